"""Endpoints of session recordings."""

from __future__ import annotations

import uuid
from typing import Any

import msgspec

from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.links import get_optional_range
from footfall.api.pages import PAGE_FIELDS, PlainText, page_body, page_example, page_request
from footfall.api.private import get_own_website, get_private_website
from footfall.api.ranges import RANGE_FIELDS, get_countable
from footfall.api.wire import iso_time
from footfall.base.errors import NotFound
from footfall.base.shapes import Maybe, Object, Uuid
from footfall.manage.replays import forget_saved_replay, get_saved_replay, list_saved_replays, save_replay
from footfall.model.query import DateRange
from footfall.model.replay import Replay, SavedReplay
from footfall.model.website import Website
from footfall.stats.periods import LATEST
from footfall.stats.replays import Recorded, find_replay, list_replays, read_events

LIST = Object({**PAGE_FIELDS, **RANGE_FIELDS})
SAVED = Object(PAGE_FIELDS)
SAVE = Object({"replayId": Uuid(), "name": Maybe(PlainText(200), default="")})
EXAMPLE: dict[str, Any] = {
    "id": "2ff248c8-e5ad-87ef-9452-83bd743b7d21",
    "websiteId": "5ffa0eb7-0ca3-4daa-b140-29db8c0e35ca",
    "sessionId": "b8d01fb0-c219-82a1-83c8-ffef2f0521c9",
    "visitId": "2ff248c8-e5ad-87ef-9452-83bd743b7d21",
    "startedAt": "2026-03-02T07:14:09.120Z",
    "endedAt": "2026-03-02T07:15:39.120Z",
    "createdAt": "2026-03-02T07:14:09.120Z",
    "duration": 90000,
    "eventCount": 412,
    "chunkCount": 5,
    "views": 3,
    "urlPath": "/berths",
    "browser": "chrome",
    "os": "Linux",
    "device": "laptop",
    "country": "DE",
    "region": "DE-HE",
    "city": "Frankfurt am Main",
}
SAVED_EXAMPLE: dict[str, Any] = {
    "id": "0b0f9b8e-34a5-4f0c-a8c6-4c2a54a3a9f5",
    "websiteId": "5ffa0eb7-0ca3-4daa-b140-29db8c0e35ca",
    "replayId": "2ff248c8-e5ad-87ef-9452-83bd743b7d21",
    "visitId": "2ff248c8-e5ad-87ef-9452-83bd743b7d21",
    "name": "Lost in the form",
    "createdAt": "2026-03-03T09:00:00.000Z",
    "updatedAt": "2026-03-03T09:00:00.000Z",
    "replay": EXAMPLE,
}
ALWAYS = DateRange(0, LATEST)


async def get_replays(call: Call) -> dict[str, Any]:
    """List the recordings of a website, or of one of its sessions, newest first; `duration` is in ms."""
    website, page = await get_private_website(call), page_request(call.query)
    session_id = _get_uuid(call.path["session_id"]) if "session_id" in call.path else None
    asked = Recorded(website.website_id, get_countable(get_optional_range(call.query), website.reset_at), session_id)
    replays, total = await list_replays(call.services.engine, asked, page.size, (page.page - 1) * page.size)
    return page_body([_body(website, replay) for replay in replays], total, page)


async def get_replay(call: Call) -> dict[str, Any]:
    """Show a recording with all its events, for a player of rrweb."""
    website, replay = await _recording(call, _get_uuid(call.path["replay_id"]))
    span = get_countable(ALWAYS, website.reset_at)
    events = await read_events(call.services.engine, website.website_id, replay.visit_id, span)
    return {**_body(website, replay), "events": msgspec.Raw(events.encode())}


async def get_saved_replays(call: Call) -> dict[str, Any]:
    """List the recordings that were saved under a name, newest first."""
    website, page = await get_private_website(call), page_request(call.query)
    saved, total = await in_thread(list_saved_replays, call.services.database, website.website_id, page)
    span = get_countable(ALWAYS, website.reset_at)
    asked = Recorded(website.website_id, span, visit_ids=tuple(each.visit_id for each in saved))
    replays, _ = await list_replays(call.services.engine, asked, len(saved), 0) if saved else ([], 0)
    known = {replay.visit_id: replay for replay in replays}
    return page_body([_saved_body(website, each, known.get(each.visit_id)) for each in saved], total, page)


