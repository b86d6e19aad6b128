"""The keys that senders gave their events, by which an event that is sent again is told.

Only events with a key have a row. The week of arrival divides the table, so that a search in the last seven days leaves out all
else, and rows go by themselves some time after nobody asks for them (a spool may have waited that long). The order is that of a
hash: a batch's keys are found among many millions by reading one short column in a few small granules.
"""

from __future__ import annotations

from footfall.engine.topology import Table, Topology

_UUID = "UUID CODEC(ZSTD(1))"
_TIME = "DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1))"

_EVENT_KEYS = Table(
    name="event_keys",
    columns=(
        ("website_id", _UUID),
        ("session_id", _UUID),
        ("session_key", "UInt64 CODEC(ZSTD(1))"),
        ("event_id", _UUID),
        ("created_at", _TIME),
        ("received_at", _TIME),
        ("idempotency_key", "String CODEC(ZSTD(1))"),
        ("key_hash", "UInt64 CODEC(NONE)"),
    ),
    partition_by="toMonday(received_at)",
    order_by="key_hash",
    ttl="toDateTime(received_at) + INTERVAL 15 DAY",
    deduplicated=True,
    settings={"index_granularity": 256, "ttl_only_drop_parts": 1},
)


def statements(topology: Topology) -> list[str]:
    """The table."""
    return topology.create_table(_EVENT_KEYS)
