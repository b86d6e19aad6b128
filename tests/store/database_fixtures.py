"""Databases for tests: every test that asks for one runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from postgres_server import postgres_server

from footfall.store.database import Database, open_database
from footfall.store.migrate import migrate


@cache
def migrated_file() -> Path:
    """An SQLite file with all tables, to copy from."""
    folder = Path(tempfile.mkdtemp(prefix="footfall-sqlite-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    database = open_database(f"sqlite:///{folder / 'migrated.db'}")
    migrate(database)
    database.close()
    return folder / "migrated.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'metadata.db'}"
        return
    server = postgres_server()
    name = server.create()
    yield server.location(name)
    server.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An open database with all tables and no rows."""
    if request.param == "sqlite":
        opened = open_database(f"sqlite:///{shutil.copy(migrated_file(), tmp_path / 'metadata.db')}")
        yield opened
        opened.close()
        return
    server = postgres_server()
    name = server.create(server.migrated())
    opened = open_database(server.location(name))
    yield opened
    opened.close()
    server.drop(name)
