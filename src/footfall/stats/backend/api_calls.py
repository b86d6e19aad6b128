"""Calls of an API by `METHOD:endpoint`: how many, how often they fail and how long they take."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.stats.backend.durations import get_measures, get_numbers, read_number
from footfall.stats.backend.selection import (
    IS_VIEW,
    TOTAL,
    Page,
    Selection,
    get_search,
    get_where,
)
from footfall.stats.parameters import Parameters
from footfall.stats.plan import is_short

_LEVELS = (0.5, 0.95, 0.99)
_PERSON = "user_id != ''"
_MEASURES = f"""count() AS calls, uniqExactIf(session_key, {_PERSON}) AS users, count(status) AS answered,
    countIf(status >= 400) AS failed, countIf(status >= 500) AS broken, {get_measures(_LEVELS)}"""
_NUMBERS = f"calls, users, answered, failed, broken, {get_numbers(_LEVELS)}"


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


def get_statement(selection: Selection, page: Page) -> Statement:
    """Rows of endpoint, 1 for the row of all calls (0 for others), how many endpoints there are, and numbers.

    All calls come first, whatever is searched; after them a page of the endpoints, the most calls first.
    """
    parameters = Parameters()
    where = get_where(selection, parameters, IS_VIEW)
    found = get_search("content_id", page, parameters)
    first, last = (parameters.bind(place, "UInt64") for place in (page.offset + 2, page.offset + 1 + page.limit))
    sql = f"""SELECT content_id, whole, {TOTAL}, {_NUMBERS}
FROM (
    SELECT *, count() OVER () - 1 AS {TOTAL}, row_number() OVER (ORDER BY whole DESC, calls DESC, content_id) AS place
    FROM (
        SELECT content_id, grouping(content_id) AS whole, {_MEASURES}
        FROM {selection.table}
        WHERE {where}
        GROUP BY GROUPING SETS ((content_id), ())
        {f"HAVING whole = 1 OR {found}" if found else ""}
    )
)
WHERE place = 1 OR place BETWEEN {first} AND {last}
ORDER BY place"""
    return Statement(sql, parameters.values, light=is_short(selection.range))


async def run(engine: Engine, selection: Selection, page: Page) -> tuple[Calls, list[Endpoint], int]:
    """The numbers of all calls, a page of endpoints, and how many endpoints there are."""
    if selection.is_empty:
        return Calls(), [], 0
    (_, _, count, *total), *rows = (await engine.fetch(get_statement(replace(selection, api_calls=True), page))).rows
    return Calls(**_read(total)), [Endpoint(**_read(numbers), name=name) for name, _, _, *numbers in rows], int(count)


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
