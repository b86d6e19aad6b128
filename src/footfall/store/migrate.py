"""Bring the metadata database to the newest schema at start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from footfall.store.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

NEWEST = "0005"
"""The number of the last migration, so that a start with nothing to do is spared Alembic's weight."""
LOCK = 0x666F6F7466616C6C
"""Number of PostgreSQL's advisory lock that migrations hold."""


def migrate(database: Database) -> None:
    """Run the migrations that have not run yet, all in one transaction; of several processes one works and the others wait.

    Raises:
        StoreDown: the database cannot be reached.
    """
    if find_version(database) == NEWEST:
        return
    with database.write() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        _upgrade(connection)


def find_version(database: Database) -> str | None:
    """The number of the newest migration that has run; None in an empty database."""
    with database.read() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 (only migrations need Alembic's weight)

    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config() -> Config:
    from alembic.config import Config  # noqa: PLC0415 (only migrations need Alembic's weight)

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
