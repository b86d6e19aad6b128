"""Emails whose opening is tracked."""

from __future__ import annotations

import re
from typing import Any

import msgspec

OPEN_EVENT = "email_open"
"""The name of the event of an opening; its distinct id is the email's."""
SEND_ID = re.compile(r"\A[A-Za-z0-9._~-]{1,50}\Z")
"""What the id of an email may be: it stands in an address and in the column of distinct ids."""


class Email(msgspec.Struct, frozen=True, kw_only=True):
    """One email that somebody sends to one recipient; without `tracking` its opening is not noted. Times in ms, UTC.

    `recipient` is whatever the sender knows them by: best a hash or a label, not an address.
    """

    send_id: str
    website_id: str
    created_at: int
    updated_at: int
    subject: str = ""
    recipient: str = ""
    tracking: bool = True
    data: dict[str, Any] = msgspec.field(default_factory=dict)
