"""Session recordings, one for each visit that was recorded. Times in ms, UTC."""

from __future__ import annotations

import msgspec


class Replay(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a recording without its events; the texts about the visitor are empty when the visit has no event."""

    visit_id: str
    session_id: str
    started_at: int
    ended_at: int
    events: int
    chunks: int
    browser: str = ""
    os: str = ""
    device: str = ""
    country: str = ""
    region: str = ""
    city: str = ""
    url_path: str = ""
    views: int = 0


class SavedReplay(msgspec.Struct, frozen=True, kw_only=True):
    """A recording that somebody has given a name, to find it again."""

    saved_replay_id: str
    website_id: str
    visit_id: str
    name: str
    created_at: int
    updated_at: int
