"""Who may send server-side events: whoever has a write key, and in development everybody as long as there is none."""

from __future__ import annotations

from typing import Protocol

from footfall.access.write_keys import find_grant
from footfall.base.errors import Forbidden, Unauthorized, Unavailable
from footfall.base.settings import Settings
from footfall.collect.backend.usage import Usage
from footfall.collect.facts import Facts
from footfall.model.app import Grant

KEY_HEADER = b"x-write-key"


class Grants(Protocol):
    """Answers from memory which write keys exist."""

    grants: dict[str, Grant]
    """What each key is good for, by its hash."""

    @property
    def ready(self) -> bool:
        """Whether they are known at all."""
        ...

    @property
    def oldest_website(self) -> str:
        """The id of the website that was made first; empty when there is none."""
        ...


class Gate:
    """Lets requests in."""

    def __init__(self, settings: Settings, grants: Grants, usage: Usage) -> None:
        self._open = settings.development
        self._known, self._usage = grants, usage

    def admit(self, facts: Facts, now: int) -> Grant:
        """What the sender of a request at `now` (ms) may do.

        Raises:
            Unauthorized: the key is missing, unknown, expired or revoked.
            Forbidden: the request comes from a page whose origin the key does not list.
            Unavailable: the keys are not known yet.
        """
        if not self._known.ready:
            raise Unavailable("The list of write keys is not known yet.", retry_after=1)
        if self._open and not self._known.grants:
            return self._admit_anybody()
        text = facts.text(KEY_HEADER).strip()
        if not text:
            raise Unauthorized("Send a write key in the header X-Write-Key.")
        grant = find_grant(self._known.grants, text, now)
        if grant is None:
            raise Unauthorized("Unknown or revoked write key.")
        origin = facts.text(b"origin")
        if origin and grant.origins and origin.lower() not in grant.origins:
            raise Forbidden("The write key is not for pages of this origin.")
        self._usage.note(grant.write_key_id, now)
        return grant

    def is_listed(self, origin: str) -> bool:
        """Whether any key may be used from pages of an origin: before a browser sends a key, it asks without one."""
        return any(origin in grant.origins for grant in self._known.grants.values())

    def _admit_anybody(self) -> Grant:
        website_id = self._known.oldest_website
        if not website_id:
            raise Unauthorized("Create a website first: in development, events without a write key go to the oldest one.")
        return Grant("", "", website_id, "")
