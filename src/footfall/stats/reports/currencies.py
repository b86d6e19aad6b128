"""Currencies: in which of them visitors paid, so that a report on revenue can be asked for."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.base import get_base
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short

_MOST = 100


class Currency(msgspec.Struct, frozen=True):
    """So many payments in a currency (in capitals), and what they add up to."""

    currency: str
    count: int
    sum: float


def get_statement(query: Query) -> Statement:
    """Rows of currency, payments and sum, the most frequent first."""
    parameters = Parameters()
    asked = replace(query, event_types=())
    base = f"{get_base(asked, query.range, parameters)} AND revenue IS NOT NULL AND currency != ''"
    sql = f"""SELECT upper(currency) AS code, count() AS payments, sum(revenue) AS amount
FROM events
WHERE {get_where(asked, base, parameters)}
GROUP BY code
ORDER BY payments DESC, code
LIMIT {_MOST}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query) -> list[Currency]:
    """The currencies of the query's range."""
    if query.range.end < query.range.start:
        return []
    rows = (await engine.fetch(get_statement(query))).rows
    return [Currency(str(code), int(payments), float(amount)) for code, payments, amount in rows]
