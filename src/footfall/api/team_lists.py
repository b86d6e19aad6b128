"""Teams in lists, with their members and the number of their websites."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from footfall.access.permissions import can_update_team
from footfall.api.wire import member_body, team_body
from footfall.model.account import Membership, Person
from footfall.model.website import PageRequest
from footfall.store.database import Connection, Database
from footfall.store.teams import count_websites, list_members, list_teams


def list_team_bodies(database: Database, page: PageRequest, person: Person, user_id: str | None = None) -> tuple[list[dict[str, Any]], int]:
    """One page of the teams of a user, or of all, as `person` may see them, and how many there are in all. Blocks."""
    with database.read() as connection:
        teams, total = list_teams(connection, page, user_id)
        ids = [team.team_id for team in teams]
        members = group_members(connection, ids)
        websites = count_websites(connection, ids)
    return [
        {
            **team_body(team, invites=can_update_team(person, team.team_id)),
            "members": [member_body(*member) for member in members[team.team_id]],
            "_count": {"members": len(members[team.team_id]), "websites": websites.get(team.team_id, 0)},
        }
        for team in teams
    ], total


def group_members(connection: Connection, team_ids: list[str]) -> dict[str, list[tuple[Membership, str]]]:
    """The members of each team with their user names. Blocks."""
    grouped: dict[str, list[tuple[Membership, str]]] = defaultdict(list)
    for membership, username in list_members(connection, team_ids):
        grouped[membership.team_id].append((membership, username))
    return grouped
