"""The endpoints of server-side events: who may send, what is refused and why, and what is kept."""

from __future__ import annotations

import asyncio
import gzip
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import pytest
from collecting import NOW, WEBSITE, Atlas, Kept, Reply
from hypothesis import given
from hypothesis import strategies as st

from footfall.access.keys import hash_key
from footfall.base.settings import Settings
from footfall.collect.backend.app import Backend, BackendParts
from footfall.collect.counters import Counters
from footfall.model.app import Grant
from footfall.model.backend import CONTENT_TYPES, DEVICE_TYPES, METRIC_TYPES, NOBODY, TARGET_TYPES, BackendEvent
from footfall.model.event import Record

KEY, LIMITED, EXPIRED = "ffw_server", "ffw_browser", "ffw_expired"
VIEW = {"app": "shop", "contentId": "home", "contentType": "page", "sessionId": "s-1", "deviceType": "mobile"}
ACT = {"userId": "ann", "metricType": "like", "targetId": "home", "targetType": "content"}
DAY = 86_400_000
DECODER = msgspec.msgpack.Decoder(Record)


def grant(key: str, app: str, *origins: str, expires_at: int | None = None) -> Grant:
    return Grant(f"id of {key}", hash_key(key), WEBSITE, app, origins, expires_at)


@dataclass
class Keys:
    """The write keys and websites that exist."""

    grants: dict[str, Grant] = field(default_factory=dict)
    ready: bool = True
    oldest_website: str = ""


@dataclass
class Station:
    """The endpoints with everything around them; `now` is the clock in ms."""

    settings: Settings = field(default_factory=lambda: Settings(data=Path("unused")))
    now: int = NOW

    def __post_init__(self) -> None:
        known = [grant(KEY, "shop-api"), grant(LIMITED, "web", "https://shop.example.com"), grant(EXPIRED, "old", expires_at=NOW)]
        self.keys = Keys({found.key_hash: found for found in known})
        self.sink, self.counters = Kept(), Counters()
        parts = BackendParts(self.settings, "s" * 40, lambda: self.now, self.keys, self.sink, Atlas(), self.counters)
        self.backend = Backend(parts)

    def call(self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None) -> Reply:
        given = {"x-write-key": KEY} if headers is None else headers
        sent: list[Any] = []
        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "headers": [(name.lower().encode(), value.encode()) for name, value in given.items()],
            "client": ("127.0.0.1", 5000),
        }

        async def receive() -> Any:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        asyncio.run(self.backend(scope, receive, send))
        return Reply(sent[0]["status"], {name.decode(): value.decode() for name, value in sent[0]["headers"]}, sent[1]["body"].decode())

    def track(self, kind: str, body: Any, headers: dict[str, str] | None = None) -> Reply:
        return self.call("POST", f"/analytics/track/{kind}", json.dumps(body).encode(), headers)

    def records(self) -> list[BackendEvent]:
        return [DECODER.decode(record) for records in self.sink.appends for record in records]  # type: ignore[misc]

    def keep(self, kind: str, body: Any) -> BackendEvent:
        """The record of an event that is taken."""
        reply = self.track(kind, body)
        assert reply.status == 202, reply.text
        return self.records()[-1]


@pytest.fixture
def station() -> Station:
    return Station()


def test_a_view_is_kept_with_all_that_it_tells(station: Station) -> None:
    body = {
        **VIEW,
        "userId": "ann",
        "duration": 12.5,
        "ipAddress": "198.51.100.7",
        "eventId": "e-1",
        "timestamp": NOW - 5,
        "statusCode": 404,
    }
    reply = station.track("view", {**body, "metadata": {"plan": "pro"}})
    assert (reply.status, reply.json) == (202, {"ok": True, "eventId": "e-1"})
    (record,) = station.records()
    assert record == BackendEvent(
        website_id=WEBSITE,
        external_id="e-1",
        session_id=record.session_id,
        session_key=int(record.session_id.replace("-", "")[:16], 16),
        created_at=NOW - 5,
        received_at=NOW,
        kind="view",
        app="shop",
        user_id="ann",
        client_session="s-1",
        content_id="home",
        content_type="page",
        device_type="mobile",
        status=404,
        duration=12.5,
        country="US",
        region="US-CA",
        city="Los Angeles",
        metadata='{"plan":"pro"}',
        may_repeat=True,
    )
    assert "198.51.100.7" not in repr(record)


