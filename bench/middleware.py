"""What the SDK costs the programs that use it: requests a second of a FastAPI app with and without the middleware, and `track_…`."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from footfall_sdk import BackendAnalyticsClient, Footfall, last
from report import Figure, Report
from server import PASSWORD, footfall, free_port, started

CONNECTIONS = 16
LEAST_RATIO = 0.9
MOST_MICROSECONDS = 50.0
TOLD = 20_000
HERE = Path(__file__).parent


def run(quick: bool) -> None:
    """Load both apps in turn while a whole server takes the events; `quick` is three short rounds in place of seven."""
    rounds, seconds = (3, 3) if quick else (7, 6)
    report = Report("The SDK in other programs")
    with tempfile.TemporaryDirectory() as folder, footfall(Path(folder) / "data") as running:
        url = f"http://127.0.0.1:{running.port}"
        with Footfall(url, username="admin", password=PASSWORD) as asked:
            website = asked.create_website("Bench", "example.com").id
            key = asked.create_write_key(website, asked.create_app(website, "bench").id).key or ""
            environment = {"FOOTFALL_CLIENT_URL": url, "WRITE_KEY": key, "FOOTFALL_CLIENT_SPOOL": folder, "PYTHONPATH": str(HERE)}
            rates = measure(environment, rounds, seconds)
            pairs = [with_it / without for without, with_it in rates]
            report.add(Figure("FastAPI app without the middleware", statistics.median(rate for rate, _ in rates), "/s"))
            report.add(Figure("FastAPI app with it", statistics.median(rate for _, rate in rates), "/s"))
            spread = (max(pairs) - min(pairs)) / statistics.median(pairs)
            report.add(Figure("with, of without", statistics.median(pairs), "x", spread=spread, least=LEAST_RATIO))
            report.add(Figure("calls that the server has counted", asked.get_backend(website, "stats", last(1))["views"], ""))
    with tempfile.TemporaryDirectory() as folder:
        median, worst = tell(folder)
        report.add(Figure("one track_api_call with the server away, median, µs", median, "", most=MOST_MICROSECONDS))
        report.add(Figure("the same, 99 of 100 below, µs", worst, ""))
    report.print()
    report.save("middleware")


def measure(environment: dict[str, str], rounds: int, seconds: int) -> list[tuple[float, float]]:
    """Requests a second of the plain and the watched app in each round."""
    found = []
    for _ in range(rounds):
        pair = []
        for name in ("plain", "watched"):
            port = free_port()
            command = [sys.executable, "-m", "uvicorn", f"counted:{name}", "--port", str(port), "--no-access-log", "--log-level", "warning"]
            with started(command, port, "/orders/1", environment):
                load(port, 1)
                pair.append(load(port, seconds))
            time.sleep(1)
        found.append((pair[0], pair[1]))
    return found


def load(port: int, seconds: int) -> float:
    """Requests a second of a closed loop."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", f"http://127.0.0.1:{port}/orders/7"]
    output = subprocess.run(command, capture_output=True, text=True, check=True, timeout=seconds + 30).stdout
    rate = re.search(r"Requests/sec:\s+([\d.]+)", output)
    if rate is None or "Non-2xx" in output:
        raise RuntimeError(f"wrk failed: {output}")
    return float(rate[1])


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
