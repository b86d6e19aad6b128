"""Where events wait, safe on disk, until the engine has them.

An append is done when its records are durable. Whatever has arrived is written and synced in one go, so that many
appends share one sync and a lonely one does not wait. What cannot be made durable is cut off again and refused with
`Unavailable`; the spool mends itself as soon as there is room.

On a quick disk the event loop writes by itself: to wake a thread and to take turns with it costs more than the sync, and
the events need it before their answers anyway. As soon as the disk takes its time, a thread writes, so that nothing but
the events waits for it.
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue

from footfall.base.clock import Clock, system_clock
from footfall.base.errors import Unavailable
from footfall.base.logging import fields
from footfall.collect.intake import Done, Entry, Group, Intake, resolve, split, tell_all
from footfall.collect.lanes import MARK as MARK_FILE
from footfall.collect.lanes import Mark, is_cramped, make_lane, measure_spool, sync_folder
from footfall.collect.segments import make_frames, segment_file
from footfall.collect.spare import Spare

log = logging.getLogger(__name__)

SEGMENT_SIZE = 8 * 1024 * 1024
SEGMENT_AGE = 30.0
SPARE_FILE = "spare"
MEASURE_INTERVAL = 0.2
LARGE = 64 * 1024
"""Bytes that hardly any event exceeds: with less room than that the spool counts as full."""
QUICK = 0.01
"""Seconds that a write may take in an event loop."""
SLOW_FOR = 0.25
"""Seconds for which the thread writes after one that took longer."""


class Spool:
    """One process's lane in the spool folder; `limit` is the size in bytes that all lanes may take together.

    Segments end at `segment_size` bytes or `segment_age` seconds. A sync writes at most `intake.GROUP_SIZE`
    bytes more than one append. `appends` and `syncs` count what was made durable and in how many writes.
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
        self._measured, self._measured_at, self._cramped = 0, -1.0, False
        self.lane, self._lock = make_lane(folder, lane)
        self._mark = Mark(self.lane / MARK_FILE, writable=True)
        self._number, self._offset, self._size, self._file, self._begun = 0, 0, 0, -1, 0.0
        self._spare = Spare(self.lane / SPARE_FILE, self._segment_size)
        self._queue: SimpleQueue[Group | None] = SimpleQueue()
        self._intake: Intake | None = None
        self._closed = self._ended = self._full = False
        self._writing = threading.Lock()
        self._slow_until = 0.0
        self._thread = threading.Thread(target=self._run, name=f"spool-{lane}", daemon=True)
        self._mark.move(1, 0)
        self._thread.start()

    def submit(self, records: Sequence[bytes], done: Done) -> None:
        """Append from within an event loop; `done` is called in the loop when all records are durable, together, or none is.

        Raises:
            Unavailable: the spool is closed.
        """
        if self._closed:
            raise Unavailable
        loop, intake = asyncio.get_running_loop(), self._intake
        if intake is None or intake.loop is not loop:
            intake = self._intake = Intake(loop, self._write_now, self._queue.put)
        intake.add((records, done))

    async def append(self, records: Sequence[bytes]) -> None:
        """Return when all records are durable, together; none of them is when this raises.

        Raises:
            Unavailable: the spool is full, the disk refuses or the spool is closed.
        """
        if records:
            waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self.submit(records, partial(resolve, waiter))
            await waiter

    def append_now(self, records: Sequence[bytes]) -> None:
        """The same as `append` for a caller without an event loop; blocks."""
        if not records:
            return
        if self._closed:
            raise Unavailable
        waiter: Future[None] = Future()
        self._queue.put(Group([(records, partial(resolve, waiter))], tell_all))
        waiter.result()

    def is_full(self) -> bool:
        """Whether an event that came now would be refused for want of room; measures the folder and its disk."""
        return measure_spool(self.folder) - (self._size - self._offset) + LARGE > self.limit or is_cramped(self.folder)

    def refuse(self) -> None:
        """Take no more; called in the event loop that appends, which then knows all that was taken to be on its way."""
        self._closed = True
        if self._intake:
            self._intake.hand_over()

    def close(self) -> None:
        """Make durable what waits, then give the lane up; blocks for a moment. Where a loop runs, `refuse` comes first."""
        if self._ended:
            return
        self._ended = True
        if not self._closed:
            self.refuse()
        self._queue.put(None)
        self._thread.join()
        while not self._queue.empty():
            if group := self._queue.get_nowait():
                group.tell(group.entries, Unavailable())
        self._spare.drop()
        self._mark.close()
        os.close(self._lock)

    def _run(self) -> None:
        """The thread that writes."""
        open_ended = True
        while open_ended:
            groups, open_ended = self._take()
            with self._writing:
                self._commit_groups(groups)
                if self._is_old() or not open_ended:
                    self._end_segment()

    def _write_now(self, group: Group) -> bool:
        """Write a group in the thread of an event loop, if that takes no time worth mentioning."""
        if time.monotonic() < self._slow_until or not self._writing.acquire(blocking=False):
            return False
        try:
            self._commit_groups([group])
        finally:
            self._writing.release()
        return True

    def _commit_groups(self, groups: list[Group]) -> None:
        for part in split(groups):
            begun = time.monotonic()
            error = self._commit([entry for group in part for entry in group.entries])
            ended = time.monotonic()
            if ended - begun > QUICK:
                self._slow_until = ended + SLOW_FOR
            for group in part:
                group.tell(group.entries, error)

    def _take(self) -> tuple[list[Group], bool]:
        """All that has arrived, and whether more may come; nothing when it is quiet for long."""
        groups: list[Group] = []
        try:
            group = self._queue.get(timeout=self._segment_age)
            while group is not None:
                groups.append(group)
                group = self._queue.get_nowait()
        except Empty:
            return groups, True
        return groups, False

    def _commit(self, entries: list[Entry]) -> Unavailable | None:
        """Write and sync entries; the error when they were refused, and then nothing of them is left."""
        try:
            data, count = make_frames([records for records, _ in entries], self._clock())
            if not self._has_room(len(data)):
                self._end_segment()
                self._note_full(full=True)
                return Unavailable("The spool is full")
            self._note_full(full=False)
            self._prepare_segment()
            self._write(data)
        except OSError as error:
            log.warning("the spool's disk refuses: %s", error.strerror)
            return Unavailable()
        except Exception as error:  # noqa: BLE001 - whoever waits must hear of it, and the next write be tried
            log.error("the spool cannot write: %s", type(error).__name__)  # noqa: TRY400 - its text may hold data
            return Unavailable()
        self._offset += len(data)
        self._size = max(self._size, self._offset)
        self._mark.move(self._number, self._offset, count)
        self._measured += len(data)
        self.appends += len(entries)
        self.syncs += 1
        if self._offset >= self._segment_size // 4:
            self._spare.order()
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
        """Whether folder and disk stay within their limits; they are measured at intervals, and our own bytes are added at once."""
        now = time.monotonic()
        if now - self._measured_at >= MEASURE_INTERVAL or self._measured_at < 0:
            self._measured, self._measured_at = measure_spool(self.folder) - (self._size - self._offset), now
            self._cramped = is_cramped(self.folder)
        return not self._cramped and self._measured + size <= self.limit

    def _prepare_segment(self) -> None:
        """Have a clean segment open: end one that is large or old, cut off what a failed write has left."""
        if self._offset >= self._segment_size or self._is_old():
            self._end_segment()
        if self._file < 0:
            number = self._mark.position[0]
            file = segment_file(self.lane, number)
            size = self._spare.size if self._spare.take(file) else 0
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_DSYNC, 0o600)
            try:
                sync_folder(self.lane)
            except OSError:
                os.close(descriptor)
                raise
            self._file, self._number, self._offset, self._size, self._begun = descriptor, number, 0, size, time.monotonic()
        if os.fstat(self._file).st_size != self._size:
            os.ftruncate(self._file, self._offset)
            self._size = self._offset

    def _write(self, data: bytes) -> None:
        """Write all bytes durably (the file is open with O_DSYNC: one call writes and syncs), or cut off what got there."""
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[os.pwrite(self._file, rest, self._offset + len(data) - len(rest)) :]
        except OSError:
            os.ftruncate(self._file, self._offset)
            os.fsync(self._file)
            raise

    def _is_old(self) -> bool:
        return self._file >= 0 and time.monotonic() - self._begun >= self._segment_age

    def _end_segment(self) -> None:
        """Close the segment that grows, if there is one, so that it can be deleted when it is drained."""
        if self._file < 0:
            return
        try:
            if os.fstat(self._file).st_size != self._offset:
                os.ftruncate(self._file, self._offset)
        except OSError:
            return
        os.close(self._file)
        self._file, self._size = -1, self._offset
        self._mark.move(self._number + 1, 0)
