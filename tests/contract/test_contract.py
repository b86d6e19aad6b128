"""The recorded answers of a real Umami 3.1, asked of a running server by the contract's own runner."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import PASSWORD, RunningServer

UPSTREAM = Path(__file__).parent / "upstream"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with RunningServer(tmp_path_factory.mktemp("contract")) as running:
        yield running


def compare(server: RunningServer, *options: str) -> str:
    """What the runner prints when it compares all cases of one list."""
    command = [sys.executable, "run.py", "--url", server.url, "--password", PASSWORD, "--show", "3", *options]
    ended = subprocess.run(command, cwd=UPSTREAM, capture_output=True, text=True, timeout=240, check=False)
    assert ended.returncode == 0, ended.stdout[-4000:] + ended.stderr[-2000:]
    return ended.stdout


@pytest.mark.slow
def test_every_recorded_answer_is_given(server: RunningServer) -> None:
    assert "240 of 240 cases match" in compare(server)
    assert "104 of 104 cases match" in compare(server, "--keep", "--cases", "admin_cases", "--golden", "golden/admin.json")
