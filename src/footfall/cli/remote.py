"""How the commands that ask a running server find it, and what their failures look like."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from footfall.cli.client import server_url
from footfall.cli.demo import sign_token
from footfall.cli.faults import MISUSED, OTHER_SECRET, CommandFailed, make_login_failure
from footfall.cli.options import Config, Data, read_settings

if TYPE_CHECKING:
    from footfall_sdk import APIError, Footfall

ID_LENGTH = 36

Url = Annotated[str | None, Parameter(name="--url", help="Address of the server (FOOTFALL_CLIENT_URL); else this machine's.")]
Key = Annotated[str | None, Parameter(name="--api-key", help="API key, ff_… (FOOTFALL_CLIENT_KEY).")]
Username = Annotated[
    str | None, Parameter(name="--username", help="Log in by name (FOOTFALL_CLIENT_USERNAME), with FOOTFALL_CLIENT_PASSWORD.")
]


@contextmanager
def connect(
    url: str | None, api_key: str | None, username: str | None, data: Data, config: Config, *, by_key: bool = True
) -> Iterator[Footfall]:
    """A client of the server: with a key, with a name and password, or on the server's own machine by its data folder.

    What is given with the command comes before the environment. Without `by_key` a key of the environment is left alone.

    Raises:
        CommandFailed: nobody answers, the server refuses, or there is nothing to prove who asks.
    """
    from footfall_sdk import APIError, Footfall, FootfallError, InvalidArgument

    url = url or os.environ.get("FOOTFALL_CLIENT_URL") or None
    key = api_key or (os.environ.get("FOOTFALL_CLIENT_KEY") if by_key and not username else None)
    name = username or os.environ.get("FOOTFALL_CLIENT_USERNAME")
    password = os.environ.get("FOOTFALL_CLIENT_PASSWORD")
    signed = False
    try:
        if key:
            client = Footfall(url or server_url(read_settings(config, data=data)), api_key=key)
        elif name and password:
            client = Footfall(url or server_url(read_settings(config, data=data)), username=name, password=password)
        elif url is None:
            settings = read_settings(config, data=data)
            client = Footfall(server_url(settings), api_key=sign_token(settings, name or "admin"))
            signed = True
        else:
            hint = "Set FOOTFALL_CLIENT_KEY, or FOOTFALL_CLIENT_USERNAME and FOOTFALL_CLIENT_PASSWORD."
            hint += " On the server's own machine name its folder with --data and its port with FOOTFALL_PORT instead of --url."
            raise CommandFailed(f"who asks at {url}?", hint, MISUSED)
        with client:
            yield client
    except InvalidArgument as error:
        raise CommandFailed(str(error), status=MISUSED) from None
    except APIError as error:
        raise (OTHER_SECRET if signed and error.status == 401 and not client.test_connection().ok else explain(error, name)) from None
    except FootfallError as error:
        raise CommandFailed(
            str(error), "Start a server with `footfall serve`, name its port with FOOTFALL_PORT, or another with --url."
        ) from None


def explain(error: APIError, name: str | None) -> CommandFailed:
    """A refusal of the server in words for people."""
    if error.code == "incorrect-username-password":
        return make_login_failure(name)
    if error.status == 401 and error.code == "unauthorized" and error.message == "Unauthorized":
        text = "the server does not know this key or login, or whoever has it may not do this (401 Unauthorized)"
        return CommandFailed(text, "`footfall key create` makes a key; `footfall key show` lists those that there are.")
    return CommandFailed(f"the server refuses: {error}")


def pick_website(client: Footfall, wanted: str | None) -> str:
    """The id of a website by its id, name or domain; of the only one when none is wanted.

    Raises:
        CommandFailed: there is none, or there are several.
    """
    from footfall_sdk import NotFound

    found = list(client.iter_websites(include_teams=True, page_size=100))
    fitting = [site for site in found if wanted in {site.id, site.name, site.domain}] if wanted else found
    if wanted and not fitting and len(wanted) == ID_LENGTH:  # that of somebody else, which an admin may see too
        with suppress(NotFound):
            fitting = [client.get_website(wanted)]
    if len(fitting) == 1:
        return fitting[0].id
    names = ", ".join(sorted(site.name for site in (fitting or found))) or "none; `footfall sites create` makes one"
    text = f"no website is called {wanted}" if not fitting else "more than one website fits"
    raise CommandFailed(text, f"There are: {names}.", MISUSED)
