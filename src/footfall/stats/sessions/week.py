"""At which hours of the week there were sessions."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.base import get_base
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short


def get_statement(query: Query) -> Statement:
    """Rows of day (1 is Monday), hour on the zone's clock and sessions."""
    parameters = Parameters()
    every = replace(query, event_types=())
    zone = parameters.bind(query.zone)
    sql = f"""SELECT toDayOfWeek(created_at, 0, {zone}) AS weekday, toHour(created_at, {zone}) AS hour, uniqExact(session_key) AS sessions
FROM events
WHERE {get_where(every, get_base(every, every.range, parameters), parameters)}
GROUP BY weekday, hour"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query) -> list[list[int]]:
    """Seven rows from Sunday to Saturday of 24 numbers: the distinct sessions with an event in that hour of that day."""
    week = [[0] * 24 for _ in range(7)]
    if query.range.end >= query.range.start:
        for weekday, hour, sessions in (await engine.fetch(get_statement(query))).rows:
            week[weekday % 7][hour] = int(sessions)
    return week
