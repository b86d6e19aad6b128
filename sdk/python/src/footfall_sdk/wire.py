"""Requests and answers as values, without any input or output."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Any, Dict, Mapping, Optional, Tuple
from urllib.parse import urlencode

from footfall_sdk.errors import InvalidArgument, UnexpectedAnswer, make_error

VERSION = "0.1.0"
USER_AGENT = f"footfall-sdk/{VERSION}"


def clean_key(name: str, key: str) -> str:
    """The key in the argument of this name, without the space around it, such as the end of a file's line.

    Raises:
        InvalidArgument: it is empty, or a header cannot hold it. The message does not tell the key, as it ends in logs.
    """
    cleaned = key.strip() if isinstance(key, str) else ""
    if not cleaned:
        raise InvalidArgument(f"{name} is empty; a key is a text")
    if not cleaned.isascii() or not cleaned.isprintable():
        raise InvalidArgument(f"{name} is no key: a key has visible ASCII characters")
    return cleaned


@dataclass(frozen=True)
class Request:
    """One HTTP request; `path` begins with / and comes behind the server's address."""

    method: str
    path: str
    query: Mapping[str, Any] = field(default_factory=dict)
    body: Optional[bytes] = None
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def target(self) -> str:
        """The path with its query; lists become comma lists, None is left out."""
        pairs = [(name, _text(value)) for name, value in self.query.items() if value is not None]
        return f"{self.path}?{urlencode(pairs)}" if pairs else self.path


@dataclass(frozen=True)
class Response:
    """One answer; the names of `headers` are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def encode(value: Any) -> bytes:
    """JSON; moments become ISO 8601.

    Raises:
        InvalidArgument: it holds what JSON cannot say.
    """
    try:
        return json.dumps(value, separators=(",", ":"), allow_nan=False, default=to_plain).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgument(f"cannot be sent as JSON: {error}") from None


def decode(response: Response) -> Any:
    """The JSON of an answer.

    Raises:
        APIError: the server refused.
        UnexpectedAnswer: the answer is no JSON, or leads elsewhere.
    """
    try:
        body = json.loads(response.body) if response.body else None
        readable = True
    except ValueError:
        body, readable = None, False
    if response.status >= 400:
        raise make_error(response.status, body, retry_after(response.headers))
    if response.status >= 300:
        raise UnexpectedAnswer(f"the server leads on to {response.headers.get('location', 'another address')}; use that address")
    if not readable:
        raise UnexpectedAnswer("the answer is no JSON; is this the address of a Footfall server?")
    return body


def retry_after(headers: Mapping[str, str]) -> Optional[float]:
    """Seconds of the header Retry-After, a number or a date; None without one."""
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return max(0.0, (moment - datetime.now(timezone.utc)).total_seconds())


def split_headers(pairs: Any) -> Dict[str, str]:
    """Names in small letters; of several with one name the last."""
    found: Dict[str, str] = {}
    items: Tuple[str, str]
    for items in pairs:
        found[items[0].lower()] = items[1]
    return found


def to_plain(value: Any) -> str:
    """What JSON has no form for: moments as ISO 8601 in UTC, everything else as its text."""
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return str(value)


def _text(value: Any) -> str:
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, (list, tuple, set, frozenset)):
        return ",".join(_text(part) for part in value)
    return str(value)
