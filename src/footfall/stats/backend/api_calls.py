"""Calls of an API by `METHOD:endpoint`: how many, how often they fail and how long they take."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.stats.backend.selection import (
    DURATIONS,
    IS_VIEW,
    TOTAL,
    Page,
    Selection,
    count_rows,
    get_average,
    get_limit,
    get_percentile,
    get_search,
    get_where,
    read_number,
)
from footfall.stats.comparison import run_both
from footfall.stats.parameters import Parameters
from footfall.stats.plan import is_short

_PERSON = "user_id != ''"
_MEASURES = f"""count() AS calls, uniqExactIf(session_key, {_PERSON}) AS users, count(status) AS answered,
    countIf(status >= 400) AS failed, countIf(status >= 500) AS broken, {DURATIONS} AS known"""
_NUMBERS = f"""calls, users, answered, failed, broken, {get_average("known")},
    {", ".join(get_percentile("known", level) for level in (0.5, 0.95, 0.99))}"""


class Calls(msgspec.Struct, frozen=True, rename="camel"):
    """Calls, the named users who made them, errors (status 400 and above) and among them those of the server (500 and above).

    `error_rate` is the share of errors among the calls whose status is known, None without any. Durations are in ms, None
    when unknown.
    """

    count: int = 0
    users: int = 0
    errors: int = 0
    server_errors: int = 0
    error_rate: float | None = None
    average_duration: float | None = None
    p50: float | None = None
    p95: float | None = None
    p99: float | None = None


class Endpoint(Calls, frozen=True, rename="camel"):
    """The calls of one endpoint, named `METHOD:endpoint`."""

    name: str = ""


def get_totals_statement(selection: Selection) -> Statement:
    """One row: the numbers of all calls."""
    parameters = Parameters()
    where = get_where(selection, parameters, IS_VIEW)
    sql = f"SELECT {_NUMBERS} FROM (SELECT {_MEASURES} FROM {selection.table} WHERE {where})"
    return Statement(sql, parameters.values, light=is_short(selection.range))


def get_count_statement(selection: Selection, page: Page) -> Statement:
    """One row: how many endpoints there are."""
    parameters = Parameters()
    where = get_where(selection, parameters, IS_VIEW, get_search("content_id", page, parameters))
    return Statement(
        f"SELECT uniqExact(content_id) FROM {selection.table} WHERE {where}", parameters.values, light=is_short(selection.range)
    )


def get_list_statement(selection: Selection, page: Page) -> Statement:
    """Rows of endpoint, how many endpoints there are, and numbers; the most calls first."""
    parameters = Parameters()
    where = get_where(selection, parameters, IS_VIEW, get_search("content_id", page, parameters))
    sql = f"""SELECT content_id, count() OVER () AS {TOTAL}, {_NUMBERS}
FROM (SELECT content_id, {_MEASURES} FROM {selection.table} WHERE {where} GROUP BY content_id)
ORDER BY calls DESC, content_id
{get_limit(page, parameters)}"""
    return Statement(sql, parameters.values, light=is_short(selection.range))


async def run(engine: Engine, selection: Selection, page: Page) -> tuple[Calls, list[Endpoint], int]:
    """The numbers of all calls, a page of endpoints, and how many endpoints there are."""
    if selection.is_empty:
        return Calls(), [], 0
    asked = replace(selection, api_calls=True)
    totals, found = await run_both(engine.fetch(get_totals_statement(asked)), engine.fetch(get_list_statement(asked, page)))
    count = await count_rows(engine, found, page, get_count_statement(asked, page))
    endpoints = [Endpoint(**_read(numbers), name=name) for name, _, *numbers in found.rows]
    return Calls(**_read(totals.rows[0])), endpoints, count


def _read(numbers: Any) -> dict[str, Any]:
    calls, users, answered, failed, broken, *durations = numbers
    average, half, most, nearly_all = (read_number(value) for value in durations)
    return {
        "count": int(calls),
        "users": int(users),
        "errors": int(failed),
        "server_errors": int(broken),
        "error_rate": round(int(failed) / int(answered), 4) if answered else None,
        "average_duration": average,
        "p50": half,
        "p95": most,
        "p99": nearly_all,
    }
