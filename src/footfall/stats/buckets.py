"""Cutting time into minutes, hours, days, months and years of a zone.

A bucket is known by its wall-clock time, so the hour that a zone runs through twice in autumn is one bucket.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from footfall.model.query import DateRange, Query, Unit
from footfall.stats.parameters import Parameters

_SECONDS = {"minute": 60, "hour": 3600}
_DATES = {
    "day": "toDate({time}, {zone})",
    "month": "toStartOfMonth(toDate({time}, {zone}))",
    "year": "toStartOfYear(toDate({time}, {zone}))",
}
_PROBE = timedelta(days=7)
_OTHER = {"Factory", "localtime", "posixrules"}

ZONES = {name.lower(): name for name in sorted(available_timezones()) if name not in _OTHER}
"""The IANA names of all zones by their lower-case form."""


@dataclass(frozen=True)
class Bucket:
    """The expression that tells the bucket of a row of `events` and, where whole hours suffice, of `visit_hours`."""

    raw: str
    rolled: str | None


def get_bucket(query: Query, parameters: Parameters) -> Bucket:
    """The buckets of the query's unit and zone."""
    raw = _expression(query.unit, "created_at", parameters.bind(query.zone))
    if query.unit == "minute" or not has_whole_hours(query.zone, query.range):
        return Bucket(raw, None)
    return Bucket(raw, _expression(query.unit, "hour", parameters.bind(query.zone)))


def format_bucket(unit: Unit, value: date | int) -> str:
    """The bucket's start on the zone's wall clock, such as `2026-09-08 00:00:00`."""
    if isinstance(value, int):
        return datetime.fromtimestamp(value * _SECONDS[unit], UTC).strftime("%Y-%m-%d %H:%M:%S")
    return f"{value:%Y-%m-%d} 00:00:00"


def has_whole_hours(zone: str, span: DateRange) -> bool:
    """Whether the zone's distance from UTC is a whole number of hours all through the range."""
    if zone == "UTC":
        return True
    place = ZoneInfo(zone)
    moment = datetime.fromtimestamp(span.start / 1000, UTC) - timedelta(days=1)
    end = datetime.fromtimestamp(span.end / 1000, UTC) + _PROBE
    while moment < end:
        offset = moment.astimezone(place).utcoffset() or timedelta()
        if offset % timedelta(hours=1):
            return False
        moment += _PROBE
    return True


def _expression(unit: Unit, time: str, zone: str) -> str:
    if unit in _DATES:
        return _DATES[unit].format(time=time, zone=zone)
    return f"intDiv(toUnixTimestamp({time}) + timezoneOffset(toTimeZone({time}, {zone})), {_SECONDS[unit]})"
