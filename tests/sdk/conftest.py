"""A real server, shared by all tests of the SDK."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from furnished import Place, furnish
from running import RunningServer


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """One server for all tests."""
    with RunningServer(tmp_path_factory.mktemp("sdk-server") / "data") as server:
        yield server


@pytest.fixture
def place(running: RunningServer) -> Place:
    """A fresh website on it."""
    return furnish(running)
