"""What people keep with a website: segments, cohorts, reports; and what they share."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

ShareKind = Literal["website", "link", "pixel", "board"]

SHARE_TYPES: dict[int, ShareKind] = {1: "website", 2: "link", 3: "pixel", 4: "board"}
"""What the numbers of a share's type stand for."""


class SavedSegment(msgspec.Struct, frozen=True, kw_only=True):
    """Named conditions on the events (type `segment`) or sessions (type `cohort`) of a website. Times in ms, UTC.

    `parameters` is what the client gave: `filters` (objects of name, operator, value), `match`, and for cohorts `dateRange`
    and `action` (type, value).
    """

    segment_id: str
    website_id: str
    type: str
    name: str
    parameters: dict[str, Any]
    created_at: int
    updated_at: int


class Annotation(msgspec.Struct, frozen=True, kw_only=True):
    """A note at a date on a website's charts; `all_day` makes it one about the whole day. Times in ms, UTC."""

    annotation_id: str
    website_id: str
    user_id: str | None
    date: int
    all_day: bool
    note: str
    created_at: int
    updated_at: int


class SavedReport(msgspec.Struct, frozen=True, kw_only=True):
    """A report's question, kept under a name. Times in ms, UTC."""

    report_id: str
    user_id: str | None
    website_id: str
    type: str
    name: str
    description: str
    parameters: dict[str, Any]
    created_at: int
    updated_at: int


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """What opens the numbers of a website, link, pixel or board to whoever knows the slug. Times in ms, UTC.

    After `expires_at` it is closed. With `password_hash` the password is wanted too.
    """

    share_id: str
    entity_id: str
    share_type: int
    name: str
    slug: str
    parameters: dict[str, Any]
    created_at: int
    updated_at: int
    expires_at: int | None = None
    password_hash: str | None = None
