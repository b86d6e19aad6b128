"""Watching a website through the whole server."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from running import RunningServer

WATCHERS = 20
SECONDS = 10.0
INTERVAL = 3.0


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with RunningServer(tmp_path_factory.mktemp("realtime")) as running:
        yield running


def watch(server: RunningServer, website: str, seconds: float = SECONDS, **options: Any) -> list[dict[str, Any]]:
    """What a watcher is sent in some seconds."""
    found = []
    started = time.monotonic()
    with httpx.stream("GET", f"{server.url}/api/realtime/{website}/stream", timeout=30, **options) as answer:
        assert answer.status_code == 200, answer.read()
        assert answer.headers["content-type"].startswith("text/event-stream")
        name = ""
        for line in answer.iter_lines():
            name = line.removeprefix("event: ") if line.startswith("event: ") else name
            if line.startswith("data: "):
                assert name == "realtime"
                found.append(json.loads(line.removeprefix("data: ")))
            if time.monotonic() - started > seconds:
                break
    return found


def count_queries(server: RunningServer) -> int:
    return int(float(re.search(r"(?m)^footfall_queries_total (\S+)", server.http.get(server.url + "/metrics").text)[1]))  # type: ignore[index]


def test_many_watchers_cost_one_query_an_interval(server: RunningServer) -> None:
    website = server.make_website()
    with server.client() as client:
        headers = dict(client.headers)
    server.send(website, url="/first")
    server.wait_until(lambda: server.pageviews(website) == 1, "not counted")
    before = count_queries(server)
    found: list[list[dict[str, Any]]] = []
    threads = [threading.Thread(target=lambda: found.append(watch(server, website, headers=headers))) for _ in range(WATCHERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    asked = count_queries(server) - before
    assert len(found) == WATCHERS
    assert all(answers and answers[-1]["urls"] == {"/first": 1} for answers in found)
    assert {answer["timestamp"] for answers in found for answer in answers} <= {answer["timestamp"] for answer in max(found, key=len)}
    assert 2 <= asked <= (SECONDS + 2 * INTERVAL) / INTERVAL + 2, "one query an interval, whoever watches"
    time.sleep(INTERVAL)
    before = count_queries(server)
    time.sleep(2 * INTERVAL)
    assert count_queries(server) == before, "nobody watches, nothing is asked"


def test_a_stream_shows_what_happens_meanwhile(server: RunningServer) -> None:
    website = server.make_website()
    with server.client() as client:
        token = client.post(f"/api/realtime/{website}/token").json()["token"]
    found: list[dict[str, Any]] = []
    watching = threading.Thread(target=lambda: found.extend(watch(server, website, 8, params={"token": token, "timezone": "Asia/Kolkata"})))
    watching.start()
    time.sleep(1)
    server.send(website, url="/later")
    watching.join(60)
    assert found[0]["urls"] == {}
    assert found[-1]["urls"] == {"/later": 1}
    assert found[-1]["events"][0]["__type"] == "pageview"


def test_a_ticket_opens_one_stream_only(server: RunningServer) -> None:
    website, other = server.make_website(), server.make_website()
    with server.client() as client:
        token = client.post(f"/api/realtime/{website}/token").json()["token"]
        assert client.get(f"/api/realtime/{website}/stream", params={"token": "x" + token}).status_code == 401
    for path in (f"/api/realtime/{other}/stream", f"/api/realtime/{website}", f"/api/websites/{website}"):
        assert httpx.get(server.url + path, params={"token": token}).status_code == 401
    assert httpx.post(f"{server.url}/api/realtime/{website}/token").status_code == 401


def test_an_open_stream_does_not_hold_up_the_end(server: RunningServer) -> None:
    website = server.make_website()
    with server.client() as client:
        headers = dict(client.headers)
    found: list[list[dict[str, Any]]] = []
    watching = threading.Thread(target=lambda: found.append(watch(server, website, 60, headers=headers)))
    watching.start()
    time.sleep(2)
    started = time.monotonic()
    assert server.stop() == 0
    assert time.monotonic() - started < 8
    watching.join(10)
    assert found
