"""A modest brake on guessing passwords, in memory."""

from __future__ import annotations

from collections import deque
from threading import Lock

from cachetools import LRUCache

from footfall.base.clock import Clock
from footfall.base.errors import TooManyRequests

FAILURES = 10
WINDOW = 5 * 60_000
REMEMBERED = 10_000


class Attempts:
    """Failed logins per user name and address: after 10 within 5 minutes, further ones wait until the oldest is that old."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.failures: LRUCache[tuple[str, str], deque[int]] = LRUCache(REMEMBERED)
        self.lock = Lock()

    def admit(self, username: str, address: str) -> None:
        """Let an attempt pass.

        Raises:
            TooManyRequests: there were too many failures.
        """
        with self.lock:
            times = self.failures.get((username, address))
            if times and len(times) >= FAILURES:
                wait = times[0] + WINDOW - self.clock()
                if wait > 0:
                    raise TooManyRequests(-(-wait // 1000))

    def note_failure(self, username: str, address: str) -> None:
        """Count a wrong password."""
        with self.lock:
            times = self.failures.setdefault((username, address), deque(maxlen=FAILURES))
            times.append(self.clock())

    def forget(self, username: str, address: str) -> None:
        """Start afresh after a right password."""
        with self.lock:
            self.failures.pop((username, address), None)
