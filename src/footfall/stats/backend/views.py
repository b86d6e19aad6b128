"""Views: how many, by whom and how long, in all, over time and by the values of a column."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.stats.backend.durations import get_measures, get_numbers, read_number
from footfall.stats.backend.selection import (
    IS_VIEW,
    USERS,
    Page,
    Selection,
    get_limit,
    get_search,
    get_where,
)
from footfall.stats.backend.time import format_time, get_time
from footfall.stats.parameters import Parameters
from footfall.stats.plan import is_short

DIMENSIONS = {
    "app": "app",
    "contentType": "content_type",
    "deviceType": "device_type",
    "country": "country",
    "region": "region",
    "city": "city",
}
"""What views can be listed by, and its column."""
_LEVELS = (0.5, 0.95)
_MEASURES = f"count() AS views, {USERS} AS users, {get_measures(_LEVELS)}"
_NUMBERS = f"views, users, {get_numbers(_LEVELS)}"


class Views(msgspec.Struct, frozen=True, rename="camel"):
    """Views, the people behind them and the durations in ms: mean, median and what 95 of 100 stay within; None when unknown."""

    views: int = 0
    users: int = 0
    average_duration: float | None = None
    p50: float | None = None
    p95: float | None = None


class Point(Views, frozen=True, rename="camel"):
    """The numbers of the bucket that starts at `t` on the zone's wall clock."""

    t: str = ""


class Entry(Views, frozen=True, rename="camel"):
    """The numbers of one value; its name is empty where none is known."""

    name: str = ""


def get_totals_statement(selection: Selection) -> Statement:
    """One row: the numbers."""
    parameters = Parameters()
    sql = f"SELECT {_NUMBERS} FROM (SELECT {_MEASURES} FROM {selection.table} WHERE {get_where(selection, parameters, IS_VIEW)})"
    return Statement(sql, parameters.values, light=is_short(selection.range))


def get_series_statement(selection: Selection) -> Statement:
    """A row for each bucket with views: bucket, numbers."""
    parameters = Parameters()
    bucket = get_time(selection, parameters)
    where = get_where(selection, parameters, IS_VIEW)
    sql = f"""SELECT bucket, {_NUMBERS}
FROM (SELECT {bucket} AS bucket, {_MEASURES} FROM {selection.table} WHERE {where} GROUP BY bucket)
ORDER BY bucket"""
    return Statement(sql, parameters.values, light=is_short(selection.range))


def get_list_statement(selection: Selection, dimension: str, page: Page) -> Statement:
    """Rows of value and numbers, the most views first."""
    parameters = Parameters()
    column = DIMENSIONS[dimension]
    where = get_where(selection, parameters, IS_VIEW, get_search(column, page, parameters))
    sql = f"""SELECT toString({column}) AS name, {_NUMBERS}
FROM (SELECT {column}, {_MEASURES} FROM {selection.table} WHERE {where} GROUP BY {column})
ORDER BY views DESC, name
{get_limit(page, parameters)}"""
    return Statement(sql, parameters.values, light=is_short(selection.range))


async def fetch_totals(engine: Engine, selection: Selection) -> Views:
    """The numbers of all views."""
    if selection.is_empty:
        return Views()
    return Views(*_read((await engine.fetch(get_totals_statement(selection))).rows[0]))


async def fetch_series(engine: Engine, selection: Selection) -> list[Point]:
    """The numbers over time, oldest first; buckets without views are left out."""
    if selection.is_empty:
        return []
    rows = (await engine.fetch(get_series_statement(selection))).rows
    return [Point(*_read(numbers), format_time(selection, bucket)) for bucket, *numbers in rows]


async def fetch_list(engine: Engine, selection: Selection, dimension: str, page: Page) -> list[Entry]:
    """The numbers of each value of a dimension."""
    if selection.is_empty:
        return []
    rows = (await engine.fetch(get_list_statement(selection, dimension, page))).rows
    return [Entry(*_read(numbers), name) for name, *numbers in rows]


def _read(numbers: list[float | None] | tuple[float | None, ...]) -> tuple[int, int, float | None, float | None, float | None]:
    views, users, *durations = numbers
    average, half, nearly_all = (read_number(value) for value in durations)
    return int(views or 0), int(users or 0), average, half, nearly_all
