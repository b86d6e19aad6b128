"""What waits to be sent, on the disk: it survives the end of the process, however that comes.

Format: a folder per server and app holds *lanes*. A lane belongs to one process, which holds a lock on its file `lock` for as
long as it lives; a lane whose lock is free was left behind by a dead process and is taken over by the next one. In a lane lie
*segments*, `0000000001.log` and so on, of lines

    <CRC-32 of the rest, 8 hex digits> <JSON>[,TAB<JSON>…] \\n

A line that a crash cut short has no valid checksum and is skipped. The file `sent` holds the number of the segment and the offset up
to which everything has been delivered; it lags behind by a second or so, as each event has an id by which the server knows it again.
When the bound is reached, the oldest segment is dropped and its events are counted.
"""

from __future__ import annotations

import contextlib
import shutil
import threading
import time
from collections import deque
from pathlib import Path
from typing import BinaryIO, Deque, Dict, List, Optional, Sequence, Tuple

from footfall_sdk.backend.lanes import AVAILABLE, list_lanes, make_lane, read_sent, take_lane
from footfall_sdk.backend.segments import Line, Part, Segment, make_lines, make_recent

SMALLEST_SEGMENT = 4096
LARGEST_SEGMENT = 1024 * 1024
IN_HAND = 2 * 1024 * 1024
"""Bytes of events on the disk that are also kept in memory, so that they need not be read again; more in an outage are read."""

NOTE_SECONDS = 1.0


