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
from footfall.collect.visitor_steps import VisitorStep, rate_step


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
    return (
        set_time,
        page_step(remove_slash=settings.remove_trailing_slash),
        set_referrer,
        VisitorStep(
            Addresses(settings),
            Identities(secret, settings.salt_rotation),
            no_bot if settings.disable_bot_check else knowledge.find_bot,
            knowledge.describe_agent,
            knowledge.places.find_place,
            believe_headers=not settings.skip_location_headers,
        ),
        rate_step(RateLimit(settings.rate_limit, settings.rate_burst, knowledge.rates)),
        set_campaign,
        set_data,
        set_revenue,
    )


def no_bot(_: str) -> str:
    """Everybody is a person."""
    return ""
