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


def get_statement(query: Query, dimensions: Sequence[Dimension]) -> Statement:
    """Rows of a combination's mark, views, visitors and its value of each dimension; most visitors first."""
    parameters = Parameters()
    fields = {f"field{number}": Label(row.column, row.column if row.rolled else None) for number, row in enumerate(dimensions)}
    values = [f"value{number}" for number in range(len(dimensions))]
    chosen = ", ".join(f"any({name}) AS {value}" for name, value in zip(fields, values, strict=True))
    sql = f"""SELECT mark, sum(views) AS total_views, uniqExact(session_key) AS visitors, {chosen}
FROM {get_rows(query, parameters, {"mark": _get_mark(dimensions), **fields})}
GROUP BY mark
ORDER BY visitors DESC, total_views DESC, {", ".join(values)}
LIMIT {_MOST}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


def get_visits_statement(query: Query, dimensions: Sequence[Dimension], marks: Sequence[int]) -> Statement:
    """Rows of mark, visits, bounces and seconds of the combinations with these marks.

    A visit's share of a combination is what it did with just these values: a bounce is a visit with one view of them.
    """
    parameters = Parameters()
    bounces = "0" if query.exclude_bounce else "countIf(visit_views = 1)"
    sql = f"""SELECT
    mark,
    count() AS visits,
    {bounces} AS bounces,
    sum(intDiv(toUnixTimestamp64Milli(ended) - toUnixTimestamp64Milli(started), 1000)) AS totaltime
FROM (
    SELECT mark, sum(views) AS visit_views, min(min_time) AS started, max(max_time) AS ended
    FROM {get_rows(query, parameters, {"mark": _get_mark(dimensions)})}
    WHERE mark IN {parameters.bind(list(marks), "Array(UInt64)")}
    GROUP BY visit_key, mark
)
GROUP BY mark"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, dimensions: Sequence[Dimension]) -> list[dict[str, Any]]:
    """At most 500 objects of the five numbers and the dimensions by name; a value is None for views that have none.

    Which combinations have the most visitors is told first, because only few of them need the visits counted.
    """
    if query.range.end < query.range.start:
        return []
    rows = (await engine.fetch(get_statement(query, dimensions))).rows
    if not rows:
        return []
    found = await engine.fetch(get_visits_statement(query, dimensions, [row[0] for row in rows]))
    numbers = {mark: tuple(int(number) for number in counted) for mark, *counted in found.rows}
    # What has been erased in between has no visits any more.
    return [_make_row(row, numbers[row[0]], dimensions) for row in rows if row[0] in numbers]


def _get_mark(dimensions: Sequence[Dimension]) -> Label:
    """A hash of the combination: it groups several times faster than the values themselves."""
    mark = f"cityHash64({', '.join(f'cityHash64({row.column})' for row in dimensions)})"
    return Label(mark, mark if all(row.rolled for row in dimensions) else None)


def _make_row(row: tuple[Any, ...], numbers: tuple[int, ...], dimensions: Sequence[Dimension]) -> dict[str, Any]:
    _, views, visitors, *values = row
    visits, bounces, seconds = numbers
    return {
        "views": int(views),
        "visitors": int(visitors),
        "visits": visits,
        "bounces": bounces,
        "totaltime": seconds,
        **{one.name: None if one.absent and not value else value for one, value in zip(dimensions, values, strict=True)},
    }
