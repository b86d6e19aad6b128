"""Endpoints of notes on the charts of a website."""

from __future__ import annotations

from typing import Any

from footfall.api import examples
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.pages import PlainText, page_body, page_example, page_fields, page_request
from footfall.api.private import get_own_website, get_private_website
from footfall.api.ranges import DATE, RANGE_FIELDS, get_range, has_range
from footfall.api.wire import iso_time
from footfall.base.shapes import Custom, Flag, Maybe, Number, Object
from footfall.manage.annotations import create_annotation, delete_annotation, get_annotation, update_annotation
from footfall.model.query import DateRange
from footfall.model.saved import Annotation
from footfall.model.website import PageRequest
from footfall.stats.periods import LATEST
from footfall.store.annotations import list_annotations
from footfall.store.database import Database


def _clean_date(value: Any) -> int:
    """An ISO 8601 date or time, or milliseconds, in milliseconds."""
    text = isinstance(value, str)
    return int(Number(0, LATEST, whole=True).clean(RANGE_FIELDS["startDate"].clean(value) if text else value))


_DATE, _NOTE = Custom(_clean_date, DATE), PlainText(most=500, least=1)
CREATE = Object({"date": _DATE, "note": _NOTE, "allDay": Maybe(Flag(), default=False)})
UPDATE = Object({"date": Maybe(_DATE), "note": Maybe(_NOTE), "allDay": Maybe(Flag())})
LIST = Object({**page_fields("date"), **RANGE_FIELDS})
COLUMNS = {"date": "date", "note": "note", "allDay": "all_day"}
"""The fields of a note, by their names in `Annotation`."""


async def get_annotations(call: Call) -> dict[str, Any]:
    """List the notes of a website by date; with a range, those in it."""
    await get_private_website(call)
    span = get_range(call.query) if has_range(call.query) else DateRange(0, LATEST)
    page = page_request(call.query)
    return page_body(*await in_thread(_list, call.services.database, call.path["website_id"], span, page), page)


async def post_annotation(call: Call) -> dict[str, Any]:
    """Put a note on the charts of a website."""
    website = await get_own_website(call)
    services, user_id = call.services, call.person.user.user_id
    return annotation_body(
        await in_thread(create_annotation, services.database, services.clock, website.website_id, user_id, _get_fields(call))
    )


async def show_annotation(call: Call) -> dict[str, Any]:
    """Show a note."""
    await get_private_website(call)
    return annotation_body(await in_thread(get_annotation, call.services.database, call.path["website_id"], call.path["annotation_id"]))


async def patch_annotation(call: Call) -> dict[str, Any]:
    """Change the given fields of a note."""
    await get_own_website(call)
    services, path = call.services, call.path
    return annotation_body(
        await in_thread(update_annotation, services.database, services.clock, path["website_id"], path["annotation_id"], _get_fields(call))
    )


async def remove_annotation(call: Call) -> dict[str, Any]:
    """Delete a note."""
    await get_own_website(call)
    await in_thread(delete_annotation, call.services.database, call.path["website_id"], call.path["annotation_id"])
    return {"ok": True}


def annotation_body(annotation: Annotation) -> dict[str, Any]:
    """A note as clients know it."""
    return {
        "id": annotation.annotation_id,
        "websiteId": annotation.website_id,
        "userId": annotation.user_id,
        "date": iso_time(annotation.date),
        "allDay": annotation.all_day,
        "note": annotation.note,
        "createdAt": iso_time(annotation.created_at),
        "updatedAt": iso_time(annotation.updated_at),
    }


def _get_fields(call: Call) -> dict[str, Any]:
    return {COLUMNS[name]: value for name, value in call.body.items()}


def _list(database: Database, website_id: str, span: DateRange, page: PageRequest) -> tuple[list[dict[str, Any]], int]:
    with database.read() as connection:
        rows, total = list_annotations(connection, website_id, span, page)
    return [annotation_body(row) for row in rows], total


EXAMPLE = {
    "id": "5b0c2f0e-3d3b-4a66-9f0c-0a4a7d6c1e55",
    "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
    "userId": "b86b9745-fcc4-4c31-b13f-4fe0698aa123",
    "date": "2026-11-21T09:00:00.000Z",
    "allDay": False,
    "note": "New prices",
    "createdAt": "2026-11-21T09:12:00.000Z",
    "updatedAt": "2026-11-21T09:12:00.000Z",
}
SENT = {"date": "2026-11-21T09:00:00Z", "note": "New prices"}
_ALL = "/api/websites/{website_id:str}/annotations"
_ONE = f"{_ALL}/{{annotation_id:str}}"
ENDPOINTS = (
    Endpoint("GET", _ALL, get_annotations, "List notes on charts", tag="annotations", query=LIST, example=page_example(EXAMPLE)),
    Endpoint("POST", _ALL, post_annotation, "Put a note on charts", tag="annotations", body=CREATE, example=EXAMPLE, request_example=SENT),
    Endpoint("GET", _ONE, show_annotation, "Show a note", tag="annotations", example=EXAMPLE),
    Endpoint("POST", _ONE, patch_annotation, "Change a note", tag="annotations", body=UPDATE, example=EXAMPLE, request_example=SENT),
    Endpoint("DELETE", _ONE, remove_annotation, "Delete a note", tag="annotations", example=examples.OK),
)
