"""The buckets that the engine finds in every zone, against the wall clock of Python's."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from footfall.engine.adapter import ClickHouse
from footfall.engine.statement import Statement
from footfall.model.query import DateRange, Query, Unit
from footfall.stats.buckets import ZONES, get_bucket, list_distances
from footfall.stats.parameters import Parameters

NAMES = sorted(ZONES.values())
AT_ONCE = 120
"""Zones in one statement."""

STEP = 1799
"""Seconds between the instants: in 30 days they come as near as a second to the half hours at which clocks change."""


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def read_wall(zone: ZoneInfo, second: int) -> datetime:
    return datetime.fromtimestamp(second, zone).replace(tzinfo=UTC)


def cut(unit: Unit, wall: datetime) -> int | date:
    if unit == "day":
        return wall.date()
    return int(wall.timestamp()) // {"minute": 60, "hour": 3600}[unit]


@pytest.mark.parametrize("unit", ["minute", "hour", "day"])
@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2011-12-15", "2012-01-14"),  # Samoa leaves out a day
        ("2021-03-07", "2021-04-06"),  # clocks change in most of the world
        ("2021-10-05", "2021-11-08"),
    ],
)
def test_buckets_are_those_of_the_wall_clock(engine: ClickHouse, unit: Unit, start: str, end: str) -> None:
    seconds = list(range(at(start), at(end), STEP))
    span = DateRange(seconds[0] * 1000, seconds[-1] * 1000)
    for first in range(0, len(NAMES), AT_ONCE):
        names = NAMES[first : first + AT_ONCE]
        parameters = Parameters()
        buckets = [get_bucket(Query("", span, unit=unit, zone=name), parameters) for name in names]
        columns = [f"groupArray({bucket.raw}), groupArray({bucket.rolled or bucket.raw})" for bucket in buckets]
        moments = f"arrayJoin({parameters.bind([second * 1000 for second in seconds], 'Array(Int64)')})"
        sql = f"""SELECT {", ".join(columns)}
FROM (SELECT fromUnixTimestamp64Milli({moments}, 'UTC') AS created_at, toStartOfHour(toDateTime(created_at, 'UTC')) AS hour)"""
        found = list(engine.fetch_now(Statement(sql, parameters.values)).rows[0])
        for name in names:
            place = ZoneInfo(name)
            wanted = [cut(unit, read_wall(place, second)) for second in seconds]
            raw, rolled = found.pop(0), found.pop(0)
            assert (name, list(raw)) == (name, wanted)
            assert (name, list(rolled)) == (name, wanted)


@pytest.mark.parametrize(
    ("zone", "start", "end", "hours"),
    [
        ("UTC", "2026-03-01", "2026-04-01", [0]),
        ("Europe/Berlin", "2026-02-01", "2026-02-02", [1]),
        ("Europe/Berlin", "2026-03-29T00:59", "2026-03-29T01:00", [1, 2]),
        ("Europe/Berlin", "2026-03-01", "2026-11-01", [1, 2, 1]),
        ("Pacific/Apia", "2025-10-24", "2025-10-25", [13]),
        ("Pacific/Apia", "2011-12-30", "2011-12-31", [-10, 14]),
        ("America/Noronha", "2000-10-01", "2000-10-20", [-2, -1, -2]),
        ("Asia/Kolkata", "2026-03-01", "2026-03-02", [5.5]),
    ],
)
def test_distances_come_in_order(zone: str, start: str, end: str, hours: list[float]) -> None:
    assert [distance / 3600 for _, distance in list_distances(zone, DateRange(at(start) * 1000, at(end) * 1000))] == hours


@pytest.mark.parametrize(
    "zone",
    ["America/Noronha", "America/Argentina/Tucuman", "Africa/Cairo", "Africa/Casablanca", "Africa/El_Aaiun", "Asia/Gaza", "Pacific/Apia"],
)
def test_no_change_is_missed_where_some_came_soon_after_another(zone: str) -> None:
    place = ZoneInfo(zone)
    first, last = at("1970-01-02"), at("2060-01-01")
    distances = list_distances(zone, DateRange(first * 1000, last * 1000))
    here = 0
    for second in range(first, last, 40_000):
        while here + 1 < len(distances) and distances[here + 1][0] <= second:
            here += 1
        assert int(read_wall(place, second).timestamp()) - second == distances[here][1], second
