"""The table of server-side events: what goes in comes out, and is erased with its website or its person."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from records import NOON, OTHER_WEBSITE, WEBSITE, make_event, make_key

from footfall.engine.batch import to_tables
from footfall.engine.erase import delete_session, delete_website
from footfall.engine.migrate import list_migrations
from footfall.engine.statement import Statement
from footfall.engine.topology import SHARDING_KEY, Topology
from footfall.model.backend import BACKEND_COLUMNS, BackendEvent


def make_view(number: int, user: str = "ann", **changes: Any) -> BackendEvent:
    session = str(uuid.uuid5(uuid.NAMESPACE_OID, user))
    facts: dict[str, Any] = {
        "website_id": WEBSITE,
        "external_id": f"view {number}",
        "session_id": session,
        "session_key": make_key(session),
        "created_at": NOON,
        "received_at": NOON + 5,
        "kind": "view",
        "app": "shop",
    }
    return BackendEvent(**{**facts, **changes})


def insert(engine, *records, token="token"):
    for table, rows in to_tables(records).items():
        engine.insert(table, rows, token)


def list_ids(engine, website_id=WEBSITE):
    sql = "SELECT external_id FROM backend_events FINAL WHERE website_id = {website:UUID} ORDER BY external_id"
    return [row[0] for row in engine.fetch_now(Statement(sql, {"website": website_id})).rows]


@pytest.mark.parametrize(("status", "duration", "revenue"), [(None, None, None), (599, 0.5, 19.9999)])
def test_a_record_becomes_a_row_with_the_same_fields(engine, status, duration, revenue):
    record = make_view(
        1, status=status, duration=duration, revenue=revenue, metadata='{"a":"\t\\n\'"}', content_id="ünder\n", currency="EUR"
    )
    insert(engine, record)
    columns = ", ".join(BACKEND_COLUMNS)
    (row,) = engine.fetch_now(Statement(f"SELECT {columns} FROM backend_events")).dicts()
    row["created_at"], row["received_at"] = (int(row[name].timestamp() * 1000) for name in ("created_at", "received_at"))
    row["revenue"] = None if row["revenue"] is None else float(row["revenue"])
    assert row == {name: getattr(record, name) for name in BACKEND_COLUMNS}


def test_erasure_reaches_server_side_events(engine):
    insert(engine, make_view(1), make_view(2, "bob"), make_view(3, created_at=NOON - 3_600_000), make_view(4, website_id=OTHER_WEBSITE))
    insert(engine, make_event(1))
    delete_website(engine, WEBSITE, NOON)
    assert list_ids(engine) == ["view 1", "view 2"]
    delete_session(engine, WEBSITE, make_view(1).session_id)
    assert list_ids(engine) == ["view 2"]
    delete_website(engine, WEBSITE)
    assert list_ids(engine) == []
    assert list_ids(engine, OTHER_WEBSITE) == ["view 4"]


def test_a_cluster_keeps_all_of_a_person_on_one_machine():
    (migration,) = [found for found in list_migrations() if found.number == 2]
    local, distributed = migration.statements(Topology("footfall", "main"))
    assert "backend_events_local ON CLUSTER main" in local
    assert "ReplicatedReplacingMergeTree('/clickhouse/tables/{shard}/footfall/backend_events_local', '{replica}')" in local
    assert distributed.endswith(f"Distributed(main, footfall, backend_events_local, {SHARDING_KEY})")
