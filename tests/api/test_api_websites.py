from __future__ import annotations

import pytest
from people import add_website, fresh_id

from footfall.store.sources import read_revision


def test_a_website_is_made_shown_changed_and_deleted(api):
    website_id = fresh_id()
    made = api.call(
        "owner", "POST", "/api/websites", {"id": website_id.upper(), "name": "New", "domain": "new.example.com", "extra": 1}
    ).json()
    assert made == {
        "id": website_id,
        "name": "New",
        "domain": "new.example.com",
        "shareId": None,
        "resetAt": None,
        "userId": api.people["owner"].user_id,
        "teamId": None,
        "createdBy": api.people["owner"].user_id,
        "createdAt": "2026-11-21T20:46:40.000Z",
        "updatedAt": "2026-11-21T20:46:40.000Z",
        "deletedAt": None,
        "replayEnabled": False,
        "replayConfig": None,
        "retentionDays": None,
    }
    path = f"/api/websites/{website_id}"
    assert api.call("owner", "GET", path).json() == made
    api.time.now += 1500
    replay = {"sampleRate": 0.5, "maskLevel": "strict", "maxDuration": 1000, "blockSelector": ".secret"}
    changes = {"shareId": "open", "replayEnabled": True, "replayConfig": replay, "retentionDays": 90}
    changed = api.call("owner", "POST", path, changes).json()
    assert changed == {**made, **changes, "updatedAt": "2026-11-21T20:46:41.500Z"}
    assert api.call("owner", "POST", path, {"shareId": None}).json()["shareId"] is None
    assert api.call("owner", "DELETE", path).json() == {"ok": True}
    assert api.call("owner", "GET", path).status_code == 401
    assert (api.call("admin", "GET", path).status_code, api.call("admin", "GET", path).json()) == (200, None)
    assert [source_id for source_id, _ in api.erased] == [website_id]


def test_a_reset_hides_and_erases_what_came_before(api):
    path = f"/api/websites/{api.own.website_id}"
    before = read_revision(api.services.database)
    assert api.call("owner", "POST", path + "/reset").json() == {"ok": True}
    assert api.call("owner", "GET", path).json()["resetAt"] == "2026-11-21T20:46:40.000Z"
    assert (api.own.website_id, api.time.now) in api.erased
    assert read_revision(api.services.database) == before + 1


FAULTS = [
    ("name", {"name": "x" * 101, "domain": "y"}, "Too big: expected string to have <=100 characters"),
    ("name", {"domain": "y"}, "Invalid input: expected string, received undefined"),
    ("name", {"name": "a\0b", "domain": "y"}, "Invalid string: must not contain the character NUL"),
    ("domain", {"name": "x"}, "Invalid input: expected string, received undefined"),
    ("domain", {"name": "x", "domain": "d" * 501}, "Too big: expected string to have <=500 characters"),
    ("id", {"name": "x", "domain": "y", "id": "abc"}, "Invalid UUID"),
    ("teamId", {"name": "x", "domain": "y", "teamId": 5}, "Invalid input: expected string, received number"),
    ("shareId", {"name": "x", "domain": "y", "shareId": "s" * 51}, "Too big: expected string to have <=50 characters"),
    ("teamId", {"name": "x", "domain": "y", "teamId": "00000000-0000-4000-8000-000000000000"}, "Team not found."),
]


@pytest.mark.parametrize(("field", "body", "message"), FAULTS)
def test_the_faulty_field_is_named(api, field, body, message):
    answer = api.call("admin", "POST", "/api/websites", body)
    assert answer.status_code == 400
    assert answer.json()["error"]["properties"] == {field: {"errors": [message]}}


def test_ids_and_share_ids_are_taken_once(api):
    body = {"id": api.own.website_id, "name": "x", "domain": "y"}
    assert api.call("other", "POST", "/api/websites", body).json()["error"]["message"] == "That id is already taken."
    assert api.call("owner", "POST", f"/api/websites/{api.own.website_id}", {"shareId": "open"}).status_code == 200
    answer = api.call("member", "POST", f"/api/websites/{api.ours.website_id}", {"shareId": "open"})
    assert (answer.status_code, answer.json()["error"]["message"]) == (400, "That share ID is already taken.")


def test_lists_come_in_pages(api, database):
    for number in range(25):
        add_website(database, name=f"Site {number:02}", user_id=api.people["other"].user_id, created_at=number)
    first = api.call("other", "GET", "/api/websites").json()
    assert {name: value for name, value in first.items() if name != "data"} == {"count": 25, "page": 1, "pageSize": 20}
    assert [row["name"] for row in first["data"]] == [f"Site {number:02}" for number in range(20)]
    assert first["data"][0]["user"] == {"id": api.people["other"].user_id, "username": "other"}
    query = "page=2&pageSize=2&search=SITE 1&orderBy=createdAt&sortDescending=true"
    second = api.call("other", "GET", f"/api/websites?{query}").json()
    assert [row["name"] for row in second.pop("data")] == ["Site 17", "Site 16"]
    assert second == {"count": 10, "page": 2, "pageSize": 2, "orderBy": "createdAt", "search": "SITE 1"}
    assert [row["name"] for row in api.call("member", "GET", "/api/websites").json()["data"]] == []
    assert [(row["name"], row["user"]) for row in api.call("guest", "GET", "/api/websites?includeTeams=true").json()["data"]] == [
        ("Ours", None)
    ]


@pytest.mark.parametrize(
    "query", ["page=0", "page=x", "pageSize=0", "pageSize=99999999", "page=1e300", "page=1.5", "search=%00", "includeTeams=maybe"]
)
def test_a_bad_page_is_refused(api, query):
    answer = api.call("owner", "GET", f"/api/websites?{query}")
    assert (answer.status_code, list(answer.json()["error"]["properties"])) == (400, [query.split("=")[0]])


@pytest.mark.parametrize("website_id", ["abc", "0", "x" * 36, "%00", "9999999999999999999999999999999999999999"])
def test_a_malformed_id_is_a_bad_request(api, website_id):
    answer = api.call("admin", "GET", f"/api/websites/{website_id}")
    assert (answer.status_code, answer.json()["error"]["properties"]) == (400, {"websiteId": {"errors": ["Invalid UUID"]}})
