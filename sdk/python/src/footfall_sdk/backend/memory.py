"""What waits to be sent, in memory."""

from __future__ import annotations

import threading
from collections import deque
from typing import Deque, List, Protocol, Sequence


class Store(Protocol):
    """A queue of records: peek at the oldest, deliver them, advance."""

    dropped: int
    """Records that found no room."""
    inherited: int
    """Records that an earlier process left."""

    def append(self, records: Sequence[bytes]) -> None:
        """Keep records; the oldest are dropped where there is no room."""

    def peek(self, count: int, size: int) -> List[bytes]:
        """The oldest records, at most `count` and about `size` bytes."""

    def advance(self) -> None:
        """What was peeked last is delivered, also what was dropped since then."""

    def is_empty(self) -> bool:
        """Whether nothing waits."""

    def close(self) -> None:
        """Let go of it."""

    def leave_after_fork(self) -> None:
        """In a fresh child: what waits is the parent's."""


class Memory:
    """A store that the end of the process empties; `limit` is in bytes."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._mutex = threading.Lock()
        self._records: Deque[bytes] = deque()
        self._size = 0
        self._peeked = 0
        self._overtaken = 0
        self.dropped = 0
        self.inherited = 0

    def append(self, records: Sequence[bytes]) -> None:
        """Keep records; the oldest are dropped where there is no room."""
        with self._mutex:
            self._records.extend(records)
            self._size += sum(map(len, records))
            while self._size > self._limit and len(self._records) > 1:
                self._size -= len(self._records.popleft())
                self.dropped += 1
                if self._peeked:
                    self._peeked -= 1
                    self._overtaken += 1

    def peek(self, count: int, size: int) -> List[bytes]:
        """The oldest records, at most `count` and about `size` bytes."""
        found: List[bytes] = []
        with self._mutex:
            for record in self._records:
                if len(found) >= count or size <= 0:
                    break
                found.append(record)
                size -= len(record)
            self._peeked, self._overtaken = len(found), 0
        return found

    def advance(self) -> None:
        """What was peeked last is delivered."""
        with self._mutex:
            for _ in range(self._peeked):
                self._size -= len(self._records.popleft())
            self.dropped -= self._overtaken
            self._peeked = self._overtaken = 0

    def is_empty(self) -> bool:
        """Whether nothing waits."""
        return not self._records

    def close(self) -> None:
        """Let go of it; what still waits is lost."""
        with self._mutex:
            self.dropped += len(self._records)
            self._records.clear()

    def leave_after_fork(self) -> None:
        """In a fresh child: what waits is the parent's."""
        self._mutex = threading.Lock()
        self._records, self._size, self._peeked = deque(), 0, 0
