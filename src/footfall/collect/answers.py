"""The answers of the collector: bytes and headers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from http import HTTPStatus
from typing import Any, NamedTuple

import msgspec

from footfall.base.errors import Problem
from footfall.base.settings import Settings
from footfall.collect.cachetoken import Visit

Scope = MutableMapping[str, Any]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]

BOT = b'{"beep":"boop"}'
"""Umami's answer to programs."""
METHODS = b"OPTIONS, POST"
SERVER_ERROR = Problem().envelope()


class Answer(NamedTuple):
    """A status, a body and the headers that only this answer has; a body is JSON."""

    status: int
    body: bytes = b""
    headers: tuple[tuple[bytes, bytes], ...] = ()


def accept_event(visit: Visit, token: str) -> Answer:
    """The answer to one event that is kept."""
    return Answer(200, f'{{"ok":true,"cache":"{token}","sessionId":"{visit.session_id}","visitId":"{visit.visit_id}"}}'.encode())


def refuse(problem: Problem) -> Answer:
    """The answer that a problem means."""
    headers = tuple((name.lower().encode(), value.encode()) for name, value in problem.headers.items())
    if "Retry-After" in problem.headers:
        headers += ((b"access-control-expose-headers", b"retry-after"),)  # or pages of other hosts could not read it
    return Answer(problem.status, msgspec.json.encode(problem.envelope()), headers)


BEEP = Answer(200, BOT)
BROKEN = Answer(500, msgspec.json.encode(SERVER_ERROR))
PREFLIGHT = Answer(204, headers=((b"allow", METHODS),))
WRONG_METHOD = Answer(405, headers=((b"allow", METHODS),))


def redirect(location: str) -> Answer:
    """The answer that sends a client to the same path without its slash, with the same method and body."""
    return Answer(308, headers=((b"location", location.encode()),))


class Sender:
    """Sends answers with the headers that all of them have: any site may call, nobody may keep the answer."""

    def __init__(self, settings: Settings) -> None:
        self._common: Headers = [
            (b"access-control-allow-origin", b"*"),
            (b"access-control-allow-headers", b"*"),
            (b"access-control-allow-methods", b"GET, DELETE, POST, PUT"),
            (b"access-control-max-age", str(settings.cors_max_age).encode()),
            (b"cache-control", b"no-cache"),
        ]
        self._json: Headers = [*self._common, (b"content-type", b"application/json")]
        self._accepted = make_head(200, self._json)

    async def send(self, send: Send, answer: Answer) -> None:
        """Send one answer by ASGI."""
        headers = self._headers(answer)
        if answer.status != 204:
            headers.append((b"content-length", b"%d" % len(answer.body)))
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        await send({"type": "http.response.body", "body": answer.body})

    def head(self, answer: Answer) -> bytes:
        """The status line and the headers of one answer, without its length."""
        if answer.status == 200 and not answer.headers and answer.body:
            return self._accepted
        return make_head(answer.status, self._headers(answer))

    def _headers(self, answer: Answer) -> Headers:
        return [*(self._json if answer.body else self._common), *answer.headers]


def make_head(status: int, headers: Headers) -> bytes:
    """A status line and headers, each with its line end."""
    line = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n".encode()
    return line + b"".join(b"%b: %b\r\n" % header for header in headers)
