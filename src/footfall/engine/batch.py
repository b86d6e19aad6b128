"""Turns records of the spool into Arrow tables, column by column."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from msgspec.structs import astuple

from footfall.engine.arrow import load_arrow
from footfall.model.backend import BACKEND_COLUMNS, BackendEvent
from footfall.model.event import COLUMNS, Event, Identity, Property, Record, ReplayChunk
from footfall.model.idempotency import hash_key

if TYPE_CHECKING:
    from pyarrow.lib import Array
    from pyarrow.lib import Table as ArrowTable

_FOUR_DECIMALS = Decimal("0.0001")
_AMOUNT_LIMIT = 10**15
_UUID_LENGTH = 36

_KINDS = {
    **dict.fromkeys(("website_id", "event_id", "session_id", "visit_id", "chunk_id"), "uuid"),
    **dict.fromkeys(("session_key", "visit_key", "key_hash"), "key"),
    **dict.fromkeys(("created_at", "received_at", "started_at", "ended_at", "date_value"), "time"),
    **dict.fromkeys(("event_type", "data_type", "api_call"), "small"),
    **dict.fromkeys(("lcp", "inp", "cls", "fcp", "ttfb", "duration"), "float"),
    **dict.fromkeys(("revenue", "number_value"), "amount"),
    "event_count": "count",
    "status": "status",
    "events": "long text",
}
"""How a column is encoded; the others are text."""

_VALUES = ("data_key", "data_type", "string_value", "number_value", "date_value")
_EVENT_DATA = ("website_id", "session_id", "session_key", "event_id", "url_path", "event_name", "bot_reason", "created_at")
_EVENT_KEYS = ("website_id", "session_id", "session_key", "event_id", "created_at", "received_at", "idempotency_key")
_SESSION_DATA = ("website_id", "session_id", "session_key", "distinct_id", "created_at")
_REPLAY_CHUNKS = tuple(ReplayChunk.__struct_fields__)
_pick_key: Callable[[Event], tuple[Any, ...]] = attrgetter(*_EVENT_KEYS)


def to_tables(records: Sequence[Record]) -> dict[str, ArrowTable]:
    """The rows of each table that the records make; a table without rows is left out.

    A number that does not fit into `Decimal(19, 4)` becomes null; its text stays.
    Errors: ValueError or TypeError when a record holds what its column cannot, such as an id that is no UUID.
    """
    events = [record for record in records if type(record) is Event]
    identities = [record for record in records if type(record) is Identity]
    chunks = [record for record in records if type(record) is ReplayChunk]
    rows: dict[str, tuple[tuple[str, ...], list[tuple[Any, ...]]]] = {
        "events": (COLUMNS, [astuple(event) for event in events]),
        "event_data": (_EVENT_DATA + _VALUES, _spread(_EVENT_DATA, events)),
        "event_keys": ((*_EVENT_KEYS, "key_hash"), [_key_row(event) for event in events if event.idempotency_key]),
        "session_data": (_SESSION_DATA + _VALUES, _spread(_SESSION_DATA, identities)),
        "replay_chunks": (_REPLAY_CHUNKS, [astuple(chunk) for chunk in chunks]),
        "backend_events": (BACKEND_COLUMNS, [astuple(record) for record in records if type(record) is BackendEvent]),
    }
    return {table: _build(columns, found) for table, (columns, found) in rows.items() if found}


def _spread(owner_columns: tuple[str, ...], owners: Iterable[Event | Identity]) -> list[tuple[Any, ...]]:
    """One row for each property of each owner: the owner's columns, then those of the property."""
    pick: Callable[[Event | Identity], tuple[Any, ...]] = attrgetter(*owner_columns)
    return [pick(owner) + _value(entry) for owner in owners if owner.data for entry in owner.data]


def _key_row(event: Event) -> tuple[Any, ...]:
    return *_pick_key(event), hash_key(event.website_id, event.idempotency_key)


def _value(entry: Property) -> tuple[Any, ...]:
    return entry.key, entry.data_type, entry.text, entry.number, entry.date


def _build(columns: tuple[str, ...], rows: list[tuple[Any, ...]]) -> ArrowTable:
    """An Arrow table; a row may have more fields than there are columns.

    Columns in which every row has what the engine puts there by itself, an empty text or nothing, are left out.
    """
    filled = {name: values for name, values in zip(columns, zip(*rows, strict=True), strict=False) if not _is_default(name, values)}
    return load_arrow().Table.from_arrays([_encode(name, values) for name, values in filled.items()], list(filled))


def _is_default(name: str, values: tuple[Any, ...]) -> bool:
    kind = _KINDS.get(name, "text")
    if kind in ("text", "long text"):
        return values[-1] == "" and values.count("") == len(values)
    return values[-1] is None and values.count(None) == len(values)


def _encode(name: str, values: tuple[Any, ...]) -> Array:
    pa = load_arrow()
    kind = _KINDS.get(name, "text")
    if kind == "uuid":
        return _encode_uuids(name, values)
    if kind == "amount":
        return pa.array([_amount(value) for value in values], pa.decimal128(19, 4))
    types = {
        "key": pa.uint64,
        "small": pa.uint8,
        "status": pa.uint16,
        "count": pa.uint32,
        "float": pa.float64,
        "text": pa.string,
        "long text": pa.large_string,
    }
    return pa.array(values, pa.timestamp("ms", "UTC") if kind == "time" else types[kind]())


def _encode_uuids(name: str, values: tuple[str, ...]) -> Array:
    """UUIDs as their 16 bytes, which the engine takes without reading text; decoded in one go."""
    pa = load_arrow()
    if set(map(len, values)) != {_UUID_LENGTH}:
        raise ValueError(f"{name}: not a UUID")
    raw = bytes.fromhex("".join(values).replace("-", ""))
    if len(raw) != 16 * len(values):
        raise ValueError(f"{name}: not a UUID")
    return pa.FixedSizeBinaryArray.from_buffers(pa.binary(16), len(values), [None, pa.py_buffer(raw)])


def _amount(value: float | None) -> Decimal | None:
    if value is None or not math.isfinite(value) or abs(value) >= _AMOUNT_LIMIT:
        return None
    return Decimal(repr(value)).quantize(_FOUR_DECIMALS, ROUND_HALF_UP)
