"""Links, pixels and boards: making, changing, listing, deleting, and who may."""

from __future__ import annotations

import uuid

import pytest
from live_engine import engine, insert, live, make_event

from footfall.store.sources import load_sources, read_revision

__all__ = ["engine", "live"]

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

FACTS = {
    "links": {"name": "Spring", "url": "https://www.example.com/berths", "slug": "spring"},
    "pixels": {"name": "Mail", "slug": "mail"},
    "boards": {"type": "mixed", "name": "Board"},
}
KINDS = sorted(FACTS)


def make(live, kind="links", person="owner", **changes):
    answer = live.call(person, "POST", f"/api/{kind}", {**FACTS[kind], **changes})
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_made_can_be_shown_changed_and_deleted(live, kind):
    fresh = make(live, kind)
    path = f"/api/{kind}/{fresh['id']}"
    assert (fresh["userId"], fresh["teamId"]) == (live.people["owner"].user_id, None)
    assert fresh["createdAt"] == fresh["updatedAt"]
    assert live.call("owner", "GET", path).json() == fresh
    listed = live.call("owner", "GET", f"/api/{kind}").json()
    assert listed == {"data": [fresh], "count": 1, "page": 1, "pageSize": 20}
    live.time.now += 1000
    changed = live.call("owner", "POST", path, {"name": "New", "slug": "long-enough"}).json()
    assert (changed["name"], changed["createdAt"]) == ("New", fresh["createdAt"])
    assert changed["updatedAt"] != fresh["updatedAt"]
    assert live.call("owner", "DELETE", path).json() == {"ok": True}
    assert live.call("owner", "GET", path).status_code == 401
    assert live.call("admin", "GET", path).status_code == 404
    assert live.call("admin", "DELETE", path).status_code == 404
    assert [source for source, _ in live.erased] == ([] if kind == "boards" else [fresh["id"]])


@pytest.mark.parametrize("kind", KINDS)
def test_only_those_who_may_see_and_change_it(live, kind):
    fresh = make(live, kind)
    path = f"/api/{kind}/{fresh['id']}"
    for person in ("other", "looker", "member", ""):
        for method, body in (("GET", None), ("POST", {"name": "x"}), ("DELETE", None)):
            assert live.call(person, method, path, body).status_code == 401, (person, method)
    assert live.call("admin", "GET", path).status_code == 200
    assert live.call("looker", "POST", f"/api/{kind}", FACTS[kind]).status_code == 401
    assert live.call("", "POST", f"/api/{kind}", FACTS[kind]).status_code == 401
    assert live.call("", "GET", f"/api/{kind}").status_code == 401


@pytest.mark.parametrize("kind", KINDS)
def test_a_team_has_things_of_its_own(live, kind):
    team = live.ours.team_id
    for person in ("guest", "owner"):
        assert live.call(person, "POST", f"/api/{kind}", {**FACTS[kind], "teamId": team}).status_code == 401
    fresh = make(live, kind, "member", teamId=team)
    assert (fresh["userId"], fresh["teamId"]) == (None, team)
    path = f"/api/{kind}/{fresh['id']}"
    assert live.call("guest", "GET", path).json() == fresh
    assert live.call("guest", "POST", path, {"name": "x"}).status_code == 401
    assert live.call("guest", "GET", f"/api/teams/{team}/{kind}").json()["data"] == [fresh]
    assert live.call("owner", "GET", f"/api/teams/{team}/{kind}").status_code == 401
    assert live.call("member", "GET", f"/api/{kind}").json()["data"] == []
    assert live.call("member", "DELETE", path).status_code == 200
    missing = live.call("admin", "POST", f"/api/{kind}", {**FACTS[kind], "teamId": str(uuid.uuid4())})
    assert missing.status_code == 400
    assert "teamId" in missing.json()["error"]["properties"]


@pytest.mark.parametrize("kind", ["links", "pixels"])
def test_slugs_and_ids_are_unique(live, kind):
    fresh = make(live, kind, slug="the-first-one")
    again = live.call("other", "POST", f"/api/{kind}", {**FACTS[kind], "slug": "the-first-one"})
    assert (again.status_code, again.json()["error"]["message"]) == (400, "That slug is already taken.")
    other = make(live, kind, slug="the-second-one")
    renamed = live.call("owner", "POST", f"/api/{kind}/{other['id']}", {"slug": "the-first-one"})
    assert (renamed.status_code, renamed.json()["error"]["message"]) == (400, "That slug is already taken.")
    for taken in (fresh["id"], live.own.website_id):
        answer = live.call("owner", "POST", f"/api/{kind}", {**FACTS[kind], "slug": "another", "id": taken})
        assert (answer.status_code, answer.json()["error"]["message"]) == (400, "That id is already taken.")
    chosen = str(uuid.uuid4())
    assert make(live, kind, slug="a-third-one", id=chosen)["id"] == chosen


