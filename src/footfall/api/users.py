"""Endpoints of users, for admins; everyone may look at themselves."""

from __future__ import annotations

from typing import Any

from footfall.access.permissions import can_manage_users
from footfall.api import examples
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.pages import NAMED_FIELDS, PlainText, page_example
from footfall.api.teams import answer_teams_of_user
from footfall.api.websites import LIST, answer_websites_of_user
from footfall.api.wire import plain_user_body
from footfall.base.errors import Unauthorized
from footfall.base.shapes import Choice, Maybe, Object, Uuid
from footfall.manage.erasures import finish_erasures
from footfall.manage.users import create_user, delete_user, get_user, update_user
from footfall.model.account import Role

NAME, PASSWORD, ROLE = PlainText(most=255, least=1), PlainText(most=1000, least=8), Choice(tuple(role.value for role in Role))
CREATE = Object({"username": NAME, "password": PASSWORD, "role": ROLE, "id": Maybe(Uuid())})
UPDATE = Object({"username": Maybe(NAME), "password": Maybe(PASSWORD), "role": Maybe(ROLE)})


async def post_user(call: Call) -> dict[str, Any]:
    """Create a user; `id` may be chosen. 400 when the name is taken."""
    _demand_admin(call)
    given, services = call.body, call.services
    user = await in_thread(
        create_user,
        services.database,
        services.clock,
        username=given["username"],
        password=given["password"],
        role=Role(given["role"]),
        user_id=given.get("id"),
    )
    return {"id": user.user_id, "username": user.username, "role": user.role.value}


async def show_user(call: Call) -> dict[str, Any]:
    """Show a user."""
    _demand_self(call)
    return plain_user_body(await in_thread(get_user, call.services.database, call.path["user_id"]))


async def patch_user(call: Call) -> dict[str, Any]:
    """Change the given fields of a user; another password ends all of their logins."""
    _demand_admin(call)
    changes: dict[str, Any] = {name: value for name, value in call.body.items() if name != "password"}
    if "role" in changes:
        changes["role"] = Role(changes["role"])
    services = call.services
    user = await in_thread(update_user, services.database, services.clock, call.path["user_id"], changes, call.body.get("password"))
    return plain_user_body(user)


async def remove_user(call: Call) -> dict[str, Any]:
    """Delete a user with their websites and all else that is theirs; their teams get another owner."""
    _demand_admin(call)
    services = call.services
    await in_thread(delete_user, services.database, services.clock, call.person, call.path["user_id"])
    await in_thread(finish_erasures, services.database, services.erase, services.clock)
    return {"ok": True}


async def get_websites_of_user(call: Call) -> dict[str, Any]:
    """List a user's websites, with `includeTeams=true` also those of their teams."""
    _demand_self(call)
    return await answer_websites_of_user(call, call.path["user_id"])


async def get_teams_of_user(call: Call) -> dict[str, Any]:
    """List the teams that a user is in."""
    _demand_self(call)
    return await answer_teams_of_user(call, call.path["user_id"])


def _demand_admin(call: Call) -> None:
    if not can_manage_users(call.person):
        raise Unauthorized


def _demand_self(call: Call) -> None:
    if call.path["user_id"] != call.person.user.user_id:
        _demand_admin(call)


_USER = "/api/users/{user_id:str}"
ENDPOINTS = (
    Endpoint(
        "POST",
        "/api/users",
        post_user,
        "Create a user",
        tag="users",
        body=CREATE,
        example=examples.NEW_USER,
        request_example={"username": "marina", "password": "a long password", "role": "user"},
    ),
    Endpoint("GET", _USER, show_user, "Show a user", tag="users", example=examples.USER, statuses=(404,)),
    Endpoint(
        "POST",
        _USER,
        patch_user,
        "Change a user",
        tag="users",
        body=UPDATE,
        example=examples.USER,
        request_example={"role": "view-only"},
        statuses=(404,),
    ),
    Endpoint(
        "DELETE",
        _USER,
        remove_user,
        "Delete a user and all that is theirs",
        tag="users",
        example=examples.OK,
        statuses=(400, 404),
    ),
    Endpoint(
        "GET",
        f"{_USER}/websites",
        get_websites_of_user,
        "List a user's websites",
        tag="users",
        query=LIST,
        example=page_example(examples.LISTED_WEBSITE),
    ),
    Endpoint(
        "GET",
        f"{_USER}/teams",
        get_teams_of_user,
        "List a user's teams",
        tag="users",
        query=Object(NAMED_FIELDS),
        example=page_example(examples.LISTED_TEAM),
    ),
)
