"""How often links were followed and pixels loaded: totals, and the log of every time. Programs do not count."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.event import EventType
from footfall.model.query import DateRange
from footfall.stats.parameters import Parameters

_LOG = (
    "event_id",
    "session_id",
    "visit_id",
    "created_at",
    "hostname",
    "url_path",
    "url_query",
    "referrer_domain",
    "referrer_path",
    "browser",
    "os",
    "device",
    "language",
    "country",
    "region",
    "city",
)


class Clicks(msgspec.Struct, frozen=True):
    """How often a link was followed or a pixel loaded, by how many visitors, and when first and last (ms; None when never)."""

    clicks: int = 0
    visitors: int = 0
    first: int | None = None
    last: int | None = None


async def count_clicks(engine: Engine, link_ids: Sequence[str], kind: EventType = EventType.LINK) -> dict[str, Clicks]:
    """The totals of links, or of pixels, by their ids; those that nobody has met are left out."""
    if not link_ids:
        return {}
    parameters = Parameters()
    sql = f"""SELECT website_id, count() AS clicks, uniqExact(session_key) AS visitors,
    toUnixTimestamp64Milli(min(created_at)) AS first, toUnixTimestamp64Milli(max(created_at)) AS last
FROM events
WHERE website_id IN {parameters.bind(list(link_ids), "Array(UUID)")} AND event_type = {int(kind)} AND bot_reason = ''
GROUP BY website_id"""
    found = await engine.fetch(Statement(sql, parameters.values, light=True))
    return {str(row[0]): Clicks(*(int(value) for value in row[1:])) for row in found.rows}


async def list_clicks(
    engine: Engine, link_id: str, span: DateRange, limit: int, offset: int, kind: EventType = EventType.LINK
) -> tuple[list[dict[str, Any]], int]:
    """A part of the log of a link or pixel, newest first, and how many entries the range has."""
    parameters = Parameters()
    where = f"""website_id = {parameters.bind(link_id, "UUID")} AND event_type = {int(kind)} AND bot_reason = ''
    AND created_at BETWEEN {parameters.bind_time(span.start)} AND {parameters.bind_time(span.end)}"""
    total = await engine.fetch(Statement(f"SELECT count() AS clicks FROM events WHERE {where}", dict(parameters.values), light=True))
    part = f"LIMIT {parameters.bind(limit, 'UInt32')} OFFSET {parameters.bind(offset, 'UInt64')}"
    sql = f"SELECT {', '.join(_LOG)}\nFROM events\nWHERE {where}\nORDER BY created_at DESC, event_id DESC\n{part}"
    rows = await engine.fetch(Statement(sql, parameters.values, light=True))
    return list(rows.dicts()), int(total.rows[0][0])
