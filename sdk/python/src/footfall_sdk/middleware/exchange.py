"""What a request was, and who wants to know."""

from __future__ import annotations

import re
from fnmatch import translate
from types import MappingProxyType
from typing import Callable, Iterable, Mapping, NamedTuple, Optional, Protocol, Sequence
from urllib.parse import urlsplit

from footfall_sdk.backend.client import Tracking
from footfall_sdk.backend.visits import VisitClient

SILENT = ("/favicon.ico", "/healthz", "/readyz", "/livez", "/static/*")
"""Paths that nobody wants to count, unless told otherwise."""


NO_ROUTE = "*"
"""Stands for all paths that were not found and have no pattern, so that those who try thousands of them do not fill the list."""


class Exchange(NamedTuple):
    """A request and its answer. The names of `headers` are in small letters."""

    method: str
    path: str
    route: str
    """The pattern that the framework found (`/users/{id}`); empty where it told none."""
    query: str
    status: int
    duration: float
    """Milliseconds until the answer was complete."""
    address: str
    headers: Mapping[str, str] = MappingProxyType({})
    content_type: str = ""


class Recorder(Protocol):
    """Who wants to know about requests."""

    def record(self, exchange: Exchange) -> None:
        """Take a request down; must neither wait nor raise."""

    def flush(self, timeout: float) -> bool:
        """Deliver what was taken down, before the app ends."""


class ApiCalls:
    """Records every request as an API call. `user` finds the id of the user, or None."""

    def __init__(self, client: Tracking, user: Optional[Callable[[Exchange], Optional[str]]] = None) -> None:
        self._client = client
        self._user = user

    def record(self, exchange: Exchange) -> None:
        """Take a request down as `METHOD:route` with status and duration."""
        self._client.track_api_call(
            exchange.route or (NO_ROUTE if exchange.status == 404 else exchange.path),
            exchange.method,
            self._user(exchange) if self._user else None,
            exchange.status,
            round(exchange.duration, 3),
            exchange.address or None,
        )

    def flush(self, timeout: float) -> bool:
        """Deliver what was taken down."""
        return self._client.deliver(timeout)


class Pageviews:
    """Records pages that were shown, that is GETs answered with HTML and a status below 400, as pageviews of a website."""

    def __init__(self, client: VisitClient) -> None:
        self._client = client

    def record(self, exchange: Exchange) -> None:
        """Take a page down, of the visitor's own address and browser."""
        if exchange.method != "GET" or exchange.status >= 300 or not exchange.content_type.startswith("text/html"):
            return
        headers = exchange.headers
        self._client.track(
            f"{exchange.path}?{exchange.query}" if exchange.query else exchange.path,
            hostname=urlsplit(f"//{headers.get('host', '')}").hostname or None,
            referrer=headers.get("referer"),
            ip_address=exchange.address or None,
            user_agent=headers.get("user-agent"),
            language=headers.get("accept-language", "").split(",")[0].split(";")[0].strip()[:35] or None,
        )

    def flush(self, timeout: float) -> bool:
        """Deliver what was taken down."""
        return self._client.flush(timeout)


class Excluded:
    """The paths that are not recorded, as shell patterns: `/admin/*`, `*.css`."""

    def __init__(self, patterns: Iterable[str]) -> None:
        found: Sequence[str] = [translate(pattern) for pattern in patterns]
        self._pattern = re.compile("|".join(found)) if found else None

    def __contains__(self, path: str) -> bool:
        return self._pattern is not None and self._pattern.match(path) is not None
