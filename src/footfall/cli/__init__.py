"""The `footfall` command: one module per subcommand."""

from __future__ import annotations

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command that the arguments name and exit with its status."""
    from footfall.cli.app import run

    sys.exit(run(sys.argv[1:]))
