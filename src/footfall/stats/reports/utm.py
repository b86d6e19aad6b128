"""Campaigns: how many views came with each value of the five campaign parameters."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.base import get_base
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short
from footfall.stats.reports.parts import get_parts, split_parts

FIELDS = ("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content")
"""The columns that keep a campaign."""

_MOST = 50


class Count(msgspec.Struct, frozen=True):
    """A value and its number of views."""

    utm: str
    views: int


def get_statement(query: Query) -> Statement:
    """Rows of column, value and views, at most fifty of each column, the most frequent first."""
    parameters = Parameters()
    parts = get_parts(FIELDS)
    where = get_where(query, get_base(query, query.range, parameters), parameters)
    sql = f"""SELECT {parts.part} AS part, {parts.name} AS utm, count() AS views
FROM events
WHERE {where} AND ({" OR ".join(f"{field} != ''" for field in FIELDS)})
GROUP BY {parts.sets}
HAVING utm != ''
ORDER BY views DESC, utm
LIMIT {_MOST} BY part"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query) -> dict[str, list[Count]]:
    """A list for each of `FIELDS`; views without a value are left out."""
    if query.range.end < query.range.start:
        return {field: [] for field in FIELDS}
    lists = split_parts(FIELDS, await engine.fetch(get_statement(query)))
    return {field: [Count(utm, int(views)) for utm, views in rows] for field, rows in lists.items()}
