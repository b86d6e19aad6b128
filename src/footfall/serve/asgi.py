"""ASGI's types, and the plain answers of the processes here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import msgspec

from footfall.base.errors import Problem

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


async def send_problem(send: Send, problem: Problem) -> None:
    """Answer with an error in Umami's envelope."""
    await send_json(send, problem.status, problem.envelope(), problem.headers)


async def send_json(send: Send, status: int, body: object, headers: dict[str, str] | None = None) -> None:
    """Answer with JSON."""
    encoded = msgspec.json.encode(body)
    head = [(b"content-type", b"application/json"), (b"content-length", str(len(encoded)).encode()), (b"access-control-allow-origin", b"*")]
    head += [(name.lower().encode(), value.encode()) for name, value in (headers or {}).items()]
    await send({"type": "http.response.start", "status": status, "headers": head})
    await send({"type": "http.response.body", "body": encoded})
