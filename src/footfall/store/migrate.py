"""Bring the metadata database to the newest schema at start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, String, Table, insert, inspect, select, text

from footfall.store.database import Database
from footfall.store.schema import metadata, revision
from footfall.store.sources import NAME as SOURCES

if TYPE_CHECKING:
    from alembic.config import Config

NEWEST = "0009"
"""The number of the last migration, so that a start with nothing to do is spared Alembic's weight."""
LOCK = 0x666F6F7466616C6C
"""Number of PostgreSQL's advisory lock that migrations hold."""

version = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Alembic's own table, as Alembic makes it."""


def migrate(database: Database) -> None:
    """Bring the schema up to date, all in one transaction; of several processes one works and the others wait.

    An empty database gets today's tables at once, which is the same as all migrations one after the other and takes
    a tenth of the time. Any other gets the migrations that have not run yet.

    Raises:
        StoreDown: the database cannot be reached.
    """
    if find_version(database) == NEWEST:
        return
    with database.write() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        if inspect(connection).get_table_names():
            upgrade(connection)
        else:
            create(connection)


def find_version(database: Database) -> str | None:
    """The number of the newest migration that has run; None in an empty database."""
    with database.read() as connection:
        if not inspect(connection).has_table(version.name):
            return None
        return connection.execute(select(version.c.version_num)).scalar_one_or_none()


def create(connection: Connection) -> None:
    """Make all tables in an empty database as the newest migration leaves them, with the rows that migrations put there."""
    metadata.create_all(connection, checkfirst=False)
    connection.execute(insert(revision).values(name=SOURCES, value=0))
    version.create(connection, checkfirst=False)
    connection.execute(insert(version).values(version_num=NEWEST))


def upgrade(connection: Connection, target: str = "head") -> None:
    """Run the migrations that have not run yet, up to the one with the number `target`."""
    from alembic import command  # noqa: PLC0415 (only migrations need Alembic's weight)

    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def _config() -> Config:
    from alembic.config import Config  # noqa: PLC0415 (only migrations need Alembic's weight)

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
