from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from collecting import HEADERS, NOW, Station

from footfall.base.settings import Settings
from footfall.collect.cachetoken import CacheTokens, Visit, decode, encode
from footfall.collect.identity import Identities, make_event_id, short_key
from footfall.collect.salts import derive_key

SECRET = "k" * 40
VISIT = Visit("w", "s", "v", 1_700_000_000)


def at(*when):
    return int(datetime(*when, tzinfo=UTC).timestamp() * 1000)


@pytest.mark.parametrize(
    ("rotation", "one", "same", "other"),
    [
        ("day", at(2026, 3, 31), at(2026, 3, 31, 23, 59, 59), at(2026, 4, 1)),
        ("week", at(2026, 3, 30), at(2026, 4, 5, 23, 59), at(2026, 4, 6)),
        ("month", at(2026, 2, 1), at(2026, 2, 28, 23, 59), at(2026, 3, 1)),
        ("month", at(2025, 12, 31), at(2025, 12, 1), at(2026, 12, 31)),
    ],
)
def test_anonymous_ids_change_with_the_period(rotation, one, same, other):
    identities = Identities(SECRET, rotation)
    first, second, third = (identities.anonymous_session("w", "203.0.113.5", "agent", time) for time in (one, same, other))
    assert first == second != third


def test_ids_differ_by_everything_they_are_made_of():
    identities = Identities(SECRET, "month")
    made = {
        identities.anonymous_session("w", "a", "b", NOW),
        identities.anonymous_session("w", "ab", "", NOW),
        identities.anonymous_session("wa", "", "b", NOW),
        identities.person_session("w", "a"),
        identities.person_session("x", "a"),
        identities.visit("w", NOW),
        identities.visit("w", NOW + 3_600_000),
        Identities("z" * 40, "month").person_session("w", "a"),
    }
    assert len(made) == 8
    assert all(str(UUID(one)) == one and UUID(one).variant == "specified in RFC 4122" for one in made)
    assert identities.visit("s", at(2026, 1, 1, 5)) == identities.visit("s", at(2026, 1, 1, 5, 59, 59))


def test_keys_are_the_first_64_bits():
    one = make_event_id(NOW)
    assert short_key(one) == UUID(one).int >> 64
    assert UUID(one).version == 7
    assert make_event_id(NOW) != one
    assert make_event_id(NOW + 1) > one


def test_tokens_are_jwts_that_only_this_server_signs():
    import jwt

    tokens = CacheTokens(SECRET)
    token = tokens.issue(VISIT)
    assert jwt.decode(token, derive_key(SECRET, "cache token"), ["HS256"]) == {
        "websiteId": "w",
        "sessionId": "s",
        "visitId": "v",
        "iat": 1_700_000_000,
    }
    assert tokens.find_visit(token.encode()) == VISIT
    assert CacheTokens("z" * 40).find_visit(token.encode()) is None


def test_no_login_token_passes():
    import jwt

    claims = {"websiteId": "w", "sessionId": "s", "visitId": "v", "iat": 1}
    for key in (SECRET.encode(), derive_key(SECRET, "login")):
        assert CacheTokens(SECRET).find_visit(jwt.encode(claims, key, "HS256").encode()) is None
    assert CacheTokens(SECRET).find_visit(jwt.encode(claims, None, "none").encode()) is None


@pytest.mark.parametrize("place", [0, 10, 40, 60, -1, -20])
def test_a_changed_token_is_none(place):
    token = bytearray(CacheTokens(SECRET).issue(VISIT).encode())
    token[place] = ord("A") if token[place] != ord("A") else ord("B")
    assert CacheTokens(SECRET).find_visit(bytes(token)) is None


@pytest.mark.parametrize("token", [b"", b".", b"..", b"garbage", b"eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.", b"x" * 5000, b"\xff.\xff"])
def test_garbage_is_none(token):
    assert CacheTokens(SECRET).find_visit(token) is None


def test_signed_nonsense_is_none():
    import hmac

    from footfall.collect.cachetoken import HEADER

    content = HEADER + encode(b'{"websiteId":5}')
    token = content + b"." + encode(hmac.digest(derive_key(SECRET, "cache token"), content, "sha256"))
    assert CacheTokens(SECRET).find_visit(token) is None
    assert decode(encode(b"\xff\xfe\xfd?")) == b"\xff\xfe\xfd?"


def visit_after(station: Station, seconds: int, token: str, **payload) -> dict[str, str]:
    station.now = START + seconds * 1000
    return station.event(HEADERS | {"x-umami-cache": token}, **payload).json


START = at(2026, 11, 21, 20, 55)


def test_a_token_keeps_a_visit_for_half_an_hour_over_the_hour():
    station = Station(now=START)
    first = station.event().json
    assert visit_after(station, 1800, first["cache"])["visitId"] == first["visitId"]
    assert visit_after(station, 1801, first["cache"])["visitId"] != first["visitId"]
    assert station.event().json["visitId"] != first["visitId"]


def test_the_half_hour_counts_from_the_beginning_of_the_visit():
    station = Station(now=START)
    first = station.event().json
    second = visit_after(station, 1000, first["cache"])
    assert visit_after(station, 1900, second["cache"])["visitId"] != first["visitId"]


def test_an_event_with_its_own_time_keeps_the_visit():
    station = Station(now=START)
    first = station.event().json
    late = visit_after(station, 4000, first["cache"], timestamp=START // 1000 + 100)
    assert late["visitId"] == first["visitId"]


def test_late_events_get_the_ids_of_their_time():
    station = Station(settings=Settings(salt_rotation="day"), now=START)
    first = station.event().json
    station.now += 86_400_000
    assert station.event().json["sessionId"] != first["sessionId"]
    assert station.event(timestamp=START // 1000).json["sessionId"] == first["sessionId"]
    assert station.event(timestamp=START // 1000).json["visitId"] == first["visitId"]


def test_a_named_visitor_is_the_same_everywhere():
    station = Station(settings=Settings(salt_rotation="day"), now=START)
    first = station.event(id="user-1").json["sessionId"]
    station.now += 90 * 86_400_000
    assert station.event({"user-agent": "Other", "x-forwarded-for": "203.0.113.9"}, id="user-1").status == 200
    assert station.event(HEADERS | {"x-forwarded-for": "203.0.113.9"}, id="user-1").json["sessionId"] == first
    assert station.event(id="u" * 60).json["sessionId"] != station.event(id="u" * 61).json["sessionId"]
    assert station.last().distinct_id == "u" * 50
