"""The steps about whose event it is: address, program or person, session and visit, device, place, and how fast they send."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from footfall.base.errors import Forbidden, Problem, TooManyRequests
from footfall.collect.address import LONGEST as LONGEST_ADDRESS
from footfall.collect.address import Addresses
from footfall.collect.agents import Agent
from footfall.collect.cachetoken import Visit
from footfall.collect.hit import Hit, Step, Visitor
from footfall.collect.identity import HOUR, Identities, short_key
from footfall.collect.location import find_told_place
from footfall.collect.places import Place
from footfall.collect.ratelimit import RateLimit

VISIT_TIMEOUT = 1800
"""Seconds from the beginning of a visit after which its token begins another one."""
LONGEST_OVERRIDE = 20
TOLD_OF_VISITOR = attrgetter("id", "ip", "user_agent", "screen", "browser", "os", "device")
"""What of a payload is about the visitor."""


class VisitorStep:
    """The step that finds the visitor, and refuses the addresses that are ignored.

    The events of a batch are mostly one visitor's, so the one found last is remembered together with all it was found by.
    Unless headers about the place are believed (`believe_headers`), only addresses tell where visitors are.
    """

    def __init__(
        self,
        addresses: Addresses,
        identities: Identities,
        find_bot: Callable[[str], str],
        describe_agent: Callable[[str, str], Agent],
        find_place: Callable[[str], Place],
        *,
        believe_headers: bool,
    ) -> None:
        self._addresses, self._identities, self._believe_headers = addresses, identities, believe_headers
        self._find_bot, self._describe_agent, self._find_place = find_bot, describe_agent, find_place
        self._latest: Hit | None = None
        self._key: tuple[Any, ...] = ()
        self._visitor: Visitor | Problem = Forbidden()

    def __call__(self, hit: Hit) -> Problem | None:
        """Fill in the visitor of a hit. Most requests have but one, which pays for no key."""
        latest = self._latest
        if latest is None or hit.facts is not latest.facts:
            self._key = ()
            self._visitor = self._find_visitor(hit)
        else:
            key = find_key(hit)
            if key != (self._key or find_key(latest)):
                self._visitor = self._find_visitor(hit)
            self._key = key
        self._latest = hit
        if isinstance(self._visitor, Problem):
            return self._visitor
        hit.visitor = self._visitor
        return None

    def _find_visitor(self, hit: Hit) -> Visitor | Problem:
        address = hit.payload.ip[:LONGEST_ADDRESS] or self._addresses.find_address(hit.facts)
        if self._addresses.is_ignored(address):
            return Forbidden()
        user_agent = hit.payload.user_agent or hit.facts.text(b"user-agent")
        visit = self._find_visit(hit, address, user_agent)
        return Visitor(
            visit,
            short_key(visit.session_id),
            short_key(visit.visit_id),
            self._find_bot(user_agent),
            self._find_agent(hit, user_agent),
            self._find_told_place(hit) or self._find_place(address),
        )

    def _find_visit(self, hit: Hit, address: str, user_agent: str) -> Visit:
        """A token keeps the visit for half an hour from its beginning; an event with a time of its own always keeps it."""
        payload, source_id, time = hit.payload, hit.source.source_id, hit.created_at
        if payload.id:
            session_id = self._identities.person_session(source_id, payload.id)
        else:
            session_id = self._identities.anonymous_session(source_id, address, user_agent, time)
        now = hit.now // 1000
        earlier = hit.earlier
        if earlier and earlier.website_id == source_id and (payload.timestamp or now - earlier.iat <= VISIT_TIMEOUT):
            return Visit(source_id, session_id, earlier.visit_id, earlier.iat)
        return Visit(source_id, session_id, self._identities.visit(session_id, time), now)

    def _find_agent(self, hit: Hit, user_agent: str) -> Agent:
        """Browser, system and device; senders may name them themselves."""
        payload = hit.payload
        agent = self._describe_agent(user_agent, payload.screen)
        if payload.browser or payload.os or payload.device:
            return Agent(
                (payload.browser or agent.browser)[:LONGEST_OVERRIDE],
                (payload.os or agent.os)[:LONGEST_OVERRIDE],
                (payload.device or agent.device)[:LONGEST_OVERRIDE],
            )
        return agent

    def _find_told_place(self, hit: Hit) -> Place | None:
        """The place by a trusted proxy's headers; they are about the sender, so they say nothing of an address in the payload."""
        if self._believe_headers and not hit.payload.ip and self._addresses.trusts(hit.facts.peer):
            return find_told_place(hit.facts)
        return None


def find_key(hit: Hit) -> tuple[Any, ...]:
    """All that tells one visitor, and one visit, from another within a request."""
    payload = hit.payload
    return hit.source.source_id, hit.created_at // HOUR, payload.timestamp > 0, TOLD_OF_VISITOR(payload)


def rate_step(limit: RateLimit) -> Step:
    """The step that refuses visitors who send too fast to one website."""

    def check_rate(hit: Hit) -> Problem | None:
        wait = limit.take(hit.visitor.session_key, hit.now)
        return TooManyRequests(wait) if wait else None

    return check_rate
