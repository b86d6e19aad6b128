"""The heartbeat of a child process: its event loop writes to a pipe, and the parent kills one that has fallen silent."""

from __future__ import annotations

import asyncio
import contextlib
import os

BEAT_SECONDS = 2.0
SILENT_SECONDS = 30.0
"""A loop that has been silent for so long hangs; a busy one is late by fractions of a second."""


class Pulse:
    """The parent's side. Times are monotonic seconds."""

    def __init__(self) -> None:
        self.reading, self.writing = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
        self.heard = 0.0

    def listen(self, now: float) -> None:
        """Take note of what has been heard until now."""
        with contextlib.suppress(BlockingIOError):
            if os.read(self.reading, 4096):
                self.heard = now

    def is_silent(self, now: float) -> bool:
        """Whether a process that once began to beat has stopped."""
        self.listen(now)
        return self.heard > 0 and now - self.heard > SILENT_SECONDS

    def begin(self) -> None:
        """Forget the process before; the next may take its time to start."""
        with contextlib.suppress(BlockingIOError):
            os.read(self.reading, 4096)
        self.heard = 0.0


async def keep_beating(descriptor: int) -> None:
    """The child's side: beat for ever; a parent that does not listen is no reason to stop."""
    while True:
        with contextlib.suppress(OSError):
            os.write(descriptor, b".")
        await asyncio.sleep(BEAT_SECONDS)
