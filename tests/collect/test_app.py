from __future__ import annotations

import gzip
import json
import logging
import zlib

import pytest
from collecting import CHROME, HEADERS, LINK, PIXEL, WEBSITE, Station, event

from footfall.base.settings import Settings
from footfall.collect.counters import BOUNDS
from footfall.model.event import EventType

BODY = json.dumps(event()).encode()


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(BODY, mtime=0)),
        ("GZIP", gzip.compress(BODY, mtime=0)),
        ("deflate", zlib.compress(BODY)),
        ("deflate", zlib.compress(BODY, wbits=-15)),
        ("identity", BODY),
    ],
)
def test_compressed_bodies_are_read(station, encoding, body):
    assert station.call(body=body, headers=HEADERS | {"content-encoding": encoding}).status == 200
    assert station.last().url_path == "/p"


@pytest.mark.parametrize(
    ("encoding", "body"),
    [("gzip", b"nonsense"), ("gzip", gzip.compress(BODY, mtime=0)[:-12]), ("deflate", b"nonsense"), ("br", BODY)],
)
def test_broken_or_unknown_encodings_are_refused(station, encoding, body):
    assert station.call(body=body, headers=HEADERS | {"content-encoding": encoding}).status == 400


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"x" * 1001, {}),
        ([b"x" * 600, b"x" * 600], {}),
        (b"", {"content-length": "1001"}),
        (b"", {"content-length": "9" * 5000}),
        (gzip.compress(b" " * 100_000, mtime=0), {"content-encoding": "gzip"}),
    ],
)
def test_bodies_beyond_the_limit_are_refused(body, headers):
    station = Station(Settings(max_body=1000))
    reply = station.call(body=body, headers=HEADERS | headers)
    assert (reply.status, reply.json["error"]["code"]) == (413, "payload-too-large")
    assert station.collector.counters.too_large == 1


def test_a_body_may_come_in_pieces(station):
    assert station.call(body=[BODY[:10], BODY[10:20], BODY[20:]]).status == 200


def test_a_client_that_leaves_gets_no_answer_and_leaves_no_event(station):
    import asyncio

    async def receive():
        return {"type": "http.disconnect"}

    async def send(message):
        raise AssertionError(message)

    scope = {"type": "http", "method": "POST", "path": "/api/send", "headers": [], "client": None}
    asyncio.run(station.collector(scope, receive, send))
    assert station.records() == []


@pytest.mark.parametrize("path", ["/api/send", "/api/batch", "/collect"])
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD", "PATCH"])
def test_other_methods_are_refused(path, method):
    reply = Station(Settings(collect_endpoint="/collect")).call(method, path)
    assert (reply.status, reply.text, reply.headers["allow"]) == (405, "", "OPTIONS, POST")


def test_a_second_path_takes_events():
    station = Station(Settings(collect_endpoint="/collect", base_path="/analytics"))
    assert station.send(event(), path="/collect").status == 200
    moved = station.call("POST", "/collect/", BODY)
    assert (moved.status, moved.headers["location"]) == (308, "/analytics/collect")
    assert station.call("POST", "/nothing", BODY).status == 404


def test_preflight_may_be_kept_as_long_as_set():
    reply = Station(Settings(cors_max_age=60)).call("OPTIONS")
    assert (reply.status, reply.headers["access-control-max-age"], "content-length" in reply.headers) == (204, "60", False)


def test_a_full_spool_is_503_and_nothing_is_said_to_be_kept(station):
    station.sink.full = True
    for body, path in ((event(), "/api/send"), ([event(), event()], "/api/batch")):
        reply = station.send(body, path=path)
        assert (reply.status, reply.json["error"]["code"], reply.headers["retry-after"]) == (503, "unavailable", "5")
    assert station.collector.counters.unavailable == 2
    assert station.collector.counters.accepted == 0


def test_a_fault_is_500_without_its_text(station, caplog, monkeypatch):
    def fail(*_):
        raise RuntimeError("198.51.100.7 visited")

    monkeypatch.setattr(station.collector.pipeline, "process_item", fail)
    with caplog.at_level(logging.ERROR):
        reply = station.event()
    assert (reply.status, reply.json) == (500, {"error": {"message": "Server error", "code": "server-error", "status": 500}})
    assert "RuntimeError" in caplog.text
    assert "198.51" not in caplog.text
    assert station.collector.counters.failed == 1


def test_outcomes_are_counted(station):
    station.event()
    station.event(HEADERS | {"user-agent": "curl/8"})
    station.event(website="nonsense")
    station.send([event(), event(url=5), event()], path="/api/batch")
    counters = station.collector.counters
    assert {name: number for name, number in counters.outcomes().items() if number} == {"accepted": 3, "bot": 1, "invalid": 2}
    assert counters.requests == sum(counters.seconds) == 4
    assert counters.seconds_sum > 0
    counters.observe(BOUNDS[-1] + 1)
    assert counters.seconds[-1] == 1


