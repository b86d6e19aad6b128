"""Making, changing and deleting links, pixels and boards. Every function blocks; permission is the caller's business."""

from __future__ import annotations

import uuid
from typing import Any, TypeVar

import msgspec

from footfall.base.clock import Clock
from footfall.base.errors import NotFound
from footfall.manage.problems import refused, taken
from footfall.model.account import Person
from footfall.model.tracked import Board
from footfall.model.website import Erasure
from footfall.store import boards
from footfall.store.database import Database
from footfall.store.erasures import add_erasure
from footfall.store.errors import Duplicate
from footfall.store.kinds import Kind
from footfall.store.teams import find_team

T = TypeVar("T", bound=msgspec.Struct)


def create_thing(
    database: Database,
    clock: Clock,
    kind: Kind[T],
    person: Person,
    facts: dict[str, Any],
    *,
    team_id: str | None = None,
    thing_id: str | None = None,
) -> T:
    """Make a thing that belongs to the person, or to a team; `facts` are its fields by name.

    Raises:
        BadRequest: the id or the slug is taken, or there is no such team.
    """
    now = clock()
    fresh = kind.type(
        **{kind.key: thing_id or str(uuid.uuid4())},
        **facts,
        user_id=None if team_id else person.user.user_id,
        team_id=team_id,
        created_at=now,
        updated_at=now,
    )
    try:
        with database.write() as connection:
            if team_id and find_team(connection, team_id) is None:
                raise refused("teamId", "Team not found.")
            kind.create(connection, fresh)
    except Duplicate as error:
        raise taken(error.field) from None
    return fresh


def update_thing(database: Database, clock: Clock, kind: Kind[T], thing_id: str, changes: dict[str, Any]) -> T:
    """Change some fields of a thing, given by their names.

    Raises:
        NotFound: it is not there (any more).
        BadRequest: the slug is taken.
    """
    try:
        with database.write() as connection:
            before = kind.find(connection, thing_id, lock=True)
            if before is None:
                raise NotFound
            after = msgspec.structs.replace(before, **changes, updated_at=clock())
            kind.save(connection, after)
    except Duplicate as error:
        raise taken(error.field) from None
    return after


def delete_thing(database: Database, clock: Clock, kind: Kind[T], thing_id: str) -> None:
    """Remove a thing with its shares; its events are erased soon."""
    with database.write() as connection:
        kind.delete(connection, thing_id)
        if kind.events:
            add_erasure(connection, Erasure(str(uuid.uuid4()), thing_id, before=None, created_at=clock()))


def find_thing(database: Database, kind: Kind[T], thing_id: str) -> T | None:
    """The thing with this id, or None."""
    with database.read() as connection:
        return kind.find(connection, thing_id)


def keep_dashboard(database: Database, clock: Clock, person: Person, changes: dict[str, Any]) -> Board:
    """Change the person's dashboard, which is made at the first change. Its id is the user's."""
    user_id, now = person.user.user_id, clock()
    with database.write() as connection:
        before = boards.find_board(connection, user_id, lock=True)
        if before is None:
            after = msgspec.structs.replace(make_dashboard(user_id, now), **changes)
            boards.create_board(connection, after)
        else:
            after = msgspec.structs.replace(before, **changes, updated_at=now)
            boards.save_board(connection, after)
    return after


def make_dashboard(user_id: str, now: int) -> Board:
    """The dashboard of somebody who has not changed it yet."""
    return Board(board_id=user_id, type="dashboard", name="Dashboard", user_id=user_id, team_id=None, created_at=now, updated_at=now)
