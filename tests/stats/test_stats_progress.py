"""Totals over time against a plain count of random traffic."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from zlib import crc32

import msgspec
import pytest
from traffic import count, get_start, group, keep, make_traffic

from footfall.engine.adapter import ClickHouse
from footfall.engine.batch import to_tables
from footfall.model.query import DateRange, Filter, Query
from footfall.stats import progress
from footfall.stats.periods import HOUR

START = 1_792_792_800_000
"""Two days before Berlin runs through an hour twice, in the autumn of 2026."""
SPAN = DateRange(START + 1_234, START + 60 * HOUR + 5_678)


@pytest.mark.parametrize(
    ("unit", "zone"), [("day", "UTC"), ("hour", "Europe/Berlin"), ("hour", "Pacific/Apia"), ("day", "Asia/Kolkata"), ("month", "UTC")]
)
@pytest.mark.parametrize("change", [{}, {"filters": (Filter("path", "eq", ("/a",)),)}, {"exclude_bounce": True}], ids=str)
def test_it_equals_a_plain_count(engine: ClickHouse, unit: str, zone: str, change: dict[str, object]) -> None:
    website, events = make_traffic(crc32(f"{unit} {zone} {change}".encode()), SPAN, 60)
    for table, rows in to_tables(events).items():
        engine.insert(table, rows, f"progress {unit} {zone} {change}")
    query = replace(Query(website, SPAN, unit=unit, zone=zone), **change)  # type: ignore[arg-type]
    found = asyncio.run(progress.run(engine, query))
    visits = group(keep(query, events), lambda event: event.visit_key)
    begun = group(visits.values(), lambda visit: get_start(query, min(visit, key=lambda event: event.created_at)))
    expected = {start: count(event for visit in some for event in visit) for start, some in begun.items()}
    if query.exclude_bounce:
        expected = {start: {**totals, "bounces": 0} for start, totals in expected.items()}
    assert {step.x: {name: value for name, value in msgspec.structs.asdict(step).items() if name != "x"} for step in found} == expected
    assert [step.x for step in found] == sorted(expected)
