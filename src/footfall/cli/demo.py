"""`footfall demo`."""

from __future__ import annotations

import getpass
import sys
import time
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlencode

import msgspec
from cyclopts import Parameter
from cyclopts.types import PositiveInt

from footfall.base.clock import system_clock
from footfall.base.secret import find_secret
from footfall.base.settings import Settings
from footfall.cli.client import Client, server_url
from footfall.cli.faults import FAILED, OTHER_SECRET, CommandFailed, make_login_failure
from footfall.cli.options import Config, Data, Host, Port, read_settings
from footfall.cli.output import open_console

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

BATCH = 250
DAY = 86_400_000
SETTLE = 20.0
LISTS = (("path", "Pages"), ("referrer", "Referrers"), ("country", "Countries"), ("browser", "Browsers"), ("event", "Events"))

Days = Annotated[PositiveInt, Parameter(help="How many days back the traffic begins.")]
Visitors = Annotated[PositiveInt, Parameter(help="About how many people visit; each leaves about five events.")]
Website = Annotated[str, Parameter(help="Name of the website that is created.")]
Url = Annotated[str | None, Parameter(help="Another server; logs in with FOOTFALL_ADMIN_PASSWORD or asks for the password.")]
Username = Annotated[str, Parameter(help="The user who owns the website.")]


def demo(
    *,
    days: Days = 60,
    visitors: Visitors = 10_000,
    website: Website = "Demo: Harbour Lane Coffee",
    url: Url = None,
    username: Username = "admin",
    host: Host = None,
    port: Port = None,
    data: Data = None,
    config: Config = None,
) -> int:
    """Fill a new website of the running server with weeks of imitated traffic, then show some of its numbers.

    On the server's own machine it needs no password: who may read the data folder may act as its users.
    """
    console = open_console()
    settings = read_settings(config, host=host, port=port, data=data)
    client = Client(url or server_url(settings))
    client.get("/api/heartbeat")
    if url:
        client.token = log_in(client, settings, username)
    else:
        client.token = sign_token(settings, username)
        client.call("GET", "/api/me", None, refused=OTHER_SECRET)
    site = client.post("/api/websites", {"name": website, "domain": "harbourlane.example"})["id"]
    now = system_clock()
    sent, refused = send_traffic(console, client, site, now=now, days=days, visitors=visitors)
    show_numbers(console, client, site, start=now - days * DAY, end=now)
    console.print(f"\nThe website is [bold]{site}[/bold]; {sent - refused:,} events were taken.", highlight=False)
    if refused:
        raise CommandFailed(f"the server refused {refused:,} of {sent:,} events", "Its log says why.", FAILED)
    return 0


def sign_token(settings: Settings, username: str) -> str:
    """A login made with the secret of the data folder, valid for an hour.

    Raises:
        CommandFailed: the folder belongs to no server, or has no such user.
    """
    from footfall.access.tokens import TokenSigner
    from footfall.cli.metadata import open_metadata
    from footfall.store.accounts import find_credentials

    with open_metadata(settings) as database, database.read() as connection:
        found = find_credentials(connection, username)
    if found is None:
        raise CommandFailed(f"there is no user {username}", f"`footfall user create {username} --role admin` creates one.")
    return TokenSigner(find_secret(settings), 3_600, system_clock).issue(found[0].user_id, found[0].token_epoch)


def log_in(client: Client, settings: Settings, username: str) -> str:
    """A login by password, from the settings or the keyboard."""
    password = settings.admin_password
    if not password:
        if not sys.stdin.isatty():
            raise CommandFailed("a password is needed", "Set FOOTFALL_ADMIN_PASSWORD.")
        password = getpass.getpass(f"Password of {username} at {client.url}: ")
    body = msgspec.json.encode({"username": username, "password": password})
    return str(client.call("POST", "/api/auth/login", body, refused=make_login_failure(username))["token"])


def send_traffic(console: Console, client: Client, site: str, *, now: int, days: int, visitors: int) -> tuple[int, int]:
    """Send everything in batches under a progress bar; gives how many were sent and how many of them refused."""
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    from footfall.jobs.demo import make_traffic

    sent = refused = 0
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[events]:,} events"), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task(f"{days} days of traffic", total=days * DAY, events=0)
        for batch in cut(make_traffic(site, now=now, days=days, visitors=visitors)):
            answer = client.post("/api/batch", batch)
            sent += len(batch)
            refused += int(answer.get("errors", 0))
            done = batch[-1]["payload"]["timestamp"] * 1000 - (now - days * DAY)
            progress.update(task, completed=done, events=sent)
        progress.update(task, completed=days * DAY)
    return sent, refused


def cut(bodies: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """The same in lists of at most `BATCH`."""
    batch: list[dict[str, Any]] = []
    for body in bodies:
        batch.append(body)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def show_numbers(console: Console, client: Client, site: str, *, start: int, end: int) -> None:
    """Print the totals and the longest rows of some lists, once the server has stored what it took."""
    from rich.columns import Columns
    from rich.markup import escape
    from rich.table import Table

    dates = {"startAt": start, "endAt": end}
    stats = wait_for_stats(client, f"/api/websites/{site}/stats?{urlencode(dates)}")
    visits = stats["visits"] or 1
    console.print(
        f"\n[bold]{stats['visitors']:,}[/bold] visitors   [bold]{stats['visits']:,}[/bold] visits   "
        f"[bold]{stats['pageviews']:,}[/bold] views   [bold]{stats['bounces'] / visits:.0%}[/bold] bounced   "
        f"[bold]{stats['totaltime'] / visits:.0f} s[/bold] a visit\n",
        highlight=False,
    )
    tables = []
    for kind, title in LISTS:
        table = Table()
        table.add_column(title, overflow="fold")
        table.add_column("", justify="right", no_wrap=True)
        for row in client.get(f"/api/websites/{site}/metrics?{urlencode({**dates, 'type': kind, 'limit': 5})}"):
            table.add_row(escape(str(row["x"])), f"{row['y']:,}")
        tables.append(table)
    console.print(Columns(tables))


def wait_for_stats(client: Client, path: str) -> dict[str, Any]:
    """The totals, once they have stopped growing."""
    deadline = time.monotonic() + SETTLE
    previous: dict[str, Any] = {}
    while True:
        stats: dict[str, Any] = client.get(path)
        if (stats["pageviews"] and stats == previous) or time.monotonic() > deadline:
            return stats
        previous = stats
        time.sleep(1)
