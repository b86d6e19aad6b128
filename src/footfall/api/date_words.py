"""Ranges in words, as dashboards keep them: `7day`, `0month`, `range:1787184000000:1791676799999`, `all`."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from footfall.model.query import DateRange
from footfall.stats.periods import LATEST

_SPAN = re.compile(r"(-?[0-9]{1,4})(hour|day|week|month|year)")
_NAMES = {"today": "1day", "yesterday": "-1day", "week": "1week", "month": "1month", "year": "1year"}
_SHORT = re.compile(r"(0{0,3}[1-9][0-9]{0,3})(h|d|w|mo|y)")
_UNITS = {"h": "hour", "d": "day", "w": "week", "mo": "month", "y": "year"}
_FIXED = re.compile(r"range:([0-9]{1,15}):([0-9]{1,15})(:[a-z]+)?")


def parse_date_words(text: str, zone: str, now: int) -> DateRange | None:
    """The range that the words mean at `now` (ms) in a zone; None when they mean nothing.

    `7day` is the last seven days with today, `0day` and `1day` today, `-1month` the month before this one. Weeks begin on Sunday.
    """
    if text == "all":
        return DateRange(0, LATEST)
    fixed = _FIXED.fullmatch(text)
    if fixed:
        return DateRange(min(int(fixed[1]), LATEST), min(int(fixed[2]), LATEST))
    span = _SPAN.fullmatch(text)
    if span is None:
        return None
    number, unit = int(span[1]), span[2]
    here = _floor(datetime.fromtimestamp(now / 1000, UTC).astimezone(ZoneInfo(zone)), unit)
    try:
        first = _move(here, unit, number if number < 0 else 1 - max(number, 1))
        end = here if number < 0 else _move(here, unit, 1)
    except (OverflowError, ValueError):
        return None
    return DateRange(max(_milliseconds(first), 0), _milliseconds(end) - 1)


def parse_period(text: str) -> str | None:
    """The range in words that a period stands for; None when it stands for nothing.

    `today`, `yesterday`, `week`, `month`, `year` (this one), `24h`, `7d`, `4w`, `6mo`, `2y` (with the one now), or such words themselves.
    """
    short = _SHORT.fullmatch(text)
    words = _NAMES.get(text) or (f"{short[1]}{_UNITS[short[2]]}" if short else text)
    return words if parse_date_words(words, "UTC", 0) else None


def _floor(moment: datetime, unit: str) -> datetime:
    hour = moment.replace(minute=0, second=0, microsecond=0)
    if unit == "hour":
        return hour
    day = hour.replace(hour=0, fold=0)
    if unit == "week":
        return day - timedelta(days=day.isoweekday() % 7)
    if unit == "day":
        return day
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _move(moment: datetime, unit: str, number: int) -> datetime:
    """The same wall-clock time some units later; hours are hours of real time."""
    if unit == "hour":
        return (moment.astimezone(UTC) + timedelta(hours=number)).astimezone(moment.tzinfo)
    if unit in {"day", "week"}:
        return moment + timedelta(days=number * (7 if unit == "week" else 1))
    months = moment.year * 12 + moment.month - 1 + number * (12 if unit == "year" else 1)
    return moment.replace(year=months // 12, month=months % 12 + 1)


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp()) * 1000
