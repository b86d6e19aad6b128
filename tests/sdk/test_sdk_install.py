"""The SDK alone in a fresh environment brings nothing along and works; the server's wheel has it inside."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*words: object, cwd: Path | None = None) -> str:
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=250, check=False, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_it_installs_alone(tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", ROOT / "sdk" / "python", cwd=tmp_path)
    listed = run(python, "-m", "pip", "list", "--format", "freeze", "--disable-pip-version-check", cwd=tmp_path)
    assert {line.partition("==")[0] for line in listed.split()} - {"pip", "setuptools", "wheel"} == {"footfall-sdk"}
    script = """
import footfall_sdk, importlib, pkgutil, sys
for module in pkgutil.walk_packages(footfall_sdk.__path__, "footfall_sdk."):
    if ".django." not in module.name:
        importlib.import_module(module.name)
from footfall_sdk import BackendAnalyticsClient, MissingPackage, Rows
BackendAnalyticsClient("http://127.0.0.1:9", "app", spool=False).track_engagement("a", "like", "b")
for name in ("to_pandas", "to_polars"):
    try:
        getattr(Rows(), name)()
    except MissingPackage as error:
        print(error)
print(sorted(name.partition(".")[0] for name in sys.modules if "footfall" in name)[0], "typed", "footfall" in sys.modules)
"""
    said = run(python, "-I", "-c", script, cwd=tmp_path).splitlines()
    assert said == [
        "pandas is not installed; `pip install pandas` brings it",
        "polars is not installed; `pip install polars` brings it",
        "footfall_sdk typed False",
    ]
    (site,) = (tmp_path / "venv").glob("lib/*/site-packages/footfall_sdk")
    assert (site / "py.typed").exists()


def test_python_3_9_reads_every_file() -> None:
    """Annotations aside, no syntax or name of a later Python: all of it is parsed as 3.9."""
    import ast

    files = list((ROOT / "sdk" / "python" / "src").rglob("*.py"))
    assert len(files) > 30
    for file in files:
        tree = ast.parse(file.read_text(), feature_version=(3, 9))
        imported = {node.module for node in tree.body if isinstance(node, ast.ImportFrom)}
        assert "__future__" in imported or not any(isinstance(node, (ast.FunctionDef, ast.ClassDef)) for node in tree.body), file


def test_types_are_there_for_whoever_uses_it(tmp_path: Path) -> None:
    """A program with a mistake in each line is found out; the right one passes."""
    right = """
from footfall_sdk import AsyncFootfall, Footfall, last

def count(footfall: Footfall) -> int:
    return footfall.get_stats("site", last(7)).visitors + sum(row.y for row in footfall.get_metric("site", "path"))

async def walk(footfall: AsyncFootfall) -> list[str]:
    return [session.id async for session in footfall.iter_sessions("site")]
"""
    wrong = """
from footfall_sdk import Footfall

def count(footfall: Footfall) -> str:
    footfall.get_stats(7)
    footfall.get_nothing("site")
    return footfall.get_stats("site").visitors
"""
    for name, text, faults in (("right", right, 0), ("wrong", wrong, 3)):
        (tmp_path / f"{name}.py").write_text(text)
        words = [sys.executable, "-m", "mypy", "--strict", "--config-file", "", "--cache-dir", tmp_path / "cache", tmp_path / f"{name}.py"]
        environment = {"MYPYPATH": str(ROOT / "sdk/python/src"), "PATH": sysconfig.get_path("scripts")}
        done = subprocess.run(
            [str(word) for word in words],
            capture_output=True,
            text=True,
            check=False,
            env=environment,
            timeout=200,
        )
        assert done.stdout.count("error:") == faults, done.stdout


def test_the_servers_wheel_has_the_sdk_inside(tmp_path: Path) -> None:
    """So that the server's command line finds it from a fresh clone, whatever a package index has. The pages' parts are left out here."""
    for name in run("git", "ls-files", "--", "README.md", "LICENSE", "src/footfall/base", "sdk/python/src", cwd=ROOT).split():
        if (ROOT / name).is_file():
            target = tmp_path / "clone" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((ROOT / name).read_bytes())
    project = (ROOT / "pyproject.toml").read_text()
    without_hook = re.sub(r"\[tool\.hatch\.build\.targets\.wheel\.hooks\.custom\]\n(\S.*\n)*", "", project)
    (tmp_path / "clone" / "pyproject.toml").write_text(without_hook)
    run(sys.executable, "-m", "uv", "build", "--wheel", "--out-dir", tmp_path / "dist", tmp_path / "clone", cwd=tmp_path)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
    inside = (
        "footfall/base/settings.py",
        "footfall_sdk/__init__.py",
        "footfall_sdk/py.typed",
        "footfall_sdk/django/templatetags/footfall.py",
    )
    assert names.issuperset(inside)
