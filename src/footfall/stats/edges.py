"""The first or last event of each visit."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from footfall.model.query import Query
from footfall.stats.dimensions import Dimension
from footfall.stats.filters import get_condition
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_base
from footfall.stats.search import get_search


def get_edges(query: Query, dimension: Dimension, search: str, parameters: Parameters) -> str:
    """The sub-select with one row a visit, in the form of `plan.get_rows`: `label` is where the visit began or ended.

    The filters must hold for that event itself. Of events at the same instant, the path in the order of the alphabet decides.
    """
    conditions = [get_condition(query, parameters)]
    found = get_search(dimension, search, parameters)
    if found:
        conditions.append(found.condition)
    condition = " AND ".join(part for part in conditions if part)
    marks = f"(created_at, {dimension.column}, {f'toUInt8({condition})' if condition else '1'})"
    having = ["edge.3 = 1"] if condition else []
    if query.exclude_bounce:
        having.append("count() > 1")
    # The inner name of the session must not hide the column, which the conditions ask about.
    return f"""(SELECT
    visit_key, visitor AS session_key, toUInt64(1) AS views, edge.1 AS min_time, edge.1 AS max_time, edge.2 AS label
FROM (
    SELECT visit_key, any(session_key) AS visitor, {dimension.edge}({marks}) AS edge
    FROM events
    WHERE {get_base(query, query.range, parameters)}
    GROUP BY visit_key
    {f"HAVING {' AND '.join(having)}" if having else ""}
))"""
