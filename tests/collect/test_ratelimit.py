from __future__ import annotations

from collecting import HEADERS, NOW, OTHER, Station
from hypothesis import given
from hypothesis import strategies as st

from footfall.base.settings import Settings
from footfall.collect.ratelimit import RateLimit

KEYS = [hash(number) * 0x9E3779B97F4A7C15 % 2**64 for number in range(1, 6)]
A, B = KEYS[:2]


def test_a_burst_passes_then_the_rate():
    limit = RateLimit(10, 50)
    assert [limit.take(A, NOW) for _ in range(50)] == [0] * 50
    assert limit.take(A, NOW) == 1
    assert limit.take(A, NOW + 99) == 1
    assert limit.take(A, NOW + 100) == 0
    assert limit.take(A, NOW + 100) == 1
    assert [limit.take(A, NOW + 60_000) for _ in range(51)] == [0] * 50 + [1]


def test_the_wait_is_told_in_whole_seconds():
    limit = RateLimit(0.25, 2)
    assert [limit.take(A, NOW) for _ in range(3)] == [0, 0, 4]
    assert limit.take(A, NOW + 3_900) == 1
    assert limit.take(A, NOW + 4_000) == 0


def test_no_rate_is_no_limit():
    limit = RateLimit(0, 1)
    assert not any(limit.take(A, NOW) for _ in range(1000))


def test_processes_share_the_memory():
    memory = memoryview(bytearray(16 * 1024))
    one, other = RateLimit(1, 2, memory), RateLimit(1, 2, memory)
    assert [one.take(A, NOW), other.take(A, NOW), one.take(A, NOW), other.take(A, NOW)] == [0, 0, 1, 1]
    assert other.take(B, NOW) == 0


def test_memory_is_bounded_and_gives_up_who_is_full_first():
    limit = RateLimit(1, 1, memoryview(bytearray(16 * 4)))
    for place, key in enumerate(KEYS[:4]):
        assert limit.take(key, NOW + place) == 0
    assert [limit.take(key, NOW + 10) for key in KEYS[:4]] == [1] * 4
    assert limit.take(KEYS[4], NOW + 10) == 0
    assert [limit.take(key, NOW + 10) for key in KEYS[1:]] == [1] * 4
    assert limit.take(A, NOW + 10) == 0, "it was forgotten"


@given(st.floats(0.1, 100), st.integers(1, 50), st.lists(st.integers(0, 5_000), max_size=100))
def test_never_more_than_burst_and_rate_pass(rate, burst, pauses):
    limit = RateLimit(rate, burst)
    now = NOW
    passed = 0
    for pause in pauses:
        now += pause
        passed += limit.take(A, now) == 0
    assert passed <= burst + rate * (now - NOW) / 1000 + 1e-6


def test_each_visitor_of_each_website_has_its_own_bucket():
    station = Station(Settings(rate_limit=1.0, rate_burst=1))
    assert station.event().status == 200
    refused = station.event()
    assert (refused.status, refused.json["error"]["code"], refused.headers["retry-after"]) == (429, "too-many-requests", "1")
    assert station.event(website=OTHER).status == 200
    assert station.event(HEADERS | {"x-forwarded-for": "203.0.113.9"}).status == 200
    assert station.collector.counters.rate_limited == 1
    assert len(station.records()) == 3
