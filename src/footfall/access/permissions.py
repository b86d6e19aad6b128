"""Who may do what: one function per question, each a pure fact about a person and a thing.

admin            everything
user             make, change and delete their own websites; make teams
view-only        look at what is theirs or their teams', change nothing
team-owner       everything in the team
team-manager     everything in the team but deleting it and moving its websites to a user
team-member      make, change and delete the team's websites
team-view-only   look at the team's websites
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Protocol

from footfall.model.account import Person, Role, TeamRole

EDITORS = frozenset({TeamRole.OWNER, TeamRole.MANAGER, TeamRole.MEMBER})
MANAGERS = frozenset({TeamRole.OWNER, TeamRole.MANAGER})


class Owned(Protocol):
    """A website, link, pixel or board: it belongs to a user or to a team."""

    @property
    def user_id(self) -> str | None:
        """The owner, or None when a team owns it."""
        ...

    @property
    def team_id(self) -> str | None:
        """The owning team, or None when a user owns it."""
        ...


def can_view(person: Person, thing: Owned) -> bool:
    """Whether the person may see the thing and its numbers."""
    return person.is_admin or _owns(person, thing) or (thing.team_id is not None and thing.team_id in person.teams)


def can_update(person: Person, thing: Owned) -> bool:
    """Whether the person may change or reset the thing."""
    if person.is_admin:
        return True
    if person.user.role == Role.VIEW_ONLY:
        return False
    return _owns(person, thing) or _has_role(person, thing.team_id, EDITORS)


def can_delete(person: Person, thing: Owned) -> bool:
    """Whether the person may delete the thing."""
    return can_update(person, thing)


def can_create(person: Person) -> bool:
    """Whether the person may make websites, links, pixels and boards of their own, and teams."""
    return person.user.role != Role.VIEW_ONLY


def can_create_in_team(person: Person, team_id: str) -> bool:
    """Whether the person may make websites and the like that belong to a team."""
    return person.is_admin or (can_create(person) and _has_role(person, team_id, EDITORS))


def can_view_team(person: Person, team_id: str) -> bool:
    """Whether the person may see the team, its members and what it owns."""
    return person.is_admin or team_id in person.teams


def can_update_team(person: Person, team_id: str) -> bool:
    """Whether the person may rename the team and choose its members."""
    return person.is_admin or _has_role(person, team_id, MANAGERS)


def can_remove_member(person: Person, team_id: str, user_id: str) -> bool:
    """Whether the person may take a user, maybe themselves, out of the team."""
    return can_update_team(person, team_id) or (user_id == person.user.user_id and team_id in person.teams)


def can_delete_team(person: Person, team_id: str) -> bool:
    """Whether the person may delete the team."""
    return person.is_admin or _has_role(person, team_id, frozenset({TeamRole.OWNER}))


def can_transfer_to_user(person: Person, thing: Owned, user_id: str) -> bool:
    """Whether the person may make the thing theirs, or, as an admin, anyone's."""
    if person.is_admin:
        return True
    if user_id != person.user.user_id or not can_create(person):
        return False
    return _owns(person, thing) or _has_role(person, thing.team_id, frozenset({TeamRole.OWNER}))


def can_transfer_to_team(person: Person, thing: Owned, team_id: str) -> bool:
    """Whether the person may give the thing to a team."""
    return person.is_admin or (can_update(person, thing) and can_create_in_team(person, team_id))


def can_manage_users(person: Person) -> bool:
    """Whether the person may see, make, change and delete users."""
    return person.is_admin


def _owns(person: Person, thing: Owned) -> bool:
    return thing.user_id is not None and thing.user_id == person.user.user_id


def _has_role(person: Person, team_id: str | None, roles: AbstractSet[TeamRole]) -> bool:
    return team_id is not None and person.teams.get(team_id) in roles
