"""The background sender against a small HTTP server of its own: bad events, outages, haste."""

from __future__ import annotations

import asyncio
import errno
import json
import logging
import re
import statistics
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from furnished import wait_for

from footfall_sdk import AsyncBackendAnalyticsClient, AsyncFootfall, BackendAnalyticsClient, Footfall, InvalidArgument, VisitClient
from footfall_sdk.backend.spool import Spool


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
        assert client.flush(10)
        assert (client.counts.refused, client.counts.taken) == (2, 2)
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
    client.track_engagement("u", "like", "t", metadata=loop)
    client.track_engagement("u", "like", "t", metadata={"x": float("nan")})
    client.track_engagement("u", "like", "t", metadata={("a",): 1})  # type: ignore[dict-item]
    client.track_business_event("u", "unknown", "t")  # type: ignore[arg-type]
    client.track_view(b"bytes", object())  # type: ignore[arg-type]
    client.track_engagement("u", "like", "t", metadata={"when": object(), "path": tmp_path})
    client.flush()
    assert len(server.taken) == 1
    assert len(caplog.records) == 5
    assert "payment_processed" in caplog.text  # one of those that there are
    client.close()
    client.track_engagement("u", "like", "late")
    assert client.counts.__dict__ == {"taken": 7, "inherited": 0, "delivered": 1, "refused": 5, "dropped": 1}


MISUSES: list[tuple[str, tuple[Any, ...], dict[str, Any], str]] = [
    ("track_engagement", (None, "like", "t"), {}, "user_id must be a text, not NoneType"),
    ("track_engagement", ("u", 1.5, "t"), {}, "metric_type must be a text, not float"),
    ("track_engagement", ("u", "like", b"t"), {}, "target_id must be a text, not bytes"),
    ("track_engagement", ("u", "like", "t", object()), {}, "target_type must be a text, not object"),
    ("track_engagement", ("u", "like", "t", "content", [1]), {}, "metadata must be a mapping of names and values, not list"),
    ("track_engagement", ("u", "like", "t", "content", {"x": float("inf")}), {}, "metadata cannot be sent as JSON"),
    ("track_business_event", ("u", ["odd"], "t"), {}, "event_type must be a text, not list"),
    ("track_business_event", ("u", "odd", "t"), {}, "event_type must be one of message_sent,"),
    ("track_business_event", ("u", "message_sent", "t", "text"), {}, "metadata must be a mapping of names and values, not str"),
    ("track_view", (None, "post"), {}, "content_id must be a text, not NoneType"),
    ("track_view", ("c", None), {}, "content_type must be a text, not NoneType"),
    ("track_view", ("c", "post"), {"device_type": {}}, "device_type must be a text, not dict"),
    ("track_view", ("c", "post"), {"session_id": 1.5}, "session_id must be a text, not float"),
    ("track_view", ("c", "post"), {"ip_address": b"1"}, "ip_address must be a text, not bytes"),
    ("track_view", ("c", "post"), {"duration": "long"}, "duration must be a number, not 'long'"),
    ("track_view", ("c", "post"), {"duration": float("nan")}, "duration must be a number, not nan"),
    ("track_api_call", (None, "GET"), {}, "endpoint must be a text, not NoneType"),
    ("track_api_call", ("/x", ["GET"]), {}, "method must be a text, not list"),
    ("track_api_call", ("/x", "GET", {}), {}, "user_id must be a text, not dict"),
    ("track_api_call", ("/x", "GET"), {"status_code": "fine"}, "status_code must be a number, not 'fine'"),
]


@pytest.mark.parametrize(("method", "arguments", "named", "said"), MISUSES)
def test_a_misuse_is_logged_once_by_its_argument_and_counted(
    server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture, method: str, arguments: Any, named: Any, said: str
) -> None:
    with make(server, tmp_path) as client:
        for _ in range(3):
            getattr(client, method)(*arguments, **named)
        client.track_engagement("u", "like", "fine")
        assert client.flush(10)
        assert client.counts.__dict__ == {"taken": 4, "inherited": 0, "delivered": 1, "refused": 3, "dropped": 0}
    assert [said in record.getMessage() for record in caplog.records] == [True]
    assert caplog.records[0].levelno == logging.ERROR


@pytest.mark.parametrize("debug", [False, True])
def test_events_that_are_logged_are_made_once(server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture, debug: bool) -> None:
    caplog.set_level(logging.DEBUG)
    with make(server, tmp_path, enable_debug_logging=debug) as client:
        client.track_api_call("/x", "GET")
        client.track_view("c", "post")
        client.track_engagement("u", "like", "t")
        client.track_view(None, "post")  # type: ignore[arg-type]
    assert len({event["eventId"] for event in server.taken}) == len(server.taken) == 3
    assert len([record for record in caplog.records if record.levelno == logging.DEBUG and "eventId" in record.getMessage()]) == 3 * debug


