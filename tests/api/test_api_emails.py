"""Emails: registering them, their counters, and that nobody else learns of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from litestar.testing import TestClient
from live_engine import engine, insert, live, make_event

from footfall.api.app import create_app
from footfall.model.event import DataType, Property
from footfall.store.emails import find_tracking_website

__all__ = ["engine", "live"]

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def register(live, **facts):
    return live.call("owner", "POST", f"/api/websites/{live.own.website_id}/emails", facts)


def opening(live, send_id, when, **facts):
    data = (Property("sendId", DataType.STRING, send_id), Property("userAgent", DataType.STRING, f"agent {when}"))
    facts = {"event_type": 2, "event_name": "email_open", "distinct_id": send_id, "data": data, **facts}
    return make_event(live.own.website_id, send_id, when, **facts)


def tracked(live, send_id):
    with live.services.database.read() as connection:
        return find_tracking_website(connection, send_id)


def test_an_email_is_registered_changed_and_forgotten(live):
    fresh = register(live, sendId="offer-1", subject="Berth", recipient="client-7", data={"a": 1}).json()
    assert (fresh["id"], fresh["websiteId"], fresh["tracking"], fresh["opens"]) == ("offer-1", live.own.website_id, True, 0)
    assert fresh["pixelUrl"].endswith("/api/public/email-pixel/offer-1")
    assert fresh["pixelUrl"].startswith("http")
    assert tracked(live, "offer-1") == live.own.website_id
    path = f"/api/websites/{live.own.website_id}/emails/offer-1"
    assert live.call("owner", "GET", path).json() == {**fresh, "recent": []}
    live.time.now += 1
    changed = live.call("owner", "POST", path, {"tracking": False}).json()
    assert changed == {**fresh, "tracking": False, "updatedAt": changed["updatedAt"]}
    assert tracked(live, "offer-1") is None
    assert live.call("owner", "DELETE", path).json() == {"ok": True}
    for method, body in (("GET", None), ("POST", {}), ("DELETE", None)):
        assert live.call("owner", method, path, body).status_code == 404


@pytest.mark.parametrize("name", ["%00", "a b", "x" * 51])
def test_what_cannot_be_an_id_is_not_found(live, name):
    assert live.call("owner", "GET", f"/api/websites/{live.own.website_id}/emails/{name}").status_code == 404


def test_ids_are_made_when_none_is_chosen_and_unique(live):
    assert register(live).json()["id"] != register(live).json()["id"]
    assert register(live, sendId="one").status_code == 200
    answer = register(live, sendId="one")
    assert (answer.status_code, answer.json()["error"]["message"]) == (400, "That send ID is already taken.")


@pytest.mark.parametrize(
    "facts",
    [{"sendId": "a/b"}, {"sendId": "x" * 51}, {"sendId": ""}, {"subject": "s" * 501}, {"tracking": "yes"}, {"data": []}, {"recipient": 1}],
)
def test_what_is_wrong_is_named(live, facts):
    answer = register(live, **facts)
    assert (answer.status_code, list(answer.json()["error"]["properties"])) == (400, list(facts))


def test_openings_are_counted_one_by_one(live, engine):
    now = live.time.now
    for name in ("many", "few", "none"):
        register(live, sendId=name, subject=f"About {name}")
        live.time.now += 1
    insert(
        engine,
        opening(live, "many", now + 1000),
        opening(live, "many", now + 2000, bot_reason="isbot"),
        opening(live, "many", now + 3000),
        opening(live, "few", now + 4000),
        opening(live, "few", now + 4000, event_name="other"),
    )
    base = f"/api/websites/{live.own.website_id}/emails"
    listed = live.call("owner", "GET", base).json()
    assert [(row["id"], row["opens"], row["opensByPrograms"]) for row in listed["data"]] == [("none", 0, 0), ("few", 1, 0), ("many", 3, 1)]
    assert listed["data"][0]["firstOpenedAt"] is None
    assert live.call("owner", "GET", base, params={"search": "FEW"}).json()["count"] == 1
    many = live.call("owner", "GET", f"{base}/many").json()
    assert (many["firstOpenedAt"], many["lastOpenedAt"]) == (many["recent"][2]["openedAt"], many["recent"][0]["openedAt"])
    assert [(row["userAgent"], row["byProgram"]) for row in many["recent"]] == [
        (f"agent {now + 3000}", False),
        (f"agent {now + 2000}", True),
        (f"agent {now + 1000}", False),
    ]


class Busy:
    """The engine, with something that happens after each question."""

    def __init__(self, engine, meanwhile):
        self.engine = engine
        self.meanwhile = meanwhile

    async def fetch(self, statement):
        rows = await self.engine.fetch(statement)
        self.meanwhile()
        return rows


def test_an_answer_does_not_contradict_itself_while_openings_come_in(live, engine):
    register(live, sendId="busy")
    arrived = []

    def arrive():
        arrived.append(live.time.now + len(arrived))
        insert(engine, opening(live, "busy", arrived[-1]))

    with TestClient(create_app(replace(live.services, engine=Busy(engine, arrive)))) as client:
        live.client = client
        for number in range(4):
            before = len(arrived)
            one = live.call("owner", "GET", f"/api/websites/{live.own.website_id}/emails/busy").json()
            assert len(arrived) > before
            assert (one["opens"], one["firstOpenedAt"] is None) == (len(one["recent"]), number == 0)
            assert one["lastOpenedAt"] == (one["recent"][0]["openedAt"] if number else None)


def test_many_openings_are_all_counted_and_the_last_are_listed(live, engine):
    register(live, sendId="popular")
    start = live.time.now
    insert(engine, *(opening(live, "popular", start + number, bot_reason="isbot" if number % 3 else "") for number in range(60)))
    one = live.call("owner", "GET", f"/api/websites/{live.own.website_id}/emails/popular").json()
    listed = live.call("owner", "GET", f"/api/websites/{live.own.website_id}/emails").json()["data"][0]
    assert (one["opens"], one["opensByPrograms"], len(one["recent"])) == (60, 40, 50)
    assert {name: value for name, value in one.items() if name != "recent"} == listed
    assert one["recent"][0]["openedAt"] == one["lastOpenedAt"] > one["recent"][-1]["openedAt"] > one["firstOpenedAt"]


def test_a_reset_website_forgets_openings(live, engine):
    register(live, sendId="before")
    insert(engine, opening(live, "before", live.time.now - 1000))
    live.call("owner", "POST", f"/api/websites/{live.own.website_id}/reset")
    one = live.call("owner", "GET", f"/api/websites/{live.own.website_id}/emails/before").json()
    assert (one["opens"], one["recent"]) == (0, [])


def test_only_those_who_may_see_the_website(live):
    register(live, sendId="secret")
    base = f"/api/websites/{live.own.website_id}/emails"
    for person in ("other", "looker", ""):
        for method, path, body in (
            ("GET", base, None),
            ("POST", base, {}),
            ("GET", f"{base}/secret", None),
            ("DELETE", f"{base}/secret", None),
        ):
            assert live.call(person, method, path, body).status_code == 401, (person, method, path)
    ours = f"/api/websites/{live.ours.website_id}/emails"
    assert live.call("guest", "GET", ours).status_code == 200
    assert live.call("guest", "POST", ours, {}).status_code == 401
    assert live.call("member", "POST", ours, {}).status_code == 200
    assert live.call("admin", "GET", "/api/websites/00000000-0000-4000-8000-000000000000/emails").status_code == 404
    assert live.call("member", "GET", f"{ours}/secret").status_code == 404


def test_a_share_of_the_website_does_not_show_its_emails(live):
    body = {"entityId": live.own.website_id, "shareType": 1, "name": "Public", "slug": "public-share", "parameters": {}}
    assert live.call("owner", "POST", "/api/share", body).status_code == 200
    token = live.client.get("/api/share/public-share").json()["token"]
    for path in ("emails", "replays"):
        answer = live.client.get(f"/api/websites/{live.own.website_id}/{path}", headers={"x-umami-share-token": token})
        assert answer.status_code == 401
        answer = live.call("other", "GET", f"/api/websites/{live.own.website_id}/{path}", headers={"x-umami-share-token": token})
        assert answer.status_code == 401
