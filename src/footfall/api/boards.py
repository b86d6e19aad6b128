"""Endpoints of boards and of the personal dashboard."""

from __future__ import annotations

from typing import Any

from footfall.access.permissions import can_create
from footfall.api import owned
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.links import OWNER_FIELDS
from footfall.api.pages import PlainRecord, PlainText, page_body, page_example, page_fields, page_request
from footfall.api.wire import iso_time
from footfall.base.errors import Unauthorized
from footfall.base.shapes import Choice, Maybe, Object
from footfall.manage.owned import find_thing, keep_dashboard, make_dashboard
from footfall.model.tracked import Board, Owner
from footfall.model.website import PageRequest
from footfall.store.boards import list_boards
from footfall.store.database import Database
from footfall.store.kinds import BOARDS

TYPE = Choice(("mixed", "website", "pixel", "link"))
NAME, DESCRIPTION = PlainText(200), PlainText(500)
CREATE = Object(
    {
        "type": TYPE,
        "name": NAME,
        "description": Maybe(DESCRIPTION, default=""),
        "parameters": Maybe(PlainRecord(), default={}),
        **OWNER_FIELDS,
    }
)
UPDATE = Object({"type": Maybe(TYPE), "name": Maybe(NAME), "description": Maybe(DESCRIPTION), "parameters": Maybe(PlainRecord())})
DASHBOARD = Object({"name": Maybe(NAME), "description": Maybe(DESCRIPTION), "parameters": Maybe(PlainRecord())})
LIST = Object(page_fields("name", "type", "createdAt", "updatedAt"))
EXAMPLE: dict[str, Any] = {
    "id": "b0da32d1-c5d3-4b8b-b3e2-7fcb02d3d14a",
    "type": "mixed",
    "name": "Harbour",
    "description": "",
    "parameters": {},
    "userId": "41e2b680-648e-4b09-bcd7-3e2b10c06264",
    "teamId": None,
    "createdAt": "2026-03-01T09:00:00.000Z",
    "updatedAt": "2026-03-01T09:00:00.000Z",
}


async def get_boards(call: Call) -> dict[str, Any]:
    """List the boards of the user that is logged in, or of a team."""
    page, owner = page_request(call.query), owned.get_owner(call)
    boards, total = await in_thread(_list, call.services.database, owner, page)
    return page_body([board_body(board) for board in boards], total, page)


async def post_board(call: Call) -> dict[str, Any]:
    """Create a board for the user or, with `teamId`, for a team."""
    facts = {name: call.body[name] for name in ("type", "name", "description", "parameters")}
    return board_body(await owned.make(call, BOARDS, facts))


async def get_board(call: Call) -> dict[str, Any]:
    """Show a board."""
    return board_body(await owned.get_visible(call, BOARDS))


async def patch_board(call: Call) -> dict[str, Any]:
    """Change the given fields of a board."""
    return board_body(await owned.change(call, BOARDS, call.body))


async def remove_board(call: Call) -> dict[str, Any]:
    """Delete a board."""
    return await owned.remove(call, BOARDS)


async def get_dashboard(call: Call) -> dict[str, Any]:
    """Show the dashboard of the user that is logged in; its id is the user's."""
    services, user_id = call.services, call.person.user.user_id
    board = await in_thread(find_thing, services.database, BOARDS, user_id)
    return board_body(board or make_dashboard(user_id, services.clock()))


async def post_dashboard(call: Call) -> dict[str, Any]:
    """Change the dashboard of the user that is logged in."""
    services = call.services
    if not can_create(call.person):
        raise Unauthorized
    return board_body(await in_thread(keep_dashboard, services.database, services.clock, call.person, call.body))


def board_body(board: Board) -> dict[str, Any]:
    """A board."""
    return {
        "id": board.board_id,
        "type": board.type,
        "name": board.name,
        "description": board.description,
        "parameters": board.parameters,
        "userId": board.user_id,
        "teamId": board.team_id,
        "createdAt": iso_time(board.created_at),
        "updatedAt": iso_time(board.updated_at),
    }


def _list(database: Database, owner: Owner, page: PageRequest) -> tuple[list[Board], int]:
    with database.read() as connection:
        return list_boards(connection, owner, page)


_BOARD = "/api/boards/{board_id:str}"
_FRESH = {"type": "mixed", "name": "Harbour"}
_DASHBOARD = {**EXAMPLE, "id": EXAMPLE["userId"], "type": "dashboard", "name": "Dashboard"}
ENDPOINTS = (
    Endpoint("GET", "/api/boards", get_boards, "List boards", tag="boards", query=LIST, example=page_example(EXAMPLE)),
    Endpoint("POST", "/api/boards", post_board, "Create a board", tag="boards", body=CREATE, example=EXAMPLE, request_example=_FRESH),
    Endpoint("GET", _BOARD, get_board, "Show a board", tag="boards", example=EXAMPLE),
    Endpoint("POST", _BOARD, patch_board, "Change a board", tag="boards", body=UPDATE, example=EXAMPLE, request_example={"name": "Summer"}),
    Endpoint("DELETE", _BOARD, remove_board, "Delete a board", tag="boards", example={"ok": True}),
    Endpoint("GET", "/api/dashboard", get_dashboard, "Show your dashboard", tag="boards", example=_DASHBOARD),
    Endpoint(
        "POST",
        "/api/dashboard",
        post_dashboard,
        "Change your dashboard",
        tag="boards",
        body=DASHBOARD,
        example=_DASHBOARD,
        request_example={"parameters": {}},
    ),
    Endpoint(
        "GET",
        "/api/teams/{team_id:str}/boards",
        get_boards,
        "List a team's boards",
        tag="boards",
        query=LIST,
        example=page_example(EXAMPLE),
    ),
)
