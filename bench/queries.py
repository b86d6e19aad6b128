"""How long a dashboard's queries take on 1, 2 and 10 million events, against one plain distinct count on raw events.

All go through the real engine and the real statistics; caches of results and of conditions are off. Every round runs the
baseline and each query once, so that what else the machine does falls on all alike.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import dataset
from footfall.base.settings_sources import load_settings
from footfall.engine.adapter import open_engine
from footfall.engine.statement import Engine, Rows, Statement
from footfall.model.query import DateRange, Query
from footfall.stats import details, extent, lists, overview, series, values
from footfall.stats.dimensions import DIMENSIONS
from footfall.stats.lists import Page
from report import DATA, Figure, Report, spread

if TYPE_CHECKING:
    from pathlib import Path

DAY = 86_400_000
DASHBOARD_LISTS = ("path", "title", "referrer", "browser", "os", "device", "country", "city")
MOST_TOGETHER = 8.0
TARGET_EVENTS = 10_000_000
"""The size that the target for the ten queries together is about; the small ones show the growth."""

MOST_SECONDS = 1.5
MOST_DAY_MS = 100.0
MOST_BYTES = 60.0
BASELINE = "uniqExact(session_id), raw"
SETTLE_SECONDS = 120
PATIENCE = 600.0
"""Seconds that a query may take here: a slow one is a figure too."""

Ask = Callable[[], Awaitable[object]]


@dataclass(frozen=True)
class Uncached:
    """The engine without its caches of results and of conditions; all else is passed on."""

    engine: Engine

    async def fetch(self, statement: Statement) -> Rows:
        return await self.engine.fetch(
            replace(statement, sql=f"{statement.sql}\nSETTINGS use_query_cache = 0, use_query_condition_cache = 0")
        )


def run(quick: bool) -> None:
    """Measure and report; `quick` is one million events and three rounds."""
    for events in (1_000_000,) if quick else (1_000_000, 2_000_000, 10_000_000):
        rounds = 3 if quick else 5
        report = measure(events, rounds)
        report.print()
        report.save(f"queries-{events // 1_000_000}m")


def measure(events: int, rounds: int) -> Report:
    """The report of one size."""
    folder = DATA / f"events-{events // 1_000_000}m"
    engine = open_engine(load_settings({}, data=folder, query_timeout=PATIENCE))
    try:
        fill(engine, events)
        report = Report(f"Queries on {events // 1_000_000} M events")
        add_sizes(engine, report)
        asyncio.run(add_times(Uncached(engine), report, rounds, MOST_TOGETHER if events >= TARGET_EVENTS else None))  # type: ignore[arg-type]
        return report
    finally:
        engine.close()


def prepare(folder: Path, events: int) -> None:
    """Make the events in a data folder, unless they are there."""
    engine = open_engine(load_settings({}, data=folder, query_timeout=PATIENCE))
    try:
        fill(engine, events)
    finally:
        engine.close()


def fill(engine: Engine, events: int) -> None:
    """Make the events, unless they are there, and wait until the engine has merged them."""
    counted = int(number(engine, f"SELECT count() FROM events WHERE website_id = '{dataset.WEBSITE}'"))
    if counted < events * 0.9:
        if counted:
            raise SystemExit(f"an unfinished data set of {counted} events: delete bench/data and begin again")
        began = time.monotonic()
        for sql in dataset.inserts(events):
            engine.execute(Statement(sql))
        print(f"made {events:,} events in {time.monotonic() - began:.0f} s", flush=True)
    settle(engine)


def settle(engine: Engine) -> None:
    """Wait until the engine merges nothing for two seconds, at most two minutes."""
    quiet, end = 0, time.monotonic() + SETTLE_SECONDS
    while quiet < 4 and time.monotonic() < end:
        quiet = 0 if number(engine, "SELECT count() FROM system.merges") else quiet + 1
        time.sleep(0.5)


def number(engine: Engine, sql: str) -> float:
    """The single number that a query gives."""
    return float(engine.fetch_now(Statement(sql)).rows[0][0] or 0)


def add_sizes(engine: Engine, report: Report) -> None:
    """Bytes on disk."""
    count = number(engine, "SELECT count() FROM events")
    size = {
        table: number(
            engine, f"SELECT sum(bytes_on_disk) FROM system.parts WHERE active AND database = currentDatabase() AND table = '{table}'"
        )
        for table in ("events", "visit_hours")
    }
    report.add(Figure("events", count, ""))
    report.add(Figure("visitors", number(engine, "SELECT uniqExact(session_key) FROM events"), ""))
    report.add(Figure("visits", number(engine, "SELECT uniqExact(visit_key) FROM events"), ""))
    report.add(Figure("rows of the rollup", number(engine, "SELECT count() FROM visit_hours"), ""))
    for table, sum_of in size.items():
        report.add(Figure(f"bytes an event, {table}", sum_of / count, "B"))
    report.add(Figure("bytes an event, together", sum(size.values()) / count, "B", most=MOST_BYTES))


async def add_times(engine: Engine, report: Report, rounds: int, most: float | None) -> None:
    """Seconds of every query, and of the ten together as a multiple of the baseline, at best under `most`."""
    whole = Query(dataset.WEBSITE, DateRange(dataset.START, dataset.END - 1))
    day = replace(whole, range=DateRange(dataset.END - 10 * DAY, dataset.END - 9 * DAY - 1), unit="hour")
    ragged = replace(whole, range=DateRange(dataset.START + 1_234_567, dataset.END - 7_654_321))
    half = replace(whole, range=DateRange(dataset.END - 45 * DAY, dataset.END - 1))

    work: dict[str, list[float]] = {}
    times = await interleave({BASELINE: baseline(engine, whole), **dashboard(engine, whole)}, rounds, work)
    base = statistics.median(times[BASELINE])
    ten = [name for name in times if name != BASELINE]
    together = [sum(times[name][index] for name in ten) for index in range(rounds)]
    ratios = [total / times[BASELINE][index] for index, total in enumerate(together)]
    ratio = sum(statistics.median(times[name]) for name in ten) / base
    report.add(Figure("ten queries, times the baseline", ratio, "x", spread=spread(ratios), most=most))
    report.add(Figure("ten queries together", statistics.median(together), "s", ratio, spread(together)))
    worked = {name: statistics.median(taken) for name, taken in work.items()}
    report.add(Figure("ten queries, processor time, times the baseline", sum(worked[name] for name in ten) / worked[BASELINE], "x"))
    add_all(report, times, base, MOST_SECONDS)

    others = {
        BASELINE: baseline(engine, whole),
        **further(engine, whole),
        "stats, 45 days and the 45 before": with_comparison(engine, half),
    }
    others |= {
        f"{name}, ragged range": ask for name, ask in dashboard(engine, ragged).items() if name in {"stats", "pageviews", "path", "country"}
    }
    times = await interleave(others, max(3, rounds - 2))
    add_all(report, times, statistics.median(times[BASELINE]), None, skip=BASELINE)

    daily = {**dashboard(engine, day), **further(engine, day)}
    times = await interleave(daily, rounds)
    slowest = max(times, key=lambda name: statistics.median(times[name]))
    for name in (*ten, slowest):
        report.add(Figure(f"one day: {name}", 1000 * statistics.median(times[name]), "ms", spread=spread(times[name]), most=MOST_DAY_MS))


def add_all(report: Report, times: dict[str, list[float]], base: float, most: float | None, skip: str = "") -> None:
    """A figure for each query; `most` is the target, in seconds."""
    for name, taken in times.items():
        if name != skip:
            middle = statistics.median(taken)
            report.add(Figure(name, middle, "s", middle / base, spread(taken), None if name == BASELINE else most))


def baseline(engine: Engine, query: Query) -> Ask:
    """The plain count that the others are measured against."""
    sql = (
        "SELECT uniqExact(session_id) FROM events WHERE website_id = {website:UUID} AND created_at BETWEEN "
        "fromUnixTimestamp64Milli({start:Int64}) AND fromUnixTimestamp64Milli({end:Int64})"
    )
    statement = Statement(sql, {"website": query.website_id, "start": query.range.start, "end": query.range.end})
    return lambda: engine.fetch(statement)


def with_comparison(engine: Engine, query: Query) -> Ask:
    """The totals and those of the range before."""
    length = query.range.end - query.range.start + 1
    return lambda: overview.compare(engine, query, DateRange(query.range.start - length, query.range.end - length))


def dashboard(engine: Engine, query: Query) -> dict[str, Ask]:
    """The ten queries of a dashboard page."""
    asks = {"stats": with_comparison(engine, query), "pageviews": lambda: series.run(engine, query)}
    return asks | {name: one_list(engine, query, name) for name in DASHBOARD_LISTS}


def further(engine: Engine, query: Query) -> dict[str, Ask]:
    """All other questions: the remaining lists, lists with all numbers, values, the extent, who is there."""
    rest = [name for name, dimension in DIMENSIONS.items() if dimension.listed and name not in DASHBOARD_LISTS]
    asks = {name: one_list(engine, query, name) for name in rest}
    asks |= {f"expanded {name}": one_detail(engine, query, name) for name in ("path", "referrer", "browser", "city", "entry", "channel")}
    every = replace(query, event_types=())
    asks |= {f"values {name}": one_value(engine, every, name) for name in ("path", "city")}
    asks["daterange"] = lambda: extent.find_extent(engine, query.website_id)
    asks["active"] = lambda: extent.count_active(engine, query.website_id, query.range.end)
    return asks


def one_list(engine: Engine, query: Query, name: str) -> Ask:
    """A list of values with their visitors."""
    return lambda: lists.run(engine, query, DIMENSIONS[name], Page())


def one_detail(engine: Engine, query: Query, name: str) -> Ask:
    """A list of values with all five numbers."""
    return lambda: details.run(engine, query, DIMENSIONS[name], Page())


def one_value(engine: Engine, query: Query, name: str) -> Ask:
    """The most frequent values, as a filter's picker asks."""
    return lambda: values.run(engine, query, DIMENSIONS[name], "1")


async def interleave(asks: dict[str, Ask], rounds: int, work: dict[str, list[float]] | None = None) -> dict[str, list[float]]:
    """Seconds of each, once a round in turn; a round before the first is thrown away. `work` gets the processor's seconds."""
    times: dict[str, list[float]] = {name: [] for name in asks}
    for turn in range(rounds + 1):
        for name, ask in asks.items():
            began, worked = time.perf_counter(), time.process_time()
            await ask()
            if turn:
                times[name].append(time.perf_counter() - began)
                if work is not None:
                    work.setdefault(name, []).append(time.process_time() - worked)
    return times
