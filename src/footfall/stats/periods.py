"""Ranges to compare with, and the units that a range may be cut into."""

from __future__ import annotations

from datetime import UTC, datetime

from footfall.model.query import DateRange, Unit

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR

LATEST = 4_102_444_800_000
"""No event is later than this (the year 2100), in milliseconds."""

UNITS: tuple[Unit, ...] = ("minute", "hour", "day", "month", "year")
"""From the finest to the coarsest."""


def get_unit(span: DateRange, wanted: Unit | None) -> Unit:
    """The unit for a range: the wanted one, or the finest that the range allows. Months may be asked for at any length."""
    finest = _finest_unit(span)
    if wanted is None or UNITS.index(wanted) < UNITS.index(min(finest, "month", key=UNITS.index)):
        return finest
    return wanted


def get_previous(span: DateRange) -> DateRange:
    """The range moved back by its own length in whole minutes."""
    length = max(0, (span.end - span.start) // MINUTE) * MINUTE
    return DateRange(span.start - length, span.end - length)


def get_year_before(span: DateRange) -> DateRange:
    """The range one calendar year earlier (UTC); 29 February becomes the 28th."""
    return DateRange(_year_before(span.start), _year_before(span.end))


def clamp(span: DateRange, earliest: int = 0) -> DateRange:
    """The part of a range that can hold events: not before `earliest`. It is empty when its end is before its start."""
    return DateRange(max(span.start, earliest, 0), min(span.end, LATEST))


def _finest_unit(span: DateRange) -> Unit:
    length = span.end - span.start
    if length // MINUTE <= 60:
        return "minute"
    if length // DAY <= 30:
        return "hour"
    months = _months(span.end) - _months(span.start)
    if months <= 7:
        return "day"
    return "month" if months <= 24 else "year"


def _months(milliseconds: int) -> int:
    """Calendar months since the year 0, UTC."""
    moment = _moment(milliseconds)
    return moment.year * 12 + moment.month


def _year_before(milliseconds: int) -> int:
    moment = _moment(milliseconds)
    day = 28 if (moment.month, moment.day) == (2, 29) else moment.day
    earlier = moment.replace(year=moment.year - 1, day=day)
    return int(earlier.timestamp()) * 1000 + milliseconds % 1000


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds // 1000, UTC)
