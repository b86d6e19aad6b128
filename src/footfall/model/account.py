"""People and teams, and what a caller of the API may be."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Role(StrEnum):
    """What a user may do everywhere."""

    ADMIN = "admin"
    USER = "user"
    VIEW_ONLY = "view-only"


class TeamRole(StrEnum):
    """What a user may do in one team."""

    OWNER = "team-owner"
    MANAGER = "team-manager"
    MEMBER = "team-member"
    VIEW_ONLY = "team-view-only"


class User(msgspec.Struct, frozen=True, kw_only=True):
    """Someone who may log in. A login is valid only while its epoch is `token_epoch`. Times in ms, UTC."""

    user_id: str
    username: str
    role: Role
    token_epoch: int
    created_at: int
    updated_at: int
    display_name: str | None = None
    logo_url: str | None = None

    @property
    def is_admin(self) -> bool:
        """Whether the user may do everything."""
        return self.role == Role.ADMIN


class Team(msgspec.Struct, frozen=True, kw_only=True):
    """People who share websites. Times in ms, UTC."""

    team_id: str
    name: str
    access_code: str
    created_at: int
    updated_at: int
    logo_url: str | None = None


class Membership(msgspec.Struct, frozen=True, kw_only=True):
    """A user's place in a team. Times in ms, UTC."""

    membership_id: str
    team_id: str
    user_id: str
    role: TeamRole
    created_at: int
    updated_at: int


class Person(msgspec.Struct, frozen=True):
    """A logged-in user with the role that they have in each of their teams, by team id."""

    user: User
    teams: dict[str, TeamRole]

    @property
    def is_admin(self) -> bool:
        """Whether the user may do everything."""
        return self.user.is_admin
