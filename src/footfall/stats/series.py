"""Views and visitors over time."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.buckets import format_bucket, get_bucket
from footfall.stats.parameters import Parameters
from footfall.stats.plan import Label, get_rows, is_short


class Point(msgspec.Struct, frozen=True):
    """A number `y` at the bucket that starts at `x` on the zone's wall clock."""

    x: str
    y: int


class Series(msgspec.Struct, frozen=True):
    """Views and distinct sessions by bucket, oldest first; buckets without events are left out."""

    pageviews: list[Point]
    sessions: list[Point]


def get_statement(query: Query) -> Statement:
    """A row a bucket: bucket, views, sessions."""
    parameters = Parameters()
    bucket = get_bucket(query, parameters)
    sql = f"""SELECT bucket, sum(views) AS pageviews, uniqExact(session_key) AS sessions
FROM {get_rows(query, parameters, {"bucket": Label(bucket.raw, bucket.rolled)})}
GROUP BY bucket
ORDER BY bucket"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query) -> Series:
    """The series in the query's unit and zone."""
    if query.range.end < query.range.start:
        return Series([], [])
    rows = (await engine.fetch(get_statement(query))).rows
    starts = [format_bucket(query.unit, row[0]) for row in rows]
    return Series(
        [Point(start, int(row[1])) for start, row in zip(starts, rows, strict=True)],
        [Point(start, int(row[2])) for start, row in zip(starts, rows, strict=True)],
    )
