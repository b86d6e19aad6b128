"""Our values as Umami's clients know them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from footfall.model.account import Membership, Team, User
from footfall.model.saved import SavedReport, SavedSegment, Share
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


def plain_user_body(user: User) -> dict[str, Any]:
    """A user as admins see them."""
    return {"id": user.user_id, "username": user.username, "role": user.role.value, "createdAt": iso_time(user.created_at)}


def listed_user_body(user: User, websites: int) -> dict[str, Any]:
    """A user in the list of all, with the number of their websites."""
    return {
        **plain_user_body(user),
        "displayName": user.display_name,
        "logoUrl": user.logo_url,
        "updatedAt": iso_time(user.updated_at),
        "deletedAt": None,
        "_count": {"websites": websites},
    }


def team_body(team: Team, *, invites: bool = True) -> dict[str, Any]:
    """A team; its access code is for those who may let others in."""
    return {
        "id": team.team_id,
        "name": team.name,
        "accessCode": team.access_code if invites else None,
        "logoUrl": team.logo_url,
        "createdAt": iso_time(team.created_at),
        "updatedAt": iso_time(team.updated_at),
        "deletedAt": None,
    }


def membership_body(membership: Membership) -> dict[str, Any]:
    """A user's place in a team."""
    return {
        "id": membership.membership_id,
        "teamId": membership.team_id,
        "userId": membership.user_id,
        "role": membership.role.value,
        "createdAt": iso_time(membership.created_at),
        "updatedAt": iso_time(membership.updated_at),
    }


def member_body(membership: Membership, username: str) -> dict[str, Any]:
    """The same with the user's name."""
    return {**membership_body(membership), "user": {"id": membership.user_id, "username": username}}


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
        "retentionDays": website.retention_days,
    }


def listed_website_body(website: Website, owner: NamedOwner | None) -> dict[str, Any]:
    """A website in a list, with the user that it belongs to."""
    return {**website_body(website), "user": {"id": owner.user_id, "username": owner.username} if owner else None}


def segment_body(segment: SavedSegment) -> dict[str, Any]:
    """A segment or cohort."""
    return {
        "id": segment.segment_id,
        "websiteId": segment.website_id,
        "type": segment.type,
        "name": segment.name,
        "parameters": segment.parameters,
        "createdAt": iso_time(segment.created_at),
        "updatedAt": iso_time(segment.updated_at),
    }


def report_body(report: SavedReport) -> dict[str, Any]:
    """A saved report."""
    return {
        "id": report.report_id,
        "userId": report.user_id,
        "websiteId": report.website_id,
        "type": report.type,
        "name": report.name,
        "description": report.description,
        "parameters": report.parameters,
        "createdAt": iso_time(report.created_at),
        "updatedAt": iso_time(report.updated_at),
    }


def share_body(share: Share) -> dict[str, Any]:
    """A share as those who may change it see it; the password stays here."""
    return {
        "id": share.share_id,
        "entityId": share.entity_id,
        "shareType": share.share_type,
        "name": share.name,
        "slug": share.slug,
        "parameters": share.parameters,
        "createdAt": iso_time(share.created_at),
        "updatedAt": iso_time(share.updated_at),
        "expiresAt": iso_time_or_none(share.expires_at),
        "hasPassword": share.password_hash is not None,
    }
