"""Where the tests open engines, and the factories that other tests use as well."""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from footfall.base.settings import Settings
from footfall.engine.adapter import ClickHouse, open_engine
from footfall.engine.statement import Statement

EXTERNAL_URL = os.environ.get("FOOTFALL_TEST_CLICKHOUSE_URL", "")


def open_embedded(folder: Path, **settings: Any) -> ClickHouse:
    """An embedded engine with its tables in a folder; only one folder can be open in a process at a time."""
    return open_engine(Settings(data=folder, **settings))


@contextlib.contextmanager
def embedded_place(folder: Path) -> Iterator[Callable[..., ClickHouse]]:
    """A function that opens (again) the engine in the folder; the last one is closed at the end."""
    with _keeping(lambda **settings: open_embedded(folder, **settings)) as opener:
        yield opener


@contextlib.contextmanager
def server_place(server_url: str) -> Iterator[Callable[..., ClickHouse]]:
    """A function that opens (again) a database of its own on a server; the database is dropped at the end."""
    address, _, query = server_url.partition("?")
    database = f"test_{uuid.uuid4().hex}"
    url = f"{address.rstrip('/')}/{database}" + (f"?{query}" if query else "")
    with _keeping(lambda **settings: open_engine(Settings(engine=url, **settings))) as opener:
        yield opener
        engine = opener()
        engine.execute(Statement(f"DROP DATABASE {database}{engine.topology.on_cluster}"))


@contextlib.contextmanager
def _keeping(make: Callable[..., ClickHouse]) -> Iterator[Callable[..., ClickHouse]]:
    """Opens engines one after the other: each new one closes the one before."""
    opened: list[ClickHouse] = []

    def reopen(**settings: Any) -> ClickHouse:
        while opened:
            opened.pop().close()
        opened.append(make(**settings))
        return opened[-1]

    try:
        yield reopen
    finally:
        while opened:
            opened.pop().close()
