from __future__ import annotations

import pytest
from report_traffic import load

from footfall.engine.adapter import ClickHouse
from footfall.model.event import Event


@pytest.fixture(scope="module")
def sites(engine: ClickHouse) -> dict[str, tuple[str, list[Event]]]:
    """A website with random traffic for each span."""
    return load(engine)
