"""`footfall send`."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from cyclopts import Parameter

from footfall.cli.faults import MISUSED, CommandFailed
from footfall.cli.options import Config, Data, Json
from footfall.cli.output import print_json
from footfall.cli.remote import Key, Url, Username, connect, pick_website

Name = Annotated[str | None, Parameter(help="Name of the event; without one it is a pageview.")]
Website = Annotated[str | None, Parameter(name="--website", help="Id, name or domain of the website; not needed when there is one only.")]
Path = Annotated[str, Parameter(name="--path", help="Address of the page.")]
Properties = Annotated[str | None, Parameter(name="--data-json", help='Properties of the event as JSON, such as \'{"berth": "A12"}\'.')]
Person = Annotated[str | None, Parameter(name="--id", help="Your own name for the visitor.")]
Tag = Annotated[str | None, Parameter(name="--tag", help="A mark to filter by.")]


def send(
    name: Name = None,
    *,
    website: Website = None,
    path: Path = "/",
    data_json: Properties = None,
    id: Person = None,  # noqa: A002 - the option's name
    tag: Tag = None,
    url: Url = None,
    api_key: Key = None,
    username: Username = None,
    data: Data = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """Send one event or pageview to a running server."""
    properties = read_properties(data_json)
    with connect(url, api_key, username, data, config) as client:
        site = pick_website(client, website)
        sent = client.track_event(site, name, properties, url=path, distinct_id=id, tag=tag)
    if sent.session_id is None:
        raise CommandFailed("the server took the event for a robot's")
    if json:
        print_json({"website": site, "sessionId": sent.session_id, "visitId": sent.visit_id})
    else:
        print(f"Sent {name or path} to {site}.")


def read_properties(text: str | None) -> dict[str, Any] | None:
    """The properties of an option.

    Raises:
        CommandFailed: they are no JSON object.
    """
    if text is None:
        return None
    try:
        return msgspec.json.decode(text, type=dict[str, Any])
    except msgspec.DecodeError:
        raise CommandFailed(f"--data-json is no JSON object: {text}", status=MISUSED) from None
