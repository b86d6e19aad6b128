"""One event on its way from a request to a record."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import msgspec

from footfall.base.errors import Problem
from footfall.collect.agents import Agent
from footfall.collect.cachetoken import Visit
from footfall.collect.campaign import NONE, Campaign
from footfall.collect.facts import Facts
from footfall.collect.payload import EventKind, Payload
from footfall.collect.places import NOWHERE, Place
from footfall.collect.revenue import Revenue
from footfall.collect.urls import Parts
from footfall.model.event import Property
from footfall.model.source import Source

UNKNOWN_AGENT = Agent("", "", "")
NO_ADDRESS = Parts("", "", "", "", "")


class Visitor(NamedTuple):
    """Whose event it is; `bot_reason` is empty for people, the keys are the first 64 bits of the visit's ids."""

    visit: Visit
    session_key: int
    visit_key: int
    bot_reason: str
    agent: Agent
    place: Place


NOBODY = Visitor(Visit("", "", "", 0), 0, 0, "", UNKNOWN_AGENT, NOWHERE)


class Hit(msgspec.Struct, gc=False):
    """What is known of one event.

    The first fields are given. Each step reads what is there and fills in its own part; nothing else is changed.
    """

    kind: EventKind
    payload: Payload
    facts: Facts
    source: Source
    now: int
    earlier: Visit | None = None
    """The visit of the `x-umami-cache` token that came with the event."""
    created_at: int = 0
    visitor: Visitor = NOBODY
    page: Parts = NO_ADDRESS
    referrer: Parts = NO_ADDRESS
    campaign: Campaign = NONE
    data: tuple[Property, ...] = ()
    revenue: Revenue | None = None


Step = Callable[[Hit], Problem | None]
"""One part of enrichment: fills in its part of the hit, or gives the reason why it is refused."""
