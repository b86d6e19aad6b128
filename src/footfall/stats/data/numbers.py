"""What the numbers add up to that a property of events has, also by the currency that stands beside them."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from typing import Any

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.data.selection import get_data_where
from footfall.stats.parameters import Parameters
from footfall.stats.plan import is_short

_CURRENCY = "currency"
_MOST_CURRENCIES = 50


class Sums(msgspec.Struct, frozen=True, kw_only=True):
    """How many values there are and how many of them are numbers; the others are about those. Zeros without any."""

    values: int = 0
    numbers: int = 0
    sum: float = 0
    average: float = 0
    least: float = 0
    median: float = 0
    most: float = 0


class CurrencySums(Sums, frozen=True, kw_only=True):
    """The same of the events that name this currency (in capitals); empty for those that name none."""

    currency: str


class Numbers(Sums, frozen=True, kw_only=True):
    """The same of all events, and by currency, most numbers first. `currencies` is empty where no event names one."""

    currencies: tuple[CurrencySums, ...] = ()


def get_statement(query: Query, key: str) -> Statement:
    """Rows of currency, whether it is the row of all together, and the fields of `Sums`; sums are exact to four decimals."""
    parameters = Parameters()
    name, beside = parameters.bind(key), parameters.bind(_CURRENCY)
    sql = f"""SELECT code, whole, total, length(sorted) AS count, added, mean,
    sorted[1], (sorted[toInt64(floor(middle))] + sorted[toInt64(ceil(middle))]) / 2, sorted[-1]
FROM (
    SELECT code, grouping(code) AS whole, count() AS total, arraySort(groupArray(toFloat64(number))) AS sorted,
        (length(sorted) + 1) / 2 AS middle, sum(number) AS added, avg(number) AS mean
    FROM (
        SELECT upper(anyIf(string_value, data_key = {beside} AND data_type = 1)) AS code, anyIf(number_value, data_key = {name}) AS number
        FROM event_data
        WHERE {get_data_where(query, parameters)} AND data_key IN ({name}, {beside})
        GROUP BY event_id
        HAVING countIf(data_key = {name}) > 0
    )
    GROUP BY GROUPING SETS ((code), ())
)
ORDER BY whole DESC, count DESC, code
LIMIT {_MOST_CURRENCIES}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, key: str) -> Numbers:
    """The numbers of the property `key`."""
    if query.range.end < query.range.start:
        return Numbers()
    whole, parts = Sums(), []
    for code, is_whole, *counted in (await engine.fetch(get_statement(query, key))).rows:
        if is_whole:
            whole = _read(counted)
        elif counted[1]:
            parts.append(CurrencySums(currency=code, **msgspec.structs.asdict(_read(counted))))
    named = any(part.currency for part in parts)
    return Numbers(**msgspec.structs.asdict(whole), currencies=tuple(parts) if named else ())


def _read(counted: list[Any]) -> Sums:
    values, numbers, *amounts = counted
    if not numbers:
        return Sums(values=int(values))
    told = dict(zip(("sum", "average", "least", "median", "most"), (float(amount) for amount in amounts), strict=True))
    return Sums(values=int(values), numbers=int(numbers), **told)
