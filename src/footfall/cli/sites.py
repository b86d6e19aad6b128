"""`footfall sites`: the websites of a running server."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from footfall.cli.domains import check_domain
from footfall.cli.options import Config, Data, Json
from footfall.cli.output import open_console, print_json, print_rows
from footfall.cli.remote import Key, Url, Username, connect, pick_website

Search = Annotated[str | None, Parameter(name="--search", help="Only those whose name or domain has this.")]
Name = Annotated[str, Parameter(help="Name of the website.")]
Domain = Annotated[str, Parameter(help="Its domain, such as example.com.")]
Website = Annotated[str, Parameter(help="Id, name or domain of the website.")]
Yes = Annotated[bool, Parameter(name="--yes", negative="", help="Do it without asking.")]


def show(
    *,
    search: Search = None,
    url: Url = None,
    api_key: Key = None,
    username: Username = None,
    data: Data = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """List the websites."""
    with connect(url, api_key, username, data, config) as client:
        found = list(client.iter_websites(search=search, include_teams=True, page_size=100))
    if json:
        print_json([site.raw for site in found])
        return
    rows = [(site.name, site.domain or "", site.id, f"{site.created_at:%Y-%m-%d}") for site in found]
    print_rows(open_console(), ("Name", "Domain", "Id", "Since"), rows)


def create(
    name: Name,
    domain: Domain,
    *,
    url: Url = None,
    api_key: Key = None,
    username: Username = None,
    data: Data = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """Create a website and print its id."""
    check_domain(domain)
    with connect(url, api_key, username, data, config) as client:
        made = client.create_website(name, domain)
    if json:
        print_json(made.raw)
    else:
        print(made.id)


def delete(
    website: Website,
    *,
    yes: Yes = False,
    url: Url = None,
    api_key: Key = None,
    username: Username = None,
    data: Data = None,
    config: Config = None,
) -> None:
    """Delete a website with all of its events."""
    from footfall.cli.faults import MISUSED, CommandFailed

    if not yes:
        raise CommandFailed("this deletes the website and all of its events", "Say --yes when that is what you want.", MISUSED)
    with connect(url, api_key, username, data, config) as client:
        client.delete_website(pick_website(client, website))
    print(f"Deleted {website}.")
