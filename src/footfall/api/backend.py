"""Endpoints of the numbers about server-side events."""

from __future__ import annotations

from typing import Any

from footfall.api import backend_examples as examples
from footfall.api.endpoint import Call, Endpoint, Handler
from footfall.api.pages import PlainText, page_body, page_fields, page_request
from footfall.api.permission import find_visible_subject
from footfall.api.ranges import (
    PERIOD_FIELDS,
    RANGE_FIELDS,
    UNIT_FIELDS,
    check_range,
    get_countable,
    get_range,
    get_range_unit,
    settle_period,
)
from footfall.base.errors import BadRequest, NotFound
from footfall.base.shapes import Choice, Flag, Maybe, Object, Shape
from footfall.model.backend import CONTENT_TYPES, DEVICE_TYPES, METRIC_TYPES, TARGET_TYPES
from footfall.stats.backend import api_calls, business, content, engagement, revenue, targets, views
from footfall.stats.backend.selection import Page, Selection

COLUMNS = {
    "app": "app",
    "contentType": "content_type",
    "deviceType": "device_type",
    "metricType": "metric_type",
    "targetType": "target_type",
    "country": "country",
}
"""The parameters that demand a value, and the column that must have it."""
_WORD = PlainText(200)
_FIELDS: dict[str, Shape] = {
    **RANGE_FIELDS,
    **PERIOD_FIELDS,
    **UNIT_FIELDS,
    "app": Maybe(_WORD, default=""),
}
_VIEWS: dict[str, Shape] = {
    **_FIELDS,
    "contentType": Maybe(Choice((*CONTENT_TYPES, "")), default=""),
    "deviceType": Maybe(Choice((*DEVICE_TYPES, "")), default=""),
    "country": Maybe(_WORD, default=""),
}
_CALLS: dict[str, Shape] = {"apiCalls": Maybe(Flag(coerce=True))}
_ENGAGEMENT: dict[str, Shape] = {
    **_FIELDS,
    "metricType": Maybe(Choice((*METRIC_TYPES, "")), default=""),
    "targetType": Maybe(Choice((*TARGET_TYPES, "")), default=""),
}
_PAGE = {name: page_fields()[name] for name in ("page", "pageSize", "search")}
VIEWS = Object({**_VIEWS, **_CALLS}, (check_range,))
METRICS = Object({**_VIEWS, **_CALLS, "type": Choice(tuple(views.DIMENSIONS)), **_PAGE}, (check_range,))
VIEWED = Object({**_VIEWS, **_PAGE}, (check_range,))
ENGAGEMENT = Object(_ENGAGEMENT, (check_range,))
TARGETS = Object({**_ENGAGEMENT, **_PAGE}, (check_range,))


async def get_stats(call: Call) -> views.Views:
    """Count the views that servers reported, the people behind them, and how long they took (ms).

    People are named users, and for the rest the visitors of a day. `apiCalls` keeps only calls of an API, or leaves them out.
    """
    return await views.fetch_totals(call.services.engine, await _select(call))


async def get_views(call: Call) -> list[views.Point]:
    """Count reported views, people and durations over time."""
    return await views.fetch_series(call.services.engine, await _select(call))


async def get_metrics(call: Call) -> list[views.Entry]:
    """List apps, types of content, devices or places by the views that servers reported."""
    return await views.fetch_list(call.services.engine, await _select(call), call.query["type"], _page(call))


async def get_content(call: Call) -> dict[str, Any]:
    """List content by reported views, with the engagements that had it as their target; calls of an API are no content."""
    rows, total = await content.run(call.services.engine, await _select(call), _page(call))
    return page_body(rows, total, page_request(_paged(call)))


async def get_engagement(call: Call) -> dict[str, Any]:
    """Count engagements by kind of act and of target, and over time."""
    found = await engagement.run(call.services.engine, await _select(call))
    return {
        "count": found.count,
        "users": found.users,
        "metricTypes": found.metric_types,
        "targetTypes": found.target_types,
        "series": found.series,
    }


async def get_targets(call: Call) -> dict[str, Any]:
    """List targets by engagements."""
    rows, total = await targets.run(call.services.engine, await _select(call), _page(call))
    return page_body(rows, total, page_request(_paged(call)))


async def get_business(call: Call) -> dict[str, Any]:
    """Count business events by name (`metadata.businessEventType`), and over time."""
    names, series = await business.run(call.services.engine, await _select(call))
    return {"data": names, "series": series}


async def get_revenue(call: Call) -> dict[str, Any]:
    """Add up what engagements brought (`metadata.amount` in `metadata.currency`), by currency and over time."""
    currencies, series = await revenue.run(call.services.engine, await _select(call))
    return {"data": currencies, "series": series}


async def get_api_calls(call: Call) -> dict[str, Any]:
    """List the endpoints of APIs by calls, with errors (status 400 and above) and durations (ms); `total` is of all calls.

    Their users are the named ones. `errorRate` is the share of errors among the calls whose status is known.
    """
    total, rows, count = await api_calls.run(call.services.engine, await _select(call), _page(call))
    return {**page_body(rows, count, page_request(_paged(call))), "total": total}


async def _select(call: Call) -> Selection:
    """The events that a request asks about.

    Raises:
        Unauthorized: the caller may not see the website.
        NotFound: an administrator asks for a website that does not exist.
        BadRequest: the range ends before it starts.
    """
    website_id = call.path["website_id"]
    subject = await find_visible_subject(call, website_id)
    if subject is None:
        raise NotFound("Website not found.")
    given = settle_period(call.query, call.services.clock())
    span = get_range(given)
    if span.end < span.start:
        end = "endAt" if "endAt" in given else "endDate"
        raise BadRequest(tree={"errors": [], "properties": {end: {"errors": ["Invalid range: it ends before it starts"]}}})
    return Selection(
        website_id,
        get_countable(span, subject.reset_at),
        tuple((column, given[name]) for name, column in COLUMNS.items() if given.get(name)),
        given.get("apiCalls"),
        get_range_unit(given),
        given["timezone"],
        several_writers=not call.services.settings.embedded,
    )


def _paged(call: Call) -> dict[str, Any]:
    return {"orderBy": "", "sortDescending": False, **call.query}


def _page(call: Call) -> Page:
    asked = page_request(_paged(call))
    return Page(asked.size, (asked.page - 1) * asked.size, asked.search)


def _declare(name: str, handler: Handler, summary: str, query: Shape, example: Any) -> Endpoint:
    path = f"/api/websites/{{website_id:str}}/backend/{name}"
    return Endpoint("GET", path, handler, summary, tag="server events", query=query, example=example)


ENDPOINTS = (
    _declare("stats", get_stats, "Count reported views", VIEWS, examples.STATS),
    _declare("views", get_views, "Count reported views over time", VIEWS, examples.VIEWS),
    _declare("metrics", get_metrics, "List values by reported views", METRICS, examples.METRICS),
    _declare("content", get_content, "List content by reported views", VIEWED, examples.CONTENT),
    _declare("engagement", get_engagement, "Count engagements", ENGAGEMENT, examples.ENGAGEMENT),
    _declare("targets", get_targets, "List targets by engagements", TARGETS, examples.TARGETS),
    _declare("business", get_business, "Count business events", ENGAGEMENT, examples.BUSINESS),
    _declare("revenue", get_revenue, "Add up what engagements brought", ENGAGEMENT, examples.REVENUE),
    _declare("api-calls", get_api_calls, "List endpoints by calls", VIEWED, examples.API_CALLS),
)
