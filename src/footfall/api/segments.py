"""Endpoints of segments and cohorts."""

from __future__ import annotations

from typing import Any

from footfall.api import examples
from footfall.api.date_words import parse_date_words
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.filters import BAD_PATTERN
from footfall.api.pages import NAMED_FIELDS, PlainText, page_body, page_example, page_request
from footfall.api.permission import find_own_website, find_visible_website
from footfall.api.stored_filters import parse_stored
from footfall.api.wire import segment_body
from footfall.base.errors import BadRequest, ErrorTree
from footfall.base.shapes import Choice, Custom, Invalid, List, Maybe, Object
from footfall.manage.segments import create_segment, delete_segment, get_segment, update_segment
from footfall.model.saved import SavedSegment
from footfall.model.website import PageRequest
from footfall.stats.dimensions import find_dimension
from footfall.stats.filters import find_bad_patterns
from footfall.stats.operators import OPERATORS
from footfall.store.database import Database
from footfall.store.segments import list_segments

_VALUE = PlainText(most=4000)


def _clean_field(value: Any) -> str:
    name = PlainText(most=50).clean(value)
    if find_dimension(name.rstrip("0123456789")) is None:
        raise Invalid("Invalid filter name")
    return name


def _clean_value(value: Any) -> Any:
    return List(_VALUE, most=100).clean(value) if isinstance(value, list) else _VALUE.clean(value)


def _clean_dates(value: Any) -> str:
    text = PlainText(most=100).clean(value)
    if not text:
        return text
    span = parse_date_words(text, "UTC", 0)
    if span is None:
        raise Invalid("Invalid date range")
    if text.startswith("range:") and span.end < span.start:
        raise Invalid("Invalid date range: it ends before it starts")
    return text


def _clean_name(value: Any) -> str:
    name = PlainText(most=200, least=1).clean(value)
    if not name.strip():
        raise Invalid("Invalid name: expected more than spaces")
    return name


def _check_action(body: dict[str, Any]) -> None:
    """The rule that a cohort says what its sessions did; parameters that do not change are not looked at."""
    if body.get("type") == "cohort" and "parameters" in body and "action" not in body["parameters"]:
        raise Invalid(_within("parameters", _within("action", {"errors": ["Invalid input: expected object, received undefined"]})))


TYPE, NAME = Choice(("segment", "cohort")), Custom(_clean_name, {"type": "string", "minLength": 1, "maxLength": 200})
FILTER = Object(
    {
        "name": Custom(_clean_field, {"type": "string"}),
        "operator": Choice(tuple(OPERATORS)),
        "value": Custom(_clean_value, {"type": ["string", "array"], "items": {"type": "string"}}),
    }
)
PARAMETERS = Object(
    {
        "filters": Maybe(List(FILTER, most=100)),
        "match": Maybe(Choice(("all", "any"))),
        "dateRange": Maybe(Custom(_clean_dates, {"type": "string", "examples": ["30day"]})),
        "action": Maybe(Object({"type": Choice(("path", "event")), "value": PlainText(most=500)})),
    }
)
CREATE = Object({"type": TYPE, "name": NAME, "parameters": PARAMETERS}, (_check_action,))
UPDATE = Object({"type": Maybe(TYPE), "name": Maybe(NAME), "parameters": Maybe(PARAMETERS)})
LIST = Object({**NAMED_FIELDS, "type": TYPE})


async def get_segments(call: Call) -> dict[str, Any]:
    """List the segments or cohorts of a website."""
    await _demand_view(call)
    page = page_request(call.query)
    return page_body(*await in_thread(_list, call.services.database, call.path["website_id"], call.query["type"], page), page)


async def post_segment(call: Call) -> dict[str, Any]:
    """Keep a segment (conditions on events) or a cohort (sessions that did something within a range) of a website."""
    await find_own_website(call, call.path["website_id"])
    await _check_patterns(call)
    services = call.services
    return segment_body(await in_thread(create_segment, services.database, services.clock, call.path["website_id"], call.body))


async def show_segment(call: Call) -> dict[str, Any]:
    """Show a segment or cohort."""
    await _demand_view(call)
    return segment_body(await in_thread(get_segment, call.services.database, call.path["website_id"], call.path["segment_id"]))


async def patch_segment(call: Call) -> dict[str, Any]:
    """Change the given fields of a segment or cohort."""
    await find_own_website(call, call.path["website_id"])
    await _check_patterns(call)
    services, path = call.services, call.path
    before = await in_thread(get_segment, services.database, path["website_id"], path["segment_id"])
    if "type" in call.body or "parameters" in call.body:
        _check_changed({"type": before.type, "parameters": before.parameters, **call.body})
    changed = await in_thread(update_segment, services.database, services.clock, path["website_id"], path["segment_id"], call.body)
    return segment_body(changed)


async def remove_segment(call: Call) -> dict[str, Any]:
    """Forget a segment or cohort."""
    await find_own_website(call, call.path["website_id"])
    await in_thread(delete_segment, call.services.database, call.path["website_id"], call.path["segment_id"])
    return {"ok": True}


async def _demand_view(call: Call) -> None:
    """Segments are for people: a share shows numbers only."""
    call.person  # noqa: B018 - asks for the login
    await find_visible_website(call, call.path["website_id"])


def _check_changed(segment: dict[str, Any]) -> None:
    """Refuse a change that would make a cohort without an action."""
    try:
        _check_action(segment)
    except Invalid as error:
        raise BadRequest(tree=error.tree) from None


async def _check_patterns(call: Call) -> None:
    """Refuse regular expressions that cannot be read, by the place of their filter."""
    filters = parse_stored(call.body.get("parameters", {}).get("filters", ()))
    bad = await find_bad_patterns(call.services.engine, filters)
    if bad:
        items = [_within("value", BAD_PATTERN) if place in bad else None for place in range(bad[-1] + 1)]
        raise BadRequest(tree=_within("parameters", _within("filters", {"errors": [], "items": items})))


def _within(name: str, tree: ErrorTree) -> ErrorTree:
    return {"errors": [], "properties": {name: tree}}


def _list(database: Database, website_id: str, kind: str, page: PageRequest) -> tuple[list[dict[str, Any]], int]:
    with database.read() as connection:
        rows: tuple[list[SavedSegment], int] = list_segments(connection, website_id, kind, page)
    return [segment_body(row) for row in rows[0]], rows[1]


_SEGMENTS = "/api/websites/{website_id:str}/segments"
_SEGMENT = f"{_SEGMENTS}/{{segment_id:str}}"
ENDPOINTS = (
    Endpoint(
        "GET", _SEGMENTS, get_segments, "List segments or cohorts", tag="segments", query=LIST, example=page_example(examples.SEGMENT)
    ),
    Endpoint(
        "POST",
        _SEGMENTS,
        post_segment,
        "Keep a segment or cohort",
        tag="segments",
        body=CREATE,
        example=examples.SEGMENT,
        request_example=examples.SENT_SEGMENT,
        statuses=(404,),
    ),
    Endpoint("GET", _SEGMENT, show_segment, "Show a segment or cohort", tag="segments", example=examples.SEGMENT, statuses=(404,)),
    Endpoint(
        "POST",
        _SEGMENT,
        patch_segment,
        "Change a segment or cohort",
        tag="segments",
        body=UPDATE,
        example=examples.SEGMENT,
        request_example=examples.SENT_SEGMENT,
        statuses=(404,),
    ),
    Endpoint("DELETE", _SEGMENT, remove_segment, "Forget a segment or cohort", tag="segments", example=examples.OK, statuses=(404,)),
)
