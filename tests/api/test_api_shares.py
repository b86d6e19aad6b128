"""Shares: what their tokens open, and when they stop."""

from __future__ import annotations

import pytest
from people import NOW, fresh_id

from footfall.api import share_sections, stats
from footfall.api.app import ENDPOINTS
from footfall.api.endpoint import Endpoint
from footfall.model.tracked import Board
from footfall.store.boards import create_board

HOUR = 3_600_000
CONTEXT = {"x-umami-share-context": "1"}


@pytest.fixture
def share(api):
    """Shares the owner's website; answers with the share and a token for it."""

    def make(**fields):
        made = api.call(
            "owner", "POST", "/api/share", {"entityId": api.own.website_id, "shareType": 1, "slug": "open-one", **fields}
        ).json()
        return made, api.call("", "GET", f"/api/share/{made['slug']}").json().get("token", "")

    return make


def look(api, token, website=None, person="", **headers):
    path = f"/api/websites/{(website or api.own).website_id}"
    return api.call(person, "GET", path, headers={"x-umami-share-token": token, **headers}).status_code


def test_a_token_opens_only_what_is_shared_and_only_for_reading(api, share):
    _, token = share()
    headers = {"x-umami-share-token": token}
    path = f"/api/websites/{api.own.website_id}"
    shown = api.call("", "GET", path, headers=headers)
    assert shown.status_code == 200
    assert {shown.json()[name] for name in ("userId", "teamId", "createdBy", "shareId")} == {None}
    assert look(api, token, api.ours) == 401
    assert look(api, token, person="other") == 200
    for method, asked, body in (
        ("POST", path, {"name": "X"}),
        ("DELETE", path, None),
        ("POST", f"{path}/reset", None),
        ("POST", f"{path}/transfer", {"teamId": api.ours.team_id}),
        ("GET", f"{path}/segments?type=segment", None),
        ("GET", f"{path}/reports", None),
        ("GET", f"{path}/shares", None),
        ("GET", "/api/websites", None),
        ("GET", "/api/me", None),
        ("POST", "/api/share", {"entityId": api.own.website_id, "shareType": 1}),
    ):
        assert api.call("", method, asked, body, headers=headers).status_code == 401, (method, asked)


@pytest.mark.parametrize("door", [door for door in stats.ENDPOINTS if door.method == "GET"], ids=lambda door: door.path)
def test_statistics_ask_what_a_share_opens(api, share, door: Endpoint):
    _, token = share()
    asked = {"startAt": 0, "endAt": 1, "type": "path", "timezone": "UTC"}
    for website, admitted in ((api.own, True), (api.ours, False)):
        path = door.path.replace("{website_id:str}", website.website_id)
        status = api.call("", "GET", path, params=asked, headers={"x-umami-share-token": token}).status_code
        # There is no engine here: a question that is let through fails there.
        assert (status != 401) is admitted


def test_in_the_context_of_a_share_a_login_counts_for_nothing(api, share):
    _, token = share()
    assert api.call("admin", "GET", "/api/me", headers={"x-umami-share-token": token}).json()["shareToken"] == token
    assert api.call("admin", "GET", "/api/me", headers={"x-umami-share-token": token, **CONTEXT}).status_code == 401
    assert look(api, token, api.ours, "admin", **CONTEXT) == 401
    assert look(api, "", api.own, "owner", **CONTEXT) == 200


@pytest.mark.parametrize("change", [{"slug": "another-name"}, {"password": "a secret"}, {"expiresAt": NOW + HOUR}])
def test_a_changed_share_ends_its_tokens(api, share, change):
    made, token = share()
    api.time.now = NOW
    assert look(api, token) == 200
    assert api.call("owner", "POST", f"/api/share/id/{made['id']}", change).status_code == 200
    api.time.now += HOUR if "expiresAt" in change else 0
    assert look(api, token) == 401


def test_a_share_cannot_close_before_it_opens(api, share):
    passed = {"errors": ["The time has passed."]}
    made, _ = share(expiresAt=api.time.now + HOUR)
    path = f"/api/share/id/{made['id']}"
    for change in (api.time.now, "2020-01-01"):
        asked = {"entityId": api.own.website_id, "shareType": 1, "expiresAt": change}
        for answer in (api.call("owner", "POST", "/api/share", asked), api.call("owner", "POST", path, {"expiresAt": change})):
            assert (answer.status_code, answer.json()["error"]["properties"]) == (400, {"expiresAt": passed})
    api.time.now += 2 * HOUR
    unchanged = {"name": "Closed", "expiresAt": made["expiresAt"]}
    assert api.call("owner", "POST", path, unchanged).json()["name"] == "Closed"


def test_an_ended_share_opens_nothing(api, share):
    made, token = share()
    assert api.call("owner", "DELETE", f"/api/share/id/{made['id']}").json() == {"ok": True}
    assert look(api, token) == 401
    assert api.call("", "GET", "/api/share/open-one").status_code == 404


