"""The pages of the documentation link to files that exist, and name commands that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from footfall.cli.app import COMMANDS

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links(page):
    targets = re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text())
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands(page):
    first_words = {command.name.split()[0] for command in COMMANDS}
    named = re.findall(r"(?:`|^|bin/)footfall ([a-z]+)", page.read_text(), re.MULTILINE)
    assert set(named) <= first_words


def test_architecture_names_modules_that_exist():
    named = re.findall(
        r"`((?:base|model|engine|store|access|collect|stats|manage|api|jobs|serve|cli)/\w+\.py)`", (ROOT / "ARCHITECTURE.md").read_text()
    )
    assert len(named) > 15
    assert [name for name in named if not (ROOT / "src" / "footfall" / name).is_file()] == []
