"""Random traffic for the reports, and questions about it."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime

import msgspec
from hypothesis import strategies as st
from traffic import keep, make_traffic

from footfall.engine.adapter import ClickHouse
from footfall.engine.batch import to_tables
from footfall.model.event import Event, Property
from footfall.model.query import DateRange, Filter, Query

HOUR = 3_600_000
DAY = 24 * HOUR
TYPES = (1, 2, 3, 4, 5)


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


SPANS = {
    "autumn": DateRange(at("2026-10-22"), at("2026-10-28") - 1),
    "spring": DateRange(at("2026-03-26"), at("2026-04-07") - 1),
    "months": DateRange(at("2026-11-20"), at("2027-02-03") - 1),
    "ties": DateRange(at("2026-09-08"), at("2026-09-10") - 1),
}
"""Of these only `ties` has events of a visitor at the same instant, and many of them."""

SEATS = ((2, "3.0000", 3.0), (2, "12.5000", 12.5), (2, "0.3000", 0.3), (1, "3", None), (1, "Many", None), (3, "true", None))


def make_events(name: str, seed: int) -> tuple[str, list[Event]]:
    """A website's id and its events in the span; many have properties."""
    source = random.Random(seed)
    website, events = make_traffic(seed, SPANS[name], 150)
    made = []
    for number, event in enumerate(events):
        data = []
        if source.random() < 0.7:
            data.append(Property("plan", 1, source.choice(("pro", "Pro plan", "free", ""))))
        if source.random() < 0.7:
            kind, text, amount = source.choice(SEATS)
            data.append(Property("seats", kind, text, amount))
        time = event.created_at // HOUR * HOUR if name == "ties" else event.created_at + number % 7
        made.append(msgspec.structs.replace(event, created_at=time, data=tuple(data)))
    return website, made


def load(engine: ClickHouse) -> dict[str, tuple[str, list[Event]]]:
    """A website with random traffic for each span, in several parts."""
    sites = {name: make_events(name, seed) for seed, name in enumerate(SPANS)}
    for name, (_, events) in sites.items():
        for number in range(3):
            for table, rows in to_tables(events[number::3]).items():
                engine.insert(table, rows, f"{name} {number}")
    return sites


FILTERS = st.lists(
    st.sampled_from(
        [
            Filter("browser", "eq", ("chrome",)),
            Filter("country", "neq", ("US",)),
            Filter("language", "c", ("EN",)),
            Filter("path", "eq", ("/a", "/")),
            Filter("path", "dnc", ("über",)),
            Filter("referrer", "nre", ("goo",)),
            Filter("event", "eq", ("signup",)),
            Filter("eventType", "eq", ("1",)),
        ]
    ),
    max_size=2,
).map(tuple)


@st.composite
def questions(draw: st.DrawFn, ties: bool = True) -> tuple[str, Query]:
    """The name of a span, and a question about it whose website is still to be filled in."""
    name = draw(st.sampled_from(sorted(name for name in SPANS if ties or name != "ties")))
    span = SPANS[name]
    edges = st.sampled_from([0, 0, 1, HOUR, HOUR - 1, 5 * HOUR + 17, DAY])
    cut = DateRange(span.start + draw(edges), span.end - draw(edges))
    if draw(st.integers(0, 9)) == 0:
        cut = DateRange(cut.start, cut.start + draw(st.integers(-1, DAY)))
    filters = draw(FILTERS) if draw(st.booleans()) else ()
    match = draw(st.sampled_from(("all", "any")))
    return name, Query("", cut, filters, match, exclude_bounce=draw(st.integers(0, 4)) == 0)


def list_events(query: Query, events: list[Event]) -> list[Event]:
    """All events of people in the range, whatever their type and the filters."""
    return keep(Query("", query.range), events, TYPES)


def list_fitting(query: Query, events: list[Event], types: tuple[int, ...] = TYPES) -> list[Event]:
    """The events that the filters leave."""
    return keep(query, events, types)


def drop_event_types(query: Query) -> Query:
    return replace(query, filters=tuple(item for item in query.filters if item.field != "eventType"))
