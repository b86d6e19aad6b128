"""Keys with which programs use the API in a user's name."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Scope(StrEnum):
    """How much of what its user may do a key may do."""

    READ = "read"
    WRITE = "write"
    ADMIN = "admin"


class ApiKey(msgspec.Struct, frozen=True, kw_only=True):
    """A key without its text, of which only `hint` is known. Times in ms, UTC; None means never.

    With `websites` it is good only for those websites, links and pixels (ids); None means all that its user may see.
    """

    api_key_id: str
    user_id: str
    name: str
    hint: str
    scope: Scope
    created_at: int
    updated_at: int
    websites: tuple[str, ...] | None = None
    expires_at: int | None = None
    used_at: int | None = None
