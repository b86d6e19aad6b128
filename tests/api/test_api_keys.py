"""API keys: what each scope reaches, restriction to websites, expiry, and that no key makes keys."""

from __future__ import annotations

import uuid

import pytest

from footfall.access.keys import hash_key, is_key, make_hint, make_key
from footfall.api.app import ENDPOINTS
from footfall.api.key_scope import get_needed_scope
from footfall.model.apikey import Scope
from footfall.store.keys import find_key_by_hash

HOUR = 3_600_000


def make(api, person="owner", **facts):
    answer = api.call(person, "POST", "/api/me/keys", {"name": "Export", **facts})
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    return answer.json()


def use(api, key, method, path, body=None, header="authorization", **options):
    value = f"Bearer {key}" if header == "authorization" else key
    return api.call("", method, path, body, headers={header: value}, **options)


def stored(api, key):
    with api.services.database.read() as connection:
        return find_key_by_hash(connection, hash_key(key))


def test_a_key_is_shown_once_and_kept_as_a_hash(api):
    fresh = make(api, scope="write", websites=[api.own.website_id])
    assert is_key(fresh["key"])
    assert len(fresh["key"]) > 40
    assert (fresh["name"], fresh["scope"], fresh["websites"]) == ("Export", "write", [api.own.website_id])
    assert fresh["hint"] == make_hint(fresh["key"])
    kept = {name: value for name, value in fresh.items() if name != "key"}
    assert api.call("owner", "GET", "/api/me/keys").json()["data"] == [kept]
    assert api.call("owner", "GET", f"/api/me/keys/{fresh['id']}").json() == kept
    assert fresh["key"] not in repr(stored(api, fresh["key"]))
    assert make_key() != make_key()


@pytest.mark.parametrize("header", ["authorization", "x-umami-api-key"])
def test_a_key_acts_in_its_users_name(api, header):
    key = make(api)["key"]
    answer = use(api, key, "GET", "/api/me", header=header)
    assert (answer.status_code, answer.json()["user"]["username"]) == (200, "owner")
    assert use(api, key, "GET", f"/api/websites/{api.own.website_id}", header=header).status_code == 200
    assert use(api, key, "GET", f"/api/websites/{api.ours.website_id}", header=header).status_code == 401
    assert use(api, key + "x", "GET", "/api/me", header=header).status_code == 401
    assert use(api, "ff_", "GET", "/api/me", header=header).status_code == 401


@pytest.mark.parametrize("scope", list(Scope))
def test_scopes_reach_as_far_as_they_say(api, scope):
    key = make(api, scope=scope.value)["key"]
    base = f"/api/websites/{api.own.website_id}"
    reach = list(Scope)[: list(Scope).index(scope) + 1]
    for method, path, body, needed in (
        ("GET", base, None, Scope.READ),
        ("POST", "/api/auth/verify", None, Scope.READ),
        ("POST", base, {"name": "New"}, Scope.WRITE),
        ("POST", "/api/links", {"name": "x", "url": "https://example.com", "slug": scope.value}, Scope.WRITE),
        ("POST", f"{base}/reset", None, Scope.ADMIN),
        ("DELETE", base, None, Scope.ADMIN),
    ):
        answer = use(api, key, method, path, body)
        assert (answer.status_code == 200) == (needed in reach), (method, path, answer.text)
        if needed not in reach:
            assert answer.json()["error"] == {
                "message": f"This needs an API key with the scope {needed.value}.",
                "code": "unauthorized",
                "status": 401,
            }


@pytest.mark.parametrize(
    ("method", "path", "needed"),
    [
        ("GET", "/api/links", Scope.READ),
        ("POST", "/api/reports/funnel", Scope.READ),
        ("POST", "/api/reports", Scope.WRITE),
        ("POST", "/api/reports/{report_id:str}", Scope.WRITE),
        ("DELETE", "/api/reports/{report_id:str}", Scope.ADMIN),
        ("POST", "/api/websites/{website_id:str}/emails", Scope.WRITE),
        ("POST", "/api/websites/{website_id:str}/transfer", Scope.ADMIN),
        ("POST", "/api/users", Scope.ADMIN),
        ("POST", "/api/teams", Scope.ADMIN),
        ("POST", "/api/me/password", Scope.ADMIN),
    ],
)
def test_every_endpoint_needs_a_scope(method, path, needed):
    (endpoint,) = [endpoint for endpoint in ENDPOINTS if (endpoint.method, endpoint.path) == (method, path)]
    assert get_needed_scope(endpoint) == needed


def test_only_questions_are_read_with_other_methods_than_get():
    reading = {endpoint.path for endpoint in ENDPOINTS if endpoint.method != "GET" and get_needed_scope(endpoint) == Scope.READ}
    assert all(path.startswith("/api/reports/") or path in {"/api/auth/verify", "/api/realtime/{website_id:str}/token"} for path in reading)


def test_an_admins_key_does_what_its_scope_allows_and_no_more(api):
    body = {"username": "fresh", "password": "a-long-password", "role": "user"}
    assert use(api, make(api, "admin", scope="write")["key"], "POST", "/api/users", body).status_code == 401
    assert use(api, make(api, "admin", scope="admin")["key"], "POST", "/api/users", body).status_code == 200
    assert use(api, make(api, scope="admin")["key"], "POST", "/api/users", body).status_code == 401


