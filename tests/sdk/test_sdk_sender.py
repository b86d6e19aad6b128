"""The background sender against a small HTTP server of its own: bad events, outages, haste."""

from __future__ import annotations

import asyncio
import json
import logging
import statistics
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from furnished import wait_for

from footfall_sdk import AsyncBackendAnalyticsClient, BackendAnalyticsClient, Footfall, InvalidArgument, VisitClient


class Server(ThreadingHTTPServer):
    """Takes batches; refuses those with an event of content type `wrong`, answers `status` when that is set."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.status = 202
        self.headers: dict[str, str] = {}
        self.taken: list[Any] = []
        self.batches: list[int] = []
        self.keys: set[str | None] = set()


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        events = body["events"] if isinstance(body, dict) else body
        self.server.batches.append(len(events))
        self.server.keys.add(self.headers["X-Write-Key"])
        status = self.server.status
        if status == 202 and any(event.get("contentType") == "wrong" for event in events):
            status = 400
        elif status == 202:
            self.server.taken += events
        self.send_response(status)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_: Any) -> None:
        """Keep quiet."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made
        made.shutdown()


def make(server: Server, folder: Path, write_key: str = "ffw_key", **options: Any) -> BackendAnalyticsClient:
    return BackendAnalyticsClient(server.url, "app", write_key, spool=folder, interval=0.05, **options)


def test_events_have_what_the_description_says(server: Server, tmp_path: Path) -> None:
    with make(server, tmp_path) as client:
        client.track_view("a", "video", session_id="s", device_type="tv", user_id="u", duration=1.5, ip_address="203.0.113.1")
        client.track_api_call("/x", "POST", "u", 201, 12, "203.0.113.1")
        for kind in ("message_sent", "message_received", "stream_started", "stream_ended", "payment_processed"):
            client.track_business_event("u", kind, "t", {"amount": 1})  # type: ignore[arg-type]
        assert client.flush()
    view, call, *business = server.taken
    assert len({event.pop("eventId") for event in server.taken}) == 7
    assert all(abs(event.pop("timestamp") / 1000 - time.time()) < 30 for event in server.taken)
    assert view == {
        "type": "view", "app": "app", "contentId": "a", "contentType": "video", "sessionId": "s", "deviceType": "tv",
        "userId": "u", "duration": 1.5, "ipAddress": "203.0.113.1",
    }  # fmt: skip
    assert call.pop("sessionId").startswith("backend-1")
    assert call == {
        "type": "view", "app": "app", "contentId": "POST:/x", "contentType": "api", "deviceType": "desktop",
        "userId": "u", "duration": 12, "ipAddress": "203.0.113.1", "statusCode": 201,
    }  # fmt: skip
    assert [event["metricType"] for event in business] == ["comment", "comment", "subscribe", "subscribe", "purchase"]
    assert business[0]["metadata"] == {"amount": 1, "businessEventType": "message_sent"}
    assert {event["targetType"] for event in business} == {"content"}
    assert server.keys == {"ffw_key"}


