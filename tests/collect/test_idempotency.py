"""The key that a sender gives an event goes with the record, and nothing does where there is none."""

from __future__ import annotations

import pytest
from collecting import WEBSITE


@pytest.mark.parametrize("facts", [{}, {"name": "sign-up"}, {"kind": "performance", "lcp": 800}])
def test_the_key_and_the_time_of_arrival_are_kept(station, facts):
    station.event(idempotencyKey="key-1", timestamp=station.now // 1000 - 86_400, **facts)
    assert (station.last().idempotency_key, station.last().received_at) == ("key-1", station.now)


def test_without_a_key_there_is_neither(station):
    station.event()
    assert (station.last().idempotency_key, station.last().received_at) == ("", 0)


def test_a_batch_refuses_only_the_item_with_a_bad_key(station):
    payloads = [{"website": WEBSITE, "url": "/a", "idempotencyKey": key} for key in ("good", "not good")]
    answer = station.send([{"type": "event", "payload": payload} for payload in payloads], path="/api/batch").json
    (refused,) = answer["details"]
    assert (answer["processed"], refused["index"]) == (1, 1)
    assert list(refused["response"]["error"]["properties"]["payload"]["properties"]) == ["idempotencyKey"]