def test_a_restricted_key_knows_no_other_websites(api):
    key = make(api, "admin", scope="admin", websites=[api.own.website_id])["key"]
    assert use(api, key, "GET", f"/api/websites/{api.own.website_id}").status_code == 200
    assert use(api, key, "POST", f"/api/websites/{api.own.website_id}", {"name": "New"}).status_code == 200
    for method, path, body in (
        ("GET", f"/api/websites/{api.ours.website_id}", None),
        ("POST", f"/api/websites/{api.ours.website_id}", {"name": "New"}),
        ("DELETE", f"/api/websites/{api.ours.website_id}", None),
        ("POST", "/api/websites", {"name": "x", "domain": "x"}),
        ("GET", "/api/links", None),
        ("GET", "/api/boards", None),
        ("GET", "/api/teams", None),
        ("GET", "/api/users", None),
        ("GET", "/api/admin/websites", None),
        ("GET", "/api/me/websites", None),
        ("GET", "/api/reports?websiteId=" + api.ours.website_id, None),
        ("POST", "/api/reports", {"websiteId": api.ours.website_id, "type": "goal", "name": "x", "parameters": {}}),
        ("POST", "/api/share", {"entityId": api.ours.website_id, "shareType": 1, "name": "x", "slug": "xxxxxxxxxx", "parameters": {}}),
    ):
        answer = use(api, key, method, path, body)
        assert answer.status_code in {401, 404, 405}, (method, path, answer.text)
    assert use(api, key, "GET", "/api/me").status_code == 200


def test_a_restricted_key_lists_its_own_websites_only(api):
    with_two = make(api, "member", websites=[api.ours.website_id])["key"]
    other = api.call("member", "POST", "/api/websites", {"name": "Mine", "domain": "m"}).json()["id"]
    for query, ids in (("", []), ("?includeTeams=true", [api.ours.website_id])):
        listed = use(api, with_two, "GET", "/api/websites" + query).json()
        assert ([row["id"] for row in listed["data"]], listed["count"]) == (ids, len(ids))
    free = make(api, "member")["key"]
    assert {row["id"] for row in use(api, free, "GET", "/api/websites?includeTeams=true").json()["data"]} == {other, api.ours.website_id}


@pytest.mark.parametrize("scope", list(Scope))
def test_no_key_manages_keys(api, scope):
    fresh = make(api, scope=scope.value)
    for method, path, body in (
        ("POST", "/api/me/keys", {"name": "x"}),
        ("GET", "/api/me/keys", None),
        ("GET", f"/api/me/keys/{fresh['id']}", None),
        ("POST", f"/api/me/keys/{fresh['id']}", {"name": "x"}),
        ("DELETE", f"/api/me/keys/{fresh['id']}", None),
    ):
        assert use(api, fresh["key"], method, path, body).status_code == 401
    assert api.call("owner", "GET", "/api/me/keys").json()["count"] == 1


def test_a_key_expires(api):
    key = make(api, expiresAt=api.time.now + HOUR)["key"]
    assert use(api, key, "GET", "/api/me").status_code == 200
    api.time.now += HOUR
    assert use(api, key, "GET", "/api/me").status_code == 401


def test_a_key_ends_with_its_deletion(api):
    fresh = make(api)
    assert api.call("other", "DELETE", f"/api/me/keys/{fresh['id']}").status_code == 404
    assert api.call("owner", "POST", f"/api/me/keys/{fresh['id']}", {"name": "New"}).json()["name"] == "New"
    assert api.call("owner", "DELETE", f"/api/me/keys/{fresh['id']}").json() == {"ok": True}
    assert use(api, fresh["key"], "GET", "/api/me").status_code == 401
    assert api.call("owner", "GET", f"/api/me/keys/{fresh['id']}").status_code == 404


def test_the_last_use_is_noted_once_a_minute(api):
    fresh = make(api)
    begun = api.time.now
    for moved, noted in ((0, begun), (59_999, begun), (1, begun + 60_000)):
        api.time.now += moved
        use(api, fresh["key"], "GET", "/api/me")
        assert stored(api, fresh["key"]).used_at == noted


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"name": ""}, "name"),
        ({"scope": "root"}, "scope"),
        ({"websites": []}, "websites"),
        ({"websites": ["x"]}, "websites"),
        ({"websites": [str(uuid.uuid4())]}, "websites"),
        ({"expiresAt": 1}, "expiresAt"),
        ({"expiresAt": "soon"}, "expiresAt"),
        ({"expiresAt": "2030-01-01T00:00:00"}, "expiresAt"),
    ],
)
def test_what_is_wrong_is_named(api, facts, field):
    answer = api.call("owner", "POST", "/api/me/keys", {"name": "Export", **facts})
    assert (answer.status_code, list(answer.json()["error"]["properties"])) == (400, [field])


def test_a_key_is_only_for_what_its_user_may_see(api):
    answer = api.call("owner", "POST", "/api/me/keys", {"name": "x", "websites": [api.ours.website_id]})
    assert answer.status_code == 400
    assert make(api, "guest", websites=[api.ours.website_id], expiresAt="2027-01-01T00:00:00Z")["expiresAt"] == "2027-01-01T00:00:00.000Z"
    assert api.call("", "POST", "/api/me/keys", {"name": "x"}).status_code == 401
