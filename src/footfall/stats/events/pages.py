"""The events of a range in pages."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from footfall.engine.statement import Engine, Statement
from footfall.model.query import DateRange, Query
from footfall.stats.base import get_base
from footfall.stats.comparison import run_both
from footfall.stats.lists import Page
from footfall.stats.newest import fetch_newest
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short

_COLUMNS = (
    "event_id",
    "session_id",
    "created_at",
    "hostname",
    "url_path",
    "url_query",
    "referrer_path",
    "referrer_query",
    "referrer_domain",
    "country",
    "city",
    "device",
    "os",
    "browser",
    "page_title",
    "event_type",
    "event_name",
)
_NEWEST = "createdAt"
# Not the bare column: with that and a second one the engine compares its best times so far with the other column's type.
_TIME = "toUnixTimestamp64Milli(created_at)"

ORDERS = {
    _NEWEST: _TIME,
    "eventName": "event_name",
    "eventType": "event_type",
    "urlPath": "url_path",
    "pageTitle": "page_title",
    "referrerDomain": "referrer_domain",
    **{name: name for name in ("hostname", "country", "city", "device", "os", "browser")},
}
"""What the rows can be ordered by."""


@dataclass(frozen=True)
class Listing:
    """Which rows, in which order. `page.search` looks into the names of custom events and the paths of page views."""

    page: Page
    order: str = _NEWEST
    descending: bool = True


def get_rows_statement(query: Query, listing: Listing, span: DateRange) -> Statement:
    """The page's events, when only `span` is looked at."""
    parameters = Parameters()
    columns = dict.fromkeys((ORDERS[listing.order], _TIME, "event_id"))
    order = ", ".join(f"{column} {'DESC' if listing.descending else 'ASC'}" for column in columns)
    sql = f"""SELECT {", ".join(_COLUMNS)}
FROM events
WHERE {_get_where(query, listing, parameters, span)}
ORDER BY {order}
LIMIT {parameters.bind(listing.page.limit, "UInt64")} OFFSET {parameters.bind(listing.page.offset, "UInt64")}"""
    return Statement(sql, parameters.values, light=is_short(span))


def get_total_statement(query: Query, listing: Listing) -> Statement:
    """One row: how many events there are."""
    parameters = Parameters()
    sql = f"SELECT count() AS total\nFROM events\nWHERE {_get_where(query, listing, parameters, query.range)}"
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, listing: Listing) -> tuple[list[dict[str, Any]], int]:
    """The events of the page by their columns, and how many there are on all pages. Events of all types are listed."""
    if query.range.end < query.range.start:
        return [], 0
    return await run_both(_list_events(engine, query, listing), _count(engine, query, listing))


async def _list_events(engine: Engine, query: Query, listing: Listing) -> list[dict[str, Any]]:
    def make(span: DateRange) -> Statement:
        return get_rows_statement(query, listing, span)

    if listing.order == _NEWEST and listing.descending:
        rows = await fetch_newest(engine, query.range, listing.page.limit, make)
    else:
        rows = await engine.fetch(make(query.range))
    return list(rows.dicts())


async def _count(engine: Engine, query: Query, listing: Listing) -> int:
    return int((await engine.fetch(get_total_statement(query, listing))).rows[0][0])


def _get_where(query: Query, listing: Listing, parameters: Parameters, span: DateRange) -> str:
    every = replace(query, event_types=())
    where = get_where(every, get_base(every, span, parameters), parameters)
    if not listing.page.search:
        return where
    searched = "multiIf(event_type = 2, event_name, event_type = 5, '', url_path)"
    return f"{where} AND positionCaseInsensitiveUTF8({searched}, {parameters.bind(listing.page.search)}) > 0"
