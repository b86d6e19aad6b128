"""Making, replacing and ending the write keys of apps. Every function blocks; permission is the caller's business."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from footfall.access.keys import hash_key
from footfall.access.write_keys import make_write_hint, make_write_key
from footfall.base.clock import Clock
from footfall.base.errors import BadRequest, NotFound
from footfall.manage.apps import get_app
from footfall.manage.problems import refused
from footfall.model.app import WriteKey
from footfall.store import apps as stored
from footfall.store.database import Connection, Database

MOST_KEYS = 20


class WriteKeys:
    """The use cases of the write keys of one app of one website."""

    def __init__(self, database: Database, clock: Clock, website_id: str, app_id: str) -> None:
        self.database = database
        self.clock = clock
        self.website_id = website_id
        self.app_id = app_id

    def create(self, name: str, origins: Sequence[str], expires_at: int | None = None) -> tuple[WriteKey, str]:
        """A new key and its text, which is kept nowhere.

        Raises:
            NotFound: the website has no such app.
            BadRequest: it would be expired, or is one too many.
        """
        if expires_at is not None and expires_at <= self.clock():
            raise refused("expiresAt", "The time of expiry is past.")
        with self.database.write() as connection:
            return self._add(connection, name, origins, expires_at)

    def rotate(self, write_key_id: str, overlap: int) -> tuple[WriteKey, str]:
        """A key in the place of another, and its text; the other ends in `overlap` seconds, at once when that is 0.

        Raises:
            NotFound: the website has no such app, or that no such key.
            BadRequest: the app has as many keys as it may have.
        """
        with self.database.write() as connection:
            old = self._get(connection, write_key_id)
            moment = self.clock() + overlap * 1000
            if overlap:
                stored.expire_write_key(connection, write_key_id, min(moment, old.expires_at or moment))
            else:
                stored.delete_write_key(connection, write_key_id)
            return self._add(connection, old.name, old.origins, old.expires_at)

    def revoke(self, write_key_id: str) -> None:
        """End a key at once; raises NotFound when there is no such key."""
        with self.database.write() as connection:
            stored.delete_write_key(connection, self._get(connection, write_key_id).write_key_id)

    def _add(self, connection: Connection, name: str, origins: Sequence[str], expires_at: int | None) -> tuple[WriteKey, str]:
        get_app(connection, self.website_id, self.app_id)
        if stored.count_write_keys(connection, self.app_id) >= MOST_KEYS:
            raise BadRequest(f"An app may have {MOST_KEYS} write keys; revoke one first.")
        text = make_write_key()
        fresh = WriteKey(
            write_key_id=str(uuid.uuid4()),
            app_id=self.app_id,
            name=name,
            hint=make_write_hint(text),
            origins=tuple(dict.fromkeys(origins)),
            created_at=self.clock(),
            expires_at=expires_at,
        )
        stored.create_write_key(connection, fresh, hash_key(text))
        return fresh, text

    def _get(self, connection: Connection, write_key_id: str) -> WriteKey:
        get_app(connection, self.website_id, self.app_id)
        key = stored.find_write_key(connection, self.app_id, write_key_id)
        if key is None:
            raise NotFound
        return key
