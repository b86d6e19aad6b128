"""Endpoints of the apps that send server-side events to a website, and of their write keys."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from litestar import Response

from footfall.api import examples
from footfall.api.dispatch import json_response
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.keys import MOMENT
from footfall.api.pages import PlainText
from footfall.api.private import get_own_website, get_private_website
from footfall.api.wire import iso_time, iso_time_or_none
from footfall.base.shapes import Custom, Invalid, List, Maybe, Number, Object, Url
from footfall.manage import apps as manage
from footfall.manage.write_keys import WriteKeys
from footfall.model.app import App, WriteKey

LONGEST_OVERLAP = 30 * 86_400
MOST_ORIGINS = 50


def _clean_origin(value: Any) -> str:
    """The origin of a page as browsers send it, such as `https://shop.example.com`."""
    parts = urlsplit(Url().clean(value).rstrip("/").lower())
    if parts.path or parts.query or parts.fragment or parts.username is not None:
        raise Invalid("Invalid origin: expected scheme, host and port only, such as https://example.com")
    return f"{parts.scheme}://{parts.netloc}"


_NAME = PlainText(200, 1)
_ORIGINS = List(Custom(_clean_origin, {"type": "string", "format": "uri", "examples": ["https://shop.example.com"]}), MOST_ORIGINS)
APP = Object({"name": _NAME})
KEY = Object(
    {
        "name": Maybe(PlainText(200), default=""),
        "origins": Maybe(_ORIGINS, default=[]),
        "expiresAt": Maybe(MOMENT, null=True, default=None),
    }
)
ROTATE = Object({"overlap": Maybe(Number(0, LONGEST_OVERLAP, whole=True), default=0)})


async def get_apps(call: Call) -> list[dict[str, Any]]:
    """List the apps of a website by name, with their write keys but without the keys' texts."""
    website = await get_private_website(call)
    apps = await in_thread(manage.list_apps, call.services.database, website.website_id)
    return [_app_body(app, keys) for app, keys in apps]


async def post_app(call: Call) -> dict[str, Any]:
    """Create an app. Its write keys are made next."""
    website = await get_own_website(call)
    services = call.services
    return _app_body(await in_thread(manage.create_app, services.database, services.clock, website.website_id, call.body["name"]), [])


async def get_app(call: Call) -> dict[str, Any]:
    """Show an app with its write keys, without the keys' texts."""
    website = await get_private_website(call)
    return _app_body(*await in_thread(manage.show_app, call.services.database, website.website_id, call.path["app_id"]))


async def patch_app(call: Call) -> dict[str, Any]:
    """Rename an app; events that it has sent keep the name that they have."""
    website = await get_own_website(call)
    services, name = call.services, call.body["name"]
    return _app_body(*await in_thread(manage.rename_app, services.database, services.clock, website.website_id, call.path["app_id"], name))


async def remove_app(call: Call) -> dict[str, Any]:
    """Delete an app; its write keys end at once, its events stay."""
    website = await get_own_website(call)
    await in_thread(manage.delete_app, call.services.database, website.website_id, call.path["app_id"])
    return {"ok": True}


async def post_write_key(call: Call) -> Response[bytes]:
    """Create a write key; `key` is shown in this answer and never again.

    With `origins` browsers may use it from pages of these origins only; requests without an `Origin` come from servers.
    """
    keys, given = await _keys(call), call.body
    return _shown(*await in_thread(keys.create, given["name"], given["origins"], given["expiresAt"]))


async def rotate_write_key(call: Call) -> Response[bytes]:
    """Put a new write key in the place of another, which ends after `overlap` seconds (at once by default)."""
    keys = await _keys(call)
    return _shown(*await in_thread(keys.rotate, call.path["write_key_id"], call.body["overlap"]))


async def remove_write_key(call: Call) -> dict[str, Any]:
    """Revoke a write key at once."""
    keys = await _keys(call)
    await in_thread(keys.revoke, call.path["write_key_id"])
    return {"ok": True}


async def _keys(call: Call) -> WriteKeys:
    website = await get_own_website(call)
    return WriteKeys(call.services.database, call.services.clock, website.website_id, call.path["app_id"])


def _shown(key: WriteKey, text: str) -> Response[bytes]:
    return json_response({**_key_body(key), "key": text}, headers={"Cache-Control": "no-store"})


def _app_body(app: App, keys: list[WriteKey]) -> dict[str, Any]:
    return {
        "id": app.app_id,
        "websiteId": app.website_id,
        "name": app.name,
        "createdAt": iso_time(app.created_at),
        "updatedAt": iso_time(app.updated_at),
        "writeKeys": [_key_body(key) for key in keys],
    }


def _key_body(key: WriteKey) -> dict[str, Any]:
    return {
        "id": key.write_key_id,
        "appId": key.app_id,
        "name": key.name,
        "hint": key.hint,
        "origins": list(key.origins),
        "expiresAt": iso_time_or_none(key.expires_at),
        "usedAt": iso_time_or_none(key.used_at),
        "createdAt": iso_time(key.created_at),
    }


_KEY_EXAMPLE: dict[str, Any] = {
    "id": "0c8f6f9e-6e3f-4b53-8a55-6d2b1f0f7c21",
    "appId": "c0a3b1f4-97a1-4c55-9f0e-5b1f4f1f9d10",
    "name": "Production",
    "hint": "ffw_aB3d…9xYz",
    "origins": [],
    "expiresAt": None,
    "usedAt": "2026-11-21T09:12:00.000Z",
    "createdAt": "2026-11-20T09:00:00.000Z",
}
_APP_EXAMPLE = {
    "id": _KEY_EXAMPLE["appId"],
    "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
    "name": "shop-api",
    "createdAt": "2026-11-20T08:59:00.000Z",
    "updatedAt": "2026-11-20T08:59:00.000Z",
    "writeKeys": [_KEY_EXAMPLE],
}
_SHOWN = {**_KEY_EXAMPLE, "usedAt": None, "key": "ffw_aB3d…9xYz"}
_ALL = "/api/websites/{website_id:str}/apps"
_ONE = f"{_ALL}/{{app_id:str}}"
_KEYS = f"{_ONE}/write-keys"
_KEY = f"{_KEYS}/{{write_key_id:str}}"
_SENT, _SENT_KEY = {"name": "shop-api"}, {"name": "Production"}
ENDPOINTS = (
    Endpoint("GET", _ALL, get_apps, "List apps", tag="apps", example=[_APP_EXAMPLE]),
    Endpoint(
        "POST", _ALL, post_app, "Create an app", tag="apps", body=APP, example={**_APP_EXAMPLE, "writeKeys": []}, request_example=_SENT
    ),
    Endpoint("GET", _ONE, get_app, "Show an app", tag="apps", example=_APP_EXAMPLE),
    Endpoint("POST", _ONE, patch_app, "Rename an app", tag="apps", body=APP, example=_APP_EXAMPLE, request_example=_SENT),
    Endpoint("DELETE", _ONE, remove_app, "Delete an app", tag="apps", example=examples.OK),
    Endpoint("POST", _KEYS, post_write_key, "Create a write key", tag="apps", body=KEY, example=_SHOWN, request_example=_SENT_KEY),
    Endpoint(
        "POST",
        f"{_KEY}/rotate",
        rotate_write_key,
        "Replace a write key",
        tag="apps",
        body=ROTATE,
        example=_SHOWN,
        request_example={"overlap": 3600},
    ),
    Endpoint("DELETE", _KEY, remove_write_key, "Revoke a write key", tag="apps", example=examples.OK),
)
