from __future__ import annotations

import pytest
from people import PASSWORD

from footfall.store.accounts import change_password

UNAUTHORIZED = {"error": {"message": "Unauthorized", "code": "unauthorized", "status": 401}}


def log_in(api, username, password):
    return api.call("", "POST", "/api/auth/login", {"username": username, "password": password})


def test_a_login_works_until_it_expires(api):
    answer = log_in(api, "owner", PASSWORD).json()
    assert answer["user"] == {
        "id": api.people["owner"].user_id,
        "username": "owner",
        "role": "user",
        "createdAt": "2026-11-21T20:46:40.123Z",
        "isAdmin": False,
        "teams": [],
    }
    headers = {"Authorization": f"bearer {answer['token']}"}
    assert api.call("", "POST", "/api/auth/verify", headers=headers).json() == answer["user"]
    me = api.call("", "GET", "/api/me", headers=headers).json()
    assert me == {
        "token": answer["token"],
        "authKey": None,
        "shareToken": None,
        "user": {name: value for name, value in answer["user"].items() if name != "teams"},
    }
    api.time.now += 86_400_000
    assert api.call("", "GET", "/api/me", headers=headers).json() == UNAUTHORIZED


def test_teams_come_with_the_login(api):
    teams = log_in(api, "member", PASSWORD).json()["user"]["teams"]
    assert teams == [{"id": api.ours.team_id, "name": "Crew", "logoUrl": None, "role": "team-member"}]


@pytest.mark.parametrize(("username", "password"), [("owner", "wrong"), ("nobody", PASSWORD), ("owner", "")])
def test_a_wrong_login_is_not_explained(api, username, password):
    answer = log_in(api, username, password)
    assert (answer.status_code, answer.json()) == (
        401,
        {"error": {"message": "Unauthorized", "code": "incorrect-username-password", "status": 401}},
    )


def test_guessing_is_answered_429_and_tells_when_to_return(api):
    for _ in range(10):
        assert log_in(api, "owner", "wrong").status_code == 401
    answer = log_in(api, "owner", PASSWORD)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "300")
    assert log_in(api, "other", PASSWORD).status_code == 200


def test_logging_out_ends_the_login(api):
    headers = {"Authorization": f"Bearer {api.token('owner')}"}
    assert api.call("", "POST", "/api/auth/logout", headers=headers).json() == {"ok": True}
    assert api.call("", "POST", "/api/auth/verify", headers=headers).json() == UNAUTHORIZED
    assert api.call("owner", "POST", "/api/auth/verify").status_code == 200
    assert api.call("", "POST", "/api/auth/logout").json() == {"ok": True}


def test_a_changed_password_ends_logins(api, database):
    headers = {"Authorization": f"Bearer {api.token('owner')}"}
    with database.write() as connection:
        change_password(connection, api.people["owner"].user_id, "hash", 1)
    assert api.call("", "GET", "/api/me", headers=headers).json() == UNAUTHORIZED


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Bearer x", "Basic YTpi", "Bearer a.b.c", "Token x"])
def test_other_tokens_are_nobodys(api, header):
    assert api.call("", "GET", "/api/me", headers={"Authorization": header}).json() == UNAUTHORIZED
