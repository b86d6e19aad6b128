"""The question that the query parameters of a statistic ask."""

from __future__ import annotations

from footfall.api.endpoint import Call
from footfall.api.filters import FILTER_FIELDS, get_match, read_filters
from footfall.api.permission import find_visible_subject
from footfall.api.ranges import PERIOD_FIELDS, RANGE_FIELDS, UNIT_FIELDS, get_countable, get_range, get_range_unit, settle_period
from footfall.api.stored_filters import add_stored_filters
from footfall.base.shapes import Shape
from footfall.model.query import Query

QUESTION_FIELDS: dict[str, Shape] = {**RANGE_FIELDS, **PERIOD_FIELDS, **UNIT_FIELDS, **FILTER_FIELDS}
"""The parameters of every statistic: range, buckets and filters."""


async def ask(call: Call, website_id: str = "") -> tuple[Query, int | None]:
    """The question of a request about the website of its path (or the one given), and when that was last reset (ms).

    Raises:
        Unauthorized: the caller may not see the website.
        BadRequest: a filter that cannot be used.
    """
    website_id = website_id or call.path["website_id"]
    subject = await find_visible_subject(call, website_id)
    given = settle_period(call.query, call.services.clock())
    filters = await read_filters(call.services.engine, given)
    reset_at = subject.reset_at if subject else None
    query = Query(
        website_id,
        get_countable(get_range(given), reset_at),
        filters,
        get_match(given),
        exclude_bounce=given["excludeBounce"],
        unit=get_range_unit(given),
        zone=given["timezone"],
    )
    return await add_stored_filters(call, query, given), reset_at
