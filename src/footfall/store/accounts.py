"""Users in the metadata database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from footfall.model.account import Person, Role, TeamRole, User
from footfall.model.website import PageRequest
from footfall.store.errors import Duplicate, Missing
from footfall.store.paging import paged
from footfall.store.schema import account, team_user, website

PUBLIC = [column for column in account.c if column.name != "password_hash"]
ORDERS = {"username": account.c.username, "role": account.c.role, "createdAt": account.c.created_at, "updatedAt": account.c.updated_at}
"""What lists of users can be ordered by."""


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


def list_names(connection: Connection) -> list[tuple[str, str]]:
    """The ids and names of all users."""
    return [(row.user_id, row.username) for row in connection.execute(select(account.c.user_id, account.c.username))]


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


def count_admins(connection: Connection) -> int:
    """How many users may do everything."""
    return connection.execute(select(func.count()).select_from(account).where(account.c.role == Role.ADMIN.value)).scalar_one()


def list_users(connection: Connection, page: PageRequest) -> tuple[list[tuple[User, int]], int]:
    """One page of all users with the number of their websites, and how many users there are in all."""
    conditions = [account.c.username.icontains(page.search, autoescape=True)] if page.search else []
    owned = select(func.count()).select_from(website).where(website.c.user_id == account.c.user_id).scalar_subquery()
    total = connection.execute(select(func.count()).select_from(account).where(*conditions)).scalar_one()
    statement = select(*PUBLIC, owned.label("websites")).where(*conditions)
    rows = connection.execute(paged(statement, page, ORDERS.get(page.order_by, account.c.created_at), account.c.user_id))
    return [(_user(row), row.websites) for row in rows], total


def save_user(connection: Connection, changed: User) -> None:
    """Replace what is stored about a user, but for the password.

    Raises:
        Missing: there is no such user.
        Duplicate: the name is taken.
    """
    values = {"username": changed.username, "role": changed.role.value, "updated_at": changed.updated_at}
    try:
        with connection.begin_nested():
            count = connection.execute(update(account).where(account.c.user_id == changed.user_id).values(values)).rowcount
    except IntegrityError:
        raise Duplicate("username") from None
    if count == 0:
        raise Missing("user")


def delete_user(connection: Connection, user_id: str) -> None:
    """Remove a user, their memberships and keys; what they own must be gone before."""
    connection.execute(delete(account).where(account.c.user_id == user_id))


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
