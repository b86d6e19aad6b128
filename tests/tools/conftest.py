"""The npm packages that the rule tables come from, installed when they are missing."""

from __future__ import annotations

import fcntl
import json
import subprocess
from pathlib import Path

import pytest

RULES = Path(__file__).parents[2] / "tools/enrichment/rules"


@pytest.fixture(scope="session")
def rules_folder() -> Path:
    """The folder of the build script with its packages in place, exactly those of the lock file."""
    installed = RULES / "node_modules/.package-lock.json"
    with (RULES / "package-lock.json").open() as only_one_at_a_time:
        fcntl.flock(only_one_at_a_time, fcntl.LOCK_EX)
        if not installed.exists() or versions(installed) != versions(RULES / "package-lock.json"):
            subprocess.run(["npm", "ci"], cwd=RULES, check=True, capture_output=True, timeout=200)
    return RULES


def versions(lock: Path) -> dict[str, str]:
    packages = json.loads(lock.read_text())["packages"]
    return {name: package["version"] for name, package in packages.items() if name}
