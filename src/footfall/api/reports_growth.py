"""Endpoints of the reports on where visitors come from, what they bring, and how fast pages are."""

from __future__ import annotations

from typing import Any

from footfall.api.endpoint import Call, Endpoint
from footfall.api.pages import PlainText
from footfall.api.ranges import COMPARE_FIELDS, UNIT_FIELDS, get_compared, get_countable
from footfall.api.report_bodies import STEP_TEXT, ask_report, make_body
from footfall.base.shapes import Choice, Custom, Invalid, List, Maybe
from footfall.stats.dimensions import ALIASES, DIMENSIONS
from footfall.stats.reports import attribution, breakdown, performance, revenue, utm

_TEXT = PlainText(most=10, least=1)
_FIELDS = tuple(name for name, row in DIMENSIONS.items() if row.filtered and row.listed)


def _clean_currency(value: Any) -> str:
    currency = _TEXT.clean(value)
    if currency != currency.upper():
        raise Invalid("Invalid currency: expected upper case")
    return currency


ATTRIBUTION = make_body(
    ("attribution",),
    {
        "model": Choice(("first-click", "last-click")),
        "type": Choice(("path", "event")),
        "step": STEP_TEXT,
        "currency": Maybe(PlainText(most=10)),
    },
)
BREAKDOWN = make_body(("breakdown", "insights"), {"fields": List(Choice((*_FIELDS, *ALIASES)), most=len(_FIELDS), least=1)})
PERFORMANCE = make_body(("performance",), {**UNIT_FIELDS, "metric": Maybe(Choice(performance.METRICS), default="lcp")})
REVENUE = make_body(
    ("revenue",), {**UNIT_FIELDS, **COMPARE_FIELDS, "currency": Custom(_clean_currency, {"type": "string", "examples": ["EUR"]})}
)
UTM = make_body(("utm",), {})


async def get_attribution(call: Call) -> dict[str, Any]:
    """List the sources that the visitors who opened a path or caused an event came from at first, or just before."""
    query, _ = await ask_report(call)
    parameters = call.body["parameters"]
    conversion = attribution.Conversion(parameters["type"], parameters["step"])
    return await attribution.run(call.services.engine, query, conversion, parameters["model"])


async def get_breakdown(call: Call) -> list[dict[str, Any]]:
    """List the combinations of values of some dimensions with views, visitors, visits, bounces and seconds."""
    query, _ = await ask_report(call)
    names = dict.fromkeys(ALIASES.get(name, name) for name in call.body["parameters"]["fields"])
    return await breakdown.run(call.services.engine, query, [DIMENSIONS[name] for name in names])


async def get_performance(call: Call) -> dict[str, Any]:
    """Tell the percentiles of a web vital over time and by page, title, device and browser, and those of all in total."""
    query, _ = await ask_report(call)
    return await performance.run(call.services.engine, query, call.body["parameters"]["metric"])


async def get_revenue(call: Call) -> revenue.Revenue:
    """Add up the revenue in one currency over time, by place, referrer and channel, beside that of another range."""
    query, reset_at = await ask_report(call)
    parameters = call.body["parameters"]
    other = get_countable(get_compared(query.range, parameters["compare"]), reset_at)
    return await revenue.run(call.services.engine, query, parameters["currency"], other)


async def get_utm(call: Call) -> dict[str, list[utm.Count]]:
    """List the fifty most frequent values of each campaign parameter by views."""
    query, _ = await ask_report(call)
    return await utm.run(call.services.engine, query)


_BREAKDOWN = "Break views down by several dimensions"
ENDPOINTS = (
    Endpoint(
        "POST", "/api/reports/attribution", get_attribution, "List sources of conversions", tag="reports", body=ATTRIBUTION, question=True
    ),
    Endpoint("POST", "/api/reports/breakdown", get_breakdown, _BREAKDOWN, tag="reports", body=BREAKDOWN, question=True),
    Endpoint("POST", "/api/reports/insights", get_breakdown, f"{_BREAKDOWN} (older name)", tag="reports", body=BREAKDOWN, question=True),
    Endpoint(
        "POST", "/api/reports/performance", get_performance, "Tell how fast pages load", tag="reports", body=PERFORMANCE, question=True
    ),
    Endpoint("POST", "/api/reports/revenue", get_revenue, "Add up revenue", tag="reports", body=REVENUE, question=True),
    Endpoint("POST", "/api/reports/utm", get_utm, "List campaigns by views", tag="reports", body=UTM, question=True),
)
