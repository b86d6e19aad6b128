"""Funnels: how many visitors took the first step, how many of them the second within a time after it, and so on.

A visitor is at step n by an event that fits it and comes not before, and at most the window after, an event by which the
visitor was at step n - 1. One event, or events at the same instant, may take several steps. The query's filters are about
the event of the first step only.
"""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.base import get_base
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short
from footfall.stats.reports.steps import Step, get_step_condition

MOST_STEPS = 8

_TIME = "intDiv(mark, 256)"


class Level(msgspec.Struct, frozen=True):
    """How many visitors were at a step, how many at the one `previous`, and how many of those `dropped` out.

    `dropoff` is the share of the previous step that dropped out, `remaining` the share of the first step that is left;
    each is None where there is nothing to share.
    """

    visitors: int
    previous: int
    dropped: int
    dropoff: float | None
    remaining: float | None


def get_statement(query: Query, steps: tuple[Step, ...], window: int) -> Statement:
    """One row: distinct sessions at each step. `window` is in milliseconds between a step and the next.

    An event becomes a mark: its time (ms) times 256, and a bit for each step that it fits. For each step, `reached` tells at
    each mark of a session when it was last at that step, 0 for not yet; marks of one instant (`ends` marks the last) agree.
    """
    parameters = Parameters()
    asked = replace(query, event_types=())
    conditions = [get_step_condition(step, query.website_id, query.range, parameters) for step in steps]
    filters = get_where(asked, "", parameters)
    if filters:
        conditions[0] = f"({conditions[0]} AND {filters})"
    bits = " + ".join(f"{2**number} * toUInt64({condition})" for number, condition in enumerate(conditions))
    reached = ",\n        ".join(_get_reached(number, parameters.bind(window, "UInt64")) for number in range(len(steps)))
    counts = ", ".join(f"countIf(reached{number}[-1] > 0) AS step{number}" for number in range(len(steps)))
    sql = f"""SELECT {counts}
FROM (
    SELECT
        arraySort(groupArray(mark)) AS marks,
        arrayMap((mark, next) -> {_TIME} != intDiv(next, 256), marks, arrayPushBack(arrayPopFront(marks), 0)) AS ends,
        {reached}
    FROM (
        SELECT session_key, toUInt64(toUnixTimestamp64Milli(created_at)) * 256 + {bits} AS mark
        FROM events
        WHERE {get_base(asked, query.range, parameters)} AND ({" OR ".join(conditions)})
    )
    GROUP BY session_key
)"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, steps: tuple[Step, ...], window: int) -> list[Level]:
    """The levels of the steps, in order; `window` is in milliseconds."""
    if query.range.end < query.range.start:
        return make_levels([0] * len(steps))
    row = (await engine.fetch(get_statement(query, steps, window))).rows[0]
    return make_levels([int(number) for number in row])


def make_levels(counts: list[int]) -> list[Level]:
    """The levels out of the numbers of visitors at each step."""
    first = counts[0]
    return [
        Level(
            visitors=count,
            previous=previous,
            dropped=previous - count if previous else 0,
            dropoff=1 - count / previous if previous else None,
            remaining=count / first if first else None,
        )
        for count, previous in zip(counts, [0, *counts], strict=False)
    ]


def _get_reached(number: int, window: str) -> str:
    if number:
        fits = f"bitTest(mark, {number}) AND before > 0 AND {_TIME} - before <= {window}"
        times = f"arrayMap((mark, before) -> if({fits}, {_TIME}, 0), marks, reached{number - 1})"
    else:
        times = f"arrayMap(mark -> if(bitTest(mark, 0), {_TIME}, 0), marks)"
    return f"arrayReverseFill((time, end) -> end, arrayFill(time -> time > 0, {times}), ends) AS reached{number}"
