"""WSGI middleware: for Flask and every other WSGI app."""

from __future__ import annotations

import time
from http import HTTPStatus
from typing import Any, Callable, Dict, Iterable, Iterator, List, Optional, Tuple

from footfall_sdk.backend.client import LOG
from footfall_sdk.middleware.exchange import SILENT, ApiCalls, Exchange, Excluded, LazyHeaders, Recorder
from footfall_sdk.middleware.proxy import TOO_LARGE, FirstPartyProxy, Visit
from footfall_sdk.wire import Response

Environ = Dict[str, Any]
StartResponse = Callable[..., Any]
App = Callable[[Environ, StartResponse], Iterable[bytes]]
ROUTE = "footfall.route"
"""Where in the environment an app may leave the pattern of the route."""


class FootfallWSGIMiddleware:
    """Records the requests of a WSGI app, and serves the tracker when it has a proxy.

    Args:
        app: the app behind.
        recorder: `ApiCalls` or `Pageviews`; None records nothing.
        exclude: shell patterns of paths that are not recorded.
        proxy: serves the tracker under the app's own domain.
        client_address: finds the visitor's address; `REMOTE_ADDR` if None. Behind a proxy of your own put werkzeug's `ProxyFix`, or
            your server's like, around this.
    """

    def __init__(
        self,
        app: App,
        recorder: Optional[Recorder] = None,
        *,
        exclude: Iterable[str] = SILENT,
        proxy: Optional[FirstPartyProxy] = None,
        client_address: Optional[Callable[[Environ], str]] = None,
    ) -> None:
        self.app = app
        self._recorder = recorder
        self._calls = recorder if type(recorder) is ApiCalls and recorder.quick else None
        self._excluded = Excluded(exclude)
        self._proxy = proxy
        self._address = client_address or _peer

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Pass a request on, and take down what became of it."""
        path = _decode_path(environ)
        if self._proxy is not None:
            inner = self._proxy.find(environ["REQUEST_METHOD"], path)
            if inner is not None:
                return self._forward(self._proxy, inner, environ, start_response)
        if self._recorder is None or path in self._excluded:
            return self.app(environ, start_response)
        began = time.perf_counter()
        seen: List[Tuple[str, List[Tuple[str, str]]]] = []

        def watch(status: str, headers: List[Tuple[str, str]], *rest: Any) -> Any:
            seen[:] = [(status, headers)]
            return start_response(status, headers, *rest)

        def finish() -> None:
            duration = (time.perf_counter() - began) * 1000
            try:
                status, headers = seen[0] if seen else ("500", [])
                self._record(environ, path, int(status[:3]), headers, duration)
            except Exception:  # noqa: BLE001 - what counts requests must not break them
                LOG.exception("footfall: cannot record a request")

        try:
            body = self.app(environ, watch)
        except BaseException:
            finish()
            raise
        return _Watched(body, finish)

    def _record(self, environ: Environ, path: str, status: int, headers: List[Tuple[str, str]], duration: float) -> None:
        method, route, address = environ["REQUEST_METHOD"], environ.get(ROUTE) or "", self._address(environ)
        if self._calls is not None:
            self._calls.take(method, path, route, status, duration, address)
        elif self._recorder is not None:
            kind = next((value for name, value in headers if name.lower() == "content-type"), "")
            query = environ.get("QUERY_STRING", "")
            self._recorder.record(Exchange(method, path, route, query, status, duration, address, LazyHeaders(read_headers, environ), kind))

    def _forward(self, proxy: FirstPartyProxy, inner: str, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        method, body = environ["REQUEST_METHOD"], read_body(environ, proxy.limit(inner))
        if body is None:
            return _send(TOO_LARGE, start_response, method)
        visit = Visit(method, inner, environ.get("QUERY_STRING", ""), read_headers(environ), body, self._address(environ))
        return _send(proxy.answer(visit), start_response, method)


class _Watched:
    """A body that tells when it is complete."""

    def __init__(self, body: Iterable[bytes], finish: Callable[[], None]) -> None:
        self._body = body
        self._finish: Optional[Callable[[], None]] = finish

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._body)

    def close(self) -> None:
        """Called by the server at the end."""
        try:
            close = getattr(self._body, "close", None)
            if close is not None:
                close()
        finally:
            finish, self._finish = self._finish, None
            if finish is not None:
                finish()


def read_headers(environ: Environ) -> Dict[str, str]:
    """The headers with names in small letters."""
    found = {name[5:].replace("_", "-").lower(): value for name, value in environ.items() if name.startswith("HTTP_")}
    if environ.get("CONTENT_TYPE"):
        found["content-type"] = environ["CONTENT_TYPE"]
    return found


def read_body(environ: Environ, limit: int) -> Optional[bytes]:
    """The body; None when it is longer than allowed or its length is not told."""
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return None
    if length < 0 or length > limit:
        return None
    data: bytes = environ["wsgi.input"].read(length) if length else b""
    return data


def _peer(environ: Environ) -> str:
    return str(environ.get("REMOTE_ADDR") or "")


def _decode_path(environ: Environ) -> str:
    """The path as text; WSGI hands it over as latin-1."""
    path: str = environ.get("PATH_INFO", "")
    try:
        return path.encode("latin-1").decode()
    except UnicodeError:
        return path


def _send(answer: Response, start_response: StartResponse, method: str) -> Iterable[bytes]:
    try:
        reason = HTTPStatus(answer.status).phrase
    except ValueError:
        reason = "Status"
    start_response(f"{answer.status} {reason}", [*answer.headers.items(), ("Content-Length", str(len(answer.body)))])
    return [] if method == "HEAD" else [answer.body]
