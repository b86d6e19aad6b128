"""What is in the spool and not yet drained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from footfall.collect.checkpoint import Place, Range
from footfall.collect.lanes import MARK, is_abandoned, list_lanes, read_mark
from footfall.collect.segments import HEADER_SIZE, Damage, Frame, find_frame_time, list_segments, parse_frames, read_segment

NOWHERE = Place(0, 0, 0)


class Pending(NamedTuple):
    """Bytes of a segment that wait; `final` when the segment does not grow any more.

    What lies before `acknowledged` was durable once; what lies behind it may be torn.
    """

    lane: str
    segment: int
    start: int
    end: int
    final: bool
    acknowledged: int


class Lane(NamedTuple):
    """What a lane holds: whether its process lives, its segments with their sizes, what waits and how many records.

    `drained` are the segments that nobody needs any more.
    """

    name: str
    living: bool
    segments: list[tuple[int, int]]
    pending: list[Pending]
    drained: list[int]
    records: int


class Reading(NamedTuple):
    """The records of a batch, in order; at the indexes in `damaged` lie bytes that are no record."""

    records: list[bytes]
    damaged: frozenset[int]


def look_at_lanes(folder: Path, places: Mapping[str, Place]) -> list[Lane]:
    """All lanes, as far as they are durable."""
    return [lane for name in list_lanes(folder) if (lane := find_lane(folder, name, places.get(name, NOWHERE)))]


def find_lane(folder: Path, name: str, place: Place) -> Lane | None:
    """One lane, or None when it is just being deleted.

    Whether it lives, and its mark, are looked at before the sizes: then a size that counts is the last. After a power cut the
    mark may be an old one or broken: then nobody knows how far the segments behind it were acknowledged.
    """
    path = folder / name
    living = not is_abandoned(path)
    try:
        (growing, durable), records = read_mark(path / MARK)
    except FileNotFoundError:
        return None
    segments = list_segments(path)
    pending: list[Pending] = []
    drained: list[int] = []
    for number, size in segments:
        final = not living or number < growing
        start = place.offset if number == place.segment else 0
        end = size if final else durable if number == growing else 0
        if number >= place.segment and end > start:
            acknowledged = size if number < growing else durable if number == growing else 0
            pending.append(Pending(name, number, start, end, final, acknowledged))
        elif final:
            drained.append(number)
    return Lane(name, living, segments, pending, drained, max(0, records - place.records))


def read_batch(folder: Path, pending: Sequence[Pending], max_records: int, max_bytes: int) -> tuple[tuple[Range, ...], Reading]:
    """As many whole frames as a batch may have: where they lie, and their records."""
    ranges: list[Range] = []
    records: list[bytes] = []
    damaged: set[int] = set()
    size = 0
    for piece in pending:
        if len(records) >= max_records or size >= max_bytes:
            break
        data = read_segment(folder / piece.lane, piece.segment, piece.start, piece.end)
        before, end, full = len(records), piece.start, False
        for frame in parse_frames(data, piece.start):
            if full:
                break
            add_frame(frame, data, piece.start, records, damaged)
            end = frame.end
            full = len(records) >= max_records or size + end - piece.start >= max_bytes
        else:
            if piece.final and end < piece.end:
                # A torn tail was never acknowledged: it is passed over with the segment.
                if end < piece.acknowledged:
                    add_frame(Damage(end, piece.end), data, piece.start, records, damaged)
                end = piece.end
        if end > piece.start:
            ranges.append(Range(piece.lane, piece.segment, piece.start, end, len(records) - before))
            size += end - piece.start
    return tuple(ranges), Reading(records, frozenset(damaged))


def read_ranges(folder: Path, ranges: Sequence[Range]) -> Reading:
    """The records of a batch whose boundaries are known: the same as when it was made."""
    records: list[bytes] = []
    damaged: set[int] = set()
    for piece in ranges:
        data = read_segment(folder / piece.lane, piece.segment, piece.start, piece.end)
        before, end = len(records), piece.start
        for frame in parse_frames(data, piece.start):
            add_frame(frame, data, piece.start, records, damaged)
            end = frame.end
        if len(records) - before < piece.records:
            add_frame(Damage(end, piece.end), data, piece.start, records, damaged)
    return Reading(records, frozenset(damaged))


def find_time(folder: Path, piece: Pending) -> int | None:
    """When the first record of a pending piece was appended (ms), or None when it cannot be told."""
    try:
        return find_frame_time(read_segment(folder / piece.lane, piece.segment, piece.start, piece.start + HEADER_SIZE))
    except FileNotFoundError:
        return None


def add_frame(frame: Frame | Damage, data: bytes, base: int, records: list[bytes], damaged: set[int]) -> None:
    """Add the records of a frame, or the bytes that are damaged."""
    if isinstance(frame, Frame):
        records += frame.records
    else:
        damaged.add(len(records))
        records.append(data[frame.start - base : frame.end - base])
