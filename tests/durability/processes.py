"""Processes that are killed and started again."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from ending import ends_with_us

HERE = Path(__file__).parent
START_TIMEOUT = 60.0


class Process:
    """A Python script that can be killed at any moment; `is_ready` says when a start is complete."""

    def __init__(self, script, arguments, log, is_ready):
        self.kills = 0
        self._command = [*ends_with_us("KILL"), sys.executable, str(HERE / script), *map(str, arguments)]
        self._log, self._is_ready = log, is_ready
        self._child = None

    def start(self):
        with self._log.open("ab") as log:
            self._child = subprocess.Popen(self._command, stdout=log, stderr=log, env={**os.environ, "TZ": "UTC"})

    def wait_until_ready(self):
        deadline = time.monotonic() + START_TIMEOUT
        while not self._is_ready():
            assert self._child.poll() is None, self._log.read_text()[-3000:]
            assert time.monotonic() < deadline, "does not get ready"
            time.sleep(0.02)

    def kill(self):
        """SIGKILL; the process must have been alive until then."""
        assert self._child.poll() is None, self._log.read_text()[-3000:]
        self._child.kill()
        self._child.wait()
        self.kills += 1

    def end(self, timeout=60):
        """SIGTERM and wait; gives the exit status."""
        self._child.send_signal(signal.SIGTERM)
        return self._child.wait(timeout)

    def cleanup(self):
        if self._child is not None and self._child.poll() is None:
            self._child.kill()
            self._child.wait()


def find_free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port):
    """Whether something speaks HTTP on a port."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("OPTIONS", "/api/send")
        return connection.getresponse().status < 500
    except OSError:
        return False
    finally:
        connection.close()
