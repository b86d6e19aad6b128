"""The texts of write keys, and recognising them."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping

from footfall.access.keys import hash_key
from footfall.model.app import Grant

PREFIX = "ffw_"
RANDOM_BYTES = 32
LONGEST = 200
"""Characters of a key that are looked at; one of ours is much shorter."""


def make_write_key() -> str:
    """A new key, too random to be guessed."""
    return PREFIX + secrets.token_urlsafe(RANDOM_BYTES)


def make_write_hint(key: str) -> str:
    """The beginning and the end of a key, by which its owner knows it again."""
    return f"{key[: len(PREFIX) + 4]}…{key[-4:]}"


def find_grant(grants: Mapping[str, Grant], text: str, now: int) -> Grant | None:
    """What a key is good for at `now` (ms), by its hash among `grants`; None when it is unknown or expired.

    How long the search takes tells at most something of the hash, from which no key can be made.
    """
    if not text or len(text) > LONGEST:
        return None
    hashed = hash_key(text)
    grant = grants.get(hashed)
    if grant is None or not hmac.compare_digest(grant.key_hash, hashed):
        return None
    return None if grant.expires_at is not None and grant.expires_at <= now else grant
