"""Endpoints of the properties of events, also under the paths of older clients."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from footfall.api import event_examples as examples
from footfall.api.endpoint import Call, Endpoint
from footfall.api.event_wire import event_data_body, property_body
from footfall.api.filters import FilteredQuery
from footfall.api.pages import PAGE_FIELDS, PlainText, page_body, page_request
from footfall.api.permission import find_visible_subject
from footfall.api.questions import QUESTION_FIELDS, ask
from footfall.api.sessions import to_page
from footfall.base.shapes import Maybe, Uuid
from footfall.model.query import Filter, Query
from footfall.stats.data import counts, declared, numbers, pages

_NAME = PlainText(most=500, least=1)
_OLD = {**QUESTION_FIELDS, "websiteId": Uuid(), "eventName": Maybe(PlainText(most=500), default="")}
QUESTION = FilteredQuery(QUESTION_FIELDS)
LIST = FilteredQuery({**QUESTION_FIELDS, **PAGE_FIELDS})
VALUES = FilteredQuery({**QUESTION_FIELDS, "event": _NAME, "propertyName": _NAME})
OLD = FilteredQuery(_OLD)


async def list_event_data(call: Call) -> dict[str, Any]:
    """List events with their properties, the newest first; `search` looks into the event's name."""
    query, _ = await ask(call)
    request = page_request(call.query)
    rows, total = await pages.run(call.services.engine, query, to_page(request))
    return page_body([event_data_body(query.website_id, row) for row in rows], total, request)


async def get_event_data(call: Call) -> list[dict[str, Any]]:
    """List the properties of one event."""
    website_id, event_id = call.path["website_id"], call.path["event_id"]
    await find_visible_subject(call, website_id)
    rows = await pages.list_of_event(call.services.engine, website_id, event_id)
    return [
        {
            "websiteId": website_id,
            "sessionId": row["session_id"],
            "eventId": row["event_id"],
            "urlPath": row["url_path"],
            "eventName": row["event_name"] or None,
            **property_body(row),
        }
        for row in rows
    ]


async def list_data_events(call: Call) -> list[dict[str, Any]]:
    """List events with their properties by how often each came; with `event` each value of each property."""
    query, _ = await ask(call)
    return await _list_events(call, query, by_value="event" in call.query)


async def list_fields(call: Call) -> list[dict[str, Any]]:
    """List the values of all properties by how often each came."""
    query, _ = await ask(call)
    return await _list_fields(call, query)


async def list_data_properties(call: Call) -> list[dict[str, Any]]:
    """List the properties of each event by how often each came."""
    query, _ = await ask(call)
    rows = await counts.list_properties(call.services.engine, query)
    return [{"eventName": row["event_name"], "propertyName": row["data_key"], "total": row["total"]} for row in rows]


async def list_data_values(call: Call) -> list[dict[str, Any]]:
    """List the values of one property of an event by how often each came."""
    query, _ = await ask(call)
    return await counts.list_values(call.services.engine, query, call.query["propertyName"])


async def get_data_numbers(call: Call) -> numbers.Numbers:
    """Add up the numbers of one property of an event."""
    query, _ = await ask(call)
    return await numbers.run(call.services.engine, query, call.query["propertyName"])


async def get_declared(call: Call) -> declared.Declared:
    """Count the events of declarative tracking over time and by name, type, version, viewport and page."""
    query, _ = await ask(call)
    return await declared.run(call.services.engine, query)


async def get_data_stats(call: Call) -> counts.DataTotals:
    """Count events with properties, properties and values."""
    query, _ = await ask(call)
    return await counts.count_all(call.services.engine, query)


async def list_old_events(call: Call) -> list[dict[str, Any]]:
    """The list of events for older clients, who call a property a field and may name the event `eventName`."""
    query = await _ask_old(call)
    rows = await _list_events(call, query, by_value="event" in call.query or bool(call.query["eventName"]))
    return [_with_fields(row) for row in rows]


