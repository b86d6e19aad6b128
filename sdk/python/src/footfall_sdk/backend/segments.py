"""One file of waiting events: lines of `<CRC-32 of the JSON, 8 hex digits> <JSON> \\n`."""

from __future__ import annotations

import contextlib
import errno
import zlib
from collections import deque
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Deque, Iterator, List, Optional, Sequence, Tuple

FRAME = 10
"""Bytes of a line beside its record."""


class Segment:
    """One file; `offset` is where the undelivered events begin.

    `recent` are the records behind the offset, as long as this process has them all at hand; None when they have to be read.
    """

    def __init__(self, file: Path, size: int, offset: int = 0, recent: Optional[Deque[bytes]] = None) -> None:
        self.file = file
        self.size = size
        self.offset = offset
        self.recent = recent

    def append(self, file: BinaryIO, records: Sequence[bytes]) -> None:
        """Append all records or, when the disk is full, none.

        Raises:
            OSError: the disk does not take them.
        """
        data = b"".join([b"%08x %s\n" % (zlib.crc32(record), record) for record in records])
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
            self.recent.extend(records)

    def peek(self, count: int, size: int) -> Tuple[List[bytes], int, int]:
        """At most `count` records behind the offset of about `size` bytes, where they end, and how many lines were damaged."""
        found: List[bytes] = []
        if self.recent is not None:
            end = self.offset
            for record in islice(self.recent, count):
                found.append(record)
                end += len(record) + FRAME
                size -= len(record)
                if size <= 0:
                    break
            return found, end, 0
        end, damaged = self.offset, 0
        for line, end in self.read():  # noqa: B007 - where it stopped counts
            if line is None:
                damaged += 1
                continue
            found.append(line)
            size -= len(line)
            if len(found) >= count or size <= 0:
                break
        return found, end, damaged

    def advance(self, end: int, count: int) -> None:
        """`count` records have been delivered, up to the offset `end`."""
        if end <= self.offset:
            return
        self.offset = end
        if self.recent is not None:
            for _ in range(count):
                self.recent.popleft()

    def forget(self) -> None:
        """Read from the disk from now on."""
        self.recent = None

    def read(self) -> Iterator[Tuple[Optional[bytes], int]]:
        """The records behind the offset with where each ends; None for a damaged line, and for a file that cannot be read."""
        try:
            with self.file.open("rb") as file:
                file.seek(self.offset)
                data = file.read(max(0, self.size - self.offset))
        except OSError:
            data = b""
        if not data:
            yield None, self.size
            return
        at = 0
        while at < len(data):
            end = data.find(b"\n", at)
            end = len(data) if end < 0 else end + 1
            record = _check(data[at:end])
            at = end
            yield record, self.offset + at


def make_recent() -> Deque[bytes]:
    """No records yet."""
    return deque()


def _check(line: bytes) -> Optional[bytes]:
    if len(line) < FRAME or line[8:9] != b" " or not line.endswith(b"\n"):
        return None
    record = line[9:-1]
    return record if line[:8] == b"%08x" % zlib.crc32(record) else None
