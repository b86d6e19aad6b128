"""The table of commands, and how one is run. Their modules import what is heavy only when they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cyclopts import App, CycloptsError
from rich.console import Console

from footfall import __version__
from footfall.base.settings import SettingsError
from footfall.cli import geo, key, sites, spool, user
from footfall.cli.check import check
from footfall.cli.collect import collect
from footfall.cli.demo import demo
from footfall.cli.faults import DONE, INTERRUPTED, MISUSED, CommandFailed, print_failure, print_settings_error
from footfall.cli.send import send
from footfall.cli.serve import serve
from footfall.cli.stats import stats
from footfall.cli.tracker import tracker
from footfall.cli.version import version

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Command(NamedTuple):
    """One command: its words, its function (whose docstring is its help), how it is called."""

    name: str
    function: Callable[..., int | None]
    example: str


COMMANDS = (
    Command("serve", serve, "footfall serve --host 0.0.0.0 --port 8000 --data data"),
    Command("collect", collect, "footfall collect --port 8001 --data data"),
    Command("check", check, "footfall check --data data"),
    Command("demo", demo, "footfall demo --days 60 --visitors 10000"),
    Command("spool show", spool.show, "footfall spool show"),
    Command("spool dead-letters", spool.dead_letters, "footfall spool dead-letters --limit 20"),
    Command("spool replay", spool.replay, "footfall spool replay"),
    Command("spool discard", spool.discard, "footfall spool discard --unreadable"),
    Command("geo install", geo.install, "footfall geo install"),
    Command("user create", user.create, "footfall user create anna --role user"),
    Command("user password", user.password, "footfall user password admin"),
    Command("send", send, """footfall send signed-eoi --data-json '{"berth": "A12"}'"""),
    Command("stats", stats, "footfall stats example.com --period 7d"),
    Command("sites show", sites.show, "footfall sites show"),
    Command("sites create", sites.create, "footfall sites create 'My site' example.com"),
    Command("sites delete", sites.delete, "footfall sites delete example.com --yes"),
    Command("key show", key.show, "footfall key show"),
    Command("key create", key.create, "footfall key create 'Nightly export' --scope read"),
    Command("key create-app", key.create_app, "footfall key create-app shop-api --website example.com"),
    Command("key end", key.end, "footfall key end 'Nightly export'"),
    Command("tracker", tracker, "footfall tracker --url https://stats.example.com"),
    Command("version", version, "footfall version"),
)

GROUPS = {
    "spool": "Look at the spool: what waits, and what could not be stored.",
    "geo": "Place visitors by their address.",
    "sites": "List, create and delete the websites of a running server.",
    "key": "Make and end API keys, and the write keys of apps, on a running server.",
    "user": "Create users and mend lost passwords.",
}


def build_app() -> App:
    """The command line with every command."""
    app = App(
        name="footfall",
        help="Self-hosted web and product analytics, compatible with Umami.",
        help_epilogue=list_examples(COMMANDS),
        help_format="plaintext",
        version=__version__,
        suppress_keyboard_interrupt=False,
        result_action="return_value",
    )
    groups = {name: App(name=name, help=text) for name, text in GROUPS.items()}
    for name, group in groups.items():
        group.help_epilogue = list_examples([command for command in COMMANDS if command.name.startswith(f"{name} ")])
        app.command(group)
    for command in COMMANDS:
        first, _, second = command.name.partition(" ")
        parent, name = (groups[first], second) if second else (app, first)
        parent.command(command.function, name=name, help_epilogue=list_examples([command]))
    return app


def list_examples(commands: Sequence[Command]) -> str:
    """One line for each command."""
    return "\n".join(["Examples:" if len(commands) > 1 else "Example:", *(f"  {command.example}" for command in commands)])


def run(arguments: list[str]) -> int:
    """Run one command line and give its exit status."""
    errors = Console(stderr=True)
    try:
        status = build_app()(arguments, exit_on_error=False, error_console=errors)
    except CycloptsError:
        return MISUSED
    except SettingsError as error:
        print_settings_error(errors, error)
        return MISUSED
    except CommandFailed as failure:
        print_failure(errors, failure)
        return failure.status
    except KeyboardInterrupt:
        return INTERRUPTED
    return status if isinstance(status, int) else DONE
