"""What is in a spool, for people: works beside a running server and without one."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

import msgspec

from footfall.base.clock import Clock, system_clock
from footfall.collect.checkpoint import CHECKPOINT, COPY, LOCK, CheckpointBroken, State, find_state, read_state
from footfall.collect.deadletters import count_broken_letters, list_letters
from footfall.collect.lanes import MARK, Mark
from footfall.collect.reader import Lane, find_time, look_at_lanes
from footfall.collect.segments import Damage, Frame, parse_frames, read_segment


class LaneReport(msgspec.Struct, frozen=True):
    """One lane; `living` while a process appends to it, `oldest` is when the first waiting record came (ms)."""

    name: str
    living: bool
    segments: int
    bytes: int
    pending_bytes: int
    pending_records: int
    oldest: int | None


class SpoolReport(msgspec.Struct, frozen=True):
    """All lanes together; `age` is for how long the oldest record waits (seconds, None when nothing does).

    `open_batch` is the id of the batch on its way, `draining` whether a process drains the spool now.
    """

    lanes: list[LaneReport]
    bytes: int
    pending_bytes: int
    pending_records: int
    age: float | None
    open_batch: str | None
    draining: bool
    dead_letters: int


BROKEN = "checkpoint.json and its copy cannot be read, so nothing is stored"
MEND_BROKEN = "Delete both: what the segments still hold is then stored, and what of it was stored before counts twice."


def show_spool(folder: Path, *, clock: Clock = system_clock) -> SpoolReport:
    """What the spool holds and what of it waits."""
    state = find_state(folder) or State("")
    lanes = [report_lane(folder, lane) for lane in look_at_lanes(folder, state.lanes)]
    oldest = min((lane.oldest for lane in lanes if lane.oldest is not None), default=None)
    return SpoolReport(
        lanes=lanes,
        bytes=sum(lane.bytes for lane in lanes),
        pending_bytes=sum(lane.pending_bytes for lane in lanes),
        pending_records=sum(lane.pending_records for lane in lanes),
        age=None if oldest is None else max(0.0, (clock() - oldest) / 1000),
        open_batch=state.batch.id if state.batch else None,
        draining=is_draining(folder),
        dead_letters=sum(1 for _ in list_letters(folder)),
    )


def verify(folder: Path) -> list[str]:
    """What is wrong with the spool, one sentence each, `BROKEN` alone when nothing can be stored; reads every segment."""
    try:
        state = find_state(folder) or State("")
    except CheckpointBroken:
        return [BROKEN]
    faults = [f"{name} cannot be read; the other of the two serves" for name in (CHECKPOINT, COPY) if read_state(folder / name) == "broken"]
    for lane in look_at_lanes(folder, state.lanes):
        faults += check_lane(folder, lane)
        place = state.lanes.get(lane.name)
        sizes = dict(lane.segments)
        if place and place.segment in sizes and place.offset > sizes[place.segment]:
            faults.append(f"{lane.name}: the checkpoint is beyond the end of segment {place.segment}")
    for piece in state.batch.ranges if state.batch else ():
        if not any(piece.lane == lane.name for lane in look_at_lanes(folder, state.lanes)):
            faults.append(f"{piece.lane}: is gone, though a batch of it is on its way")
    if broken := count_broken_letters(folder):
        faults.append(f"dead-letters.jsonl: {broken} lines are no letters")
    return faults


def report_lane(folder: Path, lane: Lane) -> LaneReport:
    """The numbers of one lane; waiting records are counted in the segments."""
    records = 0
    for piece in lane.pending:
        data = read_piece(folder, piece.lane, piece.segment, piece.start, piece.end)
        records += sum(len(frame.records) for frame in parse_frames(data) if isinstance(frame, Frame))
    return LaneReport(
        name=lane.name,
        living=lane.living,
        segments=len(lane.segments),
        bytes=sum(size for _, size in lane.segments),
        pending_bytes=sum(piece.end - piece.start for piece in lane.pending),
        pending_records=records,
        oldest=find_time(folder, lane.pending[0]) if lane.pending else None,
    )


def check_lane(folder: Path, lane: Lane) -> list[str]:
    """Damage in the durable part of a lane's segments."""
    faults: list[str] = []
    try:
        mark = Mark(folder / lane.name / MARK)
    except (FileNotFoundError, ValueError):
        return [f"{lane.name}: has no mark"]
    growing, durable = mark.position
    mark.close()
    for number, size in lane.segments:
        end = durable if number == growing else size
        last, data = 0, read_piece(folder, lane.name, number, 0, end)
        for frame in parse_frames(data):
            if isinstance(frame, Damage):
                faults.append(f"{lane.name}: bytes {frame.start} to {frame.end} of segment {number} are damaged")
            last = frame.end
        if last < len(data):
            faults.append(f"{lane.name}: bytes {last} to {len(data)} of segment {number} are damaged")
    return faults


def read_piece(folder: Path, lane: str, segment: int, start: int, end: int) -> bytes:
    """A piece of a segment; nothing when it has just been drained and deleted."""
    try:
        return read_segment(folder / lane, segment, start, end)
    except FileNotFoundError:
        return b""


def is_draining(folder: Path) -> bool:
    """Whether a process has the checkpoint."""
    try:
        lock = os.open(folder / LOCK, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    else:
        return False
    finally:
        os.close(lock)
