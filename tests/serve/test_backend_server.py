"""Server-side events through the whole server: its processes, a client of the field under Node, kills and retries."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from running import RunningServer

CLIENTS = Path(__file__).parents[1] / "clients"
KILLS = 8
VIEW = {"app": "shop", "contentId": "home", "contentType": "page", "sessionId": "s-1", "deviceType": "desktop"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with RunningServer(tmp_path_factory.mktemp("backend")) as running:
        yield running


@dataclass
class Shop:
    """A website with an app that has a write key."""

    server: RunningServer
    website: str
    app: str
    key_id: str
    key: str

    def track(self, kind: str, body: Any, **headers: str) -> httpx.Response:
        return self.server.http.post(f"{self.server.url}/analytics/track/{kind}", json=body, headers={"X-Write-Key": self.key, **headers})

    def ask(self, name: str, **given: Any) -> Any:
        with self.server.client() as client:
            span = {"startAt": 0, "endAt": int(time.time() * 1000) + 60_000}
            answer = client.get(f"/api/websites/{self.website}/backend/{name}", params={**span, **given})
        assert answer.status_code == 200, answer.text
        return answer.json()

    def wait_for_views(self, count: int) -> None:
        self.server.wait_until(lambda: self.ask("stats")["views"] == count, "views were not counted")


def open_shop(server: RunningServer, **key: Any) -> Shop:
    website = server.make_website("Shop")
    with server.client() as client:
        app = client.post(f"/api/websites/{website}/apps", json={"name": "shop-api"}).json()["id"]
        made = client.post(f"/api/websites/{website}/apps/{app}/write-keys", json=key)
        assert made.status_code == 200, made.text
    return Shop(server, website, app, made.json()["id"], made.json()["key"])


@pytest.fixture
def shop(server: RunningServer) -> Shop:
    return open_shop(server)


def test_a_repeated_event_counts_once(shop: Shop) -> None:
    for _ in range(3):
        answer = shop.track("view", {**VIEW, "eventId": "view-1"})
        assert (answer.status_code, answer.json()) == (202, {"ok": True, "eventId": "view-1"})
    batch = {"events": [{"type": "view", **VIEW, "eventId": name} for name in ("view-1", "view-2", "view-2")]}
    assert shop.track("batch", batch).json()["eventIds"] == ["view-1", "view-2", "view-2"]
    fresh = [shop.track("view", VIEW).json()["eventId"] for _ in range(2)]
    assert len(set(fresh)) == 2
    shop.wait_for_views(4)
    # The same id on another website is another event.
    assert open_shop(shop.server).track("view", {**VIEW, "eventId": "view-1"}).status_code == 202
    time.sleep(1)
    assert shop.ask("stats")["views"] == 4


def test_a_key_works_until_it_is_revoked(shop: Shop) -> None:
    assert shop.track("view", VIEW).status_code == 202
    keys = f"/api/websites/{shop.website}/apps/{shop.app}/write-keys"
    with shop.server.client() as client:
        rotated = client.post(f"{keys}/{shop.key_id}/rotate", json={"overlap": 60}).json()
        assert shop.track("view", VIEW).status_code == 202
        assert shop.track("view", VIEW, **{"X-Write-Key": rotated["key"]}).status_code == 202
        assert client.delete(f"{keys}/{shop.key_id}").json() == {"ok": True}
        answer = shop.track("view", VIEW)
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "unauthorized")

        def is_noted() -> bool:
            (app,) = client.get(f"/api/websites/{shop.website}/apps").json()
            assert [key["hint"] for key in app["writeKeys"]] == [rotated["hint"]]
            return app["writeKeys"][0]["usedAt"] is not None

        shop.server.wait_until(is_noted, "the use of the key was not noted")
        assert client.delete(f"/api/websites/{shop.website}").status_code == 200
    assert shop.track("view", VIEW, **{"X-Write-Key": rotated["key"]}).status_code == 401


def test_events_go_with_their_website(shop: Shop) -> None:
    shop.track("view", VIEW)
    shop.wait_for_views(1)
    with shop.server.client() as client:
        assert client.post(f"/api/websites/{shop.website}/reset").status_code == 200
    assert shop.ask("stats")["views"] == 0
    shop.track("view", {**VIEW, "eventId": "after"})
    shop.wait_for_views(1)


@pytest.fixture(scope="module")
def typescript(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the compiled client."""
    if shutil.which("npm") is None:
        pytest.fail("this test compiles a client with TypeScript and runs it under Node")
    folder = tmp_path_factory.mktemp("typescript")
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(CLIENTS / name, folder)
    shutil.copytree(CLIENTS / "backend", folder / "backend")
    subprocess.run(["npm", "ci"], cwd=folder, check=True, capture_output=True, timeout=200)
    subprocess.run(["npx", "tsc", "-p", "backend"], cwd=folder, check=True, timeout=100)
    return folder / "backend" / "built"


