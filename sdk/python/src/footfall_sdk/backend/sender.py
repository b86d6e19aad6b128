"""The background sender: takes events from any thread without delay, keeps them, and delivers them in batches.

Two threads of its own do the work. The writer moves events from memory to the store within a few milliseconds; the sender delivers
from the store. Both start with the first event, end with the process, and start anew in a forked child, which has nothing to do with
what its parent still has to send.
"""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections import deque
from typing import Callable, Deque, Dict, List, Optional, Union

from footfall_sdk.backend import processes
from footfall_sdk.backend.delivery import LARGEST, Judge, Route, Verdict
from footfall_sdk.backend.memory import Memory, Store
from footfall_sdk.backend.views import Told
from footfall_sdk.errors import ConnectionFailed
from footfall_sdk.transport import Connections

MOST_IN_HAND = 50_000
"""Events that the writer may be behind; more of them push out the oldest."""
LINGER = 0.02
"""Seconds in which the writer lets events come together."""
IN_MEMORY = 16 * 1024 * 1024
"""Bytes that may wait in memory where there is no disk for them."""
QUIET = 60.0
"""Seconds between two warnings of the same kind."""


class Counts:
    """What became of the events of this process."""

    def __init__(self) -> None:
        self.taken = 0
        """Events that were told."""
        self.delivered = 0
        self.refused = 0
        """Events that the server did not want, or that cannot be written as JSON."""
        self.dropped = 0
        """Events that found no room, the oldest first."""

    def __repr__(self) -> str:
        return f"Counts({', '.join(f'{name}={value}' for name, value in self.__dict__.items())})"


