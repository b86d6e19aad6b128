"""Servers to measure: the whole of Footfall as a user starts it, and a bare ASGI app on the same uvicorn."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PASSWORD = "bench-password-1"
READY_SECONDS = 90
STOP_SECONDS = 40
HERE = Path(__file__).parent


@dataclass(frozen=True)
class Running:
    """A server on this machine. `started` is the seconds from the start of its command to the first ready answer."""

    port: int
    process: int
    started: float
    token: str = ""

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """The answer to a request, decoded.

        Raises:
            RuntimeError: for any status but 2xx.
        """
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        }
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        try:
            connection.request(method, path, json.dumps(body) if body is not None else None, headers)
            answer = connection.getresponse()
            content = answer.read()
        finally:
            connection.close()
        if answer.status >= 300:
            raise RuntimeError(f"{method} {path}: {answer.status} {content[:300]!r}")
        return json.loads(content) if content else None


@contextlib.contextmanager
def footfall(data: Path) -> Iterator[Running]:
    """`footfall serve` on a data folder, ready and logged in."""
    port = free_port()
    command = [str(Path(sys.executable).parent / "footfall"), "serve", "--host", "127.0.0.1", "--port", str(port), "--data", str(data)]
    with started(
        command, port, "/readyz", {"FOOTFALL_ADMIN_PASSWORD": PASSWORD, "FOOTFALL_RATE_LIMIT": "0", "FOOTFALL_WRITE_KEY_RATE": "0"}
    ) as running:
        token = running.ask("POST", "/api/auth/login", {"username": "admin", "password": PASSWORD})["token"]
        yield Running(running.port, running.process, running.started, token)


@contextlib.contextmanager
def bare() -> Iterator[Running]:
    """The bare app."""
    port = free_port()
    with started([sys.executable, str(HERE / "bare.py"), str(port)], port, "/", {}) as running:
        yield running


@contextlib.contextmanager
def started(command: list[str], port: int, path: str, environment: dict[str, str]) -> Iterator[Running]:
    """A command that serves on the port, from its first good answer on `path` until the end of the block."""
    began = time.monotonic()
    process = subprocess.Popen(command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        wait_ready(process, port, path)
        yield Running(port, process.pid, time.monotonic() - began)
    finally:
        process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.communicate(timeout=STOP_SECONDS)
        if process.poll() is None:
            process.kill()
            process.communicate()


def wait_ready(process: subprocess.Popen[bytes], port: int, path: str) -> None:
    """Wait for a 200.

    Raises:
        RuntimeError: when the process ends or takes too long.
    """
    end = time.monotonic() + READY_SECONDS
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended: {process.stderr.read().decode()[-2000:] if process.stderr else ''}")
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        with contextlib.suppress(OSError, http.client.HTTPException):
            connection.request("GET", path)
            if connection.getresponse().status == 200:
                connection.close()
                return
        connection.close()
        time.sleep(0.02)
    raise RuntimeError(f"the server was not ready in {READY_SECONDS} s")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def family(process: int) -> list[int]:
    """A process and all its descendants."""
    found = [process]
    for task in Path(f"/proc/{process}/task").iterdir():
        children = (task / "children").read_text().split()
        for child in children:
            found += family(int(child))
    return found
