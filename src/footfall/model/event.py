"""What is collected: the records that go through the spool into the engine.

The fields of `Event` up to `data` are the columns of the table `events`, by name and in order.
Text fields are never None: an absent text is `""`. Identifiers are lower-case UUID texts.
Times are milliseconds since the Unix epoch, UTC.
"""

from __future__ import annotations

from enum import IntEnum

import msgspec

from footfall.model.backend import BackendEvent


class EventType(IntEnum):
    """What an event is; the numbers are Umami's."""

    PAGEVIEW = 1
    CUSTOM = 2
    LINK = 3
    PIXEL = 4
    PERFORMANCE = 5


class DataType(IntEnum):
    """The type of one property value; the numbers are Umami's."""

    STRING = 1
    NUMBER = 2
    BOOLEAN = 3
    DATE = 4
    ARRAY = 5


class Property(msgspec.Struct, frozen=True, array_like=True):
    """One flattened property of an event or a session.

    `text` always holds the value as text; `number` (four decimals) only for numbers, `date` (ms) only for dates.
    """

    key: str
    data_type: int
    text: str
    number: float | None = None
    date: int | None = None


class Event(msgspec.Struct, frozen=True, array_like=True, tag="e", gc=False):
    """One thing that happened on a website, link or pixel.

    `session_key` and `visit_key` are the first 64 bits of the two ids: short keys that the engine counts by.
    `bot_reason` is empty for people; such events are counted, all others are kept but left out.
    `idempotency_key` is empty unless the sender gave one; then `received_at` (no column) is when the event came (ms), else 0.
    Web vitals are in milliseconds (`cls` has no unit).
    `revenue` is the amount in `currency` (as sent), four decimals.
    """

    website_id: str
    event_id: str
    session_id: str
    visit_id: str
    session_key: int
    visit_key: int
    created_at: int
    event_type: int
    event_name: str = ""
    hostname: str = ""
    url_path: str = ""
    url_query: str = ""
    page_title: str = ""
    referrer_domain: str = ""
    referrer_path: str = ""
    referrer_query: str = ""
    utm_source: str = ""
    utm_medium: str = ""
    utm_campaign: str = ""
    utm_content: str = ""
    utm_term: str = ""
    gclid: str = ""
    fbclid: str = ""
    msclkid: str = ""
    ttclid: str = ""
    li_fat_id: str = ""
    twclid: str = ""
    tag: str = ""
    distinct_id: str = ""
    browser: str = ""
    os: str = ""
    device: str = ""
    screen: str = ""
    language: str = ""
    country: str = ""
    region: str = ""
    city: str = ""
    lcp: float | None = None
    inp: float | None = None
    cls: float | None = None
    fcp: float | None = None
    ttfb: float | None = None
    revenue: float | None = None
    currency: str = ""
    bot_reason: str = ""
    idempotency_key: str = ""
    data: tuple[Property, ...] = ()
    received_at: int = 0


class Identity(msgspec.Struct, frozen=True, array_like=True, tag="i"):
    """What an identify call tells of a session: its distinct id and properties (the newest value of a key wins)."""

    website_id: str
    session_id: str
    session_key: int
    distinct_id: str
    created_at: int
    data: tuple[Property, ...] = ()


class ReplayChunk(msgspec.Struct, frozen=True, array_like=True, tag="r"):
    """A piece of a session recording: `events` is the JSON text of a list of rrweb events."""

    website_id: str
    session_id: str
    visit_id: str
    session_key: int
    chunk_id: str
    created_at: int
    started_at: int
    ended_at: int
    event_count: int
    events: str


Record = Event | Identity | ReplayChunk | BackendEvent
"""One record of the spool."""

COLUMNS = Event.__struct_fields__[: Event.__struct_fields__.index("data")]
"""The columns of the table `events`, in order."""
