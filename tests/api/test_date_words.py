"""Ranges in words."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from footfall.api.date_words import parse_date_words
from footfall.model.query import DateRange

NOW = "2026-11-21T20:48:25"
"""A Saturday."""

WORDS = [
    ("0day", "UTC", "2026-11-21T00:00", "2026-11-22T00:00"),
    ("1day", "UTC", "2026-11-21T00:00", "2026-11-22T00:00"),
    ("7day", "UTC", "2026-11-15T00:00", "2026-11-22T00:00"),
    ("-1day", "UTC", "2026-11-20T00:00", "2026-11-21T00:00"),
    ("24hour", "UTC", "2026-11-20T21:00", "2026-11-21T21:00"),
    ("0week", "UTC", "2026-11-15T00:00", "2026-11-22T00:00"),
    ("-1week", "UTC", "2026-11-08T00:00", "2026-11-15T00:00"),
    ("0month", "UTC", "2026-11-01T00:00", "2026-12-01T00:00"),
    ("12month", "UTC", "2025-12-01T00:00", "2026-12-01T00:00"),
    ("-1month", "UTC", "2026-10-01T00:00", "2026-11-01T00:00"),
    ("0year", "UTC", "2026-01-01T00:00", "2027-01-01T00:00"),
    ("1day", "Pacific/Auckland", "2026-11-22T00:00", "2026-11-23T00:00"),
    ("30day", "Europe/Berlin", "2026-10-23T00:00", "2026-11-22T00:00"),
    ("0month", "Asia/Kolkata", "2026-11-01T00:00", "2026-12-01T00:00"),
]


def at(text, zone="UTC"):
    return round(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


@pytest.mark.parametrize(("words", "zone", "start", "end"), WORDS)
def test_words_are_whole_units_of_the_zone(words, zone, start, end):
    assert parse_date_words(words, zone, at(NOW)) == DateRange(at(start, zone), at(end, zone) - 1)


def test_a_fixed_range_may_name_its_unit():
    assert parse_date_words("range:5:10", "UTC", 0) == parse_date_words("range:5:10:day", "UTC", 0) == DateRange(5, 10)


def test_all_is_everything():
    assert parse_date_words("all", "UTC", 0) == DateRange(0, 4_102_444_800_000)


@pytest.mark.parametrize("words", ["", "7", "day", "7days", "range:1", "range:a:b", "7fortnight", "-9999year", "99999day", "7day\n"])
def test_other_words_mean_nothing(words):
    assert parse_date_words(words, "UTC", at(NOW)) is None


@given(some.integers(-9999, 9999), some.sampled_from(["hour", "day", "week", "month", "year"]), some.sampled_from(["UTC", "Europe/Berlin"]))
def test_no_number_breaks_it(number, unit, zone):
    found = parse_date_words(f"{number}{unit}", zone, at(NOW))
    assert found is None or found.start >= 0
