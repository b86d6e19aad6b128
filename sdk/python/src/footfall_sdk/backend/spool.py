"""What waits to be sent, on the disk: it survives the end of the process, however that comes.

Format: a folder per server and app holds *lanes*. A lane belongs to one process, which holds a lock on its file `lock` for as
long as it lives; a lane whose lock is free was left behind by a dead process and is taken over by the next one. In a lane lie
*segments*, `0000000001.log` and so on, of lines

    <CRC-32 of the JSON, 8 hex digits> <JSON> \\n

A line that a crash cut short has no valid checksum and is skipped. The file `sent` holds the number of the segment and the offset up
to which everything has been delivered; it may lag behind, as each event has an id by which the server knows it again. When the
bound is reached, the oldest segment is dropped and its events are counted.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import threading
import zlib
from collections import deque
from pathlib import Path
from typing import BinaryIO, Deque, Dict, Iterator, List, Optional, Sequence, Tuple

try:
    import fcntl
except ImportError:  # pragma: no cover - not on Windows: there events wait in memory
    fcntl = None  # type: ignore[assignment,unused-ignore]

AVAILABLE = fcntl is not None
SMALLEST_SEGMENT = 4096
LARGEST_SEGMENT = 1024 * 1024


class Segment:
    """One file of events; `offset` is where the undelivered ones begin."""

    def __init__(self, file: Path, size: int, offset: int = 0) -> None:
        self.file = file
        self.size = size
        self.offset = offset


class Spool:
    """A queue of records on the disk, for one process. Its methods may be called from several threads.

    Args:
        folder: where the lanes lie; made when it is missing, for the owner's eyes only.
        limit: bytes that may wait.

    Raises:
        OSError: the folder cannot be used.
    """

    def __init__(self, folder: Path, limit: int) -> None:
        if fcntl is None:  # pragma: no cover
            raise OSError("there are no file locks on this system")
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder
        self._limit = limit
        self._largest = max(SMALLEST_SEGMENT, min(LARGEST_SEGMENT, limit // 8))
        self._mutex = threading.Lock()
        self._segments: Deque[Segment] = deque()
        self._peeked: List[Tuple[Segment, int]] = []
        self._locks: Dict[Path, BinaryIO] = {}
        self._writing: Optional[BinaryIO] = None
        self._number = 0
        self.dropped = 0
        """Events that were dropped at the bound."""
        self.damaged = 0
        """Lines that were cut short by a crash."""
        self._lane, lock = _make_lane(folder)
        for lane in _list_lanes(folder):
            if lane != self._lane:
                self._adopt(lane)
        self._locks[self._lane] = lock

    def append(self, records: Sequence[bytes]) -> None:
        """Keep records; the oldest are dropped where there is no room.

        Raises:
            OSError: the disk does not take them.
        """
        lines = [b"%08x %s\n" % (zlib.crc32(record), record) for record in records]
        with self._mutex:
            start = 0
            while start < len(lines):
                segment = self._open_segment()
                end, room = start, self._largest - segment.size
                while end < len(lines) and (end == start or room >= len(lines[end])):
                    room -= len(lines[end])
                    end += 1
                data = b"".join(lines[start:end])
                assert self._writing is not None  # noqa: S101
                self._write(self._writing, data, segment.size)
                segment.size += len(data)
                start = end
            self._make_room()

    def peek(self, count: int, size: int) -> List[bytes]:
        """The oldest records, at most `count` and about `size` bytes; `advance` marks them as delivered."""
        with self._mutex:
            found: List[bytes] = []
            self._peeked = []
            for segment in self._segments:
                end = segment.offset
                for record, end in self._read(segment):  # noqa: B007 - where it stopped counts
                    if record is not None:
                        found.append(record)
                        size -= len(record)
                        if len(found) >= count or size <= 0:
                            break
                self._peeked.append((segment, end))
                if len(found) >= count or size <= 0:
                    break
            return found

    def advance(self) -> None:
        """What was peeked last is delivered."""
        with self._mutex:
            for segment, end in self._peeked:
                segment.offset = max(segment.offset, end)
            self._peeked = []
            while self._segments and self._segments[0].offset >= self._segments[0].size:
                self._delete(self._segments.popleft())
            if self._segments and self._segments[0].offset:
                first = self._segments[0]
                with contextlib.suppress(OSError):
                    (first.file.parent / "sent").write_text(f"{first.file.stem} {first.offset}")

    def is_empty(self) -> bool:
        """Whether nothing waits."""
        with self._mutex:
            return not any(segment.offset < segment.size for segment in self._segments)

    def close(self) -> None:
        """Let go of the lanes; those with nothing in them are deleted."""
        with self._mutex:
            self._close_segment()
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
        try:
            lock = (lane / "lock").open("rb")
        except OSError:
            return
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.close()
            return
        sent, offset = _read_sent(lane)
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
            self._locks[lane] = lock
        else:
            shutil.rmtree(lane, ignore_errors=True)
            lock.close()

    def _open_segment(self) -> Segment:
        if self._writing is not None and self._segments and self._segments[-1].size < self._largest:
            return self._segments[-1]
        self._close_segment()
        self._number += 1
        file = self._lane / f"{self._number:010d}.log"
        self._writing = file.open("ab", buffering=0)
        self._segments.append(Segment(file, 0))
        return self._segments[-1]

    @staticmethod
    def _write(file: BinaryIO, data: bytes, size: int) -> None:
        """Append all of the data or, when the disk is full, none of it."""
        written = 0
        try:
            written = file.write(data)
        finally:
            if written != len(data):
                with contextlib.suppress(OSError):
                    file.truncate(size)
        if written != len(data):
            raise OSError(errno.ENOSPC, "the disk is full")

    def _close_segment(self) -> None:
        if self._writing is not None:
            self._writing.close()
            self._writing = None

    def _make_room(self) -> None:
        while len(self._segments) > 1 and sum(segment.size for segment in self._segments) > self._limit:
            oldest = self._segments.popleft()
            self.dropped += sum(record is not None for record, _ in self._read(oldest))
            self._delete(oldest)

    def _delete(self, segment: Segment) -> None:
        if segment.file.parent == self._lane and not self._segments:
            self._close_segment()
        segment.file.unlink(missing_ok=True)
        if segment.file.parent != self._lane and not any(other.file.parent == segment.file.parent for other in self._segments):
            shutil.rmtree(segment.file.parent, ignore_errors=True)
            self._locks.pop(segment.file.parent).close()

    def _read(self, segment: Segment) -> Iterator[Tuple[Optional[bytes], int]]:
        """The records behind the offset with where each ends; None for a damaged line."""
        try:
            with segment.file.open("rb") as file:
                file.seek(segment.offset)
                data = file.read(max(0, segment.size - segment.offset))
        except OSError:
            data = b""
        if not data:
            yield None, segment.size
            return
        at = 0
        while at < len(data):
            end = data.find(b"\n", at)
            end = len(data) if end < 0 else end + 1
            record = _check(data[at:end])
            if record is None:
                self.damaged += 1
            at = end
            yield record, segment.offset + at


def _check(line: bytes) -> Optional[bytes]:
    if len(line) < 10 or line[8:9] != b" " or not line.endswith(b"\n"):
        return None
    record = line[9:-1]
    return record if line[:8] == b"%08x" % zlib.crc32(record) else None


def _make_lane(folder: Path) -> Tuple[Path, BinaryIO]:
    """A lane of our own, which appears to others only once it is locked."""
    name = f"{os.getpid()}-{os.urandom(6).hex()}"
    hidden = folder / f".{name}"
    hidden.mkdir(mode=0o700)
    lock = (hidden / "lock").open("wb")
    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    lane = folder / f"lane-{name}"
    hidden.rename(lane)
    return lane, lock


def _list_lanes(folder: Path) -> List[Path]:
    return sorted(folder.glob("lane-*"), key=_age)


def _age(lane: Path) -> float:
    try:
        return lane.stat().st_mtime
    except OSError:
        return 0.0


def _read_sent(lane: Path) -> Tuple[str, int]:
    try:
        segment, offset = (lane / "sent").read_text().split()
        return segment, int(offset)
    except (OSError, ValueError):
        return "", 0
