"""One session: who it was and what they did."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.base import get_base
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where
from footfall.stats.sessions.facts import CUSTOM_SQL, FACTS_SQL, FIRST_SQL, VIEWS_SQL, Facts

MOST_ACTIVITY = 500


class Profile(msgspec.Struct, frozen=True):
    """A session over all its time; `totaltime` is in whole seconds a visit. Times in ms, UTC."""

    session_id: str
    distinct_id: str
    facts: Facts
    first_at: int
    last_at: int
    visits: int
    views: int
    events: int
    totaltime: int


def get_statement(website_id: str, session_id: str, since: int) -> Statement:
    """One row, or none: the profile of the session from `since` (ms) on."""
    parameters = Parameters()
    base = [
        f"website_id = {parameters.bind(website_id, 'UUID')}",
        get_session_condition(session_id, parameters),
        f"created_at >= {parameters.bind_time(since)}",
        "bot_reason = ''",
    ]
    sql = f"""SELECT
    argMaxIf(person, (ended, visit_key), person != '') AS distinct_id, argMin(facts, mark) AS facts,
    toUnixTimestamp64Milli(min(started)) AS first_at, toUnixTimestamp64Milli(max(ended)) AS last_at,
    count() AS visits, sum(visit_views) AS views, sum(visit_events) AS customs,
    sum(intDiv(toUnixTimestamp64Milli(ended) - toUnixTimestamp64Milli(started), 1000)) AS totaltime
FROM (
    SELECT
        visit_key, argMaxIf(distinct_id, {FIRST_SQL}, distinct_id != '') AS person,
        argMin({FACTS_SQL}, {FIRST_SQL}) AS facts, min({FIRST_SQL}) AS mark,
        min(created_at) AS started, max(created_at) AS ended, {VIEWS_SQL} AS visit_views, {CUSTOM_SQL} AS visit_events
    FROM events
    WHERE {" AND ".join(base)}
    GROUP BY visit_key
)
HAVING visits > 0"""
    return Statement(sql, parameters.values, light=True)


async def find_profile(engine: Engine, website_id: str, session_id: str, since: int = 0) -> Profile | None:
    """The profile, or None when the website has no event of such a session since then (ms)."""
    rows = (await engine.fetch(get_statement(website_id, session_id, since))).rows
    if not rows:
        return None
    person, facts, *numbers = rows[0]
    return Profile(session_id, person, Facts(*facts), *(int(number) for number in numbers))


def get_activity_statement(query: Query, session_id: str) -> Statement:
    """The session's events in the range, the newest first."""
    parameters = Parameters()
    every = replace(query, event_types=())
    where = get_where(every, get_base(every, every.range, parameters), parameters)
    sql = f"""SELECT created_at, hostname, url_path, url_query, referrer_domain, event_id, event_type, event_name, visit_id
FROM events
WHERE {where} AND {get_session_condition(session_id, parameters)}
ORDER BY toUnixTimestamp64Milli(created_at) DESC, event_id DESC
LIMIT {MOST_ACTIVITY}"""
    return Statement(sql, parameters.values, light=True)


async def list_activity(engine: Engine, query: Query, session_id: str) -> list[dict[str, Any]]:
    """The session's newest events of all types, by their columns; times are aware datetimes."""
    if query.range.end < query.range.start:
        return []
    return list((await engine.fetch(get_activity_statement(query, session_id))).dicts())


def get_session_condition(session_id: str, parameters: Parameters) -> str:
    """The condition that a row is of this session; the short key is what the tables are ordered by."""
    key = parameters.bind(uuid.UUID(session_id).int >> 64, "UInt64")
    return f"session_key = {key} AND session_id = {parameters.bind(session_id, 'UUID')}"
