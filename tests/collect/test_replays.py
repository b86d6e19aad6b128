"""Session recordings on their way into the spool."""

from __future__ import annotations

import json

import pytest
from collecting import HEADERS, NOW, OTHER, WEBSITE, Station, event

from footfall.base.settings import Settings
from footfall.collect import replays
from footfall.model.event import ReplayChunk
from footfall.model.source import Source

EVENTS = [{"type": 4, "data": {"href": "https://example.com/"}, "timestamp": NOW - 2000}, {"type": 2, "timestamp": NOW - 500}]


@pytest.fixture
def station():
    return make_station()


def make_station(**settings):
    made = Station(Settings(**settings))
    made.sources.known["website", WEBSITE] = Source("website", WEBSITE, replay_enabled=True)
    return made


def token(station, website=WEBSITE):
    return station.send(event(website=website)).json["cache"]


def piece(website=WEBSITE, events=EVENTS, **payload):
    return {"type": "record", "payload": {"website": website, "events": events, **payload}}


def send(station, body, cache=None, **headers):
    given = {**HEADERS, **headers, **({"x-umami-cache": cache} if cache else {})}
    return station.send(body, given, "/api/record")


def chunks(station):
    return [record for record in station.records() if isinstance(record, ReplayChunk)]


def test_a_piece_is_kept_as_it_is_written(station):
    cache = token(station)
    visitor = station.last()
    answer = send(station, piece(timestamp=NOW // 1000), cache)
    assert (answer.status, answer.json) == (200, {"ok": True})
    (chunk,) = chunks(station)
    assert (chunk.website_id, chunk.session_id, chunk.visit_id) == (WEBSITE, visitor.session_id, visitor.visit_id)
    assert (chunk.session_key, chunk.event_count, chunk.created_at) == (visitor.session_key, 2, NOW)
    assert (chunk.started_at, chunk.ended_at) == (NOW - 2000, NOW - 500)
    assert json.loads(chunk.events) == EVENTS


def test_documents_may_be_nested_deeper_than_events(station):
    deep: object = {}
    for _ in range(200):
        deep = {"childNodes": [deep]}
    assert send(station, piece(events=[{"type": 2, "data": deep, "timestamp": "soon"}]), token(station)).status == 200
    (chunk,) = chunks(station)
    assert (chunk.started_at, chunk.ended_at) == (NOW, NOW)
    assert json.loads(chunk.events)[0]["data"] == deep


def test_without_a_session_there_is_no_recording(station):
    answer = send(station, piece())
    assert (answer.status, answer.json) == (
        400,
        {"error": {"message": "Missing session token.", "code": "bad-request", "status": 400}},
    )
    for cache in ("nonsense", token(station, OTHER)):
        answer = send(station, piece(), cache)
        assert (answer.status, answer.json["error"]["message"]) == (400, "Invalid session token.")
    assert chunks(station) == []


def test_only_websites_that_want_it_are_recorded(station):
    answer = send(station, piece(OTHER), token(station, OTHER))
    assert (answer.status, answer.json) == (200, {"ok": False, "reason": "replay_disabled"})
    cache = token(station)
    del station.sources.known["website", WEBSITE]
    answer = send(station, piece(), cache)
    assert (answer.status, answer.json["error"]["message"]) == (400, "Website not found.")
    station.sources.ready = False
    assert send(station, piece(), cache).status == 503
    assert chunks(station) == []


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({"type": "event", "payload": {"website": WEBSITE, "events": []}}, ("type",)),
        ({"type": "record", "payload": {"website": "x", "events": []}}, ("payload", "website")),
        ({"type": "record", "payload": {"website": WEBSITE}}, ("payload", "events")),
        (piece(events=[{}] * 201), ("payload", "events")),
        (piece(events=[1]), ("payload", "events")),
        (piece(timestamp="soon"), ("payload", "timestamp")),
    ],
)
def test_what_is_wrong_is_named(station, body, place):
    answer = send(station, body, token(station))
    assert answer.status == 400
    tree = answer.json["error"]
    for name in place:
        tree = tree["properties"][name]
    assert tree["errors"] or tree["items"]


def test_programs_and_ignored_addresses_are_not_recorded():
    station = make_station(ignore_ip="198.51.100.0/24")
    assert send(station, piece(), token(make_station())).status == 403
    station = make_station()
    answer = send(station, piece(), token(station), **{"user-agent": "Googlebot/2.1"})
    assert answer.json == {"beep": "boop"}
    assert send(station, piece(events=[]), token(station)).json == {"ok": True}
    assert chunks(station) == []


def test_a_website_stores_only_so_much_in_a_day():
    station = make_station(replay_limit=300)
    cache = token(station)
    answers = [send(station, piece(), cache).json for _ in range(4)]
    assert answers[0] == {"ok": True}
    assert answers[-1] == {"ok": False, "reason": "replay_limit"}
    station.now += replays.DAY
    assert send(station, piece(), cache).json == {"ok": True}


def test_a_session_and_a_piece_store_only_so_much(station, monkeypatch):
    monkeypatch.setattr(replays, "SESSION_BYTES", 300)
    cache = token(station)
    assert [send(station, piece(), cache).json["ok"] for _ in range(4)][::3] == [True, False]
    monkeypatch.setattr(replays, "PIECE_BYTES", 100)
    assert send(station, piece(), cache).status == 413


def test_what_cannot_be_kept_is_refused(station):
    cache = token(station)
    station.sink.full = True
    assert send(station, piece(), cache).status == 503
