"""Statistics and the reports on steps, as examples in the document of the API."""

from __future__ import annotations

from typing import Any

_WEBSITE_ID = "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11"
_TOTALS = {"pageviews": 1176, "visitors": 274, "visits": 411, "bounces": 127, "totaltime": 155890}
_VIEWS = {"pageviews": [{"x": "2026-09-07 00:00:00", "y": 14}], "sessions": [{"x": "2026-09-07 00:00:00", "y": 6}]}
_RANGE = {"startDate": "2026-09-01T00:00:00Z", "endDate": "2026-09-30T23:59:59Z"}

STATS: dict[str, Any] = {**_TOTALS, "comparison": {"pageviews": 294, "visitors": 74, "visits": 106, "bounces": 32, "totaltime": 39308}}
PAGEVIEWS = _VIEWS
PROGRESS = {"points": [{"x": "2026-09-07 00:00:00", **_TOTALS}]}
METRICS = [{"x": "/pricing", "y": 91}, {"x": "/berths", "y": 74}]
EXPANDED = [{"name": "/pricing", "pageviews": 135, "visitors": 105, "visits": 112, "bounces": 89, "totaltime": 8900}]
VALUES = [{"value": "chrome", "count": 430}, {"value": "firefox", "count": 88}]
EXTENT = {"startDate": "2026-08-20T00:14:19.000Z", "endDate": "2026-10-04T23:13:38.000Z"}
ACTIVE = {"visitors": 3}
ACROSS: dict[str, Any] = {
    **STATS,
    "active": 3,
    "series": _VIEWS,
    "unit": "day",
    "websites": [{"id": _WEBSITE_ID, "name": "Berths", **STATS, "active": 3, "series": _VIEWS}],
}

FUNNEL = [
    {"type": "path", "value": "/berths", "visitors": 91, "previous": 0, "dropped": 0, "dropoff": None, "remaining": 1},
    {"type": "event", "value": "signup", "visitors": 10, "previous": 91, "dropped": 81, "dropoff": 0.89, "remaining": 0.11},
]
GOAL = {"num": 166, "total": 274}
JOURNEYS = [{"items": ["/", "/pricing", "signup", None], "count": 7}]
RETENTION = [{"date": "2026-08-20 00:00:00", "day": 4, "visitors": 2, "returnVisitors": 1, "percentage": 50}]


def make_request(kind: str, **parameters: Any) -> dict[str, Any]:
    """The body that asks for a report."""
    return {"websiteId": _WEBSITE_ID, "type": kind, "filters": {"country": "eq.DE"}, "parameters": {**_RANGE, **parameters}}


FUNNEL_REQUEST = make_request("funnel", window=60, steps=[{"type": "path", "value": "/berths"}, {"type": "event", "value": "signup"}])
GOAL_REQUEST = make_request("goal", type="event", value="signup")
GOALS_REQUEST = make_request("goals", type="event", value="signup")
JOURNEY_REQUEST = make_request("journey", steps=3, startStep="/")
RETENTION_REQUEST = make_request("retention", timezone="Europe/Berlin")
