"""Apps that send events from servers, and the write keys that prove who sends."""

from __future__ import annotations

import msgspec


class App(msgspec.Struct, frozen=True, kw_only=True):
    """A program that reports to a website; its name is unique there. Times in ms, UTC."""

    app_id: str
    website_id: str
    name: str
    created_at: int
    updated_at: int


class WriteKey(msgspec.Struct, frozen=True, kw_only=True):
    """A key of an app without its text, of which only `hint` is known. Times in ms, UTC.

    `origins` are the pages' origins that may use it from browsers (any when empty); `used_at` is exact to a minute.
    """

    write_key_id: str
    app_id: str
    name: str
    hint: str
    origins: tuple[str, ...]
    created_at: int
    expires_at: int | None = None
    used_at: int | None = None


class Grant(msgspec.Struct, frozen=True):
    """What whoever holds the key with this hash may do: send events of the app to the website, until `expires_at` (ms)."""

    write_key_id: str
    key_hash: str
    website_id: str
    app: str
    origins: tuple[str, ...] = ()
    expires_at: int | None = None
