"""Teams and their members in the metadata database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from footfall.model.account import Membership, Team, TeamRole
from footfall.model.website import PageRequest
from footfall.store.errors import Duplicate
from footfall.store.paging import paged
from footfall.store.schema import account, team, team_user, website

ORDERS = {"name": team.c.name, "createdAt": team.c.created_at, "updatedAt": team.c.updated_at}
"""What lists of teams can be ordered by."""


def create_team(connection: Connection, fresh: Team) -> None:
    """Add a team.

    Raises:
        Duplicate: the id or access code is taken.
    """
    values = {name: getattr(fresh, name) for name in Team.__struct_fields__}
    try:
        with connection.begin_nested():
            connection.execute(insert(team).values(values))
    except IntegrityError:
        raise Duplicate("team") from None


def add_member(connection: Connection, membership: Membership) -> None:
    """Put a user into a team.

    Raises:
        Duplicate: the user is in the team already.
    """
    values = {name: getattr(membership, name) for name in Membership.__struct_fields__}
    try:
        with connection.begin_nested():
            connection.execute(insert(team_user).values({**values, "role": membership.role.value}))
    except IntegrityError:
        raise Duplicate("member") from None


def find_team(connection: Connection, team_id: str) -> Team | None:
    """The team with this id, or None."""
    row = connection.execute(select(team).where(team.c.team_id == team_id)).one_or_none()
    return _team(row) if row else None


def find_team_by_code(connection: Connection, access_code: str) -> Team | None:
    """The team that one joins with this code, or None."""
    row = connection.execute(select(team).where(team.c.access_code == access_code)).one_or_none()
    return _team(row) if row else None


def save_team(connection: Connection, changed: Team) -> None:
    """Replace what is stored about a team.

    Raises:
        Duplicate: the access code is taken.
    """
    values = {name: getattr(changed, name) for name in Team.__struct_fields__}
    try:
        with connection.begin_nested():
            connection.execute(update(team).where(team.c.team_id == changed.team_id).values(values))
    except IntegrityError:
        raise Duplicate("access_code") from None


def delete_team(connection: Connection, team_id: str) -> None:
    """Remove a team and its memberships; what it owns must belong to somebody else before."""
    connection.execute(delete(team).where(team.c.team_id == team_id))


def list_teams(connection: Connection, page: PageRequest, user_id: str | None = None) -> tuple[list[Team], int]:
    """One page of the teams that a user is in, or of all teams, and how many there are in all."""
    conditions = [team.c.name.icontains(page.search, autoescape=True)] if page.search else []
    if user_id is not None:
        conditions.append(team.c.team_id.in_(select(team_user.c.team_id).where(team_user.c.user_id == user_id)))
    total = connection.execute(select(func.count()).select_from(team).where(*conditions)).scalar_one()
    order = ORDERS.get(page.order_by, team.c.name)
    return [_team(row) for row in connection.execute(paged(select(team).where(*conditions), page, order, team.c.team_id))], total


def count_websites(connection: Connection, team_ids: Sequence[str]) -> dict[str, int]:
    """How many websites each of these teams owns; teams without any are left out."""
    statement = select(website.c.team_id, func.count()).where(website.c.team_id.in_(team_ids)).group_by(website.c.team_id)
    return {str(row[0]): row[1] for row in connection.execute(statement)}


def list_members(connection: Connection, team_ids: Sequence[str]) -> list[tuple[Membership, str]]:
    """All members of these teams with their user names, the oldest membership first."""
    statement = _members().where(team_user.c.team_id.in_(team_ids)).order_by(team_user.c.created_at, team_user.c.membership_id)
    return [(_member(row), row.username) for row in connection.execute(statement)]


def list_members_page(connection: Connection, team_id: str, page: PageRequest) -> tuple[list[tuple[Membership, str]], int]:
    """One page of a team's members with their user names, the oldest membership first, and how many there are in all."""
    statement = _members().where(team_user.c.team_id == team_id)
    if page.search:
        statement = statement.where(account.c.username.icontains(page.search, autoescape=True))
    total = connection.execute(select(func.count()).select_from(statement.subquery())).scalar_one()
    order = account.c.username if page.order_by == "username" else team_user.c.created_at
    return [(_member(row), row.username) for row in connection.execute(paged(statement, page, order, team_user.c.membership_id))], total


def find_member(connection: Connection, team_id: str, user_id: str) -> Membership | None:
    """The user's place in the team, or None."""
    row = connection.execute(select(team_user).where(team_user.c.team_id == team_id, team_user.c.user_id == user_id)).one_or_none()
    return _member(row) if row else None


def save_member(connection: Connection, changed: Membership) -> None:
    """Replace the role of a member."""
    values = {"role": changed.role.value, "updated_at": changed.updated_at}
    connection.execute(update(team_user).where(team_user.c.membership_id == changed.membership_id).values(values))


def remove_member(connection: Connection, team_id: str, user_id: str) -> None:
    """Take a user out of a team."""
    connection.execute(delete(team_user).where(team_user.c.team_id == team_id, team_user.c.user_id == user_id))


def list_teams_of_user(connection: Connection, user_id: str) -> list[tuple[Team, Membership]]:
    """A user's teams with their membership, oldest membership first."""
    statement = (
        select(
            team,
            team_user.c.membership_id,
            team_user.c.role,
            team_user.c.created_at.label("joined"),
            team_user.c.updated_at.label("changed"),
        )
        .join(team_user, team_user.c.team_id == team.c.team_id)
        .where(team_user.c.user_id == user_id)
        .order_by(team_user.c.created_at, team.c.team_id)
    )
    return [(_team(row), _membership(row, user_id)) for row in connection.execute(statement)]


def _members() -> Select[Any]:
    return select(team_user, account.c.username).join(account, account.c.user_id == team_user.c.user_id)


def _member(row: Row[Any]) -> Membership:
    return Membership(**{**{name: getattr(row, name) for name in Membership.__struct_fields__}, "role": TeamRole(row.role)})


def _team(row: Row[Any]) -> Team:
    return Team(**{name: getattr(row, name) for name in Team.__struct_fields__})


def _membership(row: Row[Any], user_id: str) -> Membership:
    return Membership(
        membership_id=row.membership_id,
        team_id=row.team_id,
        user_id=user_id,
        role=TeamRole(row.role),
        created_at=row.joined,
        updated_at=row.changed,
    )
