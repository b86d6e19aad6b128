"""Records of server-side events for tests."""

from __future__ import annotations

import uuid
from typing import Any

from footfall.model.backend import BackendEvent

SITE = "5f2b0a5e-0f0e-4d0c-9c55-0d5f6a1b2c3d"
OTHER_SITE = "6f2b0a5e-0f0e-4d0c-9c55-0d5f6a1b2c3d"
ARRIVAL = 1_795_294_058_000


def make_view(name: str, *, came: int = ARRIVAL, **changes: Any) -> BackendEvent:
    """A view with this id, which came and happened at a time (ms)."""
    visitor = uuid.uuid5(uuid.NAMESPACE_OID, changes.get("user_id", "someone"))
    facts: dict[str, Any] = {
        "website_id": SITE,
        "external_id": name,
        "session_id": str(visitor),
        "session_key": visitor.int >> 64,
        "created_at": came,
        "received_at": came,
        "kind": "view",
        "app": "api",
        "content_id": "home",
        "content_type": "page",
        "device_type": "desktop",
        "may_repeat": True,
    }
    return BackendEvent(**{**facts, **changes})
