"""Endpoints of teams."""

from __future__ import annotations

from typing import Any

from footfall.access.permissions import can_create, can_delete_team, can_update_team, can_view_team
from footfall.api import examples
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.pages import NAMED_FIELDS, PlainText, page_body, page_example, page_fields, page_request
from footfall.api.team_lists import list_team_bodies
from footfall.api.wire import listed_website_body, membership_body, team_body
from footfall.base.errors import NotFound, Unauthorized
from footfall.base.shapes import Maybe, Object, Uuid
from footfall.manage.teams import create_team, delete_team, join_team, update_team
from footfall.model.account import Membership, Team
from footfall.model.website import PageRequest
from footfall.store.database import Database
from footfall.store.teams import find_team, list_members
from footfall.store.websites import list_websites_of_team

NAME, CODE = PlainText(most=50, least=1), PlainText(most=50, least=8)
CREATE = Object({"name": NAME, "ownerId": Maybe(Uuid())})
UPDATE = Object({"name": Maybe(NAME), "accessCode": Maybe(CODE)})
JOIN = Object({"accessCode": PlainText(most=50)})
PAGE = Object(NAMED_FIELDS)
WEBSITES = Object(page_fields("name", "domain", "createdAt", "updatedAt"))


async def get_teams(call: Call) -> dict[str, Any]:
    """List the teams that you are in."""
    return await answer_teams_of_user(call, call.person.user.user_id)


async def answer_teams_of_user(call: Call, user_id: str) -> dict[str, Any]:
    """The page of a user's teams that checked query parameters ask for."""
    page = page_request(call.query)
    return page_body(*await in_thread(list_team_bodies, call.services.database, page, call.person, user_id), page)


async def post_team(call: Call) -> list[dict[str, Any]]:
    """Create a team that you own, or as an admin one for the user `ownerId`; answers with the team and the owner's membership."""
    person, owner_id = call.person, call.body.get("ownerId")
    if not can_create(person) or (owner_id not in {None, person.user.user_id} and not person.is_admin):
        raise Unauthorized
    services = call.services
    team, owner = await in_thread(create_team, services.database, services.clock, person, call.body["name"], owner_id)
    return [team_body(team), membership_body(owner)]


async def enter_team(call: Call) -> dict[str, Any]:
    """Join the team that has this access code. 404 when none has it, 400 when you are in it already."""
    services = call.services
    return membership_body(await in_thread(join_team, services.database, services.clock, call.person, call.body["accessCode"]))


async def get_team(call: Call) -> dict[str, Any]:
    """Show a team with its members."""
    if not can_view_team(call.person, call.path["team_id"]):
        raise Unauthorized
    team, members = await in_thread(_find, call.services.database, call.path["team_id"])
    if team is None:
        raise NotFound
    return {
        **team_body(team, invites=can_update_team(call.person, team.team_id)),
        "members": [membership_body(member) for member in members],
    }


async def patch_team(call: Call) -> dict[str, Any]:
    """Change the name or access code of a team. 400 when the code is taken."""
    if not can_update_team(call.person, call.path["team_id"]):
        raise Unauthorized
    names = {"name": "name", "accessCode": "access_code"}
    changes = {names[name]: value for name, value in call.body.items()}
    services = call.services
    return team_body(await in_thread(update_team, services.database, services.clock, call.path["team_id"], changes))


async def remove_team(call: Call) -> dict[str, Any]:
    """Delete a team; its websites go to its owner."""
    if not can_delete_team(call.person, call.path["team_id"]):
        raise Unauthorized
    await in_thread(delete_team, call.services.database, call.person, call.path["team_id"])
    return {"ok": True}


async def get_websites_of_team(call: Call) -> dict[str, Any]:
    """List the websites of a team, each with the user who made it."""
    if not can_view_team(call.person, call.path["team_id"]):
        raise Unauthorized
    page = page_request(call.query)
    return page_body(*await in_thread(_list_websites, call.services.database, call.path["team_id"], page), page)


def _find(database: Database, team_id: str) -> tuple[Team | None, list[Membership]]:
    with database.read() as connection:
        return find_team(connection, team_id), [member for member, _ in list_members(connection, [team_id])]


def _list_websites(database: Database, team_id: str, page: PageRequest) -> tuple[list[dict[str, Any]], int]:
    with database.read() as connection:
        rows, total = list_websites_of_team(connection, team_id, page)
    bodies = [(listed_website_body(website, None), maker) for website, maker in rows]
    return [{**body, "createUser": {"id": maker.user_id, "username": maker.username} if maker else None} for body, maker in bodies], total


_TEAM = "/api/teams/{team_id:str}"
ENDPOINTS = (
    Endpoint("GET", "/api/teams", get_teams, "List your teams", tag="teams", query=PAGE, example=page_example(examples.LISTED_TEAM)),
    Endpoint(
        "POST",
        "/api/teams",
        post_team,
        "Create a team",
        tag="teams",
        body=CREATE,
        example=[examples.TEAM, {**examples.MEMBERSHIP, "role": "team-owner"}],
        request_example={"name": "Harbour"},
    ),
    Endpoint(
        "POST",
        "/api/teams/join",
        enter_team,
        "Join a team",
        tag="teams",
        body=JOIN,
        example=examples.MEMBERSHIP,
        request_example={"accessCode": "team_JncZlr4xJsWEAVMp"},
        statuses=(404,),
    ),
    Endpoint(
        "GET", _TEAM, get_team, "Show a team", tag="teams", example={**examples.TEAM, "members": [examples.MEMBERSHIP]}, statuses=(404,)
    ),
    Endpoint(
        "POST",
        _TEAM,
        patch_team,
        "Change a team",
        tag="teams",
        body=UPDATE,
        example=examples.TEAM,
        request_example={"name": "Harbour"},
        statuses=(404,),
    ),
    Endpoint("DELETE", _TEAM, remove_team, "Delete a team", tag="teams", example=examples.OK, statuses=(404,)),
    Endpoint(
        "GET",
        f"{_TEAM}/websites",
        get_websites_of_team,
        "List a team's websites",
        tag="teams",
        query=WEBSITES,
        example=page_example({**examples.LISTED_WEBSITE, "createUser": examples.LISTED_WEBSITE["user"]}),
    ),
)
