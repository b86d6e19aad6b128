"""Endpoints of events."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from footfall.api import event_examples as examples
from footfall.api.endpoint import Call, Endpoint
from footfall.api.event_wire import event_body
from footfall.api.filters import FilteredQuery
from footfall.api.pages import page_body, page_fields, page_request
from footfall.api.questions import QUESTION_FIELDS, ask
from footfall.api.ranges import COMPARE_FIELDS, get_compared, get_countable
from footfall.api.sessions import to_page
from footfall.base.shapes import Maybe, Number
from footfall.stats.data.presence import find_with_data
from footfall.stats.events import pages, series, totals
from footfall.stats.events.pages import Listing

LIST = FilteredQuery({**QUESTION_FIELDS, **page_fields(*pages.ORDERS)})
SERIES = FilteredQuery({**QUESTION_FIELDS, "limit": Maybe(Number(least=1, most=1000, whole=True, coerce=True))})
TOTALS = FilteredQuery({**QUESTION_FIELDS, **COMPARE_FIELDS})


async def list_events(call: Call) -> dict[str, Any]:
    """List events of all types, the newest first; `search` looks into the names of custom events and the paths of views."""
    query, _ = await ask(call)
    request = page_request(call.query)
    listing = Listing(to_page(request))
    if request.order_by:
        listing = replace(listing, order=request.order_by, descending=request.descending)
    engine = call.services.engine
    rows, total = await pages.run(engine, query, listing)
    rich = await find_with_data(engine, query.website_id, rows)
    return page_body([event_body(query.website_id, row, has_data=row["event_id"] in rich) for row in rows], total, request)


async def get_event_series(call: Call) -> list[series.NamedPoint]:
    """Count custom events over time by name; `limit` keeps the names with the most events."""
    query, _ = await ask(call)
    return await series.run(call.services.engine, query, call.query.get("limit"))


async def get_event_stats(call: Call) -> dict[str, Any]:
    """Count custom events, their visitors, visits and names, beside those of the range before (`prev`) or a year ago (`yoy`)."""
    query, reset_at = await ask(call)
    other = get_countable(get_compared(query.range, call.query), reset_at)
    here, there = await totals.compare(call.services.engine, query, other)
    return {"data": {**msgspec.to_builtins(here), "comparison": there}}


_SITE = "/api/websites/{website_id:str}"
ENDPOINTS = (
    Endpoint("GET", f"{_SITE}/events", list_events, "List events", tag="events", query=LIST, example=examples.EVENTS),
    Endpoint(
        "GET",
        f"{_SITE}/events/series",
        get_event_series,
        "Count custom events over time",
        tag="events",
        query=SERIES,
        example=examples.SERIES,
    ),
    Endpoint(
        "GET", f"{_SITE}/events/stats", get_event_stats, "Count custom events", tag="events", query=TOTALS, example=examples.EVENT_STATS
    ),
)
