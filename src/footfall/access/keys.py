"""The texts of API keys, and how far a key's scope reaches."""

from __future__ import annotations

import hashlib
import secrets

from footfall.model.apikey import Scope

PREFIX = "ff_"
RANDOM_BYTES = 32
REACH = {
    Scope.READ: frozenset({Scope.READ}),
    Scope.WRITE: frozenset({Scope.READ, Scope.WRITE}),
    Scope.ADMIN: frozenset(Scope),
}
"""What each scope is enough for."""


def make_key() -> str:
    """A new key, too random to be guessed."""
    return PREFIX + secrets.token_urlsafe(RANDOM_BYTES)


def is_key(text: str) -> bool:
    """Whether a text is meant to be a key and not a login token."""
    return text.startswith(PREFIX)


def hash_key(key: str) -> str:
    """What is stored of a key. It is as random as a hash itself, so one round of hashing keeps it secret."""
    return hashlib.sha256(key.encode()).hexdigest()


def make_hint(key: str) -> str:
    """The beginning and the end of a key, by which its owner knows it again."""
    return f"{key[: len(PREFIX) + 4]}…{key[-4:]}"
