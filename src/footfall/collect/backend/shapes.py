"""What a server may say: the shapes of views, engagements and batches."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import Any, ClassVar

import msgspec

from footfall.base.shapes import Choice, Custom, Invalid, List, Maybe, Number, Object, Record, Shape, Text, check
from footfall.collect.address import first_address
from footfall.model.backend import CONTENT_TYPES, DEVICE_TYPES, ENGAGEMENT, METRIC_TYPES, TARGET_TYPES, VIEW

MOST_EVENTS = 500
LONGEST_ID = 500
LONGEST_NAME = 200
LONGEST_DURATION = 30 * 86_400_000
OLDEST = 946_684_800_000
"""2000-01-01 in ms: earlier timestamps are mistakes, most of them seconds."""
AHEAD = 86_400_000
"""Milliseconds that a sender's clock may be ahead."""
DESCRIBE_TIME = "Invalid timestamp: expected milliseconds since 1970, from the year 2000 to a day from now"


@dataclass(frozen=True)
class Metadata(Record):
    """Any object of at most `most` bytes as JSON and sixteen levels."""

    depth: int = 16
    most: ClassVar[int] = 10 * 1024

    def clean(self, value: Any) -> dict[str, Any]:
        """The object itself."""
        record = super().clean(value)
        if len(msgspec.json.encode(record)) > self.most:
            raise Invalid(f"Too big: expected object to have <={self.most} bytes")
        return record


@dataclass(frozen=True)
class Fields(Object):
    """An object whose keys may be any, save those that are a field's name in another spelling, which are mistakes."""

    def clean(self, value: Any) -> dict[str, Any]:
        """The known fields."""
        cleaned = super().clean(value)
        trees: dict[str, Any] = {}
        for key in value.keys() - self.fields.keys():
            meant = next((name for name in self.fields if _fold(name) == _fold(key)), None)
            if meant is not None:
                trees[key] = {"errors": [f'Unknown key: did you mean "{meant}"?']}
        if trees:
            raise Invalid({"errors": [], "properties": trees})
        return cleaned


def _fold(name: str) -> str:
    """A name without case and signs."""
    return re.sub("[^a-z0-9]", "", name.lower())


def _clean_address(value: Any) -> str:
    """The first address of a text as servers know it: with a port, in a list of proxies, of version 4 in 6; `unknown` is none."""
    text = first_address(Text(LONGEST_ID).clean(value).encode("latin-1", "replace"))
    if text.lower() in {"", "unknown"}:
        return ""
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        raise Invalid("Invalid IP address") from None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return str(mapped or address)


def _maybe(shape: Shape, default: Any = "") -> Maybe:
    """A field that may be missing or null, which is the same."""
    return Maybe(shape, default=default, null=True)


def _clean_event_id(value: Any) -> str:
    """The sender's id of an event; whole numbers are ids too."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    return Text(LONGEST_NAME, 1).clean(value)


_ALWAYS = {
    "eventId": _maybe(Custom(_clean_event_id, {"type": "string", "minLength": 1, "maxLength": LONGEST_NAME})),
    "timestamp": _maybe(Number(0, whole=True), None),
}
VIEW_FIELDS: dict[str, Shape] = {
    "app": _maybe(Text(LONGEST_NAME)),
    "contentId": Text(LONGEST_ID, 1),
    "contentType": Choice(CONTENT_TYPES),
    "userId": _maybe(Text(LONGEST_NAME)),
    "sessionId": Text(LONGEST_NAME, 1),
    "duration": _maybe(Number(0, LONGEST_DURATION), None),
    "ipAddress": _maybe(Custom(_clean_address, {"type": "string", "maxLength": LONGEST_ID})),
    "deviceType": Choice(DEVICE_TYPES),
    "statusCode": _maybe(Number(100, 599, whole=True), None),
    "metadata": _maybe(Metadata(), None),
    **_ALWAYS,
}
ENGAGEMENT_FIELDS: dict[str, Shape] = {
    "userId": Text(LONGEST_NAME, 1),
    "metricType": Choice(METRIC_TYPES),
    "targetId": Text(LONGEST_ID, 1),
    "targetType": Choice(TARGET_TYPES),
    "metadata": _maybe(Metadata(), None),
    **_ALWAYS,
}
SHAPES = {VIEW: Fields(VIEW_FIELDS), ENGAGEMENT: Fields(ENGAGEMENT_FIELDS)}
"""The shape of each kind of event."""
KIND = Object({"type": Choice((VIEW, ENGAGEMENT))})
BATCH = Object({"events": List(Custom(lambda item: item, {"type": "object"}), MOST_EVENTS, 1)})
"""A batch before its events are looked at, each alone."""


def clean_item(value: Any) -> tuple[str, dict[str, Any]]:
    """The kind of an event of a batch, as its `type` says, and its cleaned fields; raises BadRequest."""
    kind: str = check(KIND, value)["type"]
    return kind, check(SHAPES[kind], value)
