"""Websites as their owners see them."""

from __future__ import annotations

from typing import Any

import msgspec

from footfall.model.source import SourceKind


class Website(msgspec.Struct, frozen=True, kw_only=True):
    """A website that is measured; it belongs to a user or to a team. Times in ms, UTC.

    Events before `reset_at` do not count. `share_id` opens the website to everyone who knows it. Events that are older than
    `retention_days` are erased; None keeps them.
    """

    website_id: str
    name: str
    domain: str
    user_id: str | None
    team_id: str | None
    created_by: str | None
    created_at: int
    updated_at: int
    share_id: str | None = None
    reset_at: int | None = None
    replay_enabled: bool = False
    replay_config: dict[str, Any] | None = None
    retention_days: int | None = None


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """What numbers can be asked of: a website, link or pixel, with the user or team that it belongs to."""

    kind: SourceKind
    subject_id: str
    user_id: str | None
    team_id: str | None
    reset_at: int | None = None


class NamedOwner(msgspec.Struct, frozen=True):
    """The user that a listed website belongs to."""

    user_id: str
    username: str


class Erasure(msgspec.Struct, frozen=True):
    """Events that are to be erased from the engine: those of a source, created before `before` (None means all).

    `begun` tells that it has been done once since it was wanted at `created_at`. Times in ms, UTC.
    """

    erasure_id: str
    source_id: str
    before: int | None
    created_at: int
    begun: bool = False


class PageRequest(msgspec.Struct, frozen=True):
    """Which part of a list is wanted: the `page`-th (from 1) of `size` rows, of those that contain `search`."""

    page: int = 1
    size: int = 20
    search: str = ""
    order_by: str = ""
    descending: bool = False
