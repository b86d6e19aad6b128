"""The background sender: takes events from any thread without delay, keeps them, and delivers them in batches.

Two threads of its own do the work. The writer moves events from memory to the store within a few milliseconds; the sender delivers
from the store. Both start with the first event, end with the process, and start anew in a forked child, which has nothing to do with
what its parent still has to send.
"""

from __future__ import annotations

import logging
import threading
import time
from typing import Callable, List, Optional, Union

from footfall_sdk.backend import processes
from footfall_sdk.backend.counts import Counts
from footfall_sdk.backend.delivery import LARGEST, Judge, Route, Verdict
from footfall_sdk.backend.memory import Store
from footfall_sdk.backend.notices import Notices
from footfall_sdk.backend.views import Told
from footfall_sdk.backend.waiting import MOST_IN_HAND, Waiting
from footfall_sdk.errors import ConnectionFailed
from footfall_sdk.transport import Connections

LINGER = 0.02
"""Seconds in which the writer lets events come together."""


class Sender:
    """Delivers records to one route. `interval` is in seconds: how long events come together before they are sent. `keeps`: the
    store outlives the process."""

    _waiting: Waiting
    _running: bool
    _resting: bool
    _closed: bool

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
        hand = self._waiting.hand
        if len(hand) >= MOST_IN_HAND:
            self._waiting.turn_away()
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
            if not self._waiting.hand:
                return True
            self.start()
        self._judge.forgive()
        self._hurry.set()
        while not self._waiting.is_empty():
            left = deadline - time.monotonic()
            if left <= 0 or not self._running:
                return self._waiting.is_empty()
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
        self._waiting.close()
        self._connections.close()
        return done

    @property
    def waiting(self) -> bool:
        """Whether anything has yet to be delivered."""
        return not self._waiting.is_empty()

    def read_counts(self) -> Counts:
        """What became of the events so far."""
        return self._waiting.read_counts()

    def restart_after_fork(self) -> None:
        """In a fresh child: begin with nothing."""
        self._waiting.leave_after_fork()
        self._connections.forget_after_fork()
        closed = self._closed
        self._reset()
        if closed:
            self._closed = True
            self._waiting.close()

    def _wake(self) -> None:
        """The first news after a rest. Once closed there is only rest, and what is told is dropped."""
        if self._closed:
            self._waiting.turn_away()
            return
        self._resting = False
        if not self._running:
            self.start()
            self._resting = not self._running
        self._news.set()

    def _reset(self) -> None:
        self._notices = Notices(self._log)
        self._waiting = Waiting(self._open_store, self._notices)
        self._judge = Judge()
        self._mutex = threading.Lock()
        self._news = threading.Event()
        self._stored = threading.Event()
        self._hurry = threading.Event()
        self._stop = threading.Event()
        self._running = False
        self._resting = True
        self._closed = False

    def _keep_writing(self) -> None:
        stop, news = self._stop, self._news
        while not stop.is_set():
            busy = self._waiting.move()
            self._stored.set()
            if not busy:
                self._resting = True
                if not self._waiting.hand:  # looked at after the flag was raised, so that no news goes unheard
                    news.wait()
                news.clear()
            if not self._hurry.is_set():
                time.sleep(LINGER)

    def _keep_sending(self) -> None:
        stop, hurry = self._stop, self._hurry
        rested = True
        while not stop.is_set():
            if not self._waiting.has_stored():
                rested = True
                if hurry.is_set() and self._waiting.is_empty():
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
                self._notices.warn(f"cannot send events: {error!r}", "fault")
                pause = 5.0
            if pause is None:
                rested = True
            elif pause > 0:
                hurry.clear()
                hurry.wait(pause)

    def _send_one(self) -> Optional[float]:
        """Send one batch; gives seconds to wait before the next, which are None when nothing else was waiting."""
        size = self._judge.size
        records = self._waiting.peek(size, LARGEST)
        if not records:  # all that was peeked at is damaged
            self._waiting.advance(0, 0)
            return 0.0
        full = len(records) >= size or sum(map(len, records)) >= LARGEST
        verdict = self._deliver(records)
        return None if verdict.done and not full and not verdict.pause else verdict.pause

    def _deliver(self, records: List[bytes]) -> Verdict:
        try:
            verdict = self._judge.judge(self._connections.send(self._route.make_request(records)), len(records))
        except ConnectionFailed as error:
            verdict = self._judge.judge(error, len(records))
        if verdict.fault:
            self._notices.warn(verdict.fault, "sending")
        for fault in verdict.faults:
            self._notices.warn(f"the server refuses an event: {fault}")
        if verdict.done:
            put_off = self._judge.put_off(records, verdict.later)
            given_up = len(verdict.later) - len(put_off)
            if given_up:
                self._notices.warn(f"{given_up} events are dropped: their visitors send more than the server takes", "flood")
            self._waiting.postpone(put_off)
            self._waiting.advance(len(records) - verdict.refused - len(verdict.later), verdict.refused + given_up)
        return verdict
