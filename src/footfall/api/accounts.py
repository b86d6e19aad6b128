"""Endpoints of logging in and of the user that is logged in."""

from __future__ import annotations

from typing import Any

from footfall.api import examples
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.pages import PlainText
from footfall.api.wire import own_team_body, user_body
from footfall.base.shapes import Object
from footfall.model.account import Person
from footfall.store.database import Database
from footfall.store.teams import list_teams_of_user

LOGIN = Object({"username": PlainText(), "password": PlainText()})


async def log_in(call: Call) -> dict[str, Any]:
    """Exchange a user name and password for a token, to be sent as `Authorization: Bearer <token>`. 401 when they are wrong."""
    token, person = await in_thread(call.services.logins.log_in, call.body["username"], call.body["password"], call.address)
    return {"token": token, "user": await _full_user(call, person)}


async def verify(call: Call) -> dict[str, Any]:
    """Tell whom the token belongs to, with their teams; 401 when it is not valid."""
    return await _full_user(call, call.person)


async def log_out(call: Call) -> dict[str, Any]:
    """End the login of this token."""
    await in_thread(call.services.logins.log_out, call.token)
    return {"ok": True}


async def _full_user(call: Call, person: Person) -> dict[str, Any]:
    return {**user_body(person.user), "teams": await in_thread(_teams, call.services.database, person.user.user_id)}


def _teams(database: Database, user_id: str) -> list[dict[str, Any]]:
    with database.read() as connection:
        return [own_team_body(team, membership) for team, membership in list_teams_of_user(connection, user_id)]


CREDENTIALS = {"username": "marina", "password": "correct horse battery staple"}
LOGGED_IN: dict[str, Any] = {"token": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl", "user": {**examples.ME, "teams": []}}
ENDPOINTS = (
    Endpoint(
        "POST",
        "/api/auth/login",
        log_in,
        "Log in",
        tag="accounts",
        body=LOGIN,
        public=True,
        example=LOGGED_IN,
        request_example=CREDENTIALS,
        statuses=(401, 403, 429),
    ),
    Endpoint("POST", "/api/auth/verify", verify, "Check a token", tag="accounts", example=LOGGED_IN["user"]),
    Endpoint("POST", "/api/auth/logout", log_out, "Log out", tag="accounts", public=True, example=examples.OK),
)
