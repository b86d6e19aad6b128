"""The public face: sends each request to the collector, the API or one of the few answers of its own."""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol

from footfall.base.errors import NotFound, Problem, Unauthorized
from footfall.base.settings import Settings
from footfall.serve.asgi import App, Receive, Scope, Send, send_json, send_problem
from footfall.serve.dashboard import Dashboard
from footfall.serve.nothing import reads_pages, show_nothing
from footfall.serve.protocol import Direct
from footfall.serve.scripts import Scripts


class Freshness(Protocol):
    """Tells whether metadata has changed elsewhere, and makes up for it."""

    def is_stale(self) -> bool:
        """Whether there is something to refresh."""
        ...

    async def refresh(self) -> None:
        """Bring what is known here up to date."""
        ...


class Front:
    """An ASGI app of apps.

    `collector` takes `collect_paths`, the apps of `branches` what begins with their names, `proxy` everything else (None:
    there is no API here); none of them sees the base path. The scripts for pages come before the branches,
    the dashboard before `proxy`.
    `freshness` is asked before every request, so that what a client has just created is known whichever collector it meets.
    `unready` gives the reason why events cannot be accepted now, or "". `metrics` gives the text of the whole
    Prometheus page. `direct` has what takes a path's POSTs without ASGI (see `serve/protocol.py`).
    """

    def __init__(
        self,
        settings: Settings,
        collector: App,
        collect_paths: frozenset[str],
        proxy: App | None,
        unready: Callable[[], str],
        metrics: Callable[[], Awaitable[str]],
        branches: Mapping[str, App] | None = None,
        freshness: Freshness | None = None,
        direct: Mapping[str, Direct] | None = None,
    ) -> None:
        self.settings = settings
        self.scripts = Scripts(settings)
        self.collector = collector
        self.collect_paths = collect_paths
        self.proxy = Dashboard(settings, proxy) if proxy else None
        self.unready = unready
        self.metrics = metrics
        self.branches = tuple((branches or {}).items())
        self.freshness = freshness
        self.direct = {(settings.base_path + path).encode(): taker for path, taker in (direct or {}).items()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Route one request; the base path is taken off first."""
        if self.settings.base_path:
            scope = strip_base(scope, self.settings.base_path)
        path = scope["path"]
        if reads_pages(scope):
            send = show_nothing(scope, send)
        if self.freshness is not None and self.freshness.is_stale():
            await self.freshness.refresh()
        if app := self.find_app(path):
            await app(scope, receive, send)
        elif path == "/healthz":
            await send_json(send, 200, {"status": "ok"})
        elif path == "/readyz" and (reason := self.unready()):
            await send_json(send, 503, {"status": "unready", "reasons": [reason]})
        elif path == "/metrics":
            await self.answer_metrics(scope, send)
        elif self.proxy is not None:
            await self.proxy(scope, receive, send)
        elif path == "/readyz":
            await send_json(send, 200, {"status": "ready"})
        else:
            await send_problem(send, NotFound())

    def find_direct(self, url: bytes) -> Direct | None:
        """What takes a POST with this target without ASGI, or None; nothing does while metadata has to be refreshed first."""
        direct = self.direct.get(url)
        return None if direct is None or (self.freshness is not None and self.freshness.is_stale()) else direct

    def find_app(self, path: str) -> App | None:
        """The app for a path beside the API's: the collector, the scripts, or that of all paths that begin like this one."""
        if path in self.collect_paths:
            return self.collector
        if path in self.scripts.paths:
            return self.scripts
        return next((app for prefix, app in self.branches if path.startswith(prefix)), None)

    async def answer_metrics(self, scope: Scope, send: Send) -> None:
        """The Prometheus page, for those who may see it."""
        problem = self.refuse_metrics(scope)
        if problem is not None:
            await send_problem(send, problem)
            return
        text = (await self.metrics()).encode()
        headers = [(b"content-type", b"text/plain; version=0.0.4; charset=utf-8"), (b"content-length", str(len(text)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": text})

    def refuse_metrics(self, scope: Scope) -> Problem | None:
        """Why this request may not see the metrics, or None."""
        headers: dict[bytes, bytes] = dict(scope["headers"])
        if self.settings.metrics_token:
            expected = b"Bearer " + self.settings.metrics_token.encode()
            return None if hmac.compare_digest(headers.get(b"authorization", b""), expected) else Unauthorized()
        peer = scope["client"][0] if scope.get("client") else ""
        local = is_loopback(peer) and b"x-forwarded-for" not in headers and b"forwarded" not in headers
        return None if local else Unauthorized("Set metrics_token to read the metrics from elsewhere.")


def is_loopback(address: str) -> bool:
    """Whether an address is this machine's own."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def strip_base(scope: Scope, base: str) -> Scope:
    """The request as it would look at the root of the host; one outside the base path stays as it is."""
    path: str = scope["path"]
    if path != base and not path.startswith(base + "/"):
        return scope
    changed: dict[str, Any] = {**scope, "path": path[len(base) :] or "/"}
    if scope.get("raw_path"):
        changed["raw_path"] = scope["raw_path"][len(base.encode()) :] or b"/"
    return changed


def describe_unready(*, sources_known: bool, spool_full: bool) -> str:
    """Why the collector cannot accept events, or ""."""
    if not sources_known:
        return "metadata: the list of websites could not be read yet"
    return "spool: it is full, or its disk is" if spool_full else ""
