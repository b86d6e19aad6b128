"""Random server-side events, with some that two writers have inserted at once."""

from __future__ import annotations

import random
import uuid
from typing import Any

from footfall.engine.adapter import ClickHouse
from footfall.engine.batch import to_tables
from footfall.model.backend import METRIC_TYPES, NOBODY, TARGET_TYPES, BackendEvent
from footfall.model.query import DateRange

APPS = ("shop", "Shop", "api")
CONTENTS = ("home", "Home/2", "a,b", "ünder", "post-1", "post-2")
CALLS = ("GET:/orders", "POST:/orders", "get:/Orders/{id}")
USERS = ("", "", "ann", "bob", "cid")
STATUSES = (None, 200, 201, 304, 400, 404, 500, 503)
AMOUNTS = (None, 9.99, 0.0001, 120.5, 19_999.9999)


def make_backend_traffic(seed: int, span: DateRange, size: int = 400) -> tuple[str, list[BackendEvent]]:
    """A website's id and its events, within the range and a little around it."""
    source = random.Random(seed)
    website = str(uuid.UUID(int=source.getrandbits(128), version=4))
    return website, [make_event(website, number, span, source) for number in range(size)]


def make_event(website: str, number: int, span: DateRange, source: random.Random) -> BackendEvent:
    user = source.choice(USERS)
    session = str(uuid.uuid5(uuid.NAMESPACE_OID, user or f"visitor {source.randrange(5)}")) if user or source.random() < 0.7 else NOBODY
    moment = source.randrange(span.start - 3_600_000, span.end + 3_600_000)
    facts: dict[str, Any] = {
        "website_id": website,
        "external_id": f"event {number}",
        "session_id": session,
        "session_key": uuid.UUID(session).int >> 64,
        "created_at": moment,
        "received_at": moment,
        "app": source.choice(APPS),
        "user_id": user,
    }
    if source.random() < 0.6:
        called = source.random() < 0.4
        facts |= {
            "kind": "view",
            "content_id": source.choice(CALLS if called else CONTENTS),
            "content_type": source.choice(("api", "post")) if called else source.choice(("post", "video", "page")),
            "device_type": source.choice(("desktop", "mobile", "bot")),
            "api_call": int(called),
            "status": source.choice(STATUSES) if called else None,
            "duration": source.choice((None, 0.0, float(source.randrange(5000)), round(source.random() * 100, 3))),
            "country": source.choice(("", "DE", "US")),
        }
    else:
        amount = source.choice(AMOUNTS)
        facts |= {
            "kind": "engagement",
            "metric_type": source.choice(METRIC_TYPES),
            "target_id": source.choice((*CONTENTS, "elsewhere")),
            "target_type": source.choice((*TARGET_TYPES, "content", "content")),
            "business_event": source.choice(("", "message_sent", "payment_processed")),
            "revenue": amount,
            "currency": source.choice(("EUR", "USD")) if amount else "",
        }
    return BackendEvent(**facts)


def load_backend(engine: ClickHouse, name: str, events: list[BackendEvent], *, doubled: bool) -> None:
    """Insert events in several parts, if they are `doubled` every seventh of them a second time."""
    again = events[::7] if doubled else []
    for number, part in enumerate((events[::2], events[1::2], again)):
        for table, rows in to_tables(part).items():
            engine.insert(table, rows, f"backend {name} {number}")