def test_events_are_counted_from_many_threads(server: Server, tmp_path: Path) -> None:
    def tell() -> None:
        for number in range(500):
            client.track_api_call("/x", "GET")
            if number % 5 == 0:
                client.track_engagement(None, "like", "t")  # type: ignore[arg-type]

    with make(server, tmp_path) as client:
        threads = [threading.Thread(target=tell) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert client.flush(20)
        assert client.counts.__dict__ == {"taken": 4800, "inherited": 0, "delivered": 4000, "refused": 800, "dropped": 0}


def test_what_waits_in_memory_is_lost_with_the_program_and_counted(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    server.status = 503
    client = BackendAnalyticsClient(server.url, "app", "ffw_key", spool=False, interval=0.02)
    for _ in range(7):
        client.track_engagement("u", "like", "t")
    assert not client.close(0.2)
    assert client.counts.__dict__ == {"taken": 7, "inherited": 0, "delivered": 0, "refused": 0, "dropped": 7}


URL = "http://127.0.0.1:9"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"write_key": ""}, "write_key is empty"),
        ({"write_key": " \n"}, "write_key is empty"),
        ({"write_key": 7}, "write_key is empty"),
        ({"api_base_url": "nowhere"}, "api_base_url 'nowhere' is no http or https address"),
        ({"api_base_url": "http://a:b"}, "api_base_url 'http://a:b' is no address"),
        ({"api_base_url": "http://[::1"}, "api_base_url 'http://[::1' is no address"),
        ({"api_base_url": None}, "api_base_url None is no"),
        ({"api_base_url": 7}, "api_base_url 7 is no"),
        ({"app_name": " "}, "app_name must be"),
        ({"app_name": None}, "app_name must be"),
        ({"timeout": 0}, "timeout must be"),
        ({"timeout": "5"}, "timeout must be"),
        ({"interval": -1}, "interval must be"),
        ({"spool": ""}, "spool must be"),
        ({"spool": 7}, "spool must be"),
        ({"spool_limit": 0}, "spool_limit must be"),
    ],
)
@pytest.mark.parametrize("kind", [BackendAnalyticsClient, AsyncBackendAnalyticsClient])
def test_a_client_that_could_never_send_is_refused_at_once(kind: Any, given: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(said)):
        kind(**{"api_base_url": URL, "app_name": "app", "write_key": "ffw_key", "spool": False, **given})


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "who asks? Give api_key, or username and password"),
        ({"api_key": ""}, "api_key is empty"),
        ({"username": "anna"}, "username and password go together"),
        ({"password": "secret"}, "username and password go together"),
        ({"username": "", "password": "secret"}, "username is empty"),
        ({"username": "anna", "password": ""}, "password is empty"),
        ({"username": "anna", "password": "secret", "api_key": "ff"}, "give either api_key, or username and password"),
        ({"api_key": "ff", "timeout": -1}, "timeout must be"),
        ({"api_key": "ff", "url": "nowhere"}, "url 'nowhere' is no"),
    ],
)
@pytest.mark.parametrize("kind", [Footfall, AsyncFootfall])
def test_a_client_that_nobody_would_answer_is_refused_at_once(kind: Any, given: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(said)):
        kind(**{"url": URL, **given})


@pytest.mark.parametrize("times", [1, 10**9])
def test_what_a_full_disk_does_not_take_goes_out_from_memory(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    real, failed = Spool.append, []

    def append(spool: Spool, records: Any) -> None:
        if len(failed) < times:
            failed.append(records)
            raise OSError(errno.ENOSPC, "the disk is full")
        real(spool, records)

    monkeypatch.setattr(Spool, "append", append)
    client = BackendAnalyticsClient(server.url, "shop", "key", spool=tmp_path, interval=0.01)
    for number in range(3):
        client.track_view(f"view-{number}", "page")
        assert client.flush(10)
    assert failed
    assert client.close(5)
    assert sorted(event["contentId"] for event in server.taken) == ["view-0", "view-1", "view-2"]
    assert (client.counts.delivered, client.counts.dropped) == (3, 0)


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
        client.track_engagement("u", "like", "huge", metadata={"text": "x" * 3_000_000})
        client.track_engagement("u", "like", "small")
        assert client.flush(20)
    assert [event["targetId"] for event in server.taken] == ["small", "small"]
    assert client.counts.refused == 1
    assert "metadata is too large" in caplog.text


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