def run_client(folder: Path, url: str, key: str) -> list[str]:
    done = subprocess.run(["node", "run.js", url, key], cwd=folder, capture_output=True, text=True, timeout=60, check=True)
    lines: list[str] = json.loads(done.stdout)
    return lines


def test_the_typescript_client_works_unchanged(shop: Shop, typescript: Path) -> None:
    assert run_client(typescript, shop.server.url, shop.key) == []
    shop.wait_for_views(4)
    assert {row["name"]: row["views"] for row in shop.ask("metrics", type="app")} == {"shop": 4}
    assert {row["name"]: row["views"] for row in shop.ask("metrics", type="deviceType")} == {"desktop": 2, "mobile": 1, "tablet": 1}
    assert {row["name"]: row["views"] for row in shop.ask("metrics", type="country")} == {"US": 2, "": 2}
    (article,) = shop.ask("content")["data"]
    assert article == {
        "contentId": "article-1",
        "views": 2,
        "users": 2,
        "averageDuration": 1200,
        "engagements": 1,
        "engagementRate": 0.5,
    }
    calls = shop.ask("api-calls")
    assert [(row["name"], row["count"], row["users"], row["p50"]) for row in calls["data"]] == [("GET:/orders", 2, 1, 16.25)]
    assert {row["name"]: row["count"] for row in shop.ask("business")["data"]} == {
        "message_sent": 1,
        "message_received": 1,
        "stream_started": 1,
        "stream_ended": 1,
        "payment_processed": 1,
    }
    assert shop.ask("revenue")["data"] == [{"currency": "EUR", "sum": 19.5, "count": 1, "average": 19.5, "users": 1}]
    assert shop.ask("engagement")["count"] == 6
    assert (
        run_client(typescript, shop.server.url, "ffw_wrong")
        == ["warn view: 401 Unauthorized"] * 4 + ["warn engagement: 401 Unauthorized"] * 6
    )


def test_in_development_no_key_is_needed_until_there_is_one(tmp_path: Path) -> None:
    with RunningServer(tmp_path, {"FOOTFALL_DEVELOPMENT": "true"}) as server:
        address = server.url + "/analytics/track/view"
        assert server.http.post(address, json=VIEW).status_code == 401
        first = server.make_website("First")
        server.make_website("Second")
        assert server.http.post(address, json=VIEW).status_code == 202
        assert server.http.post(address, json=VIEW, headers={"X-Write-Key": "anything"}).status_code == 202
        shop = Shop(server, first, "", "", "")
        shop.wait_for_views(2)
        assert open_shop(server).track("view", VIEW).status_code == 202
        assert server.http.post(address, json=VIEW).status_code == 401


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_kills_and_retries_leave_each_event_once(tmp_path: Path) -> None:
    """Senders repeat an event until it is acknowledged, and some of them once more; processes die all the time."""
    dice = random.Random(61)
    with RunningServer(tmp_path, {"FOOTFALL_COLLECTORS": "2"}) as server:
        shop = open_shop(server)
        ended = threading.Event()
        acknowledged: set[str] = set()
        retries = 0

        def report(sender: int) -> None:
            nonlocal retries
            own = random.Random(sender)
            number = 0
            with httpx.Client(timeout=10, headers={"X-Write-Key": shop.key}) as client:
                while not ended.is_set():
                    names = [f"{sender}-{number + place}" for place in range(own.choice((1, 1, 5)))]
                    number += len(names)
                    events = [{"type": "view", **VIEW, "eventId": name} for name in names]
                    left = own.choice((1, 1, 1, 2))
                    while left:
                        try:
                            answer = client.post(server.url + "/analytics/track/batch", json={"events": events})
                        except httpx.HTTPError:
                            retries += 1
                            time.sleep(0.02)
                            continue
                        assert answer.status_code in {202, 503}, answer.text
                        left -= answer.status_code == 202
                    acknowledged.update(names)
                    time.sleep(0.005)

        senders = [threading.Thread(target=report, args=(sender,), daemon=True) for sender in range(5)]
        for thread in senders:
            thread.start()
        for name in dice.sample(["collector", "engine"] * (KILLS // 2), KILLS):
            server.wait_until(server.ready, "not ready")
            time.sleep(dice.uniform(0.2, 1.0))
            os.kill(server.children()[name], signal.SIGKILL)
        server.wait_until(server.ready, "not ready")
        ended.set()
        for thread in senders:
            thread.join(60)
            assert not thread.is_alive()
        assert len(acknowledged) > 500
        assert retries, "no request was cut off"
        shop.wait_for_views(len(acknowledged))
        # What the spool still holds of repeated events must not add to that.
        assert server.stop() == 0
        server.start()
        assert shop.ask("stats")["views"] == len(acknowledged)
