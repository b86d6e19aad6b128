from __future__ import annotations

import pytest
from argon2 import PasswordHasher
from people import PASSWORD, add_team, add_user
from sqlalchemy import delete, update

from footfall.access.attempts import Attempts
from footfall.access.passwords import is_outdated
from footfall.access.tokens import TokenSigner
from footfall.base.errors import BadRequest, Forbidden, TooManyRequests
from footfall.manage.logins import Logins
from footfall.manage.problems import WrongLogin
from footfall.model.account import TeamRole
from footfall.store.accounts import find_credentials
from footfall.store.schema import account

HOUR = 3_600_000


class Time:
    now = 1_795_294_000_000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def logins(database, time):
    return Logins(database, TokenSigner("x" * 40, 3600, time), Attempts(time))


def test_the_right_password_gives_a_token_that_is_recognised(database, logins, time):
    user = add_user(database, "ann")
    team = add_team(database, "Crew", {user.user_id: TeamRole.MEMBER})
    token, person = logins.log_in("ann", PASSWORD, "")
    assert logins.recognise(token) == person
    assert (person.user, person.teams) == (user, {team.team_id: TeamRole.MEMBER})
    time.now += HOUR
    assert logins.recognise(token) is None


@pytest.mark.parametrize(("username", "password"), [("ann", "wrong"), ("ann", ""), ("Ann", PASSWORD), ("nobody", PASSWORD), ("", "")])
def test_anything_else_is_wrong(database, logins, username, password):
    add_user(database, "ann")
    with pytest.raises(WrongLogin):
        logins.log_in(username, password, "")


def test_guessing_is_braked(database, logins, time):
    add_user(database, "ann")
    for _ in range(10):
        with pytest.raises(WrongLogin):
            logins.log_in("ann", "wrong", "192.0.2.1")
    with pytest.raises(TooManyRequests):
        logins.log_in("ann", PASSWORD, "192.0.2.1")
    assert logins.log_in("ann", PASSWORD, "192.0.2.2")
    time.now += HOUR
    assert logins.log_in("ann", PASSWORD, "192.0.2.1")


def test_logging_out_ends_this_login_alone(database, logins):
    add_user(database, "ann")
    first, second = (logins.log_in("ann", PASSWORD, "")[0] for _ in range(2))
    logins.log_out(first)
    logins.log_out(first)
    logins.log_out("no token")
    assert logins.recognise(first) is None
    assert logins.recognise(second)


def test_a_new_password_ends_all_logins(database, logins):
    user = add_user(database, "ann")
    old = logins.log_in("ann", PASSWORD, "")[0]
    with pytest.raises(BadRequest, match="Current password is incorrect"):
        logins.set_own_password(user, "wrong", "another password")
    assert logins.recognise(old)
    logins.set_own_password(user, PASSWORD, "another password")
    assert logins.recognise(old) is None
    with pytest.raises(WrongLogin):
        logins.log_in("ann", PASSWORD, "")
    fresh, person = logins.log_in("ann", "another password", "")
    assert logins.recognise(fresh) == person
    assert person.user.token_epoch == 1


def test_the_token_of_a_deleted_user_is_nobodys(database, logins):
    add_user(database, "ann")
    token = logins.log_in("ann", PASSWORD, "")[0]
    with database.write() as connection:
        connection.execute(delete(account))
    assert logins.recognise(token) is None


def test_a_cheap_hash_is_renewed_and_logins_stay(database, logins):
    add_user(database, "ann")
    token = logins.log_in("ann", PASSWORD, "")[0]
    with database.write() as connection:
        connection.execute(update(account).values(password_hash=PasswordHasher(time_cost=1, memory_cost=32).hash(PASSWORD)))
    logins.log_in("ann", PASSWORD, "")
    with database.read() as connection:
        assert not is_outdated(find_credentials(connection, "ann")[1])
    assert logins.recognise(token)


def test_logins_can_be_switched_off(database, time):
    add_user(database, "ann")
    with pytest.raises(Forbidden):
        Logins(database, TokenSigner("x" * 40, 3600, time), Attempts(time), disabled=True).log_in("ann", PASSWORD, "")
