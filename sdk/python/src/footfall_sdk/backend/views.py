"""Views, from what a program tells to the JSON of an event.

They are told in the program's own requests, so they are only taken down there, as a tuple: the function that makes the record, and its
arguments. The writer's thread calls it later. Records are put together by hand, from texts escaped by the standard library; what many
API calls have in common is kept.
"""

from __future__ import annotations

import json
import uuid
from json.encoder import encode_basestring_ascii
from typing import Any, Dict, Optional, Tuple

from footfall_sdk.backend.names import NAMES
from footfall_sdk.errors import InvalidArgument

Told = Tuple[Any, ...]
"""What was taken down; its first part makes the record of it: `told[0](*told[1:])`."""

MOST_KEPT = 1024
"""Endpoints whose part of the record is kept."""
LONGEST_KEPT = 300
"""Letters of an endpoint that is worth keeping."""

_encode = json.JSONEncoder(allow_nan=False).encode
_kept: Dict[Tuple[str, str, str, Optional[int]], bytes] = {}


def fail(error: Exception) -> bytes:
    """Stands for an event that cannot be made, so that its refusal is logged and counted where those of others are."""
    raise error


def make_view(
    app: str,
    content_id: str,
    content_type: str,
    session_id: Optional[str],
    device_type: str,
    user_id: Optional[str],
    duration: Optional[float],
    ip_address: Optional[str],
    now: int,
) -> bytes:
    """A view as one line of JSON; `now` is in nanoseconds. A view without a session gets one of its own, `backend-<ms>-<random>`.

    Raises:
        InvalidArgument: a value that is none of its kind.
    """
    session = None if session_id is None else quote("session_id", session_id)
    content = b',"app":%b,"contentId":%b,"contentType":%b,"deviceType":%b' % (
        quote("app_name", app),
        quote("content_id", content_id),
        quote("content_type", content_type),
        quote("device_type", device_type),
    )
    return _make(now, session, user_id, duration, ip_address, content)


def make_call(
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
        InvalidArgument: a value that is none of its kind.
    """
    try:
        content = _kept.get((app, method, endpoint, status_code)) or _describe_call(app, method, endpoint, status_code)
    except TypeError:  # one of them is a list or the like, which is no key of a dict
        content = _describe_call(app, method, endpoint, status_code)
    return _make(now, None, user_id, duration, ip_address, content)


def _make(now: int, session: Optional[bytes], user_id: Any, duration: Any, ip_address: Any, content: bytes) -> bytes:
    now //= 1_000_000
    number = next(NAMES.numbers)
    if user_id is not None:
        content = b',"userId":%b%b' % (quote("user_id", user_id), content)
    if ip_address is not None:
        content = b',"ipAddress":%b%b' % (quote("ip_address", ip_address), content)
    if type(duration) is float and -1e15 < duration < 1e15:  # to the microsecond
        content = b',"duration":%.3f%b' % (duration, content)
    elif duration is not None:
        content = b',"duration":%b%b' % (_say_number("duration", duration), content)
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
    name = f"{as_text('method', method)}:{as_text('endpoint', endpoint)}"
    content = b',"app":%b,"contentId":%b,"contentType":"api","deviceType":"desktop"' % (quote("app_name", app), quote("endpoint", name))
    if status_code is not None:
        content += b',"statusCode":%b' % _say_number("status_code", status_code)
    if len(name) <= LONGEST_KEPT:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        _kept[app, method, endpoint, status_code] = content
    return content


def quote(name: str, value: Any) -> bytes:
    """The argument of this name as a text of JSON.

    Raises:
        InvalidArgument: it is no text.
    """
    return encode_basestring_ascii(value if type(value) is str else as_text(name, value)).encode()


def as_text(name: str, value: Any) -> str:
    """The argument of this name as a text; numbers and UUIDs are ids too.

    Raises:
        InvalidArgument: it is none.
    """
    if not isinstance(value, (str, int, uuid.UUID)):
        raise InvalidArgument(f"{name} must be a text, not {type(value).__name__}")
    return str(value)


def _say_number(name: str, value: Any) -> bytes:
    if type(value) is int:
        return b"%d" % value
    try:
        return _encode(value if isinstance(value, (int, float)) else float(value)).encode()
    except (TypeError, ValueError):
        raise InvalidArgument(f"{name} must be a number, not {value!r}") from None
