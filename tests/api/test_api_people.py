"""Users and teams over HTTP: what changes, and what may not."""

from __future__ import annotations

import pytest
from people import PASSWORD, add_website, fresh_id

from footfall.model.tracked import Board
from footfall.store.boards import create_board


def test_another_password_ends_every_login(api):
    token = api.token("owner")
    body = {"currentPassword": PASSWORD, "newPassword": "another password"}
    answer = api.call("owner", "POST", "/api/me/password", body)
    assert (answer.status_code, answer.json()["username"]) == (200, "owner")
    assert api.client.get("/api/me", headers={"Authorization": f"Bearer {token}"}).status_code == 401
    for password, status in ((PASSWORD, 401), ("another password", 200)):
        assert api.call("", "POST", "/api/auth/login", {"username": "owner", "password": password}).status_code == status


def test_a_password_set_by_an_admin_ends_every_login_too(api):
    path = f"/api/users/{api.people['owner'].user_id}"
    assert api.call("admin", "POST", path, {"role": "view-only"}).json()["role"] == "view-only"
    assert api.call("owner", "GET", "/api/me").json()["user"]["role"] == "view-only"
    assert api.call("admin", "POST", path, {"password": "another password"}).status_code == 200
    assert api.call("owner", "GET", "/api/me").status_code == 401


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"username": ""}, "username"),
        ({"username": "x" * 256}, "username"),
        ({"password": "seven77"}, "password"),
        ({"role": "owner"}, "role"),
        ({"id": "1"}, "id"),
    ],
)
def test_bad_users_are_refused_by_field(api, body, field):
    answer = api.call("admin", "POST", "/api/users", {"username": "new", "password": "long enough", "role": "user", **body})
    assert answer.status_code == 400
    assert list(answer.json()["error"]["properties"]) == [field]


def test_a_name_belongs_to_one_user(api):
    path = f"/api/users/{api.people['owner'].user_id}"
    taken = api.call("admin", "POST", path, {"username": "other"})
    assert (taken.status_code, taken.json()["error"]["message"]) == (400, "User already exists")
    assert api.call("admin", "POST", path, {"username": "OTHER"}).status_code == 400
    made = api.call("admin", "POST", "/api/users", {"username": "Owner", "password": "long enough", "role": "user"})
    assert (made.status_code, list(made.json()["error"]["properties"])) == (400, ["username"])
    for name in ("owner", "Owner"):
        assert api.call("admin", "POST", path, {"username": name}).status_code == 200


def test_somebody_can_always_administrate(api):
    path = f"/api/users/{api.people['admin'].user_id}"
    assert api.call("admin", "POST", path, {"role": "user"}).status_code == 400
    assert api.call("admin", "DELETE", path).status_code == 400
    api.call("admin", "POST", f"/api/users/{api.people['other'].user_id}", {"role": "admin"})
    assert api.call("admin", "POST", path, {"role": "user"}).status_code == 200
    assert api.call("admin", "GET", "/api/admin/users").status_code == 401


def test_a_deleted_user_takes_along_what_is_theirs(api, database):
    owner = api.people["owner"].user_id
    board = Board(board_id=fresh_id(), type="mixed", name="B", user_id=owner, team_id=None, created_at=1, updated_at=1)
    with database.write() as connection:
        create_board(connection, board)
    link = api.call("owner", "POST", "/api/links", {"name": "L", "url": "https://example.com", "slug": "a-link-of-owner"}).json()
    share = api.call("owner", "POST", f"/api/websites/{api.own.website_id}/shares", {"slug": "shared"}).json()
    assert api.call("admin", "DELETE", f"/api/users/{owner}").json() == {"ok": True}
    assert api.call("owner", "GET", "/api/me").status_code == 401
    assert api.call("admin", "GET", f"/api/websites/{api.own.website_id}").json() is None
    assert api.call("admin", "GET", f"/api/boards/{board.board_id}").status_code == 404
    assert api.call("admin", "GET", f"/api/share/id/{share['id']}").status_code == 404
    assert sorted(api.erased) == sorted([(api.own.website_id, None), (link["id"], None)])


def test_a_team_survives_its_owner(api):
    captain, team = api.people["captain"].user_id, api.ours.team_id
    alone, _ = api.call("captain", "POST", "/api/teams", {"name": "Alone"}).json()
    site = api.call("captain", "POST", "/api/websites", {"name": "N", "domain": "n.example", "teamId": alone["id"]}).json()
    assert api.call("admin", "DELETE", f"/api/users/{captain}").status_code == 200
    roles = {row["userId"]: row["role"] for row in api.call("mate", "GET", f"/api/teams/{team}").json()["members"]}
    assert roles[api.people["mate"].user_id] == "team-owner"
    assert captain not in roles
    assert api.call("mate", "GET", f"/api/websites/{api.ours.website_id}").status_code == 200
    assert api.call("admin", "GET", f"/api/teams/{alone['id']}").status_code == 404
    assert (site["id"], None) in api.erased


def test_a_deleted_team_leaves_its_websites_to_its_owner(api):
    assert api.call("captain", "DELETE", f"/api/teams/{api.ours.team_id}").json() == {"ok": True}
    left = api.call("captain", "GET", f"/api/websites/{api.ours.website_id}").json()
    assert (left["teamId"], left["userId"]) == (None, api.people["captain"].user_id)
    assert api.call("member", "GET", f"/api/websites/{api.ours.website_id}").status_code == 401


