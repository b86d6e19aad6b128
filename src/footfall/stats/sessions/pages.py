"""The sessions of a range in pages: one row for each session and host name, or one for each session.

Which rows are on the page is found first, with the few columns that this takes; only those are then counted.
"""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import DateRange, Query
from footfall.stats.base import get_base
from footfall.stats.comparison import run_both
from footfall.stats.lists import Page
from footfall.stats.newest import fetch_newest
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short
from footfall.stats.sessions.facts import CUSTOM_SQL, FACTS, FACTS_SQL, FIRST_SQL, VIEWS_SQL, Facts
from footfall.stats.sessions.profile import get_session_condition

_NEWEST = "lastAt"
_PAIR = "bitXor(session_key, cityHash64(hostname))"
"""A session on one host name, as one number: grouping by two columns takes three times as long."""

_HOST = "any(toString(hostname))"
_KNOWN_HOST = "anyIf(toString(hostname), hostname != '')"
"""Of a whole session: measurements of speed have no host."""

_SEARCHED = ("distinct_id", "city", "browser", "os", "device")

ORDERS = {
    _NEWEST: "max(created_at)",
    "createdAt": "max(created_at)",
    "firstAt": "min(created_at)",
    "visits": "uniqExact(visit_key)",
    "views": VIEWS_SQL,
    "events": CUSTOM_SQL,
    "hostname": _HOST,
    **{name: f"argMin(toString({name}), {FIRST_SQL})" for name in FACTS},
}
"""What the rows can be ordered by."""


class SessionRow(msgspec.Struct, frozen=True):
    """A session on one host name; `events` are custom ones. Times in ms, UTC."""

    session_id: str
    hostname: str
    facts: Facts
    first_at: int
    last_at: int
    visits: int
    views: int
    events: int


@dataclass(frozen=True)
class Listing:
    """Which rows, in which order. `page.search` looks into the distinct id, city, browser, system and device.

    With a `currency` only sessions that brought revenue in it (in any case of letters). `merged` makes one row of all that a session
    did, on whichever hosts. With `beside`, the id of a session, only others that had a visit in common with it: the same browser, such
    as before it was told who uses it.
    """

    page: Page
    order: str = _NEWEST
    descending: bool = True
    currency: str = ""
    merged: bool = False
    beside: str = ""

    @property
    def pair(self) -> str:
        """The expression that rows are grouped by."""
        return "session_key" if self.merged else _PAIR

    @property
    def host(self) -> str:
        """The expression of a row's host name."""
        return _KNOWN_HOST if self.merged else _HOST

    @property
    def place(self) -> str:
        """The expression that rows are ordered by."""
        return self.host if self.order == "hostname" else ORDERS[self.order]


def get_rows_statement(query: Query, listing: Listing, span: DateRange) -> Statement:
    """Rows of pair and session key: those of the page, when only `span` is looked at."""
    parameters = Parameters()
    sql = f"""SELECT {listing.pair} AS pair, any(session_key) AS chosen, {listing.place} AS place
FROM events
WHERE {_get_where(query, listing, parameters, span)}
GROUP BY pair
ORDER BY place {"DESC" if listing.descending else "ASC"}, pair
LIMIT {parameters.bind(listing.page.limit, "UInt64")} OFFSET {parameters.bind(listing.page.offset, "UInt64")}"""
    return Statement(sql, parameters.values, light=is_short(span))


def get_total_statement(query: Query, listing: Listing) -> Statement:
    """One row: how many rows there are on all pages."""
    parameters = Parameters()
    sql = f"""SELECT uniqExact({listing.pair}) AS total
FROM events
WHERE {_get_where(query, listing, parameters, query.range)}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


def get_details_statement(query: Query, listing: Listing, keys: list[int]) -> Statement:
    """All about the sessions with these keys, a row for each pair."""
    parameters = Parameters()
    chosen = f"session_key IN {parameters.bind(keys, 'Array(UInt64)')}"
    sql = f"""SELECT
    {listing.pair} AS pair, any(session_id) AS id, {listing.host} AS host, argMin({FACTS_SQL}, {FIRST_SQL}) AS facts,
    toUnixTimestamp64Milli(min(created_at)) AS first_at, toUnixTimestamp64Milli(max(created_at)) AS last_at,
    uniqExact(visit_key) AS visits, {VIEWS_SQL} AS views, {CUSTOM_SQL} AS customs
FROM events
WHERE {_get_where(query, listing, parameters, query.range, chosen)} AND {chosen}
GROUP BY pair"""
    return Statement(sql, parameters.values, light=True)


async def run(engine: Engine, query: Query, listing: Listing) -> tuple[list[SessionRow], int]:
    """The rows of the page, and how many there are on all pages. Events of all types count."""
    if query.range.end < query.range.start:
        return [], 0
    return await run_both(_list_rows(engine, query, listing), _count(engine, query, listing))


async def _list_rows(engine: Engine, query: Query, listing: Listing) -> list[SessionRow]:
    def make(span: DateRange) -> Statement:
        return get_rows_statement(query, listing, span)

    if listing.descending and listing.place == ORDERS[_NEWEST]:
        found = await fetch_newest(engine, query.range, listing.page.limit, make)
    else:
        found = await engine.fetch(make(query.range))
    if not found.rows:
        return []
    details = await engine.fetch(get_details_statement(query, listing, sorted({row[1] for row in found.rows})))
    rows = {row[0]: _make_row(row) for row in details.rows}
    # A session may be erased between the two questions.
    return [rows[row[0]] for row in found.rows if row[0] in rows]


async def _count(engine: Engine, query: Query, listing: Listing) -> int:
    return int((await engine.fetch(get_total_statement(query, listing))).rows[0][0])


def _make_row(row: tuple[Any, ...]) -> SessionRow:
    _, session_id, host, facts, *numbers = row
    return SessionRow(str(session_id), host, Facts(*facts), *(int(number) for number in numbers))


def _get_where(query: Query, listing: Listing, parameters: Parameters, span: DateRange, chosen: str = "") -> str:
    """The condition of the rows in `span`; `chosen` is one on the session that the caller adds."""
    every = replace(query, event_types=())
    base = get_base(every, span, parameters)
    among = chosen or ("" if span == query.range else f"session_key IN (SELECT session_key FROM events WHERE {base})")
    parts = [get_where(every, base, parameters, among=among)]
    if listing.page.search:
        word = parameters.bind(listing.page.search)
        parts.append(f"({' OR '.join(f'positionCaseInsensitiveUTF8({column}, {word}) > 0' for column in _SEARCHED)})")
    if listing.currency:
        paid = f"upper(currency) = {parameters.bind(listing.currency.upper())} AND revenue > 0"
        parts.append(f"session_key IN (SELECT session_key FROM events WHERE {get_base(every, query.range, parameters)} AND {paid})")
    if listing.beside:
        base = get_base(every, query.range, parameters)
        same = get_session_condition(listing.beside, parameters)
        visits = f"SELECT visit_key FROM events WHERE {base} AND {same}"
        parts.append(f"session_key IN (SELECT session_key FROM events WHERE {base} AND visit_key IN ({visits})) AND NOT ({same})")
    return " AND ".join(parts)
