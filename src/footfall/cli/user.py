"""`footfall user`: accounts, directly in the metadata database."""

from __future__ import annotations

import getpass
import sys
import uuid
from typing import Annotated, Literal

from cyclopts import Parameter

from footfall.base.clock import system_clock
from footfall.cli.faults import MISUSED, CommandFailed
from footfall.cli.metadata import open_metadata
from footfall.cli.options import Config, Data, read_settings

MINIMUM = 8

Name = Annotated[str, Parameter(help="The name that the user logs in with.")]
Role = Annotated[Literal["admin", "user", "view-only"], Parameter(name="--role", help="What the user may do.")]
Ask = Annotated[
    bool, Parameter(name="--ask", negative="", help="Ask for the password, or read it from standard input; otherwise a random one is made.")
]


def create(name: Name, *, role: Role = "user", ask: Ask = False, data: Data = None, config: Config = None) -> None:
    """Create a user and print the password once."""
    from footfall.access.passwords import hash_password
    from footfall.model.account import Role as Roles
    from footfall.model.account import User
    from footfall.store.accounts import create_user
    from footfall.store.errors import Duplicate

    if not 0 < len(name) <= 255:
        raise CommandFailed("a user's name has 1 to 255 characters", status=MISUSED)
    password = choose_password(ask=ask)
    now = system_clock()
    user = User(user_id=str(uuid.uuid4()), username=name, role=Roles(role), token_epoch=0, created_at=now, updated_at=now)
    with open_metadata(read_settings(config, data=data)) as database:
        try:
            with database.write() as connection:
                create_user(connection, user, hash_password(password))
        except Duplicate:
            raise CommandFailed(f"there is a user {name} already", f"`footfall user password {name}` gives them a new password.") from None
    print(f"Created the user {name} ({role})." + ("" if ask else f" The password, shown this once: {password}"))


def password(name: Name = "admin", *, ask: Ask = False, data: Data = None, config: Config = None) -> None:
    """Give a user a new password, which ends all of their logins, and print it once."""
    from footfall.access.passwords import hash_password
    from footfall.store.accounts import change_password, find_credentials

    chosen = choose_password(ask=ask)
    with open_metadata(read_settings(config, data=data)) as database:
        with database.read() as connection:
            found = find_credentials(connection, name)
        if found is None:
            raise CommandFailed(f"there is no user {name}", f"`footfall user create {name}` creates one.")
        with database.write() as connection:
            change_password(connection, found[0].user_id, hash_password(chosen), system_clock())
    print(f"Changed the password of {name}." + ("" if ask else f" The password, shown this once: {chosen}"))


def choose_password(*, ask: bool) -> str:
    """The password that the user types or pipes in, or a random one.

    Raises:
        CommandFailed: it is too short, or the two entries differ.
    """
    if not ask:
        from footfall.access.passwords import generate_password

        return generate_password()
    if sys.stdin.isatty():
        typed = getpass.getpass("New password: ")
        if getpass.getpass("Once more: ") != typed:
            raise CommandFailed("the two passwords differ", status=MISUSED)
    else:
        typed = sys.stdin.readline().rstrip("\r\n")
    if len(typed) < MINIMUM:
        raise CommandFailed(f"a password has at least {MINIMUM} characters", status=MISUSED)
    return typed
