"""The first or last event of each visit."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from footfall.model.query import Query
from footfall.stats.base import get_base
from footfall.stats.dimensions import Dimension
from footfall.stats.filters import get_condition
from footfall.stats.parameters import Parameters
from footfall.stats.search import get_search


def get_edges(query: Query, dimension: Dimension, search: str, parameters: Parameters) -> str:
    """The sub-select with one row a visit: `visit_key`, `session_key` and `label`, which is where the visit began or ended.

    The filters must hold for that event itself. Of events at the same instant, the path in the order of the alphabet decides.
    """
    conditions = [get_condition(query, parameters)]
    found = get_search(dimension, search, parameters)
    if found:
        conditions.append(found.condition)
    condition = " AND ".join(part for part in conditions if part)
    having = ["endsWith(edge, '\\x01')"] if condition else []
    if query.exclude_bounce:
        having.append("count() > 1")
    label = "substring(edge, 9, length(edge) - 10)" if condition else "substring(edge, 9)"
    # The inner name of the session must not hide the column, which the conditions ask about.
    return f"""(SELECT
    visit_key, visitor AS session_key, {label} AS label
FROM (
    SELECT visit_key, any(session_key) AS visitor, {dimension.edge}({get_mark(dimension, condition)}) AS edge
    FROM events
    WHERE {get_base(query, query.range, parameters)}
    GROUP BY visit_key
    {f"HAVING {' AND '.join(having)}" if having else ""}
))"""


def get_mark(dimension: Dimension, condition: str = "") -> str:
    """Time, path and whether the conditions hold, as one text that sorts by them: it compares far faster than a tuple of the three.

    The time is eight bytes, the most significant first. A zero, which ends the path, sorts before all that a path may go on with.
    """
    time = "reinterpretAsFixedString(byteSwap(toUInt64(toUnixTimestamp64Milli(created_at))))"
    fits = f", if({condition}, '\\0\\x01', '\\0\\0')" if condition else ""
    return f"concat({time}, {dimension.column}{fits})"
