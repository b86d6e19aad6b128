"""Passes requests on from the collector process to the API behind a Unix socket."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

import aiohttp
from multidict import CIMultiDict
from yarl import URL

from footfall.base.errors import BadRequest, Problem, Unavailable
from footfall.base.networks import in_networks, networks
from footfall.serve.asgi import Receive, Scope, Send, send_problem

log = logging.getLogger(__name__)


HOP_BY_HOP = frozenset(b"connection keep-alive proxy-authenticate proxy-authorization te trailer transfer-encoding upgrade".split())
REPLACED = {b"x-forwarded-for", b"content-length", b"expect"}
STREAM = "text/event-stream"
READING = {"GET", "HEAD", "OPTIONS"}
CONNECT_SECONDS = 2.0
HEALTH_SECONDS = 5.0


class Proxy:
    """An ASGI app that answers with what the API answers.

    `after_change` is awaited after every successful request that may have changed metadata, before its answer
    leaves: a website that a client has just created takes events from the next request on. An answer must begin
    within `patience` seconds, that to a question for health within a few.
    """

    def __init__(self, upstream: str, trusted: str, max_body: int, after_change: Callable[[], Awaitable[None]], patience: float) -> None:
        self.trusted = networks(trusted)
        self.max_body = max_body
        self.after_change = after_change
        self.patience = patience
        self.streams: set[aiohttp.StreamReader] = set()
        self.session = aiohttp.ClientSession(
            connector=aiohttp.UnixConnector(upstream, limit=0),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS),
            auto_decompress=False,
            cookie_jar=aiohttp.DummyCookieJar(),
        )

    def end_streams(self) -> None:
        """Bring the answers that never end by themselves to their end."""
        for stream in self.streams:
            stream.feed_eof()

    async def close(self) -> None:
        """Close all connections to the API."""
        await self.session.close()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; a client that leaves ends the request behind too."""
        try:
            body = await read_body(scope, receive, self.max_body)
        except Problem as problem:
            await send_problem(send, problem)
            return
        if body is None:
            return
        working = asyncio.ensure_future(self.forward(scope, body, send))
        leaving = asyncio.ensure_future(until_disconnect(receive))
        try:
            await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            leaving.cancel()
            if not working.done():
                working.cancel()
        try:
            await working
        except asyncio.CancelledError:
            return

    async def forward(self, scope: Scope, body: bytes, send: Send) -> None:
        """Ask the API and stream its answer."""
        path = scope.get("raw_path") or scope["path"].encode()
        target = "http://api" + path.decode("latin-1") + ("?" + scope["query_string"].decode("latin-1") if scope["query_string"] else "")
        begun = False
        try:
            async with asyncio.timeout(HEALTH_SECONDS if scope["path"] == "/readyz" else self.patience):
                answer = await self.session.request(
                    scope["method"],
                    URL(target, encoded=True),
                    headers=self.request_headers(scope),
                    data=body or None,
                    allow_redirects=False,
                )
            async with answer:
                if scope["method"] not in READING and answer.status < 400:
                    await self.after_change()
                headers = [(name.lower(), value) for name, value in answer.raw_headers if name.lower() not in HOP_BY_HOP | {b"date"}]
                await send({"type": "http.response.start", "status": answer.status, "headers": headers})
                begun = True
                await self.pass_on(answer, send)
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            log.log(self.loudness(error), "the API did not answer: %s", type(error).__name__)
            if not begun:
                await send_problem(send, Unavailable("The statistics do not answer; try again in a moment.", retry_after=1))

    async def pass_on(self, answer: aiohttp.ClientResponse, send: Send) -> None:
        """Send the body of an answer as it comes."""
        if answer.content_type == STREAM:
            self.streams.add(answer.content)
        try:
            async for chunk in answer.content.iter_any():
                await send({"type": "http.response.body", "body": chunk, "more_body": True})
        finally:
            self.streams.discard(answer.content)
        await send({"type": "http.response.body", "body": b""})

    def loudness(self, error: Exception) -> int:
        """How important a failure is: while the API starts, there is nothing wrong with its absence."""
        return logging.DEBUG if isinstance(error, aiohttp.ClientConnectorError) else logging.WARNING

    def request_headers(self, scope: Scope) -> CIMultiDict[str]:
        """The client's headers, with its address as far as it can be believed."""
        headers: CIMultiDict[str] = CIMultiDict()
        forwarded = ""
        for name, value in scope["headers"]:
            if name == b"x-forwarded-for":
                forwarded = value.decode("latin-1")
            if name not in HOP_BY_HOP and name not in REPLACED:
                headers.add(name.decode("latin-1"), value.decode("latin-1"))
        peer = scope["client"][0] if scope.get("client") else ""
        believed = forwarded if forwarded and in_networks(peer, self.trusted) else peer
        headers["X-Forwarded-For"] = believed.split(",")[0].strip() or "unknown"
        return headers


async def read_body(scope: Scope, receive: Receive, limit: int) -> bytes | None:
    """The whole request body, or None when the client left.

    Raises:
        BadRequest: the body is larger than `limit` bytes.
    """
    if scope["method"] in READING and not any(name in {b"content-length", b"transfer-encoding"} for name, _ in scope["headers"]):
        return b""
    chunks: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        chunk = message.get("body", b"")
        size += len(chunk)
        if size > limit:
            problem = BadRequest(f"The body is larger than {limit} bytes.", code="payload-too-large")
            problem.status = 413
            raise problem
        chunks.append(chunk)
        if not message.get("more_body"):
            return b"".join(chunks)


async def until_disconnect(receive: Receive) -> None:
    """Wait until the client has left."""
    while (await receive())["type"] != "http.disconnect":
        pass
