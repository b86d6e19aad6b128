"""What visitors of an app do while the server is away, kept until it is back."""

from __future__ import annotations

import json
import time
from typing import Any, Dict, Optional

from footfall_sdk.backend.delivery import Route
from footfall_sdk.backend.names import make_event_id
from footfall_sdk.backend.sender import Sender
from footfall_sdk.wire import encode

LARGEST_EVENT = 64 * 1024
"""Bytes of an event that is kept."""
KINDS = frozenset({"event", "identify"})
ROUTE = Route("/api/batch", b"[", b"]")


class Outage:
    """Takes what browsers send to `/api/send` in the server's place: with the address and the browser it came from, its time, and a key
    by which the server knows it again, so that it counts once."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def take(self, body: bytes, user_agent: str, address: str) -> bool:
        """Keep an event; False when it is none, or too large."""
        event = _read(body)
        if event is None:
            return False
        known = {"ip": address, "userAgent": user_agent, "timestamp": int(time.time()), "idempotencyKey": make_event_id()}
        self._sender.put(encode({"type": event["type"], "payload": {**known, **event["payload"]}}))
        return True


def _read(body: bytes) -> Optional[Dict[str, Any]]:
    if len(body) > LARGEST_EVENT:
        return None
    try:
        event = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(event, dict) or event.get("type") not in KINDS or not isinstance(event.get("payload"), dict):
        return None
    return event
