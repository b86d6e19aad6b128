"""Recordings of a website: which there are, and what was recorded."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import DateRange
from footfall.model.replay import Replay
from footfall.stats.parameters import Parameters

_DAY = 86_400_000
_VISITOR = ("browser", "os", "device", "country", "region", "city")


@dataclass(frozen=True)
class Recorded:
    """Which recordings are asked for: those with pieces in a range, of a website, and if given of a session or of some visits."""

    website_id: str
    range: DateRange
    session_id: str | None = None
    visit_ids: tuple[str, ...] | None = None


async def list_replays(engine: Engine, asked: Recorded, limit: int, offset: int) -> tuple[list[Replay], int]:
    """A part of the recordings, newest first, and how many there are in all."""
    parameters = Parameters()
    where = _get_where(asked, parameters)
    count = f"SELECT uniqExact(visit_id) AS replays FROM replay_chunks WHERE {where}"
    total = await engine.fetch(Statement(count, dict(parameters.values)))
    part = f"LIMIT {parameters.bind(limit, 'UInt32')} OFFSET {parameters.bind(offset, 'UInt64')}"
    sql = f"""SELECT visit_id, any(session_id), toUnixTimestamp64Milli(min(started_at)) AS started,
    toUnixTimestamp64Milli(max(ended_at)) AS ended, sum(event_count), count()
FROM replay_chunks
WHERE {where}
GROUP BY visit_id
ORDER BY started DESC, visit_id
{part}"""
    found = await engine.fetch(Statement(sql, parameters.values))
    replays = [
        Replay(
            visit_id=str(row[0]),
            session_id=str(row[1]),
            started_at=int(row[2]),
            ended_at=int(row[3]),
            events=int(row[4]),
            chunks=int(row[5]),
        )
        for row in found.rows
    ]
    return await _add_visitors(engine, asked.website_id, replays), int(total.rows[0][0])


async def find_replay(engine: Engine, website_id: str, visit_id: str, span: DateRange) -> Replay | None:
    """The recording of a visit, or None."""
    found, _ = await list_replays(engine, Recorded(website_id, span, visit_ids=(visit_id,)), 1, 0)
    return found[0] if found else None


async def read_events(engine: Engine, website_id: str, visit_id: str, span: DateRange) -> str:
    """The JSON text of the list of all recorded events of a visit, in order."""
    parameters = Parameters()
    where = _get_where(Recorded(website_id, span, visit_ids=(visit_id,)), parameters)
    sql = f"SELECT events FROM replay_chunks WHERE {where} ORDER BY started_at, chunk_id"
    found = await engine.fetch(Statement(sql, parameters.values, light=True))
    # Each piece is itself a list; between their brackets they are put together without being read.
    return "[" + ",".join(inner for row in found.rows if (inner := str(row[0])[1:-1])) + "]"


async def _add_visitors(engine: Engine, website_id: str, replays: list[Replay]) -> list[Replay]:
    """The recordings with what the events of their visits tell of the visitor."""
    if not replays:
        return []
    parameters = Parameters()
    earliest = min(replay.started_at for replay in replays) - _DAY
    latest = max(replay.ended_at for replay in replays) + _DAY
    visits = parameters.bind([replay.visit_id for replay in replays], "Array(UUID)")
    sql = f"""SELECT visit_id, {", ".join(f"any({name})" for name in _VISITOR)}, argMin(url_path, created_at), countIf(event_type = 1)
FROM events
WHERE website_id = {parameters.bind(website_id, "UUID")} AND visit_id IN {visits}
    AND created_at BETWEEN {parameters.bind_time(earliest)} AND {parameters.bind_time(latest)}
GROUP BY visit_id"""
    found = await engine.fetch(Statement(sql, parameters.values))
    names = (*_VISITOR, "url_path", "views")
    known = {str(row[0]): dict(zip(names, row[1:], strict=True)) for row in found.rows}
    return [msgspec.structs.replace(replay, **known.get(replay.visit_id, {})) for replay in replays]


def _get_where(asked: Recorded, parameters: Parameters) -> str:
    parts = [
        f"website_id = {parameters.bind(asked.website_id, 'UUID')}",
        f"created_at BETWEEN {parameters.bind_time(asked.range.start)} AND {parameters.bind_time(asked.range.end)}",
    ]
    if asked.session_id is not None:
        parts.append(f"session_id = {parameters.bind(asked.session_id, 'UUID')}")
    if asked.visit_ids is not None:
        parts.append(f"visit_id IN {parameters.bind(list(asked.visit_ids), 'Array(UUID)')}")
    return " AND ".join(parts)
