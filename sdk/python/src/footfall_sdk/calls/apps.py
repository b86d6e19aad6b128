"""Apps that tell events of servers, and their write keys."""

from __future__ import annotations

from datetime import datetime
from typing import Optional, Sequence

from footfall_sdk.answers.kept import App, WriteKey
from footfall_sdk.calls.fields import keep_given, read_nothing
from footfall_sdk.conversation import Call, path
from footfall_sdk.record import Rows, read_rows


def list_apps(website: str) -> Call[Rows[App]]:
    """The apps of a website, with their write keys but not the keys' texts."""
    return Call("GET", path("websites", website, "apps"), read_rows(App), repeatable=True)


def create_app(website: str, name: str) -> Call[App]:
    """Make an app; its write keys are made next."""
    return Call("POST", path("websites", website, "apps"), App.read, body={"name": name})


def delete_app(website: str, app: str) -> Call[None]:
    """Delete an app; its write keys end at once, its events stay."""
    return Call("DELETE", path("websites", website, "apps", app), read_nothing, repeatable=True)


def create_write_key(
    website: str, app: str, name: str = "", *, origins: Optional[Sequence[str]] = None, expires_at: Optional[datetime] = None
) -> Call[WriteKey]:
    """Make a write key; its `key` is shown this one time. With `origins` only pages of these may use it, and servers."""
    body = keep_given(name=name, origins=None if origins is None else list(origins), expiresAt=expires_at)
    return Call("POST", path("websites", website, "apps", app, "write-keys"), WriteKey.read, body=body)


def rotate_write_key(website: str, app: str, key: str, *, overlap: int = 0) -> Call[WriteKey]:
    """Put a new write key in the place of another, which ends after `overlap` seconds."""
    return Call("POST", path("websites", website, "apps", app, "write-keys", key, "rotate"), WriteKey.read, body={"overlap": overlap})


def revoke_write_key(website: str, app: str, key: str) -> Call[None]:
    """End a write key at once."""
    return Call("DELETE", path("websites", website, "apps", app, "write-keys", key), read_nothing, repeatable=True)
