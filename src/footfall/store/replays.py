"""Saved recordings in the metadata database."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from footfall.model.replay import SavedReplay
from footfall.model.website import PageRequest
from footfall.store.errors import Duplicate
from footfall.store.schema import saved_replay as table


def save_replay(connection: Connection, fresh: SavedReplay) -> None:
    """Add a saved recording.

    Raises:
        Duplicate: the visit's recording is saved already.
    """
    try:
        with connection.begin_nested():
            connection.execute(insert(table).values(msgspec.structs.asdict(fresh)))
    except IntegrityError:
        raise Duplicate("visit_id") from None


def rename_saved_replay(connection: Connection, website_id: str, visit_id: str, name: str, now: int) -> SavedReplay | None:
    """Give the saved recording of a visit another name; None when it is not saved."""
    of_visit = (table.c.website_id == website_id, table.c.visit_id == visit_id)
    connection.execute(update(table).where(*of_visit).values(name=name, updated_at=now))
    row = connection.execute(select(table).where(*of_visit)).one_or_none()
    return _saved(row) if row else None


def find_saved_replay(connection: Connection, website_id: str, saved_replay_id: str) -> SavedReplay | None:
    """The saved recording of a website with this id, or None."""
    row = connection.execute(
        select(table).where(table.c.website_id == website_id, table.c.saved_replay_id == saved_replay_id)
    ).one_or_none()
    return _saved(row) if row else None


def delete_saved_replay(connection: Connection, website_id: str, saved_replay_id: str) -> bool:
    """Forget that a recording was saved; whether it was."""
    gone = delete(table).where(table.c.website_id == website_id, table.c.saved_replay_id == saved_replay_id)
    return connection.execute(gone).rowcount > 0


def list_saved_replays(connection: Connection, website_id: str, page: PageRequest) -> tuple[list[SavedReplay], int]:
    """One page of the saved recordings of a website, newest first, and how many there are in all."""
    conditions = [table.c.website_id == website_id]
    if page.search:
        conditions.append(table.c.name.icontains(page.search, autoescape=True))
    total = connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()
    ordered = select(table).where(*conditions).order_by(table.c.created_at.desc(), table.c.saved_replay_id)
    rows = connection.execute(ordered.limit(page.size).offset((page.page - 1) * page.size))
    return [_saved(row) for row in rows], total


def _saved(row: Row[Any]) -> SavedReplay:
    return SavedReplay(**{name: getattr(row, name) for name in SavedReplay.__struct_fields__})
