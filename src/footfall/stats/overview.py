"""The five totals of a website: views, visitors, visits, bounces and the time spent."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import DateRange, Query
from footfall.stats.comparison import run_both
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_rows, is_short


class Totals(msgspec.Struct, frozen=True):
    """What happened in a range. A bounce is a visit with exactly one counted event; `totaltime` is in whole seconds a visit."""

    pageviews: int = 0
    visitors: int = 0
    visits: int = 0
    bounces: int = 0
    totaltime: int = 0


class Overview(Totals, frozen=True):
    """The totals of a range and of the range that it is compared with."""

    comparison: Totals = Totals()


VISIT_COLUMNS = "any(session_key) AS visitor, sum(views) AS visit_views, min(min_time) AS started, max(max_time) AS ended"
"""What is known of a visit, of the rows of `plan.get_rows` that are grouped by it."""

VISIT_TOTALS = """
    sum(visit_views) AS pageviews,
    uniqExact(visitor) AS visitors,
    count() AS visits,
    countIf(visit_views = 1) AS bounces,
    sum(intDiv(toUnixTimestamp64Milli(ended) - toUnixTimestamp64Milli(started), 1000)) AS totaltime"""
"""The totals of rows of `VISIT_COLUMNS`, in the order of `Totals`."""


def get_statement(query: Query) -> Statement:
    """One row: the totals of the query's range."""
    parameters = Parameters()
    sql = f"""SELECT {VISIT_TOTALS}
FROM (
    SELECT {VISIT_COLUMNS}
    FROM {get_rows(query, parameters, {})}
    GROUP BY visit_key
)"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query) -> Totals:
    """The totals of the query's range. When bounces are left out there are none, whatever the other filters."""
    if query.range.end < query.range.start:
        return Totals()
    return read_totals(query, (await engine.fetch(get_statement(query))).rows[0])


def read_totals(query: Query, row: Sequence[Any]) -> Totals:
    """The totals that a row of `VISIT_TOTALS` tells."""
    totals = Totals(*(int(value) for value in row))
    return msgspec.structs.replace(totals, bounces=0) if query.exclude_bounce else totals


async def compare(engine: Engine, query: Query, other: DateRange) -> Overview:
    """The totals of the query's range beside those of another one."""
    here, there = await run_both(run(engine, query), run(engine, replace(query, range=other)))
    return Overview(**msgspec.structs.asdict(here), comparison=there)
