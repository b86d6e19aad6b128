"""The steps of enrichment, in their order: each fills one part of a hit or says why the hit is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from msgspec import UNSET

from footfall.base.errors import BadRequest, Forbidden, Problem, TooManyRequests
from footfall.base.settings import Settings
from footfall.collect.address import LONGEST as LONGEST_ADDRESS
from footfall.collect.address import Addresses
from footfall.collect.agents import Agent
from footfall.collect.cachetoken import Visit
from footfall.collect.campaign import find_campaign
from footfall.collect.hit import Hit, Step
from footfall.collect.identity import Identities
from footfall.collect.location import find_told_place
from footfall.collect.payload import refusal
from footfall.collect.places import Place
from footfall.collect.properties import flatten
from footfall.collect.ratelimit import RateLimit
from footfall.collect.revenue import find_revenue
from footfall.collect.urls import Parts, is_hostname, parse_address

OLDEST = 946_684_800
"""2000-01-01 in seconds: earlier timestamps are mistakes."""
AHEAD = 86_400
"""Seconds that a sender's clock may be ahead."""
VISIT_TIMEOUT = 1800
"""Seconds from the beginning of a visit after which its token begins another one."""
LONGEST_PERSON = 50
LONGEST_OVERRIDE = 20
DESCRIBE_TIME = "Invalid timestamp: expected seconds since 1970, from the year 2000 to a day from now"


class Places(Protocol):
    """Knows where internet addresses are."""

    def find_place(self, ip: str) -> Place:
        """The place, with empty fields where it is not known."""
        ...


@dataclass(frozen=True)
class Knowledge:
    """What the steps ask: functions about user agents, a geographic database."""

    describe_agent: Callable[[str, str], Agent]
    find_bot: Callable[[str], str]
    places: Places


def make_steps(settings: Settings, secret: str, knowledge: Knowledge) -> tuple[Step, ...]:
    """All steps, in order, for the settings."""
    addresses = Addresses(settings)
    check_bots = not settings.disable_bot_check
    return (
        set_time,
        page_step(remove_slash=settings.remove_trailing_slash),
        set_referrer,
        client_step(addresses),
        *((bot_step(knowledge.find_bot),) if check_bots else ()),
        session_step(Identities(secret, settings.salt_rotation)),
        rate_step(RateLimit(settings.rate_limit, settings.rate_burst)),
        agent_step(knowledge.describe_agent),
        place_step(knowledge.places, addresses, believe_headers=not settings.skip_location_headers),
        set_campaign,
        set_data,
        set_revenue,
    )


def set_time(hit: Hit) -> Hit | Problem:
    """The time of the event: as told in whole seconds, else now."""
    told = hit.payload.timestamp
    if not told:
        hit.created_at = hit.now
    elif OLDEST <= told <= hit.now // 1000 + AHEAD:
        hit.created_at = told * 1000
    else:
        return refusal("timestamp", DESCRIBE_TIME)
    return hit


def page_step(*, remove_slash: bool) -> Step:
    """The step that takes the page's address apart."""

    def set_page(hit: Hit) -> Hit | Problem:
        payload = hit.payload
        if payload.url is UNSET:
            if payload.hostname and not is_hostname(payload.hostname):
                return refusal("hostname", "Invalid hostname.")
            hit.page = Parts("", "", "", "localhost")
            return hit
        try:
            page = parse_address(payload.url, payload.hostname)
        except ValueError:
            return refusal("url", "Invalid URL.") if is_hostname(payload.hostname) else refusal("hostname", "Invalid hostname.")
        if page.path == "/undefined":
            page = page._replace(path="", hash="")
        if remove_slash and page.path.endswith("/") and len(page.path) > 1:
            page = page._replace(path=page.path[:-1])
        hit.page = page
        return hit

    return set_page


