"""The steps about what happened: when, on which page, from where, with what data."""

from __future__ import annotations

from msgspec import UNSET

from footfall.base.errors import BadRequest, Problem
from footfall.collect.campaign import find_campaign
from footfall.collect.hit import Hit, Step
from footfall.collect.payload import refusal
from footfall.collect.properties import flatten
from footfall.collect.revenue import find_revenue
from footfall.collect.urls import Parts, is_hostname, parse_address

OLDEST = 946_684_800
"""2000-01-01 in seconds: earlier timestamps are mistakes."""
AHEAD = 86_400
"""Seconds that a sender's clock may be ahead."""
NO_PAGE = Parts("", "", "", "localhost", "")
DESCRIBE_TIME = "Invalid timestamp: expected seconds since 1970, from the year 2000 to a day from now"


def set_time(hit: Hit) -> Problem | None:
    """The time of the event: as told in whole seconds, else now."""
    told = hit.payload.timestamp
    if not told:
        hit.created_at = hit.now
    elif OLDEST <= told <= hit.now // 1000 + AHEAD:
        hit.created_at = told * 1000
    else:
        return refusal("timestamp", DESCRIBE_TIME)
    return None


def page_step(*, remove_slash: bool) -> Step:
    """The step that takes the page's address apart."""

    def set_page(hit: Hit) -> Problem | None:
        payload = hit.payload
        if payload.url is UNSET:
            if payload.hostname and not is_hostname(payload.hostname):
                return refusal("hostname", "Invalid hostname.")
            hit.page = NO_PAGE
            return None
        try:
            page = parse_address(payload.url, payload.hostname)
        except ValueError:
            return refusal("url", "Invalid URL.") if is_hostname(payload.hostname) else refusal("hostname", "Invalid hostname.")
        if page.path == "/undefined":
            page = page._replace(path="", hash="", raw_path="")
        if remove_slash and page.path.endswith("/") and len(page.path) > 1:
            page = page._replace(path=page.path[:-1], raw_path=page.raw_path.removesuffix("/"))
        hit.page = page
        return None

    return set_page


def set_referrer(hit: Hit) -> Problem | None:
    """The page that the visitor came from; relative addresses are on the page's own host."""
    if hit.payload.referrer:
        try:
            hit.referrer = parse_address(hit.payload.referrer, hit.payload.hostname)
        except ValueError:
            return refusal("referrer", "Invalid URL.")
    return None


def set_campaign(hit: Hit) -> None:
    """The campaign in the page's query."""
    if hit.page.query:
        hit.campaign = find_campaign(hit.page.query)


def set_data(hit: Hit) -> Problem | None:
    """The event's or session's data as properties."""
    if hit.payload.data:
        try:
            hit.data = flatten(hit.payload.data)
        except BadRequest as problem:
            return problem
    return None


def set_revenue(hit: Hit) -> None:
    """The revenue in the data."""
    if hit.data and hit.kind == "event":
        hit.revenue = find_revenue(hit.payload.data)
