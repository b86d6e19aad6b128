"""Numbers about server-side events, as examples in the document of the API."""

from __future__ import annotations

from typing import Any

from footfall.api.pages import page_example

STATS = {"views": 1250, "users": 310, "averageDuration": 184.25, "p50": 96.5, "p95": 640}
VIEWS = [{**STATS, "t": "2026-11-21 00:00:00"}]
METRICS = [{**STATS, "name": "shop-api"}]
CONTENT = page_example(
    {"contentId": "product-42", "views": 200, "users": 150, "averageDuration": 12400, "engagements": 30, "engagementRate": 0.15}
)
ENGAGEMENT: dict[str, Any] = {
    "count": 30,
    "users": 21,
    "metricTypes": [{"name": "purchase", "count": 30, "users": 21}],
    "targetTypes": [{"name": "content", "count": 30, "users": 21}],
    "series": [{"t": "2026-11-21 00:00:00", "metricType": "purchase", "count": 30, "users": 21}],
}
TARGETS = page_example({"targetId": "product-42", "targetType": "product", "count": 30, "users": 21})
BUSINESS = {
    "data": [{"name": "payment_processed", "count": 30, "users": 21}],
    "series": [{"t": "2026-11-21 00:00:00", "name": "payment_processed", "count": 30}],
}
REVENUE = {
    "data": [{"currency": "EUR", "sum": 585, "count": 30, "average": 19.5, "users": 21}],
    "series": [{"t": "2026-11-21 00:00:00", "currency": "EUR", "sum": 585, "count": 30}],
}
_CALLS = {
    "count": 900,
    "users": 80,
    "errors": 9,
    "serverErrors": 2,
    "errorRate": 0.01,
    "averageDuration": 48.2,
    "p50": 31,
    "p95": 140.5,
    "p99": 410,
}
API_CALLS = {**page_example({**_CALLS, "name": "GET:/orders/{id}"}), "total": _CALLS}
