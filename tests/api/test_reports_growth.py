"""The reports on growth over HTTP: what is asked, how it is refused, and how the answers look."""

from __future__ import annotations

import msgspec
import pytest
from live_engine import engine, insert, live, make_event

from footfall.api import reports_growth
from footfall.base.shapes import check
from footfall.store.websites import save_website

__all__ = ["engine", "live"]

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

DAY = 86_400_000
MONDAY = 1_790_553_600_000
"""2026-09-28 00:00 UTC."""
DATES = {"startDate": "2026-09-28T00:00:00.000Z", "endDate": "2026-10-04T23:59:59.999Z"}
PARAMETERS = {
    "attribution": {"model": "last-click", "type": "event", "step": "buy"},
    "breakdown": {"fields": ["path", "country"]},
    "insights": {"fields": ["url", "country", "path"]},
    "performance": {},
    "revenue": {"currency": "EUR"},
    "utm": {},
}
KINDS = sorted(PARAMETERS)


@pytest.fixture
def asking(live, engine):
    """Two visitors: one follows a campaign and pays in two currencies, also a week before; one only looks, and is measured."""
    site = live.own.website_id
    campaign = {"utm_source": "newsletter", "gclid": "x", "referrer_domain": "t.co", "hostname": "www.example.com", "url_query": "gclid=x"}
    germany = {"country": "DE", "region": "DE-BE", "url_path": "/a"}
    paid = {**germany, "event_type": 2, "event_name": "buy"}
    insert(
        engine,
        make_event(site, "de", MONDAY, **germany, **campaign),
        make_event(site, "de", MONDAY + 30_000, **germany),
        make_event(site, "de", MONDAY + 60_000, **paid, revenue=9.99, currency="EUR"),
        make_event(site, "de", MONDAY + 23 * 3_600_000, **paid, revenue=0.01, currency="eur"),
        make_event(site, "de", MONDAY + DAY, **paid, revenue=5, currency="USD"),
        make_event(site, "de", MONDAY - DAY, **paid, revenue=4, currency="EUR"),
        make_event(site, "de", MONDAY - 364 * DAY, **paid, revenue=1, currency="EUR"),
        make_event(site, "us", MONDAY + 2 * DAY, country="US", url_path="/b"),
        make_event(site, "us", MONDAY + 2 * DAY + 1, event_type=5, url_path="/b", device="mobile", lcp=1000.0, cls=0.1),
        make_event(site, "us", MONDAY + 3 * DAY, event_type=5, url_path="/b", device="", lcp=2000.0),
    )

    def ask(kind, filters=None, person="owner", **parameters):
        given = {"websiteId": site, "type": kind, "filters": filters or {}, "parameters": {**DATES, **PARAMETERS[kind], **parameters}}
        return live.call(person, "POST", f"/api/reports/{kind}", given)

    live.ask = ask
    return live


def test_attribution(asking):
    answer = asking.ask("attribution").json()
    assert answer["total"] == {"pageviews": 3, "visitors": 1, "visits": 1}
    assert answer["referrer"] == answer["utm_source"] == []
    answer = asking.ask("attribution", model="first-click", currency="EUR").json()
    assert answer["referrer"] == [{"name": "t.co", "value": 1}]
    assert answer["paidAds"] == [{"name": "Google Ads", "value": 1}]
    assert answer["utm_source"] == [{"name": "newsletter", "value": 1}]
    assert set(answer) == {"referrer", "paidAds", "total"} | {f"utm_{part}" for part in ("source", "medium", "campaign", "content", "term")}


@pytest.mark.parametrize("kind", ["breakdown", "insights"])
def test_breakdown(asking, kind):
    german = {"views": 2, "visitors": 1, "visits": 1, "bounces": 0, "totaltime": 30, "path": "/a", "country": "DE"}
    american = {"views": 1, "visitors": 1, "visits": 1, "bounces": 1, "totaltime": 0, "path": "/b", "country": "US"}
    assert asking.ask(kind).json() == [german, american]
    assert asking.ask(kind, {"excludeBounce": True}).json() == [german]


def test_breakdown_names_what_is_absent_null(asking):
    rows = asking.ask("breakdown", {"country": "US"}, fields=["city", "path"]).json()
    assert [(row["city"], row["path"]) for row in rows] == [(None, "/b")]


def test_campaigns(asking):
    answer = asking.ask("utm").json()
    assert answer["utm_source"] == [{"utm": "newsletter", "views": 1}]
    assert answer["utm_term"] == []


def test_revenue(asking):
    answer = asking.ask("revenue", unit="day", timezone="Europe/Berlin").json()
    assert answer["chart"] == [
        {"x": "buy", "t": "2026-09-28 00:00:00", "y": 9.99, "count": 1},
        {"x": "buy", "t": "2026-09-29 00:00:00", "y": 0.01, "count": 1},
    ]
    before = {"sum": 4, "count": 1, "unique_count": 1, "total_sessions": 1, "average": 4, "arpu": 4}
    now = {"sum": 10, "count": 2, "unique_count": 1, "total_sessions": 2, "average": 5, "arpu": 5}
    assert answer["total"] == {**now, "comparison": before}
    assert answer["country"] == [{"name": "DE", "value": 10}]
    assert answer["region"] == [{"name": "DE-BE", "value": 10, "country": "DE"}]
    assert answer["referrer"] == [{"name": "t.co", "value": 10}]
    assert answer["channel"] == [{"name": "paidAds", "value": 10}]


