from __future__ import annotations

import pytest
from people import PASSWORD_HASH, add_team, add_user, fresh_id

from footfall.model.account import Person, Role, TeamRole
from footfall.store.accounts import change_password, count_users, create_user, find_credentials, find_person, find_user, renew_password_hash
from footfall.store.errors import Duplicate, Missing
from footfall.store.teams import add_member, find_team, list_teams_of_user


def test_a_user_comes_back_as_stored(database):
    user = add_user(database, "Zoë", Role.VIEW_ONLY, display_name="Z", logo_url="https://example.com/z.png")
    with database.read() as connection:
        assert find_user(connection, user.user_id) == user
        assert find_credentials(connection, "Zoë") == (user, PASSWORD_HASH)
        assert find_credentials(connection, "zoë") is None
        assert find_user(connection, fresh_id()) is None
        assert find_person(connection, fresh_id()) is None
        assert count_users(connection) == 1


def test_names_and_ids_are_unique(database):
    user = add_user(database, "one")
    with database.write() as connection:
        with pytest.raises(Duplicate, match="username"):
            create_user(connection, user, "x")
        with pytest.raises(Duplicate, match="id"):
            create_user(
                connection, type(user)(**{**{name: getattr(user, name) for name in user.__struct_fields__}, "username": "two"}), "x"
            )
        assert count_users(connection) == 1


def test_a_new_password_begins_a_new_epoch_and_a_renewed_hash_does_not(database):
    user = add_user(database, "one")
    with database.write() as connection:
        renew_password_hash(connection, user.user_id, "renewed")
        assert find_credentials(connection, "one") == (user, "renewed")
        change_password(connection, user.user_id, "fresh", 77)
        changed, stored = find_credentials(connection, "one")
        assert (changed.token_epoch, changed.updated_at, stored) == (1, 77, "fresh")
        with pytest.raises(Missing):
            change_password(connection, fresh_id(), "x", 1)


def test_a_person_knows_the_roles_in_all_teams(database):
    user = add_user(database, "one")
    crew = add_team(database, "Crew", {user.user_id: TeamRole.OWNER})
    port = add_team(database, "Port", {user.user_id: TeamRole.VIEW_ONLY})
    with database.write() as connection:
        assert find_person(connection, user.user_id) == Person(user, {crew.team_id: TeamRole.OWNER, port.team_id: TeamRole.VIEW_ONLY})
        mine = list_teams_of_user(connection, user.user_id)
        assert {(team.name, membership.role) for team, membership in mine} == {("Crew", "team-owner"), ("Port", "team-view-only")}
        with pytest.raises(Duplicate):
            add_member(connection, mine[0][1])
        assert find_team(connection, crew.team_id) == crew
        assert find_team(connection, fresh_id()) is None
