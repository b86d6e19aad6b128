"""Making, recognising, renaming and ending API keys. Every function blocks."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

import msgspec

from footfall.access.keys import hash_key, make_hint, make_key
from footfall.access.permissions import can_view
from footfall.base.clock import Clock
from footfall.base.errors import BadRequest, NotFound
from footfall.manage.problems import refused
from footfall.model.account import Person
from footfall.model.apikey import ApiKey, Scope
from footfall.model.website import PageRequest
from footfall.store import keys as stored
from footfall.store.accounts import find_person
from footfall.store.database import Database
from footfall.store.websites import find_subject

MOST_KEYS = 100
USE_INTERVAL = 60_000
"""The time of the last use is exact to this (ms), so that few requests write."""


class Keys:
    """The use cases of API keys, on one metadata database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock

    def create(
        self,
        person: Person,
        name: str,
        scope: Scope,
        websites: Sequence[str] | None = None,
        expires_at: int | None = None,
    ) -> tuple[ApiKey, str]:
        """A new key for the person, and its text, which is kept nowhere.

        Raises:
            BadRequest: it would be expired, is for something that the person cannot see, or is one too many.
        """
        now = self.clock()
        if expires_at is not None and expires_at <= now:
            raise refused("expiresAt", "The time of expiry is past.")
        text = make_key()
        fresh = ApiKey(
            api_key_id=str(uuid.uuid4()),
            user_id=person.user.user_id,
            name=name,
            hint=make_hint(text),
            scope=scope,
            created_at=now,
            updated_at=now,
            websites=None if websites is None else tuple(dict.fromkeys(websites)),
            expires_at=expires_at,
        )
        with self.database.write() as connection:
            if stored.count_keys(connection, person.user.user_id) >= MOST_KEYS:
                raise BadRequest(f"A user may have {MOST_KEYS} keys; delete one first.")
            for website_id in fresh.websites or ():
                subject = find_subject(connection, website_id)
                if subject is None or not can_view(person, subject):
                    raise refused("websites", "Website not found.")
            stored.create_key(connection, fresh, hash_key(text))
        return fresh, text

    def recognise(self, text: str) -> tuple[Person, ApiKey] | None:
        """Who uses this key; None when it is unknown, ended or expired."""
        now = self.clock()
        with self.database.read() as connection:
            key = stored.find_key_by_hash(connection, hash_key(text))
            if key is None or (key.expires_at is not None and key.expires_at <= now):
                return None
            person = find_person(connection, key.user_id)
        if person is None:
            return None
        if key.used_at is None or key.used_at <= now - USE_INTERVAL:
            with self.database.write() as connection:
                stored.note_used(connection, key.api_key_id, now, USE_INTERVAL)
        return person, key

    def get(self, person: Person, api_key_id: str) -> ApiKey:
        """A key of the person's.

        Raises:
            NotFound: they have no such key.
        """
        with self.database.read() as connection:
            key = stored.find_key(connection, person.user.user_id, api_key_id)
        if key is None:
            raise NotFound
        return key

    def rename(self, person: Person, api_key_id: str, name: str) -> ApiKey:
        """A key of the person's under another name; raises as `get`."""
        now, key = self.clock(), self.get(person, api_key_id)
        with self.database.write() as connection:
            stored.rename_key(connection, api_key_id, name, now)
        return msgspec.structs.replace(key, name=name, updated_at=now)

    def end(self, person: Person, api_key_id: str) -> None:
        """End a key of the person's at once.

        Raises:
            NotFound: they have no such key.
        """
        with self.database.write() as connection:
            if not stored.delete_key(connection, person.user.user_id, api_key_id):
                raise NotFound

    def list(self, person: Person, page: PageRequest) -> tuple[list[ApiKey], int]:
        """One page of the person's keys, and how many there are in all."""
        with self.database.read() as connection:
            return stored.list_keys(connection, person.user.user_id, page)
