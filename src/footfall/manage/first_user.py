"""The first user, without whom nobody could log in."""

from __future__ import annotations

import uuid

from footfall.access.passwords import generate_password, hash_password
from footfall.base.clock import Clock
from footfall.model.account import Role, User
from footfall.store.accounts import count_users, create_user
from footfall.store.database import Database
from footfall.store.errors import Duplicate

USERNAME = "admin"


def create_first_user(database: Database, password: str, clock: Clock) -> str | None:
    """Make the user `admin` when there is no user at all, with `password` or, when it is empty, a random one.

    Returns the random password, this once, to be shown; None when one was given or there was nothing to do.
    """
    with database.read() as connection:
        if count_users(connection):
            return None
    chosen = password or generate_password()
    hashed = hash_password(chosen)
    now = clock()
    user = User(user_id=str(uuid.uuid4()), username=USERNAME, role=Role.ADMIN, token_epoch=0, created_at=now, updated_at=now)
    try:
        with database.write() as connection:
            create_user(connection, user, hashed)
    except Duplicate:
        return None
    return None if password else chosen
