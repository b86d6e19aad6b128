"""Engagements and business events, from what a program tells to the JSON of an event."""

from __future__ import annotations

import json
import time
from typing import Any, Dict, Mapping, Optional

from footfall_sdk.backend.names import make_event_id
from footfall_sdk.backend.words import METRIC_OF_BUSINESS_EVENT
from footfall_sdk.wire import to_plain

_encode = json.JSONEncoder(separators=(",", ":"), allow_nan=False, check_circular=True, default=to_plain).encode


LARGEST_RECORD = 64 * 1024
"""Bytes of an event that no server would take, so that it is not worth keeping."""


def make_engagement(
    user_id: str, metric_type: str, target_id: str, target_type: str, metadata: Optional[Mapping[str, Any]] = None
) -> bytes:
    """An engagement as one line of JSON.

    Raises:
        TypeError, ValueError: a value that JSON cannot say.
    """
    event: Dict[str, Any] = {
        "type": "engagement",
        "eventId": make_event_id(),
        "timestamp": time.time_ns() // 1_000_000,
        "userId": user_id,
        "metricType": metric_type,
        "targetId": target_id,
        "targetType": target_type,
    }
    if metadata is not None:
        event["metadata"] = dict(metadata)
    record = _encode(event).encode()
    if len(record) > LARGEST_RECORD:
        raise ValueError(f"too large: {len(record)} bytes; the server keeps at most 10 KB of metadata")
    return record


def make_business_event(user_id: str, event_type: str, target_id: str, metadata: Optional[Mapping[str, Any]] = None) -> bytes:
    """An engagement that keeps the business event's own name under `businessEventType`.

    Raises:
        ValueError: there is no such business event, or JSON cannot say a value.
        TypeError: JSON cannot say a value, or the metadata is no mapping.
    """
    if event_type not in METRIC_OF_BUSINESS_EVENT:
        raise ValueError(f"there is no {event_type!r}; there are {', '.join(METRIC_OF_BUSINESS_EVENT)}")
    kept = {**(metadata or {}), "businessEventType": event_type}
    return make_engagement(user_id, METRIC_OF_BUSINESS_EVENT[event_type], target_id, "content", kept)
