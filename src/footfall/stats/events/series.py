"""Custom events over time, by name."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.base import get_base
from footfall.stats.buckets import format_bucket, get_bucket
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short


class NamedPoint(msgspec.Struct, frozen=True):
    """`y` events named `x` in the bucket that starts at `t` on the zone's wall clock."""

    x: str
    t: str
    y: int


def get_statement(query: Query, limit: int | None = None) -> Statement:
    """Rows of bucket, name and number; with a limit only the names with the most events."""
    parameters = Parameters()
    custom = replace(query, event_types=(2,))
    where = get_where(custom, get_base(custom, custom.range, parameters), parameters)
    names = ""
    if limit is not None:
        most = parameters.bind(limit, "UInt64")
        ranked = f"SELECT event_name FROM events WHERE {where} GROUP BY event_name ORDER BY count() DESC, event_name LIMIT {most}"
        names = f" AND event_name IN ({ranked})"
    sql = f"""SELECT {get_bucket(custom, parameters).raw} AS bucket, event_name AS name, count() AS number
FROM events
WHERE {where}{names}
GROUP BY bucket, name
ORDER BY bucket, name"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, limit: int | None = None) -> list[NamedPoint]:
    """The points in the query's unit and zone, the oldest first."""
    if query.range.end < query.range.start:
        return []
    rows = (await engine.fetch(get_statement(query, limit))).rows
    return [NamedPoint(name, format_bucket(query.unit, bucket), int(number)) for bucket, name, number in rows]
