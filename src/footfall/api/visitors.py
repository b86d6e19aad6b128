"""Endpoints of one session: who it was, what they did, and its erasure."""

from __future__ import annotations

from typing import Any, cast

from footfall.access.permissions import can_update
from footfall.api import event_examples as examples
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.event_wire import activity_body, profile_body, property_body
from footfall.api.filters import FilteredQuery
from footfall.api.permission import find_visible_subject
from footfall.api.questions import QUESTION_FIELDS, ask
from footfall.base.errors import NotFound, Unauthorized, Unavailable
from footfall.engine.erase import ErasableEngine, delete_session
from footfall.stats.data.presence import find_with_data
from footfall.stats.sessions.profile import find_profile, list_activity
from footfall.stats.sessions.properties import list_of_session

ACTIVITY = FilteredQuery(QUESTION_FIELDS)


async def get_session(call: Call) -> dict[str, Any]:
    """Show a session over all its time. 404 when the website has no event of it."""
    website_id = call.path["website_id"]
    subject = await find_visible_subject(call, website_id)
    since = (subject.reset_at if subject else None) or 0
    profile = await find_profile(call.services.engine, website_id, call.path["session_id"], since)
    if profile is None:
        raise NotFound
    return profile_body(website_id, profile)


async def list_session_activity(call: Call) -> list[dict[str, Any]]:
    """List the newest 500 events of a session in the range, the newest first."""
    query, _ = await ask(call)
    engine = call.services.engine
    rows = await list_activity(engine, query, call.path["session_id"])
    rich = await find_with_data(engine, query.website_id, rows)
    return [activity_body(row, has_data=row["event_id"] in rich) for row in rows]


async def list_properties(call: Call) -> list[dict[str, Any]]:
    """List the properties that identify calls gave a session."""
    website_id, session_id = call.path["website_id"], call.path["session_id"]
    await find_visible_subject(call, website_id)
    rows = await list_of_session(call.services.engine, website_id, session_id)
    return [{"websiteId": website_id, "sessionId": session_id, **property_body(row)} for row in rows]


async def remove_session(call: Call) -> dict[str, bool]:
    """Erase a session with its events, properties and recordings. What arrives of it afterwards is kept.

    503 when events that were accepted before are slow to reach the engine; nothing is erased then.
    """
    website_id = call.path["website_id"]
    subject = await find_visible_subject(call, website_id)
    if subject is None:
        raise NotFound
    if not can_update(call.person, subject):
        raise Unauthorized
    if not await in_thread(call.services.catch_up):
        raise Unavailable
    engine = cast(ErasableEngine, call.services.engine)
    await in_thread(delete_session, engine, website_id, call.path["session_id"])
    return {"ok": True}


_SESSION = "/api/websites/{website_id:str}/sessions/{session_id:str}"
ENDPOINTS = (
    Endpoint("GET", _SESSION, get_session, "Show a session", tag="sessions", example=examples.PROFILE, statuses=(404,)),
    Endpoint(
        "GET",
        f"{_SESSION}/activity",
        list_session_activity,
        "List what a session did",
        tag="sessions",
        query=ACTIVITY,
        example=examples.ACTIVITY,
    ),
    Endpoint(
        "GET",
        f"{_SESSION}/properties",
        list_properties,
        "List the properties of a session",
        tag="sessions",
        example=examples.SESSION_PROPERTIES,
    ),
    Endpoint("DELETE", _SESSION, remove_session, "Erase a session", tag="sessions", example=examples.OK, statuses=(404, 503)),
)
