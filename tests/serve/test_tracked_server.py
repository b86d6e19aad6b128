"""Links, pixels, emails and recordings through a whole server: from the visitor's request to the numbers."""

from __future__ import annotations

import time
from collections.abc import Iterator

import httpx
import pytest
from running import AGENT, RunningServer

BROWSER = {"User-Agent": AGENT, "Referer": "https://news.example.org/boats"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with RunningServer(tmp_path_factory.mktemp("tracked")) as running:
        yield running


@pytest.fixture(scope="module")
def client(server: RunningServer) -> Iterator[httpx.Client]:
    with server.client() as opened:
        yield opened


def views(client, source_id):
    dates = {"startAt": 946684800000, "endAt": int(time.time() * 1000) + 60_000}
    return client.get(f"/api/websites/{source_id}/stats", params=dates).json()["pageviews"]


def test_a_link_leads_on_from_its_creation_to_its_deletion(server, client):
    link = client.post("/api/links", json={"name": "Spring", "url": "https://www.example.com/berths", "slug": "spring"}).json()
    answer = server.http.get(server.url + "/q/spring", headers=BROWSER)
    assert (answer.status_code, answer.headers["location"]) == (307, "https://www.example.com/berths")
    server.wait_until(lambda: views(client, link["id"]) == 1, "the click was not counted")
    (click,) = client.get(f"/api/links/{link['id']}/clicks").json()["data"]
    assert (click["referrerDomain"], click["urlPath"], click["browser"]) == ("news.example.org", "/q/spring", "chrome")
    assert client.get(f"/api/links/{link['id']}").json()["clicks"] == 1
    client.delete(f"/api/links/{link['id']}")
    gone = server.http.get(server.url + "/q/spring", headers=BROWSER)
    assert (gone.status_code, gone.json()["error"]["code"]) == (404, "not-found")


def test_a_pixel_is_counted(server, client):
    pixel = client.post("/api/pixels", json={"name": "Mail", "slug": "mail"}).json()
    answer = server.http.get(server.url + "/p/mail", headers=BROWSER)
    assert (answer.status_code, answer.headers["content-type"], len(answer.content)) == (200, "image/gif", 43)
    server.wait_until(lambda: views(client, pixel["id"]) == 1, "the pixel was not counted")


def test_the_opening_of_an_email_is_noted_while_it_is_tracked(server, client):
    emails = f"/api/websites/{server.make_website()}/emails"
    email = client.post(emails, json={"sendId": "offer-1", "subject": "Berth"}).json()
    known = server.http.get(email["pixelUrl"], headers=BROWSER)
    unknown = server.http.get(email["pixelUrl"] + "-no", headers=BROWSER)
    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)
    assert {**known.headers, "date": ""} == {**unknown.headers, "date": ""}
    server.wait_until(lambda: client.get(f"{emails}/offer-1").json()["opens"] == 1, "the opening was not noted")
    client.post(f"{emails}/offer-1", json={"tracking": False})
    server.http.get(email["pixelUrl"], headers=BROWSER)
    time.sleep(0.5)  # an opening is looked up a moment after its answer
    client.post(f"{emails}/offer-1", json={"tracking": True})
    server.http.get(email["pixelUrl"], headers=BROWSER)
    server.wait_until(lambda: client.get(f"{emails}/offer-1").json()["opens"] > 1, "the second opening was not noted")
    one = client.get(f"{emails}/offer-1").json()
    assert one["opens"] == 2
    assert {opening["userAgent"] for opening in one["recent"]} == {AGENT}
    assert {opening["referrer"] for opening in one["recent"]} == {BROWSER["Referer"]}


def test_a_session_is_recorded_and_played(server, client):
    website = server.make_website()
    token = server.send(website).json()
    body = {"type": "record", "payload": {"website": website, "events": [{"type": 4, "timestamp": int(time.time() * 1000)}]}}
    headers = {"User-Agent": AGENT, "x-umami-cache": token["cache"]}
    disabled = server.http.post(server.url + "/api/record", json=body, headers=headers)
    assert disabled.json() == {"ok": False, "reason": "replay_disabled"}
    client.post(f"/api/websites/{website}", json={"replayEnabled": True, "replayConfig": {"sampleRate": 1}})
    assert server.http.post(server.url + "/api/record", json=body, headers=headers).json() == {"ok": True}
    replays = f"/api/websites/{website}/replays"
    server.wait_until(lambda: client.get(replays).json()["count"] == 1, "the recording is not there")
    assert client.get(f"{replays}/{token['visitId']}").json()["events"] == body["payload"]["events"]
