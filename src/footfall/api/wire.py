"""Our values as Umami's clients know them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from footfall.model.account import Membership, Team, User
from footfall.model.website import NamedOwner, Website

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def iso_time(milliseconds: int) -> str:
    """A time in ms (UTC) as `2026-11-21T20:48:25.606Z`."""
    moment = EPOCH + timedelta(milliseconds=milliseconds)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def iso_time_or_none(milliseconds: int | None) -> str | None:
    """The same for a time that may be absent."""
    return None if milliseconds is None else iso_time(milliseconds)


def user_body(user: User) -> dict[str, Any]:
    """A user as they see themselves."""
    return {
        "id": user.user_id,
        "username": user.username,
        "role": user.role.value,
        "createdAt": iso_time(user.created_at),
        "isAdmin": user.is_admin,
    }


def own_team_body(team: Team, membership: Membership) -> dict[str, Any]:
    """A team in the list of its member's teams."""
    return {"id": team.team_id, "name": team.name, "logoUrl": team.logo_url, "role": membership.role.value}


def website_body(website: Website) -> dict[str, Any]:
    """A website."""
    return {
        "id": website.website_id,
        "name": website.name,
        "domain": website.domain,
        "shareId": website.share_id,
        "resetAt": iso_time_or_none(website.reset_at),
        "userId": website.user_id,
        "teamId": website.team_id,
        "createdBy": website.created_by,
        "createdAt": iso_time(website.created_at),
        "updatedAt": iso_time(website.updated_at),
        "deletedAt": None,
        "replayEnabled": website.replay_enabled,
        "replayConfig": website.replay_config,
    }


def listed_website_body(website: Website, owner: NamedOwner | None) -> dict[str, Any]:
    """A website in a list, with the user that it belongs to."""
    return {**website_body(website), "user": {"id": owner.user_id, "username": owner.username} if owner else None}
