"""Breakdown: the five totals for each combination of values of several dimensions."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.dimensions import Dimension
from footfall.stats.parameters import Parameters
from footfall.stats.plan import Label, get_rows, is_short

_MOST = 500
NUMBERS = ("views", "visitors", "visits", "bounces", "totaltime")


def get_statement(query: Query, dimensions: Sequence[Dimension]) -> Statement:
    """Rows of the five numbers and then a value of each dimension; most visitors first.

    A visit's share of a combination is what it did with just these values: a bounce is a visit with one view of them.
    """
    parameters = Parameters()
    labels = {f"field{number}": Label(row.column, row.column if row.rolled else None) for number, row in enumerate(dimensions)}
    fields = ", ".join(labels)
    bounces = "0" if query.exclude_bounce else "countIf(visit_views = 1)"
    sql = f"""SELECT
    sum(visit_views) AS views,
    uniqExact(visitor) AS visitors,
    count() AS visits,
    {bounces} AS bounces,
    sum(intDiv(toUnixTimestamp64Milli(ended) - toUnixTimestamp64Milli(started), 1000)) AS totaltime,
    {fields}
FROM (
    SELECT {fields}, any(session_key) AS visitor, sum(views) AS visit_views, min(min_time) AS started, max(max_time) AS ended
    FROM {get_rows(query, parameters, labels)}
    GROUP BY {fields}, visit_key
)
GROUP BY {fields}
ORDER BY visitors DESC, views DESC, {fields}
LIMIT {_MOST}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, dimensions: Sequence[Dimension]) -> list[dict[str, Any]]:
    """At most 500 objects of the five numbers and the dimensions by name; a value is None for views that have none."""
    if query.range.end < query.range.start:
        return []
    rows = (await engine.fetch(get_statement(query, dimensions))).rows
    count = len(NUMBERS)
    return [
        {
            **{name: int(value) for name, value in zip(NUMBERS, row[:count], strict=True)},
            **{one.name: None if one.absent and not value else value for one, value in zip(dimensions, row[count:], strict=True)},
        }
        for row in rows
    ]