async def list_old_fields(call: Call) -> list[dict[str, Any]]:
    """The list of values for older clients."""
    return [_with_fields(row) for row in await _list_fields(call, await _ask_old(call))]


async def get_old_stats(call: Call) -> dict[str, int]:
    """The totals for older clients."""
    counted = msgspec.structs.asdict(await counts.count_all(call.services.engine, await _ask_old(call)))
    return {**counted, "fields": counted["properties"]}


async def _ask_old(call: Call) -> Query:
    query, _ = await ask(call, call.query["websiteId"])
    name = call.query["eventName"]
    return replace(query, filters=(*query.filters, Filter("event", "eq", (name,)))) if name else query


async def _list_events(call: Call, query: Query, *, by_value: bool) -> list[dict[str, Any]]:
    engine = call.services.engine
    rows = await (counts.list_values_of_event(engine, query) if by_value else counts.list_keys(engine, query))
    return [
        {
            "eventName": row["event_name"],
            "propertyName": row["data_key"],
            "dataType": row["data_type"],
            **({"propertyValue": row["string_value"]} if by_value else {}),
            "total": row["total"],
        }
        for row in rows
    ]


async def _list_fields(call: Call, query: Query) -> list[dict[str, Any]]:
    rows = await counts.list_fields(call.services.engine, query)
    return [{"propertyName": row["data_key"], "dataType": row["data_type"], "value": row["value"], "total": row["total"]} for row in rows]


def _with_fields(row: dict[str, Any]) -> dict[str, Any]:
    value = row.get("propertyValue", row.get("value"))
    return {**row, "fieldName": row["propertyName"], **({} if value is None else {"fieldValue": value})}


_DATA = "/api/websites/{website_id:str}/event-data"
ENDPOINTS = (
    Endpoint("GET", _DATA, list_event_data, "List events with their properties", tag="event data", query=LIST, example=examples.EVENT_DATA),
    Endpoint(
        "GET",
        f"{_DATA}/events",
        list_data_events,
        "Count properties by event",
        tag="event data",
        query=QUESTION,
        example=examples.DATA_EVENTS,
    ),
    Endpoint(
        "GET", f"{_DATA}/fields", list_fields, "Count values of all properties", tag="event data", query=QUESTION, example=examples.FIELDS
    ),
    Endpoint(
        "GET",
        f"{_DATA}/properties",
        list_data_properties,
        "Count properties",
        tag="event data",
        query=QUESTION,
        example=examples.PROPERTIES,
    ),
    Endpoint(
        "GET", f"{_DATA}/values", list_data_values, "Count values of a property", tag="event data", query=VALUES, example=examples.VALUES
    ),
    Endpoint(
        "GET",
        f"{_DATA}/numbers",
        get_data_numbers,
        "Add up a property",
        tag="event data",
        query=VALUES,
        example=examples.NUMBERS,
    ),
    Endpoint(
        "GET",
        f"{_DATA}/declared",
        get_declared,
        "Count events of declarative tracking",
        tag="event data",
        query=QUESTION,
        example=examples.DECLARED,
    ),
    Endpoint(
        "GET",
        f"{_DATA}/stats",
        get_data_stats,
        "Count events with properties",
        tag="event data",
        query=QUESTION,
        example=examples.DATA_STATS,
    ),
    Endpoint(
        "GET", f"{_DATA}/{{event_id:str}}", get_event_data, "List the properties of an event", tag="event data", example=examples.ONE_EVENT
    ),
    Endpoint(
        "GET",
        "/api/event-data/events",
        list_old_events,
        "Count properties by event (older clients)",
        tag="event data",
        query=OLD,
        example=examples.OLD_EVENTS,
    ),
    Endpoint(
        "GET",
        "/api/event-data/fields",
        list_old_fields,
        "Count values (older clients)",
        tag="event data",
        query=OLD,
        example=examples.OLD_FIELDS,
    ),
    Endpoint(
        "GET",
        "/api/event-data/stats",
        get_old_stats,
        "Count events with properties (older clients)",
        tag="event data",
        query=OLD,
        example=examples.OLD_STATS,
    ),
)
