"""Questions about traffic."""

from __future__ import annotations

from typing import Any, Optional

from footfall_sdk.answers.traffic import DateSpan, ExpandedMetric, Metric, PageviewsSeries, Realtime, Stats
from footfall_sdk.conversation import Call, path
from footfall_sdk.errors import UnexpectedAnswer
from footfall_sdk.filters import ALIASES, Filters, ask_filters
from footfall_sdk.ranges import When, ask_when
from footfall_sdk.record import Rows, read_rows


def get_stats(
    website: str, when: When = "24h", *, compare: Optional[str] = None, filters: Filters = None, timezone: Optional[str] = None
) -> Call[Stats]:
    """The totals of a range, compared with the range before (`compare="prev"`, the default) or a year ago (`"yoy"`)."""
    query = {**ask_filters(filters), **ask_when(when), "compare": compare, "timezone": timezone}
    return Call("GET", path("websites", website, "stats"), Stats.read, query, repeatable=True)


def get_pageviews_series(
    website: str,
    when: When = "24h",
    *,
    unit: Optional[str] = None,
    timezone: Optional[str] = None,
    compare: Optional[str] = None,
    filters: Filters = None,
) -> Call[PageviewsSeries]:
    """Pageviews and visitors by `unit` (minute, hour, day, month, year); with `compare` also those of the other range."""
    query = {**ask_filters(filters), **ask_when(when), "unit": unit, "timezone": timezone, "compare": compare}
    return Call("GET", path("websites", website, "pageviews"), PageviewsSeries.read, query, repeatable=True)


def get_metric(
    website: str,
    type: str,  # noqa: A002 - the API's word
    when: When = "24h",
    *,
    limit: Optional[int] = None,
    offset: Optional[int] = None,
    search: Optional[str] = None,
    filters: Filters = None,
    timezone: Optional[str] = None,
) -> Call[Rows[Metric]]:
    """The longest rows of a list: path, entry, exit, title, query, referrer, channel, country, city, browser, os, device, event, …"""
    query = {
        **ask_filters(filters),
        **ask_when(when),
        "type": ALIASES.get(type, type),
        "limit": limit,
        "offset": offset,
        "search": search,
        "timezone": timezone,
    }
    return Call("GET", path("websites", website, "metrics"), read_rows(Metric), query, repeatable=True)


def get_metric_expanded(
    website: str,
    type: str,  # noqa: A002
    when: When = "24h",
    *,
    limit: Optional[int] = None,
    offset: Optional[int] = None,
    search: Optional[str] = None,
    filters: Filters = None,
    timezone: Optional[str] = None,
) -> Call[Rows[ExpandedMetric]]:
    """The same list with views, visitors, visits, bounces and time of each row."""
    query = {
        **ask_filters(filters),
        **ask_when(when),
        "type": ALIASES.get(type, type),
        "limit": limit,
        "offset": offset,
        "search": search,
        "timezone": timezone,
    }
    return Call("GET", path("websites", website, "metrics", "expanded"), read_rows(ExpandedMetric), query, repeatable=True)


def get_active_visitors(website: str) -> Call[int]:
    """How many visitors there were in the last five minutes."""
    return Call("GET", path("websites", website, "active"), _read_visitors, repeatable=True)


def get_date_range(website: str) -> Call[DateSpan]:
    """When the first and the last event came."""
    return Call("GET", path("websites", website, "daterange"), DateSpan.read, repeatable=True)


def get_realtime(website: str, *, timezone: Optional[str] = None, filters: Filters = None) -> Call[Realtime]:
    """The last half hour: totals, by minute, and the last hundred views and events."""
    return Call("GET", path("realtime", website), Realtime.read, {**ask_filters(filters), "timezone": timezone}, repeatable=True)


def _read_visitors(body: Any) -> int:
    if not isinstance(body, dict) or not isinstance(body.get("visitors"), int):
        raise UnexpectedAnswer("expected the number of visitors")
    return int(body["visitors"])
