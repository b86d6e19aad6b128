"""Questions about sessions and events."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from footfall_sdk.answers.visitors import Event, EventPoint, EventsStats, Property, Session, SessionEvent, SessionsStats
from footfall_sdk.conversation import Call, path
from footfall_sdk.errors import UnexpectedAnswer
from footfall_sdk.filters import Filters, ask_filters
from footfall_sdk.ranges import Range, When, ask_when, last
from footfall_sdk.record import Page, Rows, read_page, read_rows


def get_sessions(
    website: str, when: When = "24h", *, search: Optional[str] = None, page: int = 1, page_size: int = 20, filters: Filters = None
) -> Call[Page[Session]]:
    """Sessions, newest first; `search` looks in distinct id, city, browser, system and device."""
    return Call(
        "GET", path("websites", website, "sessions"), read_page(Session), _page(when, search, page, page_size, filters), repeatable=True
    )


def get_session(website: str, session: str) -> Call[Session]:
    """One session."""
    return Call("GET", path("websites", website, "sessions", session), Session.read, repeatable=True)


def get_session_activity(website: str, session: str, when: Optional[Range] = None) -> Call[Rows[SessionEvent]]:
    """What a visitor did, newest first, at most 500 rows; without a range in the last year."""
    query = (when or last(days=365)).in_milliseconds()
    return Call("GET", path("websites", website, "sessions", session, "activity"), read_rows(SessionEvent), query, repeatable=True)


def get_session_properties(website: str, session: str) -> Call[Rows[Property]]:
    """What `identify` told about a visitor."""
    return Call("GET", path("websites", website, "sessions", session, "properties"), read_rows(Property), repeatable=True)


def get_sessions_stats(website: str, when: When = "24h", *, filters: Filters = None) -> Call[SessionsStats]:
    """Totals of sessions."""
    query = {**ask_filters(filters), **ask_when(when)}
    return Call("GET", path("websites", website, "sessions", "stats"), SessionsStats.read, query, repeatable=True)


def get_sessions_weekly(website: str, when: When = "4w", *, timezone: str = "UTC", filters: Filters = None) -> Call[List[List[int]]]:
    """Sessions by day of the week (seven rows from Sunday) and hour (24 numbers)."""
    query = {**ask_filters(filters), **ask_when(when), "timezone": timezone}
    return Call("GET", path("websites", website, "sessions", "weekly"), _read_week, query, repeatable=True)


def get_events(
    website: str, when: When = "24h", *, search: Optional[str] = None, page: int = 1, page_size: int = 20, filters: Filters = None
) -> Call[Page[Event]]:
    """Events with the pageviews among them, newest first; `{"eventType": 2}` leaves the custom ones."""
    return Call(
        "GET", path("websites", website, "events"), read_page(Event), _page(when, search, page, page_size, filters), repeatable=True
    )


def get_events_stats(website: str, when: When = "24h", *, compare: Optional[str] = None, filters: Filters = None) -> Call[EventsStats]:
    """The numbers of custom events, compared with the range before."""
    query = {**ask_filters(filters), **ask_when(when), "compare": compare}
    return Call("GET", path("websites", website, "events", "stats"), _read_events_stats, query, repeatable=True)


def get_events_series(
    website: str,
    when: When = "24h",
    *,
    unit: Optional[str] = None,
    timezone: Optional[str] = None,
    limit: Optional[int] = None,
    filters: Filters = None,
) -> Call[Rows[EventPoint]]:
    """How often each custom event happened, by `unit`; `limit` keeps the most frequent names."""
    query = {**ask_filters(filters), **ask_when(when), "unit": unit, "timezone": timezone, "limit": limit}
    return Call("GET", path("websites", website, "events", "series"), read_rows(EventPoint), query, repeatable=True)


def get_event_data(website: str, event: str) -> Call[Rows[Property]]:
    """The properties of one event."""
    return Call("GET", path("websites", website, "event-data", event), read_rows(Property), repeatable=True)


def _page(when: When, search: Optional[str], page: int, page_size: int, filters: Filters) -> Dict[str, Any]:
    return {**ask_filters(filters), **ask_when(when), "search": search, "page": page, "pageSize": page_size}


def _read_week(body: Any) -> List[List[int]]:
    if not isinstance(body, list) or not all(isinstance(row, list) for row in body):
        raise UnexpectedAnswer("expected seven rows of hours")
    return [[int(number) for number in row] for row in body]


def _read_events_stats(body: Any) -> EventsStats:
    return EventsStats.read(body.get("data") if isinstance(body, dict) else body)
