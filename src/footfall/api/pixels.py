"""Endpoints of pixels: images that are counted."""

from __future__ import annotations

from typing import Any

from footfall.api import owned
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.links import (
    CHANGED_SLUG,
    CLICK_EXAMPLE,
    FRESH_SLUG,
    LOG,
    OWNER_FIELDS,
    WEBSITE_FIELD,
    click_body,
    get_optional_range,
)
from footfall.api.pages import PlainText, page_body, page_example, page_fields, page_request
from footfall.api.wire import iso_time, iso_time_or_none
from footfall.base.shapes import Maybe, Object
from footfall.model.event import EventType
from footfall.model.tracked import Owner, Pixel
from footfall.model.website import PageRequest
from footfall.stats.clicks import Clicks, count_clicks, list_clicks
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
    "opens": 12,
    "visitors": 9,
    "firstOpenedAt": "2026-03-02T07:14:09.120Z",
    "lastOpenedAt": "2026-03-09T18:40:51.003Z",
}
OPENING_EXAMPLE = {**CLICK_EXAMPLE, "urlPath": "/p/newsletter"}


async def get_pixels(call: Call) -> dict[str, Any]:
    """List the pixels of the user that is logged in, or of a team, each with how often it was loaded."""
    page, owner = page_request(call.query), owned.get_owner(call)
    pixels, total = await in_thread(_list, call.services.database, owner, page)
    opens = await count_clicks(call.services.engine, [pixel.pixel_id for pixel in pixels], EventType.PIXEL)
    return page_body([pixel_body(pixel, opens.get(pixel.pixel_id, Clicks())) for pixel in pixels], total, page)


async def post_pixel(call: Call) -> dict[str, Any]:
    """Create a pixel for the user or, with `teamId`, for a team; `id` may be chosen.

    With `websiteId` each load is also an event `pixel-open` of that website.
    """
    facts = {"name": call.body["name"], "slug": call.body["slug"], **await owned.get_counting_website(call)}
    return pixel_body(await owned.make(call, PIXELS, facts), Clicks())


async def get_pixel(call: Call) -> dict[str, Any]:
    """Show a pixel with how often it was loaded."""
    return await _counted(call, await owned.get_visible(call, PIXELS))


async def patch_pixel(call: Call) -> dict[str, Any]:
    """Change the given fields of a pixel."""
    return await _counted(call, await owned.change(call, PIXELS, await owned.get_changes(call)))


async def remove_pixel(call: Call) -> dict[str, Any]:
    """Delete a pixel with its events."""
    return await owned.remove(call, PIXELS)


async def get_opens(call: Call) -> dict[str, Any]:
    """List when a pixel was loaded and by whom, newest first; without a range all of it. Programs are left out."""
    pixel, page = await owned.get_visible(call, PIXELS), page_request(call.query)
    rows, total = await list_clicks(
        call.services.engine,
        pixel.pixel_id,
        get_optional_range(call.query),
        page.size,
        (page.page - 1) * page.size,
        EventType.PIXEL,
    )
    return page_body([click_body(row) for row in rows], total, page)


def pixel_body(pixel: Pixel, opens: Clicks) -> dict[str, Any]:
    """A pixel with its totals."""
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
        "opens": opens.clicks,
        "visitors": opens.visitors,
        "firstOpenedAt": iso_time_or_none(opens.first),
        "lastOpenedAt": iso_time_or_none(opens.last),
    }


async def _counted(call: Call, pixel: Pixel) -> dict[str, Any]:
    opens = await count_clicks(call.services.engine, [pixel.pixel_id], EventType.PIXEL)
    return pixel_body(pixel, opens.get(pixel.pixel_id, Clicks()))


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
        f"{_PIXEL}/opens",
        get_opens,
        "List the loads of a pixel",
        tag="pixels",
        query=LOG,
        example=page_example(OPENING_EXAMPLE),
    ),
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
