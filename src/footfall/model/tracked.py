"""Links, pixels and boards as their owners see them; each belongs to a user or to a team. Times in ms, UTC."""

from __future__ import annotations

from typing import Any

import msgspec


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """A short address `/q/{slug}` that leads to `url` and counts whoever follows it, on the website `website_id` too if there is one."""

    link_id: str
    name: str
    url: str
    slug: str
    user_id: str | None
    team_id: str | None
    created_at: int
    updated_at: int
    website_id: str | None = None


class Pixel(msgspec.Struct, frozen=True, kw_only=True):
    """An image `/p/{slug}` of one pixel that counts whoever loads it, on the website `website_id` too if there is one."""

    pixel_id: str
    name: str
    slug: str
    user_id: str | None
    team_id: str | None
    created_at: int
    updated_at: int
    website_id: str | None = None


class Board(msgspec.Struct, frozen=True, kw_only=True):
    """A page that somebody has put together; `parameters` is the dashboard's own business."""

    board_id: str
    type: str
    name: str
    user_id: str | None
    team_id: str | None
    created_at: int
    updated_at: int
    description: str = ""
    parameters: Any = msgspec.field(default_factory=dict)


class Owner(msgspec.Struct, frozen=True):
    """Whose things a list has: those of a user, or those of a team."""

    user_id: str | None = None
    team_id: str | None = None
