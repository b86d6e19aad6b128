"""Registering, changing and forgetting emails. Every function blocks; permission is the caller's business."""

from __future__ import annotations

import uuid
from typing import Any

import msgspec

from footfall.base.clock import Clock
from footfall.base.errors import NotFound
from footfall.manage.problems import taken
from footfall.model.email import Email
from footfall.model.website import PageRequest
from footfall.store import emails as stored
from footfall.store.database import Database
from footfall.store.errors import Duplicate


def register_email(database: Database, clock: Clock, website_id: str, facts: dict[str, Any], send_id: str | None = None) -> Email:
    """Register an email under a chosen id or a new one; `facts` are its fields by name.

    Raises:
        BadRequest: the id is taken.
    """
    now = clock()
    fresh = Email(send_id=send_id or str(uuid.uuid4()), website_id=website_id, created_at=now, updated_at=now, **facts)
    try:
        with database.write() as connection:
            stored.create_email(connection, fresh)
    except Duplicate as error:
        raise taken(error.field) from None
    return fresh


def change_email(database: Database, clock: Clock, website_id: str, send_id: str, changes: dict[str, Any]) -> Email:
    """Change some fields of an email.

    Raises:
        NotFound: the website has no such email.
    """
    with database.write() as connection:
        before = stored.find_email(connection, website_id, send_id)
        if before is None:
            raise NotFound
        after = msgspec.structs.replace(before, **changes, updated_at=clock())
        stored.save_email(connection, after)
    return after


def forget_email(database: Database, website_id: str, send_id: str) -> None:
    """Remove an email: later openings are no longer noted, the events of the earlier ones stay.

    Raises:
        NotFound: the website has no such email.
    """
    with database.write() as connection:
        if stored.find_email(connection, website_id, send_id) is None:
            raise NotFound
        stored.delete_email(connection, website_id, send_id)


def get_email(database: Database, website_id: str, send_id: str) -> Email:
    """The email of a website with this id.

    Raises:
        NotFound: the website has no such email.
    """
    with database.read() as connection:
        found = stored.find_email(connection, website_id, send_id)
    if found is None:
        raise NotFound
    return found


def list_emails(database: Database, website_id: str, page: PageRequest) -> tuple[list[Email], int]:
    """One page of the emails of a website, and how many there are in all."""
    with database.read() as connection:
        return stored.list_emails(connection, website_id, page)