def test_bad_events_are_found_and_cost_no_good_one(server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with make(server, tmp_path) as client:
        for number in range(300):
            client.track_view(str(number), "wrong" if number in {7, 150, 299} else "post")  # type: ignore[arg-type]
        assert client.flush(10)
        assert client.counts.refused == 3
    assert [event["contentId"] for event in server.taken] == [str(number) for number in range(300) if number not in {7, 150, 299}]
    assert sum("400" in record.message for record in caplog.records) == 1, "warnings of one kind come once a minute"


@pytest.mark.parametrize(("status", "headers"), [(503, {}), (429, {"Retry-After": "1"}), (401, {}), (404, {}), (500, {})])
def test_a_server_that_refuses_gets_them_later(server: Server, tmp_path: Path, status: int, headers: dict[str, str]) -> None:
    server.status, server.headers = status, headers
    with make(server, tmp_path) as client:
        client.track_engagement("u", "like", "t")
        assert not client.flush(0.4)
        assert client.waiting
        server.status = 202
        assert client.flush(10)
    assert [event["targetId"] for event in server.taken] == ["t"]


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_refused_key_does_not_hold_up_the_end(server: Server, tmp_path: Path, status: int, caplog: pytest.LogCaptureFixture) -> None:
    server.status = status
    client = make(server, tmp_path)
    for _ in range(3):
        client.track_engagement("u", "like", "t")
    began = time.monotonic()
    assert not client.flush(5)
    assert not client.close(5)
    assert time.monotonic() - began < 3
    assert [str(status) in record.message for record in caplog.records] == [True], "it is told once"
    assert "events wait" in caplog.text
    server.status = 202
    with make(server, tmp_path) as later:
        assert later.flush(10)
    assert len(server.taken) == 3


def test_a_pageviews_event_without_a_name_is_logged_and_counted(server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with VisitClient(server.url, "site", spool=tmp_path) as client:
        client.track("/", "")
        client.track("/", "named", "text")  # type: ignore[arg-type]
        assert (client.counts.refused, client.counts.taken) == (2, 0)
    assert "name of an event" in caplog.text
    assert not server.taken


def test_a_key_from_a_file_may_end_with_its_line_and_is_never_told(server: Server, tmp_path: Path) -> None:
    with make(server, tmp_path, write_key="ffw_key\n") as client:
        client.track_engagement("u", "like", "t")
        assert client.flush(10)
    for broken in ("ffw_two\nlines", "ffw_schlüssel…"):
        with pytest.raises(InvalidArgument) as caught:
            make(server, tmp_path, write_key=broken)
        assert "ffw_" not in str(caught.value)
        with pytest.raises(InvalidArgument) as caught:
            Footfall(server.url, api_key=broken)
        assert "ffw_" not in str(caught.value)


def test_nothing_that_is_told_raises(server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    loop: dict[str, Any] = {}
    loop["self"] = loop
    client = make(server, tmp_path)
    client.track_engagement("u", "like", "t", loop)
    client.track_engagement("u", "like", "t", {"x": float("nan")})
    client.track_engagement("u", "like", "t", {("a",): 1})  # type: ignore[dict-item]
    client.track_business_event("u", "unknown", "t")  # type: ignore[arg-type]
    client.track_view(b"bytes", object())  # type: ignore[arg-type]
    client.track_engagement("u", "like", "t", {"when": object(), "path": tmp_path})
    client.flush()
    assert client.counts.refused == 5
    assert len(server.taken) == 1
    assert len(caplog.records) == 5
    assert "payment_processed" in caplog.text  # one of those that there are
    client.close()
    client.track_engagement("u", "like", "late")
    assert client.counts.dropped == 1


def test_a_folder_that_cannot_be_used_is_no_fault_of_the_programs(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with make(server, tmp_path / "file") as client:
        client.track_engagement("u", "like", "t")
        assert client.flush()
    assert len(server.taken) == 1


def test_while_the_server_is_down_telling_takes_microseconds(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    client = BackendAnalyticsClient("http://127.0.0.1:9", "app", spool=tmp_path)
    taken = []
    for number in range(10_000):
        began = time.perf_counter()
        client.track_api_call("/orders/{id}", "GET", f"user-{number}", 200, 12.5, "203.0.113.7")
        taken.append(time.perf_counter() - began)
    assert statistics.median(taken) < 50e-6
    began = time.monotonic()
    assert not client.close(0.5)
    assert time.monotonic() - began < 3
    assert client.counts.dropped == 0


async def flush_async(server: Server, folder: Path) -> None:
    async with AsyncBackendAnalyticsClient(server.url, "app", spool=folder, interval=0.05) as client:
        client.track_engagement("u", "like", "t")
        assert await client.flush()
        client.track_engagement("u", "like", "t2")


def test_the_twin_for_asyncio(server: Server, tmp_path: Path) -> None:
    import asyncio

    asyncio.run(flush_async(server, tmp_path))
    assert [event["targetId"] for event in server.taken] == ["t", "t2"]


def test_a_pageview_whose_arrival_is_unknown_is_sent_again_under_its_key(server: Server, tmp_path: Path) -> None:
    wait = threading.Event()
    take = Handler.do_POST
    with VisitClient(server.url, "site", spool=tmp_path, interval=0.02, timeout=0.2) as client:
        Handler.do_POST = lambda self: (take(self), wait.wait(1), None)[2]  # type: ignore[method-assign]
        try:
            client.track("/a")
            wait_for(lambda: len(server.taken) > 0)
        finally:
            Handler.do_POST = take  # type: ignore[method-assign]
            wait.set()
        assert client.flush(10)
        client.track("/b")
    keys = {event["payload"]["url"]: set() for event in server.taken}
    for event in server.taken:
        keys[event["payload"]["url"]].add(event["payload"]["idempotencyKey"])
    assert [len(keys[url]) for url in ("/a", "/b")] == [1, 1]
    assert keys["/a"] != keys["/b"]
    assert client.counts.delivered == 2


def test_pageviews_wait_on_the_disk_for_the_next_process(server: Server, tmp_path: Path) -> None:
    server.status = 503
    client = VisitClient(server.url, "site", spool=tmp_path, interval=0.02)
    client.track("/kept")
    assert not client.close(0.2)
    server.status = 202
    with VisitClient(server.url, "site", spool=tmp_path, interval=0.02) as later:
        assert later.flush(10)
    assert [event["payload"]["url"] for event in server.taken] == ["/kept"]


def test_events_that_keep_coming_travel_in_batches(server: Server, tmp_path: Path) -> None:
    with BackendAnalyticsClient(server.url, "app", "key", spool=tmp_path, interval=0.3) as client:
        end = time.monotonic() + 1.2
        while time.monotonic() < end:
            client.track_engagement("u", "like", "t")
            time.sleep(0.005)
    assert len(server.taken) == client.counts.taken
    assert len(server.batches) <= 6


def test_huge_metadata_is_refused_at_once_and_alone(server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with make(server, tmp_path) as client:
        client.track_engagement("u", "like", "small")
        client.track_engagement("u", "like", "huge", {"text": "x" * 3_000_000})
        client.track_engagement("u", "like", "small")
        assert client.flush(20)
    assert [event["targetId"] for event in server.taken] == ["small", "small"]
    assert client.counts.refused == 1
    assert "10 KB of metadata" in caplog.text


def test_a_clock_that_leaps_back_costs_nothing(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with make(server, tmp_path) as client:
        client.track_api_call("/a", "GET")
        monkeypatch.setattr(time, "time_ns", lambda: 1_000_000_000_000_000_000)
        client.track_api_call("/a", "GET")
        assert client.flush(10)
    assert len({event["eventId"] for event in server.taken}) == 2
    assert server.taken[1]["timestamp"] == 1_000_000_000_000


async def cancel_a_flush(server: Server, folder: Path) -> None:
    server.status = 503
    client = AsyncBackendAnalyticsClient(server.url, "app", spool=folder, interval=0.02)
    client.track_engagement("u", "like", "t")
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(client.flush(3), 0.1)
    server.status = 202
    assert await client.flush(10)
    await client.aclose()


def test_a_cancelled_flush_loses_nothing(server: Server, tmp_path: Path) -> None:
    asyncio.run(cancel_a_flush(server, tmp_path))
    assert len(server.taken) == 1
