"""Ranges by a word."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from footfall.api.ranges import settle_period
from footfall.api.stats import STATS
from footfall.base.errors import BadRequest
from footfall.base.shapes import check

NOW = "2026-11-21T23:30:00"
CASES = [
    ("today", "UTC", "2026-11-21T00:00:00", "2026-11-22T00:00:00"),
    ("today", "Asia/Kolkata", "2026-11-21T00:00:00", "2026-11-22T00:00:00"),
    ("yesterday", "UTC", "2026-11-20T00:00:00", "2026-11-21T00:00:00"),
    ("24h", "UTC", "2026-11-21T00:00:00", "2026-11-22T00:00:00"),
    ("7d", "Europe/Berlin", "2026-11-15T00:00:00", "2026-11-22T00:00:00"),
    ("30d", "UTC", "2026-10-23T00:00:00", "2026-11-22T00:00:00"),
    ("90d", "America/New_York", "2026-08-24T00:00:00", "2026-11-22T00:00:00"),
    ("week", "UTC", "2026-11-15T00:00:00", "2026-11-22T00:00:00"),
    ("month", "UTC", "2026-11-01T00:00:00", "2026-12-01T00:00:00"),
    ("6mo", "UTC", "2026-06-01T00:00:00", "2026-12-01T00:00:00"),
    ("year", "UTC", "2026-01-01T00:00:00", "2027-01-01T00:00:00"),
    ("7day", "UTC", "2026-11-15T00:00:00", "2026-11-22T00:00:00"),
]


def milliseconds(text: str, zone: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp()) * 1000


@pytest.mark.parametrize(("period", "zone", "start", "end"), CASES)
def test_a_period_is_a_range_of_its_zone(period, zone, start, end):
    query = check(STATS, {"period": period, "timezone": zone})
    settled = settle_period(query, milliseconds(NOW, zone))
    assert (settled["startAt"], settled["endAt"]) == (milliseconds(start, zone), milliseconds(end, zone) - 1)


@pytest.mark.parametrize("period", ["", "soon", "7", "d", "-7d", "99999d", "today "])
def test_other_words_are_refused(period):
    with pytest.raises(BadRequest) as caught:
        check(STATS, {"period": period})
    assert caught.value.tree == {"errors": [], "properties": {"period": {"errors": ["Invalid period"]}}}


def test_dates_win_over_a_period():
    query = check(STATS, {"period": "today", "startAt": "1", "endAt": "2"})
    assert settle_period(query, 0) == query


def test_without_dates_and_period_nothing_is_counted():
    with pytest.raises(BadRequest):
        check(STATS, {"timezone": "UTC"})
