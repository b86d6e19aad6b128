"""Child processes: what becomes of one whose parent ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from footfall.base.settings import Settings
from footfall.serve.children import Child, Orders, pack_settings


def test_an_engine_process_that_loses_its_parent_during_its_start_never_answers(tmp_path: Path) -> None:
    upstream = tmp_path / "api.sock"
    child = Child("engine", Orders(settings=pack_settings(Settings(data=tmp_path)), secret="s" * 40, upstream=str(upstream), lane="main"))
    child.start(0.0)
    assert child.process is not None
    assert child.process.stdin is not None
    child.process.stdin.close()
    assert child.process.wait(60) == 0
    assert (tmp_path / "engine").is_dir(), "it did not get as far as the engine"
    assert not upstream.exists()


@pytest.mark.parametrize(("closed", "expected"), [(False, "False"), (True, "True")])
def test_a_child_knows_whether_its_parent_lives(*, closed: bool, expected: str) -> None:
    code = "import sys; from footfall.serve.children import is_orphan; sys.stdin.buffer.readline(); print(is_orphan(), flush=True)"
    if closed:
        code = code.replace("print(", "sys.stdin.buffer.read(); print(")
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("orders\n")
        process.stdin.flush()
        if closed:
            process.stdin.close()
        assert process.stdout.readline().strip() == expected
        process.kill()
        process.stdin = None
