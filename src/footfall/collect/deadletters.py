"""Records that cannot be stored, kept in a file of JSON lines until somebody mends and replays them.

A letter's `record` may be edited by hand before it is replayed; `raw` (base64) is what the spool held and is used when
there is no `record`.
"""

from __future__ import annotations

import base64
import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from footfall.collect.checkpoint import replace_file
from footfall.collect.lanes import sync_folder
from footfall.model.backend import BackendEvent
from footfall.model.event import Event, Identity, Property, Record, ReplayChunk

LETTERS = "dead-letters.jsonl"
LOCK = "dead-letters.lock"
KINDS: dict[str, type[Record]] = {"event": Event, "identity": Identity, "replay": ReplayChunk, "backend": BackendEvent}

decode_record = msgspec.msgpack.Decoder(Record).decode
encode_record = msgspec.msgpack.Encoder().encode


class DeadLetter(msgspec.Struct):
    """One refused record: when (ISO 8601, UTC), by which table (`""` before any) and why.

    `data_stored` tells that the event's properties are stored already and only the event itself is not.
    """

    id: str
    time: str
    table: str
    reason: str
    record: dict[str, Any] | None
    raw: str
    data_stored: bool = False


def make_letter(number: str, time: int, table: str, reason: str, raw: bytes, *, data_stored: bool = False) -> DeadLetter:
    """A letter about the bytes of a record; `time` in ms."""
    try:
        record = describe_record(decode_record(raw))
    except msgspec.DecodeError:
        record = None
    moment = datetime.fromtimestamp(time / 1000, UTC).isoformat(timespec="milliseconds")
    return DeadLetter(number, moment, table, reason, record, base64.b64encode(raw).decode(), data_stored)


def read_record(letter: DeadLetter) -> bytes:
    """The record to replay, for the spool.

    Raises:
        ValueError: the letter still holds no valid record; the text says what is wrong.
    """
    if letter.record is None:
        try:
            record = decode_record(base64.b64decode(letter.raw, validate=True))
        except (msgspec.DecodeError, ValueError):
            raise ValueError("its bytes are damaged") from None
    else:
        record = build_record(letter.record)
    if letter.data_stored and isinstance(record, Event):
        record = msgspec.structs.replace(record, data=())
    return encode_record(record)


def describe_record(record: Record) -> dict[str, Any]:
    """A record with the names of its fields, for people."""
    kind = next(name for name, form in KINDS.items() if isinstance(record, form))
    fields = msgspec.structs.asdict(record)
    if "data" in fields:
        fields["data"] = [msgspec.structs.asdict(item) for item in fields["data"]]
    return {"type": kind, **fields}


def build_record(fields: dict[str, Any]) -> Record:
    """The record that `describe_record` has described.

    Raises:
        ValueError: naming what is missing or wrong.
    """
    form = KINDS.get(fields.get("type", ""))
    if form is None:
        raise ValueError(f"`type` must be one of {', '.join(KINDS)}")
    # A letter may be of a version that did not know the field yet.
    fields = {"received_at": 0, **fields} if form is Event else dict(fields)
    missing = [name for name in form.__struct_fields__ if name not in fields]
    if missing:
        raise ValueError(f"`{missing[0]}` is missing")
    if "data" in form.__struct_fields__:
        fields["data"] = [[item.get(name) for name in Property.__struct_fields__] for item in fields["data"]]
    values = [fields[name] for name in form.__struct_fields__]
    return msgspec.convert([form.__struct_config__.tag, *values], form)


def list_letters(folder: Path) -> Iterator[DeadLetter]:
    """The letters, oldest first; lines that are none are passed over (`count_broken_letters` tells of them)."""
    return (letter for _, letter in read_lines(folder) if letter)


def count_broken_letters(folder: Path) -> int:
    """How many lines of the file are no letters."""
    return sum(letter is None for _, letter in read_lines(folder))


def add_letters(folder: Path, letters: Sequence[DeadLetter]) -> None:
    """Keep letters durably; those whose id is kept already are not kept twice."""
    if not letters:
        return
    with lock_letters(folder):
        known = {letter.id for letter in list_letters(folder)}
        lines = b"".join(msgspec.json.encode(letter) + b"\n" for letter in letters if letter.id not in known)
        file = folder / LETTERS
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            # A line without an end was cut short by a crash; its letter comes again.
            content = file.read_bytes()
            os.ftruncate(descriptor, content.rfind(b"\n") + 1)
            rest = memoryview(lines)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        sync_folder(folder)


def remove_letters(folder: Path, numbers: set[str]) -> None:
    """Drop letters by id; the caller holds the lock. Lines that are no letters stay."""
    kept = [line for line, letter in read_lines(folder) if letter is None or letter.id not in numbers]
    replace_file(folder / LETTERS, b"".join(kept))


@contextmanager
def lock_letters(folder: Path) -> Iterator[None]:
    """Have the file of letters alone."""
    descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def read_lines(folder: Path) -> Iterator[tuple[bytes, DeadLetter | None]]:
    """The complete lines of the file, and the letters in them."""
    try:
        with (folder / LETTERS).open("rb") as file:
            for line in file:
                if line.endswith(b"\n") and line.strip():
                    try:
                        yield line, msgspec.json.decode(line, type=DeadLetter)
                    except msgspec.DecodeError:
                        yield line, None
    except FileNotFoundError:
        return
