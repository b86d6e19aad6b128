"""Random traffic, and what a few lines of plain Python count in it."""

from __future__ import annotations

import random
import re
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from footfall.model.event import Event
from footfall.model.query import DateRange, Query
from footfall.stats.dimensions import DIMENSIONS

HOUR = 3_600_000
ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Chatham",
    "America/Santiago",
)
"""Zones with and without summer time, at half and quarter hours, and one that once left out a date."""
HOSTS = ("www.example.com", "shop.example.com", "")
FACTS = {
    "url_path": ("/", "/a", "/a/b", "/Über", ""),
    "page_title": ("Home", "About", ""),
    "url_query": ("", "utm_source=x", "gclid=1"),
    "referrer_domain": ("", "example.com", "shop.example.com", "google.com", "t.co", "blog.example.net"),
    "utm_source": ("", "newsletter"),
    "utm_medium": ("", "email", "cpc"),
}
FAMILIES = {"google.com": "google.com", "t.co": "twitter.com"}
"""The families of the referrers; those of others are `Other`."""
SESSION_FACTS = {
    "browser": ("chrome", "firefox", ""),
    "os": ("Linux", "iOS"),
    "device": ("mobile", "laptop"),
    "screen": ("1x1", "2x2"),
    "language": ("en-US", "EN-GB", "de-DE", ""),
    "country": ("US", "DE", ""),
    "region": ("US-CA", "DE-BE", ""),
    "city": ("Springfield", "Berlin", ""),
    "tag": ("", "a", "b"),
    "distinct_id": ("", "user-1", "user-2"),
}


def make_id(source: random.Random) -> uuid.UUID:
    return uuid.UUID(int=source.getrandbits(128), version=4)


def make_traffic(seed: int, span: DateRange, sessions: int = 30) -> tuple[str, list[Event]]:
    """A website's id and its events, within the range and a little around it."""
    source = random.Random(seed)
    website = str(make_id(source))
    events = []
    for _ in range(sessions):
        session = make_id(source)
        facts: dict[str, Any] = {name: source.choice(options) for name, options in SESSION_FACTS.items()}
        for _ in range(source.choice((1, 1, 2, 3))):
            visit = make_id(source)
            time = source.randrange(span.start - 7_200_000, span.end + 7_200_000)
            if source.random() < 0.4:
                time = time // HOUR * HOUR + source.choice((-1, 0, 1))
            for _ in range(source.choice((1, 1, 2, 5))):
                kind = source.choice((1, 1, 1, 1, 2, 3, 5))
                facts = {**facts, **{name: source.choice(options) for name, options in FACTS.items()}}
                events.append(
                    Event(
                        website_id=website,
                        event_id=str(make_id(source)),
                        session_id=str(session),
                        visit_id=str(visit),
                        session_key=session.int >> 64,
                        visit_key=visit.int >> 64,
                        created_at=time,
                        event_type=kind,
                        event_name=source.choice(("signup", "buy")) if kind == 2 else "",
                        hostname=source.choice(HOSTS),
                        bot_reason=source.choice(("", "", "", "", "agent")),
                        **facts,
                    )
                )
                time += source.choice((0, 500, 61_000, 3_000_000, HOUR))
    return website, events


def is_foreign(event: Event) -> bool:
    return bool(event.referrer_domain) and event.referrer_domain not in {event.hostname, event.hostname.removeprefix("www.")}


def get_value(event: Event, field: str) -> str:
    return str(event.event_type) if field == "eventType" else getattr(event, DIMENSIONS[field].column)


COMPARISONS: dict[str, Callable[[str, tuple[str, ...]], bool]] = {
    "eq": lambda value, wanted: value in wanted,
    "neq": lambda value, wanted: value not in wanted,
    "c": lambda value, wanted: wanted[0].lower() in value.lower(),
    "dnc": lambda value, wanted: wanted[0].lower() not in value.lower(),
    "re": lambda value, wanted: bool(re.search(wanted[0], value, re.IGNORECASE)),
    "nre": lambda value, wanted: not re.search(wanted[0], value, re.IGNORECASE),
}


def keep(query: Query, events: Iterable[Event], types: tuple[int, ...] | None = None) -> list[Event]:
    """The events that the query counts."""
    base = [
        event
        for event in events
        if query.range.start <= event.created_at <= query.range.end
        and (event.event_type in types if types is not None else event.event_type not in {2, 5})
        and not event.bot_reason
    ]
    kept = [event for event in base if fits(query, event)]
    if query.exclude_bounce:
        views: dict[int, int] = defaultdict(int)
        for event in keep(Query(query.website_id, query.range), events):
            views[event.visit_key] += 1
        kept = [event for event in kept if views[event.visit_key] > 1]
    return kept


def fits(query: Query, event: Event) -> bool:
    choices, demands = [], []
    for item in query.filters:
        if item.operator not in COMPARISONS:
            continue
        value = get_value(event, item.field)
        held = (bool(value) or not DIMENSIONS[item.field].absent) and COMPARISONS[item.operator](value, item.values)
        (choices if query.match == "any" and item.field != "eventType" else demands).append(held)
        if item.field == "referrer":
            demands.append(not event.referrer_domain or is_foreign(event))
    return all(demands) and (not choices or any(choices))


def count(events: Iterable[Event]) -> dict[str, int]:
    """The five totals."""
    visits: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        visits[event.visit_key].append(event)
    times = {visit: [event.created_at for event in found] for visit, found in visits.items()}
    return {
        "pageviews": sum(len(found) for found in visits.values()),
        "visitors": len({event.session_key for found in visits.values() for event in found}),
        "visits": len(visits),
        "bounces": sum(len(found) == 1 for found in visits.values()),
        "totaltime": sum((max(found) - min(found)) // 1000 for found in times.values()),
    }


def get_start(query: Query, event: Event) -> str:
    """The start of the event's bucket on the zone's wall clock."""
    moment = datetime.fromtimestamp(event.created_at // 1000, UTC).astimezone(ZoneInfo(query.zone))
    form = {"minute": "%Y-%m-%d %H:%M:00", "hour": "%Y-%m-%d %H:00:00", "day": "%Y-%m-%d 00:00:00"}
    return moment.strftime({**form, "month": "%Y-%m-01 00:00:00", "year": "%Y-01-01 00:00:00"}[query.unit])


def group(events: Iterable[Event], key: Callable[[Event], Any]) -> dict[Any, list[Event]]:
    groups: dict[Any, list[Event]] = defaultdict(list)
    for event in events:
        groups[key(event)].append(event)
    return groups
