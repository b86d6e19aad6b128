"""Removes rows for good: of a website (all, or the old ones) and of one session.

A query right after sees nothing of them.
"""

from __future__ import annotations

import uuid
from typing import Any, Protocol

from footfall.engine.statement import Engine, Statement
from footfall.engine.topology import Topology

_HOUR = 3_600_000
_RAW_TABLES = ("events", "event_data", "session_data", "replay_chunks", "backend_events")
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
        engine.execute(Statement(engine.topology.delete_rows(table, condition), parameters))


def delete_session(engine: ErasableEngine, website_id: str, session_id: str) -> None:
    """Remove everything about one session of a website: hidden when this returns, off the disk soon after."""
    rollup = "website_id = {website:UUID} AND session_key = {key:UInt64}"
    raw = rollup + " AND session_id = {session:UUID}"
    parameters = {"website": website_id, "session": session_id, "key": uuid.UUID(session_id).int >> 64}
    for table, condition in _conditions(raw, rollup):
        hide, rewrite = engine.topology.hide_rows(table, condition)
        engine.execute(Statement(hide, parameters))
        engine.execute(Statement(rewrite))


def _conditions(raw: str, rollup: str) -> list[tuple[str, str]]:
    return [*((table, raw) for table in _RAW_TABLES), (_ROLLUP, rollup)]