def test_a_share_and_its_tokens_expire(api, share):
    _, token = share(expiresAt=api.time.now + 3_600_000)
    assert look(api, token) == 200
    api.time.now += 3_600_000
    assert look(api, token) == 401
    assert api.call("", "GET", "/api/share/open-one").status_code == 404


def test_a_token_expires_even_when_the_share_does_not(api, share):
    _, token = share()
    api.time.now += api.services.settings.token_lifetime * 1000
    assert look(api, token) == 401
    assert api.call("", "GET", "/api/share/open-one").status_code == 200


def test_a_password_is_asked_for_and_never_shown(api, share):
    made, _ = share(password="open sesame")
    assert made["hasPassword"] is True
    assert "sesame" not in str(made)
    assert "argon" not in str(made)
    refused = api.call("", "GET", "/api/share/open-one")
    assert (refused.status_code, refused.json()["error"]["code"]) == (401, "password-required")
    wrong = api.call("", "POST", "/api/share/open-one", {"password": "open barley"})
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (401, "incorrect-password")
    token = api.call("", "POST", "/api/share/open-one", {"password": "open sesame"}).json()["token"]
    assert look(api, token) == 200


def test_passwords_cannot_be_guessed_for_long(api, share):
    share(password="open sesame")
    codes = [api.call("", "POST", "/api/share/open-one", {"password": f"guess {number}"}).status_code for number in range(12)]
    assert codes == [401] * 10 + [429] * 2


def test_forged_tokens_open_nothing(api, share):
    _, token = share()
    for forged in ("x", token[:-2], api.token("owner"), token + "x"):
        assert look(api, forged) == 401
    assert api.call("", "GET", "/api/me", headers={"Authorization": f"Bearer {token}"}).status_code == 401


def test_a_board_opens_only_what_its_owner_may_see(api, database):
    owner = api.people["owner"].user_id
    named = {"rows": [{"websiteId": api.own.website_id}, {"parameters": {"websiteIds": [api.ours.website_id, "no id", fresh_id()]}}]}
    board = Board(
        board_id=fresh_id(), type="mixed", name="B", user_id=owner, team_id=None, created_at=NOW, updated_at=NOW, parameters=named
    )
    with database.write() as connection:
        create_board(connection, board)
    made = api.call("owner", "POST", f"/api/boards/{board.board_id}/shares", {"name": "Board"}).json()
    assert len(made["slug"]) == 16
    opened = api.call("", "GET", f"/api/share/{made['slug']}").json()
    assert (opened["boardId"], opened["websiteIds"], opened["linkIds"]) == (board.board_id, [api.own.website_id], [])
    assert look(api, opened["token"]) == 200
    assert look(api, opened["token"], api.ours) == 401
    headers = {"x-umami-share-token": opened["token"]}
    assert api.call("", "GET", f"/api/boards/{board.board_id}", headers=headers).status_code == 200
    assert api.call("", "POST", f"/api/boards/{board.board_id}", {"name": "X"}, headers=headers).status_code == 401


def test_a_website_can_be_shared_by_its_own_share_id(api):
    path = f"/api/websites/{api.own.website_id}"
    assert api.call("owner", "POST", path, {"shareId": "berths"}).json()["shareId"] == "berths"
    opened = api.call("", "GET", "/api/share/berths").json()
    assert (opened["shareType"], opened["websiteId"]) == (1, api.own.website_id)
    assert look(api, opened["token"]) == 200
    assert api.call("owner", "POST", path, {"shareId": None}).json()["shareId"] is None
    assert look(api, opened["token"]) == 401
    assert api.call("", "GET", "/api/share/berths").status_code == 404


def test_a_name_opens_one_thing(api, share):
    share()
    path = f"/api/websites/{api.own.website_id}"
    taken = api.call("owner", "POST", path, {"shareId": "open-one"})
    assert (taken.status_code, taken.json()["error"]["message"]) == (400, "That share ID is already taken.")
    api.call("owner", "POST", path, {"shareId": "berths"})
    for slug in ("open-one", "berths"):
        again = api.call("owner", "POST", f"{path}/shares", {"slug": slug})
        assert (again.status_code, again.json()["error"]["message"]) == (400, "That slug is already taken.")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"slug": "a/b"}, "slug"),
        ({"slug": ""}, "slug"),
        ({"slug": "x" * 101}, "slug"),
        ({"shareType": 5}, "shareType"),
        ({"entityId": "x"}, "entityId"),
        ({"expiresAt": "soon"}, "expiresAt"),
        ({"expiresAt": 9e15}, "expiresAt"),
        ({"expiresAt": True}, "expiresAt"),
        ({"parameters": []}, "parameters"),
        ({"slug": "abc"}, "slug"),
        ({"password": ""}, "password"),
        ({"password": "seven77"}, "password"),
    ],
)
def test_bad_shares_are_refused_by_field(api, body, field):
    answer = api.call("owner", "POST", "/api/share", {"entityId": api.own.website_id, "shareType": 1, **body})
    assert answer.status_code == 400
    assert list(answer.json()["error"]["properties"]) == [field]


