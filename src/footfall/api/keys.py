"""Endpoints of a user's own API keys."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from litestar import Response

from footfall.api.dispatch import json_response
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.pages import PAGE_FIELDS, PlainText, page_body, page_example, page_request
from footfall.api.ranges import DATE
from footfall.api.wire import iso_time, iso_time_or_none
from footfall.base.shapes import Choice, Custom, Invalid, List, Maybe, Number, Object, Uuid
from footfall.model.apikey import ApiKey, Scope

NAME = PlainText(200, 1)
LATEST = 253_402_300_799_999
"""The end of the year 9999 in ms."""


def _clean_moment(value: Any) -> int:
    """A time in ms, from ms or from an ISO 8601 text with a zone."""
    if not isinstance(value, str):
        return int(Number(0, LATEST, whole=True).clean(value))
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        raise Invalid("Invalid input: expected date, received Date") from None
    if moment.tzinfo is None:
        raise Invalid("Invalid input: expected a date with a zone, such as 2026-12-31T23:59:59Z")
    return int(moment.timestamp()) * 1000


MOMENT = Custom(_clean_moment, DATE)
"""A time, as ms or as ISO 8601 text with a zone."""
CREATE = Object(
    {
        "name": NAME,
        "scope": Maybe(Choice(tuple(scope.value for scope in Scope)), default="read"),
        "websites": Maybe(List(Uuid(), 100, 1), null=True, default=None),
        "expiresAt": Maybe(MOMENT, null=True, default=None),
    }
)
UPDATE = Object({"name": NAME})
LIST = Object(PAGE_FIELDS)
EXAMPLE: dict[str, Any] = {
    "id": "9d1c8f0e-5d0e-4a53-9c4e-0f1f3a5b7c11",
    "name": "Nightly export",
    "scope": "read",
    "websites": ["5ffa0eb7-0ca3-4daa-b140-29db8c0e35ca"],
    "hint": "ff_aB3d…9xYz",
    "expiresAt": "2027-03-01T00:00:00.000Z",
    "usedAt": None,
    "createdAt": "2026-03-01T09:00:00.000Z",
    "updatedAt": "2026-03-01T09:00:00.000Z",
}


async def get_keys(call: Call) -> dict[str, Any]:
    """List your API keys, newest first."""
    page = page_request(call.query)
    keys, total = await in_thread(call.services.keys.list, call.person, page)
    return page_body([_body(key) for key in keys], total, page)


async def post_key(call: Call) -> Response[bytes]:
    """Create an API key; `key` is shown in this answer and never again. `websites` restricts it to websites, links and pixels."""
    given = call.body
    key, text = await in_thread(
        call.services.keys.create, call.person, given["name"], Scope(given["scope"]), given["websites"], given["expiresAt"]
    )
    return json_response({**_body(key), "key": text}, headers={"Cache-Control": "no-store"})


async def get_key(call: Call) -> dict[str, Any]:
    """Show one of your API keys, without its text."""
    return _body(await in_thread(call.services.keys.get, call.person, call.path["key_id"]))


async def patch_key(call: Call) -> dict[str, Any]:
    """Rename one of your API keys."""
    return _body(await in_thread(call.services.keys.rename, call.person, call.path["key_id"], call.body["name"]))


async def remove_key(call: Call) -> dict[str, Any]:
    """End one of your API keys at once."""
    await in_thread(call.services.keys.end, call.person, call.path["key_id"])
    return {"ok": True}


def _body(key: ApiKey) -> dict[str, Any]:
    return {
        "id": key.api_key_id,
        "name": key.name,
        "scope": key.scope.value,
        "websites": None if key.websites is None else list(key.websites),
        "hint": key.hint,
        "expiresAt": iso_time_or_none(key.expires_at),
        "usedAt": iso_time_or_none(key.used_at),
        "createdAt": iso_time(key.created_at),
        "updatedAt": iso_time(key.updated_at),
    }


_KEY = "/api/me/keys/{key_id:str}"
_FRESH = {"name": "Nightly export", "scope": "read", "websites": EXAMPLE["websites"], "expiresAt": EXAMPLE["expiresAt"]}
_SHOWN = {**EXAMPLE, "key": "ff_aB3d…9xYz"}
ENDPOINTS = (
    Endpoint("GET", "/api/me/keys", get_keys, "List your API keys", tag="keys", query=LIST, example=page_example(EXAMPLE)),
    Endpoint("POST", "/api/me/keys", post_key, "Create an API key", tag="keys", body=CREATE, example=_SHOWN, request_example=_FRESH),
    Endpoint("GET", _KEY, get_key, "Show an API key", tag="keys", example=EXAMPLE),
    Endpoint(
        "POST", _KEY, patch_key, "Rename an API key", tag="keys", body=UPDATE, example=EXAMPLE, request_example={"name": "Weekly export"}
    ),
    Endpoint("DELETE", _KEY, remove_key, "End an API key", tag="keys", example={"ok": True}),
)
