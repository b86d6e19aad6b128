"""The page docs/configuration.md says of every setting what the program says."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from footfall.base.settings import DESCRIPTIONS, Settings
from footfall.base.settings_sources import load_settings
from footfall.cli.settings_list import environment_names, show

PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text()


def render_rows():
    """The rows that the page must have, to be copied into it when a setting changes."""
    defaults = Settings()
    for name in Settings.__struct_fields__:
        default = show(name, getattr(defaults, name))
        names = ", ".join(f"`{known}`" for known in environment_names(name))
        yield f"| `{name}` | {f'`{default}`' if default else 'empty'} | {names} | {DESCRIPTIONS[name]} |"


@pytest.mark.parametrize("row", list(render_rows()), ids=Settings.__struct_fields__)
def test_every_setting_is_on_the_page(row):
    assert row in PAGE.splitlines()


def test_nothing_else_is_on_the_page():
    rows = [line for line in PAGE.splitlines() if line.startswith("| `")]
    assert rows == list(render_rows())


def test_the_example_file_is_valid(tmp_path):
    example = PAGE.split("```toml\n")[1].split("```")[0]
    file = tmp_path / "footfall.toml"
    file.write_text(example)
    assert len(tomllib.loads(example)) > 3
    load_settings({}, file)
