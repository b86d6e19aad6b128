"""Endpoints of websites."""

from __future__ import annotations

from typing import Any

from footfall.access.permissions import can_create, can_create_in_team, can_transfer_to_team, can_transfer_to_user
from footfall.api import examples
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.pages import SLUG_FORM, PlainText, page_body, page_example, page_fields, page_request
from footfall.api.permission import find_own_website, find_visible_website
from footfall.api.wire import listed_website_body, website_body
from footfall.base.errors import NotFound, Unauthorized
from footfall.base.shapes import Choice, Flag, Invalid, Maybe, Number, Object, Uuid
from footfall.manage.erasures import finish_erasures
from footfall.manage.transfer import transfer_website
from footfall.manage.websites import create_website, delete_website, reset_website, update_website
from footfall.model.website import PageRequest
from footfall.store.database import Database
from footfall.store.websites import list_websites_of_user

NAME, DOMAIN, SHARE = (
    PlainText(100, least=1),
    PlainText(500, least=1),
    Maybe(PlainText(50, least=1, pattern=SLUG_FORM, form="Invalid slug"), null=True),
)
REPLAY = Object(
    {
        "sampleRate": Maybe(Number(0, 1)),
        "maskLevel": Maybe(Choice(("strict", "moderate"))),
        "maxDuration": Maybe(Number(1, whole=True)),
        "blockSelector": Maybe(PlainText(500)),
    }
)
LONGEST_RETENTION = 36_500
CREATE = Object({"name": NAME, "domain": DOMAIN, "shareId": SHARE, "teamId": Maybe(Uuid(), null=True), "id": Maybe(Uuid(), null=True)})
UPDATE = Object(
    {
        "name": Maybe(NAME),
        "domain": Maybe(DOMAIN),
        "shareId": SHARE,
        "replayEnabled": Maybe(Flag()),
        "replayConfig": Maybe(REPLAY, null=True),
        "retentionDays": Maybe(Number(1, LONGEST_RETENTION, whole=True), null=True),
    }
)


def _check_target(given: dict[str, Any]) -> None:
    if bool(given.get("userId")) == bool(given.get("teamId")):
        raise Invalid("Either userId or teamId must be provided")


TRANSFER = Object({"userId": Maybe(Uuid(), null=True), "teamId": Maybe(Uuid(), null=True)}, (_check_target,))
LIST = Object({**page_fields("name", "domain", "createdAt", "updatedAt"), "includeTeams": Maybe(Flag(coerce=True), default=False)})
COLUMNS = {
    "name": "name",
    "domain": "domain",
    "shareId": "share_id",
    "replayEnabled": "replay_enabled",
    "replayConfig": "replay_config",
    "retentionDays": "retention_days",
}
"""The fields of an update, by their names in `Website`."""
HIDDEN: dict[str, Any] = dict.fromkeys(("userId", "teamId", "createdBy", "shareId", "replayConfig", "retentionDays"))
"""What only people who are logged in are told about a website."""


async def list_websites(call: Call) -> dict[str, Any]:
    """List the websites of the user that is logged in, with `includeTeams=true` also those of their teams."""
    return await answer_websites_of_user(call, call.person.user.user_id)


async def answer_websites_of_user(call: Call, user_id: str) -> dict[str, Any]:
    """The page of a user's websites that checked query parameters (`LIST`) ask for."""
    page = page_request(call.query)
    only = call.key.websites if call.key else None
    rows, total = await in_thread(_list, call.services.database, user_id, page, with_teams=call.query["includeTeams"], only=only)
    return page_body(rows, total, page)


async def post_website(call: Call) -> dict[str, Any]:
    """Create a website for the user or, with `teamId`, for a team; `id` may be chosen. 400 when the id is taken."""
    given, person = call.body, call.person
    team_id = given.get("teamId")
    if not (can_create_in_team(person, team_id) if team_id else can_create(person)):
        raise Unauthorized
    website = await in_thread(
        create_website,
        call.services.database,
        call.services.clock,
        person,
        name=given["name"],
        domain=given["domain"],
        share_id=given.get("shareId") or None,
        team_id=team_id,
        website_id=given.get("id"),
    )
    return website_body(website)


