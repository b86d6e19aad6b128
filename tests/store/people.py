"""Rows for tests, made in one line."""

from __future__ import annotations

import uuid
from typing import Any

from footfall.access.passwords import hash_password
from footfall.model.account import Membership, Role, Team, TeamRole, User
from footfall.model.website import Website
from footfall.store.accounts import create_user
from footfall.store.database import Database
from footfall.store.teams import add_member, create_team
from footfall.store.websites import create_website

PASSWORD = "a right password"
PASSWORD_HASH = hash_password(PASSWORD)
NOW = 1_795_294_000_123
CREW = {"captain": TeamRole.OWNER, "mate": TeamRole.MANAGER, "member": TeamRole.MEMBER, "guest": TeamRole.VIEW_ONLY}
"""Who is in the team, and as what."""


def fresh_id() -> str:
    return str(uuid.uuid4())


def add_user(database: Database, username: str, role: Role = Role.USER, **fields: Any) -> User:
    user = User(
        **{"user_id": fresh_id(), "username": username, "role": role, "token_epoch": 0, "created_at": NOW, "updated_at": NOW, **fields}
    )
    with database.write() as connection:
        create_user(connection, user, PASSWORD_HASH)
    return user


def add_team(database: Database, name: str, members: dict[str, TeamRole]) -> Team:
    team = Team(team_id=fresh_id(), name=name, access_code=f"team_{fresh_id()[:16]}", created_at=NOW, updated_at=NOW)
    with database.write() as connection:
        create_team(connection, team)
        for user_id, role in members.items():
            add_member(
                connection,
                Membership(membership_id=fresh_id(), team_id=team.team_id, user_id=user_id, role=role, created_at=NOW, updated_at=NOW),
            )
    return team


def make_website(**fields: Any) -> Website:
    defaults = {
        "website_id": fresh_id(),
        "name": "Harbour",
        "domain": "www.example.com",
        "user_id": None,
        "team_id": None,
        "created_by": None,
    }
    return Website(**{**defaults, "created_at": NOW, "updated_at": NOW, **fields})


def add_website(database: Database, **fields: Any) -> Website:
    website = make_website(**fields)
    with database.write() as connection:
        create_website(connection, website)
    return website
