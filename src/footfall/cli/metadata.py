"""The metadata database as commands reach it: directly, whether a server runs or not."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from footfall.cli.faults import CommandFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footfall.base.settings import Settings
    from footfall.store.database import Database

SQLITE = "sqlite:///"


@contextmanager
def open_metadata(settings: Settings) -> Iterator[Database]:
    """The metadata database that the settings name, which must be there.

    Raises:
        CommandFailed: there is none yet, or it does not answer.
    """
    from footfall.store.database import open_database
    from footfall.store.errors import StoreBroken, StoreDown
    from footfall.store.migrate import migrate

    if not metadata_exists(settings):
        raise CommandFailed(
            f"there is no metadata database in {settings.data}",
            "Name the data folder of the server with --data, or start the server once: it makes the database.",
        )
    database = open_database(settings.database_location)
    try:
        migrate(database)
        yield database
    except StoreBroken:
        raise CommandFailed("the metadata database is damaged", "Stop the server and put a backup in its place.") from None
    except StoreDown:
        raise CommandFailed("the metadata database does not answer", "`footfall check` says more.") from None
    finally:
        database.close()


def metadata_exists(settings: Settings) -> bool:
    """Whether there is a database to open; one of PostgreSQL's always counts as being there."""
    location = settings.database_location
    return not location.startswith(SQLITE) or Path(location.removeprefix(SQLITE)).is_file()
