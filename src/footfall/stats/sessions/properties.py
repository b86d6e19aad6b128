"""What identify calls told of sessions."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace
from typing import Any

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.base import get_base
from footfall.stats.data.shown import SHOWN_SQL, STRIPPED_SQL
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where

_MOST_KEYS = 500
_MOST_VALUES = 100


def get_session_statement(website_id: str, session_id: str) -> Statement:
    """The properties of one session, by key; the newest value of each."""
    sql = f"""SELECT data_key, data_type, {STRIPPED_SQL} AS string_value, number_value, date_value, created_at
FROM session_data FINAL
WHERE website_id = {{website:UUID}} AND session_id = {{session:UUID}}
ORDER BY data_key"""
    return Statement(sql, {"website": website_id, "session": session_id}, light=True)


async def list_of_session(engine: Engine, website_id: str, session_id: str) -> list[dict[str, Any]]:
    """The properties of one session by their columns."""
    return list((await engine.fetch(get_session_statement(website_id, session_id))).dicts())


def get_keys_statement(query: Query) -> Statement:
    """Rows of key and sessions."""
    parameters = Parameters()
    sql = f"""SELECT data_key AS key, uniqExact(session_key) AS total
FROM session_data FINAL
WHERE {_get_where(query, parameters)}
GROUP BY data_key
ORDER BY total DESC, key
LIMIT {_MOST_KEYS}"""
    return Statement(sql, parameters.values)


async def list_keys(engine: Engine, query: Query) -> list[tuple[str, int]]:
    """Each property with the number of sessions that have it, of those with an event that the query counts."""
    if query.range.end < query.range.start:
        return []
    return [(row[0], int(row[1])) for row in (await engine.fetch(get_keys_statement(query))).rows]


def get_values_statement(query: Query, key: str) -> Statement:
    """Rows of value and sessions."""
    parameters = Parameters()
    sql = f"""SELECT {SHOWN_SQL} AS value, uniqExact(session_key) AS total
FROM session_data FINAL
WHERE {_get_where(query, parameters)} AND data_key = {parameters.bind(key)}
GROUP BY value
ORDER BY total DESC, value
LIMIT {_MOST_VALUES}"""
    return Statement(sql, parameters.values)


async def list_values(engine: Engine, query: Query, key: str) -> list[tuple[str, int]]:
    """Each value of a property with the number of sessions that have it, of those with an event that the query counts."""
    if query.range.end < query.range.start:
        return []
    return [(row[0], int(row[1])) for row in (await engine.fetch(get_values_statement(query, key))).rows]


def _get_where(query: Query, parameters: Parameters) -> str:
    every = replace(query, event_types=())
    website = f"website_id = {parameters.bind(query.website_id, 'UUID')}"
    # Few sessions are identified, so those are asked for among the events, not all sessions for their properties.
    identified = f"session_key IN (SELECT session_key FROM session_data WHERE {website})"
    active = get_where(every, f"{get_base(every, every.range, parameters)} AND {identified}", parameters)
    return f"{website} AND session_key IN (SELECT session_key FROM events WHERE {active})"
