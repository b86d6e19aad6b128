"""Where events wait, safe on disk, until the engine has them.

An append returns when its records are durable. One thread writes: it takes whatever has arrived, writes it in one go and
syncs, so that many appends share one sync and a lonely one does not wait. What cannot be made durable is cut off again
and refused with `Unavailable`; the spool mends itself as soon as there is room.
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from queue import Empty, SimpleQueue

from footfall.base.clock import Clock, system_clock
from footfall.base.errors import Unavailable
from footfall.base.logging import fields
from footfall.collect.lanes import MARK as MARK_FILE
from footfall.collect.lanes import Mark, make_lane, measure_spool, sync_folder
from footfall.collect.segments import make_frame, segment_file

log = logging.getLogger(__name__)

SEGMENT_SIZE = 8 * 1024 * 1024
SEGMENT_AGE = 30.0
GROUP_SIZE = 4 * 1024 * 1024
MEASURE_INTERVAL = 0.2

Waiter = asyncio.Future[None] | Future[None]
Entry = tuple[bytes, int, Waiter]


class Spool:
    """One process's lane in the spool folder; `limit` is the size in bytes that all lanes may take together.

    Segments end at `segment_size` bytes or `segment_age` seconds. A sync writes at most `group_size` bytes more than
    one append. `appends` and `syncs` count what was made durable and in how many writes.
    """

    def __init__(
        self,
        folder: Path,
        lane: str,
        limit: int,
        *,
        segment_size: int = SEGMENT_SIZE,
        segment_age: float = SEGMENT_AGE,
        clock: Clock = system_clock,
    ) -> None:
        self.folder, self.limit = folder, limit
        self.appends = self.syncs = 0
        self._segment_size, self._segment_age, self._clock = min(segment_size, limit // 4), segment_age, clock
        self._measured, self._measured_at = 0, -1.0
        self.lane, self._lock = make_lane(folder, lane)
        self._mark = Mark(self.lane / MARK_FILE, writable=True)
        self._number, self._offset, self._file, self._begun = 0, 0, -1, 0.0
        self._queue: SimpleQueue[Entry | None] = SimpleQueue()
        self._closed = self._full = False
        self._thread = threading.Thread(target=self._run, name=f"spool-{lane}", daemon=True)
        self._mark.move(1, 0)
        self._thread.start()

    async def append(self, records: Sequence[bytes]) -> None:
        """Return when all records are durable, together; none of them is when this raises.

        Raises:
            Unavailable: the spool is full, the disk refuses or the spool is closed.
        """
        if not records:
            return
        if self._closed:
            raise Unavailable
        waiter = asyncio.get_running_loop().create_future()
        self._queue.put((make_frame(records, self._clock()), len(records), waiter))
        await waiter

    def append_now(self, records: Sequence[bytes]) -> None:
        """The same as `append` for a caller without an event loop; blocks."""
        if not records:
            return
        if self._closed:
            raise Unavailable
        waiter: Future[None] = Future()
        self._queue.put((make_frame(records, self._clock()), len(records), waiter))
        waiter.result()

    def close(self) -> None:
        """Make durable what waits, then give the lane up; blocks for a moment."""
        if self._closed:
            return
        self._closed = True
        self._queue.put(None)
        self._thread.join()
        while not self._queue.empty():
            if entry := self._queue.get_nowait():
                settle([entry[2]], Unavailable())
        self._mark.close()
        os.close(self._lock)

    def _run(self) -> None:
        """The thread that writes."""
        open_ended = True
        while open_ended:
            entries, open_ended = self._take()
            if entries:
                error = self._commit(entries)
                settle([waiter for _, _, waiter in entries], error)
            elif self._file >= 0:
                self._end_segment()
        if self._file >= 0:
            self._end_segment()

    def _take(self) -> tuple[list[Entry], bool]:
        """All that has arrived (up to the group's size), and whether more may come; nothing when it is quiet for long."""
        entries: list[Entry] = []
        size = 0
        try:
            entry = self._queue.get(timeout=self._segment_age)
            while entry is not None:
                entries.append(entry)
                size += len(entry[0])
                if size >= GROUP_SIZE:
                    return entries, True
                entry = self._queue.get_nowait()
        except Empty:
            return entries, True
        return entries, False

    def _commit(self, entries: list[Entry]) -> Unavailable | None:
        """Write and sync entries; the error when they were refused, and then nothing of them is left."""
        data = b"".join([frame for frame, _, _ in entries])
        try:
            if not self._has_room(len(data)):
                if self._file >= 0:
                    self._end_segment()
                self._note_full(full=True)
                return Unavailable("The spool is full")
            self._note_full(full=False)
            self._prepare_segment()
            self._write(data)
        except OSError as error:
            log.warning("the spool's disk refuses: %s", error.strerror)
            return Unavailable()
        self._offset += len(data)
        self._mark.move(self._number, self._offset, sum(count for _, count, _ in entries))
        self._measured += len(data)
        self.appends += len(entries)
        self.syncs += 1
        return None

    def _note_full(self, *, full: bool) -> None:
        """Tell the log when the spool becomes full and when it has room again."""
        if full == self._full:
            return
        self._full = full
        if full:
            log.error("the spool is full: events are refused until the engine takes what waits", extra=fields(limit=self.limit))
        else:
            log.warning("the spool has room again")

    def _has_room(self, size: int) -> bool:
        """Whether the folder stays within its limit; it is measured at intervals, and our own bytes are added at once."""
        now = time.monotonic()
        if now - self._measured_at >= MEASURE_INTERVAL or self._measured_at < 0:
            self._measured, self._measured_at = measure_spool(self.folder), now
        return self._measured + size <= self.limit

    def _prepare_segment(self) -> None:
        """Have a clean segment open: end one that is large or old, cut off what a failed write has left."""
        if self._file >= 0 and (self._offset >= self._segment_size or time.monotonic() - self._begun >= self._segment_age):
            self._end_segment()
        if self._file < 0:
            number = self._mark.position[0]
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_DSYNC
            descriptor = os.open(segment_file(self.lane, number), flags, 0o600)
            try:
                sync_folder(self.lane)
            except OSError:
                os.close(descriptor)
                raise
            self._file, self._number, self._offset, self._begun = descriptor, number, 0, time.monotonic()
        if os.fstat(self._file).st_size != self._offset:
            os.ftruncate(self._file, self._offset)

    def _write(self, data: bytes) -> None:
        """Write all bytes durably (the file is open with O_DSYNC: one call writes and syncs), or cut off what got there."""
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[os.write(self._file, rest) :]
        except OSError:
            os.ftruncate(self._file, self._offset)
            os.fsync(self._file)
            raise

    def _end_segment(self) -> None:
        """Close the segment that grows, so that it can be deleted when it is drained."""
        try:
            if os.fstat(self._file).st_size != self._offset:
                os.ftruncate(self._file, self._offset)
        except OSError:
            return
        os.close(self._file)
        self._file = -1
        self._mark.move(self._number + 1, 0)


def settle(waiters: list[Waiter], error: Unavailable | None) -> None:
    """Tell waiters the outcome: those of an event loop in that loop, all at once."""
    loops: dict[asyncio.AbstractEventLoop, list[Waiter]] = {}
    for waiter in waiters:
        if isinstance(waiter, Future):
            resolve([waiter], error)
        else:
            loops.setdefault(waiter.get_loop(), []).append(waiter)
    for loop, own in loops.items():
        try:
            loop.call_soon_threadsafe(resolve, own, error)
        except RuntimeError:
            log.debug("an event loop ended before its appends did")


def resolve(waiters: list[Waiter], error: Unavailable | None) -> None:
    """Give waiters their result or their own copy of the error; those whose caller has left are passed over."""
    for waiter in waiters:
        if waiter.done():
            continue
        if error is None:
            waiter.set_result(None)
        else:
            waiter.set_exception(Unavailable(error.message))
