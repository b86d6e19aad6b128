"""The folders of processes in a spool: each belongs to whoever holds its lock."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO, List, Optional, Tuple

try:
    import fcntl
except ImportError:  # pragma: no cover - not on Windows: there events wait in memory
    fcntl = None  # type: ignore[assignment,unused-ignore]

AVAILABLE = fcntl is not None


def make_lane(folder: Path) -> Tuple[Path, BinaryIO]:
    """A lane of our own, which appears to others only once it is locked."""
    name = f"{os.getpid()}-{os.urandom(6).hex()}"
    hidden = folder / f".{name}"
    hidden.mkdir(mode=0o700)
    lock = (hidden / "lock").open("wb")
    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    lane = folder / f"lane-{name}"
    hidden.rename(lane)
    return lane, lock


def take_lane(lane: Path) -> Optional[BinaryIO]:
    """The lock of a lane whose process is dead; None while it lives or another takes it."""
    try:
        lock = (lane / "lock").open("rb")
    except OSError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        return None
    return lock


def list_lanes(folder: Path) -> List[Path]:
    """The lanes in a folder, oldest first."""
    return sorted(folder.glob("lane-*"), key=_age)


def read_sent(lane: Path) -> Tuple[str, int]:
    """The segment and the offset up to which everything has been delivered; nothing is known without the file."""
    try:
        segment, offset = (lane / "sent").read_text().split()
        return segment, int(offset)
    except (OSError, ValueError):
        return "", 0


def _age(lane: Path) -> float:
    try:
        return lane.stat().st_mtime
    except OSError:
        return 0.0