def test_a_share_goes_with_its_website(api, share):
    _, token = share()
    api.call("owner", "DELETE", f"/api/websites/{api.own.website_id}")
    assert look(api, token) == 401
    assert api.call("", "GET", "/api/share/open-one").status_code == 404


@pytest.mark.parametrize("slug", ["nothing-here", "%00", "x" * 300, "%F0%9F%9A%A4"])
def test_unknown_names_are_not_found(api, slug):
    assert api.call("", "GET", f"/api/share/{slug}").status_code == 404


STATS = "/api/websites/{id}/stats"
SESSIONS = "/api/websites/{id}/sessions/stats"
UTM = "/api/reports/utm"
REVENUE = "/api/websites/{id}/revenue/sessions"
WEEK = "/api/websites/{id}/sessions/weekly"


@pytest.mark.parametrize(
    ("parameters", "path", "admitted"),
    [
        ({}, STATS, True),
        ({"overview": True}, STATS, True),
        ({"overview": True}, SESSIONS, True),
        ({"overview": False}, STATS, True),
        ({"overview": False, "compare": False}, STATS, False),
        ({"sessions": False}, SESSIONS, False),
        ({"sessions": False}, STATS, True),
        ({"theme": "dark", "segments": False}, UTM, True),
        ({"sessions": False}, REVENUE, False),
        ({"revenue": False}, REVENUE, False),
        ({"overview": False, "events": False}, REVENUE, True),
        ({"sessions": False}, "/api/websites/{id}/metrics?type=distinctId", False),
        ({"sessions": False}, "/api/websites/{id}/metrics/expanded?type=distinctId", False),
        ({"sessions": False}, "/api/websites/{id}/values?type=distinctId", False),
        ({"sessions": True}, "/api/websites/{id}/values?type=distinctId", True),
        ({"sessions": False}, "/api/websites/{id}/values?type=country", True),
        ({"sessions": False}, WEEK, True),
        ({"sessions": False, "overview": False}, WEEK, False),
        ({"utm": False}, UTM, False),
        ({"events": False}, "/api/event-data/stats", False),
        ({"realtime": False}, "/api/realtime/{id}", False),
        ({"realtime": False}, "/api/websites/{id}/active", True),
        ({"overview": False, "compare": False, "events": False}, "/api/websites/{id}/metrics", False),
        ({"overview": False, "compare": False}, "/api/websites/{id}/daterange", True),
    ],
)
def test_a_share_closes_pages_by_false(api, share, parameters, path, admitted):
    _, token = share(parameters=parameters)
    path, _, kind = path.partition("?type=")
    asked = {"startAt": 0, "endAt": 1, "type": kind or "path", "timezone": "UTC", "currency": "EUR", "websiteId": api.own.website_id}
    report = {"websiteId": api.own.website_id, "type": "utm", "filters": {}, "parameters": {"startDate": 0, "endDate": 1}}
    method, body, params = ("POST", report, {}) if "reports" in path else ("GET", None, asked)

    def status(person, **headers):
        sent = {"x-umami-share-token": token, **headers}
        return api.call(person, method, path.replace("{id}", api.own.website_id), body, params=params, headers=sent).status_code

    # There is no engine here: a question that is let through fails there, if it needs one.
    assert (status("") != 401) is admitted
    assert status("owner") != 401
    assert (status("other") != 401) is admitted


@pytest.mark.parametrize(
    ("parameters", "faults"),
    [
        ({"sesions": False}, {"sesions": "Unknown page"}),
        ({"overview": True, "Sessions": True}, {"Sessions": "Unknown page"}),
        ({"sessions": "no"}, {"sessions": "Invalid input: expected boolean, received string"}),
        ({"sessions": None, "utm": 0}, {"sessions": "expected boolean, received null", "utm": "expected boolean, received number"}),
        ({"revenue": {}}, {"revenue": "expected boolean"}),
    ],
)
def test_what_would_close_nothing_is_refused_by_name(api, share, parameters, faults):
    made, _ = share()
    body = {"parameters": parameters}
    for path, given in (
        ("/api/share", {"entityId": api.own.website_id, "shareType": 1, **body}),
        (f"/api/websites/{api.own.website_id}/shares", body),
        (f"/api/share/id/{made['id']}", body),
    ):
        answer = api.call("owner", "POST", path, given)
        found = answer.json()["error"].get("properties", {}).get("parameters", {}).get("properties", {})
        assert (answer.status_code, set(found)) == (400, set(faults))
        assert all(fault in found[name]["errors"][0] for name, fault in faults.items())
    assert api.call("owner", "GET", f"/api/share/id/{made['id']}").json()["parameters"] == {}


def test_every_endpoint_that_is_closed_exists():
    paths = [door.path for door in ENDPOINTS]
    assert [
        start
        for start in (*dict(share_sections._ROWS), *share_sections._PEOPLE)
        if not any(path == start or path.startswith(f"{start}/") for path in paths)
    ] == []
