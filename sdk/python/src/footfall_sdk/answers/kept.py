"""What is made and kept: websites, links, pixels, emails, reports, keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Dict, List, Optional

from footfall_sdk.record import Record


@dataclass(frozen=True)
class Website(Record):
    """A website."""

    id: str
    name: str
    domain: Optional[str]
    created_at: datetime
    updated_at: Optional[datetime] = None
    reset_at: Optional[datetime] = None
    share_id: Optional[str] = None
    user_id: Optional[str] = None
    team_id: Optional[str] = None


@dataclass(frozen=True)
class Link(Record):
    """A tracked link; `/q/{slug}` leads to `url`."""

    id: str
    name: str
    url: str
    slug: str
    created_at: datetime
    user_id: Optional[str] = None
    team_id: Optional[str] = None
    clicks: Optional[int] = None
    visitors: Optional[int] = None
    first_clicked_at: Optional[datetime] = None
    last_clicked_at: Optional[datetime] = None


@dataclass(frozen=True)
class Click(Record):
    """One click on a link."""

    id: str
    session_id: str
    created_at: datetime
    referrer_domain: Optional[str] = None
    browser: Optional[str] = None
    os: Optional[str] = None
    device: Optional[str] = None
    country: Optional[str] = None
    region: Optional[str] = None
    city: Optional[str] = None


@dataclass(frozen=True)
class Pixel(Record):
    """A tracking pixel; `/p/{slug}` is its image."""

    id: str
    name: str
    slug: str
    created_at: datetime
    user_id: Optional[str] = None
    team_id: Optional[str] = None


@dataclass(frozen=True)
class Opening(Record):
    """One time that an email was opened."""

    opened_at: datetime
    user_agent: str
    referrer: str
    by_program: bool


@dataclass(frozen=True)
class Email(Record):
    """An email that was sent, and how often it was opened."""

    id: str
    website_id: str
    tracking: bool
    pixel_url: str
    opens: int
    opens_by_programs: int
    created_at: datetime
    subject: Optional[str] = None
    recipient: Optional[str] = None
    data: Optional[Dict[str, Any]] = None
    first_opened_at: Optional[datetime] = None
    last_opened_at: Optional[datetime] = None
    recent: Optional[List[Opening]] = None


@dataclass(frozen=True)
class SavedReport(Record):
    """A report's question, kept under a name."""

    id: str
    website_id: str
    type: str
    name: str
    parameters: Dict[str, Any]
    created_at: datetime
    description: Optional[str] = None
    user_id: Optional[str] = None


@dataclass(frozen=True)
class ApiKey(Record):
    """An API key; `key` itself is there only in the answer that made it."""

    id: str
    name: str
    scope: str
    hint: str
    created_at: datetime
    key: Optional[str] = None
    websites: Optional[List[str]] = None
    expires_at: Optional[datetime] = None
    used_at: Optional[datetime] = None


@dataclass(frozen=True)
class User(Record):
    """Who is logged in."""

    id: str
    username: str
    role: str
    is_admin: Optional[bool] = None


@dataclass(frozen=True)
class Sent(Record):
    """The answer to an event: which session and visit it belongs to; a robot's has none."""

    session_id: Optional[str] = None
    visit_id: Optional[str] = None
    cache: Optional[str] = None
    """Send it back with the next event of the same visitor, and the visit goes on."""
    beep: Optional[str] = None


@dataclass(frozen=True)
class Connection:
    """Whether the server answers and knows us; `error` says why not."""

    ok: bool
    error: str = ""
    username: str = ""


@dataclass(frozen=True)
class WriteKey(Record):
    """A key for events of servers; `key` itself is there only in the answer that made it."""

    id: str
    app_id: str
    name: str
    hint: str
    created_at: datetime
    key: Optional[str] = None
    origins: Optional[List[str]] = None
    expires_at: Optional[datetime] = None
    used_at: Optional[datetime] = None


@dataclass(frozen=True)
class App(Record):
    """A program that tells events of a website."""

    id: str
    website_id: str
    name: str
    created_at: datetime
    write_keys: List[WriteKey]
