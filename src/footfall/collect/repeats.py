"""Events that came before: senders try again when they heard no answer, and each event counts once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from footfall.collect.backend.repeats import BACKEND_MEMORY
from footfall.collect.event_keys import EVENT_MEMORY
from footfall.collect.memory import Arrival, Memories, Memory, Name
from footfall.engine.statement import Statement
from footfall.model.backend import BackendEvent
from footfall.model.event import Event, Record

if TYPE_CHECKING:
    from footfall.engine.statement import Engine

WINDOW = 7 * 86_400_000
"""For how long (ms) a name is remembered."""
MEMORIES: Memories = {Event: EVENT_MEMORY, BackendEvent: BACKEND_MEMORY}


def find_repeats(engine: Engine, records: Mapping[int, Record], memories: Memories = MEMORIES) -> set[int]:
    """The indexes of the events whose name a record before them in the batch has, or one that came to the engine within the window.

    The answer for a batch stays the same while parts of it are inserted, save for server-side events: of those exactly what is
    missing is left. The engine is only asked when there are events with names. Raises EngineError.
    """
    arrivals: dict[type[Record], dict[int, Arrival]] = {}
    for index, record in records.items():
        memory = memories.get(type(record))
        if memory is not None and (arrival := memory.describe(record)) is not None:
            arrivals.setdefault(type(record), {})[index] = arrival
    return {index for kind, found in arrivals.items() for index in _find(engine, memories[kind], found)}


def _find(engine: Engine, memory: Memory, arrivals: Mapping[int, Arrival]) -> set[int]:
    """The indexes of the repeats among events of one kind."""
    known, stored = _ask(engine, memory, arrivals)
    repeats: set[int] = set()
    for index, arrival in sorted(arrivals.items()):
        if arrival.own and arrival.own in stored:
            continue
        if arrival.name in known and arrival.came - known[arrival.name] < WINDOW:
            repeats.add(index)
        else:
            known[arrival.name] = arrival.came
    return repeats


def _ask(engine: Engine, memory: Memory, arrivals: Mapping[int, Arrival]) -> tuple[dict[Name, int], set[str]]:
    """When events of these names came last (ms), and the own ids that the engine has."""
    since = min(arrival.came for arrival in arrivals.values()) - WINDOW
    names = sorted({arrival.name for arrival in arrivals.values()})
    known: dict[Name, int] = {}
    stored: set[str] = set()
    for start in range(0, len(names), memory.at_once):
        asked = memory.bind(names[start : start + memory.at_once])
        for website, text, own, came in engine.fetch_now(Statement(memory.sql, {"since": since, **asked}, light=True)).rows:
            name = (str(website), str(text))
            known[name] = max(int(came), known.get(name, 0))
            stored.add(str(own))
    return known, stored
