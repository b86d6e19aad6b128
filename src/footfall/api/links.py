"""Endpoints of links: short addresses that are counted."""

from __future__ import annotations

import re
from typing import Any

from footfall.api import owned
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.pages import PAGE_FIELDS, PlainText, page_body, page_example, page_fields, page_request
from footfall.api.ranges import RANGE_FIELDS, get_range
from footfall.api.wire import iso_time, iso_time_or_none
from footfall.base.shapes import Custom, Invalid, Maybe, Object, Text, Url, Uuid
from footfall.collect.destination import make_location
from footfall.model.query import DateRange
from footfall.model.tracked import Link, Owner
from footfall.model.website import PageRequest
from footfall.stats.clicks import Clicks, count_clicks, list_clicks
from footfall.stats.periods import LATEST
from footfall.store.database import Database
from footfall.store.kinds import LINKS
from footfall.store.links import list_links

SLUG_PATTERN = re.compile(r"\A[^\s/?#%\\\x00-\x1f\x7f]+\Z")
SLUG_FORM = "Invalid slug: expected text without spaces and without any of / ? # % \\"
FRESH_SLUG = Text(100, 1, SLUG_PATTERN, SLUG_FORM)
CHANGED_SLUG = Text(100, 8, SLUG_PATTERN, SLUG_FORM)
"""A slug that is chosen later must be hard to guess."""
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
MOST_URL = 500
WEBSITE_FIELD = {"websiteId": Maybe(Uuid(), null=True)}
"""The website on which a link or pixel counts too."""
OWNER_FIELDS = {"teamId": Maybe(Uuid(), null=True), "id": Maybe(Uuid(), null=True)}


def _clean_destination(value: Any) -> str:
    """An http or https address in ASCII; names of hosts and paths in other letters are written as browsers send them."""
    if isinstance(value, str) and CONTROL.search(value):
        raise Invalid("Invalid URL: must not contain control characters")
    url = Url(MOST_URL).clean(value)
    try:
        return Text(MOST_URL).clean(make_location(url))
    except ValueError:
        raise Invalid("Invalid URL") from None


DESTINATION = Custom(_clean_destination, {"type": "string", "format": "uri", "maxLength": MOST_URL})
CREATE = Object({"name": PlainText(100), "url": DESTINATION, "slug": FRESH_SLUG, **OWNER_FIELDS, **WEBSITE_FIELD})
UPDATE = Object({"name": Maybe(PlainText(100)), "url": Maybe(DESTINATION), "slug": Maybe(CHANGED_SLUG), **WEBSITE_FIELD})
LIST = Object(page_fields("name", "url", "slug", "createdAt", "updatedAt"))
LOG = Object({**PAGE_FIELDS, **RANGE_FIELDS})
EXAMPLE: dict[str, Any] = {
    "id": "86904743-dc74-4c0e-8e4a-56cfdb5e64b3",
    "name": "Spring",
    "url": "https://www.example.com/berths",
    "slug": "spring-2026",
    "userId": "41e2b680-648e-4b09-bcd7-3e2b10c06264",
    "teamId": None,
    "websiteId": None,
    "createdAt": "2026-03-01T09:00:00.000Z",
    "updatedAt": "2026-03-01T09:00:00.000Z",
    "deletedAt": None,
    "clicks": 12,
    "visitors": 9,
    "firstClickedAt": "2026-03-02T07:14:09.120Z",
    "lastClickedAt": "2026-03-09T18:40:51.003Z",
}
CLICK_EXAMPLE = {
    "id": "019cb1d8-4c31-7a50-8b1c-0b6b8c9d2f10",
    "sessionId": "b8d01fb0-c219-82a1-83c8-ffef2f0521c9",
    "visitId": "2ff248c8-e5ad-87ef-9452-83bd743b7d21",
    "createdAt": "2026-03-09T18:40:51.003Z",
    "hostname": "example.com",
    "urlPath": "/q/spring-2026",
    "urlQuery": "",
    "referrerDomain": "news.example.org",
    "referrerPath": "/boats",
    "browser": "chrome",
    "os": "Linux",
    "device": "desktop",
    "language": "",
    "country": "DE",
    "region": "DE-HE",
    "city": "Frankfurt am Main",
}


async def get_links(call: Call) -> dict[str, Any]:
    """List the links of the user that is logged in, or of a team, each with its clicks."""
    page, owner = page_request(call.query), owned.get_owner(call)
    links, total = await in_thread(_list, call.services.database, owner, page)
    clicks = await count_clicks(call.services.engine, [link.link_id for link in links])
    return page_body([link_body(link, clicks.get(link.link_id, Clicks())) for link in links], total, page)


