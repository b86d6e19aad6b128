"""Engagement: what users do, by kind of act and of target, and over time."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.stats.backend.selection import IS_ENGAGEMENT, USERS, Selection, get_where
from footfall.stats.backend.time import format_time, get_time
from footfall.stats.parameters import Parameters
from footfall.stats.plan import is_short
from footfall.stats.reports.parts import get_parts, split_parts
from footfall.stats.together import fetch_all

_LISTS = {"metric_type": "metricTypes", "target_type": "targetTypes"}


class Entry(msgspec.Struct, frozen=True):
    """How many engagements a kind had, and of how many people."""

    name: str
    count: int
    users: int


class Point(msgspec.Struct, frozen=True, rename="camel"):
    """`count` engagements of a kind by `users` people in the bucket that starts at `t` on the zone's wall clock."""

    t: str
    metric_type: str
    count: int
    users: int


@dataclass(frozen=True)
class Engagement:
    """All engagements and the people behind them, by kind and over time."""

    count: int
    users: int
    metric_types: list[Entry]
    target_types: list[Entry]
    series: list[Point]


def get_totals_statement(selection: Selection) -> Statement:
    """One row: engagements, people."""
    parameters = Parameters()
    sql = f"SELECT count(), {USERS} FROM {selection.table} WHERE {get_where(selection, parameters, IS_ENGAGEMENT)}"
    return Statement(sql, parameters.values, light=is_short(selection.range))


def get_lists_statement(selection: Selection) -> Statement:
    """Rows of column, value, engagements and people; the most engagements first."""
    parameters = Parameters()
    parts = get_parts(tuple(_LISTS))
    sql = f"""SELECT {parts.part} AS part, {parts.name} AS name, count() AS engagements, {USERS} AS users
FROM {selection.table}
WHERE {get_where(selection, parameters, IS_ENGAGEMENT)}
GROUP BY {parts.sets}
ORDER BY engagements DESC, name"""
    return Statement(sql, parameters.values, light=is_short(selection.range))


def get_series_statement(selection: Selection) -> Statement:
    """Rows of bucket, kind, engagements and people."""
    parameters = Parameters()
    bucket = get_time(selection, parameters)
    sql = f"""SELECT {bucket} AS bucket, toString(metric_type) AS metric, count(), {USERS}
FROM {selection.table}
WHERE {get_where(selection, parameters, IS_ENGAGEMENT)}
GROUP BY bucket, metric
ORDER BY bucket, metric"""
    return Statement(sql, parameters.values, light=is_short(selection.range))


async def run(engine: Engine, selection: Selection) -> Engagement:
    """The engagements of a selection."""
    if selection.is_empty:
        return Engagement(0, 0, [], [], [])
    totals, lists, series = await fetch_all(
        engine, get_totals_statement(selection), get_lists_statement(selection), get_series_statement(selection)
    )
    parts = split_parts(_LISTS, lists)
    metrics, targets = ([Entry(name, int(count), int(users)) for name, count, users in parts[column]] for column in _LISTS)
    points = [Point(format_time(selection, bucket), metric, int(count), int(users)) for bucket, metric, count, users in series.rows]
    count, users = totals.rows[0]
    return Engagement(int(count), int(users), metrics, targets, points)
