"""Links and pixels as visitors meet them: `/q/{slug}` leads on, `/p/{slug}` and an email's pixel answer with an image.

Whatever goes wrong with counting, the visitor gets the answer; programs get it too.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from random import SystemRandom
from typing import Any
from urllib.parse import quote

from footfall.base.errors import NotFound, Problem, Unavailable
from footfall.base.settings import Settings
from footfall.collect.answers import PREFLIGHT, Answer, Send, Sender, refuse
from footfall.collect.app import Sink, log_failure
from footfall.collect.body import Receive
from footfall.collect.counters import Counters
from footfall.collect.destination import make_location
from footfall.collect.echoes import echo
from footfall.collect.emails import EMAIL_PATH, EmailOpens
from footfall.collect.facts import Facts, collect_facts
from footfall.collect.payload import Envelope, Payload
from footfall.collect.pipeline import Accepted, Pipeline
from footfall.collect.urls import parse_address
from footfall.model.source import Directory, Source, SourceKind

Scope = MutableMapping[str, Any]

LINK_PATH, PIXEL_PATH = "/q/", "/p/"
PREFIXES = (LINK_PATH, PIXEL_PATH, EMAIL_PATH)
"""What the paths of these answers begin with."""
PATIENCE = 2.0
"""Seconds that a visitor waits for a click to be durable before being led on without knowing."""
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff"
    b"!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
"""A transparent image of one pixel."""
IMAGE = (
    (b"content-type", b"image/gif"),
    (b"content-length", b"%d" % len(GIF)),
    (b"access-control-allow-origin", b"*"),
    (b"pragma", b"no-cache"),
    (b"expires", b"0"),
)
PIXEL_HEADERS = (*IMAGE, (b"cache-control", b"no-cache, no-store, must-revalidate"))
EMAIL_HEADERS = (*IMAGE, (b"cache-control", b"no-store, no-cache, must-revalidate, private"))
READING = ("GET", "HEAD")
REFUSED_METHOD = Answer(405, headers=((b"allow", b"GET, HEAD, OPTIONS"),))
LONGEST_PAUSE = 0.2
"""Seconds after which the opening of an email is noted: what that costs is not felt by the sender's next request."""
RANDOM = SystemRandom()
URL_CHARACTERS = "!#$%&'()*+,/:;=?@[]~|"
"""What an address may hold unquoted, besides letters and digits."""

Result = Accepted | Problem | None
"""What became of one event: kept, refused, or nothing to keep."""