async def get_website(call: Call) -> dict[str, Any] | None:
    """Show a website, to whoever opened a share of it without its owners. An admin gets `null` for an unknown one, everyone else 401."""
    website = await find_visible_website(call, call.path["website_id"])
    if website is None:
        return None
    return website_body(website) if call.visitor else {**website_body(website), **HIDDEN}


async def patch_website(call: Call) -> dict[str, Any]:
    """Change the given fields of a website; `shareId: null` ends the sharing, `retentionDays: null` keeps events for good."""
    website_id = await _existing(call)
    changes = {COLUMNS[name]: value for name, value in call.body.items()}
    if "share_id" in changes:
        changes["share_id"] = changes["share_id"] or None
    return website_body(await in_thread(update_website, call.services.database, call.services.clock, website_id, changes))


async def remove_website(call: Call) -> dict[str, Any]:
    """Delete a website with its events."""
    website_id = await _existing(call)
    await in_thread(delete_website, call.services.database, call.services.clock, website_id)
    return await _erased(call)


async def empty_website(call: Call) -> dict[str, Any]:
    """Forget the events of a website, keeping the website."""
    website_id = await _existing(call)
    await in_thread(reset_website, call.services.database, call.services.clock, website_id)
    return await _erased(call)


async def move_website(call: Call) -> dict[str, Any]:
    """Give a website to a user (oneself, unless an admin says so) or to a team."""
    website, given, person = await find_visible_website(call, call.path["website_id"]), call.body, call.person
    if website is None:
        raise NotFound
    user_id, team_id = given.get("userId"), given.get("teamId")
    if not (can_transfer_to_team(person, website, team_id) if team_id else can_transfer_to_user(person, website, user_id)):
        raise Unauthorized
    services = call.services
    moved = await in_thread(transfer_website, services.database, services.clock, website.website_id, user_id, team_id)
    return website_body(moved)


async def _existing(call: Call) -> str:
    website = await find_own_website(call, call.path["website_id"])
    if website is None:
        raise NotFound
    return website.website_id


async def _erased(call: Call) -> dict[str, Any]:
    await in_thread(finish_erasures, call.services.database, call.services.erase, call.services.clock)
    return {"ok": True}


def _list(
    database: Database, user_id: str, page: PageRequest, *, with_teams: bool, only: tuple[str, ...] | None
) -> tuple[list[dict[str, Any]], int]:
    with database.read() as connection:
        rows, total = list_websites_of_user(connection, user_id, page, with_teams=with_teams, only=only)
    return [listed_website_body(website, owner) for website, owner in rows], total


SENT = {"name": "Berths", "domain": "example.com"}
ENDPOINTS = (
    Endpoint(
        "GET", "/api/websites", list_websites, "List websites", tag="websites", query=LIST, example=page_example(examples.LISTED_WEBSITE)
    ),
    Endpoint(
        "POST",
        "/api/websites",
        post_website,
        "Create a website",
        tag="websites",
        body=CREATE,
        example=examples.WEBSITE,
        request_example=SENT,
    ),
    Endpoint(
        "GET", "/api/websites/{website_id:str}", get_website, "Show a website", tag="websites", example=examples.WEBSITE, nullable=True
    ),
    Endpoint(
        "POST",
        "/api/websites/{website_id:str}",
        patch_website,
        "Change a website",
        tag="websites",
        body=UPDATE,
        example=examples.WEBSITE,
        request_example=SENT,
    ),
    Endpoint(
        "DELETE", "/api/websites/{website_id:str}", remove_website, "Delete a website and its events", tag="websites", example=examples.OK
    ),
    Endpoint(
        "POST", "/api/websites/{website_id:str}/reset", empty_website, "Forget a website's events", tag="websites", example=examples.OK
    ),
    Endpoint(
        "POST",
        "/api/websites/{website_id:str}/transfer",
        move_website,
        "Give a website away",
        tag="websites",
        body=TRANSFER,
        example=examples.WEBSITE,
        request_example={"teamId": examples.TEAM["id"]},
        statuses=(404,),
    ),
)
