"""Links, pixels and boards over HTTP: who may do what, and the steps that all three share."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from footfall.access.permissions import Owned, can_create, can_create_in_team, can_delete, can_update, can_view, can_view_team
from footfall.api.endpoint import Call, in_thread
from footfall.base.errors import NotFound, Unauthorized
from footfall.manage.erasures import finish_erasures
from footfall.manage.owned import create_thing, delete_thing, find_thing, update_thing
from footfall.manage.problems import refused
from footfall.model.account import Person
from footfall.model.tracked import Owner
from footfall.store.database import Database
from footfall.store.kinds import Kind
from footfall.store.websites import find_website

T = TypeVar("T", bound=msgspec.Struct)


async def make(call: Call, kind: Kind[T], facts: dict[str, Any]) -> T:
    """Make what the body tells of, for the caller or a team.

    Raises:
        Unauthorized: the caller may make none there.
    """
    person, team_id = call.person, call.body.get("teamId")
    if not (can_create_in_team(person, team_id) if team_id else can_create(person)):
        raise Unauthorized
    services = call.services
    return await in_thread(
        create_thing, services.database, services.clock, kind, person, facts, team_id=team_id, thing_id=call.body.get("id")
    )


async def get_visible(call: Call, kind: Kind[T]) -> T:
    """What the path names.

    Raises:
        Unauthorized: the caller may not see it and no share opens it, or it does not exist and the caller is no admin.
        NotFound: it does not exist.
    """
    if call.share and call.share.opens(call.path[kind.key]):
        shared = await in_thread(find_thing, call.services.database, kind, call.path[kind.key])
        if shared is not None:
            return shared
    found: T = _allowed(call, await _find(call, kind), can_view)
    return found


async def change(call: Call, kind: Kind[T], changes: dict[str, Any]) -> T:
    """Change fields of what the path names; raises as `get_visible`."""
    _allowed(call, await _find(call, kind), can_update)
    services = call.services
    return await in_thread(update_thing, services.database, services.clock, kind, call.path[kind.key], changes)


async def remove(call: Call, kind: Kind[T]) -> dict[str, Any]:
    """Delete what the path names, with its events; raises as `get_visible`."""
    _allowed(call, await _find(call, kind), can_delete)
    services = call.services
    await in_thread(delete_thing, services.database, services.clock, kind, call.path[kind.key])
    if kind.events:
        await in_thread(finish_erasures, services.database, services.erase, services.clock)
    return {"ok": True}


async def get_changes(call: Call) -> dict[str, Any]:
    """The changes that the body tells of, by the fields of the thing; raises as `get_counting_website`."""
    given = {name: value for name, value in call.body.items() if name != "websiteId"}
    return {**given, **await get_counting_website(call)}


async def get_counting_website(call: Call) -> dict[str, Any]:
    """The field `website_id` as the body's `websiteId` sets it; empty when the body has none.

    Raises:
        BadRequest: the caller may not change that website, or there is none.
    """
    if "websiteId" not in call.body:
        return {}
    website_id: str | None = call.body["websiteId"]
    if website_id is not None and not await in_thread(_may_count, call.services.database, call.person, website_id):
        raise refused("websiteId", "Website not found.")
    return {"website_id": website_id}


def _may_count(database: Database, person: Person, website_id: str) -> bool:
    with database.read() as connection:
        website = find_website(connection, website_id)
    return website is not None and can_update(person, website)


def get_owner(call: Call) -> Owner:
    """Whose things are listed: those of the team in the path, else the caller's.

    Raises:
        Unauthorized: the caller is not in the team.
    """
    team_id = call.path.get("team_id")
    if team_id is None:
        return Owner(user_id=call.person.user.user_id)
    if not can_view_team(call.person, team_id):
        raise Unauthorized
    return Owner(team_id=team_id)


async def _find(call: Call, kind: Kind[T]) -> T | None:
    call.person  # noqa: B018 - asks for the login before anything is looked up
    return await in_thread(find_thing, call.services.database, kind, call.path[kind.key])


def _allowed(call: Call, thing: Any, rule: Any) -> Any:
    owned: Owned | None = thing
    if owned is None:
        if call.person.is_admin:
            raise NotFound
        raise Unauthorized
    if not rule(call.person, owned):
        raise Unauthorized
    return thing
