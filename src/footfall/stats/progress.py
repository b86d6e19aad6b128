"""All totals over time, of visits by when they began."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.buckets import format_bucket, get_bucket
from footfall.stats.overview import VISIT_COLUMNS, VISIT_TOTALS, Totals
from footfall.stats.parameters import Parameters
from footfall.stats.plan import Label, get_rows, is_short


class Step(Totals, frozen=True, kw_only=True):
    """The totals of the visits that began in the bucket which starts at `x` on the zone's wall clock, with all of their views."""

    x: str


def get_statement(query: Query) -> Statement:
    """A row a bucket: bucket, views, visitors, visits, bounces, seconds."""
    parameters = Parameters()
    bucket = get_bucket(query, parameters)
    sql = f"""SELECT
    bucket,{VISIT_TOTALS}
FROM (
    SELECT {VISIT_COLUMNS}, min(cut) AS bucket
    FROM {get_rows(query, parameters, {"cut": Label(bucket.raw, bucket.rolled)})}
    GROUP BY visit_key
)
GROUP BY bucket
ORDER BY bucket"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query) -> list[Step]:
    """The steps in the query's unit and zone, oldest first; buckets in which no visit began are left out."""
    if query.range.end < query.range.start:
        return []
    rows = (await engine.fetch(get_statement(query))).rows
    steps = [Step(*(int(value) for value in row[1:]), x=format_bucket(query.unit, row[0])) for row in rows]
    return [msgspec.structs.replace(step, bounces=0) for step in steps] if query.exclude_bounce else steps
