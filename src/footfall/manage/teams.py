"""Making, changing, joining and deleting teams. Every function blocks; permission is the caller's business."""

from __future__ import annotations

import secrets
import string
import uuid
from typing import Any

import msgspec

from footfall.base.clock import Clock
from footfall.base.errors import BadRequest, NotFound
from footfall.manage.problems import refused, taken
from footfall.model.account import Membership, Person, Team, TeamRole
from footfall.store import teams as stored
from footfall.store.accounts import find_user
from footfall.store.database import Connection, Database
from footfall.store.errors import Duplicate
from footfall.store.handover import give_team_things

_LETTERS = string.ascii_letters + string.digits
_HEIRS = (TeamRole.MANAGER, TeamRole.MEMBER, TeamRole.VIEW_ONLY)


def create_team(database: Database, clock: Clock, person: Person, name: str, owner_id: str | None = None) -> tuple[Team, Membership]:
    """Make a team whose owner is the person, or somebody else.

    Raises:
        BadRequest: there is no such owner.
    """
    now = clock()
    fresh = Team(team_id=str(uuid.uuid4()), name=name, access_code=generate_access_code(), created_at=now, updated_at=now)
    owner = _membership(fresh.team_id, owner_id or person.user.user_id, TeamRole.OWNER, now)
    with database.write() as connection:
        if find_user(connection, owner.user_id) is None:
            raise refused("ownerId", "User not found.")
        stored.create_team(connection, fresh)
        stored.add_member(connection, owner)
    return fresh, owner


def update_team(database: Database, clock: Clock, team_id: str, changes: dict[str, Any]) -> Team:
    """Change the name or access code of a team.

    Raises:
        NotFound: there is no such team.
        BadRequest: the access code is taken.
    """
    try:
        with database.write() as connection:
            before = stored.find_team(connection, team_id)
            if before is None:
                raise NotFound
            after = msgspec.structs.replace(before, **changes, updated_at=clock())
            stored.save_team(connection, after)
    except Duplicate as error:
        raise taken(error.field) from None
    return after


def delete_team(database: Database, person: Person, team_id: str) -> None:
    """Remove a team. What it owned goes to its owner, or to the person when it has none.

    Raises:
        NotFound: there is no such team.
    """
    with database.write() as connection:
        if stored.find_team(connection, team_id) is None:
            raise NotFound
        owners = [member.user_id for member, _ in stored.list_members(connection, [team_id]) if member.role == TeamRole.OWNER]
        give_team_things(connection, team_id, owners[0] if owners else person.user.user_id)
        stored.delete_team(connection, team_id)


def join_team(database: Database, clock: Clock, person: Person, access_code: str) -> Membership:
    """Put the person into the team with this access code.

    Raises:
        NotFound: no team has the code.
        BadRequest: they are in it already.
    """
    with database.write() as connection:
        team = stored.find_team_by_code(connection, access_code)
        if team is None:
            raise NotFound("Team not found.", code="team-not-found")
        return _add(connection, _membership(team.team_id, person.user.user_id, TeamRole.MEMBER, clock()))


def add_member(database: Database, clock: Clock, team_id: str, user_id: str, role: TeamRole) -> Membership:
    """Put a user into a team.

    Raises:
        NotFound: there is no such team.
        BadRequest: there is no such user, or they are in it already.
    """
    with database.write() as connection:
        if stored.find_team(connection, team_id) is None:
            raise NotFound
        if find_user(connection, user_id) is None:
            raise refused("userId", "User not found.")
        return _add(connection, _membership(team_id, user_id, role, clock()))


def change_role(database: Database, clock: Clock, team_id: str, user_id: str, role: TeamRole) -> Membership:
    """Give a member of a team another role.

    Raises:
        NotFound: the user is not in the team.
        BadRequest: it is the owner.
    """
    with database.write() as connection:
        before = _get_member(connection, team_id, user_id)
        _spare_owner(before)
        after = msgspec.structs.replace(before, role=role, updated_at=clock())
        stored.save_member(connection, after)
    return after


def remove_member(database: Database, team_id: str, user_id: str) -> None:
    """Take a user out of a team.

    Raises:
        NotFound: the user is not in the team.
        BadRequest: it is the owner.
    """
    with database.write() as connection:
        _spare_owner(_get_member(connection, team_id, user_id))
        stored.remove_member(connection, team_id, user_id)


def leave_owned_teams(connection: Connection, user_id: str, now: int) -> None:
    """Let somebody else own the teams of a user who goes: the highest and oldest member; a team of one ends."""
    for team, membership in stored.list_teams_of_user(connection, user_id):
        if membership.role != TeamRole.OWNER:
            continue
        others = [member for member, _ in stored.list_members(connection, [team.team_id]) if member.user_id != user_id]
        if any(member.role == TeamRole.OWNER for member in others):
            continue
        if not others:
            give_team_things(connection, team.team_id, user_id)
            stored.delete_team(connection, team.team_id)
            continue
        heir = min(others, key=lambda member: _HEIRS.index(member.role))
        stored.save_member(connection, msgspec.structs.replace(heir, role=TeamRole.OWNER, updated_at=now))


def generate_access_code() -> str:
    """A random code to join a team with."""
    return "team_" + "".join(secrets.choice(_LETTERS) for _ in range(16))


def _membership(team_id: str, user_id: str, role: TeamRole, now: int) -> Membership:
    return Membership(membership_id=str(uuid.uuid4()), team_id=team_id, user_id=user_id, role=role, created_at=now, updated_at=now)


def _add(connection: Connection, membership: Membership) -> Membership:
    try:
        stored.add_member(connection, membership)
    except Duplicate:
        raise BadRequest("User is already a member of the team.") from None
    return membership


def _get_member(connection: Connection, team_id: str, user_id: str) -> Membership:
    found = stored.find_member(connection, team_id, user_id)
    if found is None:
        raise NotFound
    return found


def _spare_owner(membership: Membership) -> None:
    if membership.role == TeamRole.OWNER:
        raise BadRequest("A team must keep its owner.")
