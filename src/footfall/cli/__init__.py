"""The `footfall` command: one module per subcommand."""

from __future__ import annotations

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command that the arguments name and exit with its status."""
    from footfall.cli.plain_serve import read_plain

    settings = read_plain(sys.argv[1:])
    if settings is not None:
        from footfall.serve.supervisor import supervise

        sys.exit(supervise(settings, whole=True))

    from footfall.cli.app import run

    sys.exit(run(sys.argv[1:]))
