"""Making, changing and deleting users. Every function blocks; permission is the caller's business."""

from __future__ import annotations

import uuid
from typing import Any

import msgspec

from footfall.access.passwords import hash_password
from footfall.base.clock import Clock
from footfall.base.errors import BadRequest, NotFound
from footfall.manage.problems import refused, taken
from footfall.manage.teams import leave_owned_teams
from footfall.model.account import Person, Role, User
from footfall.model.website import Erasure
from footfall.store import accounts as stored
from footfall.store.database import Connection, Database
from footfall.store.erasures import add_erasure
from footfall.store.errors import Duplicate
from footfall.store.handover import delete_user_things


def create_user(database: Database, clock: Clock, *, username: str, password: str, role: Role, user_id: str | None = None) -> User:
    """Make a user.

    Raises:
        BadRequest: the id or the name is taken, maybe by one that differs in upper and lower case only.
    """
    now = clock()
    fresh = User(user_id=user_id or str(uuid.uuid4()), username=username, role=role, token_epoch=0, created_at=now, updated_at=now)
    hashed = hash_password(password)
    try:
        with database.write() as connection:
            _check_name(connection, username)
            stored.create_user(connection, fresh, hashed)
    except Duplicate as error:
        raise taken(error.field) from None
    return fresh


def get_user(database: Database, user_id: str) -> User:
    """A user.

    Raises:
        NotFound: there is no such user.
    """
    with database.read() as connection:
        return _get(connection, user_id)


def get_named_user(database: Database, username: str) -> User:
    """The user with exactly this name.

    Raises:
        BadRequest: there is none.
    """
    with database.read() as connection:
        found = stored.find_credentials(connection, username)
    if found is None:
        raise refused("username", "User not found.")
    return found[0]


def update_user(database: Database, clock: Clock, user_id: str, changes: dict[str, Any], password: str | None) -> User:
    """Change the name or role of a user and, when one is given, the password, which ends all of their logins.

    Raises:
        NotFound: there is no such user.
        BadRequest: the name is taken, or nobody would be left to administrate.
    """
    hashed = hash_password(password) if password else None
    now = clock()
    try:
        with database.write() as connection:
            before = _get(connection, user_id)
            after = msgspec.structs.replace(before, **changes, updated_at=now)
            if before.is_admin and not after.is_admin and stored.count_admins(connection) == 1:
                raise BadRequest("The last admin must stay one.")
            if after.username != before.username:
                _check_name(connection, after.username, user_id)
            stored.save_user(connection, after)
            if hashed:
                stored.change_password(connection, user_id, hashed, now)
    except Duplicate as error:
        raise taken(error.field) from None
    return after


def delete_user(database: Database, clock: Clock, person: Person, user_id: str) -> None:
    """Remove a user with all that is theirs; its events are erased soon. Teams get another owner, or end with their last member.

    Raises:
        NotFound: there is no such user.
        BadRequest: it is the person's own account.
    """
    if user_id == person.user.user_id:
        raise BadRequest("You cannot delete yourself.")
    now = clock()
    with database.write() as connection:
        _get(connection, user_id)
        leave_owned_teams(connection, user_id, now)
        for source_id in delete_user_things(connection, user_id):
            add_erasure(connection, Erasure(str(uuid.uuid4()), source_id, before=None, created_at=now))
        stored.delete_user(connection, user_id)


def _check_name(connection: Connection, username: str, user_id: str = "") -> None:
    """See that nobody but this user has the name, in whatever case: people would take one for the other."""
    if any(name.casefold() == username.casefold() for other, name in stored.list_names(connection) if other != user_id):
        raise Duplicate("username")


def _get(connection: Connection, user_id: str) -> User:
    found = stored.find_user(connection, user_id)
    if found is None:
        raise NotFound
    return found
