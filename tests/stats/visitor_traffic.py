"""Random traffic with revenue, dates and identified visitors, for the questions about single sessions and events."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

import msgspec
from hypothesis import strategies as st
from report_traffic import SPANS, make_events, questions
from traffic import group

from footfall.engine.adapter import ClickHouse
from footfall.engine.batch import to_tables
from footfall.model.event import Event, Identity, Property
from footfall.model.query import Query
from footfall.stats.lists import Page

DATES = ((1_790_000_000_123, "2026-09-21T14:13:20.123Z"), (1_790_000_900_000, "2026-09-21T14:28:20.000Z"))

ADDED = (
    ("eventType", "click", "hover"),
    ("version", "1.0.0", "1.1.0"),
    ("viewport", "800x600", "390x844"),
    ("sessionId", "first", "second", "third"),
)
"""What declarative tracking adds to its events, with some values."""


@dataclass
class Site:
    """A website with its events and what identify calls told, the oldest call first."""

    website_id: str
    events: list[Event]
    identities: list[Identity]


def load_sites(engine: ClickHouse) -> dict[str, Site]:
    """A website for each span, in several parts."""
    sites = {}
    for seed, name in enumerate(SPANS, 100):
        source = random.Random(seed)
        website, plain = make_events(name, seed)
        events = [_enrich(source, event) for event in plain]
        sites[name] = Site(website, events, _identify(source, events))
        for number in range(3):
            for table, rows in to_tables([*events[number::3], *sites[name].identities[number::3]]).items():
                engine.insert(table, rows, f"visitors {name} {number}")
    return sites


def _enrich(source: random.Random, event: Event) -> Event:
    data = list(event.data)
    if source.random() < 0.2:
        date, text = source.choice(DATES)
        data.append(Property("at", 4, text, date=date))
    if event.event_type == 2 and source.random() < 0.5:
        added = ADDED if source.random() < 0.8 else ADDED[1:]
        data += [Property(key, 1, source.choice(texts)) for key, *texts in added]
    paid = event.event_type == 2 and source.random() < 0.5
    facts = {"revenue": source.choice((0.0, 9.99)), "currency": source.choice(("USD", "usd", "EUR"))} if paid else {}
    if facts and source.random() < 0.8:
        data.append(Property("currency", 1, str(facts["currency"])))
    return msgspec.structs.replace(event, data=tuple(data), **facts)


def _identify(source: random.Random, events: list[Event]) -> list[Identity]:
    made = []
    for time, event in enumerate(source.sample(events, 60)):
        data = tuple(Property(key, *source.choice(((1, "pro"), (2, "3.0000", 3.0), (2, "1.2500", 1.25)))) for key in ("plan", "seats"))
        first = source.randrange(2)
        made.append(Identity(event.website_id, event.session_id, event.session_key, "", event.created_at + time, data[first:]))
    return sorted(made, key=lambda identity: identity.created_at)


def ordered(rows: Iterable[Any], *keys: Callable[[Any], Any], descending: bool) -> list[Any]:
    """The rows ordered by the first key, in the other keys' rising order where that ties."""
    found = list(rows)
    for key in reversed(keys[1:]):
        found.sort(key=key)
    return sorted(found, key=keys[0], reverse=descending)


@st.composite
def listings(draw: st.DrawFn) -> tuple[str, Query, Page]:
    """A question about one of the sites, and a page of its answer."""
    name, query = draw(questions())
    limit = draw(st.sampled_from((1, 3, 20, 1000)))
    return name, query, Page(limit, limit * draw(st.integers(0, 3)), draw(st.sampled_from(("", "", "e", "ZZ", "A", "user-1"))))


def about(query: Query, site: Site) -> Query:
    """The question about this site."""
    return replace(query, website_id=site.website_id)


def group_rows(events: Iterable[Event]) -> dict[tuple[int, str], list[Event]]:
    """The events of each session on each host name."""
    return group(events, lambda event: (event.session_key, event.hostname))


def read_key(event: Event) -> tuple[int, int, int]:
    """The place of an event among others, as the engine orders them by time and id: it looks at the second half of an id first."""
    number = int(event.event_id.replace("-", ""), 16)
    return event.created_at, number & (1 << 64) - 1, number >> 64
