"""Saving recordings under a name. Every function blocks; permission is the caller's business."""

from __future__ import annotations

import uuid

from footfall.base.clock import Clock
from footfall.base.errors import NotFound
from footfall.model.replay import SavedReplay
from footfall.model.website import PageRequest
from footfall.store import replays as stored
from footfall.store.database import Database


def save_replay(database: Database, clock: Clock, website_id: str, visit_id: str, name: str) -> SavedReplay:
    """Save the recording of a visit; one that is saved already gets the new name."""
    now = clock()
    with database.write() as connection:
        known = stored.rename_saved_replay(connection, website_id, visit_id, name, now)
        if known is not None:
            return known
        fresh = SavedReplay(
            saved_replay_id=str(uuid.uuid4()), website_id=website_id, visit_id=visit_id, name=name, created_at=now, updated_at=now
        )
        stored.save_replay(connection, fresh)
    return fresh


def get_saved_replay(database: Database, website_id: str, saved_replay_id: str) -> SavedReplay:
    """The saved recording with this id.

    Raises:
        NotFound: the website has none.
    """
    with database.read() as connection:
        found = stored.find_saved_replay(connection, website_id, saved_replay_id)
    if found is None:
        raise NotFound
    return found


def forget_saved_replay(database: Database, website_id: str, saved_replay_id: str) -> None:
    """Forget that a recording was saved; the recording stays.

    Raises:
        NotFound: the website has no such saved recording.
    """
    with database.write() as connection:
        if not stored.delete_saved_replay(connection, website_id, saved_replay_id):
            raise NotFound


def list_saved_replays(database: Database, website_id: str, page: PageRequest) -> tuple[list[SavedReplay], int]:
    """One page of the saved recordings of a website, and how many there are in all."""
    with database.read() as connection:
        return stored.list_saved_replays(connection, website_id, page)
