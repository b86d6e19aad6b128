"""What the body of a report request says: whose events, which of them, and the report's own parameters.

    {"websiteId": "…", "type": "goal", "filters": {"country": "eq.DE"},
     "parameters": {"startDate": "2026-08-20T00:00:00.000Z", "endDate": "2026-10-10T23:59:59.999Z", …}}

`filters` takes the same names, operators and suffixes as the query parameters of a statistic; it may be empty, not missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from footfall.api.endpoint import Call
from footfall.api.filters import FILTER_FIELDS, FilteredQuery, get_match, read_filters
from footfall.api.pages import PlainText
from footfall.api.permission import find_visible_subject
from footfall.api.ranges import DATE, RANGE_FIELDS, UNIT_FIELDS, get_countable, get_range, get_range_unit
from footfall.api.stored_filters import add_stored_filters
from footfall.base.errors import BadRequest
from footfall.base.shapes import MISSING, Choice, Custom, Object, Shape, Uuid, expected
from footfall.model.query import Query

STEP_TEXT = PlainText(most=500)
"""A path or the name of an event."""

ZONE_FIELDS: dict[str, Shape] = {"timezone": UNIT_FIELDS["timezone"]}
"""The parameter that tells where days begin; UTC unless said otherwise."""


def make_body(types: tuple[str, ...], parameters: Mapping[str, Shape]) -> Object:
    """The shape of a report's body: `types` are the names the report goes by, `parameters` those beside the range."""
    return Object(
        {
            "websiteId": Uuid(),
            "type": Choice(types, message="Invalid input"),
            "filters": FilteredQuery(FILTER_FIELDS, rules=()),
            "parameters": Object({"startDate": _DATE, "endDate": _DATE, **parameters}),
        }
    )


async def ask_report(call: Call) -> tuple[Query, int | None]:
    """The question that a checked body asks, and when its website was last reset (ms).

    Unit and zone are those of the parameters, when the report has them.

    Raises:
        Unauthorized: the caller may not see the website.
        BadRequest: a filter that cannot be used.
    """
    body: dict[str, Any] = call.body
    chosen, parameters = body["filters"], body["parameters"]
    subject = await find_visible_subject(call, body["websiteId"])
    reset_at = subject.reset_at if subject else None
    query = Query(
        body["websiteId"],
        get_countable(get_range(parameters), reset_at),
        match=get_match(chosen),
        exclude_bounce=chosen["excludeBounce"],
        unit=get_range_unit(parameters),
        zone=parameters.get("timezone", "UTC"),
    )
    try:
        query = replace(query, filters=await read_filters(call.services.engine, chosen))
        return await add_stored_filters(call, query, chosen), reset_at
    except BadRequest as error:
        raise BadRequest(error.message, tree={"errors": [], "properties": {"filters": error.tree}}) from None


def _clean_date(value: Any) -> Any:
    """An ISO 8601 date or time, or milliseconds, in milliseconds."""
    if value is MISSING or value is None:
        raise expected("date", value)
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return RANGE_FIELDS["startAt" if number else "startDate"].clean(value)


_DATE = Custom(_clean_date, DATE)
