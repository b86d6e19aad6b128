"""Business events: engagements that a server gave a name of its business, such as `payment_processed`."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.stats.backend.selection import IS_ENGAGEMENT, USERS, Selection, get_where
from footfall.stats.backend.time import format_time, get_time
from footfall.stats.comparison import run_both
from footfall.stats.parameters import Parameters
from footfall.stats.plan import is_short

_NAMED = "business_event != ''"


class Entry(msgspec.Struct, frozen=True):
    """How often a business event happened, and to how many people."""

    name: str
    count: int
    users: int


class Point(msgspec.Struct, frozen=True):
    """How often a business event happened in the bucket that starts at `t` on the zone's wall clock."""

    t: str
    name: str
    count: int


def get_list_statement(selection: Selection) -> Statement:
    """Rows of name, events and people; the most frequent first."""
    parameters = Parameters()
    sql = f"""SELECT toString(business_event) AS name, count() AS happened, {USERS} AS users
FROM {selection.table}
WHERE {get_where(selection, parameters, IS_ENGAGEMENT, _NAMED)}
GROUP BY name
ORDER BY happened DESC, name"""
    return Statement(sql, parameters.values, light=is_short(selection.range))


def get_series_statement(selection: Selection) -> Statement:
    """Rows of bucket, name and events."""
    parameters = Parameters()
    bucket = get_time(selection, parameters)
    sql = f"""SELECT {bucket} AS bucket, toString(business_event) AS name, count()
FROM {selection.table}
WHERE {get_where(selection, parameters, IS_ENGAGEMENT, _NAMED)}
GROUP BY bucket, name
ORDER BY bucket, name"""
    return Statement(sql, parameters.values, light=is_short(selection.range))


async def run(engine: Engine, selection: Selection) -> tuple[list[Entry], list[Point]]:
    """The business events by name, and over time."""
    if selection.is_empty:
        return [], []
    named, series = await run_both(engine.fetch(get_list_statement(selection)), engine.fetch(get_series_statement(selection)))
    entries = [Entry(name, int(count), int(users)) for name, count, users in named.rows]
    return entries, [Point(format_time(selection, bucket), name, int(count)) for bucket, name, count in series.rows]