def test_an_owner_stays_and_others_may_go(api):
    path = f"/api/teams/{api.ours.team_id}/users"
    captain, member = (f"{path}/{api.people[name].user_id}" for name in ("captain", "member"))
    for person in ("captain", "mate", "admin"):
        assert api.call(person, "DELETE", captain).status_code == 400
        assert api.call(person, "POST", captain, {"role": "team-member"}).status_code == 400
    assert api.call("guest", "DELETE", member).status_code == 401
    assert api.call("member", "DELETE", member).json() == {"ok": True}
    assert api.call("member", "GET", f"/api/teams/{api.ours.team_id}").status_code == 401
    assert api.call("captain", "GET", member).status_code == 404


def test_joining_twice_or_to_nowhere(api):
    code = api.call("captain", "GET", f"/api/teams/{api.ours.team_id}").json()["accessCode"]
    joined = api.call("other", "POST", "/api/teams/join", {"accessCode": code}).json()
    assert (joined["role"], joined["teamId"]) == ("team-member", api.ours.team_id)
    assert api.call("other", "POST", "/api/teams/join", {"accessCode": code}).status_code == 400
    body = {"userId": api.people["other"].user_id, "role": "team-member"}
    assert api.call("captain", "POST", f"/api/teams/{api.ours.team_id}/users", body).status_code == 400
    assert api.call("captain", "POST", f"/api/teams/{api.ours.team_id}/users", {**body, "userId": fresh_id()}).status_code == 400
    assert api.call("captain", "POST", f"/api/teams/{api.ours.team_id}/users", {**body, "role": "team-owner"}).status_code == 400
    nobody = api.call("captain", "POST", f"/api/teams/{api.ours.team_id}/users", {"role": "team-member"})
    assert list(nobody.json()["error"]["properties"]) == ["userId"]


def test_a_member_is_added_by_name(api):
    path = f"/api/teams/{api.ours.team_id}/users"
    body = {"username": "other", "role": "team-view-only"}
    assert api.call("member", "POST", path, body).status_code == 401
    added = api.call("captain", "POST", path, body).json()
    assert (added["userId"], added["role"]) == (api.people["other"].user_id, "team-view-only")
    unknown = api.call("captain", "POST", path, {**body, "username": "nobody"})
    assert (unknown.status_code, list(unknown.json()["error"]["properties"])) == (400, ["username"])


def test_an_access_code_belongs_to_one_team(api):
    alone, _ = api.call("other", "POST", "/api/teams", {"name": "Alone"}).json()
    path = f"/api/teams/{alone['id']}"
    code = api.call("captain", "GET", f"/api/teams/{api.ours.team_id}").json()["accessCode"]
    assert api.call("other", "POST", path, {"accessCode": code}).status_code == 400
    assert api.call("other", "POST", path, {"accessCode": "team_of_our_own"}).json()["accessCode"] == "team_of_our_own"


def test_lists_of_admins_hold_everything_newest_first(api, database):
    newest = add_website(database, name="Newest", user_id=api.people["other"].user_id, created_at=2_000_000_000_000)
    page = api.call("admin", "GET", "/api/admin/websites", params={"pageSize": 1}).json()
    assert (page["count"], page["orderBy"], page["data"][0]["id"]) == (3, "createdAt", newest.website_id)
    ours = api.call("admin", "GET", "/api/admin/websites", params={"search": "ours"}).json()["data"][0]
    assert (ours["user"], ours["team"]["name"], [row["role"] for row in ours["team"]["members"]]) == (None, "Crew", ["team-owner"])
    team = api.call("admin", "GET", "/api/admin/teams").json()["data"][0]
    assert team["_count"] == {"members": 4, "websites": 1}
    users = api.call("admin", "GET", "/api/admin/users", params={"search": "own", "orderBy": "username"}).json()
    assert [(row["username"], row["_count"]["websites"]) for row in users["data"]] == [("owner", 1)]


def test_a_website_changes_hands(api):
    path = f"/api/websites/{api.ours.website_id}/transfer"
    assert api.call("captain", "POST", path, {}).status_code == 400
    assert api.call("captain", "POST", path, {"userId": fresh_id(), "teamId": fresh_id()}).status_code == 400
    moved = api.call("captain", "POST", path, {"userId": api.people["captain"].user_id}).json()
    assert (moved["userId"], moved["teamId"]) == (api.people["captain"].user_id, None)
    back = api.call("captain", "POST", path, {"teamId": api.ours.team_id}).json()
    assert (back["userId"], back["teamId"]) == (None, api.ours.team_id)
    assert api.call("admin", "POST", path, {"userId": fresh_id()}).status_code == 400
    assert api.call("admin", "POST", path, {"teamId": fresh_id()}).status_code == 400


def test_saved_reports_move_and_keep_their_question(api):
    body = {"websiteId": api.own.website_id, "type": "goal", "name": "G", "description": None, "parameters": {"a": [1, {"b": None}]}}
    made = api.call("owner", "POST", "/api/reports", body).json()
    assert (made["description"], made["parameters"]) == ("", {"a": [1, {"b": None}]})
    moved = api.call("admin", "POST", f"/api/reports/{made['id']}", {"websiteId": api.ours.website_id}).json()
    assert (moved["websiteId"], moved["name"]) == (api.ours.website_id, "G")
    assert api.call("owner", "GET", f"/api/reports/{made['id']}").status_code == 401
    assert api.call("guest", "GET", f"/api/reports/{made['id']}").status_code == 200
    listed = api.call("guest", "GET", f"/api/websites/{api.ours.website_id}/reports", params={"type": "funnel"}).json()
    assert listed["count"] == 0
    assert api.call("owner", "POST", "/api/reports", {**body, "type": "nonsense"}).status_code == 400
