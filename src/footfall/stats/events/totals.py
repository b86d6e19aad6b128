"""How many custom events there were, and of how many visitors."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import DateRange, Query
from footfall.stats.base import get_base
from footfall.stats.comparison import run_both
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short


class EventTotals(msgspec.Struct, frozen=True, rename="camel"):
    """Custom events in a range; `unique_events` are their different names."""

    events: int = 0
    visitors: int = 0
    visits: int = 0
    unique_events: int = 0


def get_statement(query: Query) -> Statement:
    """One row: the totals of the query's range."""
    parameters = Parameters()
    custom = replace(query, event_types=(2,))
    sql = f"""SELECT count(), uniqExact(session_key), uniqExact(visit_key), uniqExact(event_name)
FROM events
WHERE {get_where(custom, get_base(custom, custom.range, parameters), parameters)}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query) -> EventTotals:
    """The totals of the query's range."""
    if query.range.end < query.range.start:
        return EventTotals()
    rows = (await engine.fetch(get_statement(query))).rows
    return EventTotals(*(int(value) for value in rows[0]))


async def compare(engine: Engine, query: Query, other: DateRange) -> tuple[EventTotals, EventTotals]:
    """The totals of the query's range and of another one."""
    return await run_both(run(engine, query), run(engine, replace(query, range=other)))
