from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from footfall.model.query import DateRange
from footfall.stats.buckets import ZONES, format_bucket, has_whole_hours
from footfall.stats.periods import LATEST, clamp, get_previous, get_unit, get_year_before


def at(text: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


def span(start: str, end: str) -> DateRange:
    return DateRange(at(start), at(end))


@pytest.mark.parametrize(
    ("start", "end", "wanted", "unit"),
    [
        ("2026-09-01T00:00", "2026-09-01T01:00:59.999", None, "minute"),
        ("2026-09-01T00:00", "2026-09-01T01:01", None, "hour"),
        ("2026-09-01T00:00", "2026-09-01T01:01", "minute", "hour"),
        ("2026-09-01T00:00", "2026-10-01T23:59:59.999", "hour", "hour"),
        ("2026-09-01T00:00", "2026-10-02T00:00", "hour", "day"),
        ("2026-01-31T00:00", "2026-08-01T00:00", "hour", "day"),
        ("2026-01-31T00:00", "2026-09-01T00:00", "day", "month"),
        ("2024-01-31T00:00", "2026-01-01T00:00", "day", "month"),
        ("2024-01-31T00:00", "2026-02-01T00:00", "day", "year"),
        ("2024-01-31T00:00", "2026-02-01T00:00", None, "year"),
        ("2024-01-31T00:00", "2026-02-01T00:00", "month", "month"),
        ("2026-09-01T00:00", "2026-09-02T00:00", "year", "year"),
        ("2026-09-02T00:00", "2026-09-01T00:00", "day", "day"),
    ],
)
def test_a_unit_is_never_finer_than_the_range_allows(start: str, end: str, wanted: str | None, unit: str) -> None:
    assert get_unit(span(start, end), wanted) == unit


def test_the_previous_range_is_whole_minutes_earlier() -> None:
    week = span("2026-09-08T00:00", "2026-09-14T23:59:59.999")
    assert get_previous(week) == span("2026-09-01T00:01", "2026-09-08T00:00:59.999")


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ("2026-09-08T10:11:12.345", "2025-09-08T10:11:12.345"),
        ("2024-02-29T23:00", "2023-02-28T23:00"),
        ("2025-02-28T23:00", "2024-02-28T23:00"),
    ],
)
def test_a_year_before_is_the_same_date(now: str, before: str) -> None:
    assert get_year_before(DateRange(at(now), at(now))) == DateRange(at(before), at(before))


def test_ranges_are_cut_to_what_can_hold_events() -> None:
    assert clamp(DateRange(-5, 10**15)) == DateRange(0, LATEST)
    assert clamp(DateRange(0, 50), 20) == DateRange(20, 50)


@pytest.mark.parametrize(
    ("zone", "start", "end", "whole"),
    [
        ("UTC", "2026-01-01", "2026-12-31", True),
        ("Europe/Berlin", "2026-01-01", "2026-12-31", True),
        ("Asia/Kolkata", "2026-01-01", "2026-01-02", False),
        ("Australia/Lord_Howe", "2026-01-05", "2026-01-06", True),
        ("Australia/Lord_Howe", "2026-06-05", "2026-06-06", False),
        ("Australia/Lord_Howe", "2026-03-30", "2026-04-20", False),
        ("Africa/Monrovia", "1970-01-01", "2026-01-01", False),
    ],
)
def test_zones_off_the_hour_are_known(zone: str, start: str, end: str, whole: bool) -> None:
    assert has_whole_hours(zone, span(start, end)) is whole


@pytest.mark.parametrize(
    ("unit", "value", "text"),
    [
        ("minute", 60 * 497_000 + 59, "2026-09-12 08:59:00"),
        ("hour", 497_000, "2026-09-12 08:00:00"),
        ("day", date(2026, 9, 12), "2026-09-12 00:00:00"),
        ("month", date(2026, 9, 1), "2026-09-01 00:00:00"),
    ],
)
def test_buckets_are_named_by_their_start(unit: str, value: date | int, text: str) -> None:
    assert format_bucket(unit, value) == text


def test_zones_have_their_iana_names() -> None:
    assert ZONES["europe/berlin"] == "Europe/Berlin"
    assert ZONES["utc"] == "UTC"
    assert "localtime" not in ZONES
