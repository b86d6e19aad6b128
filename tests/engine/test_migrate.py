from __future__ import annotations

import pytest

from footfall.engine.errors import BadStatement
from footfall.engine.migrate import list_migrations, migrate
from footfall.engine.statement import Statement

TABLES = {"events", "event_data", "session_data", "replay_chunks", "visit_hours", "visit_hours_view", "migrations"}


def test_numbers_are_unique_and_rise_by_one():
    assert [migration.number for migration in list_migrations()] == list(range(1, len(list_migrations()) + 1))


def test_a_new_engine_has_all_tables_and_says_which_steps_ran(engine):
    tables = engine.fetch_now(Statement("SELECT name FROM system.tables WHERE database = currentDatabase()")).rows
    assert {name for (name,) in tables} >= TABLES
    steps = engine.fetch_now(Statement("SELECT number, name, applied_at > 0 FROM migrations ORDER BY number")).rows
    assert steps == [(migration.number, migration.name, 1) for migration in list_migrations()]


def test_nothing_runs_twice_and_a_step_that_broke_off_is_mended(engine):
    assert migrate(engine, engine.topology) == []
    engine.execute(Statement("TRUNCATE TABLE migrations"))
    engine.execute(Statement("DROP TABLE visit_hours_view"))
    assert migrate(engine, engine.topology) == [migration.name for migration in list_migrations()]
    assert engine.fetch_now(Statement("EXISTS visit_hours_view")).rows == [(1,)]


def test_tables_of_a_newer_version_are_refused(engine):
    engine.execute(Statement("INSERT INTO migrations (number, name) VALUES (9999, '9999_future')"))
    with pytest.raises(BadStatement, match="9999"):
        migrate(engine, engine.topology)
    engine.execute(Statement("TRUNCATE TABLE migrations"))
