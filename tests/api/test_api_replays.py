"""Recordings: lists, playing, saving under a name."""

from __future__ import annotations

import json
import uuid

import pytest
from live_engine import engine, insert, live, make_event

from footfall.model.event import ReplayChunk

__all__ = ["engine", "live"]

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def chunk(event, started, *numbers):
    events = [{"type": 3, "timestamp": started + number} for number in numbers]
    return ReplayChunk(
        event.website_id,
        event.session_id,
        event.visit_id,
        event.session_key,
        str(uuid.uuid4()),
        started,
        started,
        started + max(numbers, default=0),
        len(events),
        json.dumps(events),
    )


@pytest.fixture
def recorded(live, engine):
    """Two recordings, the first in two pieces that arrive in the wrong order; `live.first` is an event of its visit."""
    now = live.time.now
    first = make_event(live.own.website_id, 1, now, browser="chrome", country="DE", url_path="/berths")
    second = make_event(live.own.website_id, 2, now + 60_000)
    late = make_event(live.own.website_id, 1, now + 500, browser="chrome", country="DE", url_path="/next")
    insert(engine, first, late, chunk(first, now + 10_000, 0, 5_000), chunk(first, now, 0, 100), chunk(second, now + 60_000))
    live.first, live.second = first, second
    return live


def test_recordings_are_listed_newest_first(recorded):
    base = f"/api/websites/{recorded.own.website_id}"
    listed = recorded.call("owner", "GET", f"{base}/replays").json()
    assert (listed["count"], [row["id"] for row in listed["data"]]) == (2, [recorded.second.visit_id, recorded.first.visit_id])
    row = listed["data"][1]
    assert (row["sessionId"], row["visitId"], row["websiteId"]) == (recorded.first.session_id, row["id"], recorded.own.website_id)
    assert (row["duration"], row["eventCount"], row["chunkCount"], row["views"]) == (15_000, 4, 2, 2)
    assert (row["browser"], row["country"], row["urlPath"]) == ("chrome", "DE", "/berths")
    page = recorded.call("owner", "GET", f"{base}/replays", params={"pageSize": 1, "page": 2}).json()
    assert page["data"] == [row]
    now = recorded.time.now
    early = recorded.call("owner", "GET", f"{base}/replays", params={"startAt": now, "endAt": now + 20_000}).json()
    assert early["count"] == 1
    own = recorded.call("owner", "GET", f"{base}/sessions/{recorded.first.session_id}/replays").json()
    assert own["data"] == [row]


def test_a_recording_is_played_in_order(recorded):
    base = f"/api/websites/{recorded.own.website_id}/replays"
    played = recorded.call("owner", "GET", f"{base}/{recorded.first.visit_id}").json()
    now = recorded.time.now
    assert [event["timestamp"] for event in played["events"]] == [now, now + 100, now + 10_000, now + 15_000]
    assert recorded.call("owner", "GET", f"{base}/{recorded.second.visit_id}").json()["events"] == []
    for unknown, status in ((uuid.uuid4(), 404), ("-" * 36, 400)):
        assert recorded.call("owner", "GET", f"{base}/{unknown}").status_code == status
    sessions = f"/api/websites/{recorded.own.website_id}/sessions"
    assert recorded.call("owner", "GET", f"{sessions}/{'-' * 36}/replays").status_code == 400
    for person in ("other", ""):
        assert recorded.call(person, "GET", f"{base}/{recorded.first.visit_id}").status_code == 401


def test_recordings_are_saved_under_a_name(recorded):
    base = f"/api/websites/{recorded.own.website_id}/replays/saved"
    for name in ("Lost", "Lost in the form"):
        saved = recorded.call("owner", "POST", base, {"replayId": recorded.first.visit_id, "name": name}).json()
    assert (saved["name"], saved["replayId"], saved["replay"]["eventCount"]) == ("Lost in the form", recorded.first.visit_id, 4)
    assert recorded.call("owner", "GET", base).json()["data"] == [saved]
    assert recorded.call("owner", "GET", base, params={"search": "nothing"}).json()["data"] == []
    assert recorded.call("owner", "GET", f"{base}/{saved['id']}").json() == saved
    for person in ("other", ""):
        assert recorded.call(person, "DELETE", f"{base}/{saved['id']}").status_code == 401
        assert recorded.call(person, "POST", base, {"replayId": recorded.first.visit_id}).status_code == 401
    assert recorded.call("owner", "DELETE", f"{base}/{saved['id']}").json() == {"ok": True}
    assert recorded.call("owner", "GET", f"{base}/{saved['id']}").status_code == 404
    assert recorded.call("owner", "DELETE", f"{base}/{saved['id']}").status_code == 404
    unknown = recorded.call("owner", "POST", base, {"replayId": str(uuid.uuid4()), "name": "x"})
    assert unknown.status_code == 404


def test_a_reset_website_has_no_recordings(recorded):
    recorded.time.now += 3_600_000
    recorded.call("owner", "POST", f"/api/websites/{recorded.own.website_id}/reset")
    assert recorded.call("owner", "GET", f"/api/websites/{recorded.own.website_id}/replays").json()["count"] == 0
