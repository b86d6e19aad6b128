"""Hashes of passwords: Argon2id at 19 MiB and two passes, what OWASP recommends where memory is scarce."""

from __future__ import annotations

import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def hash_password(password: str) -> str:
    """The hash to store; takes some tens of milliseconds."""
    return _HASHER.hash(password)


def password_matches(password: str, stored: str) -> bool:
    """Whether a password belongs to a stored hash."""
    try:
        return _HASHER.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(stored: str) -> bool:
    """Whether a hash was made at another cost than today's."""
    return _HASHER.check_needs_rehash(stored)


def reject_slowly(password: str) -> None:
    """Take as long as checking a password does, so that the time does not tell which users exist."""
    password_matches(password, _nobody())


def generate_password() -> str:
    """A random password of 20 letters, digits, `-` and `_`."""
    return secrets.token_urlsafe(15)


@cache
def _nobody() -> str:
    return hash_password(secrets.token_hex())
