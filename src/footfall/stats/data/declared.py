"""The events that the SDK of declarative tracking sends, by the properties that it adds to each."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.buckets import format_bucket, get_bucket
from footfall.stats.data.selection import get_data_where
from footfall.stats.parameters import Parameters
from footfall.stats.plan import is_short
from footfall.stats.reports.parts import get_parts, split_parts
from footfall.stats.together import fetch_all

_ADDED = {"kind": "eventType", "version": "version", "viewport": "viewport", "tab": "sessionId"}
"""Columns, and the properties they come from. An event is declared when it has all of them."""

_LISTS = {"names": "event_name", "types": "kind", "versions": "version", "viewports": "viewport", "pages": "url_path"}
_MOST = 100


class Entry(msgspec.Struct, frozen=True):
    """`count` events with the value `name` in `tabs` different tabs of browsers."""

    name: str
    count: int
    tabs: int


class Point(msgspec.Struct, frozen=True):
    """`y` events of the type `x` in the bucket that starts at `t` on the zone's wall clock."""

    x: str
    t: str
    y: int


class Declared(msgspec.Struct, frozen=True):
    """Events, visitors and tabs, the types of events over time, and lists of values, the most frequent first."""

    events: int = 0
    visitors: int = 0
    tabs: int = 0
    series: tuple[Point, ...] = ()
    names: tuple[Entry, ...] = ()
    types: tuple[Entry, ...] = ()
    versions: tuple[Entry, ...] = ()
    viewports: tuple[Entry, ...] = ()
    pages: tuple[Entry, ...] = ()


def get_totals_statement(query: Query) -> Statement:
    """One row: events, visitors and tabs."""
    parameters = Parameters()
    sql = f"SELECT count(), uniqExact(session_key), uniqExact(tab)\nFROM ({_get_events(query, parameters)})"
    return Statement(sql, parameters.values, light=is_short(query.range))


def get_series_statement(query: Query) -> Statement:
    """Rows of bucket, type and number of events."""
    parameters = Parameters()
    sql = f"""SELECT {get_bucket(query, parameters).raw} AS bucket, kind, count() AS number
FROM ({_get_events(query, parameters)})
GROUP BY bucket, kind
ORDER BY bucket, kind"""
    return Statement(sql, parameters.values, light=is_short(query.range))


def get_lists_statement(query: Query) -> Statement:
    """Rows of column, value, events and tabs, at most a hundred of each column."""
    parameters = Parameters()
    parts = get_parts(tuple(_LISTS.values()))
    sql = f"""SELECT {parts.part} AS part, {parts.name} AS name, count() AS number, uniqExact(tab) AS tabs
FROM ({_get_events(query, parameters)})
GROUP BY {parts.sets}
ORDER BY number DESC, name
LIMIT {_MOST} BY part"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query) -> Declared:
    """All of it, in the query's unit and zone."""
    if query.range.end < query.range.start:
        return Declared()
    totals, series, lists = await fetch_all(engine, get_totals_statement(query), get_series_statement(query), get_lists_statement(query))
    entries = split_parts(_LISTS.values(), lists)
    events, visitors, tabs = (int(number) for number in totals.rows[0])
    return Declared(
        events,
        visitors,
        tabs,
        tuple(Point(kind, format_bucket(query.unit, bucket), int(number)) for bucket, kind, number in series.rows),
        **{name: tuple(Entry(value, int(count), int(seen)) for value, count, seen in entries[column]) for name, column in _LISTS.items()},
    )


def _get_events(query: Query, parameters: Parameters) -> str:
    """A row for each declared event."""
    keys = {column: parameters.bind(key) for column, key in _ADDED.items()}
    columns = ", ".join(f"anyIf(string_value, data_key = {key}) AS {column}" for column, key in keys.items())
    return f"""
    SELECT session_key, event_name, url_path, created_at, {columns}
    FROM event_data
    WHERE {get_data_where(query, parameters)} AND data_key IN ({", ".join(keys.values())})
    GROUP BY event_id, session_key, event_name, url_path, created_at
    HAVING {" AND ".join(f"{column} != ''" for column in keys)}
"""
