"""`footfall stats`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter
from cyclopts.types import PositiveInt

from footfall.cli.faults import MISUSED, CommandFailed
from footfall.cli.options import Config, Data, Json
from footfall.cli.output import open_console, print_json
from footfall.cli.remote import Key, Url, Username, connect, pick_website
from footfall.cli.stats_backend import fetch_numbers, print_numbers, print_numbers_as_json

if TYPE_CHECKING:
    from footfall_sdk.answers.traffic import Stats

Website = Annotated[str | None, Parameter(help="Id, name or domain of the website; not needed when there is one only.")]
Period = Annotated[str, Parameter(name="--period", help="today, yesterday, week, month, year, 24h, 7d, 4w, 6mo, 2y, …")]
Zone = Annotated[str | None, Parameter(name="--timezone", help="Zone of the period's days, such as Europe/Berlin.")]
Lists = Annotated[list[str] | None, Parameter(name="--list", help="Also show this list: path, referrer, country, … (may be repeated).")]
Limit = Annotated[PositiveInt, Parameter(name="--limit", help="Rows of each list.")]
Backend = Annotated[
    bool,
    Parameter(name="--backend", negative="", help="Show what servers told instead: views, engagement, payments, calls of APIs."),
]
App = Annotated[str | None, Parameter(name="--app", help="With --backend: only what this app told.")]


def stats(
    website: Website = None,
    *,
    period: Period = "7d",
    timezone: Zone = None,
    lists: Lists = None,
    limit: Limit = 10,
    backend: Backend = False,
    app: App = None,
    url: Url = None,
    api_key: Key = None,
    username: Username = None,
    data: Data = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """Show the numbers of a website, compared with the period before."""
    check_fitting(lists, app, backend=backend)
    kinds = pick_lists(lists or ["path", "referrer", "country"])
    with connect(url, api_key, username, data, config) as client:
        site = pick_website(client, website)
        if backend:
            found = fetch_numbers(client, site, period, app=app, timezone=timezone, limit=limit)
            print_numbers_as_json(site, period, found) if json else print_numbers(found)
            return
        totals = client.get_stats(site, period, timezone=timezone)
        tables = {kind: client.get_metric(site, kind, period, limit=limit, timezone=timezone) for kind in kinds}
        active = client.get_active_visitors(site)
    if json:
        rows = {kind: [row.raw for row in table] for kind, table in tables.items()}
        print_json({"website": site, "period": period, "active": active, "stats": totals.raw, "lists": rows})
    else:
        show(totals, {kind: [(row.x or "", row.y) for row in table] for kind, table in tables.items()}, active)


def check_fitting(lists: list[str] | None, app: str | None, *, backend: bool) -> None:
    """See that the options belong together.

    Raises:
        CommandFailed: they do not.
    """
    if backend and lists:
        raise CommandFailed("--list is of visitors, --backend of servers: give one of them", status=MISUSED)
    if app and not backend:
        raise CommandFailed("--app wants --backend", status=MISUSED)


def pick_lists(wanted: list[str]) -> list[str]:
    """The lists that are wanted, by the names of today.

    Raises:
        CommandFailed: there is no such list.
    """
    from footfall_sdk.filters import ALIASES, LISTS

    found = [ALIASES.get(name, name) for name in wanted]
    for name in found:
        if name not in LISTS:
            raise CommandFailed(f"there is no list {name}", f"There are: {', '.join(LISTS)}.", MISUSED)
    return found


def show(totals: Stats, tables: dict[str, list[tuple[str, int]]], active: int) -> None:
    """Print the totals with their changes, and the lists beside each other."""
    from rich.columns import Columns
    from rich.markup import escape
    from rich.table import Table

    console = open_console()
    head: Any = Table("", "now", "before", "change", title=f"{active:,} now on the site", title_justify="left")
    before = totals.comparison
    for title, name, form in (
        ("Visitors", "visitors", "{:,}"),
        ("Visits", "visits", "{:,}"),
        ("Views", "pageviews", "{:,}"),
        ("Bounce rate", "bounce_rate", "{:.0%}"),
        ("Seconds a visit", "average_visit_seconds", "{:,.0f}"),
    ):
        now, then = getattr(totals, name), getattr(before, name) if before else 0
        head.add_row(title, form.format(now), form.format(then) if before else "", f"{(now - then) / then:+.0%}" if then else "")
    console.print(head)
    drawn = []
    for kind, rows in tables.items():
        table: Any = Table()
        table.add_column(kind, overflow="fold")
        table.add_column("", justify="right", no_wrap=True)
        for name, number in rows:
            table.add_row(escape(name), f"{number:,}")
        drawn.append(table)
    console.print(Columns(drawn))