def test_an_engagement_takes_its_app_from_the_key(station: Station) -> None:
    given = {**ACT, "metadata": {"amount": "19.50", "currency": "eur", "businessEventType": "payment_processed"}}
    record = station.keep("engagement", given)
    assert (record.kind, record.app, record.metric_type, record.target_id, record.target_type) == (
        "engagement",
        "shop-api",
        "like",
        "home",
        "content",
    )
    assert (record.revenue, record.currency, record.business_event) == (19.5, "EUR", "payment_processed")
    assert not record.may_repeat
    assert len(record.external_id) == 36


@pytest.mark.parametrize(
    ("metadata", "revenue"),
    [
        ({"amount": 5, "currency": "USD"}, (5.0, "USD")),
        ({"amount": 5}, (None, "")),
        ({"amount": -5, "currency": "USD"}, (None, "")),
        ({"amount": "five", "currency": "USD"}, (None, "")),
        ({"amount": True, "currency": "USD"}, (None, "")),
        ({"amount": 5, "currency": 7, "businessEventType": 3}, (None, "")),
        (None, (None, "")),
    ],
)
def test_only_an_amount_with_a_currency_is_revenue(station: Station, metadata: Any, revenue: Any) -> None:
    record = station.keep("engagement", {**ACT, "metadata": metadata})
    assert (record.revenue, record.currency) == revenue


@pytest.mark.parametrize(
    ("changes", "called"),
    [
        ({"contentType": "api", "contentId": "GET:/x"}, 1),
        ({"contentType": "api", "contentId": "anything"}, 1),
        ({"contentType": "post", "contentId": "GET:/x", "sessionId": "backend-1-a"}, 1),
        ({"contentType": "post", "contentId": "patch:/x", "sessionId": "backend-1-a"}, 1),
        ({"contentType": "post", "contentId": "GET:/x"}, 0),
        ({"contentType": "post", "contentId": "a post", "sessionId": "backend-1-a"}, 0),
        ({"contentType": "video", "contentId": "GET:/x", "sessionId": "backend-1-a"}, 0),
    ],
)
def test_calls_of_an_api_are_told_from_posts(station: Station, changes: Any, called: int) -> None:
    record = station.keep("view", {**VIEW, **changes})
    assert (record.api_call, record.content_type) == (called, changes["contentType"])


def visitor(station: Station, **changes: Any) -> str:
    return station.keep("view", {**VIEW, **changes}).session_id


def test_a_user_stays_the_same_and_an_address_for_a_day(station: Station) -> None:
    ann, address = visitor(station, userId="ann", ipAddress="198.51.100.7"), visitor(station, ipAddress="198.51.100.7")
    session = visitor(station)
    assert len({ann, address, session, visitor(station, ipAddress="198.51.100.8"), visitor(station, sessionId="s-2")}) == 5
    assert visitor(station, ipAddress="198.51.100.7", sessionId="another", deviceType="tv") == address
    assert visitor(station, sessionId="backend-1-a") == visitor(station, sessionId="backend-2-b") == NOBODY
    assert station.records()[-1].session_key == 0
    assert visitor(station, contentType="api", ipAddress="198.51.100.7") == NOBODY, "behind a call is a user or nobody"
    assert visitor(station, contentType="api", userId="ann") == ann
    assert station.keep("engagement", ACT).session_id == ann
    station.now += DAY
    assert visitor(station, userId="ann") == ann
    assert visitor(station, ipAddress="198.51.100.7") != address
    assert visitor(station, ipAddress="198.51.100.7", timestamp=NOW) == address


