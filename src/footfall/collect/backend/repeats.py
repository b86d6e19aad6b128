"""How server-side events are known again: by the id that their sender gave them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from footfall.collect.memory import Arrival, Memory, Name
from footfall.model.backend import BackendEvent


def describe_event(record: BackendEvent) -> Arrival | None:
    """The arrival of an event; None when its id was made here."""
    return Arrival((record.website_id, record.external_id), record.received_at) if record.may_repeat else None


def bind_names(names: Sequence[Name]) -> dict[str, Any]:
    """The websites and ids to ask for."""
    websites, ids = zip(*names, strict=True)
    return {"websites": sorted(set(websites)), "ids": sorted(set(ids))}


BACKEND_MEMORY = Memory(
    describe=describe_event,
    sql="""SELECT website_id, external_id, '' AS own, toUnixTimestamp64Milli(max(received_at)) AS came
FROM backend_events
WHERE received_at >= fromUnixTimestamp64Milli({since:Int64}, 'UTC')
    AND website_id IN {websites:Array(UUID)} AND external_id IN {ids:Array(String)}
GROUP BY website_id, external_id""",
    bind=bind_names,
    at_once=500,
)
