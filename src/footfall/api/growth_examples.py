"""Questions and answers of the reports on growth, as examples in the document of the API."""

from __future__ import annotations

from typing import Any


def _ask(kind: str, **parameters: Any) -> dict[str, Any]:
    dates = {"startDate": "2026-09-01T00:00:00.000Z", "endDate": "2026-09-30T23:59:59.999Z"}
    return {
        "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
        "type": kind,
        "filters": {"country": "eq.DE"},
        "parameters": {**dates, **parameters},
    }


def _share(name: str, value: float) -> dict[str, Any]:
    return {"name": name, "value": value}


def _levels(p50: float, p75: float, p95: float) -> dict[str, float]:
    return {"p50": p50, "p75": p75, "p95": p95}


def _rated(good: int, fair: int, poor: int) -> dict[str, int]:
    return {"good": good, "fair": fair, "poor": poor}


_MEASURED = _levels(2722, 4059, 4936)

ATTRIBUTION_REQUEST = _ask("attribution", model="first-click", type="event", step="signup")
ATTRIBUTION = {
    "referrer": [_share("google.de", 10), _share("bing.com", 4)],
    "paidAds": [_share("Google Ads", 6)],
    "utm_source": [_share("newsletter", 11)],
    "utm_medium": [_share("email", 11)],
    "utm_campaign": [_share("spring", 11)],
    "utm_content": [_share("hero", 11)],
    "utm_term": [],
    "total": {"pageviews": 290, "visitors": 166, "visits": 203},
}

BREAKDOWN_REQUEST = _ask("breakdown", fields=["path", "country"])
BREAKDOWN = [{"views": 35, "visitors": 24, "visits": 27, "bounces": 19, "totaltime": 2325, "path": "/pricing", "country": "DE"}]

PERFORMANCE_REQUEST = _ask("performance", metric="lcp", unit="day", timezone="Europe/Berlin")
PERFORMANCE = {
    "chart": [{"t": "2026-09-08 00:00:00", **_MEASURED}],
    "summary": {
        "lcp": {**_MEASURED, **_rated(120, 41, 16)},
        "inp": {**_levels(323, 475, 585), **_rated(50, 90, 37)},
        "cls": {**_levels(0.157, 0.245, 0.316), **_rated(60, 75, 42)},
        "fcp": {**_levels(1803, 2645, 3434.8), **_rated(88, 60, 29)},
        "ttfb": {**_levels(1139, 1681, 2007), **_rated(41, 110, 26)},
        "count": 177,
    },
    "pages": [{"name": "/pricing", "count": 17, **_MEASURED}],
    "pageTitles": [{"name": "Pricing", "count": 17, **_MEASURED}],
    "devices": [{"name": "mobile", "count": 56, **_MEASURED}],
    "browsers": [{"name": "chrome", "count": 34, **_MEASURED}],
    "countries": [{"name": "DE", "count": 61, **_MEASURED}],
}

REVENUE_REQUEST = _ask("revenue", currency="EUR", unit="day", timezone="Europe/Berlin", compare="prev")
REVENUE = {
    "chart": [{"x": "purchase", "t": "2026-09-08 00:00:00", "y": 169.95, "count": 2}],
    "total": {
        "sum": 169.95,
        "count": 2,
        "unique_count": 2,
        "total_sessions": 50,
        "average": 84.975,
        "arpu": 3.399,
        "comparison": {"sum": None, "count": 0, "unique_count": 0, "total_sessions": 0, "average": 0, "arpu": 0},
    },
    "country": [_share("DE", 169.95)],
    "region": [{**_share("DE-BE", 169.95), "country": "DE"}],
    "referrer": [_share("bing.com", 169.95)],
    "channel": [_share("organicSearch", 169.95)],
}

CURRENCIES = [{"currency": "EUR", "count": 2, "sum": 169.95}]

UTM_REQUEST = _ask("utm")
UTM = {
    "utm_source": [{"utm": "newsletter", "views": 35}],
    "utm_medium": [{"utm": "email", "views": 35}],
    "utm_campaign": [{"utm": "spring", "views": 35}],
    "utm_term": [{"utm": "berth", "views": 35}],
    "utm_content": [{"utm": "hero", "views": 35}],
}
