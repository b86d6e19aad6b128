"""Views and engagements that servers report.

Rows with the same id are kept apart before they are inserted; should two writers insert the same at once, they become one
when rows are merged, and are read as one with FINAL. The month of arrival divides the table, so that a search among the
ids of the last days leaves out all that came before, whatever times the events tell; granules are small for the same reason.
"""

from __future__ import annotations

from footfall.engine.topology import Table, Topology

_TEXT = "String CODEC(ZSTD(1))"
_WORD = "LowCardinality(String) CODEC(ZSTD(1))"
_UUID = "UUID CODEC(ZSTD(1))"
_TIME = "DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1))"

_BACKEND_EVENTS = Table(
    name="backend_events",
    columns=(
        ("website_id", _UUID),
        ("external_id", _TEXT),
        ("session_id", _UUID),
        ("session_key", "UInt64 CODEC(ZSTD(1))"),
        ("created_at", _TIME),
        ("received_at", _TIME),
        ("kind", _WORD),
        ("app", _WORD),
        ("user_id", _TEXT),
        ("client_session", _TEXT),
        ("content_id", _TEXT),
        ("content_type", _WORD),
        ("device_type", _WORD),
        ("metric_type", _WORD),
        ("target_id", _TEXT),
        ("target_type", _WORD),
        ("business_event", _WORD),
        ("api_call", "UInt8 CODEC(ZSTD(1))"),
        ("status", "Nullable(UInt16) CODEC(ZSTD(1))"),
        ("duration", "Nullable(Float64) CODEC(ZSTD(1))"),
        ("revenue", "Nullable(Decimal(19, 4)) CODEC(ZSTD(1))"),
        ("currency", _WORD),
        ("country", _WORD),
        ("region", _WORD),
        ("city", _WORD),
        ("metadata", _TEXT),
    ),
    engine="ReplacingMergeTree",
    partition_by="toYYYYMM(received_at)",
    order_by="(website_id, toDate(created_at), external_id)",
    deduplicated=True,
    settings={"index_granularity": 1024},
)


def statements(topology: Topology) -> list[str]:
    """The table."""
    return topology.create_table(_BACKEND_EVENTS)
