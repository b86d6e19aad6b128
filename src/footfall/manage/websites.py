"""Making, changing, resetting and deleting websites. Every function blocks; permission is the caller's business."""

from __future__ import annotations

import uuid
from typing import Any

import msgspec

from footfall.base.clock import Clock
from footfall.base.errors import NotFound
from footfall.manage.problems import refused, taken
from footfall.model.account import Person
from footfall.model.website import Erasure, Website
from footfall.store import websites as stored
from footfall.store.database import Database
from footfall.store.erasures import add_erasure
from footfall.store.errors import Duplicate
from footfall.store.teams import find_team


def create_website(
    database: Database,
    clock: Clock,
    person: Person,
    *,
    name: str,
    domain: str,
    share_id: str | None = None,
    team_id: str | None = None,
    website_id: str | None = None,
) -> Website:
    """Make a website that belongs to the person, or to a team.

    Raises:
        BadRequest: the id or the share id is taken, or there is no such team.
    """
    now = clock()
    fresh = Website(
        website_id=website_id or str(uuid.uuid4()),
        name=name,
        domain=domain,
        user_id=None if team_id else person.user.user_id,
        team_id=team_id,
        created_by=person.user.user_id,
        created_at=now,
        updated_at=now,
        share_id=share_id,
    )
    try:
        with database.write() as connection:
            if team_id and find_team(connection, team_id) is None:
                raise refused("teamId", "Team not found.")
            stored.create_website(connection, fresh)
    except Duplicate as error:
        raise taken(error.field) from None
    return fresh


def update_website(database: Database, clock: Clock, website_id: str, changes: dict[str, Any]) -> Website:
    """Change some fields of a website, given by their names in `Website`.

    Raises:
        NotFound: there is no such website (any more).
        BadRequest: the share id is taken.
    """
    try:
        with database.write() as connection:
            before = stored.find_website(connection, website_id, lock=True)
            if before is None:
                raise NotFound
            after = msgspec.structs.replace(before, **changes, updated_at=clock())
            stored.save_website(connection, after)
    except Duplicate as error:
        raise taken(error.field) from None
    return after


def reset_website(database: Database, clock: Clock, website_id: str) -> None:
    """Forget all events of a website up to now; they stop counting at once and are erased soon.

    Raises:
        NotFound: there is no such website (any more).
    """
    now = clock()
    with database.write() as connection:
        before = stored.find_website(connection, website_id, lock=True)
        if before is None:
            raise NotFound
        stored.save_website(connection, msgspec.structs.replace(before, reset_at=now, updated_at=now))
        add_erasure(connection, Erasure(str(uuid.uuid4()), website_id, before=now, created_at=now))


def delete_website(database: Database, clock: Clock, website_id: str) -> None:
    """Remove a website with all that hangs on it; its events are erased soon."""
    with database.write() as connection:
        stored.delete_website(connection, website_id)
        add_erasure(connection, Erasure(str(uuid.uuid4()), website_id, before=None, created_at=clock()))
