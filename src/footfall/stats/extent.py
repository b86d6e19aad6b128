"""From when to when a website has events, and who is there now."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from footfall.engine.statement import Engine, Statement

PRESENT = 5 * 60_000


def get_extent_statement(website_id: str, since: int = 0) -> Statement:
    """One row: number of events, first and last time (ms); of all types on the first and the last day.

    The days are at the ends of what the website has in the order of the table, so only the two days are read.
    """
    mine = "website_id = {website:UUID} AND created_at >= fromUnixTimestamp64Milli({since:Int64}, 'UTC') AND bot_reason = ''"
    first, last = (
        f"(SELECT toDate(created_at) FROM events WHERE {mine} ORDER BY toDate(created_at) {way} LIMIT 1)" for way in ("ASC", "DESC")
    )
    sql = f"""SELECT count() AS events, toUnixTimestamp64Milli(min(created_at)) AS first, toUnixTimestamp64Milli(max(created_at)) AS last
FROM events
WHERE {mine} AND (toDate(created_at) = {first} OR toDate(created_at) = {last})"""
    return Statement(sql, {"website": website_id, "since": since}, light=True)


async def find_extent(engine: Engine, website_id: str, since: int = 0) -> tuple[int, int] | None:
    """The times (ms, UTC) of the first and the last event from `since` (ms) on, or None without events."""
    events, first, last = (await engine.fetch(get_extent_statement(website_id, since))).rows[0]
    return (int(first), int(last)) if events else None


def get_active_statement(website_id: str, now: int) -> Statement:
    """One row: the sessions with an event of any type in the last five minutes before `now` (ms)."""
    sql = """SELECT uniqExact(session_key) AS visitors
FROM events
WHERE website_id = {website:UUID} AND created_at >= fromUnixTimestamp64Milli({since:Int64}, 'UTC') AND bot_reason = ''"""
    return Statement(sql, {"website": website_id, "since": now - PRESENT}, light=True)


async def count_active(engine: Engine, website_id: str, now: int) -> int:
    """How many visitors are active at `now`, in milliseconds."""
    return int((await engine.fetch(get_active_statement(website_id, now))).rows[0][0])
