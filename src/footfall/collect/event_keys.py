"""How events of pages are known again: by the key that their sender gave them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from footfall.collect.memory import Arrival, Memory, Name
from footfall.model.event import Event
from footfall.model.idempotency import hash_key


def describe_event(record: Event) -> Arrival | None:
    """The arrival of an event; None without a key."""
    key = record.idempotency_key
    return Arrival((record.website_id, key), record.received_at, record.event_id) if key else None


def bind_names(names: Sequence[Name]) -> dict[str, Any]:
    """The hashes to ask for."""
    return {"hashes": [hash_key(website, key) for website, key in names]}


EVENT_MEMORY = Memory(
    describe=describe_event,
    sql="""SELECT website_id, idempotency_key, event_id, toUnixTimestamp64Milli(received_at) AS came
FROM event_keys
PREWHERE key_hash IN {hashes:Array(UInt64)}
WHERE received_at >= fromUnixTimestamp64Milli({since:Int64}, 'UTC')""",
    bind=bind_names,
    at_once=5_000,
)
