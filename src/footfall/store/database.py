"""The metadata database: connections and transactions on SQLite and PostgreSQL."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DatabaseError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from footfall.store.errors import StoreBroken, StoreDown, StoreFull

__all__ = ["Connection", "Database", "open_database"]

BUSY_MILLISECONDS = 10_000
WAL_ATTEMPTS = 50

_UNWRITABLE = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY}
_UNWRITTEN = {sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_TRUNCATE, sqlite3.SQLITE_IOERR_SHMSIZE}
_DISK_FULL = "53100"
"""SQLite's codes of a disk that takes no more, and kinds of a failure that are about writing; PostgreSQL's code."""


class Database:
    """Short transactions from any thread."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @property
    def is_sqlite(self) -> bool:
        """Whether the database is a file of SQLite's."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that changes nothing.

        Raises:
            StoreDown: the database cannot be reached.
        """
        with _translated(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is kept when the block ends and undone when it raises.

        Raises:
            StoreFull: the database cannot be written.
            StoreDown: it cannot be reached, or another writer held it for too long.
        """
        with _translated(), self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def open_database(location: str) -> Database:
    """Open the database at a SQLAlchemy URL; the folder of an SQLite file is made when it is not there.

    A file that is named by a URI of SQLite's own (`sqlite:///file:/srv/a.db?mode=ro&uri=true`) must have its folder already.
    """
    url = make_url(location)
    if url.get_backend_name() == "sqlite":
        by_uri = "uri" in url.query and (url.database or "").startswith("file:")
        if url.database and url.database != ":memory:" and not by_uri:
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url, connect_args={"timeout": BUSY_MILLISECONDS / 1000, "check_same_thread": False})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        engine = create_engine(url, pool_pre_ping=True, pool_size=5, max_overflow=5, pool_timeout=10, connect_args={"connect_timeout": 5})
    return Database(engine)


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    """Let SQLAlchemy alone begin transactions, and make each commit survive a power cut."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    _use_wal(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _use_wal(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log; the switch itself does not wait for other processes, so try again."""
    for attempt in range(WAL_ATTEMPTS):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if attempt == WAL_ATTEMPTS - 1:
                raise
            time.sleep(0.1)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at the start of a writing transaction, so that none fails half-way for want of it."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeout) as error:
        if _is_about_writing(error):
            raise StoreFull("the metadata database cannot be written") from error
        raise StoreDown("the metadata database does not answer") from error
    except DatabaseError as error:
        if type(error) is not DatabaseError:  # a kind of its own: of one statement, not of the database
            raise
        raise StoreBroken("the metadata database is damaged") from error


def _is_about_writing(error: BaseException) -> bool:
    """Whether an error began with a driver's that tells that nothing more can be written.

    SQLite undoes the whole transaction then, so going back to a savepoint fails too and hides it.
    """
    fault: BaseException | None = error
    while fault is not None:
        code = getattr(fault, "sqlite_errorcode", 0)
        if code & 0xFF in _UNWRITABLE or code in _UNWRITTEN or getattr(fault, "sqlstate", None) == _DISK_FULL:
            return True
        fault = fault.__cause__ or fault.__context__
    return False
