"""How fast events are taken in: against a bare app on the same server, in batches, and beside a busy dashboard."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

import aiohttp

import dataset
import queries
from load import Outcome, send
from report import DATA, Figure, Report, spread
from server import Running, bare, footfall

LEAST_RATE = 0.45
MOST_LATENCY = 10.0
LEAST_BATCH = 5.0
MOST_BUSY_MS = 100.0
BATCH = 50
CLIENTS = 4


def run(quick: bool) -> None:
    """Measure and report; `quick` is two short rounds and the dashboard of one million events."""
    report = Report("Taking events in")
    with tempfile.TemporaryDirectory() as folder, footfall(Path(folder) / "data") as server, bare() as other:
        add_website(server)
        asyncio.run(compare(server, other, report, rounds=2 if quick else 5, seconds=3 if quick else 6))
    events = 1_000_000 if quick else 10_000_000
    data = DATA / f"events-{events // 1_000_000}m"
    queries.prepare(data, events)
    with footfall(data) as server:
        add_website(server)
        asyncio.run(beside_dashboard(server, report, seconds=8 if quick else 25))
    report.print()
    report.save("ingest")


def add_website(server: Running) -> None:
    """The website of the data set, unless the folder has it already."""
    if not server.ask("GET", f"/api/websites/{dataset.WEBSITE}"):
        server.ask("POST", "/api/websites", {"name": "Bench", "domain": dataset.HOSTNAME, "id": dataset.WEBSITE})
    time.sleep(1.5)  # the collector learns of it


async def compare(server: Running, other: Running, report: Report, *, rounds: int, seconds: int) -> None:
    """Rounds of the bare app, single sends and batches in turn; a round before the first is thrown away."""
    bares: list[Outcome] = []
    singles: list[Outcome] = []
    batches: list[Outcome] = []
    mixed: list[Outcome] = []
    for turn in range(rounds + 1):
        outcomes = (
            await send(other.port, dataset.WEBSITE, seconds=seconds if turn else 2),
            await send(server.port, dataset.WEBSITE, seconds=seconds if turn else 2),
            await send(server.port, dataset.WEBSITE, size=BATCH, seconds=seconds if turn else 2, connections=16),
            await send(server.port, dataset.WEBSITE, size=BATCH, seconds=seconds if turn else 2, connections=16, each=True),
        )
        if turn:
            for outcome, kept in zip(outcomes, (bares, singles, batches, mixed), strict=True):
                kept.append(outcome)
        await drained(server)
    add_rates(report, bares, singles, batches, mixed)


def add_rates(report: Report, bares: list[Outcome], singles: list[Outcome], batches: list[Outcome], mixed: list[Outcome]) -> None:
    """Medians over the rounds of the ratio within each round."""
    rates = [single.rate / plain.rate for single, plain in zip(singles, bares, strict=True)]
    latencies = [single.p99 / plain.p99 for single, plain in zip(singles, bares, strict=True)]
    gains = [batch.rate * BATCH / single.rate for batch, single in zip(batches, singles, strict=True)]
    report.add(Figure("single sends, of the bare app's rate", statistics.median(rates), "x", spread=spread(rates), least=LEAST_RATE))
    report.add(
        Figure("single sends, p99 of the bare app's", statistics.median(latencies), "x", spread=spread(latencies), most=MOST_LATENCY)
    )
    report.add(
        Figure(f"events in batches of {BATCH}, of single sends'", statistics.median(gains), "x", spread=spread(gains), least=LEAST_BATCH)
    )
    for name, outcomes, size in (
        ("bare app", bares, 1),
        ("single sends", singles, 1),
        ("batches of one visitor", batches, BATCH),
        ("batches of many visitors", mixed, BATCH),
    ):
        report.add(Figure(f"{name}, events", size * statistics.median(outcome.rate for outcome in outcomes), "/s"))
        report.add(Figure(f"{name}, p50", statistics.median(outcome.p50 for outcome in outcomes), "ms"))
        report.add(Figure(f"{name}, p99", statistics.median(outcome.p99 for outcome in outcomes), "ms"))
    report.add(Figure("refused or lost", sum(outcome.refused + outcome.lost for outcome in (*singles, *batches, *mixed)), "", most=0))


async def drained(server: Running) -> None:
    """Wait until the events sent are in the engine, so that rounds do not burden each other."""
    async with aiohttp.ClientSession(headers={"Authorization": f"Bearer {server.token}"}) as session:
        last, end = -1, time.monotonic() + 60
        while time.monotonic() < end:
            counted = await ask_views(session, server)
            if counted == last:
                return
            last = counted
            await asyncio.sleep(1.5)


async def ask_views(session: aiohttp.ClientSession, server: Running) -> int:
    """How many views of today are stored."""
    now = int(time.time() * 1000)
    query = urlencode({"startAt": now - 86_400_000, "endAt": now + 60_000})
    async with session.get(f"http://127.0.0.1:{server.port}/api/websites/{dataset.WEBSITE}/stats?{query}") as answer:
        return int((await answer.json())["pageviews"])


async def beside_dashboard(server: Running, report: Report, seconds: int) -> None:
    """Single sends, 200 a second and as fast as they go, while clients reload the dashboard without pause."""
    stop = asyncio.Event()
    pages: list[float] = []
    clients = [asyncio.create_task(reload(server, stop, pages)) for _ in range(CLIENTS)]
    await asyncio.sleep(1)
    paced = await send(server.port, dataset.WEBSITE, seconds=seconds, connections=8, pause=40)
    full = await send(server.port, dataset.WEBSITE, seconds=seconds, connections=16)
    stop.set()
    await asyncio.gather(*clients)
    for name, outcome in (("200 a second", paced), ("as fast as they go", full)):
        report.add(Figure(f"busy dashboard, sends {name}: p99", outcome.p99, "ms", most=MOST_BUSY_MS))
        report.add(Figure(f"busy dashboard, sends {name}: rate", outcome.rate, "/s"))
        report.add(Figure(f"busy dashboard, sends {name}: refused or lost", outcome.refused + outcome.lost, "", most=0))
    report.add(Figure("busy dashboard, pages", len(pages), ""))
    report.add(Figure("busy dashboard, seconds a page", statistics.median(pages), "s"))


async def reload(server: Running, stop: asyncio.Event, pages: list[float]) -> None:
    """Load the ten parts of a dashboard page at once, as a browser does, again and again."""
    span = {"startAt": dataset.START, "endAt": dataset.END - 1}
    website = f"http://127.0.0.1:{server.port}/api/websites/{dataset.WEBSITE}"
    addresses = [f"{website}/stats?{urlencode(span)}", f"{website}/pageviews?{urlencode({**span, 'unit': 'day', 'timezone': 'UTC'})}"]
    addresses += [f"{website}/metrics?{urlencode({**span, 'type': name, 'limit': 10})}" for name in queries.DASHBOARD_LISTS]
    timeout = aiohttp.ClientTimeout(total=180)
    async with aiohttp.ClientSession(headers={"Authorization": f"Bearer {server.token}"}, timeout=timeout) as session:
        while not stop.is_set():
            began = time.monotonic()
            await asyncio.gather(*(load_part(session, address) for address in addresses))
            pages.append(time.monotonic() - began)


async def load_part(session: aiohttp.ClientSession, address: str) -> None:
    """One part of the page.

    Raises:
        RuntimeError: when it is not answered with numbers.
    """
    async with session.get(address) as answer:
        content = await answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{address}: {answer.status} {content[:200]!r}")
