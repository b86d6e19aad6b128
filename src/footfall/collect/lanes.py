"""The folders of the spool: one lane for each process that appends.

A lane is made anew whenever a process begins and never opened again for appending; its process holds the lock of its
file `lock`. The file `mark` is shared memory: how far the lane is durable (segment and offset in one number) and how many
records it has had. Nobody reads a living lane beyond its mark, so what could not be made durable is never seen.
"""

from __future__ import annotations

import fcntl
import mmap
import os
import secrets
import shutil
import time
from pathlib import Path

from footfall.collect.segments import list_segments

LOCK = "lock"
MARK = "mark"
HIDDEN = "."
RESERVE = 4 * 1024 * 1024
"""Bytes of the disk (of a tiny one, a sixteenth) that are left alone: the writer needs some to note that it has drained the spool."""


class Mark:
    """How far a lane is durable, shared between processes."""

    def __init__(self, file: Path, *, writable: bool = False) -> None:
        access = mmap.ACCESS_WRITE if writable else mmap.ACCESS_READ
        with file.open("r+b" if writable else "rb") as handle:
            self._memory = mmap.mmap(handle.fileno(), 16, access=access)
        self._numbers = memoryview(self._memory).cast("Q")

    @property
    def position(self) -> tuple[int, int]:
        """The segment that grows and how many of its bytes are durable."""
        number = self._numbers[0]
        return number >> 32, number & 0xFFFFFFFF

    @property
    def records(self) -> int:
        """How many records the lane has had."""
        return self._numbers[1]

    def move(self, segment: int, offset: int, records: int = 0) -> None:
        """Tell a new end (one aligned store, so that readers see the old or the new) and count its records."""
        self._numbers[1] += records
        self._numbers[0] = segment << 32 | offset

    def close(self) -> None:
        """Let go of the shared memory."""
        self._numbers.release()
        self._memory.close()


def read_mark(file: Path) -> tuple[tuple[int, int], int]:
    """The position and the number of records that a mark tells; of a broken one, that nothing is known.

    Raises:
        FileNotFoundError: there is none.
    """
    try:
        mark = Mark(file)
    except ValueError:
        return (0, 0), 0
    try:
        return mark.position, mark.records
    finally:
        mark.close()


def make_lane(folder: Path, name: str) -> tuple[Path, int]:
    """Make a fresh lane that is locked for this process; gives its folder and the lock's descriptor.

    It is made hidden and appears complete, by one rename.
    """
    folder.mkdir(parents=True, exist_ok=True)
    label = f"{name}-{time.time_ns():x}{secrets.token_hex(2)}"
    hidden, lane = folder / f"{HIDDEN}{label}", folder / label
    hidden.mkdir()
    with (hidden / MARK).open("wb") as mark:
        mark.write(bytes(16))
        mark.flush()
        os.fsync(mark.fileno())
    lock = os.open(hidden / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(lock, fcntl.LOCK_EX)
    sync_folder(hidden)
    hidden.rename(lane)
    sync_folder(folder)
    return lane, lock


def list_lanes(folder: Path) -> list[str]:
    """The names of the lanes."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in entries if not entry.name.startswith(HIDDEN) and entry.is_dir())
    except FileNotFoundError:
        return []


def is_abandoned(lane: Path) -> bool:
    """Whether the process that appended to a lane has ended."""
    try:
        lock = os.open(lane / LOCK, os.O_RDONLY)
    except FileNotFoundError:
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    else:
        return True
    finally:
        os.close(lock)


def measure_spool(folder: Path) -> int:
    """The size of all segments of all lanes, in bytes."""
    return sum(size for name in list_lanes(folder) for _, size in list_segments(folder / name))


def is_cramped(folder: Path) -> bool:
    """Whether the disk of a folder has nothing left but what the writer needs."""
    disk = os.statvfs(folder)
    return disk.f_bavail < min(RESERVE // disk.f_frsize, disk.f_blocks // 16)


def remove_lane(lane: Path) -> None:
    """Delete a lane that is abandoned, drained and without segments."""
    hidden = lane.with_name(f"{HIDDEN}gone-{lane.name}")
    lane.rename(hidden)
    shutil.rmtree(hidden, ignore_errors=True)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
