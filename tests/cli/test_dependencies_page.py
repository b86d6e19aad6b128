"""The page docs/dependencies.md names every dependency of pyproject.toml and of npm's packages with its licence."""

from __future__ import annotations

import importlib.metadata
import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OURS, _, BROWSERS = (ROOT / "docs" / "dependencies.md").read_text().partition("## In browsers")
ROWS = dict(re.findall(r"^\| `([\w-]+)` \| ([^|]+) \|", OURS, re.MULTILINE))
PACKAGES = {part: json.loads((ROOT / part / "package.json").read_text()) for part in ("dashboard", "tracker")}


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


def browser_rows():
    """The licence of each npm package in the page: one for a whole row, or one each."""
    for names, licences in re.findall(r"^\| (`.+?`) \| ([^|]+) \|", BROWSERS, re.MULTILINE):
        packages, told = re.findall(r"`([^`]+)`", names), licences.split(", ")
        yield from zip(packages, told if len(told) > 1 else told * len(packages), strict=True)


def browser_packages():
    kinds = ("dependencies", "devDependencies")
    return sorted({(part, name) for part, package in PACKAGES.items() for kind in kinds for name in package.get(kind, {})})


def test_every_npm_package_has_a_row_and_nothing_else():
    assert sorted(name for name, _ in browser_rows()) == sorted({name for _, name in browser_packages()})


@pytest.mark.parametrize(("part", "name"), browser_packages())
def test_npm_licence_is_the_one_that_the_package_declares(part, name):
    file = ROOT / part / "node_modules" / name / "package.json"
    if not file.exists():
        pytest.skip("npm's packages are not installed")
    told = json.loads(file.read_text()).get("license")
    assert told in (dict(browser_rows())[name], None)


def plain(licence):
    return re.sub(r"[^a-z0-9]|licen[cs]e", "", licence.lower())
