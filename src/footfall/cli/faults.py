"""How a command ends: its exit statuses and the failure that a user can mend.

0    done
1    the command could not do it, or `footfall check` found a fault
2    wrong arguments or settings
130  interrupted from the keyboard
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from footfall.base.settings import SettingsError

DONE = 0
FAILED = 1
MISUSED = 2
INTERRUPTED = 130


class CommandFailed(Exception):
    """What went wrong, in words for the user, and how to mend it; printed without a traceback."""

    def __init__(self, message: str, hint: str = "", status: int = FAILED) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.status = status


OTHER_SECRET = CommandFailed(
    "the server does not accept the secret of this folder: it runs on another folder, or with a secret of its own",
    "Name its folder with --data, or set FOOTFALL_SECRET as the server has it.",
)
"""A login that was made with the folder's secret and that the server refused."""


def make_login_failure(name: str | None) -> CommandFailed:
    """A login that the server refused."""
    return CommandFailed(
        f"{name} cannot log in: the user name or the password is wrong",
        f"`footfall user password {name}` gives a new password, on the server's own machine.",
    )


def print_failure(console: Console, failure: CommandFailed) -> None:
    """Say what went wrong and how to mend it."""
    console.print("footfall:", failure.message, style="red", markup=False, highlight=False, soft_wrap=True)
    if failure.hint:
        console.print(failure.hint, markup=False, highlight=False, soft_wrap=True)


def print_settings_error(console: Console, error: SettingsError) -> None:
    """Name each setting that cannot be used, with its fault."""
    console.print("footfall: these settings cannot be used:", style="red", markup=False, highlight=False)
    for name, fault in error.faults:
        console.print(f"  {name}: {fault}", markup=False, highlight=False, soft_wrap=True)
    console.print("`footfall check --settings` lists every setting.", markup=False, highlight=False, soft_wrap=True)
