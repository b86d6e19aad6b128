"""HTTP over the standard library: a small pool of connections that are kept open."""

from __future__ import annotations

import contextlib
import http.client
import select
import socket
import ssl
import threading
import time
from typing import List, Mapping, Optional, Tuple
from urllib.parse import urlsplit

from footfall_sdk.errors import ConnectionFailed, InvalidArgument, TimedOut
from footfall_sdk.wire import USER_AGENT, Request, Response, split_headers

IDLE_SECONDS = 4.0
"""Servers close connections that are idle for about five seconds; younger ones are used again."""


class Connections:
    """Sends requests to one server, from any thread. `timeout` is in seconds, for each wait on the network.

    Raises:
        InvalidArgument: naming what is wrong; `name` is what the caller calls the address.
    """

    def __init__(self, url: str, timeout: float = 10.0, tls: Optional[ssl.SSLContext] = None, *, name: str = "url") -> None:
        try:
            parts = urlsplit(url)
            self._port = parts.port
        except (AttributeError, TypeError, ValueError) as error:
            raise InvalidArgument(f"{name} {url!r} is no address: {error}") from None
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise InvalidArgument(f"{name} {url!r} is no http or https address")
        if not isinstance(timeout, (int, float)) or not timeout > 0:
            raise InvalidArgument(f"timeout must be a number of seconds above 0, not {timeout!r}")
        self.url = url.rstrip("/")
        self.timeout = timeout
        self._host = parts.hostname
        self._prefix = parts.path.rstrip("/")
        self._tls = (tls or ssl.create_default_context()) if parts.scheme == "https" else None
        self._lock = threading.Lock()
        self._idle: List[Tuple[http.client.HTTPConnection, float]] = []

    def send(self, request: Request) -> Response:
        """Send one request and read its answer.

        Raises:
            ConnectionFailed: nobody answered; with `sent` False nothing reached the server.
        """
        connection = self._take()
        sent = False
        try:
            if connection.sock is None:
                connection.connect()  # http.client sets TCP_NODELAY itself
            sent = True
            connection.request(request.method, self._prefix + request.target, request.body, self._headers(request.headers))
            answer = connection.getresponse()
            response = Response(answer.status, split_headers(answer.getheaders()), answer.read())
            keep = not answer.will_close
        except (socket.timeout, TimeoutError):
            connection.close()
            raise TimedOut(f"{self.url} did not answer within {self.timeout:g} s", sent=sent) from None
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            raise ConnectionFailed(f"no server answers at {self.url}: {error or type(error).__name__}", sent=sent) from None
        except BaseException:
            connection.close()
            raise
        if keep:
            with self._lock:
                self._idle.append((connection, time.monotonic()))
        else:
            connection.close()
        return response

    def close(self) -> None:
        """Close what is idle; a later request opens a connection again."""
        with self._lock:
            idle, self._idle = self._idle, []
        for connection, _ in idle:
            connection.close()

    def forget_after_fork(self) -> None:
        """In a fresh child: the parent's connections are not ours."""
        self._lock = threading.Lock()
        idle, self._idle = self._idle, []
        for connection, _ in idle:
            if connection.sock is not None:
                with contextlib.suppress(OSError):
                    socket.close(connection.sock.detach())
                connection.sock = None

    def _take(self) -> http.client.HTTPConnection:
        while True:
            with self._lock:
                if not self._idle:
                    break
                connection, since = self._idle.pop()
            if time.monotonic() - since < IDLE_SECONDS and _is_open(connection):
                return connection
            connection.close()
        if self._tls is not None:
            return http.client.HTTPSConnection(self._host, self._port, timeout=self.timeout, context=self._tls)
        return http.client.HTTPConnection(self._host, self._port, timeout=self.timeout)

    @staticmethod
    def _headers(given: Mapping[str, str]) -> Mapping[str, str]:
        headers = {"User-Agent": USER_AGENT, "Accept": "application/json"}
        names = {name.lower() for name in given}
        return {**{name: value for name, value in headers.items() if name.lower() not in names}, **given}


def _is_open(connection: http.client.HTTPConnection) -> bool:
    """Whether the server has neither closed the connection nor said anything unasked."""
    try:
        readable, _, _ = select.select([connection.sock], [], [], 0)
    except (OSError, ValueError):
        return False
    return not readable
