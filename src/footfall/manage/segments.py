"""Keeping segments and cohorts, and what they mean in a question. Every function blocks; permission is the caller's business."""

from __future__ import annotations

import uuid
from typing import Any

import msgspec

from footfall.base.clock import Clock
from footfall.base.errors import BadRequest, NotFound
from footfall.model.saved import SavedSegment
from footfall.store import segments as stored
from footfall.store.database import Database
from footfall.store.websites import find_website


def create_segment(database: Database, clock: Clock, website_id: str, given: dict[str, Any]) -> SavedSegment:
    """Keep a segment or cohort; `given` has type, name and parameters.

    Raises:
        NotFound: there is no such website.
    """
    now = clock()
    fresh = SavedSegment(segment_id=str(uuid.uuid4()), website_id=website_id, created_at=now, updated_at=now, **given)
    with database.write() as connection:
        if find_website(connection, website_id) is None:
            raise NotFound
        stored.create_segment(connection, fresh)
    return fresh


def update_segment(database: Database, clock: Clock, website_id: str, segment_id: str, changes: dict[str, Any]) -> SavedSegment:
    """Change the type, name or parameters of a segment or cohort.

    Raises:
        NotFound: the website has no such segment.
    """
    with database.write() as connection:
        before = stored.find_segment(connection, website_id, segment_id)
        if before is None:
            raise NotFound
        after = msgspec.structs.replace(before, **changes, updated_at=clock())
        stored.save_segment(connection, after)
    return after


def delete_segment(database: Database, website_id: str, segment_id: str) -> None:
    """Forget a segment or cohort.

    Raises:
        NotFound: the website has no such segment.
    """
    get_segment(database, website_id, segment_id)
    with database.write() as connection:
        stored.delete_segment(connection, website_id, segment_id)


def get_segment(database: Database, website_id: str, segment_id: str) -> SavedSegment:
    """A segment or cohort of a website.

    Raises:
        NotFound: the website has no such segment.
    """
    with database.read() as connection:
        found = stored.find_segment(connection, website_id, segment_id)
    if found is None:
        raise NotFound
    return found


def list_names(database: Database, website_id: str, kind: str) -> list[str]:
    """The names of a website's segments or cohorts (`kind`), each once, by the alphabet."""
    with database.read() as connection:
        return stored.list_names(connection, website_id, kind)


def get_named(database: Database, website_id: str, kind: str, segment_id: str) -> SavedSegment:
    """The segment or cohort (`kind`) that a question names.

    Raises:
        BadRequest: the website has none of this kind with this id.
    """
    with database.read() as connection:
        found = stored.find_segment(connection, website_id, segment_id)
    if found is None or found.type != kind:
        raise BadRequest(tree={"errors": [], "properties": {kind: {"errors": [f"{kind.capitalize()} not found"]}}})
    return found
