"""Teams and their members in the metadata database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, insert, select
from sqlalchemy.exc import IntegrityError

from footfall.model.account import Membership, Team, TeamRole
from footfall.store.errors import Duplicate
from footfall.store.schema import team, team_user


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
