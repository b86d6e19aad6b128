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
from footfall.stats.reports.parts import split_parts

_PARTS = ("all", "metric", "target", "series")


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


def get_statement(selection: Selection) -> Statement:
    """Rows of part, bucket, metric, target, engagements and people, all from one reading of the events.

    The parts are `all` (one row), `metric` and `target` (the most engagements first) and `series` (oldest first).
    """
    parameters = Parameters()
    sql = f"""SELECT
    multiIf(grouping(bucket) = 0, 'series', grouping(metric_type) = 0, 'metric', grouping(target_type) = 0, 'target', 'all') AS part,
    bucket, toString(metric_type) AS metric, toString(target_type) AS target, count() AS engagements, {USERS} AS users
FROM (
    SELECT {get_time(selection, parameters)} AS bucket, metric_type, target_type, session_key
    FROM {selection.table}
    WHERE {get_where(selection, parameters, IS_ENGAGEMENT)}
)
GROUP BY GROUPING SETS ((bucket, metric_type), (metric_type), (target_type), ())
ORDER BY if(part = 'series', 0, engagements) DESC, bucket, metric, target"""
    return Statement(sql, parameters.values, light=is_short(selection.range))


async def run(engine: Engine, selection: Selection) -> Engagement:
    """The engagements of a selection."""
    if selection.is_empty:
        return Engagement(0, 0, [], [], [])
    parts = split_parts(_PARTS, await engine.fetch(get_statement(selection)))
    ((*_, count, users),) = parts["all"]
    return Engagement(
        int(count),
        int(users),
        [Entry(metric, int(count), int(users)) for _, metric, _, count, users in parts["metric"]],
        [Entry(target, int(count), int(users)) for _, _, target, count, users in parts["target"]],
        [Point(format_time(selection, bucket), metric, int(count), int(users)) for bucket, metric, _, count, users in parts["series"]],
    )
