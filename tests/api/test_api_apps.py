"""Apps and write keys: made, shown once, replaced and revoked, and the collector hears of each change."""

from __future__ import annotations

import json

import pytest

from footfall.access.keys import hash_key
from footfall.store.apps import load_grants, note_keys_used
from footfall.store.sources import read_revision


def make_app(api, name="shop-api"):
    answer = api.call("owner", "POST", f"/api/websites/{api.own.website_id}/apps", {"name": name})
    assert answer.status_code == 200, answer.text
    return answer.json()


def keys_path(app):
    return f"/api/websites/{app['websiteId']}/apps/{app['id']}/write-keys"


def make_key(api, app, **given):
    answer = api.call("owner", "POST", keys_path(app), given)
    assert answer.status_code == 200, answer.text
    return answer.json()


def list_grants(database):
    return {grant.key_hash: (grant.website_id, grant.app, grant.origins, grant.expires_at) for grant in load_grants(database)}


def test_a_key_is_shown_once_and_kept_as_a_hash(api, database):
    app = make_app(api)
    assert app["writeKeys"] == []
    made = api.call(
        "owner", "POST", keys_path(app), {"name": "Production", "origins": ["https://Shop.example.com/", "http://localhost:3000"]}
    )
    key = made.json()
    assert made.headers["cache-control"] == "no-store"
    assert key["key"].startswith("ffw_")
    assert key["origins"] == ["https://shop.example.com", "http://localhost:3000"]
    assert list_grants(database) == {hash_key(key["key"]): (api.own.website_id, "shop-api", tuple(key["origins"]), None)}
    shown = {name: value for name, value in key.items() if name != "key"}
    for path in ("", f"/{app['id']}"):
        answer = api.call("owner", "GET", f"/api/websites/{api.own.website_id}/apps{path}")
        assert key["key"] not in answer.text
        assert hash_key(key["key"]) not in answer.text
        found = answer.json() if path else answer.json()[0]
        assert found == {**app, "writeKeys": [shown]}
    assert key["hint"] == f"{key['key'][:8]}…{key['key'][-4:]}"


def test_every_change_reaches_the_collector(api, database):
    seen = [read_revision(database)]

    def has_moved():
        seen.append(read_revision(database))
        return seen[-1] > seen[-2]

    app = make_app(api)
    assert has_moved()
    key = make_key(api, app)
    assert has_moved()
    assert api.call("owner", "POST", f"{keys_path(app)}/{key['id']}/rotate", {"overlap": 10}).status_code == 200
    assert has_moved()
    assert api.call("owner", "POST", f"/api/websites/{api.own.website_id}/apps/{app['id']}", {"name": "other"}).status_code == 200
    assert has_moved()
    assert {app for _, app, _, _ in list_grants(database).values()} == {"other"}
    assert api.call("owner", "DELETE", f"{keys_path(app)}/{key['id']}").status_code == 200
    assert has_moved()
    assert len(list_grants(database)) == 1
    assert api.call("owner", "DELETE", f"/api/websites/{api.own.website_id}/apps/{app['id']}").status_code == 200
    assert has_moved()
    assert list_grants(database) == {}


@pytest.mark.parametrize("overlap", [0, 3600])
def test_a_replaced_key_ends(api, database, overlap):
    app = make_app(api)
    old = make_key(api, app, name="Production", origins=["https://a.example.com"])
    fresh = api.call("owner", "POST", f"{keys_path(app)}/{old['id']}/rotate", {"overlap": overlap}).json()
    assert (fresh["name"], fresh["origins"], fresh["id"] != old["id"]) == ("Production", old["origins"], True)
    ends = {key: expires_at for key, (_, _, _, expires_at) in list_grants(database).items()}
    assert ends == {hash_key(fresh["key"]): None} | ({hash_key(old["key"]): api.time.now + 3_600_000} if overlap else {})
    assert api.call("owner", "POST", f"{keys_path(app)}/{old['id']}/rotate", {}).status_code == (200 if overlap else 404)


def test_the_later_use_of_a_key_stays(api, database):
    key = make_key(api, make_app(api))
    for moment in (5000, 7000, 6000):
        with database.write() as connection:
            note_keys_used(connection, {key["id"]: moment, "gone": moment})
    (app,) = api.call("owner", "GET", f"/api/websites/{api.own.website_id}/apps").json()
    assert app["writeKeys"][0]["usedAt"] == "1970-01-01T00:00:07.000Z"


@pytest.mark.parametrize(
    ("path", "body", "name"),
    [
        ("apps", {}, "name"),
        ("apps", {"name": ""}, "name"),
        ("apps", {"name": "taken"}, "name"),
        ("keys", {"origins": ["example.com"]}, "origins"),
        ("keys", {"origins": ["https://example.com/path"]}, "origins"),
        ("keys", {"origins": ["https://user@example.com"]}, "origins"),
        ("keys", {"expiresAt": "2020-01-01T00:00:00Z"}, "expiresAt"),
        ("rotate", {"overlap": -1}, "overlap"),
        ("rotate", {"overlap": 10**9}, "overlap"),
    ],
)
def test_the_field_that_is_wrong_is_named(api, path, body, name):
    app = make_app(api, "taken")
    key = make_key(api, app)
    paths = {"apps": f"/api/websites/{api.own.website_id}/apps", "keys": keys_path(app), "rotate": f"{keys_path(app)}/{key['id']}/rotate"}
    answer = api.call("owner", "POST", paths[path], body)
    assert answer.status_code == 400
    assert list(answer.json()["error"]["properties"]) == [name]


def test_names_are_taken_on_one_website_only(api):
    make_app(api)
    assert api.call("member", "POST", f"/api/websites/{api.ours.website_id}/apps", {"name": "shop-api"}).status_code == 200
    other = make_app(api, "other")
    renamed = api.call("owner", "POST", f"/api/websites/{api.own.website_id}/apps/{other['id']}", {"name": "shop-api"})
    assert json.loads(renamed.text)["error"]["properties"] == {"name": {"errors": ["That name is already taken."]}}


def test_there_is_a_bound(api):
    app = make_app(api)
    statuses = [api.call("owner", "POST", keys_path(app), {}).status_code for _ in range(21)]
    assert statuses == [200] * 20 + [400]


def test_the_apps_of_another_website_are_not_reached(api):
    app = make_app(api)
    key = make_key(api, app)
    elsewhere = f"/api/websites/{api.ours.website_id}/apps/{app['id']}"
    for method, path, body in (
        ("GET", "", None),
        ("POST", "", {"name": "x"}),
        ("DELETE", "", None),
        ("POST", "/write-keys", {}),
        ("POST", f"/write-keys/{key['id']}/rotate", {}),
        ("DELETE", f"/write-keys/{key['id']}", None),
    ):
        assert api.call("member", method, elsewhere + path, body).status_code == 404
        assert api.call("other", method, f"/api/websites/{api.own.website_id}/apps/{app['id']}{path}", body).status_code == 401
