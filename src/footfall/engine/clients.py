"""Connections to the engine: each thread has its own, one to read and one to write.

Threads that share a connection of the embedded engine get each other's bound values; so no client ever leaves its thread.
"""

from __future__ import annotations

import os
import threading
import weakref
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from footfall.engine.arrow import leave_out_numpy
from footfall.engine.embedded import READ_SETTINGS, list_options
from footfall.engine.errors import EngineDown, translated

if TYPE_CHECKING:
    from pathlib import Path

    from clickhouse_connect.driver.client import Client

    from footfall.engine.location import Location

MAX_THREADS = 8
_WRITE_TIMEOUT = 900
_GRACE = 15


@dataclass(frozen=True)
class Budget:
    """What one query may use: seconds of time and bytes of memory."""

    seconds: float
    memory: int

    def settings(self) -> dict[str, Any]:
        """The settings of a connection whose queries keep to the budget and change nothing."""
        threads = max(1, min(MAX_THREADS, os.cpu_count() or 1))
        return {
            "max_execution_time": self.seconds,
            "max_memory_usage": self.memory,
            "max_threads": threads,
            # The last one: after it no setting that limits can be changed back.
            "readonly": 2,
        }


class Clients:
    """The connections of all threads to one place. `read_settings` are those of the topology."""

    def __init__(self, location: Location, budget: Budget, read_settings: Mapping[str, str]) -> None:
        self._location = location
        self._budget = budget
        self._read_settings = {**read_settings, **(READ_SETTINGS if location.folder is not None else {})}
        self._mine = threading.local()
        self._all: weakref.WeakSet[Client] = weakref.WeakSet()
        self._lock = threading.Lock()

    def reader(self) -> Client:
        """This thread's connection for queries: read-only and within the budget."""
        client: Client | None = getattr(self._mine, "reader", None)
        if client is None:
            client = self._connect({**self._read_settings, **self._budget.settings()}, self._budget.seconds + _GRACE)
            self._mine.reader = client
        return client

    def writer(self) -> Client:
        """This thread's connection for changes, without a budget."""
        client: Client | None = getattr(self._mine, "writer", None)
        if client is None:
            client = self._connect({}, _WRITE_TIMEOUT)
            self._mine.writer = client
        return client

    def drop_reader(self) -> None:
        """Close this thread's connection for queries; the next query gets a new one.

        To be called after a failed query: the embedded engine holds its memory until the connection is used or closed.
        """
        client: Client | None = getattr(self._mine, "reader", None)
        if client is not None:
            self._mine.reader = None
            with self._lock:
                self._all.discard(client)
            client.close()

    def connect_bare(self) -> Client:
        """A connection without a database, to make the database with."""
        return self._connect({}, _WRITE_TIMEOUT, database=None)

    def close(self) -> None:
        """Close the connections of all threads; waits for what they are doing."""
        with self._lock:
            clients = list(self._all)
            self._all.clear()
        self._mine = threading.local()
        for client in clients:
            client.close()

    def _connect(self, settings: dict[str, Any], timeout: float, database: str | None = "") -> Client:
        leave_out_numpy()
        import clickhouse_connect  # noqa: PLC0415

        place = self._location
        shared: dict[str, Any] = {
            "database": place.database if database == "" else database,
            "settings": settings,
            "tz_mode": "aware",
        }
        with translated():
            if place.folder is not None:
                client = _open_folder(place.folder, shared)
            else:
                client = clickhouse_connect.get_client(
                    interface="https" if place.secure else "http",
                    host=place.host,
                    port=place.port,
                    username=place.user,
                    password=place.password,
                    connect_timeout=5,
                    send_receive_timeout=timeout,
                    autogenerate_session_id=False,
                    compress=False,
                    **shared,
                )
        with self._lock:
            self._all.add(client)
        return client


def _open_folder(folder: Path, shared: dict[str, Any]) -> Client:
    import clickhouse_connect  # noqa: PLC0415
    from clickhouse_connect.driver.exceptions import ProgrammingError  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    try:
        return clickhouse_connect.get_client(interface="chdb", path=str(folder), chdb_options=list_options(), **shared)
    except ProgrammingError as fault:
        raise EngineDown(f"engine: cannot open the folder {folder}; is another process using it, or this one another folder?") from fault
