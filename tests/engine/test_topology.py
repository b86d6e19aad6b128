from __future__ import annotations

from dataclasses import replace

import pytest

from footfall.engine.migrate import list_migrations
from footfall.engine.topology import Table, Topology, View

ALONE = Topology("web")
CLUSTER = Topology("web", "main")
TABLE = Table(
    name="sums",
    columns=(("session_key", "UInt64"), ("total", "UInt64")),
    order_by="session_key",
    partition_by="total",
    engine="SummingMergeTree(total)",
    deduplicated=True,
)
VIEW = View(
    name="sums_view", source="events", target="sums", select="SELECT session_key, count() AS total FROM {source} GROUP BY session_key"
)


def test_one_machine_has_one_plain_table():
    assert ALONE.create_database() == "CREATE DATABASE IF NOT EXISTS web"
    assert ALONE.create_table(TABLE) == [
        (
            "CREATE TABLE IF NOT EXISTS sums (\n    session_key UInt64,\n    total UInt64\n)\n"
            "ENGINE = SummingMergeTree(total)\nPARTITION BY total\nORDER BY session_key\n"
            "SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 1000"
        )
    ]
    assert "\nORDER BY session_key\nTTL total + 1\nSETTINGS " in ALONE.create_table(replace(TABLE, ttl="total + 1"))[0]
    assert ALONE.create_view(VIEW) == [
        "CREATE MATERIALIZED VIEW IF NOT EXISTS sums_view TO sums AS\nSELECT session_key, count() AS total FROM events GROUP BY session_key"
    ]
    assert ALONE.delete_rows("sums", "total = 0") == "ALTER TABLE sums DELETE WHERE total = 0 SETTINGS mutations_sync = 2"
    assert ALONE.hide_rows("sums", "total = 0", "202601") == [
        "DELETE FROM sums IN PARTITION ID '202601' WHERE total = 0 SETTINGS lightweight_deletes_sync = 2",
        "ALTER TABLE sums APPLY DELETED MASK IN PARTITION ID '202601' SETTINGS mutations_sync = 0",
    ]
    assert ALONE.hide_rows("sums", "total = 0") == [
        "DELETE FROM sums WHERE total = 0 SETTINGS lightweight_deletes_sync = 2",
        "ALTER TABLE sums APPLY DELETED MASK SETTINGS mutations_sync = 0",
    ]
    assert (ALONE.read_settings(), ALONE.insert_settings()) == ({}, {})


def test_a_cluster_has_replicated_tables_behind_a_distributed_one():
    assert CLUSTER.create_database() == "CREATE DATABASE IF NOT EXISTS web ON CLUSTER main"
    assert CLUSTER.create_table(TABLE) == [
        (
            "CREATE TABLE IF NOT EXISTS sums_local ON CLUSTER main (\n    session_key UInt64,\n    total UInt64\n)\n"
            "ENGINE = ReplicatedSummingMergeTree('/clickhouse/tables/{shard}/web/sums_local', '{replica}', total)\n"
            "PARTITION BY total\nORDER BY session_key\n"
            "SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, replicated_deduplication_window = 1000"
        ),
        (
            "CREATE TABLE IF NOT EXISTS sums ON CLUSTER main AS sums_local\n"
            "ENGINE = Distributed(main, web, sums_local, sipHash64(website_id, session_key))"
        ),
    ]
    assert CLUSTER.create_view(VIEW) == [
        (
            "CREATE MATERIALIZED VIEW IF NOT EXISTS sums_view ON CLUSTER main TO sums_local AS\n"
            "SELECT session_key, count() AS total FROM events_local GROUP BY session_key"
        )
    ]
    assert CLUSTER.delete_rows("sums", "total = 0").startswith("ALTER TABLE sums_local ON CLUSTER main DELETE WHERE total = 0")


def test_a_replicated_table_without_arguments_has_its_place_only():
    (stored, distributed) = CLUSTER.create_table(Table("plain", (("a", "UInt8"),), "a"))
    assert "ENGINE = ReplicatedMergeTree('/clickhouse/tables/{shard}/web/plain_local', '{replica}')\n" in stored
    assert distributed.endswith("Distributed(main, web, plain_local, rand())")


@pytest.mark.parametrize("migration", list_migrations(), ids=lambda migration: migration.name)
def test_every_migration_names_the_cluster_in_every_statement(migration):
    statements = migration.statements(CLUSTER)
    assert statements
    assert [statement for statement in statements if " ON CLUSTER main" not in statement] == []
    assert [statement for statement in migration.statements(ALONE) if "CLUSTER" in statement or "Replicated" in statement] == []
