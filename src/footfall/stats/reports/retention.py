"""Retention: of the visitors who were first seen on a day, how many came back on which day after."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.base import get_base
from footfall.stats.buckets import format_bucket
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short

LAST_DAY = 31


class Return(msgspec.Struct, frozen=True, rename="camel"):
    """Of the `visitors` first seen on the date, so many were seen `day` days later; `percentage` is from 0 to 100."""

    date: str
    day: int
    visitors: int
    return_visitors: int
    percentage: float


def get_statement(query: Query) -> Statement:
    """Rows of the first date, the days after it (0 to 31) and the sessions that were seen then, in this order.

    Days begin at midnight of the query's zone. The filters are about the first date; any event counts as being seen.
    """
    parameters = Parameters()
    asked = replace(query, event_types=())
    condition = get_where(asked, "", parameters)
    date = f"toDate(created_at, {parameters.bind(query.zone)})"
    sql = f"""SELECT first, arrayJoin(dates) - first AS day, count() AS sessions
FROM (
    SELECT minIf(date, fits) AS first, arrayDistinct(groupArray(date)) AS dates
    FROM (
        SELECT session_key, {date} AS date, {f"toBool({condition})" if condition else "true"} AS fits
        FROM events
        WHERE {get_base(asked, query.range, parameters)}
    )
    GROUP BY session_key
    HAVING countIf(fits) > 0
)
GROUP BY first, day
HAVING day BETWEEN 0 AND {LAST_DAY}
ORDER BY first, day"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query) -> list[Return]:
    """Who came back, by first date and day; days on which nobody did are left out."""
    if query.range.end < query.range.start:
        return []
    rows = (await engine.fetch(get_statement(query))).rows
    visitors = {first: int(sessions) for first, day, sessions in rows if day == 0}
    return [
        Return(format_bucket("day", first), int(day), visitors[first], int(sessions), int(sessions) * 100 / visitors[first])
        for first, day, sessions in rows
    ]