class Spool:
    """A queue of records on the disk, for one process. Its methods may be called from several threads.

    Args:
        folder: where the lanes lie; made when it is missing, for the owner's eyes only.
        limit: bytes that may wait.

    Raises:
        OSError: the folder cannot be used.
    """

    def __init__(self, folder: Path, limit: int) -> None:
        if not AVAILABLE:  # pragma: no cover
            raise OSError("there are no file locks on this system")
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder
        self._limit = limit
        self._largest = max(SMALLEST_SEGMENT, min(LARGEST_SEGMENT, limit // 8))
        self._mutex = threading.Lock()
        self._segments: Deque[Segment] = deque()
        self._peeked: List[Tuple[Segment, Part]] = []
        self._noted = time.monotonic()
        self._locks: Dict[Path, BinaryIO] = {}
        self._writing: Optional[BinaryIO] = None
        self._number = 0
        self._overtaken = 0
        self.dropped = 0
        """Events that were dropped at the bound."""
        self.inherited = 0
        """Events in the lanes of dead processes."""
        self.damaged = 0
        """Lines that were cut short by a crash."""
        self._lane, lock = make_lane(folder)
        for lane in list_lanes(folder):
            if lane != self._lane:
                self._adopt(lane)
        self._locks[self._lane] = lock

    def append(self, records: Sequence[bytes]) -> None:
        """Keep records; the oldest are dropped where there is no room.

        Raises:
            OSError: the disk does not take them.
        """
        with self._mutex:
            waiting: List[Line] = []
            segment, room = self._open_segment()
            for line in make_lines(records, self._largest // 4):
                if room < line.size and (waiting or segment.size):
                    self._write(segment, waiting)
                    waiting = []
                    segment, room = self._open_segment(fresh=True)
                waiting.append(line)
                room -= line.size
            self._write(segment, waiting)
            self._make_room()
            self._spare_memory()

    def peek(self, count: int, size: int) -> List[bytes]:
        """The oldest records, at most `count` and about `size` bytes; `advance` marks them as delivered."""
        with self._mutex:
            found: List[bytes] = []
            self._peeked, self._overtaken = [], 0
            for segment in self._segments:
                part = segment.peek(count - len(found), size)
                found += part.records
                size -= sum(map(len, part.records))
                self.damaged += part.damaged
                self._peeked.append((segment, part))
                if len(found) >= count or size <= 0:
                    break
            return found

    def advance(self) -> None:
        """What was peeked last is delivered, also what was dropped since then."""
        with self._mutex:
            for segment, part in self._peeked:
                segment.advance(part.end, part.ahead)
            self.dropped -= self._overtaken
            self._peeked, self._overtaken = [], 0
            while self._segments and self._segments[0].offset >= self._segments[0].size:
                self._delete(self._segments.popleft())
            if time.monotonic() - self._noted >= NOTE_SECONDS:
                self._note()

    def is_empty(self) -> bool:
        """Whether nothing waits."""
        with self._mutex:
            return not any(segment.offset < segment.size for segment in self._segments)

    def close(self) -> None:
        """Let go of the lanes; those with nothing in them are deleted."""
        with self._mutex:
            self._close_segment()
            self._note()
            busy = {segment.file.parent for segment in self._segments if segment.offset < segment.size}
            for lane, lock in self._locks.items():
                if lane not in busy:
                    shutil.rmtree(lane, ignore_errors=True)
                lock.close()
            self._locks = {}
            self._segments.clear()

    def leave_after_fork(self) -> None:
        """In a fresh child: everything here is the parent's. Closing our copies of its locks does not free them."""
        self._mutex = threading.Lock()
        for file in [*self._locks.values(), *([self._writing] if self._writing else [])]:
            with contextlib.suppress(OSError):
                file.close()
        self._locks, self._writing = {}, None
        self._segments.clear()

    def _adopt(self, lane: Path) -> None:
        lock = take_lane(lane)
        if lock is None:
            return
        sent, offset = read_sent(lane)
        waiting = []
        for file in sorted(lane.glob("*.log")):
            with contextlib.suppress(OSError):
                segment = Segment(file, file.stat().st_size, offset if file.stem == sent else 0)
                if file.stem < sent or segment.offset >= segment.size:
                    file.unlink()
                else:
                    waiting.append(segment)
        if waiting:
            self._segments.extend(waiting)
            self.inherited += sum(segment.count() for segment in waiting)
            self._locks[lane] = lock
        else:
            shutil.rmtree(lane, ignore_errors=True)
            lock.close()

    def _note(self) -> None:
        """Leave word of what has been delivered, for whoever takes the lane over."""
        self._noted = time.monotonic()
        if self._segments and self._segments[0].offset:
            first = self._segments[0]
            with contextlib.suppress(OSError):
                (first.file.parent / "sent").write_text(f"{first.file.stem} {first.offset}")

    def _write(self, segment: Segment, lines: List[Line]) -> None:
        if lines:
            assert self._writing is not None  # noqa: S101
            segment.append(self._writing, lines)

    def _open_segment(self, *, fresh: bool = False) -> Tuple[Segment, int]:
        """The segment to write to, and how many bytes it has room for."""
        if self._writing is not None and self._segments and not fresh:
            return self._segments[-1], self._largest - self._segments[-1].size
        self._close_segment()
        self._number += 1
        file = self._lane / f"{self._number:010d}.log"
        self._writing = file.open("ab", buffering=0)
        self._segments.append(Segment(file, 0, recent=make_recent()))
        return self._segments[-1], self._largest

    def _close_segment(self) -> None:
        if self._writing is not None:
            self._writing.close()
            self._writing = None

    def _make_room(self) -> None:
        while len(self._segments) > 1 and sum(segment.size for segment in self._segments) > self._limit:
            oldest = self._segments.popleft()
            self.dropped += oldest.count()
            self._overtaken += sum(len(part.records) for segment, part in self._peeked if segment is oldest)
            self._delete(oldest)

    def _spare_memory(self) -> None:
        """Leave the newest events to the disk when many wait."""
        held = sum(segment.size - segment.offset for segment in self._segments if segment.recent is not None)
        for segment in reversed(self._segments):
            if held <= IN_HAND:
                return
            if segment.recent is not None:
                held -= segment.size - segment.offset
                segment.forget()

    def _delete(self, segment: Segment) -> None:
        if segment.file.parent == self._lane and not self._segments:
            self._close_segment()
        segment.file.unlink(missing_ok=True)
        if segment.file.parent != self._lane and not any(other.file.parent == segment.file.parent for other in self._segments):
            shutil.rmtree(segment.file.parent, ignore_errors=True)
            self._locks.pop(segment.file.parent).close()
