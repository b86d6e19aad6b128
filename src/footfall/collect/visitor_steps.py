"""The steps about whose event it is: address, program or person, session and visit, device, place."""

from __future__ import annotations

from collections.abc import Callable

from footfall.base.errors import Forbidden, Problem, TooManyRequests
from footfall.collect.address import LONGEST as LONGEST_ADDRESS
from footfall.collect.address import Addresses
from footfall.collect.agents import Agent
from footfall.collect.cachetoken import Visit
from footfall.collect.hit import Hit, Step
from footfall.collect.identity import Identities, short_key
from footfall.collect.location import find_told_place
from footfall.collect.places import Place
from footfall.collect.ratelimit import RateLimit

VISIT_TIMEOUT = 1800
"""Seconds from the beginning of a visit after which its token begins another one."""
LONGEST_OVERRIDE = 20


def client_step(addresses: Addresses) -> Step:
    """The step that finds address and user agent, and refuses the addresses that are ignored."""

    def set_client(hit: Hit) -> Problem | None:
        hit.address = hit.payload.ip[:LONGEST_ADDRESS] or addresses.find_address(hit.facts)
        hit.user_agent = hit.payload.user_agent or hit.facts.text(b"user-agent")
        return Forbidden() if addresses.is_ignored(hit.address) else None

    return set_client


def bot_step(find_bot: Callable[[str], str]) -> Step:
    """The step that marks programs."""

    def set_bot_reason(hit: Hit) -> None:
        hit.bot_reason = find_bot(hit.user_agent)

    return set_bot_reason


def session_step(identities: Identities) -> Step:
    """The step that tells whose event this is, and which visit it belongs to.

    A token keeps the visit for half an hour from its beginning; an event with a time of its own always keeps it.
    """

    def set_visit(hit: Hit) -> None:
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
        hit.session_key = short_key(session_id)

    return set_visit


def rate_step(limit: RateLimit) -> Step:
    """The step that refuses visitors who send too fast to one website."""

    def check_rate(hit: Hit) -> Problem | None:
        wait = limit.take(hit.session_key, hit.now)
        return TooManyRequests(wait) if wait else None

    return check_rate


def agent_step(describe_agent: Callable[[str, str], Agent]) -> Step:
    """The step that names browser, system and device; senders may name them themselves."""

    def set_agent(hit: Hit) -> None:
        payload = hit.payload
        agent = describe_agent(hit.user_agent, payload.screen)
        if payload.browser or payload.os or payload.device:
            agent = Agent(
                (payload.browser or agent.browser)[:LONGEST_OVERRIDE],
                (payload.os or agent.os)[:LONGEST_OVERRIDE],
                (payload.device or agent.device)[:LONGEST_OVERRIDE],
            )
        hit.agent = agent

    return set_agent


def place_step(find_place: Callable[[str], Place], addresses: Addresses, *, believe_headers: bool) -> Step:
    """The step that tells where the visitor is: by a trusted proxy's headers, else by address.

    Headers are about the sender, so they say nothing of a visitor whose address is in the payload.
    """

    def set_place(hit: Hit) -> None:
        told = None
        if believe_headers and not hit.payload.ip and addresses.trusts(hit.facts.peer):
            told = find_told_place(hit.facts)
        hit.place = told or find_place(hit.address)

    return set_place
