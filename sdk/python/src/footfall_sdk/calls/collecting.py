"""Events, on behalf of visitors, told by a server."""

from __future__ import annotations

import secrets
from typing import Any, Dict, Mapping, Optional

from footfall_sdk.answers.kept import Sent, User
from footfall_sdk.calls.fields import make_object
from footfall_sdk.conversation import Call, path
from footfall_sdk.errors import InvalidArgument
from footfall_sdk.wire import USER_AGENT

AGENT = f"Mozilla/5.0 (compatible with {USER_AGENT})"
"""Told of a visitor whose browser is unknown; anything that names no browser would count as a robot."""


def track_event(
    website: str,
    name: Optional[str] = None,
    data: Optional[Mapping[str, Any]] = None,
    *,
    url: str = "/",
    title: Optional[str] = None,
    referrer: Optional[str] = None,
    hostname: Optional[str] = None,
    distinct_id: Optional[str] = None,
    ip_address: Optional[str] = None,
    user_agent: Optional[str] = None,
    language: Optional[str] = None,
    tag: Optional[str] = None,
    timestamp: Optional[int] = None,
    cache: Optional[str] = None,
) -> Call[Sent]:
    """Send one event, with properties; without a name it is a pageview. `timestamp` is in seconds.

    It is tried again after a failure: it has a key by which the server knows it again for a week, so it counts once.
    """
    payload = make_payload(
        website,
        name=name,
        data=None if data is None else make_object("data", data),
        url=url,
        title=title,
        referrer=referrer,
        hostname=hostname,
        id=distinct_id,
        ip=ip_address,
        userAgent=user_agent or AGENT,
        language=language,
        tag=tag,
        timestamp=timestamp,
        idempotencyKey=secrets.token_urlsafe(16),
    )
    return _send("event", payload, cache, repeatable=True)


def identify(
    website: str,
    distinct_id: Optional[str] = None,
    data: Optional[Mapping[str, Any]] = None,
    *,
    hostname: Optional[str] = None,
    ip_address: Optional[str] = None,
    user_agent: Optional[str] = None,
    cache: Optional[str] = None,
) -> Call[Sent]:
    """Tell who a visitor is: your own name for them, properties, or both. Telling it again replaces the same properties."""
    if distinct_id is None and not data:
        raise InvalidArgument("identify wants distinct_id, data or both")
    payload = make_payload(
        website,
        id=distinct_id,
        data=None if data is None else make_object("data", data),
        url="/",
        hostname=hostname,
        ip=ip_address,
        userAgent=user_agent or AGENT,
    )
    return _send("identify", payload, cache, repeatable=True)


def verify() -> Call[User]:
    """Who is logged in."""
    return Call("POST", path("auth", "verify"), User.read, repeatable=True)


def make_payload(website: str, **fields: Any) -> Dict[str, Any]:
    """The payload of an event: what is known of it."""
    if not website:
        raise InvalidArgument("website must be the id of a website")
    name = fields.get("name")
    if name is not None and not (isinstance(name, str) and name.strip()):
        raise InvalidArgument("name must be the name of an event; leave it out (None) for a pageview")
    return {"website": website, **{name: value for name, value in fields.items() if value is not None}}


def _send(kind: str, payload: Mapping[str, Any], cache: Optional[str], *, repeatable: bool = False) -> Call[Sent]:
    headers = {"x-umami-cache": cache} if cache else {}
    body = {"type": kind, "payload": payload}
    return Call("POST", path("send"), Sent.read, body=body, headers=headers, repeatable=repeatable, needs_login=False)
