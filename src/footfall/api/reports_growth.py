"""Endpoints of the reports on where visitors come from, what they bring, and how fast pages are."""

from __future__ import annotations

import re
from typing import Any, get_args

from footfall.api import growth_examples as examples
from footfall.api.endpoint import Call, Endpoint, Handler
from footfall.api.filters import FilteredQuery
from footfall.api.pages import PlainText
from footfall.api.questions import QUESTION_FIELDS, ask
from footfall.api.ranges import COMPARE_FIELDS, UNIT_FIELDS, get_compared, get_countable
from footfall.api.report_bodies import STEP_TEXT, ask_report, make_body
from footfall.base.shapes import Choice, List, Maybe, Shape
from footfall.stats.dimensions import ALIASES, DIMENSIONS
from footfall.stats.reports import attribution, breakdown, currencies, performance, revenue, utm

_FIELDS = tuple(name for name, row in DIMENSIONS.items() if row.listed and not row.edge)
_CURRENCY = PlainText(most=10, least=1, pattern=re.compile(r"\A[^a-z]*\Z"), form="Invalid currency: expected upper case")


ATTRIBUTION = make_body(
    ("attribution",),
    {
        "model": Choice(("first-click", "last-click")),
        "type": Choice(("path", "event")),
        "step": STEP_TEXT,
        "currency": Maybe(PlainText(most=10)),
        "credit": Maybe(Choice(get_args(attribution.Credit)), default="event"),
    },
)
BREAKDOWN = make_body(("breakdown", "insights"), {"fields": List(Choice((*_FIELDS, *ALIASES)), most=len(_FIELDS), least=1)})
PERFORMANCE = make_body(("performance",), {**UNIT_FIELDS, "metric": Maybe(Choice(performance.METRICS), default="lcp")})
REVENUE = make_body(("revenue",), {**UNIT_FIELDS, **COMPARE_FIELDS, "currency": _CURRENCY})
UTM = make_body(("utm",), {})
CURRENCIES = FilteredQuery(QUESTION_FIELDS)


async def get_attribution(call: Call) -> dict[str, Any]:
    """List the sources that the visitors who opened a path or caused an event came from at first, or just before.

    With `credit` `visit` that is what their first visit came from, or the last one that came from anywhere.
    """
    query, _ = await ask_report(call)
    parameters = call.body["parameters"]
    conversion = attribution.Conversion(parameters["type"], parameters["step"])
    return await attribution.run(call.services.engine, query, conversion, parameters["model"], parameters["credit"])


async def get_breakdown(call: Call) -> list[dict[str, Any]]:
    """List the combinations of values of some dimensions with views, visitors, visits, bounces and seconds.

    With a `scope` other than `event` among the filters, a source (referrer, domain, channel, UTM) is that of the whole visit.
    """
    query, _ = await ask_report(call)
    names = dict.fromkeys(ALIASES.get(name, name) for name in call.body["parameters"]["fields"])
    return await breakdown.run(call.services.engine, query, [DIMENSIONS[name] for name in names], call.body["filters"]["scope"])


async def get_performance(call: Call) -> dict[str, Any]:
    """Tell the percentiles of a web vital over time and by page, title, device, browser and country, and those of all in total."""
    query, _ = await ask_report(call)
    return await performance.run(call.services.engine, query, call.body["parameters"]["metric"])


async def get_revenue(call: Call) -> revenue.Revenue:
    """Add up the revenue in one currency over time, by place, referrer and channel, beside that of another range.

    Referrer and channel are those with which the visitor first came in the range; with a `scope` other than `event` among the
    filters, those of the visit that paid.
    """
    query, reset_at = await ask_report(call)
    parameters = call.body["parameters"]
    other = get_countable(get_compared(query.range, parameters), reset_at)
    return await revenue.run(call.services.engine, query, parameters["currency"], other, call.body["filters"]["scope"])


async def get_currencies(call: Call) -> list[currencies.Currency]:
    """List the currencies that visitors paid in, with their payments and sums, the most frequent first."""
    query, _ = await ask(call)
    return await currencies.run(call.services.engine, query)


async def get_utm(call: Call) -> dict[str, list[utm.Count]]:
    """List the fifty most frequent values of each campaign parameter by views."""
    query, _ = await ask_report(call)
    return await utm.run(call.services.engine, query)


def _declare(kind: str, handler: Handler, summary: str, body: Shape, request: dict[str, Any], answer: Any) -> Endpoint:
    return Endpoint(
        "POST",
        f"/api/reports/{kind}",
        handler,
        summary,
        tag="reports",
        body=body,
        question=True,
        request_example={**request, "type": kind},
        example=answer,
    )


_BREAKDOWN = "Break views down by several dimensions"
ENDPOINTS = (
    _declare(
        "attribution", get_attribution, "List sources of conversions", ATTRIBUTION, examples.ATTRIBUTION_REQUEST, examples.ATTRIBUTION
    ),
    _declare("breakdown", get_breakdown, _BREAKDOWN, BREAKDOWN, examples.BREAKDOWN_REQUEST, examples.BREAKDOWN),
    _declare("insights", get_breakdown, f"{_BREAKDOWN} (older name)", BREAKDOWN, examples.BREAKDOWN_REQUEST, examples.BREAKDOWN),
    _declare("performance", get_performance, "Tell how fast pages load", PERFORMANCE, examples.PERFORMANCE_REQUEST, examples.PERFORMANCE),
    _declare("revenue", get_revenue, "Add up revenue", REVENUE, examples.REVENUE_REQUEST, examples.REVENUE),
    _declare("utm", get_utm, "List campaigns by views", UTM, examples.UTM_REQUEST, examples.UTM),
    Endpoint(
        "GET",
        "/api/websites/{website_id:str}/revenue/currencies",
        get_currencies,
        "List currencies of payments",
        tag="reports",
        query=CURRENCIES,
        example=examples.CURRENCIES,
    ),
)
