"""What the numbers add up to that a property of events has."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.data.selection import get_data_where
from footfall.stats.parameters import Parameters
from footfall.stats.plan import is_short


class Numbers(msgspec.Struct, frozen=True):
    """How many values there are and how many of them are numbers; the others are about those. Zeros without any."""

    values: int = 0
    numbers: int = 0
    sum: float = 0
    average: float = 0
    least: float = 0
    median: float = 0
    most: float = 0


def get_statement(query: Query, key: str) -> Statement:
    """One row: the fields of `Numbers`; the sum is exact to four decimals."""
    parameters = Parameters()
    where = f"{get_data_where(query, parameters)} AND data_key = {parameters.bind(key)}"
    sql = f"""SELECT total, length(sorted), added, mean,
    sorted[1], (sorted[toInt64(floor(middle))] + sorted[toInt64(ceil(middle))]) / 2, sorted[-1]
FROM (
    SELECT count() AS total, arraySort(groupArray(toFloat64(number_value))) AS sorted, (length(sorted) + 1) / 2 AS middle,
        sum(number_value) AS added, avg(number_value) AS mean
    FROM event_data
    WHERE {where}
)"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, key: str) -> Numbers:
    """The numbers of the property `key`."""
    if query.range.end < query.range.start:
        return Numbers()
    values, numbers, *amounts = (await engine.fetch(get_statement(query, key))).rows[0]
    if not numbers:
        return Numbers(int(values))
    return Numbers(int(values), int(numbers), *(float(amount) for amount in amounts))
