"""The application of `conftest.py` on a real engine, for tests that ask for numbers."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from litestar.testing import TestClient

from footfall.api.app import create_app
from footfall.base.settings import Settings
from footfall.engine.adapter import ClickHouse, open_engine
from footfall.engine.batch import to_tables
from footfall.model.event import Event, Record


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClickHouse]:
    """An embedded engine for the tests of one module; they keep to websites of their own."""
    opened = open_engine(Settings(data=tmp_path_factory.mktemp("engine")))
    yield opened
    opened.close()


@pytest.fixture
def live(api: Any, engine: ClickHouse) -> Iterator[Any]:
    """The application with an engine."""
    with TestClient(create_app(replace(api.services, engine=engine)), raise_server_exceptions=False) as client:
        api.client = client
        yield api


def insert(engine: ClickHouse, *records: Record) -> None:
    """Put records into the engine."""
    for table, rows in to_tables(records).items():
        engine.insert(table, rows, str(uuid.uuid4()))


def make_event(source_id: str, who: object, created_at: int, **facts: Any) -> Event:
    """An event; `who` names the visitor, who is in one visit."""
    visitor = uuid.uuid5(uuid.NAMESPACE_OID, f"{source_id} {who}")
    return Event(
        website_id=source_id,
        event_id=str(uuid.uuid4()),
        session_id=str(visitor),
        visit_id=str(visitor),
        session_key=visitor.int >> 64,
        visit_key=visitor.int >> 64,
        created_at=created_at,
        **{"event_type": 1, **facts},
    )
