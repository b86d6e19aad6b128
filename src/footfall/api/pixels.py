"""Endpoints of pixels: images that are counted."""

from __future__ import annotations

from typing import Any

from footfall.api import owned
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.links import CHANGED_SLUG, FRESH_SLUG, OWNER_FIELDS, WEBSITE_FIELD
from footfall.api.pages import PlainText, page_body, page_example, page_fields, page_request
from footfall.api.wire import iso_time
from footfall.base.shapes import Maybe, Object
from footfall.model.tracked import Owner, Pixel
from footfall.model.website import PageRequest
from footfall.store.database import Database
from footfall.store.kinds import PIXELS
from footfall.store.pixels import list_pixels

CREATE = Object({"name": PlainText(100), "slug": FRESH_SLUG, **OWNER_FIELDS, **WEBSITE_FIELD})
UPDATE = Object({"name": Maybe(PlainText(100)), "slug": Maybe(CHANGED_SLUG), **WEBSITE_FIELD})
LIST = Object(page_fields("name", "slug", "createdAt", "updatedAt"))
EXAMPLE: dict[str, Any] = {
    "id": "aedb75d6-a24e-4c51-ba62-821445b65e94",
    "name": "Newsletter",
    "slug": "newsletter",
    "userId": "41e2b680-648e-4b09-bcd7-3e2b10c06264",
    "teamId": None,
    "websiteId": None,
    "createdAt": "2026-03-01T09:00:00.000Z",
    "updatedAt": "2026-03-01T09:00:00.000Z",
    "deletedAt": None,
}


async def get_pixels(call: Call) -> dict[str, Any]:
    """List the pixels of the user that is logged in, or of a team."""
    page, owner = page_request(call.query), owned.get_owner(call)
    pixels, total = await in_thread(_list, call.services.database, owner, page)
    return page_body([pixel_body(pixel) for pixel in pixels], total, page)


async def post_pixel(call: Call) -> dict[str, Any]:
    """Create a pixel for the user or, with `teamId`, for a team; `id` may be chosen.

    With `websiteId` each load is also an event `pixel-open` of that website.
    """
    facts = {"name": call.body["name"], "slug": call.body["slug"], **await owned.get_counting_website(call)}
    return pixel_body(await owned.make(call, PIXELS, facts))


async def get_pixel(call: Call) -> dict[str, Any]:
    """Show a pixel."""
    return pixel_body(await owned.get_visible(call, PIXELS))


async def patch_pixel(call: Call) -> dict[str, Any]:
    """Change the given fields of a pixel."""
    return pixel_body(await owned.change(call, PIXELS, await owned.get_changes(call)))


async def remove_pixel(call: Call) -> dict[str, Any]:
    """Delete a pixel with its events."""
    return await owned.remove(call, PIXELS)


def pixel_body(pixel: Pixel) -> dict[str, Any]:
    """A pixel."""
    return {
        "id": pixel.pixel_id,
        "name": pixel.name,
        "slug": pixel.slug,
        "userId": pixel.user_id,
        "teamId": pixel.team_id,
        "websiteId": pixel.website_id,
        "createdAt": iso_time(pixel.created_at),
        "updatedAt": iso_time(pixel.updated_at),
        "deletedAt": None,
    }


def _list(database: Database, owner: Owner, page: PageRequest) -> tuple[list[Pixel], int]:
    with database.read() as connection:
        return list_pixels(connection, owner, page)


_PIXEL = "/api/pixels/{pixel_id:str}"
_FRESH = {"name": "Newsletter", "slug": "newsletter"}
ENDPOINTS = (
    Endpoint("GET", "/api/pixels", get_pixels, "List pixels", tag="pixels", query=LIST, example=page_example(EXAMPLE)),
    Endpoint("POST", "/api/pixels", post_pixel, "Create a pixel", tag="pixels", body=CREATE, example=EXAMPLE, request_example=_FRESH),
    Endpoint("GET", _PIXEL, get_pixel, "Show a pixel", tag="pixels", example=EXAMPLE),
    Endpoint("POST", _PIXEL, patch_pixel, "Change a pixel", tag="pixels", body=UPDATE, example=EXAMPLE, request_example={"name": "Summer"}),
    Endpoint("DELETE", _PIXEL, remove_pixel, "Delete a pixel and its events", tag="pixels", example={"ok": True}),
    Endpoint(
        "GET",
        "/api/teams/{team_id:str}/pixels",
        get_pixels,
        "List a team's pixels",
        tag="pixels",
        query=LIST,
        example=page_example(EXAMPLE),
    ),
)
