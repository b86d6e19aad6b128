"""Serves the scripts for pages, and their source maps, to any site."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

from footfall.base.settings import Settings
from footfall.serve.asgi import Receive, Scope, Send
from footfall.serve.script_files import WEB, Script, list_scripts, name_scripts

Headers = list[tuple[bytes, bytes]]

COMMON: Headers = [
    (b"access-control-allow-origin", b"*"),
    (b"cross-origin-resource-policy", b"cross-origin"),
    (b"timing-allow-origin", b"*"),
    (b"x-content-type-options", b"nosniff"),
]
CACHED: Headers = [(b"cache-control", b"public, max-age=86400, must-revalidate"), (b"vary", b"accept-encoding")]
READING = ("GET", "HEAD")
METHODS = b"GET, HEAD, OPTIONS"


class Scripts:
    """An ASGI app for the paths in `paths`, which come without the base path."""

    def __init__(self, settings: Settings, folder: Path = WEB) -> None:
        self._scripts = {script.path: script for script in list_scripts(settings, folder)}
        self._maps = {
            path + ".map": folder / (name + ".map")
            for name, paths in name_scripts(settings).items()
            for path in paths
            if path in self._scripts
        }
        self.paths = frozenset((*self._scripts, *self._maps))

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Answer one HTTP request."""
        path, method = scope["path"], scope["method"]
        if method == "OPTIONS":
            await answer(send, 204, [(b"access-control-allow-methods", METHODS), (b"access-control-allow-headers", b"*")])
        elif method not in READING:
            await answer(send, 405, [(b"allow", METHODS)])
        elif script := self._scripts.get(path):
            await self._send_script(script, scope, send)
        else:
            await self._send_map(self._maps[path], method, send)

    async def _send_script(self, script: Script, scope: Scope, send: Send) -> None:
        given = dict(scope["headers"])
        accepted = read_accepted(given.get(b"accept-encoding", b""))
        encoding = next((each for each in script.packed if each in accepted), b"")
        tag = f'"{script.mark}{"-" + encoding.decode() if encoding else ""}"'.encode()
        headers = [*CACHED, (b"etag", tag)]
        if is_known(tag, given.get(b"if-none-match", b"")):
            await answer(send, 304, headers)
            return
        if encoding:
            headers.append((b"content-encoding", encoding))
        headers.append((b"content-type", b"text/javascript; charset=utf-8"))
        await answer(send, 200, headers, script.packed[encoding] if encoding else script.text, whole=scope["method"] == "GET")

    async def _send_map(self, file: Path, method: str, send: Send) -> None:
        """A source map, read when somebody asks: they are large, and wanted seldom."""
        try:
            text = await asyncio.to_thread(file.read_bytes)
        except OSError:
            await answer(send, 404, [])
            return
        await answer(send, 200, [(b"cache-control", b"no-cache"), (b"content-type", b"application/json")], text, whole=method == "GET")


async def answer(send: Send, status: int, headers: Headers, body: bytes = b"", *, whole: bool = True) -> None:
    """Send an answer; one to HEAD (not `whole`) tells the length of the body it leaves out."""
    length = [] if status in {204, 304} else [(b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": status, "headers": [*COMMON, *headers, *length]})
    await send({"type": "http.response.body", "body": body if whole else b""})


def read_accepted(header: bytes) -> set[bytes]:
    """The encodings that a client takes, by its header Accept-Encoding; `*` is none of those here."""
    return {name for name, weight in split_weights(header.lower().split(b",")) if weight.strip(b"0.")}


def split_weights(parts: Iterable[bytes]) -> Iterable[tuple[bytes, bytes]]:
    """The name and the weight (b"1" when it has none) of each part of a header."""
    for part in parts:
        name, _, parameter = part.partition(b";")
        _, given, weight = parameter.partition(b"q=")
        yield name.strip(), weight.strip() if given else b"1"


def is_known(tag: bytes, header: bytes) -> bool:
    """Whether a client that sends this If-None-Match has what the tag stands for; a proxy may have weakened its tags."""
    known = {part.strip().removeprefix(b"W/") for part in header.split(b",")}
    return tag in known or b"*" in known
