"""A real server for tests: started from the command line, stopped at the end."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx
from ending import ends_with_us

PASSWORD = "correct-horse-battery"
AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36"
START_SECONDS = 60


class RunningServer:
    """`footfall serve` on a free port; a context manager. `environment` adds or replaces variables."""

    def __init__(self, data: Path, environment: dict[str, str] | None = None, command: str = "serve") -> None:
        self.data = data
        self.command = [sys.executable, "-m", "footfall", command, "--host", "127.0.0.1", "--port", "0", "--data", str(data)]
        kept = {name: value for name, value in os.environ.items() if not name.startswith("FOOTFALL_")}
        self.environment = {**kept, "FOOTFALL_ADMIN_PASSWORD": PASSWORD, "FOOTFALL_RATE_LIMIT": "0", **(environment or {})}
        self.http = httpx.Client(timeout=30, verify=False)
        self.lines: list[str] = []
        self.url = ""

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    def start(self) -> None:
        """Start and wait until it is ready."""
        self.url = ""
        command = [*ends_with_us(), *self.command]
        self.process = subprocess.Popen(command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        threading.Thread(target=self._read, args=(self.process,), daemon=True).start()
        self.wait_until(lambda: bool(self.url), "no address in the log")
        self.wait_until(self.ready, "not ready")

    def stop(self) -> int:
        """Stop in good order; gives the exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(90)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise

    def ready(self) -> bool:
        """Whether the server says that every part works."""
        try:
            return self.http.get(self.url + "/readyz", timeout=5).status_code == 200
        except httpx.HTTPError:
            return False

    def children(self) -> dict[str, int]:
        """The process ids of the server's processes by name; further collectors are named collector-2 and so on."""
        found: dict[str, int] = {}
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                arguments = (entry / "cmdline").read_bytes().decode().split("\0")
            except (OSError, ValueError):
                continue
            if parent == self.process.pid and "footfall.serve.child" in arguments:
                others = sum(name.startswith(arguments[3]) for name in found)
                found[arguments[3] + (f"-{others + 1}" if others else "")] = int(entry.name)
        return found

    def client(self) -> httpx.Client:
        """A client that is logged in as admin."""
        answer = self.http.post(self.url + "/api/auth/login", json={"username": "admin", "password": PASSWORD})
        assert answer.status_code == 200, answer.text
        return httpx.Client(base_url=self.url, headers={"Authorization": f"Bearer {answer.json()['token']}"}, timeout=30, verify=False)

    def make_website(self, name: str = "Test") -> str:
        """Create a website; gives its id."""
        with self.client() as client:
            website: dict[str, Any] = client.post("/api/websites", json={"name": name, "domain": "example.com"}).json()
        return str(website["id"])

    def send(self, website: str, **payload: Any) -> httpx.Response:
        """Send one event as a browser would."""
        body = {"type": "event", "payload": {"website": website, "url": "/", "hostname": "example.com", **payload}}
        return self.http.post(self.url + "/api/send", json=body, headers={"User-Agent": AGENT})

    def pageviews(self, website: str) -> int:
        """All pageviews of a website until now."""
        with self.client() as client:
            dates = {"startAt": 946684800000, "endAt": int(time.time() * 1000) + 60_000}
            answer = client.get(f"/api/websites/{website}/stats", params=dates)
            assert answer.status_code == 200, answer.text
            return int(answer.json()["pageviews"])

    def wait_until(self, condition: Any, fault: str, seconds: float = START_SECONDS) -> None:
        """Wait for a condition, or fail with what the server has printed."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if condition():
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise AssertionError(fault + "\n" + "".join(self.lines))

    def _read(self, process: subprocess.Popen[str]) -> None:
        for line in process.stdout or ():
            self.lines.append(line)
            if not self.url and (match := re.search(r"url=(http://\S+)", line)):
                self.url = match[1]
