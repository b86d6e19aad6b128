"""How a filter compares, one row each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from footfall.stats.parameters import Parameters

Compare = Callable[[str, tuple[str, ...], Parameters], str]


@dataclass(frozen=True)
class Operator:
    """One way to compare a column with a filter's values.

    `compare` gives the SQL condition; without it the operator is accepted and does nothing. `many` takes a list of values
    separated by commas. `pattern` marks regular expressions. `negates` names the operator of which this one is the opposite.
    """

    name: str
    compare: Compare | None = None
    many: bool = False
    pattern: bool = False
    negates: str = ""


def _among(column: str, values: tuple[str, ...], parameters: Parameters) -> str:
    return f"{column} IN {parameters.bind(list(values), 'Array(String)')}"


def _contains(column: str, values: tuple[str, ...], parameters: Parameters) -> str:
    return f"positionCaseInsensitiveUTF8({column}, {parameters.bind(values[0])}) > 0"


def _matches(column: str, values: tuple[str, ...], parameters: Parameters) -> str:
    return f"match({column}, {parameters.bind('(?i)' + values[0])})"


def _not(compare: Compare) -> Compare:
    return lambda column, values, parameters: f"NOT ({compare(column, values, parameters)})"


_ROWS = (
    Operator("eq", _among, many=True),
    Operator("neq", _not(_among), many=True, negates="eq"),
    Operator("c", _contains),
    Operator("dnc", _not(_contains), negates="c"),
    Operator("re", _matches, pattern=True),
    Operator("nre", _not(_matches), pattern=True, negates="re"),
    *(Operator(name) for name in ("s", "ns", "t", "f", "gt", "lt", "gte", "lte", "bf", "af")),
)

OPERATORS = {row.name: row for row in _ROWS}
"""All operators by the name that clients use."""
