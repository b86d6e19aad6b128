from __future__ import annotations

import os

import pytest

from footfall.cli.app import run
from footfall.store.database import open_database
from footfall.store.migrate import migrate


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch):
    for name in list(os.environ):
        if name.startswith("FOOTFALL_") or name in {"PORT", "APP_SECRET", "DATABASE_URL", "BASE_PATH"}:
            monkeypatch.delenv(name)
    monkeypatch.setenv("COLUMNS", "200")


@pytest.fixture
def call(capsys):
    """Runs a command line: status, what it printed, what it complained."""

    def run_captured(*arguments):
        status = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run_captured


@pytest.fixture
def data(tmp_path):
    """A data folder with an empty metadata database."""
    database = open_database(f"sqlite:///{tmp_path / 'footfall.db'}")
    migrate(database)
    database.close()
    return tmp_path
