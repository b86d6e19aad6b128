"""Serves the dashboard: its files, and its page under every address that belongs to it."""

from __future__ import annotations

import asyncio
import hashlib
import html
import re
import secrets
from functools import lru_cache
from mimetypes import guess_type
from pathlib import Path
from typing import Any

import msgspec

from footfall.base.settings import Settings
from footfall.serve.asgi import App, Receive, Scope, Send
from footfall.serve.script_files import ENCODINGS, WEB
from footfall.serve.scripts import READING, Headers, is_known, read_accepted

FOLDER = WEB / "dashboard"
NONCE = "FOOTFALL_NONCE"
"""Stands in the built page for what differs with every answer."""
BASE = '<base href="/" />'
HASHED = re.compile(r"assets/[^/]+-[\w-]{8}\.\w+\Z")
"""Vite puts the hash of a file into its name there, which may have hyphens of its own; files of packages keep their names."""
FRAMED = ("embed",)
"""First parts of addresses that other sites may show in a frame."""
PLAYER = "player.html"
"""The page that plays recordings in a frame of the dashboard."""
MISSING = b"The dashboard is not part of this installation. `make install` builds it in a checkout.\n"
CAREFUL: Headers = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
]
PLAYER_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data: blob:; font-src data:; media-src data: blob:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts allow-same-origin"
)
"""What a recorded page may do: show the styles and pictures that were recorded with it, and fetch nothing. Its own scripts run nowhere,
since the player rebuilds it in a frame whose sandbox has none; those of the policy are the player's."""
PLAYER_HEADERS: Headers = [(b"content-security-policy", PLAYER_POLICY.encode()), (b"x-dns-prefetch-control", b"off")]
TYPES = {".woff2": "font/woff2", ".js": "text/javascript; charset=utf-8", ".md": "text/plain; charset=utf-8"}


class Dashboard:
    """An ASGI app for what `takes` says, in front of `otherwise`, which has the rest; paths come without the base path."""

    def __init__(self, settings: Settings, otherwise: App, folder: Path = FOLDER) -> None:
        self._otherwise = otherwise
        self._folder = folder
        self._base = settings.base_path
        page = folder / "index.html"
        self._page = page.read_text() if page.is_file() else ""
        self._routes = frozenset(read_list(folder / "routes.json")) or {""}
        self._files = list_files(folder)

    def takes(self, scope: Scope) -> bool:
        """Whether a request is for a file or a page of the dashboard."""
        path = scope["path"].lstrip("/")
        return scope["type"] == "http" and (path in self._files or path.split("/")[0] in self._routes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request."""
        path = scope["path"].lstrip("/")
        if not self.takes(scope):
            await self._otherwise(scope, receive, send)
        elif scope["method"] not in READING:
            await answer(send, scope, 405, [(b"allow", b"GET, HEAD")], b"")
        elif path in self._files:
            await self._send_file(path, scope, send)
        elif not self._page:
            await answer(send, scope, 404, [(b"content-type", b"text/plain; charset=utf-8")], MISSING)
        else:
            await self._send_page(path, scope, send)

    async def _send_page(self, path: str, scope: Scope, send: Send) -> None:
        nonce = secrets.token_urlsafe(16)
        base = BASE.replace('"/"', f'"{html.escape(self._base)}/"')
        page = self._page.replace(BASE, base).replace(NONCE, nonce)
        headers = [
            (b"content-type", b"text/html; charset=utf-8"),
            (b"cache-control", b"no-store"),
            (b"content-security-policy", write_policy(nonce, framed=path.split("/", maxsplit=1)[0] in FRAMED)),
        ]
        await answer(send, scope, 200, headers, page.encode())

    async def _send_file(self, path: str, scope: Scope, send: Send) -> None:
        given: dict[bytes, bytes] = dict(scope["headers"])
        file = self._folder / path
        accepted = read_accepted(given.get(b"accept-encoding", b""))
        encoding, ending = next(((name, end) for name, end in ENCODINGS if name in accepted and path + end in self._files), (b"", ""))
        body = await asyncio.to_thread(read_file, file.with_name(file.name + ending))
        tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'.encode()
        headers = [(b"etag", tag), (b"cache-control", name_caching(path)), (b"vary", b"accept-encoding")]
        if path == PLAYER:
            headers += PLAYER_HEADERS
        if is_known(tag, given.get(b"if-none-match", b"")):
            await answer(send, scope, 304, headers, b"")
            return
        if encoding:
            headers.append((b"content-encoding", encoding))
        headers.append((b"content-type", name_type(file).encode()))
        await answer(send, scope, 200, headers, body)


def write_policy(nonce: str, *, framed: bool) -> bytes:
    """The content security policy of the page: nothing from other hosts, no code or style but what comes with it."""
    parts = (
        "default-src 'none'",
        "script-src 'self'",
        f"style-src 'self' 'nonce-{nonce}'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "frame-src 'self' blob:",
        "base-uri 'self'",
        "form-action 'self'",
        "object-src 'none'",
        f"frame-ancestors {'*' if framed else chr(39) + 'none' + chr(39)}",
    )
    return "; ".join(parts).encode()


def name_caching(path: str) -> bytes:
    """How long browsers may keep a file."""
    if path == PLAYER:
        return b"no-cache"
    return b"public, max-age=31536000, immutable" if HASHED.match(path) else b"public, max-age=86400"


def name_type(file: Path) -> str:
    """The media type of a file."""
    return TYPES.get(file.suffix) or guess_type(file.name)[0] or "application/octet-stream"


def list_files(folder: Path) -> frozenset[str]:
    """All files below a folder but the page itself and what only the server reads, by their paths."""
    hidden = {"index.html", "routes.json", "manifest.json"}
    found = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return frozenset(name for name in found if name not in hidden)


def read_list(file: Path) -> list[Any]:
    """The list in a JSON file; empty without one."""
    return list(msgspec.json.decode(file.read_bytes())) if file.is_file() else []


@lru_cache(maxsize=64)
def read_file(file: Path) -> bytes:
    """A file, kept for the next time."""
    return file.read_bytes()


async def answer(send: Send, scope: Scope, status: int, headers: Headers, body: bytes) -> None:
    """Send an answer; one to HEAD tells the length of the body it leaves out."""
    length = [] if status == 304 else [(b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": status, "headers": [*CAREFUL, *headers, *length]})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})
