"""Targets: what users engage with most."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.stats.backend.selection import IS_ENGAGEMENT, TOTAL, USERS, Page, Selection, count_rows, get_limit, get_search, get_where
from footfall.stats.parameters import Parameters
from footfall.stats.plan import is_short


class Target(msgspec.Struct, frozen=True, rename="camel"):
    """A target: its engagements and the people behind them."""

    target_id: str
    target_type: str
    count: int
    users: int


def get_statement(selection: Selection, page: Page) -> Statement:
    """Rows of target, its kind, how many targets there are, engagements and people; the most engagements first."""
    parameters = Parameters()
    sql = f"""SELECT target_id, toString(target_type) AS type, count() OVER () AS {TOTAL}, count() AS engagements, {USERS} AS users
FROM {selection.table}
WHERE {_get_where(selection, page, parameters)}
GROUP BY target_id, type
ORDER BY engagements DESC, target_id, type
{get_limit(page, parameters)}"""
    return Statement(sql, parameters.values, light=is_short(selection.range))


def get_total_statement(selection: Selection, page: Page) -> Statement:
    """One row: how many targets there are."""
    parameters = Parameters()
    sql = f"SELECT uniqExact(target_id, target_type) FROM {selection.table} WHERE {_get_where(selection, page, parameters)}"
    return Statement(sql, parameters.values, light=is_short(selection.range))


async def run(engine: Engine, selection: Selection, page: Page) -> tuple[list[Target], int]:
    """A page of targets, and how many there are."""
    if selection.is_empty:
        return [], 0
    found = await engine.fetch(get_statement(selection, page))
    total = await count_rows(engine, found, page, get_total_statement(selection, page))
    return [Target(name, kind, int(count), int(users)) for name, kind, _, count, users in found.rows], total


def _get_where(selection: Selection, page: Page, parameters: Parameters) -> str:
    return get_where(selection, parameters, IS_ENGAGEMENT, get_search("target_id", page, parameters))
