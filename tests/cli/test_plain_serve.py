from __future__ import annotations

import subprocess
import sys

import pytest

from footfall.base.settings import Settings
from footfall.cli.app import build_app
from footfall.cli.plain_serve import read_options, read_plain
from footfall.cli.serve import serve


def ask_proper(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The settings with which the command line proper would start the server."""
    started: list[Settings] = []
    monkeypatch.setattr("footfall.serve.supervisor.run", lambda settings: started.append(settings) or 0)
    assert build_app()(arguments, exit_on_error=False) == 0
    return started[0]


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--port", "0"),
        ("--host", "0.0.0.0", "--port", "8001"),
        ("--port", "8001", "--host", "::1"),
        ("--config", "footfall.toml"),
        ("--config", "footfall.toml", "--port", "9000"),
        ("--data", "elsewhere"),
        ("--data", "~/elsewhere"),
        ("--data", "with space/ü"),
    ],
)
def test_plain_options_lead_to_the_same_settings(options, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "footfall.toml").write_text("port = 7000\nrate_limit = 5.0\n")
    settings = read_plain(["serve", *options])
    assert settings is not None
    assert settings == ask_proper(["serve", *options], monkeypatch)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("version",),
        ("collect", "--port", "8001"),
        ("serve", "--help"),
        ("serve", "--port"),
        ("serve", "--port=8001"),
        ("serve", "8001"),
        ("serve", "--port", "abc"),
        ("serve", "--port", "٨٠٠٠"),
        ("serve", "--port", "-1"),
        ("serve", "--port", "70000"),
        ("serve", "--host", "--port"),
        ("serve", "--host", ""),
        ("serve", "--port", "8001", "--port", "8002"),
        ("serve", "--colour", "red"),
        ("serve", "--config", "missing.toml"),
        ("--port", "8001", "serve"),
    ],
)
def test_everything_else_is_left_to_the_command_line_proper(arguments, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert read_plain(list(arguments)) is None


def test_a_folder_that_cannot_be_written_is_left_to_the_command_line_proper(tmp_path):
    (tmp_path / "file").write_text("")
    assert read_plain(["serve", "--data", str(tmp_path / "file" / "data")]) is None


def test_every_option_of_the_command_is_known():
    assert set(read_options(["--host", "h", "--port", "1", "--data", "d", "--config", "c"]) or {}) == set(serve.__kwdefaults__)


def test_nothing_heavy_is_loaded():
    heavy = ("cyclopts", "rich", "litestar", "sqlalchemy", "chdb", "uvicorn")
    code = (
        "import sys; from footfall.cli.plain_serve import read_options; import footfall.serve.supervisor;"
        f" print([name for name in {heavy} if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
