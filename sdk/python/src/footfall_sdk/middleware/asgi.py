"""ASGI middleware: for FastAPI, Starlette, Litestar and every other ASGI app."""

from __future__ import annotations

import asyncio
from time import perf_counter, time_ns
from typing import Any, Awaitable, Callable, Dict, Iterable, MutableMapping, Optional

from footfall_sdk.backend.client import LOG
from footfall_sdk.backend.processes import AT_EXIT
from footfall_sdk.backend.views import make_call
from footfall_sdk.middleware.exchange import SILENT, ApiCalls, Exchange, Excluded, LazyHeaders, Recorder, find_endpoint
from footfall_sdk.middleware.proxy import TOO_LARGE, FirstPartyProxy, Visit
from footfall_sdk.middleware.routes import find_mounted, find_route, name_route
from footfall_sdk.wire import Response

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


_NEVER: Message = {"status": 500}
"""Stands for the answer of an app that failed before it began one."""


class FootfallMiddleware:
    """Records the requests of an ASGI app, and serves the tracker when it has a proxy.

    Args:
        app: the app behind.
        recorder: `ApiCalls` or `Pageviews`; None records nothing.
        exclude: shell patterns of paths that are not recorded.
        proxy: serves the tracker under the app's own domain.
        client_address: finds the visitor's address; the peer's of the connection if None. Behind a proxy of your own let the ASGI
            server read its header (`uvicorn --proxy-headers --forwarded-allow-ips …`), or read a trusted header here.
    """

    def __init__(
        self,
        app: App,
        recorder: Optional[Recorder] = None,
        *,
        exclude: Iterable[str] = SILENT,
        proxy: Optional[FirstPartyProxy] = None,
        client_address: Optional[Callable[[Scope], str]] = None,
    ) -> None:
        self.app = app
        self._recorder = recorder
        self._excluded = Excluded(exclude)
        self._proxy = proxy
        self._address = client_address
        self._tell, self._app = (recorder.quick, recorder.app) if type(recorder) is ApiCalls else (None, "")
        self._make = self._make_call  # bound once: each request keeps it until its record is made

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and take down what became of it."""
        if scope["type"] != "http":
            await self.app(scope, receive, self._watch_end(send) if scope["type"] == "lifespan" else send)
            return
        path = scope["path"]
        if self._proxy is not None:
            inner = self._proxy.find(scope["method"], path[len(scope.get("root_path", "")) :] if _is_below_root(scope) else path)
            if inner is not None:
                await self._forward(self._proxy, inner, scope, receive, send)
                return
        excluded = self._excluded
        if (
            self._recorder is None
            or path in excluded.exact
            or path.startswith(excluded.beginnings)
            or (excluded.pattern is not None and path in excluded)
        ):
            await self.app(scope, receive, send)
            return
        start: Message = _NEVER

        def watch(message: Message) -> Awaitable[None]:  # no coroutine of its own: it runs twice in each request
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
            return send(message)

        began = perf_counter()
        try:
            await self.app(scope, receive, watch)
        finally:
            took = perf_counter() - began
            try:
                client = self._address(scope) if self._address is not None else scope.get("client")
                if self._tell is not None:
                    get = scope.get
                    route = get("route") or find_route(scope)
                    if "app_root_path" in scope:
                        route = find_mounted(scope, route)
                    self._tell((self._make, scope["method"], path, route, get("fastapi"), start["status"], took, client, time_ns()))
                else:
                    self._recorder.record(_describe(scope, path, start, took * 1000, _find_host(client)))
            except Exception:  # noqa: BLE001 - what counts requests must not break them
                LOG.exception("footfall: cannot record a request")

    def _make_call(self, method: str, path: str, route: Any, included: Any, status: int, took: float, client: Any, now: int) -> bytes:
        """The record of a request that was taken down."""
        named = find_endpoint(name_route(route, included, path, status), path, status)
        address = client[0] if type(client) is tuple else _find_host(client)
        return make_call(self._app, method, named, None, status, took * 1000, address or None, now)

    def _find_address(self, scope: Scope) -> str:
        return self._address(scope) if self._address is not None else _find_host(scope.get("client"))

    def _watch_end(self, send: Send) -> Send:
        """Deliver what is left when the app shuts down: servers such as uvicorn then end by a signal, which no `atexit` sees."""

        async def watch(message: Message) -> None:
            if message["type"] == "lifespan.shutdown.complete" and self._recorder is not None:
                await asyncio.get_running_loop().run_in_executor(None, self._recorder.flush, AT_EXIT)
            await send(message)

        return watch

    async def _forward(self, proxy: FirstPartyProxy, inner: str, scope: Scope, receive: Receive, send: Send) -> None:
        body = await _read(receive, proxy.limit(inner))
        if body is None:
            answer = TOO_LARGE
        else:
            query = scope.get("query_string", b"").decode("latin-1")
            visit = Visit(scope["method"], inner, query, _read_headers(scope), body, self._find_address(scope))
            answer = await asyncio.get_running_loop().run_in_executor(None, proxy.answer, visit)
        await _send(answer, send, scope["method"])


def _describe(scope: Scope, path: str, start: Message, duration: float, address: str) -> Exchange:
    query = scope["query_string"].decode("latin-1") if scope.get("query_string") else ""
    found = find_route(scope)
    route = name_route(find_mounted(scope, found) if "app_root_path" in scope else found, scope.get("fastapi"), path, start["status"])
    kind = _find_content_type(start)
    return Exchange(scope["method"], path, route, query, start["status"], duration, address, LazyHeaders(_read_headers, scope), kind)


def _read_headers(scope: Scope) -> Dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}


def _find_host(client: Any) -> str:
    """The address of a peer, which ASGI tells with its port, or which was found already."""
    if type(client) is str or not client:
        return client or ""
    return str(client[0])


def _find_content_type(start: Message) -> str:
    for name, value in start.get("headers", ()):
        if name == b"content-type" or name.lower() == b"content-type":
            return str(value, "latin-1")
    return ""


def _is_below_root(scope: Scope) -> bool:
    root = scope.get("root_path", "")
    return bool(root) and scope["path"].startswith(root + "/")


async def _read(receive: Receive, limit: int) -> Optional[bytes]:
    """The body; None when it is longer than allowed or the visitor has left."""
    parts = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        part = message.get("body", b"")
        size += len(part)
        if size > limit > 0:
            return None
        parts.append(part)
        if not message.get("more_body", False):
            return b"".join(parts)


async def _send(answer: Response, send: Send, method: str) -> None:
    headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in answer.headers.items()]
    headers.append((b"content-length", str(len(answer.body)).encode()))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if method == "HEAD" else answer.body})
