"""`footfall key`: API keys, and apps with their write keys, on a running server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from footfall.cli.faults import MISUSED, CommandFailed
from footfall.cli.options import Config, Data, Json
from footfall.cli.output import open_console, print_json, print_rows
from footfall.cli.remote import Key, Url, Username, connect, pick_website

if TYPE_CHECKING:
    from datetime import datetime

Name = Annotated[str, Parameter(help="What the key is for.")]
Scope = Annotated[Literal["read", "write", "admin"], Parameter(name="--scope", help="What the key may do.")]
Only = Annotated[list[str] | None, Parameter(name="--website", help="Only for this website (may be repeated).")]
Website = Annotated[str | None, Parameter(name="--website", help="Id, name or domain of the website; not needed when there is one only.")]
App = Annotated[str, Parameter(help="Name of the app; it is made when there is none.")]
Wanted = Annotated[str, Parameter(help="Id, name or hint of the key.")]


def show(
    *, url: Url = None, api_key: Key = None, username: Username = None, data: Data = None, config: Config = None, json: Json = False
) -> None:
    """List your API keys, and the write keys of the apps of all websites."""
    with connect(url, api_key, username, data, config, by_key=False) as client:
        keys = list(client.iter_keys(page_size=100))
        apps = [(site, app) for site in client.iter_websites(page_size=100) for app in client.list_apps(site.id)]
    if json:
        print_json({"keys": [key.raw for key in keys], "apps": [app.raw for _, app in apps]})
        return
    rows = [(key.name, key.scope, key.hint, say_when(key.used_at), key.id) for key in keys]
    for site, app in apps:
        name = f"{app.name} on {site.name}"
        rows += [(name, "events", written.hint, say_when(written.used_at), written.id) for written in app.write_keys]
    print_rows(open_console(), ("For", "Kind", "Key", "Last used", "Id"), rows)


def say_when(moment: datetime | None) -> str:
    """When a key was used last."""
    return f"{moment:%Y-%m-%d %H:%M}" if moment else "never"


def create(
    name: Name,
    *,
    scope: Scope = "read",
    website: Only = None,
    url: Url = None,
    api_key: Key = None,
    username: Username = None,
    data: Data = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """Create an API key and print it once."""
    with connect(url, api_key, username, data, config, by_key=False) as client:
        sites = [pick_website(client, wanted) for wanted in website or ()]
        made = client.create_key(name, scope, websites=sites or None)
    print_json(made.raw) if json else print(made.key)


def create_app(
    app: App,
    *,
    website: Website = None,
    url: Url = None,
    api_key: Key = None,
    username: Username = None,
    data: Data = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """Create a write key for a server's events, with its app if there is none of that name, and print it once."""
    with connect(url, api_key, username, data, config, by_key=False) as client:
        site = pick_website(client, website)
        found = next((each for each in client.list_apps(site) if each.name == app), None) or client.create_app(site, app)
        made = client.create_write_key(site, found.id)
    print_json({"website": site, "app": found.id, **made.raw}) if json else print(made.key)


def end(key: Wanted, *, url: Url = None, api_key: Key = None, username: Username = None, data: Data = None, config: Config = None) -> None:
    """End an API key or a write key at once."""
    with connect(url, api_key, username, data, config, by_key=False) as client:
        for own in client.iter_keys(page_size=100):
            if key in {own.id, own.name, own.hint}:
                client.delete_key(own.id)
                print(f"Ended {own.hint}.")
                return
        for site in client.iter_websites(page_size=100):
            for app in client.list_apps(site.id):
                for written in app.write_keys:
                    if key in {written.id, written.hint}:
                        client.revoke_write_key(site.id, app.id, written.id)
                        print(f"Ended {written.hint}.")
                        return
    raise CommandFailed(f"there is no key {key}", "`footfall key show` lists them.", MISUSED)
