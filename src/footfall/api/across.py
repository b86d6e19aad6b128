"""The endpoint of all websites at a glance."""

from __future__ import annotations

from typing import Any

import msgspec

from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.ranges import (
    COMPARE_FIELDS,
    PERIOD_FIELDS,
    RANGE_FIELDS,
    UNIT_FIELDS,
    check_range,
    get_compared,
    get_range,
    get_range_unit,
    settle_period,
)
from footfall.api.traffic_examples import ACROSS
from footfall.base.shapes import Object
from footfall.model.query import Query
from footfall.model.website import PageRequest, Website
from footfall.stats.across import Numbers, run
from footfall.stats.across_rows import Site
from footfall.stats.periods import clamp
from footfall.store.database import Database
from footfall.store.websites import list_websites_of_user

PATH = "/api/overview"
MOST = 10_000
QUERY = Object({**RANGE_FIELDS, **PERIOD_FIELDS, **UNIT_FIELDS, **COMPARE_FIELDS}, (check_range,))


async def get_overview(call: Call) -> dict[str, Any]:
    """Count on all of your websites, those of your teams among them: together, and on each.

    Together a visitor with a distinct id counts once, whatever the website and the session. `active` are the visitors of the last
    five minutes. With an API key for certain websites it is about these.
    """
    services = call.services
    only = call.key.websites if call.key else None
    websites = await in_thread(_list, services.database, call.person.user.user_id, only)
    now = services.clock()
    given = settle_period(call.query, now)
    span = get_range(given)
    other = clamp(get_compared(span, given))
    query = Query("", clamp(span), unit=get_range_unit(given), zone=given["timezone"])
    sites = [Site(website.website_id, website.reset_at or 0) for website in websites]
    together, each = await run(services.engine, sites, query, other, now)
    nothing = Numbers()
    rows = [{"id": site.website_id, "name": site.name, **numbers_body(each.get(site.website_id, nothing))} for site in websites]
    return {**numbers_body(together), "unit": query.unit, "websites": rows}


def numbers_body(numbers: Numbers) -> dict[str, Any]:
    """The numbers as clients know those of one website, with the series and who is there now."""
    return {
        **msgspec.structs.asdict(numbers.totals),
        "comparison": msgspec.to_builtins(numbers.comparison),
        "active": numbers.active,
        "series": msgspec.to_builtins(numbers.series),
    }


def _list(database: Database, user_id: str, only: tuple[str, ...] | None) -> list[Website]:
    with database.read() as connection:
        rows, _ = list_websites_of_user(connection, user_id, PageRequest(size=MOST, order_by="name"), with_teams=True, only=only)
    return [website for website, _ in rows]


ENDPOINTS = (Endpoint("GET", PATH, get_overview, "Count on all websites", tag="statistics", query=QUERY, example=ACROSS),)
