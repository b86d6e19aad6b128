from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from footfall.store import migrations
from footfall.store.database import open_database
from footfall.store.migrate import NEWEST, find_version, migrate
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

    def stumble(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr("alembic.runtime.migration.HeadMaintainer.update_to_step", stumble)
        with pytest.raises(RuntimeError):
            migrate(database)
    with database.read() as connection:
        assert "website" not in inspect(connection).get_table_names()
    migrate(database)
