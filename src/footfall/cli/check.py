"""`footfall check`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from footfall.base.settings import SettingsError
from footfall.cli.faults import DONE, FAILED
from footfall.cli.options import Config, Data, Host, Json, Port, read_settings
from footfall.cli.output import open_console, print_json

if TYPE_CHECKING:
    from rich.console import Console

    from footfall.cli.checks import Check

MARKS = {"ok": "[green]✓[/green]", "warning": "[yellow]![/yellow]", "fault": "[red]✗[/red]"}

ListSettings = Annotated[
    bool, Parameter(name="--settings", negative="", help="List all settings instead: value, where it comes from, default, meaning.")
]


def check(
    *,
    settings: ListSettings = False,
    json: Json = False,
    host: Host = None,
    port: Port = None,
    data: Data = None,
    config: Config = None,
) -> int:
    """Say what is wrong here and how to mend it; the status is 1 when something is.

    Looks at the settings, the data folder, the disk, the secret, the metadata database, the engine, the port, the
    database of places and the spool.
    """
    from footfall.cli.checks import check_everything, check_faulty_settings

    console = open_console()
    given = {"host": host, "port": port, "data": data}
    if settings:
        from footfall.cli.settings_list import list_settings, print_settings

        found = list_settings(read_settings(config, **given), config_file(config), given)
        print_json(found) if json else print_settings(console, found)
        return DONE
    try:
        checks = check_everything(read_settings(config, **given))
    except SettingsError as error:
        checks = check_faulty_settings(error)
    print_json(checks) if json else print_checks(console, checks)
    return FAILED if any(check.state == "fault" for check in checks) else DONE


def config_file(config: Path | None) -> Path | None:
    """The settings file in use."""
    named = os.environ.get("FOOTFALL_CONFIG")
    return config or (Path(named) if named else None)


def print_checks(console: Console, checks: list[Check]) -> None:
    """Print a table for people."""
    from rich.markup import escape
    from rich.table import Table

    table = Table("", "what")
    for title in ("finding", "how to mend it"):
        table.add_column(title, overflow="fold")
    for check in checks:
        table.add_row(MARKS[check.state], escape(check.name), escape(check.finding), escape(check.hint))
    console.print(table)
