"""From what a program tells to the JSON of an event.

Views are told in the program's own requests, so they are only taken down there. Their lines are put together by hand, from texts
escaped by the standard library.
"""

from __future__ import annotations

import itertools
import json
import os
import secrets
import time
import uuid
from json.encoder import encode_basestring_ascii
from typing import Any, Dict, Mapping, Optional, Tuple

from footfall_sdk.backend.words import METRIC_OF_BUSINESS_EVENT
from footfall_sdk.wire import to_plain

_encode = json.JSONEncoder(separators=(",", ":"), allow_nan=False, check_circular=True, default=to_plain).encode


LARGEST_RECORD = 64 * 1024
"""Bytes of an event that no server would take, so that it is not worth keeping."""


class _Names:
    """Ids that no other process and no other event has: a random name of the process, and a number."""

    def __init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        """Begin anew, as a forked child must."""
        self.process = secrets.token_urlsafe(12)
        self.numbers = itertools.count()


_names = _Names()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_names.renew)


def make_event_id() -> str:
    """An id by which the server knows the event again."""
    return f"{_names.process}-{next(_names.numbers):x}"


View = Tuple[Any, ...]
"""A view as it was told: the arguments of `tell_view`, its time and its number."""


def tell_view(
    app: str,
    content_id: str,
    content_type: str,
    session_id: Optional[str],
    device_type: str,
    user_id: Optional[str],
    duration: Optional[float],
    ip_address: Optional[str],
    status_code: Optional[int],
) -> View:
    """Take a view down, with the moment and the number that its id is made of. `make_view` says it in JSON later, off the request."""
    now, number = time.time_ns(), next(_names.numbers)
    return app, content_id, content_type, session_id, device_type, user_id, duration, ip_address, status_code, now, number


def make_view(told: View) -> bytes:
    """A view as one line of JSON; without a session it gets one of its own, `backend-<ms>-<random>`.

    Raises:
        TypeError, ValueError: a value that JSON cannot say.
    """
    app, content_id, content_type, session_id, device_type, user_id, duration, ip_address, status_code, now, number = told
    now //= 1_000_000
    more = ""
    if user_id is not None:
        more = f',"userId":{_quote(user_id)}'
    if duration is not None:
        more += f',"duration":{_number(duration)}'
    if ip_address is not None:
        more += f',"ipAddress":{_quote(ip_address)}'
    if status_code is not None:
        more += f',"statusCode":{_number(status_code)}'
    session = f'"backend-{now}-{_names.process[:6]}{number:x}"' if session_id is None else _quote(session_id)
    return (
        f'{{"type":"view","eventId":"{_names.process}-{number:x}","timestamp":{now},"app":{_quote(app)},"contentId":{_quote(content_id)},'
        f'"contentType":{_quote(content_type)},"sessionId":{session},"deviceType":{_quote(device_type)}{more}}}'
    ).encode("ascii")


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


def _quote(value: Any) -> str:
    if type(value) is str:
        return encode_basestring_ascii(value)
    if isinstance(value, (str, int, uuid.UUID)):
        return encode_basestring_ascii(str(value))
    raise TypeError(f"expected a text, received {type(value).__name__}")


def _number(value: Any) -> str:
    if type(value) is int or (type(value) is float and -1e300 < value < 1e300):
        return repr(value)
    return _encode(value if isinstance(value, (int, float)) else float(value))
