"""Cutting time into minutes, hours, days, months and years of a zone.

A bucket is known by its wall-clock time, so the hour that a zone runs through twice in autumn is one bucket.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

from footfall.model.query import DateRange, Query, Unit
from footfall.stats.parameters import Parameters

_SECONDS = {"minute": 60, "hour": 3600}
_DATES = {
    "day": "toDate({time}, {zone})",
    "month": "toStartOfMonth(toDate({time}, {zone}))",
    "year": "toStartOfYear(toDate({time}, {zone}))",
}
_DAY, _PROBE = 86_400, 3 * 86_400
"""A day, and how far apart a zone's distance from UTC is looked at, in seconds: no zone has had one for less than six days since 1970."""

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
    raw = _expression(query, "created_at", parameters)
    if query.unit == "minute" or not has_whole_hours(query.zone, query.range):
        return Bucket(raw, None)
    return Bucket(raw, _expression(query, "hour", parameters))


def format_bucket(unit: Unit, value: date | int) -> str:
    """The bucket's start on the zone's wall clock, such as `2026-09-08 00:00:00`."""
    if isinstance(value, int):
        return datetime.fromtimestamp(value * _SECONDS[unit], UTC).strftime("%Y-%m-%d %H:%M:%S")
    return f"{value:%Y-%m-%d} 00:00:00"


def has_whole_hours(zone: str, span: DateRange) -> bool:
    """Whether the zone's distance from UTC is a whole number of hours all through the range, and changes at whole hours only."""
    return all(since % 3600 == distance % 3600 == 0 for since, distance in list_distances(zone, span))


def list_distances(zone: str, span: DateRange) -> list[tuple[int, int]]:
    """The zone's distances from UTC in seconds, oldest first, each with the second since when: of the first one, before the range."""
    first, last = span.start // 3_600_000 * 3600 - _DAY, span.end // 1000
    years = range(datetime.fromtimestamp(first, UTC).year, datetime.fromtimestamp(last, UTC).year + 1)
    changes = [change for year in years for change in _list_changes(zone, year) if first < change[0] <= last]
    return [(first, _get_distance(ZoneInfo(zone), first)), *changes]


@lru_cache(maxsize=4096)
def _list_changes(zone: str, year: int) -> tuple[tuple[int, int], ...]:
    """The seconds of a year (UTC) at which the zone's distance from UTC changes, each with the distance from then on."""
    place = ZoneInfo(zone)
    moment, end = (int(datetime(number, 1, 1, tzinfo=UTC).timestamp()) - 1 for number in (year, year + 1))
    found = []
    while moment < end:
        before, later = _get_distance(place, moment), min(moment + _PROBE, end)
        if _get_distance(place, later) != before:
            later = bisect_left(range(later), True, moment, key=lambda second: _get_distance(place, second) != before)
            found.append((later, _get_distance(place, later)))
        moment = later
    return tuple(found)


def _get_distance(place: ZoneInfo, second: int) -> int:
    return int((datetime.fromtimestamp(second, place).utcoffset() or timedelta()).total_seconds())


def _expression(query: Query, time: str, parameters: Parameters) -> str:
    if query.unit in _DATES:
        return _DATES[query.unit].format(time=time, zone=parameters.bind(query.zone))
    # The distances come from here: timezoneOffset() is a day off in zones that once skipped a date, such as Pacific/Apia.
    distances = list_distances(query.zone, query.range)
    distance = parameters.bind(distances[-1][1], "Int32")
    if len(distances) > 1:
        steps = [
            f"toUnixTimestamp({time}) < {parameters.bind(later, 'Int64')}, {parameters.bind(before, 'Int32')}"
            for (_, before), (later, _) in pairwise(distances)
        ]
        distance = f"multiIf({', '.join(steps)}, {distance})"
    return f"intDiv(toUnixTimestamp({time}) + {distance}, {_SECONDS[query.unit]})"
