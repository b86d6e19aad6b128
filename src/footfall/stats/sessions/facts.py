"""What is known of a session beside its events."""

from __future__ import annotations

import msgspec

FACTS = ("browser", "os", "device", "screen", "language", "country", "region", "city")
"""The columns of `events` that tell of the visitor and not of what they did."""

FACTS_SQL = f"tuple({', '.join(f'toString({name})' for name in FACTS)})"
"""All of them as one value."""

FIRST_SQL = "(created_at, event_id)"
"""The order of a session's events: facts are those of the first one."""

VIEWS_SQL = "countIf(event_type NOT IN (2, 5))"
CUSTOM_SQL = "countIf(event_type = 2)"


class Facts(msgspec.Struct, frozen=True):
    """The visitor's facts; empty texts where they are unknown."""

    browser: str
    os: str
    device: str
    screen: str
    language: str
    country: str
    region: str
    city: str
