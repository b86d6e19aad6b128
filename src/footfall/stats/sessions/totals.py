"""How many sessions, visits, events and countries there were."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.base import get_base
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short


class SessionTotals(msgspec.Struct, frozen=True):
    """Numbers over events of all types: `pageviews` is how many there were, `events` the custom ones among them."""

    pageviews: int = 0
    visitors: int = 0
    visits: int = 0
    countries: int = 0
    events: int = 0


def get_statement(query: Query) -> Statement:
    """One row: the totals of the query's range."""
    parameters = Parameters()
    every = replace(query, event_types=())
    sql = f"""SELECT count(), uniqExact(session_key), uniqExact(visit_key), uniqExactIf(country, country != ''), countIf(event_type = 2)
FROM events
WHERE {get_where(every, get_base(every, every.range, parameters), parameters)}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query) -> SessionTotals:
    """The totals."""
    if query.range.end < query.range.start:
        return SessionTotals()
    rows = (await engine.fetch(get_statement(query))).rows
    return SessionTotals(*(int(value) for value in rows[0]))
