"""Sessions and events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Optional

from footfall_sdk.record import Record


@dataclass(frozen=True)
class Session(Record):
    """A visitor's session: in lists one row for each host name."""

    id: str
    website_id: str
    first_at: datetime
    last_at: datetime
    visits: int
    views: int
    events: int
    totaltime: Optional[int] = None
    """Seconds; only of a single session."""
    distinct_id: Optional[str] = None
    """Your own name for the visitor; only of a single session."""
    hostname: Optional[str] = None
    browser: Optional[str] = None
    os: Optional[str] = None
    device: Optional[str] = None
    screen: Optional[str] = None
    language: Optional[str] = None
    country: Optional[str] = None
    region: Optional[str] = None
    city: Optional[str] = None


@dataclass(frozen=True)
class SessionEvent(Record):
    """One thing that a visitor did."""

    created_at: datetime
    event_id: str
    event_type: int
    url_path: str
    visit_id: str
    has_data: bool
    event_name: Optional[str] = None
    url_query: Optional[str] = None
    referrer_domain: Optional[str] = None


@dataclass(frozen=True)
class Property(Record):
    """One property of a session or an event; `data_type` is 1 text, 2 number, 3 boolean, 4 time, 5 list."""

    data_key: str
    data_type: int
    created_at: datetime
    string_value: Optional[str] = None
    number_value: Optional[float] = None
    date_value: Optional[datetime] = None


@dataclass(frozen=True)
class Event(Record):
    """One event in a list; `event_type` is 1 pageview, 2 custom event, 3 link, 4 pixel, 5 web vitals."""

    id: str
    website_id: str
    session_id: str
    created_at: datetime
    event_type: int
    url_path: str
    has_data: bool
    event_name: Optional[str] = None
    hostname: Optional[str] = None
    url_query: Optional[str] = None
    page_title: Optional[str] = None
    referrer_domain: Optional[str] = None
    referrer_path: Optional[str] = None
    referrer_query: Optional[str] = None
    browser: Optional[str] = None
    os: Optional[str] = None
    device: Optional[str] = None
    country: Optional[str] = None
    city: Optional[str] = None


@dataclass(frozen=True)
class EventTotals(Record):
    """The numbers of custom events in a range."""

    events: int
    visitors: int
    visits: int
    unique_events: int


@dataclass(frozen=True)
class EventsStats(EventTotals):
    """The numbers of custom events, and those of the range that it is compared with."""

    comparison: Optional[EventTotals] = None


@dataclass(frozen=True)
class EventPoint(Record):
    """How often one event happened in one bucket: name, start of the bucket, count."""

    x: str
    t: str
    y: int


@dataclass(frozen=True)
class Total(Record):
    """A number in an object of its own."""

    value: int


@dataclass(frozen=True)
class SessionsStats(Record):
    """Totals of sessions."""

    pageviews: Total
    visitors: Total
    visits: Total
    countries: Total
    events: Total