def test_revenue_beside_that_of_the_year_before(asking):
    assert asking.ask("revenue", compare="yoy").json()["total"]["comparison"]["sum"] == 1


def test_revenue_of_another_currency(asking):
    answer = asking.ask("revenue", currency="GBP").json()
    assert answer["chart"] == answer["country"] == answer["channel"] == []
    assert (answer["total"]["sum"], answer["total"]["total_sessions"]) == (None, 2)


def test_currencies(asking):
    path = f"/api/websites/{asking.own.website_id}/revenue/currencies?startDate={DATES['startDate']}&endDate={DATES['endDate']}"
    assert asking.call("owner", "GET", path).json() == [
        {"currency": "EUR", "count": 2, "sum": 10},
        {"currency": "USD", "count": 1, "sum": 5},
    ]
    assert asking.call("owner", "GET", f"{path}&country=US").json() == []
    assert asking.call("other", "GET", path).status_code == 401


def test_revenue_before_the_reset_does_not_count(asking, database):
    with database.write() as connection:
        save_website(connection, msgspec.structs.replace(asking.own, reset_at=MONDAY + 3_600_000))
    total = asking.ask("revenue").json()["total"]
    assert (total["sum"], total["comparison"]["sum"]) == (0.01, None)


def test_performance(asking):
    answer = asking.ask("performance", unit="day", timezone="UTC").json()
    assert answer["summary"]["lcp"] == {"p50": 1500, "p75": 1750, "p95": 1950, "good": 2, "fair": 0, "poor": 0}
    assert answer["summary"]["cls"] == {"p50": 0.1, "p75": 0.1, "p95": 0.1, "good": 1, "fair": 0, "poor": 0}
    assert answer["summary"]["inp"] == {"p50": 0, "p75": 0, "p95": 0, "good": 0, "fair": 0, "poor": 0}
    assert answer["summary"]["count"] == 2
    assert [(row["t"], row["p50"]) for row in answer["chart"]] == [("2026-09-30 00:00:00", 1000), ("2026-10-01 00:00:00", 2000)]
    assert [(row["name"], row["count"], row["p75"]) for row in answer["pages"]] == [("/b", 2, 1750)]
    assert [(row["name"], row["p75"]) for row in answer["devices"]] == [(None, 2000), ("mobile", 1000)]
    only = asking.ask("performance", metric="cls").json()
    assert [row["name"] for row in only["devices"]] == ["mobile"]


@pytest.mark.parametrize("kind", KINDS)
def test_ranges_that_end_before_they_begin_are_empty(asking, kind):
    full = asking.ask(kind).json()
    empty = asking.ask(kind, endDate="2026-09-27").json()
    assert type(empty) is type(full)
    assert not isinstance(full, dict) or set(empty) == set(full)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("person", ["", "other", "looker", "guest"])
def test_reports_are_for_those_who_may_see_the_website(asking, kind, person):
    assert asking.ask(kind, person=person).status_code == 401


@pytest.mark.parametrize(
    ("kind", "parameters", "places"),
    [
        ("attribution", {"model": "linear", "type": "url", "step": 1}, {"model", "type", "step"}),
        ("breakdown", {"fields": []}, {"fields"}),
        ("breakdown", {"fields": ["eventType"]}, {"fields"}),
        ("breakdown", {"fields": ["path"] * 40}, {"fields"}),
        ("performance", {"metric": "fid", "unit": "week", "timezone": "Mars"}, {"metric", "unit", "timezone"}),
        ("revenue", {"currency": "eur", "compare": "next"}, {"currency", "compare"}),
        ("revenue", {"currency": ""}, {"currency"}),
        ("revenue", {"currency": None}, {"currency"}),
        ("utm", {"startDate": "soon"}, {"startDate"}),
    ],
)
def test_wrong_questions_are_refused_by_name(asking, kind, parameters, places):
    answer = asking.ask(kind, **parameters)
    assert answer.status_code == 400
    assert set(answer.json()["error"]["properties"]["parameters"]["properties"]) == places


@pytest.mark.parametrize("endpoint", [row for row in reports_growth.ENDPOINTS if row.body], ids=lambda endpoint: endpoint.path)
def test_examples_are_like_what_is_asked_and_answered(asking, endpoint):
    check(endpoint.body, endpoint.request_example)
    kind = endpoint.path.rpartition("/")[2]
    answer = asking.ask(kind).json()
    first, example = (rows[0] if isinstance(rows, list) else rows for rows in (answer, endpoint.example))
    assert set(first) == set(example)