class Sender:
    """Delivers records to one route. `interval` is in seconds: how long events come together before they are sent. `keeps`: the
    store outlives the process."""

    _hand: Deque[Union[bytes, Told]]
    _store: Optional[Store]
    _warned: Dict[str, float]
    _running: bool
    _resting: bool
    _closed: bool
    _sending: bool

    def __init__(
        self,
        connections: Connections,
        route: Route,
        open_store: Callable[[], Store],
        log: logging.Logger,
        interval: float = 0.5,
        *,
        keeps: bool = False,
    ) -> None:
        self.counts = Counts()
        self._connections = connections
        self._route = route
        self._open_store = open_store
        self._log = log
        self._keeps = keeps
        self._interval = interval
        self._reset()
        processes.watch(self)

    def put(self, told: Union[bytes, Told]) -> None:
        """Take a record, or what the writer makes one of later. It neither blocks nor raises.

        It runs in every request of a program, so it does no more than it must: it wakes the writer only from its rest.
        """
        hand = self._hand
        if len(hand) >= MOST_IN_HAND:
            self.counts.taken += 1
            self.counts.dropped += 1
        hand.append(told)
        if self._resting:
            self._wake()

    def start(self) -> None:
        """Start the threads, so that what an earlier process left is sent without waiting for a first event."""
        with self._mutex:
            if self._running or self._closed:
                return
            try:
                for work in (self._keep_writing, self._keep_sending):
                    threading.Thread(target=work, name=f"footfall-{work.__name__.rsplit('_', 1)[1]}", daemon=True).start()
            except RuntimeError:  # the interpreter is about to end
                return
            processes.watch_child(self)
            self._running = True

    def flush(self, timeout: float, *, hasty: bool = False) -> bool:
        """Send what waits now; True when nothing is left. False when time ran out, the key is refused, or in haste at any failure."""
        deadline = time.monotonic() + timeout
        if not self._running:
            if not self._hand:
                return True
            self.start()
        self._judge.forgive()
        self._hurry.set()
        while not self._is_done():
            left = deadline - time.monotonic()
            if left <= 0 or not self._running:
                return self._is_done()
            if self._judge.closed or (hasty and self._judge.failures):
                return False
            self._news.set()
            self._stop.wait(min(left, 0.01))
        return True

    def close(self, timeout: float, *, hasty: bool = False) -> bool:
        """Flush, stop the threads and close the store; events that come later are dropped. True when all were delivered."""
        done = self._closed or self.flush(timeout, hasty=hasty and self._keeps)
        self._closed = self._resting = True
        self._stop.set()
        self._news.set()
        self._hurry.set()
        with self._store_lock:
            self._move()
            self._hand = deque(maxlen=0)
            if self._store is not None:
                self.counts.dropped += self._store.dropped
                self._store.close()
                self._store = None
        self._connections.close()
        return done

    @property
    def waiting(self) -> bool:
        """Whether anything has yet to be delivered."""
        return not self._is_done()

    def read_counts(self) -> Counts:
        """What became of the events so far, those that the store dropped among them."""
        counts = Counts()
        counts.__dict__.update(self.counts.__dict__)
        counts.taken += len(self._hand)
        store = self._store
        counts.dropped += store.dropped if store else 0
        return counts

    def restart_after_fork(self) -> None:
        """In a fresh child: begin with nothing."""
        if self._store is not None:
            self._store.leave_after_fork()
        self._connections.forget_after_fork()
        self.counts = Counts()
        closed = self._closed
        self._reset()
        self._closed = closed

    def _wake(self) -> None:
        """The first news after a rest. Once closed there is only rest, and what is told is dropped."""
        self._resting = False
        if not self._running and not self._closed:
            self.start()
        if self._closed or not self._running:
            self._resting = True
        if self._closed:
            self.counts.dropped += 1
        self._news.set()

    def _reset(self) -> None:
        self._hand = deque(maxlen=MOST_IN_HAND)
        self._mutex = threading.Lock()
        self._store_lock = threading.RLock()
        self._news = threading.Event()
        self._hurry = threading.Event()
        self._stop = threading.Event()
        self._stored = threading.Event()
        self._running = False
        self._resting = True
        self._closed = False
        self._sending = False
        self._store = None
        self._judge = Judge()
        self._warned = {}

    def _is_done(self) -> bool:
        if self._hand or self._sending:
            return False
        with self._store_lock:
            return not self._hand and not self._sending and (self._store is None or self._store.is_empty())

    def _keep_writing(self) -> None:
        stop, news = self._stop, self._news
        while not stop.is_set():
            with self._store_lock:
                busy = not stop.is_set() and self._move()
            self._stored.set()
            if not busy:
                self._resting = True
                if not self._hand:  # looked at after the flag was raised, so that no news goes unheard
                    news.wait()
                news.clear()
            if not self._hurry.is_set():
                time.sleep(LINGER)

    def _move(self) -> bool:
        """Move what is in hand to the store; to memory when the disk fails. False when there was nothing."""
        store = self._get_store()
        hand = self._hand
        count = len(hand)
        records = []
        for _ in range(count):
            told = hand.popleft()
            try:
                records.append(told if isinstance(told, bytes) else told[0](told))
            except Exception as error:  # noqa: BLE001 - one that cannot be said must not cost the others
                self.counts.refused += 1
                self._warn("telling", f"cannot tell this view: {error!r}")
        self.counts.taken += count
        if records:
            try:
                store.append(records)
            except Exception as error:  # noqa: BLE001 - whatever the disk does, the program goes on
                self._warn("disk", f"cannot keep events on the disk: {error}")
                self.counts.dropped += len(records)
        return count > 0

    def _get_store(self) -> Store:
        if self._store is None:
            try:
                self._store = self._open_store()
            except Exception as error:  # noqa: BLE001
                self._warn("disk", f"events wait in memory, as the disk cannot be used: {error}")
                self._store = Memory(IN_MEMORY)
        return self._store

    def _keep_sending(self) -> None:
        stop, hurry = self._stop, self._hurry
        rested = True
        while not stop.is_set():
            if self._is_store_empty():
                rested = True
                if hurry.is_set() and self._is_done():
                    hurry.clear()
                self._stored.wait(1.0)
                self._stored.clear()
                continue
            if rested:  # the first of many: let the others come, as a request costs as much as dozens of events
                rested = False
                hurry.wait(self._interval)
            try:
                pause = self._send_one()
            except Exception as error:  # noqa: BLE001 - a fault of ours must not end the sending
                self._warn("fault", f"cannot send events: {error!r}")
                pause = 5.0
            if pause is None:
                rested = True
            elif pause > 0:
                hurry.clear()
                hurry.wait(pause)

    def _is_store_empty(self) -> bool:
        with self._store_lock:
            return self._store is None or self._store.is_empty()

    def _send_one(self) -> Optional[float]:
        """Send one batch; gives seconds to wait before the next, which are None when nothing else was waiting."""
        with self._store_lock:
            if self._stop.is_set() or self._store is None:
                return 0.0
            records = self._store.peek(self._judge.size, LARGEST)
            if not records:
                self._store.advance()
                return 0.0
            self._sending = True
            full = len(records) >= self._judge.size or sum(map(len, records)) >= LARGEST
        try:
            verdict = self._deliver(records)
            return None if verdict.done and not full and not verdict.pause else verdict.pause
        finally:
            self._sending = False

    def _deliver(self, records: List[bytes]) -> Verdict:
        try:
            verdict = self._judge.judge(self._connections.send(self._route.make_request(records)), len(records))
        except ConnectionFailed as error:
            verdict = self._judge.judge(error, len(records))
        if verdict.fault:
            self._warn("refused" if verdict.refused else "sending", verdict.fault)
        if verdict.done:
            self.counts.delivered += len(records) - verdict.refused
            self.counts.refused += verdict.refused
            with self._store_lock:
                if self._store is not None:
                    self._store.advance()
        return verdict

    def _warn(self, kind: str, text: str) -> None:
        """Log a warning, one of a kind within a minute."""
        now = time.monotonic()
        if now - self._warned.get(kind, now - QUIET) >= QUIET:
            self._warned[kind] = now
            with contextlib.suppress(Exception):
                self._log.warning("footfall: %s", text)
