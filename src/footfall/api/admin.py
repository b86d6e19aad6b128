"""Endpoints that list everything there is, for admins."""

from __future__ import annotations

from typing import Any

import msgspec

from footfall.api import examples
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.pages import page_body, page_example, page_fields, page_request
from footfall.api.team_lists import group_members, list_team_bodies
from footfall.api.wire import listed_user_body, listed_website_body, member_body, team_body
from footfall.base.errors import Unauthorized
from footfall.base.shapes import Object
from footfall.model.account import TeamRole
from footfall.model.website import PageRequest
from footfall.store.accounts import list_users
from footfall.store.database import Connection, Database
from footfall.store.teams import find_team
from footfall.store.websites import list_all_websites

_STAMPS = ("createdAt", "updatedAt")
USERS = Object(page_fields("username", "role", *_STAMPS))
WEBSITES = Object(page_fields("name", "domain", *_STAMPS))
TEAMS = Object(page_fields("name", *_STAMPS))


async def get_all_users(call: Call) -> dict[str, Any]:
    """List all users, the newest first."""
    page = _page(call)
    return page_body(*await in_thread(_list_users, call.services.database, page), page)


async def get_all_websites(call: Call) -> dict[str, Any]:
    """List all websites with their owners, the newest first."""
    page = _page(call)
    return page_body(*await in_thread(_list_websites, call.services.database, page), page)


async def get_all_teams(call: Call) -> dict[str, Any]:
    """List all teams with their members, the newest first."""
    page = _page(call)
    return page_body(*await in_thread(list_team_bodies, call.services.database, page, call.person), page)


def _page(call: Call) -> PageRequest:
    if not call.person.is_admin:
        raise Unauthorized
    page = page_request(call.query)
    return page if page.order_by else msgspec.structs.replace(page, order_by="createdAt", descending=True)


def _list_users(database: Database, page: PageRequest) -> tuple[list[dict[str, Any]], int]:
    with database.read() as connection:
        rows, total = list_users(connection, page)
    return [listed_user_body(*row) for row in rows], total


def _list_websites(database: Database, page: PageRequest) -> tuple[list[dict[str, Any]], int]:
    with database.read() as connection:
        rows, total = list_all_websites(connection, page)
        teams = _describe_teams(connection, sorted({website.team_id for website, _ in rows if website.team_id}))
    return [{**listed_website_body(website, owner), "team": teams.get(website.team_id or "")} for website, owner in rows], total


def _describe_teams(connection: Connection, team_ids: list[str]) -> dict[str, dict[str, Any]]:
    """Teams with their owners, by id."""
    members = group_members(connection, team_ids)
    found = [team for team in (find_team(connection, team_id) for team_id in team_ids) if team]
    return {
        team.team_id: {
            **team_body(team),
            "members": [member_body(*member) for member in members[team.team_id] if member[0].role == TeamRole.OWNER],
        }
        for team in found
    }


ENDPOINTS = (
    Endpoint(
        "GET", "/api/admin/users", get_all_users, "List all users", tag="admin", query=USERS, example=page_example(examples.LISTED_USER)
    ),
    Endpoint("GET", "/api/users", get_all_users, "List all users", tag="users", query=USERS, example=page_example(examples.LISTED_USER)),
    Endpoint(
        "GET",
        "/api/admin/websites",
        get_all_websites,
        "List all websites",
        tag="admin",
        query=WEBSITES,
        example=page_example({**examples.LISTED_WEBSITE, "team": None}),
    ),
    Endpoint(
        "GET", "/api/admin/teams", get_all_teams, "List all teams", tag="admin", query=TEAMS, example=page_example(examples.LISTED_TEAM)
    ),
)
