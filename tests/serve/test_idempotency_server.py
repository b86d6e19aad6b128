"""Events that browsers send again under their key, through the whole server: each counts once in every number."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from running import AGENT, RunningServer

KILLS = 6


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with RunningServer(tmp_path_factory.mktemp("repeated")) as running:
        yield running


def ask(server: RunningServer, website: str, path: str, **given: Any) -> Any:
    with server.client() as client:
        span = {"startAt": 946684800000, "endAt": int(time.time() * 1000) + 60_000}
        answer = client.get(f"/api/websites/{website}/{path}", params={**span, **given})
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_repeated_event_counts_once_in_every_number(server: RunningServer) -> None:
    website, other = server.make_website(), server.make_website()
    for _ in range(3):
        answer = server.send(website, url="/a", idempotencyKey="view-1")
        assert (answer.status_code, answer.json()["ok"]) == (200, True)
        assert server.send(website, name="paid", data={"revenue": 5, "currency": "EUR"}, idempotencyKey="sale-1").status_code == 200
    body = [
        {"type": "event", "payload": {"website": website, "url": "/b", "idempotencyKey": key}} for key in ("view-1", "view-2", "view-2")
    ]
    report = server.http.post(server.url + "/api/batch", json=body, headers={"User-Agent": AGENT}).json()
    assert (report["processed"], report["errors"]) == (3, 0)
    # The same key on another website is another event, and so is every event without a key.
    server.send(other, url="/a", idempotencyKey="view-1")
    server.send(website, url="/c")
    server.send(website, url="/c")
    server.wait_until(lambda: (server.pageviews(website), server.pageviews(other)) == (4, 1), "not counted", 15)
    time.sleep(1)
    assert server.pageviews(website) == 4
    assert {row["x"]: row["y"] for row in ask(server, website, "metrics", type="event")} == {"paid": 1}
    assert [row["total"] for row in ask(server, website, "event-data/properties") if row["propertyName"] == "revenue"] == [1]
    assert len(ask(server, website, "events")["data"]) == 5


def test_a_bad_key_is_refused_by_name(server: RunningServer) -> None:
    answer = server.send(server.make_website(), idempotencyKey="no good")
    assert answer.status_code == 400
    assert "idempotencyKey" in answer.json()["error"]["properties"]["payload"]["properties"]


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_kills_and_retries_leave_each_event_once(tmp_path: Path) -> None:
    """Browsers repeat an event until it is acknowledged, and some of them once more; processes die all the time."""
    dice = random.Random(83)
    with RunningServer(tmp_path, {"FOOTFALL_COLLECTORS": "2"}) as server:
        website = server.make_website()
        ended = threading.Event()
        acknowledged: set[str] = set()
        retries = 0

        def browse(visitor: int) -> None:
            nonlocal retries
            own = random.Random(visitor)
            number = 0
            with httpx.Client(timeout=10, headers={"User-Agent": AGENT}) as client:
                while not ended.is_set():
                    keys = [f"{visitor}-{number + place}" for place in range(own.choice((1, 1, 4)))]
                    number += len(keys)
                    body = [{"type": "event", "payload": {"website": website, "url": f"/{key}", "idempotencyKey": key}} for key in keys]
                    left = own.choice((1, 1, 2))
                    while left:
                        try:
                            answer = client.post(server.url + "/api/batch", json=body)
                        except httpx.HTTPError:
                            retries += 1
                            time.sleep(0.02)
                            continue
                        assert answer.status_code in {200, 503}, answer.text
                        left -= answer.status_code == 200
                    acknowledged.update(keys)
                    time.sleep(0.01)

        visitors = [threading.Thread(target=browse, args=(visitor,), daemon=True) for visitor in range(4)]
        for thread in visitors:
            thread.start()
        for name in dice.sample(["collector", "engine"] * (KILLS // 2), KILLS):
            server.wait_until(server.ready, "not ready")
            time.sleep(dice.uniform(0.2, 1.0))
            os.kill(server.children()[name], signal.SIGKILL)
        server.wait_until(server.ready, "not ready")
        ended.set()
        for thread in visitors:
            thread.join(60)
            assert not thread.is_alive()
        assert len(acknowledged) > 200
        assert retries, "no request was cut off"
        server.wait_until(lambda: server.pageviews(website) == len(acknowledged), "lost or doubled", 30)
        # What the spool still holds of repeated events must not add to that.
        assert server.stop() == 0
        server.start()
        assert server.pageviews(website) == len(acknowledged)
        paths = {row["x"] for row in ask(server, website, "metrics", type="path", limit=100_000)}
        assert paths == {f"/{key}" for key in acknowledged}
