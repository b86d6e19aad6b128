"""What a request was, and who wants to know."""

from __future__ import annotations

import re
from fnmatch import translate
from time import time_ns
from types import MappingProxyType
from typing import Any, Callable, Iterable, Iterator, Mapping, NamedTuple, Optional, Protocol
from urllib.parse import urlsplit

from footfall_sdk.backend.client import LOG, Tracking
from footfall_sdk.backend.views import Told, make_call
from footfall_sdk.backend.visits import VisitClient

SILENT = ("/favicon.ico", "/healthz", "/readyz", "/livez", "/static/*")
"""Paths that nobody wants to count, unless told otherwise."""


NO_ROUTE = "*"
"""Stands for all paths that were not found and have no pattern, so that those who try thousands of them do not fill the list."""


_WILD = re.compile(r"[*?\[]")


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


class LazyHeaders(Mapping[str, str]):
    """The headers of a request, read from it when the first is asked for."""

    __slots__ = ("_found", "_read", "_request")

    def __init__(self, read: Callable[[Any], Mapping[str, str]], request: Any) -> None:
        self._read = read
        self._request = request
        self._found: Optional[Mapping[str, str]] = None

    def _all(self) -> Mapping[str, str]:
        if self._found is None:
            self._found = self._read(self._request)
        return self._found

    def __getitem__(self, name: str) -> str:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


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
        self.app: str = getattr(client, "app", "")

    @property
    def quick(self) -> Optional[Callable[[Told], None]]:
        """What a middleware may tell of calls that nobody has to look at within their requests; None when that is not enough."""
        plain = isinstance(self._client, Tracking) and type(self._client).track_api_call is Tracking.track_api_call
        return self._client.tell if plain and self._user is None else None

    def take(self, method: str, path: str, route: str, status: int, duration: float, address: str, user: Optional[str] = None) -> None:
        """The same as `record` where `quick` is not None, of the parts of an exchange."""
        endpoint = find_endpoint(route, path, status)
        self._client.tell((make_call, self.app, method, endpoint, user, status, duration, address or None, time_ns()))

    def record(self, exchange: Exchange) -> None:
        """Take a request down as `METHOD:route` with status and duration. A `user` that fails is logged, and the call is nobody's."""
        user: Optional[str] = None
        if self._user is not None:
            try:
                user = self._user(exchange)
            except Exception:  # noqa: BLE001 - what counts requests must not break them
                LOG.exception("footfall: cannot find the user of a request")
        endpoint = find_endpoint(exchange.route, exchange.path, exchange.status)
        self._client.track_api_call(endpoint, exchange.method, user, exchange.status, round(exchange.duration, 3), exchange.address or None)

    def flush(self, timeout: float) -> bool:
        """Deliver what was taken down."""
        return self._client.deliver(timeout)


def find_endpoint(route: str, path: str, status: int) -> str:
    """What a request is counted under."""
    return route or (NO_ROUTE if status == 404 else path)


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
        return self._client.deliver(timeout)


class Excluded:
    """The paths that are not recorded, as shell patterns: `/admin/*`, `*.css`. Plain paths and those with one `*` at the end are quick."""

    def __init__(self, patterns: Iterable[str]) -> None:
        given = [patterns] if isinstance(patterns, str) else list(patterns)
        wild = [pattern for pattern in given if _WILD.search(pattern)]
        beginnings = [pattern for pattern in wild if pattern.endswith("*") and not _WILD.search(pattern[:-1])]
        rest = [translate(pattern) for pattern in wild if pattern not in beginnings]
        self.exact = frozenset(given).difference(wild)
        self.beginnings = tuple(pattern[:-1] for pattern in beginnings)
        self.pattern = re.compile("|".join(rest)) if rest else None

    def __contains__(self, path: str) -> bool:
        if path in self.exact or path.startswith(self.beginnings):
            return True
        return self.pattern is not None and self.pattern.match(path) is not None
