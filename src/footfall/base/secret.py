"""The server's secret: the one given, or one that is made once and kept in the data folder."""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from footfall.base.settings import Settings, SettingsError

SECRET_LENGTH = 32
PLACEHOLDERS = ("replace-me", "changeme", "change-me", "secret", "example", "placeholder", "your-", "random-string", "password")


def keep_secret(settings: Settings) -> str:
    """The secret given, or the one kept in the data folder, generated when there is none (file mode 600).

    Raises:
        SettingsError: the file holds no usable secret.
    """
    file = settings.data / "secret"
    if not settings.secret and not file.exists():
        settings.data.mkdir(parents=True, exist_ok=True)
        write_secret(file)
    return find_secret(settings)


def find_secret(settings: Settings) -> str:
    """The secret given, or the one kept in the data folder.

    Raises:
        SettingsError: there is none, or the file holds no usable one.
    """
    if settings.secret:
        return settings.secret
    file = settings.data / "secret"
    try:
        secret = file.read_text().strip()
    except FileNotFoundError:
        raise SettingsError([("secret", f"none is kept in {file.parent}; give the server's with FOOTFALL_SECRET")]) from None
    if fault := weak_secret(secret):
        raise SettingsError([("secret", f"the one kept in {file} {fault.partition(';')[0]}; delete the file to have one generated")])
    return secret


def write_secret(file: Path) -> None:
    """Make a new secret; the file appears complete, and one that another process has just made stays."""
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".secret-")
    fresh = Path(name)
    try:
        with os.fdopen(descriptor, "w") as handle:
            handle.write(secrets.token_urlsafe(48) + "\n")
            handle.flush()
            os.fsync(handle.fileno())
        with suppress(FileExistsError):
            file.hardlink_to(fresh)
    finally:
        fresh.unlink()


def weak_secret(secret: str) -> str:
    """Why a secret is refused; empty when it is good."""
    if len(secret) < SECRET_LENGTH:
        return f"must have at least {SECRET_LENGTH} characters; leave it empty to have one generated"
    if len(set(secret)) < 8 or secret.lower().startswith(PLACEHOLDERS):
        return "is a placeholder; leave it empty to have one generated"
    return ""
