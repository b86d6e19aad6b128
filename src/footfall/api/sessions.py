"""Endpoints of the sessions of a range."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from footfall.api import event_examples as examples
from footfall.api.endpoint import Call, Endpoint
from footfall.api.event_wire import session_row_body
from footfall.api.filters import FilteredQuery
from footfall.api.pages import PlainText, page_body, page_fields, page_request
from footfall.api.questions import QUESTION_FIELDS, ask
from footfall.api.ranges import ZONE
from footfall.base.shapes import Flag, Maybe, Uuid
from footfall.model.website import PageRequest
from footfall.stats.lists import Page
from footfall.stats.sessions import pages, properties, totals, week
from footfall.stats.sessions.pages import Listing

_LIST = {**QUESTION_FIELDS, **page_fields(*pages.ORDERS), "merged": Maybe(Flag(coerce=True), default=False)}
_KEY = PlainText(most=500, least=1)
QUESTION = FilteredQuery(QUESTION_FIELDS)
LIST = FilteredQuery({**_LIST, "beside": Maybe(Uuid(), default="")})
PAYING = FilteredQuery({**_LIST, "currency": PlainText(most=10, least=1)})
WEEK = FilteredQuery({**QUESTION_FIELDS, "timezone": ZONE})
VALUES = FilteredQuery({**QUESTION_FIELDS, "propertyName": _KEY})


def to_page(request: PageRequest) -> Page:
    """The rows that a page of a list holds."""
    return Page(request.size, (request.page - 1) * request.size, request.search)


async def list_sessions(call: Call) -> dict[str, Any]:
    """List sessions, one row for each host name they were on, the last active first.

    `search` looks into the distinct id, city, browser, system and device. With `orderBy` the rows rise unless `sortDescending=true`.
    With `merged=true` each session has one row, whichever hosts it was on. `beside`, the id of a session, keeps those that had a visit
    in common with it, which are of the same browser.
    """
    return await _list(call, "")


async def list_paying_sessions(call: Call) -> dict[str, Any]:
    """List the sessions that brought revenue in `currency`; `merged` as with all sessions."""
    return await _list(call, call.query["currency"])


async def get_session_stats(call: Call) -> dict[str, dict[str, int]]:
    """Count events of all types, visitors, visits, countries and custom events."""
    query, _ = await ask(call)
    counted = await totals.run(call.services.engine, query)
    return {name: {"value": getattr(counted, name)} for name in counted.__struct_fields__}


async def get_week(call: Call) -> list[list[int]]:
    """Count the sessions of each hour of the week on the clock of `timezone`; the first row is Sunday."""
    query, _ = await ask(call)
    return await week.run(call.services.engine, query)


async def list_session_properties(call: Call) -> list[dict[str, Any]]:
    """List the properties that identified sessions have."""
    query, _ = await ask(call)
    return [{"propertyName": key, "total": total} for key, total in await properties.list_keys(call.services.engine, query)]


async def list_session_values(call: Call) -> list[dict[str, Any]]:
    """List the values that a property of sessions has."""
    query, _ = await ask(call)
    rows = await properties.list_values(call.services.engine, query, call.query["propertyName"])
    return [{"value": value, "total": total} for value, total in rows]


async def _list(call: Call, currency: str) -> dict[str, Any]:
    query, _ = await ask(call)
    request = page_request(call.query)
    listing = Listing(to_page(request), currency=currency, merged=call.query["merged"], beside=call.query.get("beside", ""))
    if request.order_by:
        listing = replace(listing, order=request.order_by, descending=request.descending)
    rows, total = await pages.run(call.services.engine, query, listing)
    return page_body([session_row_body(query.website_id, row) for row in rows], total, request)


_SITE = "/api/websites/{website_id:str}"
ENDPOINTS = (
    Endpoint("GET", f"{_SITE}/sessions", list_sessions, "List sessions", tag="sessions", query=LIST, example=examples.SESSIONS),
    Endpoint(
        "GET",
        f"{_SITE}/sessions/stats",
        get_session_stats,
        "Count sessions and what they did",
        tag="sessions",
        query=QUESTION,
        example=examples.SESSION_STATS,
    ),
    Endpoint(
        "GET", f"{_SITE}/sessions/weekly", get_week, "Count sessions by hour of the week", tag="sessions", query=WEEK, example=examples.WEEK
    ),
    Endpoint(
        "GET",
        f"{_SITE}/revenue/sessions",
        list_paying_sessions,
        "List sessions with revenue",
        tag="sessions",
        query=PAYING,
        example=examples.SESSIONS,
    ),
    Endpoint(
        "GET",
        f"{_SITE}/session-data/properties",
        list_session_properties,
        "List their properties",
        tag="sessions",
        query=QUESTION,
        example=examples.KEYS,
    ),
    Endpoint(
        "GET",
        f"{_SITE}/session-data/values",
        list_session_values,
        "List values of a property",
        tag="sessions",
        query=VALUES,
        example=examples.VALUES,
    ),
)
