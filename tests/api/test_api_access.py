"""The same people knock at every door."""

from __future__ import annotations

import pytest
from people import fresh_id

from footfall.api import accounts, operations, websites
from footfall.store.websites import create_website

PEOPLE = ("", "admin", "owner", "other", "looker", "member", "guest", "captain", "mate")
ALL = set(PEOPLE)
KNOWN = ALL - {""}
OWN, OURS = "/api/websites/{own}", "/api/websites/{ours}"
NEW = {"name": "New", "domain": "new.example.com"}

DOORS = [
    ("POST", "/api/auth/verify", None, KNOWN),
    ("POST", "/api/auth/logout", None, ALL),
    ("POST", "/api/auth/login", {}, set()),
    ("GET", "/api/websites", None, KNOWN),
    ("POST", "/api/websites", NEW, KNOWN - {"looker"}),
    ("POST", "/api/websites", {**NEW, "teamId": "{team}"}, {"admin", "member", "captain", "mate"}),
    ("GET", OWN, None, {"admin", "owner"}),
    ("GET", OURS, None, {"admin", "member", "guest", "captain", "mate"}),
    ("POST", OWN, {"name": "Changed"}, {"admin", "owner"}),
    ("POST", OURS, {"name": "Changed"}, {"admin", "member", "captain", "mate"}),
    ("POST", OWN + "/reset", None, {"admin", "owner"}),
    ("POST", OURS + "/reset", None, {"admin", "member", "captain", "mate"}),
    ("DELETE", OWN, None, {"admin", "owner"}),
    ("DELETE", OURS, None, {"admin", "member", "captain", "mate"}),
    ("GET", "/api/heartbeat", None, ALL),
    ("GET", "/api/config", None, ALL),
    ("GET", "/healthz", None, ALL),
    ("GET", "/readyz", None, ALL),
]


def filled(api, value):
    names = {"{own}": api.own.website_id, "{ours}": api.ours.website_id, "{team}": api.ours.team_id}
    if isinstance(value, dict):
        return {name: filled(api, part) for name, part in value.items()}
    for name, text in names.items():
        value = value.replace(name, text) if isinstance(value, str) else value
    return value


@pytest.mark.parametrize(("method", "path", "body", "admitted"), DOORS, ids=[f"{method} {path}" for method, path, *_ in DOORS])
def test_who_may_enter(api, database, method, path, body, admitted):
    for person in (*sorted(ALL - admitted), *sorted(admitted)):
        answer = api.call(person, method, filled(api, path), filled(api, body))
        if path == "/api/auth/login":
            assert answer.status_code == 400
        elif person in admitted:
            assert answer.status_code == 200, person
        else:
            assert (answer.status_code, answer.json()["error"]["code"]) == (401, "unauthorized"), person
        if method == "DELETE" and answer.status_code == 200:
            with database.write() as connection:
                create_website(connection, api.own if "{own}" in path else api.ours)


def test_every_endpoint_is_in_the_table():
    declared = {(door.method, door.path.replace(":str", "")) for room in (accounts, operations, websites) for door in room.ENDPOINTS}
    declared -= {("POST", "/api/websites/{website_id}/transfer")}
    listed = {(method, path.replace("{own}", "{website_id}").replace("{ours}", "{website_id}")) for method, path, *_ in DOORS}
    assert listed == declared


@pytest.mark.parametrize(
    ("method", "suffix", "status"), [("GET", "", 200), ("POST", "", 404), ("DELETE", "", 404), ("POST", "/reset", 404)]
)
def test_an_unknown_website_is_empty_for_admins_and_closed_to_others(api, method, suffix, status):
    path = f"/api/websites/{fresh_id()}{suffix}"
    body = {} if (method, suffix) == ("POST", "") else None
    assert api.call("admin", method, path, body).status_code == status
    for person in ("", "owner", "looker", "member"):
        assert api.call(person, method, path, body).status_code == 401


def test_the_shape_is_checked_before_the_login(api):
    assert api.call("", "POST", "/api/websites", {}).status_code == 400
    assert api.call("", "GET", "/api/websites?page=x").status_code == 400
    assert api.call("", "POST", "/api/websites", NEW).status_code == 401