async def post_link(call: Call) -> dict[str, Any]:
    """Create a link to an http or https address for the user or, with `teamId`, for a team; `id` may be chosen.

    With `websiteId` each click is also an event `link-click` of that website.
    """
    facts = {**{name: call.body[name] for name in ("name", "url", "slug")}, **await owned.get_counting_website(call)}
    return link_body(await owned.make(call, LINKS, facts), Clicks())


async def get_link(call: Call) -> dict[str, Any]:
    """Show a link with its clicks."""
    return await _counted(call, await owned.get_visible(call, LINKS))


async def patch_link(call: Call) -> dict[str, Any]:
    """Change the given fields of a link."""
    return await _counted(call, await owned.change(call, LINKS, await owned.get_changes(call)))


async def remove_link(call: Call) -> dict[str, Any]:
    """Delete a link with its clicks."""
    return await owned.remove(call, LINKS)


async def get_clicks(call: Call) -> dict[str, Any]:
    """List the clicks of a link, newest first; without a range all of them. Programs are left out."""
    link, page = await owned.get_visible(call, LINKS), page_request(call.query)
    rows, total = await list_clicks(
        call.services.engine, link.link_id, get_optional_range(call.query), page.size, (page.page - 1) * page.size
    )
    return page_body([click_body(row) for row in rows], total, page)


def get_optional_range(query: dict[str, Any]) -> DateRange:
    """The range of checked parameters; all time when none is given."""
    given = any(start in query and end in query for start, end in (("startAt", "endAt"), ("startDate", "endDate")))
    return get_range(query) if given else DateRange(0, LATEST)


def link_body(link: Link, clicks: Clicks) -> dict[str, Any]:
    """A link with its totals."""
    return {
        "id": link.link_id,
        "name": link.name,
        "url": link.url,
        "slug": link.slug,
        "userId": link.user_id,
        "teamId": link.team_id,
        "websiteId": link.website_id,
        "createdAt": iso_time(link.created_at),
        "updatedAt": iso_time(link.updated_at),
        "deletedAt": None,
        "clicks": clicks.clicks,
        "visitors": clicks.visitors,
        "firstClickedAt": iso_time_or_none(clicks.first),
        "lastClickedAt": iso_time_or_none(clicks.last),
    }


async def _counted(call: Call, link: Link) -> dict[str, Any]:
    clicks = await count_clicks(call.services.engine, [link.link_id])
    return link_body(link, clicks.get(link.link_id, Clicks()))


def click_body(row: dict[str, Any]) -> dict[str, Any]:
    """A row of the log of a link or pixel."""
    return {
        "id": row["event_id"],
        "sessionId": row["session_id"],
        "visitId": row["visit_id"],
        "createdAt": iso_time(round(row["created_at"].timestamp() * 1000)),
        "hostname": row["hostname"],
        "urlPath": row["url_path"],
        "urlQuery": row["url_query"],
        "referrerDomain": row["referrer_domain"],
        "referrerPath": row["referrer_path"],
        **{name: row[name] for name in ("browser", "os", "device", "language", "country", "region", "city")},
    }


def _list(database: Database, owner: Owner, page: PageRequest) -> tuple[list[Link], int]:
    with database.read() as connection:
        return list_links(connection, owner, page)


_LINK = "/api/links/{link_id:str}"
_FRESH = {"name": "Spring", "url": "https://www.example.com/berths", "slug": "spring-2026"}
ENDPOINTS = (
    Endpoint("GET", "/api/links", get_links, "List links", tag="links", query=LIST, example=page_example(EXAMPLE)),
    Endpoint("POST", "/api/links", post_link, "Create a link", tag="links", body=CREATE, example=EXAMPLE, request_example=_FRESH),
    Endpoint("GET", _LINK, get_link, "Show a link", tag="links", example=EXAMPLE),
    Endpoint("POST", _LINK, patch_link, "Change a link", tag="links", body=UPDATE, example=EXAMPLE, request_example={"name": "Summer"}),
    Endpoint("DELETE", _LINK, remove_link, "Delete a link and its clicks", tag="links", example={"ok": True}),
    Endpoint(
        "GET", f"{_LINK}/clicks", get_clicks, "List the clicks of a link", tag="links", query=LOG, example=page_example(CLICK_EXAMPLE)
    ),
    Endpoint(
        "GET", "/api/teams/{team_id:str}/links", get_links, "List a team's links", tag="links", query=LIST, example=page_example(EXAMPLE)
    ),
)
