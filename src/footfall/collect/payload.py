"""What a sender may say: the shape of one event, once as types that decode fast, once with every error's words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from footfall.base.errors import BadRequest, ErrorTree
from footfall.base.shapes import Choice, Invalid, List, Maybe, Number, Object, Record, Text, Uuid

LONGEST_NAME = 100
IDEMPOTENCY_KEY = r"^[A-Za-z0-9_-]{1,64}\Z"

EventKind = Literal["event", "identify", "performance"]
Milliseconds = Annotated[float, Meta(ge=0, le=60_000)] | UnsetType
Shift = Annotated[float, Meta(ge=0, le=100)] | UnsetType


class Payload(msgspec.Struct, gc=False, kw_only=True):
    """The facts of one event as sent. Absent text is empty; `timestamp` is in seconds, 0 for now; vitals in ms."""

    website: str | UnsetType = UNSET
    link: str | UnsetType = UNSET
    pixel: str | UnsetType = UNSET
    data: dict[str, Any] = {}
    hostname: Annotated[str, Meta(max_length=100)] = ""
    language: Annotated[str, Meta(max_length=35)] = ""
    screen: Annotated[str, Meta(max_length=11)] = ""
    tag: Annotated[str, Meta(max_length=50)] = ""
    name: Annotated[str, Meta(max_length=LONGEST_NAME)] = ""
    title: str = ""
    url: str | UnsetType = UNSET
    referrer: str = ""
    id: str = ""
    ip: str = ""
    user_agent: str = msgspec.field(name="userAgent", default="")
    timestamp: int = 0
    idempotency_key: Annotated[str, Meta(pattern=IDEMPOTENCY_KEY)] = msgspec.field(name="idempotencyKey", default="")
    browser: str = ""
    os: str = ""
    device: str = ""
    lcp: Milliseconds = UNSET
    inp: Milliseconds = UNSET
    cls: Shift = UNSET
    fcp: Milliseconds = UNSET
    ttfb: Milliseconds = UNSET


class Envelope(msgspec.Struct, gc=False):
    """One body of `/api/send`, or one item of `/api/batch`."""

    type: EventKind
    payload: Payload


class Wrapped(msgspec.Struct, gc=False):
    """The form `{"events": […]}` of a batch."""

    events: list[msgspec.Raw]


def one_source(payload: Mapping[str, Any]) -> None:
    """Refuse a payload that does not name exactly one of website, link and pixel."""
    if sum(name in payload for name in ("website", "link", "pixel")) != 1:
        raise Invalid(at("website", "Exactly one of website, link, or pixel must be provided"))


def at(name: str, message: str) -> ErrorTree:
    """The tree of one field's error."""
    return {"errors": [], "properties": {name: {"errors": [message]}}}


PAYLOAD = Object(
    {
        **dict.fromkeys(("website", "link", "pixel"), Maybe(Uuid())),
        "data": Maybe(Record(depth=1_000)),
        "hostname": Maybe(Text(100)),
        "language": Maybe(Text(35)),
        "screen": Maybe(Text(11)),
        "tag": Maybe(Text(50)),
        "name": Maybe(Text(LONGEST_NAME)),
        **dict.fromkeys(("title", "url", "referrer", "id", "ip", "userAgent", "browser", "os", "device"), Maybe(Text())),
        "timestamp": Maybe(Number(whole=True, coerce=True)),
        "idempotencyKey": Maybe(
            Text(pattern=re.compile(IDEMPOTENCY_KEY), form="Invalid string: expected 1 to 64 of the characters A-Z a-z 0-9 _ -")
        ),
        **dict.fromkeys(("lcp", "inp", "fcp", "ttfb"), Maybe(Number(0, 60_000))),
        "cls": Maybe(Number(0, 100)),
    },
    (one_source,),
)
ENVELOPE = Object({"type": Choice(("event", "identify", "performance")), "payload": PAYLOAD})
BATCH = List(Record(depth=1_000))


def refusal(name: str, message: str) -> BadRequest:
    """The problem that one field of the payload has."""
    return BadRequest(tree={"errors": [], "properties": {"payload": at(name, message)}})