async def post_saved_replay(call: Call) -> dict[str, Any]:
    """Save a recording under a name; one that is saved already is renamed."""
    website = await get_own_website(call)
    _, replay = await _recording(call, call.body["replayId"])
    services = call.services
    saved = await in_thread(save_replay, services.database, services.clock, website.website_id, replay.visit_id, call.body["name"])
    return _saved_body(website, saved, replay)


async def get_one_saved_replay(call: Call) -> dict[str, Any]:
    """Show a saved recording."""
    website = await get_private_website(call)
    saved = await in_thread(get_saved_replay, call.services.database, website.website_id, call.path["saved_id"])
    span = get_countable(ALWAYS, website.reset_at)
    return _saved_body(website, saved, await find_replay(call.services.engine, website.website_id, saved.visit_id, span))


async def remove_saved_replay(call: Call) -> dict[str, Any]:
    """Forget that a recording was saved; the recording stays."""
    website = await get_own_website(call)
    await in_thread(forget_saved_replay, call.services.database, website.website_id, call.path["saved_id"])
    return {"ok": True}


def _get_uuid(text: str) -> str:
    """The id of the path, if anything can have it."""
    try:
        return str(uuid.UUID(text))
    except ValueError:
        raise NotFound from None


async def _recording(call: Call, visit_id: str) -> tuple[Website, Replay]:
    website = await get_private_website(call)
    span = get_countable(ALWAYS, website.reset_at)
    replay = await find_replay(call.services.engine, website.website_id, visit_id, span)
    if replay is None:
        raise NotFound
    return website, replay


def _body(website: Website, replay: Replay) -> dict[str, Any]:
    return {
        "id": replay.visit_id,
        "websiteId": website.website_id,
        "sessionId": replay.session_id,
        "visitId": replay.visit_id,
        "startedAt": iso_time(replay.started_at),
        "endedAt": iso_time(replay.ended_at),
        "createdAt": iso_time(replay.started_at),
        "duration": replay.ended_at - replay.started_at,
        "eventCount": replay.events,
        "chunkCount": replay.chunks,
        "views": replay.views,
        "urlPath": replay.url_path,
        **{name: getattr(replay, name) for name in ("browser", "os", "device", "country", "region", "city")},
    }


def _saved_body(website: Website, saved: SavedReplay, replay: Replay | None) -> dict[str, Any]:
    return {
        "id": saved.saved_replay_id,
        "websiteId": saved.website_id,
        "replayId": saved.visit_id,
        "visitId": saved.visit_id,
        "name": saved.name,
        "createdAt": iso_time(saved.created_at),
        "updatedAt": iso_time(saved.updated_at),
        "replay": _body(website, replay) if replay else None,
    }


_SITE = "/api/websites/{website_id:str}"
_SAVED = f"{_SITE}/replays/saved"
_OK = {"ok": True}
_PAGE, _SAVED_PAGE = page_example(EXAMPLE), page_example(SAVED_EXAMPLE)
_PLAYED = {**EXAMPLE, "events": [{"type": 4, "data": {"href": "https://example.com/berths"}, "timestamp": 1772435649120}]}
_SESSION = f"{_SITE}/sessions/{{session_id:str}}/replays"
_NAMED = {"replayId": EXAMPLE["id"], "name": "Lost in the form"}
ENDPOINTS = (
    Endpoint("GET", f"{_SITE}/replays", get_replays, "List recordings", tag="replays", query=LIST, example=_PAGE),
    Endpoint("GET", f"{_SITE}/replays/{{replay_id:str}}", get_replay, "Show a recording and its events", tag="replays", example=_PLAYED),
    Endpoint("GET", _SESSION, get_replays, "List a session's recordings", tag="replays", query=LIST, example=_PAGE),
    Endpoint("GET", _SAVED, get_saved_replays, "List saved recordings", tag="replays", query=SAVED, example=_SAVED_PAGE),
    Endpoint(
        "POST", _SAVED, post_saved_replay, "Save a recording", tag="replays", body=SAVE, example=SAVED_EXAMPLE, request_example=_NAMED
    ),
    Endpoint("GET", f"{_SAVED}/{{saved_id:str}}", get_one_saved_replay, "Show a saved recording", tag="replays", example=SAVED_EXAMPLE),
    Endpoint("DELETE", f"{_SAVED}/{{saved_id:str}}", remove_saved_replay, "Forget a saved recording", tag="replays", example=_OK),
)
