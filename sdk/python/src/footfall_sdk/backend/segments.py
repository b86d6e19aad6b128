"""One file of waiting events: lines of `<CRC-32 of the rest, 8 hex digits> <JSON>[,TAB<JSON>…] \\n`.

A line holds what came together, so that many events cost little more than one. A raw tab is in no JSON that this package makes.
"""

from __future__ import annotations

import contextlib
import errno
import zlib
from collections import deque
from pathlib import Path
from typing import BinaryIO, Deque, Iterator, List, NamedTuple, Optional, Sequence, Tuple

FRAME = 10
"""Bytes of a line beside its records."""
BETWEEN = b",\t"
TOGETHER = 64
"""Events of one line at most, which damage to it costs."""


class Line(NamedTuple):
    """Records that are kept together."""

    text: bytes
    length: int
    """How many records."""

    @property
    def size(self) -> int:
        """Bytes on the disk."""
        return len(self.text) + FRAME

    def frame(self) -> bytes:
        """The line as it is written."""
        return b"%08x %b\n" % (zlib.crc32(self.text), self.text)


class Part(NamedTuple):
    """Some of the oldest records of a segment: `end` and `ahead` are where the rest begins, `damaged` how many lines could not be read."""

    records: List[bytes]
    end: int
    ahead: int
    damaged: int


class Segment:
    """One file; `offset` is where the first line begins that is not delivered, `ahead` how many of its records are.

    `recent` are the lines from the offset on, as long as this process has them all at hand; None when they have to be read.
    """

    def __init__(self, file: Path, size: int, offset: int = 0, recent: Optional[Deque[Line]] = None) -> None:
        self.file = file
        self.size = size
        self.offset = offset
        self.ahead = 0
        self.recent = recent

    def append(self, file: BinaryIO, lines: Sequence[Line]) -> None:
        """Append all lines or, when the disk is full, none.

        Raises:
            OSError: the disk does not take them.
        """
        data = b"".join([line.frame() for line in lines])
        written = 0
        try:
            written = file.write(data)
        finally:
            if written != len(data):
                with contextlib.suppress(OSError):
                    file.truncate(self.size)
        if written != len(data):
            raise OSError(errno.ENOSPC, "the disk is full")
        self.size += len(data)
        if self.recent is not None:
            self.recent.extend(lines)

    def peek(self, count: int, size: int) -> Part:
        """At most `count` of the oldest records, of about `size` bytes."""
        found: List[bytes] = []
        end, ahead, damaged = self.offset, self.ahead, 0
        for text, behind in self._walk():
            if text is None:
                end, ahead, damaged = behind, 0, damaged + 1
                continue
            records = text.split(BETWEEN)[ahead:]
            fitting = count - len(found)
            if len(text) > size:
                fitting = min(fitting, _count_fitting(records, size))
            found += records[:fitting]
            size -= len(text)
            if fitting < len(records):
                ahead += fitting
                break
            end, ahead = behind, 0
            if len(found) >= count or size <= 0:
                break
        return Part(found, end, ahead, damaged)

    def advance(self, end: int, ahead: int) -> None:
        """What lies before the offset `end`, and of its line the first `ahead` records, has been delivered."""
        self.ahead = ahead
        while self.recent and self.offset < end:
            self.offset += self.recent.popleft().size
        self.offset = max(self.offset, end)

    def count(self) -> int:
        """How many records have not been delivered; those of damaged lines do not count."""
        return sum(text.count(BETWEEN) + 1 for text, _ in self._walk() if text is not None) - self.ahead

    def forget(self) -> None:
        """Read from the disk from now on."""
        self.recent = None

    def _walk(self) -> Iterator[Tuple[Optional[bytes], int]]:
        """The texts of the lines with where each ends; None for a damaged line, and for a file that cannot be read."""
        at = self.offset
        if self.recent is not None:
            for line in self.recent:
                at += line.size
                yield line.text, at
            return
        data = self._load()
        if not data:
            yield None, self.size
        start = 0
        while start < len(data):
            end = data.find(b"\n", start)
            end = len(data) if end < 0 else end + 1
            yield _check(data[start:end]), at + end
            start = end

    def _load(self) -> bytes:
        try:
            with self.file.open("rb") as file:
                file.seek(self.offset)
                return file.read(max(0, self.size - self.offset))
        except OSError:
            return b""


def make_recent() -> Deque[Line]:
    """No lines yet."""
    return deque()


def make_lines(records: Sequence[bytes], longest: int) -> Iterator[Line]:
    """Records as lines, of about `longest` bytes where there is more than one in a line."""
    for start in range(0, len(records), TOGETHER):
        together = records[start : start + TOGETHER]
        text = BETWEEN.join(together)
        if len(text) <= longest:
            yield Line(text, len(together))
        else:
            yield from (Line(record, 1) for record in together)


def _count_fitting(records: Sequence[bytes], size: int) -> int:
    """How many of the first records have `size` bytes; the last may be longer."""
    for index, record in enumerate(records):
        if size <= 0:
            return index
        size -= len(record)
    return len(records)


def _check(line: bytes) -> Optional[bytes]:
    if len(line) < FRAME or line[8:9] != b" " or not line.endswith(b"\n"):
        return None
    text = line[9:-1]
    return text if line[:8] == b"%08x" % zlib.crc32(text) else None
