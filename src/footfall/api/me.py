"""Endpoints of the user that is logged in."""

from __future__ import annotations

from typing import Any

from footfall.api import examples
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.pages import NAMED_FIELDS, PlainText, page_example
from footfall.api.teams import answer_teams_of_user
from footfall.api.websites import LIST, list_websites
from footfall.api.wire import plain_user_body, user_body
from footfall.base.shapes import Object

PASSWORD = Object({"currentPassword": PlainText(), "newPassword": PlainText(most=1000, least=8)})


async def get_me(call: Call) -> dict[str, Any]:
    """Tell who is logged in, with the tokens that came with the request."""
    return {"token": call.token, "authKey": None, "shareToken": call.share_token or None, "user": user_body(call.person.user)}


async def change_own_password(call: Call) -> dict[str, Any]:
    """Change your password, which ends all of your logins, this one too. 400 when the current one is wrong."""
    given, logins = call.body, call.services.logins
    user = await in_thread(logins.set_own_password, call.person.user, given["currentPassword"], given["newPassword"])
    return plain_user_body(user)


async def get_own_teams(call: Call) -> dict[str, Any]:
    """List the teams that you are in."""
    return await answer_teams_of_user(call, call.person.user.user_id)


ENDPOINTS = (
    Endpoint(
        "GET",
        "/api/me",
        get_me,
        "Show the user that is logged in",
        tag="accounts",
        example={"token": "eyJhbGciOiJIUzI1NiIs…", "authKey": None, "shareToken": None, "user": examples.ME},
    ),
    Endpoint(
        "POST",
        "/api/me/password",
        change_own_password,
        "Change your password",
        tag="accounts",
        body=PASSWORD,
        example=examples.USER,
        request_example={"currentPassword": "the old password", "newPassword": "a longer password"},
    ),
    Endpoint(
        "GET",
        "/api/me/teams",
        get_own_teams,
        "List your teams",
        tag="accounts",
        query=Object(NAMED_FIELDS),
        example=page_example(examples.LISTED_TEAM),
    ),
    Endpoint(
        "GET",
        "/api/me/websites",
        list_websites,
        "List your websites",
        tag="accounts",
        query=LIST,
        example=page_example(examples.LISTED_WEBSITE),
    ),
)
