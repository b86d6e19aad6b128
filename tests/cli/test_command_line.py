from __future__ import annotations

import subprocess
import sys
import time

import pytest

from footfall import __version__
from footfall.cli.app import COMMANDS


def test_help_shows_every_command_with_an_example(call):
    status, out, _ = call("--help")
    assert status == 0
    for command in COMMANDS:
        assert f"  {command.example}" in out
        assert command.example.startswith(f"footfall {command.name}")
        assert f"│ {command.name.split()[0]} " in out


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_own_help_has_an_example_and_explains_each_option(call, command):
    status, out, _ = call(*command.name.split(), "--help")
    assert status == 0
    assert command.example in out
    assert command.function.__doc__.splitlines()[0].split(";")[0][:40] in out


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_no_option_turns_the_help_off(call, command):
    status, _, err = call(*command.name.split(), "--no-such-option")
    assert status == 2
    assert "Error" in err


@pytest.mark.parametrize(
    "arguments", [("serv",), ("serve", "--port", "abc"), ("demo", "--days", "0"), ("user", "create"), ("spool", "eat")]
)
def test_wrong_arguments(call, arguments):
    status, out, err = call(*arguments)
    assert status == 2
    assert "Traceback" not in out + err


def test_version(call):
    assert call("version") == (0, f"{__version__}\n", "")
    assert call("--version")[1].strip() == __version__


def test_wrong_settings_are_all_named(call, monkeypatch, tmp_path):
    monkeypatch.setenv("FOOTFALL_SECRET", "short")
    monkeypatch.setenv("FOOTFALL_HSOT", "x")
    status, _, err = call("serve", "--port", "70000", "--data", tmp_path)
    assert status == 2
    assert all(name in err for name in ("port:", "secret:", "FOOTFALL_HSOT:"))
    assert list(tmp_path.iterdir()) == []


def test_unwritable_data_folder(call, tmp_path):
    (tmp_path / "file").write_text("")
    status, _, err = call("serve", "--data", tmp_path / "file" / "data")
    assert status == 2
    assert "data:" in err


def test_help_is_quick_and_imports_nothing_heavy():
    heavy = ("litestar", "sqlalchemy", "chdb", "clickhouse_connect", "pyarrow", "uvicorn")
    code = f"import sys; from footfall.cli.app import run; run(['--help']); print([name for name in {heavy} if name in sys.modules])"
    times = []
    for _ in range(3):
        begun = time.monotonic()
        out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        times.append(time.monotonic() - begun)
        assert out.endswith("[]\n")
    assert min(times) < 2