def set_referrer(hit: Hit) -> Hit | Problem:
    """The page that the visitor came from; relative addresses are on the page's own host."""
    if hit.payload.referrer:
        try:
            hit.referrer = parse_address(hit.payload.referrer, hit.payload.hostname)
        except ValueError:
            return refusal("referrer", "Invalid URL.")
    return hit


def client_step(addresses: Addresses) -> Step:
    """The step that finds address and user agent, and refuses the addresses that are ignored."""

    def set_client(hit: Hit) -> Hit | Problem:
        hit.address = hit.payload.ip[:LONGEST_ADDRESS] or addresses.find_address(hit.facts)
        hit.user_agent = hit.payload.user_agent or hit.facts.text(b"user-agent")
        return Forbidden() if addresses.is_ignored(hit.address) else hit

    return set_client


def bot_step(find_bot: Callable[[str], str]) -> Step:
    """The step that marks programs."""

    def set_bot_reason(hit: Hit) -> Hit:
        hit.bot_reason = find_bot(hit.user_agent)
        return hit

    return set_bot_reason


def session_step(identities: Identities) -> Step:
    """The step that tells whose event this is, and which visit it belongs to.

    A token keeps the visit for half an hour from its beginning; an event with a time of its own always keeps it.
    """

    def set_visit(hit: Hit) -> Hit:
        payload, source_id, time = hit.payload, hit.source.source_id, hit.created_at
        if payload.id:
            session_id = identities.person_session(source_id, payload.id)
        else:
            session_id = identities.anonymous_session(source_id, hit.address, hit.user_agent, time)
        now = hit.now // 1000
        earlier = hit.earlier
        if earlier and earlier.website_id == source_id and (payload.timestamp or now - earlier.iat <= VISIT_TIMEOUT):
            hit.visit = Visit(source_id, session_id, earlier.visit_id, earlier.iat)
        else:
            hit.visit = Visit(source_id, session_id, identities.visit(session_id, time), now)
        return hit

    return set_visit


def rate_step(limit: RateLimit) -> Step:
    """The step that refuses visitors who send too fast to one website."""

    def check_rate(hit: Hit) -> Hit | Problem:
        wait = limit.take(hit.visit.session_id, hit.now)
        return TooManyRequests(wait) if wait else hit

    return check_rate


def agent_step(describe_agent: Callable[[str, str], Agent]) -> Step:
    """The step that names browser, system and device; senders may name them themselves."""

    def set_agent(hit: Hit) -> Hit:
        payload = hit.payload
        agent = describe_agent(hit.user_agent, payload.screen)
        if payload.browser or payload.os or payload.device:
            agent = Agent(
                (payload.browser or agent.browser)[:LONGEST_OVERRIDE],
                (payload.os or agent.os)[:LONGEST_OVERRIDE],
                (payload.device or agent.device)[:LONGEST_OVERRIDE],
            )
        hit.agent = agent
        return hit

    return set_agent


def place_step(places: Places, addresses: Addresses, *, believe_headers: bool) -> Step:
    """The step that tells where the visitor is: by a trusted proxy's headers, else by address.

    Headers are about the sender, so they say nothing of a visitor whose address is in the payload.
    """

    def set_place(hit: Hit) -> Hit:
        told = None
        if believe_headers and not hit.payload.ip and addresses.trusts(hit.facts.peer):
            told = find_told_place(hit.facts)
        hit.place = told or places.find_place(hit.address)
        return hit

    return set_place


def set_campaign(hit: Hit) -> Hit:
    """The campaign in the page's query."""
    if hit.page.query:
        hit.campaign = find_campaign(hit.page.query)
    return hit


def set_data(hit: Hit) -> Hit | Problem:
    """The event's or session's data as properties."""
    if hit.payload.data:
        try:
            hit.data = flatten(hit.payload.data)
        except BadRequest as problem:
            return problem
    return hit


def set_revenue(hit: Hit) -> Hit:
    """The revenue in the data."""
    if hit.data and hit.kind == "event":
        hit.revenue = find_revenue(hit.payload.data)
    return hit
