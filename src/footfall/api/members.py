"""Endpoints of the members of teams."""

from __future__ import annotations

from typing import Any

from footfall.access.permissions import can_remove_member, can_update_team, can_view_team
from footfall.api import examples
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.pages import PlainText, page_body, page_example, page_fields, page_request
from footfall.api.wire import member_body, membership_body
from footfall.base.errors import NotFound, Unauthorized
from footfall.base.shapes import MISSING, Choice, Invalid, Maybe, Object, Uuid, expected
from footfall.manage.teams import add_member, change_role, remove_member
from footfall.manage.users import get_named_user
from footfall.model.account import Membership, TeamRole
from footfall.model.website import PageRequest
from footfall.store.database import Database
from footfall.store.teams import find_member, list_members_page

ROLE = Choice((TeamRole.MEMBER.value, TeamRole.VIEW_ONLY.value, TeamRole.MANAGER.value))


def _check_who(given: dict[str, Any]) -> None:
    """An addition to Umami, whose body has `userId` alone: managers, who do not see all users, know people by name."""
    if not ("userId" in given or "username" in given):
        raise Invalid({"errors": [], "properties": {"userId": expected("string", MISSING).tree}})


ADD = Object({"userId": Maybe(Uuid()), "username": Maybe(PlainText(255)), "role": ROLE}, (_check_who,))
CHANGE = Object({"role": ROLE})


async def get_members(call: Call) -> dict[str, Any]:
    """List the members of a team."""
    if not can_view_team(call.person, call.path["team_id"]):
        raise Unauthorized
    page = page_request(call.query)
    return page_body(*await in_thread(_list, call.services.database, call.path["team_id"], page), page)


async def post_member(call: Call) -> dict[str, Any]:
    """Put a user, by id or by exact name, into a team. 400 when they are in it already, or there is no such user."""
    _demand_manager(call)
    given, services = call.body, call.services
    role = TeamRole(given["role"])
    user_id = given.get("userId") or (await in_thread(get_named_user, services.database, given["username"])).user_id
    return membership_body(await in_thread(add_member, services.database, services.clock, call.path["team_id"], user_id, role))


async def get_member(call: Call) -> dict[str, Any]:
    """Show a member of a team."""
    if not can_view_team(call.person, call.path["team_id"]):
        raise Unauthorized
    found = await in_thread(_find, call.services.database, call.path["team_id"], call.path["user_id"])
    if found is None:
        raise NotFound
    return membership_body(found)


async def patch_member(call: Call) -> dict[str, Any]:
    """Give a member another role. The owner keeps theirs: 400."""
    _demand_manager(call)
    services, role = call.services, TeamRole(call.body["role"])
    return membership_body(
        await in_thread(change_role, services.database, services.clock, call.path["team_id"], call.path["user_id"], role)
    )


async def expel_member(call: Call) -> dict[str, Any]:
    """Take a user out of a team; everyone but the owner may go by themselves."""
    if not can_remove_member(call.person, call.path["team_id"], call.path["user_id"]):
        raise Unauthorized
    await in_thread(remove_member, call.services.database, call.path["team_id"], call.path["user_id"])
    return {"ok": True}


def _demand_manager(call: Call) -> None:
    if not can_update_team(call.person, call.path["team_id"]):
        raise Unauthorized


def _list(database: Database, team_id: str, page: PageRequest) -> tuple[list[dict[str, Any]], int]:
    with database.read() as connection:
        rows, total = list_members_page(connection, team_id, page)
    return [member_body(*row) for row in rows], total


def _find(database: Database, team_id: str, user_id: str) -> Membership | None:
    with database.read() as connection:
        return find_member(connection, team_id, user_id)


_MEMBERS = "/api/teams/{team_id:str}/users"
_MEMBER = f"{_MEMBERS}/{{user_id:str}}"
ENDPOINTS = (
    Endpoint(
        "GET",
        _MEMBERS,
        get_members,
        "List the members of a team",
        tag="teams",
        query=Object(page_fields("username", "createdAt")),
        example=page_example(examples.MEMBER),
    ),
    Endpoint(
        "POST",
        _MEMBERS,
        post_member,
        "Put a user into a team",
        tag="teams",
        body=ADD,
        example=examples.MEMBERSHIP,
        request_example={"userId": examples.USER["id"], "role": "team-member"},
        statuses=(404,),
    ),
    Endpoint("GET", _MEMBER, get_member, "Show a member of a team", tag="teams", example=examples.MEMBERSHIP, statuses=(404,)),
    Endpoint(
        "POST",
        _MEMBER,
        patch_member,
        "Change the role of a member",
        tag="teams",
        body=CHANGE,
        example=examples.MEMBERSHIP,
        request_example={"role": "team-manager"},
        statuses=(404,),
    ),
    Endpoint(
        "DELETE",
        _MEMBER,
        expel_member,
        "Take a user out of a team",
        tag="teams",
        example=examples.OK,
        statuses=(400, 404),
    ),
)
