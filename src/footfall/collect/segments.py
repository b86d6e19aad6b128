"""The files of the spool: segments of frames, each frame the records of one append or of several.

A frame is `magic, checksum, length of the body, number of records, time in ms` and the body: each record after its
length. The checksum covers all that follows it, so a frame that was cut short by a crash is never taken for whole.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

MAGIC = b"\xf7FS1"
CHECKSUM = struct.Struct("<I")
FACTS = struct.Struct("<IIQ")
LENGTH = struct.Struct("<I")
HEADER_SIZE = len(MAGIC) + CHECKSUM.size + FACTS.size
SUFFIX = ".seg"
FRAME_SIZE = 64
"""Records from which on a frame takes no more appends: what the disk spoils is lost by frames."""


class Frame(NamedTuple):
    """Records that were appended together, the bytes they take in the segment and when they were appended (ms)."""

    start: int
    end: int
    time: int
    records: list[bytes]


class Damage(NamedTuple):
    """Bytes between whole frames that are none: the disk has changed what was written."""

    start: int
    end: int


def make_frame(records: Sequence[bytes], time: int) -> bytes:
    """The bytes of one frame."""
    if len(records) == 1:
        body = LENGTH.pack(len(records[0])) + records[0]
    else:
        body = b"".join([part for record in records for part in (LENGTH.pack(len(record)), record)])
    facts = FACTS.pack(len(body), len(records), time)
    return b"".join((MAGIC, CHECKSUM.pack(crc32(body, crc32(facts))), facts, body))


def make_frames(appends: Sequence[Sequence[bytes]], time: int) -> tuple[bytes, int]:
    """The bytes of the frames of several appends, none of which is divided, and how many records they have."""
    frames: list[bytes] = []
    gathered: list[bytes] = []
    count = 0
    for records in appends:
        gathered += records
        if len(gathered) >= FRAME_SIZE:
            count += len(gathered)
            frames.append(make_frame(gathered, time))
            gathered = []
    if gathered:
        count += len(gathered)
        frames.append(make_frame(gathered, time))
    return b"".join(frames), count


def parse_frames(data: bytes, base: int = 0) -> Iterator[Frame | Damage]:
    """The frames of a segment's bytes from offset `base` on; a torn tail is left out.

    Bytes that are no frame but are followed by one are told as `Damage`.
    """
    position = 0
    while position < len(data):
        found = find_frame(data, position)
        if found is None:
            return
        start, end, time, records = found
        if start > position:
            yield Damage(base + position, base + start)
        yield Frame(base + start, base + end, time, records)
        position = end


def find_frame(data: bytes, position: int) -> Frame | None:
    """The first whole frame at or after a position."""
    while (position := data.find(MAGIC, position)) >= 0:
        frame = read_frame(data, position)
        if frame is not None:
            return frame
        position += 1
    return None


def read_frame(data: bytes, start: int) -> Frame | None:
    """The frame that begins at a position, or None when there is no whole one."""
    body = start + HEADER_SIZE
    if len(data) < body or data[start : start + len(MAGIC)] != MAGIC:
        return None
    length, count, time = FACTS.unpack_from(data, body - FACTS.size)
    end = body + length
    (checksum,) = CHECKSUM.unpack_from(data, start + len(MAGIC))
    if end > len(data) or crc32(memoryview(data)[body - FACTS.size : end]) != checksum:
        return None
    records, position = [], body
    for _ in range(count):
        (size,) = LENGTH.unpack_from(data, position)
        position += LENGTH.size + size
        records.append(data[position - size : position])
    return Frame(start, end, time, records)


def find_frame_time(header: bytes) -> int | None:
    """When a frame was appended (ms), by its header alone; None when that is none."""
    if len(header) < HEADER_SIZE or not header.startswith(MAGIC):
        return None
    time: int = FACTS.unpack_from(header, HEADER_SIZE - FACTS.size)[2]
    return time


def segment_file(lane: Path, number: int) -> Path:
    """Where a lane's segment lies."""
    return lane / f"{number:010d}{SUFFIX}"


def list_segments(lane: Path) -> list[tuple[int, int]]:
    """The numbers and sizes of a lane's segments, oldest first; none when the lane is gone."""
    try:
        with os.scandir(lane) as entries:
            return sorted((int(entry.name.removesuffix(SUFFIX)), entry.stat().st_size) for entry in entries if entry.name.endswith(SUFFIX))
    except FileNotFoundError:
        return list_segments(lane) if lane.exists() else []


def read_segment(lane: Path, number: int, start: int, end: int) -> bytes:
    """Bytes `start` to `end` of a segment."""
    with segment_file(lane, number).open("rb") as file:
        file.seek(start)
        return file.read(end - start)
