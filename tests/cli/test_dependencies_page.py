"""The page docs/dependencies.md names every dependency of pyproject.toml with its licence."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = dict(re.findall(r"^\| `([\w-]+)` \| ([^|]+) \|", (ROOT / "docs" / "dependencies.md").read_text(), re.MULTILINE))


def declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    return sorted(re.split(r"[\[<>=]", requirement)[0] for requirement in wanted)


def test_every_dependency_has_a_row_and_nothing_else():
    assert sorted(ROWS) == declared()


@pytest.mark.parametrize("name", declared())
def test_licence_is_the_one_that_the_package_declares(name):
    facts = importlib.metadata.metadata(name)
    classified = [line for line in facts.get_all("Classifier") or [] if line.startswith("License")]
    named = facts.get("License") or ""
    whole_text = "\n" in named and classified
    told = facts.get("License-Expression") or (named if not whole_text else "") or " ".join(classified)
    assert plain(ROWS[name]) in plain(told.splitlines()[0])


def plain(licence):
    return re.sub(r"[^a-z0-9]|licen[cs]e", "", licence.lower())
