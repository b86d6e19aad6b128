"""The tracker as part of an app's own domain: serves the script and forwards events to the server.

The visitor's address goes along in `X-Forwarded-For`. The server believes that header only of the networks in its setting
`trusted_proxies` (`FOOTFALL_TRUSTED_PROXIES`); by default these are the private ones. An app that reaches the server from another
address has to be listed there, or all its visitors appear to be the app.

While the server is away events are answered with 503 and `Retry-After`, as the server itself does when it cannot store them: declarative
tracking keeps them in the browser and the recorder tries again. The plain script sends each event once, with or without a proxy; with
`spool` the app keeps them.
"""

from __future__ import annotations

import os
import time
from typing import Dict, Mapping, NamedTuple, Optional, Tuple, Union
from urllib.parse import quote

from footfall_sdk.backend.client import LIMIT, LOG
from footfall_sdk.backend.places import open_sender
from footfall_sdk.errors import ConnectionFailed
from footfall_sdk.middleware.outage import ROUTE, Outage
from footfall_sdk.transport import Connections
from footfall_sdk.wire import Request, Response

SCRIPTS = ("/script.js", "/extras.js", "/recorder.js", "/declarative.js")
SETTINGS = "/api/record"
"""Where the recorder asks what it is to do."""
EVENTS = ("/api/send", "/api/batch", "/api/record")
FORWARDED = (
    "accept-language",
    "content-encoding",
    "content-type",
    "dnt",
    "origin",
    "referer",
    "sec-gpc",
    "user-agent",
    "x-umami-cache",
)
RETURNED = ("cache-control", "content-type", "etag", "retry-after")
FRESH, STALE = 300.0, 86_400.0
"""Seconds for which a script is served without asking, and for which an old one stands in while the server is away."""
INTERVAL = 0.5
"""Seconds in which kept events come together."""
LARGEST = {"/api/send": 1024 * 1024, "/api/batch": 4 * 1024 * 1024, "/api/record": 5 * 1024 * 1024}
AWAY = Response(
    503,
    {"content-type": "application/json", "cache-control": "no-store", "retry-after": "5"},
    b'{"error":{"message":"Service unavailable","code":"service-unavailable","status":503}}',
)
KEPT = Response(200, {"content-type": "application/json", "cache-control": "no-store"}, b"{}")
GATEWAYS = frozenset({502, 504})
"""What a proxy in front of the server says while the server is away."""
TOO_LARGE = Response(
    413, {"content-type": "application/json"}, b'{"error":{"message":"Too large","code":"payload-too-large","status":413}}'
)


class Visit(NamedTuple):
    """A request of a browser; `path` is the server's, the names of `headers` are in small letters."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    address: str


class FirstPartyProxy:
    """Answers below `prefix` for the server: `GET` of its scripts and of the recorder's settings, `POST` of events and recordings.

    Args:
        url: address of the server, as the app reaches it.
        prefix: path in front, such as `/stats`; choose one that is yours alone.
        timeout: seconds to wait for the server.
        spool: folder in which the plain script's events wait while the server is away; True takes the usual one. False refuses them.
        spool_limit: bytes that may wait there; beyond, the oldest are dropped.

    Raises:
        InvalidArgument: (a ValueError) naming the argument that cannot be used.
    """

    def __init__(
        self,
        url: str,
        prefix: str = "/stats",
        *,
        timeout: float = 5.0,
        spool: Union[str, os.PathLike[str], bool] = False,
        spool_limit: int = LIMIT,
    ) -> None:
        self.prefix = "/" + prefix.strip("/") if prefix.strip("/") else ""
        self._connections = Connections(url, timeout)
        self._scripts: Dict[str, Tuple[float, Response]] = {}
        self._outage: Optional[Outage] = None
        if spool is not False:
            sender = open_sender(Connections(url, timeout), ROUTE, "first-party proxy", spool, spool_limit, LOG, INTERVAL)
            self._outage = Outage(sender)

    @property
    def script_url(self) -> str:
        """Where pages find the tracker."""
        return f"{self.prefix}/script.js"

    def find(self, method: str, path: str) -> Optional[str]:
        """The server's path for a request of the app's, or None when it is not ours."""
        if not path.startswith(self.prefix + "/"):
            return None
        inner = path[len(self.prefix) :]
        if method == "POST":
            return inner if inner in EVENTS else None
        return inner if method in {"GET", "HEAD"} and (inner in SCRIPTS or inner == SETTINGS) else None

    def limit(self, inner: str) -> int:
        """Bytes that a body for this path may have."""
        return LARGEST.get(inner, 0)

    def answer(self, visit: Visit) -> Response:
        """The answer to a request: of the server, or while it is away 503, or 200 for what is kept. It waits for the network and raises
        nothing."""
        if visit.path in SCRIPTS:
            return self._serve(visit.path)
        if visit.method != "POST":
            return self._ask(Request("GET", f"{visit.path}?{quote(visit.query, safe='%=&+', encoding='latin-1')}"))
        if len(visit.body) > self.limit(visit.path):
            return TOO_LARGE
        kept = {name: visit.headers[name] for name in FORWARDED if name in visit.headers}
        kept.setdefault("user-agent", "")
        if visit.address:
            kept["x-forwarded-for"] = visit.address
        answer = self._ask(Request("POST", visit.path, {}, visit.body, kept))
        if answer.status != AWAY.status or visit.path != "/api/send" or self._outage is None:
            return answer
        return KEPT if self._outage.take(visit.body, kept["user-agent"], visit.address) else answer

    def _serve(self, inner: str) -> Response:
        now = time.monotonic()
        kept = self._scripts.get(inner)
        if kept is not None and now - kept[0] < FRESH:
            return kept[1]
        answer = self._ask(Request("GET", inner, {}, None, {"accept": "*/*"}))
        if answer.status == 200:
            self._scripts[inner] = (now, answer)
        elif kept is not None and answer.status >= 500 and now - kept[0] < STALE:
            return kept[1]
        return answer

    def _ask(self, request: Request) -> Response:
        try:
            answer = self._connections.send(request)
        except ConnectionFailed:
            return AWAY
        if answer.status in GATEWAYS:
            return AWAY
        return Response(answer.status, {name: answer.headers[name] for name in RETURNED if name in answer.headers}, answer.body)
