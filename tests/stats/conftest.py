from __future__ import annotations

from collections.abc import Iterator

import pytest

from footfall.base.settings import Settings
from footfall.engine.adapter import ClickHouse, open_engine


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClickHouse]:
    """An embedded engine for the tests of one module; they keep to websites of their own."""
    opened = open_engine(Settings(data=tmp_path_factory.mktemp("stats")))
    yield opened
    opened.close()
