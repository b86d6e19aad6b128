from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from footfall.store import migrations
from footfall.store.database import open_database
from footfall.store.errors import StoreDown
from footfall.store.migrate import NEWEST, create, find_version, migrate, upgrade, version
from footfall.store.schema import metadata
from footfall.store.sources import read_revision


def test_an_empty_database_gets_exactly_the_declared_tables(location):
    database = open_database(location)
    assert find_version(database) is None
    migrate(database)
    assert find_version(database) == NEWEST
    with database.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert set(inspect(connection).get_table_names()) == {*metadata.tables, "alembic_version"}
    assert read_revision(database) == 0


def test_the_newest_migration_is_known_by_number():
    assert ScriptDirectory(str(Path(migrations.__file__).parent)).get_current_head() == NEWEST


def test_running_again_changes_nothing(database):
    migrate(database)
    assert find_version(database) == NEWEST
    with database.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_processes_that_start_at_once_do_not_disturb_each_other(location):
    imports = "from footfall.store.database import open_database; from footfall.store.migrate import migrate"
    program = f"{imports}; migrate(open_database({location!r}))"
    processes = [subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE, text=True) for _ in range(3)]
    for process in processes:
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
    assert find_version(open_database(location)) == NEWEST


def test_a_failed_migration_leaves_nothing_behind(location, monkeypatch):
    database = open_database(location)
    with database.write() as connection:
        upgrade(connection, "0001")

    def stumble(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr("alembic.runtime.migration.HeadMaintainer.update_to_step", stumble)
        with pytest.raises(RuntimeError):
            migrate(database)
    assert find_version(database) == "0001"
    with database.read() as connection:
        assert "annotation" not in inspect(connection).get_table_names()
    migrate(database)
    assert find_version(database) == NEWEST


def test_a_failed_creation_leaves_nothing_behind(location, monkeypatch):
    database = open_database(location)
    with monkeypatch.context() as patched:
        patched.setattr("footfall.store.migrate.NEWEST", object())  # which no column takes, after all tables were made
        with pytest.raises((SQLAlchemyError, StoreDown)):
            migrate(database)
    with database.read() as connection:
        assert inspect(connection).get_table_names() == []
    migrate(database)
    assert find_version(database) == NEWEST


def test_an_empty_database_gets_what_all_migrations_make(location):
    database = open_database(location)
    with database.write() as connection:
        create(connection)
    with database.read() as connection:
        created = describe(connection)
    with database.write() as connection:
        version.drop(connection)
        metadata.drop_all(connection)
    with database.write() as connection:
        upgrade(connection)
    with database.read() as connection:
        assert describe(connection) == created
    assert set(created) == {*metadata.tables, "alembic_version"}


def describe(connection: Connection) -> dict[str, Any]:
    """Everything that the database says of its tables, and their rows; only the order of a table's columns does not count."""
    inspector = inspect(connection)
    facts: dict[str, Any] = {}
    for table in inspector.get_table_names():
        columns = sorted(repr(sorted(column.items(), key=str)) for column in inspector.get_columns(table))
        kinds = (inspector.get_foreign_keys, inspector.get_unique_constraints, inspector.get_indexes, inspector.get_check_constraints)
        rows = [tuple(row) for row in connection.execute(text(f'SELECT * FROM "{table}"'))]
        facts[table] = (columns, inspector.get_pk_constraint(table), [sorted(map(repr, kind(table))) for kind in kinds], rows)
    return facts
