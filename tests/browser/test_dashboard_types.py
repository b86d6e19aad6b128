"""The dashboard's types are those of the API as it is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_the_types_are_current() -> None:
    folder = Path(__file__).parents[2] / "dashboard"
    done = subprocess.run(
        ["node", "tools/make-types.mjs", "--check"],
        cwd=folder,
        env={**os.environ, "PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
