"""How often emails were opened, from the events of their openings.

Every opening counts, also one that a mail program's proxy fetched; those that look like a program's are told apart.
"""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.email import OPEN_EVENT
from footfall.model.event import EventType
from footfall.stats.parameters import Parameters

RECENT = 50
_MINE = f"event_type = {int(EventType.CUSTOM)} AND event_name = '{OPEN_EVENT}'"


class Opens(msgspec.Struct, frozen=True):
    """How often an email was opened, how often of that by programs, and when first and last (ms; None when never)."""

    opens: int = 0
    by_programs: int = 0
    first: int | None = None
    last: int | None = None


class Opening(msgspec.Struct, frozen=True):
    """One opening at `opened_at` (ms), and what the mail program told of itself."""

    opened_at: int
    user_agent: str
    referrer: str
    by_program: bool


async def count_opens(engine: Engine, website_id: str, send_ids: Sequence[str], since: int = 0) -> dict[str, Opens]:
    """The totals of a website's emails by their ids, from `since` (ms) on; those that nobody has opened are left out."""
    if not send_ids:
        return {}
    parameters = Parameters()
    sql = f"""SELECT distinct_id, count() AS opens, countIf(bot_reason != '') AS by_programs,
    toUnixTimestamp64Milli(min(created_at)) AS first, toUnixTimestamp64Milli(max(created_at)) AS last
FROM events
WHERE website_id = {parameters.bind(website_id, "UUID")} AND created_at >= {parameters.bind_time(since)} AND {_MINE}
    AND distinct_id IN {parameters.bind(list(send_ids), "Array(String)")}
GROUP BY distinct_id"""
    found = await engine.fetch(Statement(sql, parameters.values, light=True))
    return {str(row[0]): Opens(*(int(value) for value in row[1:])) for row in found.rows}


async def show_opens(engine: Engine, website_id: str, send_id: str, since: int = 0) -> tuple[Opens, list[Opening]]:
    """The totals of an email from `since` (ms) on and its last openings, newest first: of one moment, as they are of one reading."""
    parameters = Parameters()
    website = parameters.bind(website_id, "UUID")
    sql = f"""SELECT opened_at, user_agent, referrer, by_program, opens, by_programs, first, last
FROM (
    SELECT event_id, toUnixTimestamp64Milli(created_at) AS opened_at, bot_reason != '' AS by_program, count() OVER () AS opens,
        countIf(bot_reason != '') OVER () AS by_programs, toUnixTimestamp64Milli(min(created_at) OVER ()) AS first,
        toUnixTimestamp64Milli(max(created_at) OVER ()) AS last
    FROM events
    WHERE website_id = {website} AND created_at >= {parameters.bind_time(since)} AND {_MINE}
        AND distinct_id = {parameters.bind(send_id)}
    ORDER BY created_at DESC, event_id DESC
    LIMIT {RECENT}
) AS openings
LEFT JOIN (
    SELECT event_id, anyIf(string_value, data_key = 'userAgent') AS user_agent, anyIf(string_value, data_key = 'referrer') AS referrer
    FROM event_data
    WHERE website_id = {website} AND created_at >= {parameters.bind_time(since)} AND event_name = '{OPEN_EVENT}'
    GROUP BY event_id
) AS facts USING (event_id)
ORDER BY opened_at DESC, event_id DESC"""
    rows = (await engine.fetch(Statement(sql, parameters.values, light=True))).rows
    totals = Opens(*(int(value) for value in rows[0][4:])) if rows else Opens()
    return totals, [Opening(int(row[0]), str(row[1]), str(row[2]), bool(row[3])) for row in rows]
