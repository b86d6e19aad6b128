"""What servers report: views and engagements, as records of the spool and rows of the table `backend_events`."""

from __future__ import annotations

import msgspec

VIEW, ENGAGEMENT = "view", "engagement"

CONTENT_TYPES = ("post", "video", "image", "audio", "article", "stream", "page", "api")
DEVICE_TYPES = ("desktop", "mobile", "tablet", "tv", "bot", "unknown")
METRIC_TYPES = ("view", "like", "comment", "share", "follow", "subscribe", "purchase", "tip", "bookmark", "click")
TARGET_TYPES = ("content", "user", "creator", "comment", "stream", "product")

NOBODY = "00000000-0000-0000-0000-000000000000"
"""The session of an event of which nothing tells whose it is; its key is 0."""


class BackendEvent(msgspec.Struct, frozen=True, array_like=True, tag="b"):
    """A view or an engagement. Fields are the columns of the table, by name and in order; absent text is `""`.

    `external_id` is the sender's id of the event, or one that was made for it; of a website's events with the same id that
    come within a week only the first is kept. `may_repeat` (no column) tells that it is the sender's.
    `session_id` is who it was: of a named user always the same, of an address for a day; `session_key` its first 64 bits.
    `created_at` is when it happened and `received_at` when it came, in ms. `duration` is in milliseconds.
    `api_call` is 1 for a view that is a call of an API; its `content_id` is `METHOD:endpoint`, `status` the answer's.
    `revenue` is the amount in `currency` (upper case) that an engagement brought, four decimals.
    """

    website_id: str
    external_id: str
    session_id: str
    session_key: int
    created_at: int
    received_at: int
    kind: str
    app: str
    user_id: str = ""
    client_session: str = ""
    content_id: str = ""
    content_type: str = ""
    device_type: str = ""
    metric_type: str = ""
    target_id: str = ""
    target_type: str = ""
    business_event: str = ""
    api_call: int = 0
    status: int | None = None
    duration: float | None = None
    revenue: float | None = None
    currency: str = ""
    country: str = ""
    region: str = ""
    city: str = ""
    metadata: str = ""
    may_repeat: bool = False


BACKEND_COLUMNS = tuple(name for name in BackendEvent.__struct_fields__ if name != "may_repeat")
"""The columns of the table `backend_events`, in order."""
