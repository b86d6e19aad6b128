"""Putting dead letters back into the spool, each exactly once.

The letters' records are made a lane of their own that is hidden at first. Taking the letters out of their file is the one
moment that counts: then the lane is shown. A crash before it leaves a hidden lane whose letters are still kept (it is
thrown away), a crash after it one whose letters are gone (it is shown by the next who comes).
"""

from __future__ import annotations

import os
import secrets
import shutil
import time
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from footfall.base.clock import Clock, system_clock
from footfall.collect.checkpoint import find_state, replace_file
from footfall.collect.deadletters import list_letters, lock_letters, read_record, remove_letters
from footfall.collect.lanes import HIDDEN, LOCK, MARK, is_abandoned, sync_folder
from footfall.collect.segments import make_frame, segment_file

PREFIX = "replay-"
NUMBERS = "letters.json"
ABANDONED_AFTER = 60.0
FRAME_RECORDS = 1000


class Replay(NamedTuple):
    """How many letters went back, and those that stay with the reason: (id, reason)."""

    replayed: int
    kept: list[tuple[str, str]]


def replay_dead_letters(folder: Path, numbers: Collection[str] | None = None, *, clock: Clock = system_clock) -> Replay:
    """Put letters (by id; None is all) back into the spool, whether the server runs or not.

    A letter whose record is still not valid stays, and so does one of a batch that is just on its way.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with lock_letters(folder):
        settle_replays(folder)
        state = find_state(folder)
        moving = f"{state.batch.id}:" if state and state.batch else None
        records: dict[str, bytes] = {}
        kept: list[tuple[str, str]] = []
        for letter in list_letters(folder):
            if numbers is not None and letter.id not in numbers:
                continue
            if moving and letter.id.startswith(moving):
                kept.append((letter.id, "its batch is on its way; try again in a moment"))
                continue
            try:
                records[letter.id] = read_record(letter)
            except ValueError as error:
                kept.append((letter.id, str(error)))
        if records:
            hidden = make_hidden_lane(folder, records, clock())
            remove_letters(folder, set(records))
            show_lane(hidden)
    return Replay(len(records), kept)


def recover_replays(folder: Path) -> None:
    """End what a crash has left half done."""
    with lock_letters(folder):
        settle_replays(folder)


def settle_replays(folder: Path) -> None:
    """Show or throw away each hidden lane; the caller holds the lock of the letters."""
    kept = {letter.id for letter in list_letters(folder)}
    for hidden in folder.glob(f"{HIDDEN}*"):
        if not hidden.is_dir():
            continue
        if hidden.name.startswith(HIDDEN + PREFIX) and (hidden / NUMBERS).exists():
            if kept.isdisjoint(msgspec.json.decode((hidden / NUMBERS).read_bytes(), type=list[str])):
                show_lane(hidden)
                continue
        elif time.time() - hidden.stat().st_mtime < ABANDONED_AFTER or not is_abandoned(hidden):
            continue
        shutil.rmtree(hidden, ignore_errors=True)


def make_hidden_lane(folder: Path, records: dict[str, bytes], now: int) -> Path:
    """A complete lane that no one looks at yet."""
    hidden = folder / f"{HIDDEN}{PREFIX}{time.time_ns():x}{secrets.token_hex(2)}"
    hidden.mkdir()
    (hidden / LOCK).touch(0o600)
    (hidden / MARK).write_bytes((2 << 32).to_bytes(8, "little") + len(records).to_bytes(8, "little"))
    with segment_file(hidden, 1).open("wb") as file:
        for some in batched(list(records.values())):
            file.write(make_frame(some, now))
        file.flush()
        os.fsync(file.fileno())
    replace_file(hidden / NUMBERS, msgspec.json.encode(list(records)))
    sync_folder(folder)
    return hidden


def batched(records: list[bytes]) -> Iterator[list[bytes]]:
    """The records in portions of one frame each."""
    return (records[start : start + FRAME_RECORDS] for start in range(0, len(records), FRAME_RECORDS))


def show_lane(hidden: Path) -> None:
    """Let the lane be drained."""
    hidden.rename(hidden.with_name(hidden.name.removeprefix(HIDDEN)))
    sync_folder(hidden.parent)
