"""Goals: how many visitors did a thing."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.event import EventType
from footfall.model.query import Filter, Query
from footfall.stats.base import get_base
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short
from footfall.stats.reports.steps import Step, StepKind, get_step_condition

_TYPES: dict[StepKind, EventType] = {"path": EventType.PAGEVIEW, "event": EventType.CUSTOM}


class Goal(msgspec.Struct, frozen=True):
    """`num` of the `total` distinct sessions of the range reached the goal."""

    num: int = 0
    total: int = 0


def get_statement(query: Query, step: Step) -> Statement:
    """One row: sessions that reached the goal, all sessions.

    A path is reached by a page view, an event by a custom event; so filters on the event type are left out.
    """
    parameters = Parameters()
    asked = replace(query, event_types=(), filters=_drop_types(query.filters))
    if query.segment:
        asked = replace(asked, segment=replace(query.segment, filters=_drop_types(query.segment.filters)))
    reached = f"event_type = {int(_TYPES[step.kind])} AND {get_step_condition(step, query.website_id, query.range, parameters)}"
    sql = f"""SELECT uniqExactIf(session_key, {reached}) AS num, uniqExact(session_key) AS total
FROM events
WHERE {get_where(asked, get_base(asked, query.range, parameters), parameters)}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, step: Step) -> Goal:
    """How many sessions of the query's range took the step."""
    if query.range.end < query.range.start:
        return Goal()
    reached, total = (await engine.fetch(get_statement(query, step))).rows[0]
    return Goal(int(reached), int(total))


def _drop_types(filters: tuple[Filter, ...]) -> tuple[Filter, ...]:
    return tuple(item for item in filters if item.field != "eventType")
