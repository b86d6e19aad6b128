"""Erasing from the engine what resets and deletions have written down."""

from __future__ import annotations

import logging
from collections.abc import Callable

from footfall.base.clock import Clock
from footfall.store.database import Database
from footfall.store.erasures import list_erasures, note_begun, remove_erasure

log = logging.getLogger(__name__)

SETTLED = 60_000
"""How long (ms) after a reset events from before it may still be on their way into the engine."""

Erase = Callable[[str, int | None], None]
"""Erases from the engine the events of a source (id) that are older than a time (ms, UTC; None is all); may be repeated."""


def finish_erasures(database: Database, erase: Erase, clock: Clock) -> int:
    """Do every erasure that is written down; return how many failed. Blocks; safe to repeat.

    Each is done at once and again when the events that were on their way must have arrived; then it is forgotten.
    """
    with database.read() as connection:
        waiting = list_erasures(connection)
    failed = 0
    for wanted in waiting:
        settled = clock() - wanted.created_at >= SETTLED
        if wanted.begun and not settled:
            continue
        try:
            erase(wanted.source_id, wanted.before)
        except Exception:  # whatever the engine says, the erasure stays written down and is tried again
            log.exception("erasing events failed and will be tried again")
            failed += 1
            continue
        with database.write() as connection:
            (remove_erasure if settled else note_begun)(connection, wanted.erasure_id)
    return failed
