"""A small HTTP client for a running server."""

from __future__ import annotations

import http.client
import time
from typing import Any
from urllib.parse import urlsplit

import msgspec

from footfall import __version__
from footfall.base.settings import Settings
from footfall.cli.faults import MISUSED, CommandFailed

TIMEOUT = 60.0
PATIENCE = 30.0
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - compared with, not bound to
BUSY = 503


def server_url(settings: Settings) -> str:
    """Where a server with these settings answers on this machine."""
    host = EVERYWHERE.get(settings.host, settings.host)
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.port}{settings.base_path}"


class Client:
    """One connection to one server; `token` is sent once it is set."""

    def __init__(self, url: str, timeout: float = TIMEOUT) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise CommandFailed(f"{url} is no http or https address", status=MISUSED)
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        self.url = url.rstrip("/")
        self.prefix = parts.path.rstrip("/")
        self.token = ""
        self.connection = kind(parts.hostname, parts.port, timeout=timeout)

    def get(self, path: str) -> Any:
        """The JSON answer of a GET."""
        return self.call("GET", path, None)

    def post(self, path: str, body: Any) -> Any:
        """The JSON answer of a POST; waits and tries again while the server is too busy to take it."""
        return self.call("POST", path, msgspec.json.encode(body))

    def call(self, method: str, path: str, body: bytes | None, *, refused: CommandFailed | None = None) -> Any:
        """The JSON answer; `refused` is raised when it is 401.

        Raises:
            CommandFailed: nobody answers there, or the server refuses.
        """
        deadline = time.monotonic() + PATIENCE
        while True:
            status, answer = self.ask(method, path, body)
            if status != BUSY or time.monotonic() > deadline:
                break
            time.sleep(1)
        if status == 401 and refused is not None:
            raise refused
        if status >= 400:
            raise CommandFailed(f"{method} {self.url}{path}: {status} {read_message(answer)}".rstrip())
        try:
            return msgspec.json.decode(answer)
        except msgspec.DecodeError:
            raise CommandFailed(f"{self.url} does not answer like a Footfall server") from None

    def ask(self, method: str, path: str, body: bytes | None) -> tuple[int, bytes]:
        """Status and body of one request.

        Raises:
            CommandFailed: nobody answers there.
        """
        headers = {"Content-Type": "application/json", "User-Agent": f"footfall/{__version__}"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        try:
            self.connection.request(method, self.prefix + path, body, headers)
            response = self.connection.getresponse()
            return response.status, response.read()
        except (OSError, http.client.HTTPException):
            self.connection.close()
            raise CommandFailed(
                f"no server answers at {self.url}",
                "Start one with `footfall serve`, or name its --port (and --data), or another server with --url.",
            ) from None


def read_message(answer: bytes) -> str:
    """The message of an error envelope; empty when the answer is none."""
    try:
        return str(msgspec.json.decode(answer)["error"]["message"])
    except (msgspec.DecodeError, KeyError, TypeError):
        return ""
