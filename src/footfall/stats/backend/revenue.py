"""Revenue: what engagements brought, by currency and over time. Amounts are added exactly, to four decimals."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.stats.backend.selection import IS_ENGAGEMENT, USERS, Selection, get_where
from footfall.stats.backend.time import format_time, get_time
from footfall.stats.comparison import run_both
from footfall.stats.parameters import Parameters
from footfall.stats.plan import is_short

_PAID = "revenue IS NOT NULL"


class Currency(msgspec.Struct, frozen=True):
    """The payments in a currency: their sum, number and mean, and the people who paid."""

    currency: str
    sum: float
    count: int
    average: float
    users: int


class Point(msgspec.Struct, frozen=True):
    """The payments in a currency in the bucket that starts at `t` on the zone's wall clock."""

    t: str
    currency: str
    sum: float
    count: int


def get_list_statement(selection: Selection) -> Statement:
    """Rows of currency, sum, payments and people; the most payments first."""
    parameters = Parameters()
    sql = f"""SELECT toString(currency) AS code, sum(revenue) AS total, count() AS payments, {USERS} AS users
FROM {selection.table}
WHERE {get_where(selection, parameters, IS_ENGAGEMENT, _PAID)}
GROUP BY code
ORDER BY payments DESC, code"""
    return Statement(sql, parameters.values, light=is_short(selection.range))


def get_series_statement(selection: Selection) -> Statement:
    """Rows of bucket, currency, sum and payments."""
    parameters = Parameters()
    bucket = get_time(selection, parameters)
    sql = f"""SELECT {bucket} AS bucket, toString(currency) AS code, sum(revenue), count()
FROM {selection.table}
WHERE {get_where(selection, parameters, IS_ENGAGEMENT, _PAID)}
GROUP BY bucket, code
ORDER BY bucket, code"""
    return Statement(sql, parameters.values, light=is_short(selection.range))


async def run(engine: Engine, selection: Selection) -> tuple[list[Currency], list[Point]]:
    """The revenue by currency, and over time."""
    if selection.is_empty:
        return [], []
    found, series = await run_both(engine.fetch(get_list_statement(selection)), engine.fetch(get_series_statement(selection)))
    currencies = [
        Currency(code, float(total), int(count), float(total / int(count)), int(users)) for code, total, count, users in found.rows
    ]
    points = [Point(format_time(selection, bucket), code, float(total), int(count)) for bucket, code, total, count in series.rows]
    return currencies, points
