"""Views, from what a program tells to the JSON of an event.

They are told in the program's own requests, so they are only taken down there, as a tuple: the function that makes the record, and what
it needs. The writer's thread calls it later. Records are put together by hand, from texts escaped by the standard library; what many
API calls have in common is kept.
"""

from __future__ import annotations

import json
import time
import uuid
from json.encoder import encode_basestring_ascii
from typing import Any, Dict, Optional, Tuple

from footfall_sdk.backend.names import NAMES

Told = Tuple[Any, ...]
"""What was taken down; its first part makes the record of it: `told[0](told)`."""

MOST_KEPT = 1024
"""Endpoints whose part of the record is kept."""
LONGEST_KEPT = 300
"""Letters of an endpoint that is worth keeping."""

_encode = json.JSONEncoder(allow_nan=False).encode
_kept: Dict[Tuple[str, str, str, Optional[int]], bytes] = {}


def tell_view(
    app: str,
    content_id: str,
    content_type: str,
    session_id: Optional[str],
    device_type: str,
    user_id: Optional[str],
    duration: Optional[float],
    ip_address: Optional[str],
) -> Told:
    """Take a view down, with its moment. A view without a session gets one of its own, `backend-<ms>-<random>`."""
    return make_view, app, content_id, content_type, session_id, device_type, user_id, duration, ip_address, time.time_ns()


def make_view(told: Told) -> bytes:
    """A view as one line of JSON.

    Raises:
        TypeError, ValueError: a value that JSON cannot say.
    """
    _, app, content_id, content_type, session_id, device_type, user_id, duration, ip_address, now = told
    session = None if session_id is None else _quote(session_id)
    content = b',"app":%b,"contentId":%b,"contentType":%b,"deviceType":%b' % (
        _quote(app),
        _quote(content_id),
        _quote(content_type),
        _quote(device_type),
    )
    return _make(now, session, user_id, duration, ip_address, content)


def tell_call(
    app: str,
    method: str,
    endpoint: str,
    user_id: Optional[str],
    status_code: Optional[int],
    duration: Optional[float],
    ip_address: Optional[str],
) -> Told:
    """Take a call of an API down, with its moment."""
    return make_call, app, method, endpoint, user_id, status_code, duration, ip_address, time.time_ns()


def make_call(told: Told) -> bytes:
    """A call of an API as one line of JSON.

    Raises:
        TypeError, ValueError: a value that JSON cannot say.
    """
    _, app, method, endpoint, user_id, status_code, duration, ip_address, now = told
    return write_call(app, method, endpoint, user_id, status_code, duration, ip_address, now)


def write_call(
    app: str,
    method: str,
    endpoint: str,
    user_id: Optional[str],
    status_code: Optional[int],
    duration: Optional[float],
    ip_address: Optional[str],
    now: int,
) -> bytes:
    """A call of an API as one line of JSON; `now` is in nanoseconds.

    Raises:
        TypeError, ValueError: a value that JSON cannot say.
    """
    content = _kept.get((app, method, endpoint, status_code)) or _describe_call(app, method, endpoint, status_code)
    return _make(now, None, user_id, duration, ip_address, content)


def _make(now: int, session: Optional[bytes], user_id: Any, duration: Any, ip_address: Any, content: bytes) -> bytes:
    now //= 1_000_000
    number = next(NAMES.numbers)
    if user_id is not None:
        content = b',"userId":%b%b' % (_quote(user_id), content)
    if ip_address is not None:
        content = b',"ipAddress":%b%b' % (_quote(ip_address), content)
    if type(duration) is float and -1e15 < duration < 1e15:  # to the microsecond
        content = b',"duration":%.3f%b' % (duration, content)
    elif duration is not None:
        content = b',"duration":%b%b' % (_say_number(duration), content)
    if session is not None:
        return b'{"type":"view","eventId":"%b-%x","timestamp":%d,"sessionId":%b%b}' % (NAMES.process, number, now, session, content)
    return b'{"type":"view","eventId":"%b-%x","timestamp":%d,"sessionId":"backend-%d-%b%x"%b}' % (
        NAMES.process,
        number,
        now,
        now,
        NAMES.short,
        number,
        content,
    )


def _describe_call(app: str, method: str, endpoint: str, status_code: Optional[int]) -> bytes:
    """What all calls of an endpoint that end alike have in common."""
    name = f"{method}:{endpoint}"
    content = b',"app":%b,"contentId":%b,"contentType":"api","deviceType":"desktop"' % (_quote(app), _quote(name))
    if status_code is not None:
        content += b',"statusCode":%b' % _say_number(status_code)
    if len(name) <= LONGEST_KEPT:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        _kept[app, method, endpoint, status_code] = content
    return content


def _quote(value: Any) -> bytes:
    if type(value) is not str:
        if not isinstance(value, (str, int, uuid.UUID)):
            raise TypeError(f"expected a text, received {type(value).__name__}")
        value = str(value)
    return encode_basestring_ascii(value).encode()


def _say_number(value: Any) -> bytes:
    if type(value) is int:
        return b"%d" % value
    return _encode(value if isinstance(value, (int, float)) else float(value)).encode()
