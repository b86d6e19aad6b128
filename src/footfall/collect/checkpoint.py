"""How far the spool is drained, and the batch that is on its way: what makes a crash harmless.

A batch is written down with its boundaries before anything of it is inserted. After a crash the same boundaries give the
same records, and the same tokens let the engine leave out what it has already. The file is always replaced whole, and a
copy beside it takes its place should it be damaged or deleted.
"""

from __future__ import annotations

import fcntl
import logging
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec

from footfall.collect.lanes import sync_folder

log = logging.getLogger(__name__)

CHECKPOINT = "checkpoint.json"
COPY = "checkpoint-copy.json"
LOCK = "checkpoint.lock"


class Place(msgspec.Struct, frozen=True, array_like=True):
    """How far a lane is drained: all before this offset of this segment, `records` in all."""

    segment: int
    offset: int
    records: int


class Range(msgspec.Struct, frozen=True, array_like=True):
    """A piece of a segment and how many records are in it."""

    lane: str
    segment: int
    start: int
    end: int
    records: int


class Refusal(msgspec.Struct, frozen=True, array_like=True):
    """A record (by its index in the batch) that a table has refused."""

    index: int
    table: str
    reason: str


class Batch(msgspec.Struct):
    """A batch on its way.

    `splits` has, for tables that refused rows, the pieces (record indexes from, to) that are inserted in place of the
    whole; `refused` the records that no table shall have any more.
    """

    id: str
    ranges: tuple[Range, ...]
    splits: dict[str, list[tuple[int, int]]] = {}
    refused: list[Refusal] = []


class State(msgspec.Struct):
    """All that the file holds; `epoch` makes the ids of batches unlike those of any other spool."""

    epoch: str
    next: int = 1
    lanes: dict[str, Place] = {}
    batch: Batch | None = None


class CheckpointTaken(OSError):
    """Another process drains this spool."""


class CheckpointBroken(OSError):
    """Neither the file nor its copy can be read, so nobody knows what of the spool is stored already."""


def find_state(folder: Path) -> State | None:
    """What the file says, or else its copy, for those who only look; None where there is neither.

    Raises:
        CheckpointBroken: there are some, and none can be read.
    """
    found = [read_state(folder / name) for name in (CHECKPOINT, COPY)]
    states = [state for state in found if isinstance(state, State)]
    if not states and "broken" in found:
        raise CheckpointBroken("checkpoint.json and its copy cannot be read")
    return states[0] if states else None


def read_state(file: Path) -> State | Literal["broken", "missing"]:
    """What one of the two files says."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=State)
    except FileNotFoundError:
        return "missing"
    except msgspec.DecodeError:
        return "broken"


class Checkpoint:
    """The state, for the one process that drains the spool."""

    def __init__(self, folder: Path) -> None:
        """Take the checkpoint over.

        Raises:
            CheckpointTaken: while another process has it.
            CheckpointBroken: it cannot be read.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._lock = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.state = find_state(folder) or State(secrets.token_hex(6))
        except BlockingIOError:
            os.close(self._lock)
            raise CheckpointTaken("another process drains this spool") from None
        except CheckpointBroken:
            os.close(self._lock)
            raise
        if not isinstance(read_state(folder / CHECKPOINT), State) and (folder / COPY).exists():
            log.warning("the checkpoint was damaged or missing; its copy has taken its place")
            self.state.epoch = secrets.token_hex(6)  # should the copy lag behind, its next batch is not to be taken for one that was stored
        self._unsaved = True

    def begin(self, ranges: tuple[Range, ...]) -> None:
        """Write down the next batch, and with it the end of the one before."""
        self.state.batch = Batch(f"{self.state.epoch}-{self.state.next}", ranges)
        self.state.next += 1
        self._unsaved = True
        self.save()

    def split(self, table: str, pieces: list[tuple[int, int]], refusal: Refusal | None = None) -> None:
        """Write down other pieces of the batch for a table, or the record that it refuses."""
        batch = self.get_batch()
        batch.splits[table] = pieces
        if refusal:
            batch.refused.append(refusal)
        self._unsaved = True
        self.save()

    def get_batch(self) -> Batch:
        """The batch on its way; there must be one."""
        if self.state.batch is None:
            raise LookupError("no batch is on its way")
        return self.state.batch

    def end(self) -> None:
        """The batch has arrived. It is saved with the next step: until then a crash repeats the batch, which is harmless."""
        for piece in self.get_batch().ranges:
            drained = self.state.lanes[piece.lane].records if piece.lane in self.state.lanes else 0
            self.state.lanes[piece.lane] = Place(piece.segment, piece.end, drained + piece.records)
        self.state.batch = None
        self._unsaved = True

    def forget(self, lane: str) -> None:
        """Drop a lane that is gone."""
        self._unsaved |= self.state.lanes.pop(lane, None) is not None

    def save(self) -> None:
        """Make the state durable when it has changed."""
        if self._unsaved:
            content = msgspec.json.encode(self.state)
            replace_file(self._folder / CHECKPOINT, content)
            self._unsaved = False
            try:
                replace_file(self._folder / COPY, content, durably=False)
            except OSError:  # an old copy would be worse than none
                with suppress(OSError):
                    (self._folder / COPY).unlink()

    def close(self) -> None:
        """Give the checkpoint up."""
        os.close(self._lock)


def replace_file(file: Path, content: bytes, *, durably: bool = True) -> None:
    """Put a file's new content in the place of the old at once; unless `durably`, a power cut may leave either, or an empty one."""
    fresh = file.with_suffix(".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        if durably:
            os.fdatasync(descriptor)
    finally:
        os.close(descriptor)
    fresh.replace(file)
    if durably:
        sync_folder(file.parent)