FAULTS = (
    [("view", {name: None}, name) for name in ("contentId", "contentType", "sessionId", "deviceType")]
    + [("engagement", {name: None}, name) for name in ("userId", "metricType", "targetId", "targetType")]
    + [
        ("view", {"contentType": "letter"}, "contentType"),
        ("view", {"deviceType": "fridge"}, "deviceType"),
        ("view", {"contentId": ""}, "contentId"),
        ("view", {"contentId": "x" * 501}, "contentId"),
        ("view", {"duration": -1}, "duration"),
        ("view", {"duration": "12"}, "duration"),
        ("view", {"timestamp": NOW // 1000}, "timestamp"),
        ("view", {"timestamp": NOW + DAY + 1}, "timestamp"),
        ("view", {"timestamp": 0}, "timestamp"),
        ("view", {"eventId": ""}, "eventId"),
        ("view", {"eventId": "x" * 201}, "eventId"),
        ("view", {"statusCode": 99}, "statusCode"),
        ("view", {"metadata": []}, "metadata"),
        ("view", {"ipAddress": "999.1.2.3"}, "ipAddress"),
        ("view", {"ipAddress": "localhost"}, "ipAddress"),
        ("view", {"userID": "ann"}, "userID"),
        ("view", {"status_code": 200}, "status_code"),
        ("engagement", {"Metadata": {}}, "Metadata"),
        ("engagement", {"metricType": "stare"}, "metricType"),
        ("engagement", {"targetType": "moon"}, "targetType"),
        ("engagement", {"metadata": {"x": "y" * 11_000}}, "metadata"),
    ]
)


@pytest.mark.parametrize(("kind", "changes", "name"), FAULTS)
def test_the_field_that_is_wrong_is_named(station: Station, kind: str, changes: Any, name: str) -> None:
    reply = station.track(kind, {**(VIEW if kind == "view" else ACT), **changes})
    assert reply.status == 400
    assert reply.json["error"]["code"] == "bad-request"
    assert list(reply.json["error"]["properties"]) == [name]
    assert station.records() == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (b"", "Invalid body: expected JSON"),
        (b"no json", "Invalid body: expected JSON"),
        (b"[]", "Invalid input: expected object, received array"),
        (b'"x"', "Invalid input: expected object, received string"),
        (b'{"userId": "\xff"}', "Invalid body: expected UTF-8"),
    ],
)
def test_what_is_no_object_is_refused(station: Station, body: bytes, fault: str) -> None:
    for path in ("view", "engagement", "batch"):
        reply = station.call("POST", f"/analytics/track/{path}", body)
        assert (reply.status, reply.json["error"]["errors"]) == (400, [fault])


@pytest.mark.parametrize(
    ("given", "country"),
    [
        ("198.51.100.7", "US"),
        ("198.51.100.7:443", "US"),
        ("198.51.100.7, 10.0.0.1", "US"),
        ("::ffff:198.51.100.7", "US"),
        ("fe80::1%eth0", ""),
        ("[2001:db8::1]:443", ""),
        ("unknown", ""),
        ("", ""),
    ],
)
def test_addresses_are_read_as_servers_know_them(station: Station, given: str, country: str) -> None:
    assert station.keep("view", {**VIEW, "ipAddress": given}).country == country


def test_what_no_field_resembles_is_let_be(station: Station) -> None:
    assert station.keep("view", {**VIEW, "colour": "red", "type": "view"}).content_id == "home"


@pytest.mark.parametrize(
    ("kind", "field", "options"),
    [
        ("view", "contentType", CONTENT_TYPES),
        ("view", "deviceType", DEVICE_TYPES),
        ("engagement", "metricType", METRIC_TYPES),
        ("engagement", "targetType", TARGET_TYPES),
    ],
)
def test_every_known_value_is_taken(station: Station, kind: str, field: str, options: tuple[str, ...]) -> None:
    for value in options:
        assert station.track(kind, {**(VIEW if kind == "view" else ACT), field: value}).status == 202


