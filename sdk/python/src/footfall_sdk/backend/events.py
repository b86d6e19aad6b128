"""From what a program tells to the JSON of an event."""

from __future__ import annotations

import json
import time
import uuid
from typing import Any, Dict, Mapping, Optional

from footfall_sdk.backend.words import METRIC_OF_BUSINESS_EVENT
from footfall_sdk.wire import to_plain

_encode = json.JSONEncoder(separators=(",", ":"), allow_nan=False, check_circular=True, default=to_plain).encode


def make_view(
    app: str,
    content_id: str,
    content_type: str,
    session_id: str,
    device_type: str,
    *,
    user_id: Optional[str] = None,
    duration: Optional[float] = None,
    ip_address: Optional[str] = None,
    status_code: Optional[int] = None,
) -> bytes:
    """A view as one line of JSON.

    Raises:
        TypeError, ValueError: a value that JSON cannot say.
    """
    event: Dict[str, Any] = {
        "type": "view",
        "eventId": str(uuid.uuid4()),
        "timestamp": time.time_ns() // 1_000_000,
        "app": app,
        "contentId": content_id,
        "contentType": content_type,
        "sessionId": session_id,
        "deviceType": device_type,
    }
    if user_id is not None:
        event["userId"] = user_id
    if duration is not None:
        event["duration"] = duration
    if ip_address is not None:
        event["ipAddress"] = ip_address
    if status_code is not None:
        event["statusCode"] = status_code
    return _encode(event).encode()


def make_engagement(
    user_id: str, metric_type: str, target_id: str, target_type: str, metadata: Optional[Mapping[str, Any]] = None
) -> bytes:
    """An engagement as one line of JSON.

    Raises:
        TypeError, ValueError: a value that JSON cannot say.
    """
    event: Dict[str, Any] = {
        "type": "engagement",
        "eventId": str(uuid.uuid4()),
        "timestamp": time.time_ns() // 1_000_000,
        "userId": user_id,
        "metricType": metric_type,
        "targetId": target_id,
        "targetType": target_type,
    }
    if metadata is not None:
        event["metadata"] = dict(metadata)
    return _encode(event).encode()


def make_business_event(user_id: str, event_type: str, target_id: str, metadata: Optional[Mapping[str, Any]] = None) -> bytes:
    """An engagement that keeps the business event's own name under `businessEventType`.

    Raises:
        KeyError: there is no such business event.
        TypeError, ValueError: a value that JSON cannot say.
    """
    kept = {**(metadata or {}), "businessEventType": event_type}
    return make_engagement(user_id, METRIC_OF_BUSINESS_EVENT[event_type], target_id, "content", kept)


def make_session_id() -> str:
    """A name for what no visitor did: `backend-<ms>-<random>`."""
    return f"backend-{time.time_ns() // 1_000_000}-{uuid.uuid4().hex[:12]}"
