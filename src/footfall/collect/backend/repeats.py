"""Server-side events that came before: senders try again when they heard no answer, and each event counts once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from footfall.engine.statement import Statement
from footfall.model.backend import BackendEvent
from footfall.model.event import Record

if TYPE_CHECKING:
    from footfall.engine.statement import Engine

WINDOW = 7 * 86_400_000
"""For how long (ms) an id is remembered."""
ASKED_AT_ONCE = 500

Key = tuple[str, str]
"""A website and an id among its events."""


def find_repeats(engine: Engine, records: Mapping[int, Record]) -> set[int]:
    """The indexes of the events whose id a record before them in the batch has, or one that came to the engine within the window.

    That holds for the batch's own events too when a batch that was inserted in part is tried again, so that exactly what
    is missing is left. Raises EngineError.
    """
    asked = {index: record for index, record in records.items() if isinstance(record, BackendEvent) and record.may_repeat}
    known = _find_known(engine, list(asked.values())) if asked else {}
    repeats: set[int] = set()
    for index, record in sorted(asked.items()):
        key = _key(record)
        if key in known and record.received_at - known[key] < WINDOW:
            repeats.add(index)
        else:
            known[key] = record.received_at
    return repeats


def _find_known(engine: Engine, records: Sequence[BackendEvent]) -> dict[Key, int]:
    """When events with the ids of these came last (ms), by website and id."""
    since = min(record.received_at for record in records) - WINDOW
    known: dict[Key, int] = {}
    for keys in _portions(sorted({_key(record) for record in records})):
        sql = """SELECT website_id, external_id, toUnixTimestamp64Milli(max(received_at)) AS received
FROM backend_events
WHERE received_at >= fromUnixTimestamp64Milli({since:Int64}, 'UTC')
    AND website_id IN {websites:Array(UUID)} AND external_id IN {ids:Array(String)}
GROUP BY website_id, external_id"""
        websites, ids = (sorted(set(column)) for column in zip(*keys, strict=True))
        found = engine.fetch_now(Statement(sql, {"since": since, "websites": websites, "ids": ids}, light=True))
        known |= {(str(website), cast(str, name)): int(received) for website, name, received in found.rows}
    return known


def _portions(keys: list[Key]) -> Iterator[list[Key]]:
    return (keys[start : start + ASKED_AT_ONCE] for start in range(0, len(keys), ASKED_AT_ONCE))


def _key(record: BackendEvent) -> Key:
    return record.website_id, record.external_id
