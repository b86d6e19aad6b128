"""Sessions, events and their properties as Umami's clients know them: an empty text is `null` unless it means something."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

import msgspec

from footfall.api.wire import iso_time
from footfall.stats.data.pages import EventWithData
from footfall.stats.sessions.pages import SessionRow
from footfall.stats.sessions.profile import Profile

_PERFORMANCE = 5


def session_row_body(website_id: str, row: SessionRow) -> dict[str, Any]:
    """A session on one host name, in a list."""
    return {
        "id": row.session_id,
        "websiteId": website_id,
        "hostname": row.hostname or None,
        **_facts(row.facts),
        "firstAt": iso_time(row.first_at),
        "lastAt": iso_time(row.last_at),
        "visits": row.visits,
        "views": row.views,
        "events": row.events,
        "createdAt": iso_time(row.last_at),
    }


def profile_body(website_id: str, profile: Profile) -> dict[str, Any]:
    """One session."""
    return {
        "id": profile.session_id,
        "websiteId": website_id,
        "distinctId": profile.distinct_id or None,
        **_facts(profile.facts),
        "firstAt": iso_time(profile.first_at),
        "lastAt": iso_time(profile.last_at),
        "visits": profile.visits,
        "views": profile.views,
        "events": profile.events,
        "totaltime": profile.totaltime,
    }


def event_body(website_id: str, row: Mapping[str, Any], *, has_data: bool) -> dict[str, Any]:
    """An event in a list."""
    foreign = bool(row["referrer_domain"] or row["referrer_path"])
    return {
        "id": row["event_id"],
        "websiteId": website_id,
        "sessionId": row["session_id"],
        "createdAt": iso_moment(row["created_at"]),
        "hostname": row["hostname"] or None,
        "urlPath": row["url_path"],
        "urlQuery": _query(row),
        "referrerPath": row["referrer_path"] if foreign else None,
        "referrerQuery": row["referrer_query"] if foreign else None,
        "referrerDomain": row["referrer_domain"] or None,
        "country": row["country"] or None,
        "city": row["city"] or None,
        "device": row["device"] or None,
        "os": row["os"] or None,
        "browser": row["browser"] or None,
        "pageTitle": row["page_title"] or None,
        "eventType": row["event_type"],
        "eventName": row["event_name"] or None,
        "hasData": has_data,
    }


def activity_body(row: Mapping[str, Any], *, has_data: bool) -> dict[str, Any]:
    """An event of one session."""
    return {
        "createdAt": iso_moment(row["created_at"]),
        "hostname": row["hostname"] or None,
        "urlPath": row["url_path"],
        "urlQuery": _query(row),
        "referrerDomain": row["referrer_domain"] or None,
        "eventId": row["event_id"],
        "eventType": row["event_type"],
        "eventName": row["event_name"] or None,
        "visitId": row["visit_id"],
        "hasData": has_data,
    }


def property_body(row: Mapping[str, Any]) -> dict[str, Any]:
    """One property of an event or a session: its value as text, and as number or time when it is one."""
    number: Decimal | None = row["number_value"]
    date: datetime | None = row["date_value"]
    return {
        "dataKey": row["data_key"],
        "dataType": row["data_type"],
        "stringValue": row["string_value"],
        "numberValue": None if number is None else _plain(number),
        "dateValue": None if date is None else iso_moment(date),
        "createdAt": iso_moment(row["created_at"]),
    }


def event_data_body(website_id: str, event: EventWithData) -> dict[str, Any]:
    """An event with its properties."""
    return {
        "websiteId": website_id,
        "eventId": event.event_id,
        "eventName": event.event_name or None,
        "eventProperties": [property_body(row) for row in event.properties],
    }


def iso_moment(moment: datetime) -> str:
    """An aware time in UTC as `2026-11-21T20:48:25.606Z`."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _facts(facts: msgspec.Struct) -> dict[str, str | None]:
    return {name: value or None for name, value in msgspec.structs.asdict(facts).items()}


def _query(row: Mapping[str, Any]) -> str | None:
    """The query of an event's address; web vitals have none, which is not the same as an empty one."""
    query: str = row["url_query"]
    return None if row["event_type"] == _PERFORMANCE and not query else query


def _plain(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
