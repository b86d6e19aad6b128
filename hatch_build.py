"""Builds what browsers load into the wheel: each of the folders below that has sources, with npm."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDERS = ("tracker", "dashboard")
BUILT = (
    "src/footfall/web/script.js",
    "src/footfall/web/recorder.js",
    "src/footfall/web/extras.js",
    "src/footfall/web/declarative.js",
    "src/footfall/web/dashboard/index.html",
)


class BrowserBuild(BuildHookInterface):  # type: ignore[type-arg]
    """Runs before a wheel is put together; an editable installation is left to `make install`."""

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
            raise RuntimeError(f"not built: {', '.join(missing)}; install Node.js with npm and build again")
