"""Headers that every answer carries: CORS and those that make browsers careful."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from litestar.datastructures import MutableScopeHeaders

if TYPE_CHECKING:
    from litestar.types import Message, Scope

CAREFUL = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-DNS-Prefetch-Control": "on",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
PAGE_POLICY = (
    "default-src 'self'; img-src 'self' https: data:; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
"""What an HTML page of ours may load."""


def make_header_hook(cors_max_age: int) -> Callable[[Message, Scope], Awaitable[None]]:
    """The hook that adds the headers to every answer; `cors_max_age` is in seconds."""
    cors = {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Headers": "*",
        "Access-Control-Allow-Methods": "GET, DELETE, POST, PUT",
        "Access-Control-Max-Age": str(cors_max_age),
    }

    async def add_headers(message: Message, scope: Scope) -> None:
        if message["type"] != "http.response.start":
            return
        headers = MutableScopeHeaders(message)
        if scope["path"].startswith("/api/"):
            for name, value in cors.items():
                headers[name] = value
        for name, value in CAREFUL.items():
            headers.setdefault(name, value)
        if headers.get("content-type", "").startswith("text/html"):
            headers["Content-Security-Policy"] = PAGE_POLICY

    return add_headers
