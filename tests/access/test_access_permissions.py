from __future__ import annotations

import itertools

import pytest

from footfall.access import permissions
from footfall.model.account import Person, Role, TeamRole, User
from footfall.model.website import Subject

TEAM = "team"


def person(name: str, role: Role = Role.USER, team: TeamRole | None = None) -> Person:
    user = User(user_id=name, username=name, role=role, token_epoch=0, created_at=0, updated_at=0)
    return Person(user, {TEAM: team} if team else {})


PEOPLE = {
    "admin": person("admin", Role.ADMIN),
    "owner": person("owner"),
    "other": person("other"),
    "view-only owner": person("owner", Role.VIEW_ONLY),
    "team-owner": person("a", team=TeamRole.OWNER),
    "team-manager": person("b", team=TeamRole.MANAGER),
    "team-member": person("c", team=TeamRole.MEMBER),
    "team-view-only": person("d", team=TeamRole.VIEW_ONLY),
    "view-only team-member": person("e", Role.VIEW_ONLY, TeamRole.MEMBER),
}
OWN = Subject(kind="website", subject_id="1", user_id="owner", team_id=None)
OURS = Subject(kind="website", subject_id="2", user_id=None, team_id=TEAM)
ORPHAN = Subject(kind="website", subject_id="3", user_id=None, team_id=None)
IN_TEAM = {"team-owner", "team-manager", "team-member", "team-view-only", "view-only team-member"}
EDITORS = {"admin", "team-owner", "team-manager", "team-member"}
ALL = set(PEOPLE)

MATRIX = {
    ("can_view", OWN): {"admin", "owner", "view-only owner"},
    ("can_view", OURS): {"admin", *IN_TEAM},
    ("can_view", ORPHAN): {"admin"},
    ("can_update", OWN): {"admin", "owner"},
    ("can_update", OURS): EDITORS,
    ("can_update", ORPHAN): {"admin"},
    ("can_delete", OWN): {"admin", "owner"},
    ("can_delete", OURS): EDITORS,
    ("can_create",): ALL - {"view-only owner", "view-only team-member"},
    ("can_create_in_team", TEAM): EDITORS,
    ("can_create_in_team", "another team"): {"admin"},
    ("can_view_team", TEAM): {"admin", *IN_TEAM},
    ("can_update_team", TEAM): {"admin", "team-owner", "team-manager"},
    ("can_remove_member", TEAM, "c"): {"admin", "team-owner", "team-manager", "team-member"},
    ("can_remove_member", TEAM, "other"): {"admin", "team-owner", "team-manager"},
    ("can_delete_team", TEAM): {"admin", "team-owner"},
    ("can_transfer_to_user", OWN, "owner"): {"admin", "owner"},
    ("can_transfer_to_user", OWN, "other"): {"admin"},
    ("can_transfer_to_user", OURS, "a"): {"admin", "team-owner"},
    ("can_transfer_to_user", OURS, "b"): {"admin"},
    ("can_transfer_to_team", OURS, TEAM): EDITORS,
    ("can_transfer_to_team", OWN, TEAM): {"admin"},
    ("can_manage_users",): {"admin"},
}


@pytest.mark.parametrize(
    ("question", "name"), list(itertools.product(MATRIX, PEOPLE)), ids=lambda part: part if isinstance(part, str) else part[0]
)
def test_the_matrix(question, name):
    function, *things = question
    assert getattr(permissions, function)(PEOPLE[name], *things) == (name in MATRIX[question])


def test_every_question_is_in_the_matrix():
    asked = {name for name in vars(permissions) if name.startswith("can_")}
    assert asked == {question[0] for question in MATRIX}