def test_optional_fields_may_be_null_and_texts_are_cleaned(station: Station) -> None:
    absent = dict.fromkeys(("userId", "duration", "ipAddress", "eventId", "timestamp", "metadata", "statusCode", "app"))
    record = station.keep("view", {**VIEW, **absent, "contentId": "a\0b\ud800"})
    assert (record.app, record.content_id, record.created_at) == ("shop-api", "ab�", NOW)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"x-write-key": ""}, 401),
        ({"x-write-key": "ffw_nobody"}, 401),
        ({"x-write-key": hash_key(KEY)}, 401),
        ({"x-write-key": "x" * 10_000}, 401),
        ({"x-write-key": EXPIRED}, 401),
        ({"x-write-key": KEY}, 202),
        ({"x-write-key": f" {KEY} "}, 202),
        ({"x-write-key": KEY, "origin": "https://anywhere.example"}, 202),
        ({"x-write-key": LIMITED}, 202),
        ({"x-write-key": LIMITED, "origin": "https://SHOP.example.com"}, 202),
        ({"x-write-key": LIMITED, "origin": "https://evil.example.com"}, 403),
        ({"x-write-key": LIMITED, "origin": "null"}, 403),
    ],
)
def test_who_may_send(station: Station, headers: dict[str, str], status: int) -> None:
    for kind, body in (("view", VIEW), ("engagement", ACT), ("batch", {"events": [{"type": "view", **VIEW}]})):
        assert station.track(kind, body, headers).status == status


def test_a_stranger_learns_nothing_of_the_body(station: Station) -> None:
    assert station.track("view", {}, {}).status == 401


def test_keys_that_are_not_known_yet(station: Station) -> None:
    station.keys.ready = False
    reply = station.track("view", VIEW)
    assert (reply.status, reply.headers["retry-after"]) == (503, "1")


def test_in_development_doors_are_open_while_there_is_no_key() -> None:
    station = Station(Settings(data=Path("unused"), development=True))
    assert station.track("view", VIEW, {}).status == 401
    station.keys.grants.clear()
    assert station.track("view", VIEW, {}).status == 401
    station.keys.oldest_website = WEBSITE
    assert station.track("view", VIEW, {}).status == 202
    assert station.track("engagement", ACT, {"x-write-key": "whatever"}).status == 202
    assert [record.app for record in station.records()] == ["shop", ""]
    closed = Station()
    closed.keys.grants.clear()
    closed.keys.oldest_website = WEBSITE
    assert closed.track("view", VIEW, {}).status == 401


def test_only_listed_origins_may_read_the_answers(station: Station) -> None:
    for method in ("OPTIONS", "POST"):
        for origin, allowed in (("https://shop.example.com", "https://shop.example.com"), ("https://evil.example.com", None)):
            body = json.dumps(VIEW).encode()
            headers = station.call(method, "/analytics/track/view", body, {"origin": origin, "x-write-key": KEY}).headers
            assert headers.get("access-control-allow-origin") == allowed
    assert not [name for name in station.track("view", VIEW).headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "view", 405), ("PUT", "batch", 405), ("POST", "elsewhere", 404), ("OPTIONS", "view", 204)]
)
def test_other_methods_and_paths(station: Station, method: str, path: str, status: int) -> None:
    assert station.call(method, f"/analytics/track/{path}").status == status