@pytest.mark.parametrize(
    ("kind", "changes", "field"),
    [
        ("links", {"name": "n" * 101}, "name"),
        ("links", {"url": "javascript:alert(1)"}, "url"),
        ("links", {"url": "//example.com"}, "url"),
        ("links", {"url": "https://" + "e" * 500}, "url"),
        ("links", {"slug": "s" * 101}, "slug"),
        ("links", {"slug": ""}, "slug"),
        ("links", {"slug": "a/b"}, "slug"),
        ("links", {"slug": "a b"}, "slug"),
        ("links", {"id": "x"}, "id"),
        ("links", {"teamId": "x"}, "teamId"),
        ("pixels", {"slug": 1}, "slug"),
        ("pixels", {"name": None}, "name"),
        ("boards", {"type": "dashboard"}, "type"),
        ("boards", {"name": "n" * 201}, "name"),
        ("boards", {"parameters": []}, "parameters"),
    ],
)
def test_what_is_wrong_is_named(live, kind, changes, field):
    answer = live.call("owner", "POST", f"/api/{kind}", {**FACTS[kind], **changes})
    assert (answer.status_code, list(answer.json()["error"]["properties"])) == (400, [field])


def test_a_changed_slug_must_be_long(live):
    path = f"/api/links/{make(live)['id']}"
    answer = live.call("owner", "POST", path, {"slug": "short"})
    assert answer.json()["error"]["properties"]["slug"]["errors"] == ["Too small: expected string to have >=8 characters"]


def test_lists_come_in_pages_and_can_be_searched(live):
    made = []
    for number in range(5):
        live.time.now += 1
        made.append(make(live, slug=f"slug-{number}", name=f"Link {number}", url=f"https://example.com/{number}_"))
    listed = live.call("owner", "GET", "/api/links", params={"page": 2, "pageSize": 2}).json()
    assert ([row["name"] for row in listed["data"]], listed["count"], listed["page"]) == (["Link 2", "Link 3"], 5, 2)
    backwards = live.call("owner", "GET", "/api/links", params={"orderBy": "name", "sortDescending": "true", "pageSize": 1}).json()
    assert backwards["data"] == [made[4]]
    for text, count in (("LINK", 5), ("slug-3", 1), ("4_", 1), ("%", 0)):
        assert live.call("owner", "GET", "/api/links", params={"search": text}).json()["count"] == count


def test_collectors_learn_of_every_change(live):
    def sources():
        return {(source.kind, source.slug, source.url) for source in load_sources(live.services.database)[1] if source.slug}

    revisions = [read_revision(live.services.database)]
    link, pixel = make(live), make(live, "pixels")
    assert sources() == {("link", "spring", FACTS["links"]["url"]), ("pixel", "mail", "")}
    revisions.append(read_revision(live.services.database))
    live.call("owner", "POST", f"/api/links/{link['id']}", {"url": "http://example.org/"})
    live.call("owner", "POST", f"/api/pixels/{pixel['id']}", {"slug": "longer-slug"})
    assert sources() == {("link", "spring", "http://example.org/"), ("pixel", "longer-slug", "")}
    revisions.append(read_revision(live.services.database))
    live.call("owner", "DELETE", f"/api/links/{link['id']}")
    live.call("owner", "DELETE", f"/api/pixels/{pixel['id']}")
    assert sources() == set()
    revisions.append(read_revision(live.services.database))
    assert len(set(revisions)) == 4


def test_clicks_are_counted_and_logged(live, engine):
    link = make(live)
    live.time.now += 1
    quiet = make(live, slug="quiet")
    now = live.time.now
    insert(
        engine,
        make_event(link["id"], 1, now - 3000, event_type=3, referrer_domain="news.example.org", url_path="/q/spring", country="DE"),
        make_event(link["id"], 1, now - 2000, event_type=3),
        make_event(link["id"], 2, now - 1000, event_type=3),
        make_event(link["id"], 3, now, event_type=3, bot_reason="isbot"),
    )
    rows = live.call("owner", "GET", "/api/links").json()["data"]
    assert [(row["id"], row["clicks"], row["visitors"]) for row in rows] == [(link["id"], 3, 2), (quiet["id"], 0, 0)]
    assert rows[0]["firstClickedAt"] < rows[0]["lastClickedAt"]
    assert rows[1]["lastClickedAt"] is None
    path = f"/api/links/{link['id']}/clicks"
    log = live.call("owner", "GET", path, params={"pageSize": 2}).json()
    assert (log["count"], len(log["data"])) == (3, 2)
    last = live.call("owner", "GET", path, params={"pageSize": 2, "page": 2}).json()["data"]
    assert [(row["referrerDomain"], row["urlPath"], row["country"]) for row in last] == [("news.example.org", "/q/spring", "DE")]
    early = live.call("owner", "GET", path, params={"startAt": now - 5000, "endAt": now - 2000}).json()
    assert (early["count"], early["data"][1]["id"]) == (2, last[0]["id"])
    assert live.call("other", "GET", path).status_code == 401


