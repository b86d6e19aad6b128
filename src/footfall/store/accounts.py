"""Users in the metadata database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from footfall.model.account import Person, Role, TeamRole, User
from footfall.store.errors import Duplicate, Missing
from footfall.store.schema import account, team_user

PUBLIC = [column for column in account.c if column.name != "password_hash"]


def create_user(connection: Connection, user: User, password_hash: str) -> None:
    """Add a user.

    Raises:
        Duplicate: the id or the name is taken.
    """
    values = {
        "user_id": user.user_id,
        "username": user.username,
        "password_hash": password_hash,
        "role": user.role.value,
        "display_name": user.display_name,
        "logo_url": user.logo_url,
        "token_epoch": user.token_epoch,
        "created_at": user.created_at,
        "updated_at": user.updated_at,
    }
    try:
        with connection.begin_nested():
            connection.execute(insert(account).values(values))
    except IntegrityError:
        raise Duplicate("username" if find_credentials(connection, user.username) else "id") from None


def find_user(connection: Connection, user_id: str) -> User | None:
    """The user with this id, or None."""
    row = connection.execute(select(*PUBLIC).where(account.c.user_id == user_id)).one_or_none()
    return _user(row) if row else None


def find_credentials(connection: Connection, username: str) -> tuple[User, str] | None:
    """The user with exactly this name and the hash of the password, or None."""
    row = connection.execute(select(account).where(account.c.username == username)).one_or_none()
    return (_user(row), row.password_hash) if row else None


def find_person(connection: Connection, user_id: str) -> Person | None:
    """The user with this id and their roles in teams, or None."""
    user = find_user(connection, user_id)
    if user is None:
        return None
    rows = connection.execute(select(team_user.c.team_id, team_user.c.role).where(team_user.c.user_id == user_id))
    return Person(user, {row.team_id: TeamRole(row.role) for row in rows})


def count_users(connection: Connection) -> int:
    """How many users there are."""
    return connection.execute(select(func.count()).select_from(account)).scalar_one()


def change_password(connection: Connection, user_id: str, password_hash: str, now: int) -> None:
    """Give a user another password; logins made before become invalid.

    Raises:
        Missing: there is no such user.
    """
    values = {"password_hash": password_hash, "token_epoch": account.c.token_epoch + 1, "updated_at": now}
    if connection.execute(update(account).where(account.c.user_id == user_id).values(values)).rowcount == 0:
        raise Missing("user")


def renew_password_hash(connection: Connection, user_id: str, password_hash: str) -> None:
    """Store the same password under a newer hash; logins stay valid."""
    connection.execute(update(account).where(account.c.user_id == user_id).values(password_hash=password_hash))


def _user(row: Row[Any]) -> User:
    return User(
        user_id=row.user_id,
        username=row.username,
        role=Role(row.role),
        token_epoch=row.token_epoch,
        created_at=row.created_at,
        updated_at=row.updated_at,
        display_name=row.display_name,
        logo_url=row.logo_url,
    )