def test_a_batch_keeps_what_is_right_and_names_what_is_not(station: Station) -> None:
    events = [{"type": "view", **VIEW, "eventId": "a"}, {"type": "view"}, {"type": "engagement", **ACT}, {"type": "wish"}, 7]
    reply = station.track("batch", {"events": events})
    assert reply.status == 202
    answer = reply.json
    assert (answer["size"], answer["accepted"], answer["eventIds"][0], answer["eventIds"][1]) == (5, 2, "a", None)
    assert [(fault["index"], sorted(fault["error"].get("properties", []))) for fault in answer["errors"]] == [
        (1, ["contentId", "contentType", "deviceType", "sessionId"]),
        (3, ["type"]),
        (4, []),
    ]
    assert answer["errors"][2]["error"]["errors"] == ["Invalid input: expected object, received number"]
    assert [len(records) for records in station.sink.appends] == [2]
    assert (station.counters.accepted, station.counters.invalid) == (2, 3)


@pytest.mark.parametrize("events", [[], None, [1], [{"type": "view", **VIEW}] * 501, [{"type": "wish"}] * 2])
def test_a_batch_without_anything_right_is_refused(station: Station, events: Any) -> None:
    reply = station.track("batch", {"events": events})
    assert reply.status == 400
    assert list(reply.json["error"]["properties"]) == ["events"]
    assert station.records() == []


def test_what_is_too_large_is_refused(station: Station) -> None:
    assert station.call("POST", "/analytics/track/view", b" " * (512 * 1024 + 1)).status == 413
    compressed = {"x-write-key": KEY, "content-encoding": "gzip"}
    assert station.call("POST", "/analytics/track/view", gzip.compress(b" " * (512 * 1024 + 1)), compressed).status == 413
    assert station.call("POST", "/analytics/track/view", gzip.compress(json.dumps(VIEW).encode()), compressed).status == 202


def test_each_key_has_a_rate_of_its_own() -> None:
    station = Station(Settings(data=Path("unused"), write_key_rate=1.0, write_key_burst=3))
    batch = {"events": [{"type": "view", **VIEW}] * 2}
    assert [station.track("batch", batch).status for _ in range(2)] == [202, 429]
    assert [station.track("view", VIEW).status for _ in range(2)] == [202, 429]
    assert station.track("view", VIEW, {"x-write-key": LIMITED}).status == 202
    assert station.track("view", VIEW).headers["retry-after"] == "1"
    station.now += 3000
    assert station.track("batch", {"events": [{"type": "view", **VIEW}] * 10}).status == 202


def test_a_full_spool_is_told(station: Station) -> None:
    station.sink.full = True
    for kind, body in (("view", VIEW), ("batch", {"events": [{"type": "view", **VIEW}]})):
        assert station.track(kind, body).status == 503
    assert station.counters.accepted == 0


def test_ignored_addresses_are_refused() -> None:
    station = Station(Settings(data=Path("unused"), ignore_ip="198.51.100.0/24"))
    assert station.track("view", {**VIEW, "ipAddress": "198.51.100.7"}).status == 403
    assert station.track("view", VIEW).status == 202


def test_the_last_use_of_a_key_is_noted_once_a_minute(station: Station) -> None:
    usage = station.backend.usage
    station.track("view", VIEW)
    assert usage.take() == {f"id of {KEY}": NOW}
    station.now += 59_999
    station.track("view", VIEW)
    assert usage.take() == {}
    station.now += 1
    station.track("view", VIEW)
    assert usage.take() == {f"id of {KEY}": NOW + 60_000}
    usage.give_back({f"id of {KEY}": NOW + 60_000})
    assert usage.take() == {f"id of {KEY}": NOW + 60_000}


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(
    fields=st.dictionaries(st.sampled_from([*VIEW, *ACT, "duration", "eventId", "timestamp", "ipAddress", "metadata", "type"]), anything)
)
def test_nothing_that_is_sent_breaks_it(fields: dict[str, Any]) -> None:
    station = Station()
    for kind, body in (
        ("view", {**VIEW, **fields}),
        ("engagement", {**ACT, **fields}),
        ("batch", {"events": [fields, {**VIEW, **fields}]}),
    ):
        assert station.track(kind, body).status in {202, 400}
    assert station.counters.failed == 0
