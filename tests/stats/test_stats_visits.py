"""Filters and lists by visit give the numbers that a plain count gives."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from traffic import COMPARISONS, FAMILIES, count, get_value, is_foreign, make_traffic

from footfall.engine.adapter import ClickHouse
from footfall.engine.batch import to_tables
from footfall.model.event import Event
from footfall.model.query import DateRange, Filter, Query, Segment
from footfall.stats import lists, overview, visit_details
from footfall.stats.details import Ranking
from footfall.stats.dimensions import DIMENSIONS
from footfall.stats.filters import apply_scope
from footfall.stats.lists import Page
from footfall.stats.operators import OPERATORS

HOUR = 3_600_000
START = 1_790_553_600_000
SPAN = DateRange(START + 1_234, START + 60 * HOUR + 5_678)
POOL = (
    Filter("country", "eq", ("US", "DE")),
    Filter("path", "c", ("a",)),
    Filter("path", "neq", ("/a", "/")),
    Filter("path", "eq", ("",)),
    Filter("title", "nre", ("^Ab",)),
    Filter("referrer", "eq", ("google.com", "t.co")),
    Filter("referrer", "neq", ("google.com",)),
    Filter("referrer", "eq", ("",)),
    Filter("referrer", "eq", ("", "t.co")),
    Filter("utmSource", "neq", ("",)),
    Filter("event", "eq", ("signup",)),
    Filter("event", "dnc", ("buy",)),
    Filter("hostname", "eq", ("shop.example.com",)),
    Filter("eventType", "eq", ("1",)),
)


def is_in_range(event: Event) -> bool:
    return SPAN.start <= event.created_at <= SPAN.end and not event.bot_reason


def get_presence(event: Event, field: str) -> bool:
    if field == "referrer":
        return is_foreign(event)
    return bool(get_value(event, field)) or not DIMENSIONS[field].absent


def make_test(events: list[Event], item: Filter) -> Callable[[Event], bool]:
    """Whether an event stays, by what its visit did."""
    dimension, operator = DIMENSIONS[item.field], OPERATORS[item.operator]
    if not item.by_visit:
        return lambda event: get_presence(event, item.field) and COMPARISONS[item.operator](get_value(event, item.field), item.values)
    values: dict[int, list[str]] = defaultdict(list)
    for event in filter(is_in_range, events):
        if get_presence(event, item.field):
            values[event.visit_key].append(get_value(event, item.field))
    positive = COMPARISONS[operator.negates or operator.name]

    def fits(event: Event) -> bool:
        found = values[event.visit_key]
        held = any(positive(value, item.values) for value in found) or (dimension.absent and "" in item.values and not found)
        return held is not bool(operator.negates)

    return fits


def keep(query: Query, events: list[Event]) -> list[Event]:
    kept = [event for event in events if is_in_range(event) and event.event_type not in {2, 5}]
    for filters, match in ((query.filters, query.match), (query.segment.filters, query.segment.match) if query.segment else ((), "all")):
        demands = [make_test(events, item) for item in filters if match == "all" or item.field == "eventType"]
        choices = [make_test(events, item) for item in filters if match == "any" and item.field != "eventType"]
        kept = [event for event in kept if all(test(event) for test in demands)]
        kept = [event for event in kept if not choices or any(test(event) for test in choices)]
    return kept


def draw(source: random.Random, scope: Any) -> tuple[tuple[Filter, ...], Any]:
    return apply_scope(tuple(source.sample(POOL, source.choice((1, 2, 2)))), scope), source.choice(("all", "all", "any"))


def load(engine: ClickHouse, seed: int) -> tuple[str, list[Event]]:
    website, events = make_traffic(20_000 + seed, SPAN, sessions=80)
    for table, rows in to_tables(events).items():
        engine.insert(table, rows, f"{website} {table}")
    return website, events


@pytest.mark.parametrize("seed", range(30))
def test_numbers_equal_a_plain_count(engine: ClickHouse, seed: int) -> None:
    source = random.Random(f"visits {seed}")
    website, events = load(engine, seed)
    filters, match = draw(source, "visit")
    query = Query(website, SPAN, filters, match, segment=Segment(*draw(source, "visit")) if seed % 3 == 0 else None)
    kept = keep(query, events)
    numbers = engine.fetch_now(overview.get_statement(query)).rows[0]
    assert dict(zip(("pageviews", "visitors", "visits", "bounces", "totaltime"), map(int, numbers), strict=True)) == count(kept)
    listed = engine.fetch_now(lists.get_statement(query, DIMENSIONS["path"], Page())).rows
    paths = {event.url_path for event in kept} - {""}
    assert dict(listed) == {path: len({event.session_key for event in kept if event.url_path == path}) for path in paths}


@pytest.mark.parametrize(
    ("scope", "wide"),
    [
        ("event", set()),
        ("source", {"referrer", "domain", "channel", "utmSource"}),
        ("visit", {"referrer", "domain", "channel", "utmSource", "path", "event"}),
    ],
)
def test_a_scope_widens(scope: Any, wide: set[str]) -> None:
    names = ("referrer", "domain", "channel", "utmSource", "path", "event", "country", "device", "entry", "exit", "eventType")
    widened = apply_scope(tuple(Filter(name, "eq", ("x",)) for name in names), scope)
    assert {item.field for item in widened if item.by_visit} == wide


@pytest.mark.parametrize("name", ["referrer", "domain", "utmSource", "utmMedium", "entry", "exit"])
def test_lists_count_what_visits_did(engine: ClickHouse, name: str) -> None:
    website, events = load(engine, 99)
    query = replace(Query(website, SPAN), filters=apply_scope((Filter("path", "eq", ("/a", "/")),), "visit"))
    kept = keep(query, events)
    visits: dict[int, list[Event]] = defaultdict(list)
    for event in kept:
        visits[event.visit_key].append(event)
    wanted: dict[str, list[Event]] = defaultdict(list)
    for found in visits.values():
        for label in list_labels(name, found):
            wanted[label] += found
    rows = asyncio.run(visit_details.run(engine, query, DIMENSIONS[name], Page(), Ranking()))
    assert {row.pop("name"): row for row in rows} == {label: count(found) for label, found in wanted.items() if label}
    searched = asyncio.run(visit_details.run(engine, query, DIMENSIONS[name], Page(search="O"), Ranking()))
    assert {row["name"] for row in searched} == {label for label in wanted if "o" in label.lower()}


def list_labels(name: str, visit: list[Event]) -> set[str]:
    if name in {"entry", "exit"}:
        edge = (min if name == "entry" else max)(visit, key=lambda event: (event.created_at, event.url_path.encode()))
        return {edge.url_path}
    labels = {getattr(event, DIMENSIONS[name].column) for event in visit if name not in {"referrer", "domain"} or is_foreign(event)}
    return {FAMILIES.get(label, "Other") for label in labels if label} if name == "domain" else labels
