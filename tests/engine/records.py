"""Records for the tests of the engine."""

from __future__ import annotations

import uuid
from typing import Any

from footfall.model.event import Event, Identity, Property, ReplayChunk

WEBSITE = "11111111-1111-4111-8111-111111111111"
OTHER_WEBSITE = "22222222-2222-4222-8222-222222222222"
NOON = 1_790_000_000_000 // 86_400_000 * 86_400_000 + 43_200_000
"""A day's noon in September 2026, in milliseconds."""
DAY = 86_400_000


def make_id(name: object) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, str(name)))


def make_key(text: str) -> int:
    return uuid.UUID(text).int >> 64


def make_event(number: int, **changes: Any) -> Event:
    """Event `number` of session `session` (default: its own) at noon."""
    session = make_id(f"session {changes.pop('session', number)}")
    visit = make_id(f"visit {session}")
    facts: dict[str, Any] = {
        "website_id": WEBSITE,
        "event_id": make_id(f"event {number}"),
        "session_id": session,
        "visit_id": visit,
        "session_key": make_key(session),
        "visit_key": make_key(visit),
        "created_at": NOON,
        "event_type": 1,
        "hostname": "www.example.com",
        "url_path": "/",
    }
    return Event(**{**facts, **changes})


def make_identity(session_number: int, created_at: int = NOON, distinct_id: str = "", **values: str) -> Identity:
    session = make_id(f"session {session_number}")
    data = tuple(Property(key, 1, value) for key, value in values.items())
    return Identity(WEBSITE, session, make_key(session), distinct_id, created_at, data)


def make_chunk(number: int, session_number: int = 1) -> ReplayChunk:
    session = make_id(f"session {session_number}")
    visit = make_id(f"visit {session}")
    return ReplayChunk(
        WEBSITE, session, visit, make_key(session), make_id(f"chunk {number}"), NOON, NOON - 1000, NOON, 2, '[{"type":4},{"type":2}]'
    )
