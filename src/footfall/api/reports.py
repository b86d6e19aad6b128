"""Endpoints of the reports on what visitors do one after another: funnels, goals, journeys and retention."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from footfall.api import traffic_examples as examples
from footfall.api.endpoint import Call, Endpoint
from footfall.api.pages import PlainText
from footfall.api.report_bodies import STEP_TEXT, ZONE_FIELDS, ask_report, make_body
from footfall.base.shapes import Choice, Custom, Invalid, List, Maybe, Number, Object
from footfall.model.event import EventType
from footfall.stats.periods import LATEST, MINUTE
from footfall.stats.reports import funnel, goal, journey, retention
from footfall.stats.reports.steps import PropertyFilter, Step


def _clean_window(value: Any) -> int:
    """A positive number of minutes, in milliseconds."""
    minutes = Number(coerce=True).clean(value)
    if minutes <= 0:
        raise Invalid("Too small: expected number to be >0")
    return round(min(minutes, LATEST / MINUTE) * MINUTE)


_KIND = Choice(("path", "event"))
_FILTER = Object({"property": PlainText(most=500, least=1), "operator": Choice(("eq", "neq", "c", "dnc")), "value": PlainText(most=500)})
_STEP = Object({"type": _KIND, "value": STEP_TEXT, "filters": Maybe(List(_FILTER, most=20))})
_PLACE = Maybe(STEP_TEXT, default="")

FUNNEL = make_body(
    ("funnel",),
    {
        "window": Custom(_clean_window, {"type": "number", "exclusiveMinimum": 0, "description": "Minutes."}),
        "steps": List(_STEP, most=funnel.MOST_STEPS, least=2),
    },
)
GOAL = make_body(("goal", "goals"), {"type": _KIND, "value": STEP_TEXT})
JOURNEY = make_body(
    ("journey",),
    {
        "steps": Number(least=journey.FEWEST_STEPS, most=journey.MOST_STEPS, whole=True, coerce=True),
        "startStep": _PLACE,
        "endStep": _PLACE,
        "eventType": Maybe(Number(least=min(EventType), most=max(EventType), whole=True, coerce=True)),
    },
)
RETENTION = make_body(("retention",), ZONE_FIELDS)


async def get_funnel(call: Call) -> list[dict[str, Any]]:
    """Count the visitors who took each of two to eight steps, each within `window` minutes after the one before."""
    query, _ = await ask_report(call)
    parameters = call.body["parameters"]
    steps = tuple(_make_step(step) for step in parameters["steps"])
    levels = await funnel.run(call.services.engine, query, steps, parameters["window"])
    return [{**step, **msgspec.structs.asdict(level)} for step, level in zip(parameters["steps"], levels, strict=True)]


async def get_goal(call: Call) -> goal.Goal:
    """Count the visitors who opened a path or caused an event, and all visitors."""
    query, _ = await ask_report(call)
    parameters = call.body["parameters"]
    return await goal.run(call.services.engine, query, Step(parameters["type"], parameters["value"]))


async def get_journeys(call: Call) -> list[journey.Journey]:
    """List the hundred most frequent ways that visits begin with."""
    query, _ = await ask_report(call)
    parameters = call.body["parameters"]
    if "eventType" in parameters:
        query = replace(query, event_types=(parameters["eventType"],))
    route = journey.Route(parameters["steps"], parameters["startStep"], parameters["endStep"])
    return await journey.run(call.services.engine, query, route)


async def get_retention(call: Call) -> list[retention.Return]:
    """Tell by the day on which visitors were first seen how many came back on which of the 31 days after."""
    query, _ = await ask_report(call)
    return await retention.run(call.services.engine, query)


def _make_step(step: dict[str, Any]) -> Step:
    filters = tuple(PropertyFilter(item["property"], item["operator"], item["value"]) for item in step.get("filters", ()))
    return Step(step["type"], step["value"], filters)


_GOAL = "Count who reached a goal"
ENDPOINTS = (
    Endpoint(
        "POST",
        "/api/reports/funnel",
        get_funnel,
        "Count who took steps one after another",
        tag="reports",
        body=FUNNEL,
        example=examples.FUNNEL,
        request_example=examples.FUNNEL_REQUEST,
        question=True,
    ),
    Endpoint(
        "POST",
        "/api/reports/goal",
        get_goal,
        _GOAL,
        tag="reports",
        body=GOAL,
        example=examples.GOAL,
        request_example=examples.GOAL_REQUEST,
        question=True,
    ),
    Endpoint(
        "POST",
        "/api/reports/goals",
        get_goal,
        f"{_GOAL} (older name)",
        tag="reports",
        body=GOAL,
        example=examples.GOAL,
        request_example=examples.GOALS_REQUEST,
        question=True,
    ),
    Endpoint(
        "POST",
        "/api/reports/journey",
        get_journeys,
        "List the ways that visits take",
        tag="reports",
        body=JOURNEY,
        example=examples.JOURNEYS,
        request_example=examples.JOURNEY_REQUEST,
        question=True,
    ),
    Endpoint(
        "POST",
        "/api/reports/retention",
        get_retention,
        "Count who came back",
        tag="reports",
        body=RETENTION,
        example=examples.RETENTION,
        request_example=examples.RETENTION_REQUEST,
        question=True,
    ),
)
