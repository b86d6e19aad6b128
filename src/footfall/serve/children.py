"""Child processes of the server: started with their settings on standard input, which stays open as a lifeline.

A child gets one line of JSON on standard input. When that pipe ends, the parent is gone and the child stops by itself.
"""

from __future__ import annotations

import os
import select
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from footfall.base.settings import Settings
from footfall.serve.pulse import Pulse

RETRY_DELAYS = (0.1, 0.3, 1.0, 3.0, 5.0)
STEADY_SECONDS = 30.0
"""A child that lived this long starts again without delay."""

FAULT_EXIT = 3
"""Exit status of a child that cannot work with these settings: starting it again would not help."""


class Orders(msgspec.Struct, frozen=True, kw_only=True):
    """What a child process is told: all settings, the secret, and its own part."""

    settings: dict[str, Any]
    secret: str
    listen_fd: int = -1
    pulse_fd: int = -1
    board_fd: int = -1
    seat: int = 0
    upstream: str = ""
    lane: str = ""

    def load(self) -> Settings:
        """The settings as the typed object."""
        return unpack_settings(self.settings)


def pack_settings(settings: Settings) -> dict[str, Any]:
    """The settings as plain values for JSON."""
    plain: dict[str, Any] = msgspec.to_builtins(settings, enc_hook=str)
    return plain


def unpack_settings(plain: dict[str, Any]) -> Settings:
    """The opposite of `pack_settings`."""
    return msgspec.convert(plain, Settings, dec_hook=lambda kind, value: kind(value))


class Child:
    """One supervised process. `name` is a module below `footfall.serve` that has `main(orders)`."""

    def __init__(self, name: str, orders: Orders, pass_fds: Sequence[int] = ()) -> None:
        self.name = name
        self.pulse = Pulse()
        self.orders = msgspec.structs.replace(orders, pulse_fd=self.pulse.writing)
        self.pass_fds = (*pass_fds, self.pulse.writing)
        self.process: subprocess.Popen[bytes] | None = None
        self.failures = 0
        self.started = 0.0
        self.retry_at = 0.0

    def start(self, now: float) -> None:
        """Start the process; `now` is a monotonic time in seconds."""
        self.pulse.begin()
        command = [sys.executable, "-m", "footfall.serve.child", self.name]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, pass_fds=self.pass_fds, env={**os.environ, "TZ": "UTC"})
        self.started = now
        lifeline = self.process.stdin
        if lifeline is None:
            raise OSError("no pipe to the child")
        try:
            lifeline.write(msgspec.json.encode(self.orders, enc_hook=str) + b"\n")
            lifeline.flush()
        except BrokenPipeError:
            return

    def exited(self) -> int | None:
        """The exit status of a process that ended, else None."""
        return None if self.process is None else self.process.poll()

    def kill_if_hung(self, now: float) -> bool:
        """Kill a process whose event loop has been silent for too long; whether it was."""
        if self.process is None or not self.pulse.is_silent(now):
            return False
        self.process.kill()
        self.process.wait()
        return True

    def plan_restart(self, now: float) -> None:
        """Decide when to start again: at once after a steady life, later and later after quick deaths."""
        self.failures = 0 if now - self.started > STEADY_SECONDS else self.failures + 1
        self.retry_at = now + RETRY_DELAYS[min(self.failures, len(RETRY_DELAYS)) - 1] if self.failures else now
        self.process = None

    def ask_to_stop(self) -> None:
        """Tell the process to end, without waiting."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def stop(self, patience: float) -> None:
        """Ask the process to end; kill it when it has not after `patience` seconds."""
        if self.process is None or self.process.poll() is not None:
            return
        self.ask_to_stop()
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def read_orders() -> Orders:
    """The orders on standard input, in a child."""
    return msgspec.json.decode(sys.stdin.buffer.readline(), type=Orders)


def is_orphan() -> bool:
    """Whether the parent has ended; asked before `watch_lifeline` is at work, in a child that has read its orders."""
    poll = select.poll()
    poll.register(0, select.POLLIN)
    return any(state & select.POLLHUP for _, state in poll.poll(0))


def watch_lifeline(gone: Callable[[], object]) -> None:
    """Call `gone` (in a thread of its own) when the parent has ended."""

    def watch() -> None:
        while os.read(0, 1):  # not through sys.stdin, whose lock would be held when the interpreter ends
            pass
        gone()

    threading.Thread(target=watch, name="lifeline", daemon=True).start()
