from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from clickhouse_http import clickhouse_server
from places import EXTERNAL_URL, embedded_place, server_place

from footfall.engine.adapter import ClickHouse

KINDS = ["embedded", "server", *(["external"] if EXTERNAL_URL else [])]


@pytest.fixture(scope="session")
def server_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with clickhouse_server(tmp_path_factory.mktemp("clickhouse")) as url:
        yield url


@pytest.fixture(params=KINDS)
def reopen(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[..., ClickHouse]]:
    """Opens the engine of the test, again and again with its data kept; takes settings."""
    kind = request.param
    if kind == "embedded":
        place = embedded_place(tmp_path)
    else:
        place = server_place(EXTERNAL_URL if kind == "external" else request.getfixturevalue("server_url"))
    with place as opener:
        yield opener


@pytest.fixture
def engine(reopen: Callable[..., ClickHouse]) -> ClickHouse:
    return reopen()
