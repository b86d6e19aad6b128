"""The steps of enrichment in their order, by the settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from footfall.base.settings import Settings
from footfall.collect.address import Addresses
from footfall.collect.agents import Agent
from footfall.collect.content_steps import page_step, set_campaign, set_data, set_referrer, set_revenue, set_time
from footfall.collect.hit import Step
from footfall.collect.identity import Identities
from footfall.collect.places import Place
from footfall.collect.ratelimit import RateLimit
from footfall.collect.visitor_steps import agent_step, bot_step, client_step, place_step, rate_step, session_step


class Places(Protocol):
    """Knows where internet addresses are."""

    def find_place(self, ip: str) -> Place:
        """The place, with empty fields where it is not known."""
        ...


@dataclass(frozen=True)
class Knowledge:
    """What the steps ask: functions about user agents, a geographic database, the memory of how fast visitors send."""

    describe_agent: Callable[[str, str], Agent]
    find_bot: Callable[[str], str]
    places: Places
    rates: memoryview | None = None


def make_steps(settings: Settings, secret: str, knowledge: Knowledge) -> tuple[Step, ...]:
    """All steps, in order, for the settings."""
    addresses = Addresses(settings)
    return (
        set_time,
        page_step(remove_slash=settings.remove_trailing_slash),
        set_referrer,
        client_step(addresses),
        *(() if settings.disable_bot_check else (bot_step(knowledge.find_bot),)),
        session_step(Identities(secret, settings.salt_rotation)),
        rate_step(RateLimit(settings.rate_limit, settings.rate_burst, knowledge.rates)),
        agent_step(knowledge.describe_agent),
        place_step(knowledge.places.find_place, addresses, believe_headers=not settings.skip_location_headers),
        set_campaign,
        set_data,
        set_revenue,
    )
