"""Every question against a plain count, from the rollup and from the raw events."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from traffic import ZONES, count, fits, get_start, get_value, group, is_foreign, keep, make_traffic

from footfall.engine.adapter import ClickHouse
from footfall.engine.batch import to_tables
from footfall.model.event import Event
from footfall.model.query import DateRange, Filter, Query
from footfall.stats import details, direct, extent, lists, overview, series, values
from footfall.stats.dimensions import DIMENSIONS

HOUR = 3_600_000
RAW = (1, 3, 4)
"""Naming the types of views keeps a question away from the rollup without changing its meaning."""


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


SPANS = {
    "ordinary": DateRange(at("2026-09-08"), at("2026-09-10") - 1),
    "autumn": DateRange(at("2026-10-24"), at("2026-10-26") - 1),
    "spring": DateRange(at("2026-03-28"), at("2026-03-30") - 1),
    "months": DateRange(at("2026-11-20"), at("2027-02-03") - 1),
}


@pytest.fixture(scope="module")
def sites(engine: ClickHouse) -> dict[str, tuple[str, list[Event]]]:
    """A website with random traffic for each span."""
    made = {name: make_traffic(seed, span, 120) for seed, (name, span) in enumerate(SPANS.items())}
    for name, (_, events) in made.items():
        # Several batches leave several parts, so that the rollup has rows that are not merged yet.
        for number in range(3):
            for table, rows in to_tables(events[number::3]).items():
                engine.insert(table, rows, f"{name} {number}")
    return made


def filters() -> st.SearchStrategy[tuple[Filter, ...]]:
    rolled = st.sampled_from(
        [
            Filter("browser", "eq", ("chrome",)),
            Filter("browser", "neq", ("chrome", "safari")),
            Filter("language", "c", ("EN",)),
            Filter("tag", "dnc", ("a",)),
            Filter("country", "re", ("^u",)),
            Filter("city", "nre", ("spring",)),
            Filter("hostname", "eq", ("shop.example.com", "www.example.com")),
            Filter("distinctId", "eq", ("",)),
            Filter("os", "gt", ("5",)),
        ]
    )
    raw = st.sampled_from(
        [
            Filter("path", "c", ("über",)),
            Filter("path", "neq", ("/a",)),
            Filter("referrer", "eq", ("google.com", "example.com")),
            Filter("referrer", "nre", ("goo",)),
            Filter("title", "dnc", ("home",)),
            Filter("query", "eq", ("",)),
            Filter("utmSource", "neq", ("other",)),
            Filter("event", "eq", ("signup",)),
            Filter("eventType", "eq", ("1",)),
        ]
    )
    return st.one_of(st.lists(rolled, max_size=2), st.lists(st.one_of(rolled, raw), max_size=3)).map(tuple)


@st.composite
def questions(draw: st.DrawFn) -> tuple[str, Query]:
    name = draw(st.sampled_from(sorted(SPANS)))
    span = SPANS[name]
    edges = st.sampled_from([0, 0, 1, HOUR, HOUR - 1, 1_799_999, 5 * HOUR + 17])
    cut = DateRange(span.start + draw(edges), span.end - draw(edges))
    if draw(st.integers(0, 9)) == 0:
        cut = DateRange(cut.start, cut.start + draw(st.integers(0, 2 * HOUR)))
    return name, Query(
        "",
        cut,
        draw(filters()),
        match=draw(st.sampled_from(("all", "any"))),
        exclude_bounce=draw(st.integers(0, 4)) == 0,
        unit=draw(st.sampled_from(("hour", "day", "day", "month", "year", "minute"))),
        zone=draw(st.sampled_from(ZONES)),
    )


def both(query: Query) -> tuple[Query, Query]:
    return query, replace(query, event_types=RAW)


often = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@often
@given(asked=questions())
def test_totals_are_exact(engine: ClickHouse, sites: dict[str, tuple[str, list[Event]]], asked: tuple[str, Query]) -> None:
    name, query = asked
    website, events = sites[name]
    wanted = count(keep(query, events))
    if query.exclude_bounce:
        wanted["bounces"] = 0
    for form in both(replace(query, website_id=website)):
        assert msgspec.structs.asdict(asyncio.run(overview.run(engine, form))) == wanted


@often
@given(asked=questions())
def test_series_are_exact(engine: ClickHouse, sites: dict[str, tuple[str, list[Event]]], asked: tuple[str, Query]) -> None:
    name, query = asked
    website, events = sites[name]
    groups = group(keep(query, events), lambda event: get_start(query, event))
    for form in both(replace(query, website_id=website)):
        answer = asyncio.run(series.run(engine, form))
        assert [(point.x, point.y) for point in answer.pageviews] == [(start, len(groups[start])) for start in sorted(groups)]
        visitors = {start: len({event.session_key for event in found}) for start, found in groups.items()}
        assert [(point.x, point.y) for point in answer.sessions] == sorted(visitors.items())


PLAIN = sorted(name for name, row in DIMENSIONS.items() if row.listed and not row.edge and name not in {"channel", "domain", "event"})


def get_label(event: Event, name: str) -> str:
    if name == "referrer":
        return event.referrer_domain if is_foreign(event) else ""
    value = get_value(event, name)
    return value[:2].lower() if name == "language" else value


@often
@given(asked=questions(), kind=st.sampled_from(PLAIN), search=st.sampled_from(("", "", "e", "A")))
def test_lists_are_exact(
    engine: ClickHouse, sites: dict[str, tuple[str, list[Event]]], asked: tuple[str, Query], kind: str, search: str
) -> None:
    name, query = asked
    website, events = sites[name]
    place = DIMENSIONS[kind].with_country
    found = [event for event in keep(query, events) if search.lower() in get_value(event, kind).lower()]
    groups = {
        key: part for key, part in group(found, lambda event: (get_label(event, kind), event.country if place else None)).items() if key[0]
    }
    for form in both(replace(query, website_id=website)):
        rows = asyncio.run(lists.run(engine, form, DIMENSIONS[kind], lists.Page(search=search)))
        assert {(row["x"], row.get("country")): row["y"] for row in rows} == {
            key: len({event.session_key for event in part}) for key, part in groups.items()
        }
        assert [row["y"] for row in rows] == sorted((row["y"] for row in rows), reverse=True)
        full = asyncio.run(details.run(engine, form, DIMENSIONS[kind], lists.Page(search=search)))
        wanted = {key: {**count(part), **({"bounces": 0} if query.exclude_bounce else {})} for key, part in groups.items()}
        assert [row["visitors"] for row in full] == sorted((row["visitors"] for row in full), reverse=True)
        assert {(row.pop("name"), row.pop("country", None)): row for row in full} == wanted


RANKED: dict[str, Any] = {
    "name": lambda row: row["name"].encode(),
    "bounceRate": lambda row: row["bounces"] / row["visits"],
    "visitTime": lambda row: row["totaltime"] / row["visits"],
    **{name: (lambda row, name=name: row[name]) for name in ("visitors", "visits", "pageviews")},
}


@often
@given(
    asked=questions(),
    kind=st.sampled_from(("path", "entry", "country", "city", "referrer")),
    order=st.sampled_from(sorted(details.ORDERS)),
    descending=st.booleans(),
)
def test_details_are_in_the_order_asked_for(
    engine: ClickHouse, sites: dict[str, tuple[str, list[Event]]], asked: tuple[str, Query], kind: str, order: str, descending: bool
) -> None:
    name, query = asked
    given_query = replace(query, website_id=sites[name][0])

    def ask(page: lists.Page) -> list[dict[str, Any]]:
        return asyncio.run(details.run(engine, given_query, DIMENSIONS[kind], page, details.Ranking(order, descending)))

    rows = ask(lists.Page())
    places = [RANKED[order](row) for row in rows]
    assert places == sorted(places, reverse=descending)
    assert ask(lists.Page(limit=2, offset=1)) == rows[1:3]


@often
@given(asked=questions())
def test_direct_visits_were_sent_by_nobody(engine: ClickHouse, sites: dict[str, tuple[str, list[Event]]], asked: tuple[str, Query]) -> None:
    name, query = asked
    website, events = sites[name]
    visits = group(keep(query, events), lambda event: event.visit_key)
    wanted = count(event for found in visits.values() if not any(is_foreign(event) for event in found) for event in found)
    for form in both(replace(query, website_id=website)):
        found = asyncio.run(direct.run(engine, form, DIMENSIONS["referrer"]))
        assert msgspec.structs.asdict(found) == wanted | ({"bounces": 0} if query.exclude_bounce else {})


def get_edges(query: Query, events: list[Event], kind: str) -> dict[str, set[int]]:
    """The sessions of each path at which a visit began or ended."""
    every = keep(Query(query.website_id, query.range), events)
    choose: Any = min if kind == "entry" else max
    sessions: dict[str, set[int]] = {}
    for visit in group(every, lambda event: event.visit_key).values():
        edge = choose(visit, key=lambda event: (event.created_at, event.url_path, fits(query, event)))
        if fits(query, edge) and edge.url_path and not (query.exclude_bounce and len(visit) == 1):
            sessions.setdefault(edge.url_path, set()).add(edge.session_key)
    return sessions


@often
@given(asked=questions(), kind=st.sampled_from(("entry", "exit")))
def test_entries_and_exits_are_exact(
    engine: ClickHouse, sites: dict[str, tuple[str, list[Event]]], asked: tuple[str, Query], kind: str
) -> None:
    name, query = asked
    website, events = sites[name]
    wanted = {path: len(found) for path, found in get_edges(query, events, kind).items()}
    asked_query = replace(query, website_id=website)
    rows = asyncio.run(lists.run(engine, asked_query, DIMENSIONS[kind], lists.Page()))
    assert {row["x"]: row["y"] for row in rows} == wanted
    full = asyncio.run(details.run(engine, asked_query, DIMENSIONS[kind], lists.Page()))
    assert {row["name"]: row["visitors"] for row in full} == wanted
    assert all(row["pageviews"] == row["visits"] and row["totaltime"] == 0 for row in full)


@pytest.mark.parametrize("name", SPANS)
def test_custom_events_are_counted_by_number(engine: ClickHouse, sites: dict[str, tuple[str, list[Event]]], name: str) -> None:
    website, events = sites[name]
    query = Query(website, SPANS[name])
    groups = group(keep(query, events, (2,)), lambda event: event.event_name)
    rows = asyncio.run(lists.run(engine, query, DIMENSIONS["event"], lists.Page()))
    assert {row["x"]: row["y"] for row in rows} == {key: len(found) for key, found in groups.items()}
    full = asyncio.run(details.run(engine, query, DIMENSIONS["event"], lists.Page()))
    assert {row.pop("name"): row for row in full} == {key: count(found) for key, found in groups.items()}


@pytest.mark.parametrize("kind", ["path", "title", "referrer", "event", "country", "tag"])
@pytest.mark.parametrize("search", ["", "e", "home,DE"])
def test_values_count_events_of_all_types(engine: ClickHouse, sites: dict[str, tuple[str, list[Event]]], kind: str, search: str) -> None:
    website, events = sites["ordinary"]
    query = Query(website, SPANS["ordinary"])
    words = [word for word in search.lower().split(",") if word] or [""]
    found = [event for event in keep(query, events, (1, 2, 3, 4, 5)) if any(word in get_value(event, kind).lower() for word in words)]
    if kind == "referrer":
        found = [event for event in found if is_foreign(event)]
    absent = DIMENSIONS[kind].absent
    groups = group(found, lambda event: get_value(event, kind) or (None if absent else ""))
    rows = asyncio.run(values.run(engine, query, DIMENSIONS[kind], search))
    assert {row["value"]: row["count"] for row in rows} == {key: len(part) for key, part in groups.items()}


@pytest.mark.parametrize("name", SPANS)
@pytest.mark.parametrize("share", [0, 0.3, 0.999, 1, 2])
def test_the_extent_is_from_the_first_to_the_last_event(
    engine: ClickHouse, sites: dict[str, tuple[str, list[Event]]], name: str, share: float
) -> None:
    website, events = sites[name]
    span = SPANS[name]
    since = round(span.start + share * (span.end - span.start))
    times = [event.created_at for event in events if event.created_at >= since and not event.bot_reason]
    wanted = (min(times), max(times)) if times else None
    assert asyncio.run(extent.find_extent(engine, website, since)) == wanted


def test_an_empty_range_counts_nothing(engine: ClickHouse) -> None:
    query = Query("11111111-1111-4111-8111-111111111111", DateRange(10, 9))
    assert asyncio.run(overview.run(engine, query)) == overview.Totals()
    assert asyncio.run(series.run(engine, query)) == series.Series([], [])
    assert asyncio.run(lists.run(engine, query, DIMENSIONS["path"], lists.Page())) == []
    assert asyncio.run(details.run(engine, query, DIMENSIONS["path"], lists.Page())) == []
    assert asyncio.run(direct.run(engine, query, DIMENSIONS["channel"])) == overview.Totals()
    assert asyncio.run(values.run(engine, query, DIMENSIONS["path"])) == []