def test_everybody_has_one_dashboard(live):
    user = live.people["owner"].user_id
    untouched = live.call("owner", "GET", "/api/dashboard").json()
    assert (untouched["id"], untouched["parameters"]) == (user, {})
    for number in (1, 2):
        live.call("owner", "POST", "/api/dashboard", {"parameters": {"number": number}})
    kept = live.call("owner", "GET", "/api/dashboard").json()
    assert (kept["id"], kept["userId"], kept["parameters"]) == (user, user, {"number": 2})
    assert live.call("other", "GET", "/api/dashboard").json()["parameters"] == {}
    assert live.call("owner", "GET", "/api/boards").json()["count"] == 0
    assert live.call("looker", "POST", "/api/dashboard", {"parameters": {}}).status_code == 401
    stolen = live.call("owner", "POST", "/api/boards", {**FACTS["boards"], "id": live.people["other"].user_id})
    assert (stolen.status_code, stolen.json()["error"]["message"]) == (400, "That id is already taken.")
    assert live.call("", "GET", "/api/dashboard").status_code == 401


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://www.example.com/berths?x=1#y", "https://www.example.com/berths?x=1#y"),
        ("https://bücher.example/ü b", "https://xn--bcher-kva.example/%C3%BC%20b"),
        ("http://example.com/a\r\nSet-Cookie: x=1", None),
        ("http://example.com/\tx", None),
        ("http://example.com/\x85", None),
        ("ftp://example.com/", None),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("https://a b.example/", None),
        ("https://example.com/" + "ü" * 400, None),
    ],
)
def test_destinations_are_kept_as_a_header_may_hold_them(live, url, kept):
    fresh = make(live)
    changed = live.call("owner", "POST", f"/api/links/{fresh['id']}", {"url": url})
    made = live.call("owner", "POST", "/api/links", {**FACTS["links"], "slug": "another", "url": url})
    if kept is None:
        assert [list(answer.json()["error"]["properties"]) for answer in (changed, made)] == [["url"], ["url"]]
    else:
        assert (changed.json()["url"], made.json()["url"]) == (kept, kept)


@pytest.mark.parametrize("kind", ["links", "pixels"])
def test_a_website_to_count_on_may_be_named(live, kind):
    fresh = make(live, kind, websiteId=live.own.website_id)
    path = f"/api/{kind}/{fresh['id']}"
    assert fresh["websiteId"] == live.own.website_id
    source = next(row for row in load_sources(live.services.database)[1] if row.source_id == fresh["id"])
    assert (source.website_id, source.name) == (live.own.website_id, fresh["name"])
    assert live.call("owner", "POST", path, {"name": "New"}).json()["websiteId"] == live.own.website_id
    assert live.call("owner", "POST", path, {"websiteId": None}).json()["websiteId"] is None
    for website_id in (live.ours.website_id, str(uuid.uuid4()), fresh["id"]):
        for answer in (
            live.call("owner", "POST", path, {"websiteId": website_id}),
            live.call("owner", "POST", f"/api/{kind}", {**FACTS[kind], "slug": "another-one", "websiteId": website_id}),
        ):
            assert (answer.status_code, list(answer.json()["error"]["properties"])) == (400, ["websiteId"])


def test_loads_of_pixels_are_counted_and_logged(live, engine):
    pixel = make(live, "pixels")
    path = f"/api/pixels/{pixel['id']}"
    assert (pixel["opens"], pixel["visitors"], pixel["firstOpenedAt"], pixel["lastOpenedAt"]) == (0, 0, None, None)
    now = live.time.now
    insert(
        engine,
        make_event(pixel["id"], 1, now - 3000, event_type=4, country="DE"),
        make_event(pixel["id"], 2, now - 1000, event_type=4, url_path="/p/mail"),
        make_event(pixel["id"], 3, now, event_type=4, bot_reason="isbot"),
        make_event(pixel["id"], 4, now, event_type=3),
    )
    (listed,) = live.call("owner", "GET", "/api/pixels").json()["data"]
    assert listed == live.call("owner", "GET", path).json()
    assert (listed["opens"], listed["visitors"]) == (2, 2)
    assert listed["firstOpenedAt"] < listed["lastOpenedAt"]
    log = live.call("owner", "GET", f"{path}/opens").json()
    assert (log["count"], log["data"][0]["urlPath"], log["data"][1]["country"]) == (2, "/p/mail", "DE")
    late = live.call("owner", "GET", f"{path}/opens", params={"startAt": now - 2000, "endAt": now}).json()
    assert late["count"] == 1
    assert live.call("other", "GET", f"{path}/opens").status_code == 401
