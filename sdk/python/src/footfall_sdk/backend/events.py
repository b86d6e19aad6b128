"""Engagements and business events, from what a program tells to the JSON of an event."""

from __future__ import annotations

import json
import time
from typing import Any, Dict, Mapping, Optional

from footfall_sdk.backend.names import make_event_id
from footfall_sdk.backend.views import as_text
from footfall_sdk.backend.words import METRIC_OF_BUSINESS_EVENT
from footfall_sdk.calls.fields import make_object
from footfall_sdk.errors import InvalidArgument
from footfall_sdk.wire import to_plain

_encode = json.JSONEncoder(separators=(",", ":"), allow_nan=False, check_circular=True, default=to_plain).encode


LARGEST_RECORD = 64 * 1024
"""Bytes of an event that no server would take, so that it is not worth keeping."""


def make_engagement(
    user_id: str, metric_type: str, target_id: str, target_type: str, metadata: Optional[Mapping[str, Any]] = None
) -> bytes:
    """An engagement as one line of JSON.

    Raises:
        InvalidArgument: naming the argument that is none of its kind, or is too large.
    """
    event: Dict[str, Any] = {
        "type": "engagement",
        "eventId": make_event_id(),
        "timestamp": time.time_ns() // 1_000_000,
        "userId": as_text("user_id", user_id),
        "metricType": as_text("metric_type", metric_type),
        "targetId": as_text("target_id", target_id),
        "targetType": as_text("target_type", target_type),
    }
    if metadata is not None:
        event["metadata"] = make_object("metadata", metadata)
    try:
        record = _encode(event).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgument(f"metadata cannot be sent as JSON: {error}") from None
    if len(record) > LARGEST_RECORD:
        raise InvalidArgument(f"metadata is too large: {len(record)} bytes; the server keeps at most 10 KB")
    return record


def make_business_event(user_id: str, event_type: str, target_id: str, metadata: Optional[Mapping[str, Any]] = None) -> bytes:
    """An engagement that keeps the business event's own name under `businessEventType`.

    Raises:
        InvalidArgument: naming the argument that is none of its kind.
    """
    metric_type = METRIC_OF_BUSINESS_EVENT.get(as_text("event_type", event_type))
    if metric_type is None:
        raise InvalidArgument(f"event_type must be one of {', '.join(METRIC_OF_BUSINESS_EVENT)}, not {event_type!r}")
    kept = {} if metadata is None else make_object("metadata", metadata)
    return make_engagement(user_id, metric_type, target_id, "content", {**kept, "businessEventType": event_type})
