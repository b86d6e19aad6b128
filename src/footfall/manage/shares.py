"""Keeping shares. Every function blocks; permission is the caller's business."""

from __future__ import annotations

import secrets
import string
import uuid
from typing import Any

import msgspec

from footfall.access.passwords import hash_password
from footfall.access.permissions import Owned
from footfall.base.clock import Clock
from footfall.base.errors import NotFound
from footfall.manage.problems import taken
from footfall.model.saved import SHARE_TYPES, Share
from footfall.store import shares as stored
from footfall.store.boards import find_board
from footfall.store.database import Database
from footfall.store.errors import Duplicate
from footfall.store.websites import find_subject

_LETTERS = string.ascii_letters + string.digits


def create_share(database: Database, clock: Clock, given: dict[str, Any], password: str | None) -> Share:
    """Share something; `given` are fields of `Share`, without a slug it gets a random one of 16 letters and digits.

    Raises:
        BadRequest: the slug is taken.
    """
    now = clock()
    slug = given.get("slug") or "".join(secrets.choice(_LETTERS) for _ in range(16))
    hashed = hash_password(password) if password else None
    fresh = Share(**{**given, "slug": slug}, share_id=str(uuid.uuid4()), created_at=now, updated_at=now, password_hash=hashed)
    try:
        with database.write() as connection:
            stored.create_share(connection, fresh)
    except Duplicate as error:
        raise taken(error.field) from None
    return fresh


def update_share(database: Database, clock: Clock, share_id: str, changes: dict[str, Any]) -> Share:
    """Change fields of a share; a `password` of None takes the password away.

    Raises:
        NotFound: there is no such share.
        BadRequest: the slug is taken.
    """
    if "password" in changes:
        password = changes.pop("password")
        changes["password_hash"] = hash_password(password) if password else None
    try:
        with database.write() as connection:
            before = stored.find_share(connection, share_id)
            if before is None:
                raise NotFound
            after = msgspec.structs.replace(before, **changes, updated_at=clock())
            stored.save_share(connection, after)
    except Duplicate as error:
        raise taken(error.field) from None
    return after


def delete_share(database: Database, share_id: str) -> None:
    """Share something no longer; its tokens open nothing from now on."""
    with database.write() as connection:
        stored.delete_share(connection, share_id)


def find_share(database: Database, share_id: str) -> Share | None:
    """The share with this id, or None."""
    with database.read() as connection:
        return stored.find_share(connection, share_id)


def find_shared(database: Database, share_type: int, entity_id: str) -> Owned | None:
    """The website, link, pixel or board that a share of this type is about, or None."""
    kind = SHARE_TYPES[share_type]
    with database.read() as connection:
        if kind == "board":
            return find_board(connection, entity_id)
        subject = find_subject(connection, entity_id)
    return subject if subject and subject.kind == kind else None
