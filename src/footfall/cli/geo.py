"""`footfall geo`: databases that place visitors."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from footfall.cli.faults import CommandFailed
from footfall.cli.options import Config, Data, read_settings
from footfall.cli.output import open_console

Source = Annotated[str, Parameter(help="A .mmdb or .mmdb.gz file or its address; without one, this month's free DB-IP city database.")]


def install(source: Source = "", *, data: Data = None, config: Config = None) -> None:
    """Install a database of cities into the data folder; a running server takes it up within a minute."""
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn

    from footfall.jobs.geo_install import CREDIT, GeoInstallError, install_city_database

    settings = read_settings(config, data=data)
    console = open_console()
    try:
        with Progress(TextColumn("{task.description}"), BarColumn(), DownloadColumn(), console=console) as progress:
            task = progress.add_task("Fetching", total=None)
            file = install_city_database(source, settings.data, lambda done, total: progress.update(task, completed=done, total=total))
    except GeoInstallError as error:
        raise CommandFailed(str(error)) from None
    console.print(f"Installed {file}.", markup=False, highlight=False, soft_wrap=True)
    if settings.geo_database:
        other = f"The setting geo_database names another, which stays in use: {settings.geo_database}"
        console.print(other, markup=False, highlight=False, soft_wrap=True)
    if not source:
        console.print(f"Its licence (CC BY 4.0) asks for this credit where its places are shown: {CREDIT}", markup=False, highlight=False)
