"""Where the engine is: a folder of the embedded engine, or a ClickHouse server or cluster by URL."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from footfall.engine.errors import BadStatement

DEFAULT_DATABASE = "footfall"
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")


@dataclass(frozen=True)
class Location:
    """One engine. With `folder` it is embedded; otherwise `host`, `port` and the rest name a server."""

    folder: Path | None = None
    host: str = ""
    port: int = 8123
    secure: bool = False
    user: str = "default"
    password: str = field(default="", repr=False)
    database: str = DEFAULT_DATABASE
    cluster: str = ""


def parse_location(url: str, default_folder: Path) -> Location:
    """Read `chdb:///path`, `http(s)://user:password@host:port/database?cluster=name` or `""` (embedded in the default folder).

    Errors: BadStatement for anything else; the message never shows the password.
    """
    if not url:
        return Location(folder=default_folder)
    parts = urlsplit(url)
    if parts.scheme == "chdb" and not parts.netloc and parts.path:
        return Location(folder=Path(unquote(parts.path)))
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise BadStatement("engine: must be http://…, https://… or chdb:///folder")
    secure = parts.scheme == "https"
    return Location(
        host=parts.hostname,
        port=parts.port or (8443 if secure else 8123),
        secure=secure,
        user=unquote(parts.username or "default"),
        password=unquote(parts.password or ""),
        database=_checked("database", parts.path.strip("/") or DEFAULT_DATABASE),
        cluster=_checked("cluster", parse_qs(parts.query).get("cluster", [""])[0]),
    )


def _checked(what: str, name: str) -> str:
    """The name itself when it can stand in a statement without quotes."""
    if name and not _NAME.match(name):
        raise BadStatement(f"engine: the {what} must be a plain name of letters, digits and _")
    return name
