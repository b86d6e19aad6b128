"""The numbers about server-side events, as clients ask for them."""

from __future__ import annotations

import uuid

import pytest
from live_engine import engine, insert, live

from footfall.model.backend import BackendEvent

__all__ = ["engine", "live"]

NOON = 1_795_262_400_000
"""2026-11-21, 12:00 UTC."""
DAY = 86_400_000
SPAN = {"startAt": NOON - DAY, "endAt": NOON + DAY}


def make(live, number, **facts):
    user = uuid.uuid5(uuid.NAMESPACE_OID, facts.get("user_id", "nobody"))
    given = {
        "website_id": live.own.website_id,
        "external_id": f"event {number}",
        "session_id": str(user),
        "session_key": user.int >> 64,
        "created_at": NOON,
        "received_at": NOON,
        "kind": "view",
        "app": "shop",
        "content_id": "home",
        "content_type": "page",
        "device_type": "mobile",
    }
    return BackendEvent(**{**given, **facts})


@pytest.fixture
def ask(live, engine):
    """Asks about a website with a few views, calls and engagements."""
    act = {"kind": "engagement", "content_id": "", "content_type": "", "device_type": ""}
    insert(
        engine,
        make(live, 1, user_id="ann", duration=100.0),
        make(live, 2, user_id="bob", duration=300.0, app="web"),
        make(live, 3, user_id="ann", created_at=NOON - DAY, content_id="about"),
        make(live, 4, user_id="ann", content_type="api", content_id="GET:/x", api_call=1, status=500, duration=50.0),
        make(live, 5, user_id="ann", metric_type="like", target_id="home", target_type="content", **act),
        make(live, 6, user_id="ann", metric_type="purchase", target_id="p", target_type="product", revenue=2.5, currency="EUR", **act),
        make(live, 7, created_at=NOON - 30 * DAY),
    )

    def fetch(name, person="owner", **query):
        answer = live.call(person, "GET", f"/api/websites/{live.own.website_id}/backend/{name}", params={**SPAN, **query})
        return answer.json() if answer.status_code == 200 else (answer.status_code, list(answer.json()["error"].get("properties", {})))

    return fetch


def test_totals_and_lists(ask):
    assert ask("stats") == {"views": 4, "users": 2, "averageDuration": 150, "p50": 100, "p95": 280}
    assert ask("stats", apiCalls="false")["views"] == 3
    assert ask("stats", app="web") == {"views": 1, "users": 1, "averageDuration": 300, "p50": 300, "p95": 300}
    assert ask("stats", contentType="video") == {"views": 0, "users": 0, "averageDuration": None, "p50": None, "p95": None}
    assert [(row["name"], row["views"]) for row in ask("metrics", type="app")] == [("shop", 3), ("web", 1)]
    assert [row["name"] for row in ask("metrics", type="app", search="WE")] == ["web"]
    assert [row["name"] for row in ask("metrics", type="app", pageSize=1, page=2)] == ["web"]


def test_series_follow_unit_and_zone(ask):
    days = [(point["t"], point["views"]) for point in ask("views", unit="day", timezone="Pacific/Auckland")]
    assert days == [("2026-11-21 00:00:00", 1), ("2026-11-22 00:00:00", 3)]
    assert [point["t"] for point in ask("views", unit="hour")] == ["2026-11-20 12:00:00", "2026-11-21 12:00:00"]


def test_pages(ask):
    page = ask("content", pageSize=1)
    assert (page["count"], page["page"], page["pageSize"]) == (2, 1, 1)
    assert page["data"] == [{"contentId": "home", "views": 2, "users": 2, "averageDuration": 200, "engagements": 1, "engagementRate": 0.5}]
    assert [row["contentId"] for row in ask("content", search="ABO")["data"]] == ["about"]
    assert [(row["targetId"], row["count"]) for row in ask("targets")["data"]] == [("home", 1), ("p", 1)]
    calls = ask("api-calls")
    assert (calls["count"], calls["total"]["errorRate"], calls["data"][0]["name"], calls["data"][0]["serverErrors"]) == (1, 1, "GET:/x", 1)


def test_engagement_and_revenue(ask):
    found = ask("engagement")
    assert (found["count"], found["users"]) == (2, 1)
    assert {row["name"] for row in found["metricTypes"]} == {"like", "purchase"}
    assert ask("engagement", metricType="like")["targetTypes"] == [{"name": "content", "count": 1, "users": 1}]
    assert ask("revenue")["data"] == [{"currency": "EUR", "sum": 2.5, "count": 1, "average": 2.5, "users": 1}]
    assert ask("business") == {"data": [], "series": []}


@pytest.mark.parametrize(
    ("name", "query", "field"),
    [
        ("metrics", {}, "type"),
        ("metrics", {"type": "browser"}, "type"),
        ("stats", {"contentType": "letter"}, "contentType"),
        ("stats", {"timezone": "Mars"}, "timezone"),
        ("engagement", {"metricType": "stare"}, "metricType"),
        ("content", {"pageSize": 0}, "pageSize"),
        ("views", {"startAt": 2, "endAt": 1}, "endAt"),
    ],
)
def test_the_parameter_that_is_wrong_is_named(ask, name, query, field):
    assert ask(name, **query) == (400, [field])


def test_who_may_ask_and_what_a_reset_leaves(live, ask):
    assert ask("stats", person="other")[0] == 401
    assert ask("stats", person="admin")["views"] == 4
    unknown = live.call("admin", "GET", f"/api/websites/{uuid.uuid4()}/backend/stats?startAt=0&endAt=1")
    assert unknown.status_code == 404
    live.time.now = NOON - 1
    assert live.call("owner", "POST", f"/api/websites/{live.own.website_id}/reset").status_code == 200
    assert ask("stats")["views"] == 3
