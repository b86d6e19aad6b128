"""Breakdown: the five totals for each combination of values of several dimensions.

Unless single events are asked about, the source of an event is that of its visit: the one that the visit named first.
"""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query, Scope
from footfall.stats.base import get_base
from footfall.stats.dimensions import DIMENSIONS, Dimension
from footfall.stats.filters import list_effective, looks_at_visits
from footfall.stats.overview import VISIT_COLUMNS, VISIT_TOTALS, Totals, read_totals
from footfall.stats.parameters import Parameters
from footfall.stats.plan import Label, get_rows, is_short
from footfall.stats.visit_filters import FIRST, get_source

_MOST = 500


def get_statement(query: Query, dimensions: Sequence[Dimension], scope: Scope = "event") -> Statement:
    """Rows of a combination's mark, views, visitors and its value of each dimension; most visitors first."""
    parameters = Parameters()
    values = [f"value{number}" for number in range(len(dimensions))]
    chosen = ", ".join(f"any(field{number}) AS {value}" for number, value in enumerate(values))
    sql = f"""SELECT mark, sum(views) AS total_views, uniqExact(session_key) AS visitors, {chosen}
FROM {_get_rows(query, dimensions, scope, parameters)}
GROUP BY mark
ORDER BY visitors DESC, total_views DESC, {", ".join(values)}
LIMIT {_MOST}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


def get_visits_statement(query: Query, dimensions: Sequence[Dimension], marks: Sequence[int], scope: Scope = "event") -> Statement:
    """Rows of mark, visits, bounces and seconds of the combinations with these marks.

    A visit's share of a combination is what it did with just these values: a bounce is a visit with one view of them.
    """
    parameters = Parameters()
    sql = f"""SELECT
    mark,
    count() AS visits,
    countIf(visit_views = 1) AS bounces,
    sum(intDiv(toUnixTimestamp64Milli(ended) - toUnixTimestamp64Milli(started), 1000)) AS totaltime
FROM (
    SELECT mark, sum(views) AS visit_views, min(min_time) AS started, max(max_time) AS ended
    FROM {_get_rows(query, dimensions, scope, parameters)}
    WHERE mark IN {parameters.bind(list(marks), "Array(UInt64)")}
    GROUP BY visit_key, mark
)
GROUP BY mark"""
    return Statement(sql, parameters.values, light=is_short(query.range))


def get_whole_statement(query: Query, dimensions: Sequence[Dimension]) -> Statement:
    """Rows of the five totals and the value of each dimension, where every visit has one value: steady dimensions and sources."""
    parameters = Parameters()
    names = {f"field{number}": row for number, row in enumerate(dimensions)}
    labels = {f"of_{name}": Label(get_source(row) if row.source else row.column, None) for name, row in names.items()}
    rows = get_rows(query, parameters, {**labels, "place": Label(FIRST, None)})
    fields = [f"argMinIf(of_{name}, place, of_{name} != '')" if row.source else f"any(of_{name})" for name, row in names.items()]
    columns = ", ".join(f"{field} AS {name}" for field, name in zip(fields, names, strict=True))
    sql = f"""SELECT {VISIT_TOTALS}, {", ".join(names)}
FROM (
    SELECT {VISIT_COLUMNS}, {columns}
    FROM {rows}
    GROUP BY visit_key
)
GROUP BY {", ".join(names)}
ORDER BY visitors DESC, pageviews DESC, {", ".join(names)}
LIMIT {_MOST}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, dimensions: Sequence[Dimension], scope: Scope = "event") -> list[dict[str, Any]]:
    """At most 500 objects of the five numbers and the dimensions by name; a value is None for views that have none.

    Which combinations have the most visitors is told first, because only few of them need the visits counted.
    """
    if query.range.end < query.range.start:
        return []
    if scope != "event" and _are_of_visits(query, dimensions):
        found = await engine.fetch(get_whole_statement(query, dimensions))
        return [_make_row(read_totals(query, row[:5]), row[5:], dimensions) for row in found.rows]
    rows = (await engine.fetch(get_statement(query, dimensions, scope))).rows
    if not rows:
        return []
    found = await engine.fetch(get_visits_statement(query, dimensions, [row[0] for row in rows], scope))
    counted = {mark: numbers for mark, *numbers in found.rows}
    # What has been erased in between has no visits any more.
    return [
        _make_row(read_totals(query, (views, visitors, *counted[mark])), values, dimensions)
        for mark, views, visitors, *values in rows
        if mark in counted
    ]


def _are_of_visits(query: Query, dimensions: Sequence[Dimension]) -> bool:
    """Whether visits have one value of each dimension, some of them sources, and the filters leave no visit a part of its events."""
    whole = all(looks_at_visits(item) or DIMENSIONS[item.field].steady for item in list_effective(query))
    return whole and all(row.steady or row.source for row in dimensions) and any(row.source for row in dimensions)


def _get_rows(query: Query, dimensions: Sequence[Dimension], scope: Scope, parameters: Parameters) -> str:
    """The rows with their values as `field0` and so on, and `mark`, a hash of these: it groups several times faster than they do."""
    names = {f"field{number}": row for number, row in enumerate(dimensions)}
    sources = {name: row for name, row in names.items() if row.source and scope != "event"}
    labels = {name: Label(row.column, row.column if row.rolled else None) for name, row in names.items() if name not in sources}
    rows = get_rows(query, parameters, labels)
    if sources:
        rows = f"{rows} AS labelled LEFT ANY JOIN {_get_sources(query, sources, parameters)} AS sources USING (visit_key)"
    mark = f"cityHash64({', '.join(f'cityHash64({name})' for name in names)})"
    return f"(SELECT session_key, visit_key, views, min_time, max_time, {', '.join(names)}, {mark} AS mark FROM {rows})"


def _get_sources(query: Query, sources: Mapping[str, Dimension], parameters: Parameters) -> str:
    """The sub-select of the visits that name a source, with the first that each names, whatever the query's filters."""
    found = {name: get_source(row) for name, row in sources.items()}
    chosen = ", ".join(f"argMinIf(of_{name}, {FIRST}, of_{name} != '') AS {name}" for name in found)
    columns = ", ".join(f"{column} AS of_{name}" for name, column in found.items())
    return f"""(
    SELECT visit_key, {chosen}
    FROM (
        SELECT visit_key, created_at, event_type, {columns}
        FROM events
        WHERE {get_base(query, query.range, parameters)}
    )
    WHERE {" OR ".join(f"of_{name} != ''" for name in found)}
    GROUP BY visit_key
)"""


def _make_row(totals: Totals, values: Sequence[Any], dimensions: Sequence[Dimension]) -> dict[str, Any]:
    return {
        "views": totals.pageviews,
        "visitors": totals.visitors,
        "visits": totals.visits,
        "bounces": totals.bounces,
        "totaltime": totals.totaltime,
        **{one.name: None if one.absent and not value else value for one, value in zip(dimensions, values, strict=True)},
    }
