"""What the SDK costs the programs that use it: requests a second of a FastAPI app with and without the middleware, and `track_…`."""

from __future__ import annotations

import contextlib
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from footfall_sdk import BackendAnalyticsClient, Footfall, last
from report import Figure, Report, spread
from server import PASSWORD, Running, bare, family, footfall, free_port, started

CONNECTIONS = 16
LEAST_RATIO = 0.9
MOST_MICROSECONDS = 50.0
TOLD = 20_000
REST = 0.7
"""Seconds after which the SDK has sent what a load left behind."""
SETTLING, GLANCE = 5.0, 0.25
"""Seconds that the server gets to take what it was sent, and between two looks at what it does."""
HERE = Path(__file__).parent


def run(quick: bool) -> None:
    """Load both apps in turn, first while a bare app takes the events as a server on another machine would, for next to nothing here,
    then while a whole server does that on the same two cores; `quick` is five short rounds each in place of fifteen.
    """
    rounds, seconds = (5, 1) if quick else (15, 2)
    report = Report("The SDK in other programs")
    with tempfile.TemporaryDirectory() as folder, bare() as sink:
        compare(report, "the server elsewhere", measure(sink, "any", folder, rounds, seconds), least=LEAST_RATIO)
    with (
        tempfile.TemporaryDirectory() as folder,
        footfall(Path(folder) / "data") as running,
        Footfall(f"http://127.0.0.1:{running.port}", username="admin", password=PASSWORD) as asked,
    ):
        website = asked.create_website("Bench", "example.com").id
        key = asked.create_write_key(website, asked.create_app(website, "bench").id).key or ""
        compare(report, "the server beside", measure(running, key, folder, rounds, seconds))
        report.add(Figure("calls that the server has counted", asked.get_backend(website, "stats", last(1)).views, ""))
    with tempfile.TemporaryDirectory() as folder:
        median, worst = tell(folder)
        report.add(Figure("one track_api_call with the server away, median, µs", median, "", most=MOST_MICROSECONDS))
        report.add(Figure("the same, 99 of 100 below, µs", worst, ""))
    report.notes.append(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, of which wrk and who takes the events are part")
    report.print()
    report.save("middleware")


@dataclass(frozen=True)
class Speed:
    """What an app did under load: requests a second, and processor time of its process for one request (µs)."""

    rate: float
    cost: float


def compare(report: Report, where: str, pairs: list[tuple[Speed, Speed]], least: float | None = None) -> None:
    """Figures of the plain and the watched app, and the medians of their ratios in each round."""
    for index, name in enumerate(("plain app", "app with the middleware")):
        report.add(Figure(f"{where}: {name}", statistics.median(pair[index].rate for pair in pairs), "/s"))
        report.add(Figure(f"{where}: {name}, processor time of a request, µs", statistics.median(pair[index].cost for pair in pairs), ""))
    rates = [watched.rate / plain.rate for plain, watched in pairs]
    costs = [plain.cost / watched.cost for plain, watched in pairs]
    report.add(Figure(f"{where}: requests a second with, of without", statistics.median(rates), "x", spread=spread(rates), least=least))
    report.add(Figure(f"{where}: requests for the same processor time", statistics.median(costs), "x", spread=spread(costs), least=least))


def measure(receiver: Running, key: str, folder: str, rounds: int, seconds: int) -> list[tuple[Speed, Speed]]:
    """The speeds of the plain and the watched app in each round. Both run, and the one that is not loaded is idle.

    They take turns at being first, and none begins before the receiver is through with the events of the last. Each round has
    processes of its own, as one is faster than another by some hundredths from its start on.
    """
    url = f"http://127.0.0.1:{receiver.port}"
    environment = {"FOOTFALL_CLIENT_URL": url, "WRITE_KEY": key, "FOOTFALL_CLIENT_SPOOL": folder, "PYTHONPATH": str(HERE)}
    speeds = []
    for number in range(rounds):
        with serve("plain", environment) as plain, serve("watched", environment) as watched:
            met = {}
            for running in (plain, watched) if number % 2 else (watched, plain):
                load(running, 1)
                settle(receiver.process)
                met[running.port] = load(running, seconds)
                settle(receiver.process)
            speeds.append((met[plain.port], met[watched.port]))
    return speeds


def settle(server: int) -> None:
    """Wait until the receiver is idle."""
    end = time.monotonic() + SETTLING
    while time.monotonic() < end:
        before = sum(map(processor_seconds, family(server)))
        time.sleep(GLANCE)
        if sum(map(processor_seconds, family(server))) - before < GLANCE / 10:
            return


@contextlib.contextmanager
def serve(name: str, environment: dict[str, str]) -> Iterator[Running]:
    """One of the apps of `counted.py` under uvicorn."""
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", f"counted:{name}", "--port", str(port), "--no-access-log", "--log-level", "warning"]
    with started(command, port, "/orders/1", environment) as running:
        yield running


def load(running: Running, seconds: int) -> Speed:
    """A closed loop of requests; the time until the events of the last ones are on their way counts too."""
    before = processor_seconds(running.process)
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", f"http://127.0.0.1:{running.port}/orders/7"]
    output = subprocess.run(command, capture_output=True, text=True, check=True, timeout=seconds + 30).stdout
    rate, count = re.search(r"Requests/sec:\s+([\d.]+)", output), re.search(r"(\d+) requests in", output)
    if rate is None or count is None or "Non-2xx" in output:
        raise RuntimeError(f"wrk failed: {output}")
    time.sleep(REST)
    return Speed(float(rate[1]), (processor_seconds(running.process) - before) / int(count[1]) * 1e6)


def processor_seconds(pid: int) -> float:
    """What a process has used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def tell(folder: str) -> tuple[float, float]:
    """Median and 99th percentile of one call in µs while nobody takes the events."""
    os.environ["FOOTFALL_CLIENT_SPOOL"] = folder
    client = BackendAnalyticsClient(f"http://127.0.0.1:{free_port()}", "bench", "key")
    taken = []
    for number in range(TOLD):
        began = time.perf_counter()
        client.track_api_call("/orders/{order}", "GET", f"user-{number}", 200, 12.5, "203.0.113.7")
        taken.append((time.perf_counter() - began) * 1e6)
    client.close(0.5)
    taken.sort()
    return statistics.median(taken), taken[len(taken) * 99 // 100]
