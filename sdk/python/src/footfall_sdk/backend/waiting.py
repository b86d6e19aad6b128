"""What waits for its delivery: in hand at first, where a program's requests leave it, then in the store."""

from __future__ import annotations

import copy
import threading
from collections import deque
from typing import Callable, Deque, List, Optional, Union

from footfall_sdk.backend.counts import Counts
from footfall_sdk.backend.memory import Memory, Store
from footfall_sdk.backend.notices import Notices
from footfall_sdk.backend.views import Told

MOST_IN_HAND = 50_000
"""Events that may be in hand; more of them push out the oldest."""
IN_MEMORY = 16 * 1024 * 1024
"""Bytes that may wait in memory where there is no disk for them."""


class Waiting:
    """Events between a program and its server, counted. `hand` may be appended to at any time; all else is done under a lock."""

    def __init__(self, open_store: Callable[[], Store], notices: Notices) -> None:
        self.hand: Deque[Union[bytes, Told]] = deque(maxlen=MOST_IN_HAND)
        self._open_store = open_store
        self._notices = notices
        self._counts = Counts()
        self._store: Optional[Store] = None
        self._spare = Memory(IN_MEMORY)
        """What the disk did not take."""
        self._peeked: Optional[Store] = None
        self._closed = False
        self._turned_away = 0
        self._mutex = threading.RLock()
        self._brief = threading.Lock()
        """For the one number that callers change: nobody holds it for longer than that takes."""

    def move(self) -> bool:
        """Move what is in hand to the store; to memory when the disk fails. False when there was nothing."""
        with self._mutex:
            if self._closed:
                return False
            store = self._get_store()
            count = len(self.hand)
            self._counts.taken += count
            records = self._make_records(count)
            if records:
                self._keep(store, records)
            return count > 0

    def peek(self, count: int, size: int) -> List[bytes]:
        """The oldest records of the store, at most `count` and about `size` bytes."""
        with self._mutex:
            self._peeked = self._store
            found = self._store.peek(count, size) if self._store is not None and not self._store.is_empty() else []
            if not found and not self._spare.is_empty():
                self._peeked = self._spare
                found = self._spare.peek(count, size)
            return found

    def postpone(self, records: List[bytes]) -> None:
        """Keep records once more that were peeked and are to be delivered later; `advance` then settles what was peeked."""
        with self._mutex:
            if records and self._store is not None:
                self._keep(self._store, records)

    def advance(self, delivered: int, refused: int) -> None:
        """What was peeked last is settled. What is settled after the end counts no more: the store has been left to the next process."""
        with self._mutex:
            if self._store is not None and self._peeked is not None:
                self._peeked.advance()
                self._counts.delivered += delivered
                self._counts.refused += refused

    def turn_away(self) -> None:
        """One more event is pushed out of the hand, or came after the end."""
        with self._brief:
            self._turned_away += 1

    def has_stored(self) -> bool:
        """Whether anything waits in the store."""
        with self._mutex:
            return self._store is not None and not (self._store.is_empty() and self._spare.is_empty())

    def is_empty(self) -> bool:
        """Whether nothing waits at all."""
        if self.hand:
            return False
        with self._mutex:
            return not self.hand and not self.has_stored()

    def read_counts(self) -> Counts:
        """What became of the events so far."""
        counts = copy.copy(self._counts)
        counts.taken += len(self.hand) + self._turned_away
        counts.dropped += self._turned_away
        store = self._store
        if store is not None:
            counts.inherited += store.inherited
            counts.dropped += store.dropped + self._spare.dropped
        return counts

    def close(self) -> None:
        """Move what is in hand to the store, and let go of it; nothing is taken any more."""
        with self._mutex:
            if self.hand:
                self.move()
            self._closed = True
            self.hand = deque(maxlen=0)
            if self._store is not None:
                self._store.close()
                self._spare.close()
                self._counts.dropped += self._spare.dropped
                self._counts.inherited += self._store.inherited
                self._counts.dropped += self._store.dropped
                self._store = None

    def leave_after_fork(self) -> None:
        """In a fresh child: all that waits is the parent's."""
        self._spare.leave_after_fork()
        if self._store is not None:
            self._store.leave_after_fork()

    def _keep(self, store: Store, records: List[bytes]) -> None:
        try:
            store.append(records)
        except Exception as error:  # noqa: BLE001 - whatever the disk does, the program goes on
            self._notices.warn(f"events wait in memory, as the disk does not take them: {error}", "disk")
            self._spare.append(records)

    def _make_records(self, count: int) -> List[bytes]:
        records = []
        for _ in range(count):
            told = self.hand.popleft()
            try:
                records.append(told if isinstance(told, bytes) else told[0](*told[1:]))
            except Exception as error:  # noqa: BLE001 - one that cannot be said must not cost the others
                self._counts.refused += 1
                self._notices.blame(f"an event cannot be told: {error}")
        return records

    def _get_store(self) -> Store:
        if self._store is None:
            try:
                self._store = self._open_store()
            except Exception as error:  # noqa: BLE001
                self._notices.warn(f"events wait in memory, as the disk cannot be used: {error}", "disk")
                self._store = Memory(IN_MEMORY)
        return self._store
