"""Which events came with properties."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from footfall.engine.statement import Engine, Statement


def get_statement(website_id: str, event_ids: Sequence[str], first: int, last: int) -> Statement:
    """Rows of event id: those of these events with properties; all happened between `first` and `last` (ms)."""
    sql = """SELECT DISTINCT event_id
FROM event_data
WHERE website_id = {website:UUID} AND event_id IN {events:Array(UUID)}
    AND created_at BETWEEN fromUnixTimestamp64Milli({first:Int64}, 'UTC') AND fromUnixTimestamp64Milli({last:Int64}, 'UTC')"""
    return Statement(sql, {"website": website_id, "events": list(event_ids), "first": first, "last": last}, light=True)


async def find_with_data(engine: Engine, website_id: str, events: Sequence[dict[str, Any]]) -> set[str]:
    """The ids of those rows of `events` (with `event_id` and `created_at`) that came with properties."""
    if not events:
        return set()
    times = [int(row["created_at"].timestamp() * 1000) for row in events]
    ids = [str(row["event_id"]) for row in events]
    # A millisecond more on either side makes up for what the division lost.
    found = await engine.fetch(get_statement(website_id, ids, min(times) - 1, max(times) + 1))
    return {str(row[0]) for row in found.rows}