@dataclass(frozen=True)
class Redirects:
    """An ASGI application for the paths that begin with one of `PREFIXES`, already without the base path.

    `find_email` tells which website an email belongs to whose opening is tracked.
    """

    settings: Settings
    pipeline: Pipeline
    directory: Directory
    sink: Sink
    counters: Counters
    find_email: Callable[[str], Awaitable[str | None]]

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Answer one HTTP request."""
        path: str = scope["path"]
        sender = Sender(self.settings)
        if scope["method"] not in READING:
            await sender.send(send, PREFLIGHT if scope["method"] == "OPTIONS" else REFUSED_METHOD)
        elif path.startswith(EMAIL_PATH):
            await self._show_email_pixel(scope, send)
        elif (source := self._find(path)) is None:
            await sender.send(send, refuse(NotFound() if self.directory.ready else Unavailable(retry_after=1)))
        else:
            await self._count(source, scope)
            await (self._lead_on(source, send) if source.kind == "link" else self._send_image(send, scope, PIXEL_HEADERS))

    def _find(self, path: str) -> Source | None:
        kind: SourceKind = "link" if path.startswith(LINK_PATH) else "pixel"
        return self.directory.find_slug(kind, path[len(LINK_PATH) :].removesuffix("/"))

    async def _lead_on(self, source: Source, send: Send) -> None:
        headers = [
            (b"location", self._locate(source.url)),
            (b"content-length", b"0"),
            (b"cache-control", b"no-cache, no-store, must-revalidate"),
            (b"access-control-allow-origin", b"*"),
        ]
        await send({"type": "http.response.start", "status": 307, "headers": headers})
        await send({"type": "http.response.body", "body": b""})

    def _locate(self, url: str) -> bytes:
        try:
            return make_location(url).encode("ascii")
        except ValueError:
            return quote(url, safe=URL_CHARACTERS, errors="replace").encode()

    async def _send_image(self, send: Send, scope: Scope, headers: tuple[tuple[bytes, bytes], ...]) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": list(headers)})
        await send({"type": "http.response.body", "body": GIF if scope["method"] == "GET" else b""})

    async def _show_email_pixel(self, scope: Scope, send: Send) -> None:
        """The image goes out before anything is looked up, and the work comes when it may, so that nothing tells of the email."""
        await self._send_image(send, scope, EMAIL_HEADERS)
        if scope["method"] == "GET":
            await asyncio.sleep(RANDOM.uniform(0, LONGEST_PAUSE))
            opens = EmailOpens(self.pipeline, self.directory, self.find_email)

            async def process(facts: Facts) -> list[Result]:
                return [await opens.process(scope["path"][len(EMAIL_PATH) :], facts)]

            await self._keep(process, scope)

    async def _count(self, source: Source, scope: Scope) -> None:
        """Keep the event of a visitor; asking for headers alone is none."""
        if scope["method"] == "GET":
            await self._keep(lambda facts: self._process(source, scope, facts), scope)

    async def _process(self, source: Source, scope: Scope, facts: Facts) -> list[Result]:
        referrer = get_referrer(facts)
        payload = Payload(url=get_address(scope, facts, self.settings.base_path), referrer=referrer)
        if source.kind == "link":
            payload.link = source.source_id
        else:
            payload.pixel = source.source_id
        counted = self.pipeline.process(Envelope("event", payload), facts)
        return [counted, None if isinstance(counted, Problem) else echo(self.pipeline, self.directory, source, facts, referrer)]

    async def _keep(self, process: Callable[[Facts], Awaitable[list[Result]]], scope: Scope) -> None:
        """Make a visitor's events durable together, if that can be done; never raises."""
        try:
            results = await process(collect_facts(scope["headers"], scope.get("client")))
            for result in results:
                if isinstance(result, Problem):
                    self.counters.count_refused(result)
            kept = [result for result in results if isinstance(result, Accepted) and result.record is not None]
            await self._append([result.record for result in kept if result.record is not None])
            robots = sum(bool(result.bot_reason) for result in kept)
            self.counters.bot += robots
            self.counters.accepted += len(kept) - robots
        except Unavailable as problem:
            self.counters.count_refused(problem)
        except Exception as error:  # noqa: BLE001 - the visitor's answer matters more
            self.counters.failed += 1
            log_failure(error)

    async def _append(self, records: list[bytes]) -> None:
        """Return when the records are durable, or after a while in which they may still become so."""
        appending = asyncio.ensure_future(self.sink.append(records))
        await asyncio.wait({appending}, timeout=PATIENCE)
        if appending.done():
            appending.result()
        else:
            appending.add_done_callback(lambda task: task.cancelled() or task.exception())


def get_address(scope: Scope, facts: Facts, base_path: str) -> str:
    """The address that the visitor asked for; without its host when that cannot be used."""
    path = (scope.get("raw_path") or scope["path"].encode()).decode("latin-1")
    query = scope.get("query_string", b"").decode("latin-1")
    relative = base_path + path + (f"?{query}" if query else "")
    address = f"{scope.get('scheme', 'http')}://{facts.text(b'host')}{relative}"
    return address if facts.text(b"host") and is_address(address) else relative


def get_referrer(facts: Facts) -> str:
    """The page that the visitor came from; empty when the header is no address."""
    referrer = facts.text(b"referer")
    return referrer if is_address(referrer) else ""


def is_address(text: str) -> bool:
    """Whether a text is an address."""
    try:
        parse_address(text, "")
    except ValueError:
        return False
    return True
