"""The record that a finished hit becomes, every text cut to its column."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from footfall.collect.hit import Hit
from footfall.collect.identity import make_event_id
from footfall.collect.urls import decode_text
from footfall.model.event import Event, EventType, Identity

LONGEST = 500
LONGEST_HOSTNAME = 100
LONGEST_PERSON = 50
PAGEVIEW, CUSTOM, LINK, PIXEL, PERFORMANCE = map(int, EventType)
"""Plain numbers: they are encoded in a fraction of the time."""


def make_record(hit: Hit) -> Event | Identity | None:
    """The event or identity of a hit; None for a program's identity, which nothing could ever show."""
    if hit.kind != "identify":
        return make_event(hit) if hit.kind == "event" else make_performance(hit)
    visitor = hit.visitor
    if visitor.bot_reason:
        return None
    visit = visitor.visit
    return Identity(visit.website_id, visit.session_id, visitor.session_key, hit.payload.id[:LONGEST_PERSON], hit.created_at, hit.data)


def make_event(hit: Hit) -> Event:
    """The record of a pageview, custom event, link or pixel. All by place: names would take half as long again."""
    payload, page, referrer, revenue, title = hit.payload, hit.page, hit.referrer, hit.revenue, hit.payload.title
    visit, session_key, visit_key, bot_reason, agent, place = hit.visitor
    source, medium, campaign, content, term, gclid, fbclid, msclkid, ttclid, li_fat_id, twclid = hit.campaign
    browser, system, device = agent
    country, region, city = place
    return Event(
        visit.website_id,
        make_event_id(hit.created_at),
        visit.session_id,
        visit.visit_id,
        session_key,
        visit_key,
        hit.created_at,
        event_type(hit),
        payload.name,
        (payload.hostname or page.host)[:LONGEST_HOSTNAME],
        (page.path + page.hash)[:LONGEST],
        page.query[:LONGEST],
        (decode_text(title) if "%" in title else title)[:LONGEST],
        referrer.host[:LONGEST],
        referrer.path[:LONGEST],
        referrer.query[:LONGEST],
        source,
        medium,
        campaign,
        content,
        term,
        gclid,
        fbclid,
        msclkid,
        ttclid,
        li_fat_id,
        twclid,
        payload.tag,
        payload.id[:LONGEST_PERSON],
        browser,
        system,
        device,
        payload.screen,
        payload.language,
        country,
        region,
        city,
        None,
        None,
        None,
        None,
        None,
        revenue.amount if revenue else None,
        revenue.currency if revenue else "",
        bot_reason,
        payload.idempotency_key,
        hit.data,
        hit.now if payload.idempotency_key else 0,
    )


def make_performance(hit: Hit) -> Event:
    """The record of web vitals: like Umami's, it has a title and a path as it was sent, but no host name, query, referrer or tag."""
    payload = hit.payload
    visit, session_key, visit_key, bot_reason, agent, place = hit.visitor
    return Event(
        visit.website_id,
        make_event_id(hit.created_at),
        visit.session_id,
        visit.visit_id,
        session_key,
        visit_key,
        hit.created_at,
        PERFORMANCE,
        url_path=hit.page.raw_path[:LONGEST],
        page_title=decode_text(payload.title)[:LONGEST],
        distinct_id=payload.id[:LONGEST_PERSON],
        browser=agent.browser,
        os=agent.os,
        device=agent.device,
        screen=payload.screen,
        language=payload.language,
        country=place.country,
        region=place.region,
        city=place.city,
        lcp=rounded(payload.lcp, 1),
        inp=rounded(payload.inp, 1),
        cls=rounded(payload.cls, 4),
        fcp=rounded(payload.fcp, 1),
        ttfb=rounded(payload.ttfb, 1),
        bot_reason=bot_reason,
        idempotency_key=payload.idempotency_key,
        received_at=hit.now if payload.idempotency_key else 0,
    )


def event_type(hit: Hit) -> int:
    """What kind of event a hit is."""
    if hit.source.kind == "website":
        return CUSTOM if hit.payload.name else PAGEVIEW
    return LINK if hit.source.kind == "link" else PIXEL


def rounded(value: float | UnsetType, places: int) -> float | None:
    """A web vital with the decimals that its column has."""
    return None if value is UNSET else round(value, places)
