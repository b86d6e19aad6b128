"""Clients that others wrote, against the whole server."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import umami
from running import PASSWORD, RunningServer

CLIENTS = Path(__file__).parents[1] / "clients"
SECRET = "clients-of-others-sign-with-this-0123456789"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with RunningServer(tmp_path_factory.mktemp("clients"), {"FOOTFALL_SECRET": SECRET}) as running:
        yield running


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the scripts and the packages of the lock file."""
    if shutil.which("npm") is None:
        pytest.fail("these tests run packages of npm under Node")
    folder = tmp_path_factory.mktemp("packages")
    for name in ("package.json", "package-lock.json", ".npmrc", "sender.mjs", "with_secret.mjs", "with_token.mjs"):
        shutil.copy(CLIENTS / name, folder)
    subprocess.run(["npm", "ci"], cwd=folder, check=True, capture_output=True, timeout=200)
    return folder


def run(packages: Path, script: str, *arguments: str, environment: dict[str, str] | None = None) -> Any:
    """What a script printed."""
    done = subprocess.run(
        ["node", script, *arguments],
        cwd=packages,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_umami_node_sends_events(server: RunningServer, packages: Path) -> None:
    website = server.make_website()
    answers = run(packages, "sender.mjs", server.url, website)
    assert [answer["status"] for answer in answers] == [200] * 4
    assert all(answer["body"]["sessionId"] for answer in answers)
    server.wait_until(lambda: server.pageviews(website) == 2, "views were not counted")
    with server.client() as client:
        span = {"startAt": 0, "endAt": int(time.time() * 1000) + 60_000}
        events = client.get(f"/api/websites/{website}/events", params=span).json()["data"]
        assert {event["eventName"] for event in events} == {None, "node-event"}
        values = client.get(
            f"/api/websites/{website}/event-data/values", params={**span, "event": "node-event", "propertyName": "plan"}
        ).json()
        assert values == [{"value": "pro", "total": 1}]
        traits = client.get(f"/api/websites/{website}/session-data/properties", params=span).json()
        assert traits == [{"propertyName": "tier", "total": 1}]


def test_the_api_client_signs_its_own_token(server: RunningServer, packages: Path) -> None:
    with server.client() as client:
        user = client.get("/api/me").json()["user"]["id"]
    environment = {
        "UMAMI_API_CLIENT_USER_ID": user,
        "UMAMI_API_CLIENT_SECRET": SECRET,
        "UMAMI_API_CLIENT_ENDPOINT": server.url + "/api",
    }
    found = run(packages, "with_secret.mjs", "Client", environment=environment)
    assert {call: answer for call, answer in found.items() if not answer["ok"]} == {}
    assert found["getMe"]["data"]["user"]["id"] == user
    assert found["getWebsite"]["data"]["name"] == "Client again"
    assert found["getWebsites"]["data"]["count"] == 1
    assert found["getWebsiteActive"]["data"] == {"visitors": 1}
    assert found["getWebsiteMetrics"]["data"] == [{"x": "bought", "y": 1}]
    assert found["getEventDataValues"]["data"] == [{"value": "pro", "total": 1}]
    assert found["getRealtime"]["data"]["totals"]["events"] == 1
    wrong = {**environment, "UMAMI_API_CLIENT_SECRET": "another"}
    script = "import { getClient } from 'api-client-with-secret'; console.log(JSON.stringify(await getClient().getMe()))"
    (packages / "wrong.mjs").write_text(script)
    assert run(packages, "wrong.mjs", environment=wrong)["status"] == 401


@pytest.mark.parametrize("by", ["login", "key"])
def test_the_newer_api_client_works_with_a_login_and_a_key(server: RunningServer, packages: Path, by: str) -> None:
    website = server.make_website(f"Newer {by}")
    server.send(website, url="/seen")
    server.wait_until(lambda: server.pageviews(website) == 1, "not counted")
    with server.client() as client:
        token = client.headers["Authorization"].removeprefix("Bearer ")
        if by == "key":
            token = client.post("/api/me/keys", json={"name": "client", "scope": "admin"}).json()["key"]
    found = run(packages, "with_token.mjs", server.url, token, website)
    assert found["getWebsite"]["id"] == website
    assert found["getWebsiteStats"]["pageviews"] == 1
    assert found["getWebsiteMetrics"] == [{"x": "/seen", "y": 1}]
    assert [note["note"] for note in found["getWebsiteAnnotations"]["data"]] == ["Relaunch"]
    assert found["refused"] == {"name": "UmamiApiError", "status": 400, "code": "bad-request"}


def test_umami_analytics_for_python(server: RunningServer) -> None:
    website = server.make_website("Python")
    umami.set_url_base(server.url)
    login = umami.login("admin", PASSWORD)
    assert login.user.isAdmin
    assert umami.heartbeat()
    assert umami.verify_token()
    umami.set_website_id(website)
    umami.set_hostname("example.com")
    umami.new_page_view("Home", "/home")
    umami.new_event("python-event", url="/home", custom_data={"plan": "pro"})
    umami.new_revenue_event(19.5, "EUR", url="/home")
    assert website in {found.id for found in umami.websites()}
    server.wait_until(lambda: server.pageviews(website) == 1, "not counted")
    now = datetime.now(UTC)
    stats = umami.website_stats(now - timedelta(hours=1), now + timedelta(hours=1))
    assert (stats.pageviews, stats.visitors) == (1, 1)
    filtered = umami.website_stats(now - timedelta(hours=1), now + timedelta(hours=1), url="/elsewhere", host="example.com")
    assert filtered.pageviews == 0
    assert umami.active_users() == 1
