"""Several lists out of one reading of the rows: the parts of a report.

SELECT {parts.part} AS part, {parts.name} AS name, count() AS views FROM … GROUP BY {parts.sets} … LIMIT 50 BY part
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from footfall.engine.statement import Rows


@dataclass(frozen=True)
class Parts:
    """Text columns that rows are grouped by, each on its own.

    `part` is the expression that tells by which column a row is grouped, `name` its value, `sets` what stands after GROUP BY.
    """

    part: str
    name: str
    sets: str


def get_parts(columns: Sequence[str], beside: dict[str, str] | None = None) -> Parts:
    """The parts of at least two columns. `beside` gives a column another one that its rows are grouped by as well."""
    others = beside or {}
    grouped = [f"({column}, {others[column]})" if column in others else f"({column})" for column in columns]
    return Parts(
        _choose(columns, [f"'{column}'" for column in columns]),
        _choose(columns, [f"toString({column})" for column in columns]),
        f"GROUPING SETS ({', '.join(grouped)})",
    )


def split_parts(columns: Iterable[str], rows: Rows) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of each part, in their order and without the first column, which names the part."""
    lists: dict[str, list[tuple[Any, ...]]] = {column: [] for column in columns}
    for part, *values in rows.rows:
        lists[part].append(tuple(values))
    return lists


def _choose(columns: Sequence[str], values: Sequence[str]) -> str:
    cases = [f"grouping({column}) = 0, {value}" for column, value in zip(columns[:-1], values[:-1], strict=True)]
    return f"multiIf({', '.join(cases)}, {values[-1]})"
