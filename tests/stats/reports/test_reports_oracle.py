"""Every report against a plain count."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from report_traffic import SPANS, drop_event_types, list_events, list_fitting, questions
from traffic import ZONES

from footfall.engine.adapter import ClickHouse
from footfall.model.event import Event
from footfall.model.query import Query
from footfall.stats.reports import funnel, goal, journey, retention
from footfall.stats.reports.steps import PropertyFilter, Step

Sites = dict[str, tuple[str, list[Event]]]
often = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

MINUTE = 60_000
VALUES = {"path": ("/", "/a", "/a*", "*", "*ber", "*a/*", "", "**", "/A"), "event": ("signup", "buy", "*u*", "*", "sign*", "")}
CONDITIONS = [
    PropertyFilter("plan", "eq", "pro"),
    PropertyFilter("plan", "neq", "pro"),
    PropertyFilter("plan", "c", "PRO"),
    PropertyFilter("plan", "dnc", "pro"),
    PropertyFilter("seats", "eq", "3"),
    PropertyFilter("seats", "eq", "12.5000"),
    PropertyFilter("seats", "neq", "3.0000"),
    PropertyFilter("seats", "c", "2.5"),
    PropertyFilter("seats", "dnc", "2.50"),
    PropertyFilter("nothing", "dnc", "x"),
]
SHOWN = {"3.0000": "3", "12.5000": "12.5", "0.3000": "0.3"}


def steps() -> st.SearchStrategy[Step]:
    filters = st.lists(st.sampled_from(CONDITIONS), max_size=2).map(tuple)
    return st.sampled_from(("path", "path", "event")).flatmap(
        lambda kind: st.builds(Step, st.just(kind), st.sampled_from(VALUES[kind]), st.one_of(st.just(()), filters))
    )


def is_step(event: Event, step: Step) -> bool:
    text = event.url_path if step.kind == "path" else event.event_name
    if step.kind == "event" and not text:
        return False
    value = step.value
    if value.startswith("*") or value.endswith("*"):
        core = value.removeprefix("*").removesuffix("*")
        tests: Any = {(True, True): core in text, (True, False): text.endswith(core), (False, True): text.startswith(core)}
        held = tests[value.startswith("*"), value.endswith("*")]
    else:
        held = text == value
    return held and (step.kind == "path" or all(has_property(event, item) for item in step.filters))


def has_property(event: Event, item: PropertyFilter) -> bool:
    for part in event.data:
        shown = SHOWN.get(part.text, part.text) if part.data_type == 2 else part.text
        wanted = SHOWN.get(item.value, item.value)
        equal = shown in {item.value, wanted}
        held = {"eq": equal, "neq": not equal, "c": item.value.lower() in shown.lower(), "dnc": item.value.lower() not in shown.lower()}
        if part.key == item.name and held[item.operator]:
            return True
    return False


def count_levels(query: Query, events: list[Event], wanted: tuple[Step, ...], window: int) -> list[int]:
    level = {(event.session_key, event.created_at) for event in list_fitting(query, events) if is_step(event, wanted[0])}
    counts = [len({session for session, _ in level})]
    for step in wanted[1:]:
        level = {
            (event.session_key, event.created_at)
            for event in list_events(query, events)
            if is_step(event, step)
            and any(session == event.session_key and 0 <= event.created_at - time <= window for session, time in level)
        }
        counts.append(len({session for session, _ in level}))
    return counts


@often
@given(
    asked=questions(),
    wanted=st.lists(steps(), min_size=2, max_size=8).map(tuple),
    window=st.sampled_from((1, 500, MINUTE, 61_000, 60 * MINUTE, 1440 * MINUTE, 10**14)),
)
def test_funnels_are_exact(engine: ClickHouse, sites: Sites, asked: tuple[str, Query], wanted: tuple[Step, ...], window: int) -> None:
    name, query = asked
    website, events = sites[name]
    levels = asyncio.run(funnel.run(engine, replace(query, website_id=website), wanted, window))
    assert levels == funnel.make_levels(count_levels(query, events, wanted, window))


@often
@given(asked=questions(), step=steps())
def test_goals_are_exact(engine: ClickHouse, sites: Sites, asked: tuple[str, Query], step: Step) -> None:
    name, query = asked
    website, events = sites[name]
    kept = list_fitting(drop_event_types(query), events)
    kind = 1 if step.kind == "path" else 2
    reached = {event.session_key for event in kept if event.event_type == kind and is_step(event, step)}
    wanted = goal.Goal(len(reached), len({event.session_key for event in kept}))
    assert asyncio.run(goal.run(engine, replace(query, website_id=website), step)) == wanted


def make_way(found: list[Event], steps: int) -> tuple[str, ...]:
    ordered = sorted(found, key=lambda event: event.created_at)
    return tuple(event.event_name or event.url_path for event in ordered)[:steps]


def show(way: tuple[str, ...], steps: int) -> tuple[str | None, ...]:
    """The way with the padding that every row once had: a missing step is one thing, a step not asked for another."""
    missing, beyond = object(), object()
    row: list[Any] = [*way, *[missing] * (steps - len(way)), *[beyond] * (7 - steps)]
    left = [item for number, item in enumerate(row) if number == 0 or item != row[number - 1]]
    return tuple(item if isinstance(item, str) else None for item in left)


@often
@given(
    asked=questions(ties=False),
    length=st.integers(2, 7),
    start=st.sampled_from(("", "", "/", "signup", "/nowhere")),
    end=st.sampled_from(("", "", "/a", "buy")),
    types=st.sampled_from((None, None, (1,), (2,))),
)
def test_journeys_are_exact(
    engine: ClickHouse, sites: Sites, asked: tuple[str, Query], length: int, start: str, end: str, types: tuple[int, ...] | None
) -> None:
    name, query = asked
    website, events = sites[name]
    visits: dict[int, list[Event]] = defaultdict(list)
    for event in list_fitting(query, events, types or (1, 2, 3, 4, 5)):
        visits[event.visit_key].append(event)
    ways = [make_way(found, length) for found in visits.values()]
    counts = Counter(way for way in ways if start in {"", way[0]} and end in {"", way[-1]})
    rows = asyncio.run(journey.run(engine, replace(query, website_id=website, event_types=types), journey.Route(length, start, end)))
    assert [row.count for row in rows] == sorted(counts.values(), reverse=True)[:100]
    possible = Counter((show(way, length), count) for way, count in counts.items())
    given_rows = Counter((tuple(row.items), row.count) for row in rows)
    assert given_rows <= possible
    assert given_rows == possible or len(rows) == 100


def get_date(event: Event, zone: str) -> date:
    return datetime.fromtimestamp(event.created_at // 1000, UTC).astimezone(ZoneInfo(zone)).date()


@often
@given(asked=questions(), zone=st.sampled_from(ZONES))
def test_retention_is_exact(engine: ClickHouse, sites: Sites, asked: tuple[str, Query], zone: str) -> None:
    name, query = asked
    website, events = sites[name]
    first: dict[int, date] = {}
    for event in list_fitting(query, events):
        first[event.session_key] = min(get_date(event, zone), first.get(event.session_key, date.max))
    sizes = Counter(first.values())
    seen = {(event.session_key, get_date(event, zone)) for event in list_events(query, events) if event.session_key in first}
    returned = Counter((first[session], (day - first[session]).days) for session, day in seen)
    wanted = [
        retention.Return(f"{day} 00:00:00", later, sizes[day], count, pytest.approx(count * 100 / sizes[day]))  # type: ignore[arg-type]
        for (day, later), count in sorted(returned.items())
        if 0 <= later <= 31
    ]
    assert asyncio.run(retention.run(engine, replace(query, website_id=website, zone=zone))) == wanted


def test_the_traffic_is_worth_asking_about(engine: ClickHouse, sites: Sites) -> None:
    query = Query(sites["months"][0], SPANS["months"])
    paths = (Step("path", "*"), Step("path", "/a*"), Step("event", "*"))
    assert all(level.visitors > 5 for level in asyncio.run(funnel.run(engine, query, paths, 120 * MINUTE)))
    days = [row.day for row in asyncio.run(retention.run(engine, query))]
    assert max(days) > 20
    assert sum(day > 0 for day in days) > 20
