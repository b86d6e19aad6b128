"""Endpoints of statistics."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from footfall.api import traffic_examples as examples
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.filters import FilteredQuery
from footfall.api.pages import PlainText
from footfall.api.permission import find_visible_subject
from footfall.api.questions import QUESTION_FIELDS, ask
from footfall.api.ranges import COMPARE_FIELDS, get_compared, get_countable, wants_comparison
from footfall.api.wire import iso_time
from footfall.base.errors import BadRequest
from footfall.base.shapes import Choice, Flag, Maybe, Number
from footfall.manage.segments import list_names
from footfall.model.query import DateRange
from footfall.stats import details, direct, extent, lists, overview, progress, series, values, visit_details
from footfall.stats.comparison import run_both
from footfall.stats.dimensions import DIMENSIONS, Dimension, find_dimension
from footfall.stats.lists import Page
from footfall.stats.search import get_words

_FIELDS = {**QUESTION_FIELDS, **COMPARE_FIELDS}
_WORD = Maybe(PlainText(most=1000), default="")
_LIST = {
    **_FIELDS,
    "type": PlainText(most=50),
    "limit": Maybe(Number(least=0, most=1_000_000, whole=True, coerce=True), default=500),
    "offset": Maybe(Number(least=0, most=1_000_000_000, whole=True, coerce=True), default=0),
    "search": _WORD,
    "direct": Maybe(Flag(coerce=True), default=False),
}
STATS = FilteredQuery(_FIELDS)
LIST = FilteredQuery(_LIST)
DETAILS = FilteredQuery(
    {**_LIST, "orderBy": Maybe(Choice(("", *details.ORDERS)), default=""), "sortDescending": Maybe(Flag(coerce=True), default=False)}
)
VALUES = FilteredQuery({**_FIELDS, "type": PlainText(most=50), "search": _WORD})
UNKNOWN_TYPE = {"errors": [], "properties": {"type": {"errors": ["Invalid type"]}}}
STORED = ("segment", "cohort")
"""Kinds of values that are kept with the website and not found among its events."""


async def get_stats(call: Call) -> overview.Overview:
    """Count views, visitors, visits, bounces and seconds, beside those of the range before (`prev`) or a year ago (`yoy`)."""
    query, reset_at = await ask(call)
    other = get_countable(get_compared(query.range, call.query), reset_at)
    return await overview.compare(call.services.engine, query, other)


async def get_pageviews(call: Call) -> dict[str, Any]:
    """Count views and visitors over time; with `compare` also those of the other range."""
    engine = call.services.engine
    query, reset_at = await ask(call)
    if not wants_comparison(call.query):
        return msgspec.structs.asdict(await series.run(engine, query))
    other = get_compared(query.range, call.query)
    earlier = replace(query, range=get_countable(other, reset_at))
    here, there = await run_both(series.run(engine, query), series.run(engine, earlier))
    return {**_dated(here, query.range), "compare": _dated(there, other)}


async def get_progress(call: Call) -> dict[str, Any]:
    """Count what `stats` counts over time, a visit with all of its views when it began; with `compare` also in the other range."""
    engine = call.services.engine
    query, reset_at = await ask(call)
    if not wants_comparison(call.query):
        return {"points": msgspec.to_builtins(await progress.run(engine, query))}
    earlier = replace(query, range=get_countable(get_compared(query.range, call.query), reset_at))
    here, there = await run_both(progress.run(engine, query), progress.run(engine, earlier))
    return {"points": msgspec.to_builtins(here), "comparison": msgspec.to_builtins(there)}


async def get_metrics(call: Call) -> list[dict[str, Any]]:
    """List the values of a dimension by visitors, custom events by their number.

    `direct=true` puts before referrers, domains and channels the visitors with a direct visit: `{"x": null, "y": 12}`.
    """
    query, _ = await ask(call)
    engine, dimension = call.services.engine, _dimension(call)
    listing = lists.run(engine, query, dimension, _page(call))
    if not _wants_direct(call, dimension):
        return await listing
    rows, unsent = await run_both(listing, direct.run(engine, query, dimension))
    return [{"x": None, "y": unsent.visitors}, *rows] if unsent.visitors else rows


async def get_expanded_metrics(call: Call) -> list[dict[str, Any]]:
    """List the values of a dimension with views, visitors, visits, bounces and seconds.

    A visit's share of a value is what it did with that value: a bounce is a visit that had it just once. With a `scope` other than
    `event`, sources count whole visits; with `visit`, entry and exit pages do too. With `orderBy` the rows rise unless
    `sortDescending=true`. `direct=true` puts the direct visits before referrers, domains and channels, with `name` null.
    """
    query, _ = await ask(call)
    engine, dimension = call.services.engine, _dimension(call)
    order = call.query["orderBy"]
    ranking = details.Ranking(order, call.query["sortDescending"]) if order else details.Ranking()
    whole = visit_details.counts_visits(dimension, call.query["scope"])
    listing = (visit_details if whole else details).run(engine, query, dimension, _page(call), ranking)
    if _wants_direct(call, dimension):
        rows, unsent = await run_both(listing, direct.run(engine, query, dimension))
        rows = [{"name": None, **msgspec.structs.asdict(unsent)}, *rows] if unsent.visitors else rows
    else:
        rows = await listing
    # Clients have always been given an empty `y` with channels.
    return [{**row, "y": None} for row in rows] if dimension.name == "channel" else rows


async def get_values(call: Call) -> list[dict[str, Any]]:
    """List the ten most frequent values of a filter's dimension; `search` narrows them.

    With type `segment` or `cohort`: the names of those kept with the website, not to whoever has only a share.
    """
    query, _ = await ask(call)
    if call.query["type"] in STORED:
        return await _list_stored(call)
    dimension = find_dimension(call.query["type"])
    if dimension is None:
        raise BadRequest(tree=UNKNOWN_TYPE)
    return await values.run(call.services.engine, query, dimension, call.query["search"])


async def get_daterange(call: Call) -> dict[str, Any]:
    """Tell when the first and the last event happened; both null without events."""
    website_id = call.path["website_id"]
    subject = await find_visible_subject(call, website_id)
    found = await extent.find_extent(call.services.engine, website_id, (subject.reset_at if subject else None) or 0)
    first, last = found or (None, None)
    return {"startDate": None if first is None else iso_time(first), "endDate": None if last is None else iso_time(last)}


async def get_active(call: Call) -> dict[str, int]:
    """Count the visitors of the last five minutes."""
    website_id = call.path["website_id"]
    await find_visible_subject(call, website_id)
    return {"visitors": await extent.count_active(call.services.engine, website_id, call.services.clock())}


async def _list_stored(call: Call) -> list[dict[str, Any]]:
    """The names of segments or cohorts by the alphabet, which a share does not show."""
    if call.visitor is None:
        return []
    names = await in_thread(list_names, call.services.database, call.path["website_id"], call.query["type"])
    words = [word.casefold() for word in get_words(call.query["search"])]
    return [{"value": name} for name in names if not words or any(word in name.casefold() for word in words)]


def _dimension(call: Call) -> Dimension:
    dimension = DIMENSIONS.get(call.query["type"])
    if dimension is None or not dimension.listed:
        raise BadRequest(tree=UNKNOWN_TYPE)
    return dimension


def _wants_direct(call: Call, dimension: Dimension) -> bool:
    """Whether the direct visits stand before the rows: those have no name to search for, and the first page alone has them."""
    return bool(call.query["direct"]) and direct.has_direct(dimension) and not call.query["search"] and not call.query["offset"]


def _page(call: Call) -> Page:
    return Page(call.query["limit"], call.query["offset"], call.query["search"])


def _dated(points: series.Series, span: DateRange) -> dict[str, Any]:
    return {**msgspec.structs.asdict(points), "startDate": iso_time(span.start), "endDate": iso_time(span.end)}


_SITE = "/api/websites/{website_id:str}"
ENDPOINTS = (
    Endpoint(
        "GET",
        f"{_SITE}/stats",
        get_stats,
        "Count views, visitors, visits, bounces and time",
        tag="statistics",
        query=STATS,
        example=examples.STATS,
    ),
    Endpoint(
        "GET",
        f"{_SITE}/stats/series",
        get_progress,
        "Count visits, bounces and time over time",
        tag="statistics",
        query=STATS,
        example=examples.PROGRESS,
    ),
    Endpoint(
        "GET",
        f"{_SITE}/pageviews",
        get_pageviews,
        "Count views and visitors over time",
        tag="statistics",
        query=STATS,
        example=examples.PAGEVIEWS,
    ),
    Endpoint("GET", f"{_SITE}/metrics", get_metrics, "List values by visitors", tag="statistics", query=LIST, example=examples.METRICS),
    Endpoint(
        "GET",
        f"{_SITE}/metrics/expanded",
        get_expanded_metrics,
        "List values with all numbers",
        tag="statistics",
        query=DETAILS,
        example=examples.EXPANDED,
    ),
    Endpoint("GET", f"{_SITE}/values", get_values, "List values to filter by", tag="statistics", query=VALUES, example=examples.VALUES),
    Endpoint("GET", f"{_SITE}/daterange", get_daterange, "Tell when events happened", tag="statistics", example=examples.EXTENT),
    Endpoint("GET", f"{_SITE}/active", get_active, "Count visitors of the last five minutes", tag="statistics", example=examples.ACTIVE),
)
