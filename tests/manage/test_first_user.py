from __future__ import annotations

from people import add_user

from footfall.access.passwords import password_matches
from footfall.manage.first_user import create_first_user
from footfall.model.account import Role
from footfall.store.accounts import count_users, find_credentials


def stored_admin(database):
    with database.read() as connection:
        return find_credentials(connection, "admin")


def test_a_random_password_is_told_once(database):
    password = create_first_user(database, "", lambda: 42)
    assert len(password) == 20
    user, stored = stored_admin(database)
    assert (user.role, user.created_at) == (Role.ADMIN, 42)
    assert password_matches(password, stored)
    assert create_first_user(database, "", lambda: 43) is None
    assert stored_admin(database) == (user, stored)


def test_a_given_password_is_used_and_not_told(database):
    assert create_first_user(database, "given password", lambda: 42) is None
    assert password_matches("given password", stored_admin(database)[1])


def test_nothing_happens_where_somebody_is(database):
    add_user(database, "somebody")
    assert create_first_user(database, "given password", lambda: 42) is None
    with database.read() as connection:
        assert count_users(connection) == 1
