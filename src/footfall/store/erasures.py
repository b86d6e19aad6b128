"""Events that still have to be erased from the engine, written down before it is tried."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select, update

from footfall.model.website import Erasure
from footfall.store.schema import erasure


def add_erasure(connection: Connection, wanted: Erasure) -> None:
    """Write down that events are to be erased."""
    connection.execute(insert(erasure).values({name: getattr(wanted, name) for name in Erasure.__struct_fields__}))


def list_erasures(connection: Connection) -> list[Erasure]:
    """All that still has to be erased, oldest first."""
    rows = connection.execute(select(erasure).order_by(erasure.c.created_at, erasure.c.erasure_id))
    return [Erasure(row.erasure_id, row.source_id, row.before, row.created_at, row.begun) for row in rows]


def note_begun(connection: Connection, erasure_id: str) -> None:
    """Note that the events that were there are erased."""
    connection.execute(update(erasure).where(erasure.c.erasure_id == erasure_id).values(begun=True))


def remove_erasure(connection: Connection, erasure_id: str) -> None:
    """Note that nothing is left to erase."""
    connection.execute(delete(erasure).where(erasure.c.erasure_id == erasure_id))
