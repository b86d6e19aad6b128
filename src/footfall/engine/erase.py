"""Removes rows for good: of a website (all, or the old ones) and of one session.

A query right after sees nothing of them.
"""

from __future__ import annotations

import uuid
from typing import Any, Protocol

from footfall.engine.statement import Engine, Statement
from footfall.engine.topology import Topology

_HOUR = 3_600_000
_RAW_TABLES = ("events", "event_keys", "event_data", "session_data", "replay_chunks", "backend_events")
_ROLLUP = "visit_hours"


class ErasableEngine(Engine, Protocol):
    """An engine that tells how its tables are laid out."""

    @property
    def topology(self) -> Topology:
        """The layout of the tables."""
        ...


def delete_website(engine: ErasableEngine, website_id: str, before: int | None = None) -> None:
    """Remove all rows of a website, link or pixel; with `before` (ms) only those older than the whole hour it is in.

    The hour is what the rollup can tell apart. Batches that are inserted later are not affected.
    """
    parameters: dict[str, Any] = {"website": website_id}
    raw = rollup = "website_id = {website:UUID}"
    if before is not None:
        parameters["before"] = before // _HOUR * _HOUR
        raw += " AND created_at < fromUnixTimestamp64Milli({before:Int64}, 'UTC')"
        rollup += " AND hour < fromUnixTimestamp64Milli({before:Int64}, 'UTC')"
    for table, condition in _conditions(raw, rollup):
        if _list_partitions(engine, table, condition, parameters):
            engine.execute(Statement(engine.topology.delete_rows(table, condition), parameters))


def delete_session(engine: ErasableEngine, website_id: str, session_id: str) -> None:
    """Remove everything about one session of a website: hidden when this returns, off the disk soon after."""
    rollup = "website_id = {website:UUID} AND session_key = {key:UInt64}"
    raw = rollup + " AND session_id = {session:UUID}"
    parameters = {"website": website_id, "session": session_id, "key": uuid.UUID(session_id).int >> 64}
    for table, condition in _conditions(raw, rollup):
        for partition in _list_partitions(engine, table, condition, parameters):
            hide, rewrite = engine.topology.hide_rows(table, condition, partition)
            engine.execute(Statement(hide, parameters))
            engine.execute(Statement(rewrite))


def _conditions(raw: str, rollup: str) -> list[tuple[str, str]]:
    return [*((table, raw) for table in _RAW_TABLES), (_ROLLUP, rollup)]


def _list_partitions(engine: ErasableEngine, table: str, condition: str, parameters: dict[str, Any]) -> list[str]:
    """The ids of the partitions that hold such rows: rewriting the others, or a table without any, costs time for nothing.

    On a cluster one empty id, which stands for all of them: rows may be on their way between machines.
    """
    if engine.topology.cluster:
        return [""]
    sql = f"SELECT DISTINCT _partition_id FROM {table} WHERE {condition}"  # noqa: S608 - made of constants and placeholders
    return [str(row[0]) for row in engine.fetch_now(Statement(sql, parameters)).rows]
