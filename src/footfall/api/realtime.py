"""Endpoints of what happens now: once, and as a stream of server-sent events."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import msgspec
from litestar import Response
from litestar.response import Stream

from footfall.api.credentials import TICKET, TICKET_SECONDS, make_ticket
from footfall.api.dispatch import admit
from footfall.api.endpoint import Call, Endpoint
from footfall.api.filters import FILTER_FIELDS, FilteredQuery
from footfall.api.pages import PlainText
from footfall.api.permission import find_visible_subject
from footfall.api.questions import ask
from footfall.api.ranges import UNIT_FIELDS, get_countable
from footfall.api.wire import iso_time
from footfall.base.errors import Problem
from footfall.base.shapes import Maybe
from footfall.model.query import DateRange, Query
from footfall.stats import realtime

RECHECK_MS = 30_000
"""How often it is asked again whether whoever watches still may."""

_FIELDS = {**FILTER_FIELDS, "timezone": UNIT_FIELDS["timezone"]}
QUERY = FilteredQuery(_FIELDS, ())
STREAM_QUERY = FilteredQuery({**_FIELDS, TICKET: Maybe(PlainText(most=8000), default="")}, ())


async def get_realtime(call: Call) -> dict[str, Any]:
    """Show the last half hour: totals, views by minute, and the last hundred views and events with the sessions they opened."""
    query, _ = await _ask(call)
    return realtime_body(await realtime.run(call.services.engine, query), query.range.end)


async def post_ticket(call: Call) -> dict[str, Any]:
    """Make a ticket for the stream, for browsers' `EventSource`, which sends no headers: `…/stream?token=<token>`.

    It stands for the login, API key or share that asked for it, opens this website's stream only, and a minute long.
    """
    await find_visible_subject(call, call.path["website_id"])
    path = call.request.scope["path"].removesuffix("/token") + "/stream"
    return {"token": make_ticket(call.services, call.credentials, path), "expiresIn": TICKET_SECONDS}


async def stream_realtime(call: Call) -> Response[Any]:
    """Send the last half hour every few seconds, as server-sent events named `realtime`; in quiet times comments keep it open.

    The stream ends when the login, key or share behind it does. All who watch the same website with the same filters and zone share
    the answers.
    """
    query, reset_at = await _ask(call)
    services = call.services

    async def produce() -> bytes:
        span = realtime.get_span(services.clock())
        fresh = replace(query, range=get_countable(span, reset_at))
        body = realtime_body(await realtime.run(services.engine, fresh), span.end)
        return b"event: realtime\ndata: " + msgspec.json.encode(body) + b"\n\n"

    key = (replace(query, range=DateRange(0, 0)), reset_at)
    headers = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
    return Stream(_send(call, key, produce), media_type="text/event-stream", headers=headers)


def realtime_body(found: realtime.Realtime, now: int) -> dict[str, Any]:
    """The last half hour as clients know it."""
    events: list[dict[str, Any]] = []
    for activity in found.activities:
        events.append(activity_body(activity, "event" if activity.event_name else "pageview"))
        if activity.opens:
            events.append(activity_body(activity, "session"))
    return {
        "countries": found.countries,
        "urls": found.urls,
        "referrers": found.referrers,
        "events": events,
        "series": {"views": found.series.pageviews, "visitors": found.series.sessions},
        "totals": {"views": found.views, "visitors": found.visitors, "events": found.events, "countries": found.countries_seen},
        "timestamp": now,
    }


def activity_body(activity: realtime.Activity, kind: str) -> dict[str, Any]:
    """One line of the list: a view, an event, or the session that began with it."""
    return {
        "__type": kind,
        "sessionId": activity.session_id,
        "eventName": activity.event_name or None,
        "createdAt": iso_time(activity.created_at),
        "browser": activity.browser or None,
        "os": activity.os or None,
        "device": activity.device or None,
        "country": activity.country or None,
        "urlPath": activity.url_path,
        "referrerDomain": activity.referrer_domain or None,
        "hostname": activity.hostname or None,
    }


async def _ask(call: Call) -> tuple[Query, int | None]:
    span = realtime.get_span(call.services.clock())
    return await ask(replace(call, query={**call.query, "startAt": span.start, "endAt": span.end}))


async def _send(call: Call, key: Any, produce: Any) -> AsyncIterator[bytes]:
    services = call.services
    checked = services.clock()
    yield b"retry: 5000\n\n"
    async for answer in services.feeds.watch(key, produce):
        if services.clock() - checked > RECHECK_MS:
            checked = services.clock()
            try:
                await find_visible_subject(await admit(STREAM, call), call.path["website_id"])
            except Problem:
                return
        yield answer if answer is not None else b": still here\n\n"


_REALTIME = "/api/realtime/{website_id:str}"
EXAMPLE = {
    "countries": {"DE": 1},
    "urls": {"/": 1, "/pricing": 1},
    "referrers": {"google.com": 1},
    "events": [
        {
            "__type": "pageview",
            "sessionId": "4a64470a-d15a-5a9d-b233-5f75dd008767",
            "eventName": None,
            "createdAt": "2026-11-21T21:43:27.054Z",
            "browser": "chrome",
            "os": "Linux",
            "device": "laptop",
            "country": "DE",
            "urlPath": "/pricing",
            "referrerDomain": "google.com",
            "hostname": "example.com",
        }
    ],
    "series": {"views": [{"x": "2026-11-21 22:43:00", "y": 2}], "visitors": [{"x": "2026-11-21 22:43:00", "y": 1}]},
    "totals": {"views": 2, "visitors": 1, "events": 0, "countries": 1},
    "timestamp": 1795297408792,
}
STREAM = Endpoint(
    "GET",
    f"{_REALTIME}/stream",
    stream_realtime,
    "Watch the last half hour",
    tag="statistics",
    query=STREAM_QUERY,
    ticketed=True,
    media_type="text/event-stream",
    example='event: realtime\ndata: {"totals": {"views": 2, "visitors": 1, "events": 0, "countries": 1}}\n\n',
)
ENDPOINTS = (
    Endpoint("GET", _REALTIME, get_realtime, "Show the last half hour", tag="statistics", query=QUERY, example=EXAMPLE),
    STREAM,
    Endpoint(
        "POST",
        f"{_REALTIME}/token",
        post_ticket,
        "Make a ticket to watch with",
        tag="statistics",
        question=True,
        example={"token": "Y3lwaGVydGV4dA", "expiresIn": 60},
    ),
)