def test_ignored_addresses_are_forbidden():
    station = Station(Settings(ignore_ip="198.51.100.0/24, 2001:db8::5"))
    assert station.event().status == 403
    assert station.event(ip="2001:db8::5").status == 403
    assert station.event(ip="2001:db8::6").status == 200
    assert station.event(HEADERS | {"user-agent": "curl/8"}).status == 403
    assert len(station.records()) == 1


def test_robots_count_when_the_check_is_off():
    station = Station(Settings(disable_bot_check=True))
    assert "cache" in station.event(HEADERS | {"user-agent": "curl/8"}).json
    assert station.last().bot_reason == ""


def test_a_robots_identity_is_not_kept(station):
    body = event("identify", data={"a": 1})
    assert station.send(body, HEADERS | {"user-agent": "curl/8"}).json == {"beep": "boop"}
    assert station.records() == []


@pytest.mark.parametrize(("kind", "source", "event_type"), [("link", LINK, EventType.LINK), ("pixel", PIXEL, EventType.PIXEL)])
def test_links_and_pixels_are_counted_under_their_own_id(station, kind, source, event_type):
    assert station.send({"type": "event", "payload": {kind: source, "url": "/x", "name": "n"}}).status == 200
    assert (station.last().website_id, station.last().event_type) == (source, event_type)


@pytest.mark.parametrize("ahead", [86_400, -86_400])
def test_the_senders_clock_may_differ(station, ahead):
    time = station.now // 1000 + ahead
    assert station.event(timestamp=time).status == 200
    assert station.last().created_at == time * 1000


@pytest.mark.parametrize("timestamp", [946_684_799, 1_795_294_058 + 86_401, 1_795_294_058_000, -1, True])
def test_impossible_times_are_refused(station, timestamp):
    assert station.event(timestamp=timestamp).status == 400
    assert station.records() == []


def test_vitals_have_the_decimals_of_their_columns(station):
    station.send(event("performance", lcp=1200.56, cls=0.12345, tag="t", name="n", url="/x?utm_source=a"))
    last = station.last()
    assert (last.lcp, last.cls, last.inp, last.event_type) == (1200.6, 0.1235, None, EventType.PERFORMANCE)
    assert (last.hostname, last.url_query, last.utm_source, last.tag) == ("", "", "", "")


def test_an_identity_keeps_its_data(station):
    station.send(event("identify", id="crm-7", data={"email": "a@example.com", "plan": {"seats": 3}}))
    identity = station.last_identity()
    assert (identity.website_id, identity.distinct_id) == (WEBSITE, "crm-7")
    assert [(item.key, item.text) for item in identity.data] == [("email", "a@example.com"), ("plan.seats", "3.0000")]


def test_the_users_agent_may_be_told(station):
    station.event(HEADERS | {"user-agent": "curl/8"}, userAgent=CHROME, screen="1920x1080")
    assert (station.last().browser, station.last().os, station.last().device) == ("chrome", "Linux", "laptop")


def test_a_bad_host_name_is_refused_without_an_address_too(station):
    body = {"type": "event", "payload": {"website": WEBSITE, "hostname": "bad host"}}
    assert "hostname" in station.send(body).json["error"]["properties"]["payload"]["properties"]
    assert "hostname" in station.event(hostname="bad host", url="https://example.com/").json["error"]["properties"]["payload"]["properties"]


@pytest.mark.parametrize("body", [b"", b"\xff", b"nonsense", b"5", b'"text"'])
def test_what_is_no_event_is_refused(station, body):
    for encoding in ({}, {"content-encoding": "identity"}, {"content-encoding": "gzip"} if not body else {}):
        assert station.call(body=body, headers=HEADERS | encoding).status == 400


def test_a_loose_payload_is_read_the_slow_way(station):
    assert station.event(timestamp="1700000000", data={"a": 1}, name="n").status == 200
    assert (station.last().created_at, station.last().data[0].text) == (1_700_000_000_000, "1.0000")
    assert station.event(timestamp="1700000000", data={"_a": 1}).status == 400


def test_nobody_is_told_that_a_website_is_unknown_before_the_list_is_known(station):
    station.sources.known.clear()
    assert station.send(event()).status == 400
    station.sources.ready = False
    answer = station.send(event())
    assert (answer.status, answer.headers["retry-after"]) == (503, "1")
    assert station.send(event(website="nonsense")).status == 400
