"""Keeping notes on the charts of websites. Every function blocks; permission is the caller's business."""

from __future__ import annotations

import uuid
from typing import Any

import msgspec

from footfall.base.clock import Clock
from footfall.base.errors import NotFound
from footfall.model.saved import Annotation
from footfall.store import annotations as stored
from footfall.store.database import Database


def create_annotation(database: Database, clock: Clock, website_id: str, user_id: str, given: dict[str, Any]) -> Annotation:
    """Keep a note; `given` has date, all_day and note."""
    now = clock()
    fresh = Annotation(annotation_id=str(uuid.uuid4()), website_id=website_id, user_id=user_id, created_at=now, updated_at=now, **given)
    with database.write() as connection:
        stored.create_annotation(connection, fresh)
    return fresh


def update_annotation(database: Database, clock: Clock, website_id: str, annotation_id: str, changes: dict[str, Any]) -> Annotation:
    """Change the date, length or text of a note.

    Raises:
        NotFound: the website has no such note.
    """
    with database.write() as connection:
        before = stored.find_annotation(connection, website_id, annotation_id)
        if before is None:
            raise NotFound
        after = msgspec.structs.replace(before, **changes, updated_at=clock())
        stored.save_annotation(connection, after)
    return after


def delete_annotation(database: Database, website_id: str, annotation_id: str) -> None:
    """Forget a note.

    Raises:
        NotFound: the website has no such note.
    """
    with database.write() as connection:
        if stored.find_annotation(connection, website_id, annotation_id) is None:
            raise NotFound
        stored.delete_annotation(connection, annotation_id)


def get_annotation(database: Database, website_id: str, annotation_id: str) -> Annotation:
    """A note.

    Raises:
        NotFound: the website has no such note.
    """
    with database.read() as connection:
        found = stored.find_annotation(connection, website_id, annotation_id)
    if found is None:
        raise NotFound
    return found
