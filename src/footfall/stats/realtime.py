"""What happened on a website in the last half hour, in one statement."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.event import EventType
from footfall.model.query import DateRange, Query
from footfall.stats.base import get_base
from footfall.stats.buckets import format_bucket, get_bucket
from footfall.stats.parameters import Parameters
from footfall.stats.periods import MINUTE
from footfall.stats.plan import get_where
from footfall.stats.series import Point, Series

_MINUTES = 30
_MOST = 100
_TYPES = (EventType.PAGEVIEW, EventType.CUSTOM, EventType.LINK, EventType.PIXEL)
_VIEW = f"event_type != {int(EventType.CUSTOM)}"
_COLUMNS = ("session_id", "event_name", "browser", "os", "device", "country", "url_path", "referrer_domain", "hostname")


class Activity(msgspec.Struct, frozen=True):
    """A view or a custom event; `created_at` in ms, UTC. `opens` marks the oldest one of its session."""

    created_at: int
    session_id: str
    event_name: str
    browser: str
    os: str
    device: str
    country: str
    url_path: str
    referrer_domain: str
    hostname: str
    opens: bool = False


class Realtime(msgspec.Struct, frozen=True):
    """Totals and views by minute of the last half hour, and its newest activities, newest first.

    `countries` counts sessions, `urls` and `referrers` count activities; the three look at the listed activities only.
    """

    views: int
    visitors: int
    events: int
    countries_seen: int
    series: Series
    activities: list[Activity]
    countries: dict[str, int]
    urls: dict[str, int]
    referrers: dict[str, int]


def get_span(now: int) -> DateRange:
    """The range that counts as now: from the start of the minute that was half an hour ago."""
    return DateRange(now // MINUTE * MINUTE - _MINUTES * MINUTE, now)


def get_statement(query: Query) -> Statement:
    """Rows of three kinds: 0 a minute with its numbers, 1 the numbers of the whole range, 2 an activity."""
    parameters = Parameters()
    asked = replace(query, event_types=tuple(int(kind) for kind in _TYPES), unit="minute")
    bucket = get_bucket(asked, parameters).raw
    where = get_where(asked, get_base(asked, asked.range, parameters), parameters)
    texts = ", ".join(f"toString({name})" for name in _COLUMNS)
    sql = f"""SELECT
    toUInt8(grouping(minute)) AS kind,
    toInt64(minute) AS moment,
    countIf({_VIEW}) AS views,
    uniqExactIf(session_key, {_VIEW}) AS visitors,
    countIf(NOT ({_VIEW})) AS custom,
    uniqExactIf(country, country != '') AS countries,
    CAST([], 'Array(String)') AS texts
FROM (SELECT {bucket} AS minute, event_type, session_key, country FROM events WHERE {where})
GROUP BY GROUPING SETS ((minute), ())
UNION ALL
SELECT toUInt8(2), toUnixTimestamp64Milli(created_at), toUInt64(0), toUInt64(0), toUInt64(0), toUInt64(0), [{texts}]
FROM (SELECT created_at, {", ".join(_COLUMNS)} FROM events WHERE {where} ORDER BY created_at DESC, event_id DESC LIMIT {_MOST})"""
    return Statement(sql, parameters.values, light=True)


async def run(engine: Engine, query: Query) -> Realtime:
    """The half hour that is the query's range, cut into minutes of its zone."""
    rows = (await engine.fetch(get_statement(query))).rows
    minutes = sorted(row for row in rows if row[0] == 0 and row[2])
    _, _, views, visitors, events, countries, _ = next((row for row in rows if row[0] == 1), (1, 0, 0, 0, 0, 0, []))
    newest_first = sorted((row for row in rows if row[0] == 2), key=lambda row: int(row[1]), reverse=True)
    activities = mark_openings(Activity(int(row[1]), *row[6]) for row in newest_first)
    starts = [format_bucket("minute", row[1]) for row in minutes]
    return Realtime(
        views=int(views),
        visitors=int(visitors),
        events=int(events),
        countries_seen=int(countries),
        series=Series(
            [Point(start, int(row[2])) for start, row in zip(starts, minutes, strict=True)],
            [Point(start, int(row[3])) for start, row in zip(starts, minutes, strict=True)],
        ),
        activities=activities,
        countries=_count(activity.country for activity in reversed(activities) if activity.opens),
        urls=_count(activity.url_path for activity in reversed(activities)),
        referrers=_count(activity.referrer_domain for activity in reversed(activities)),
    )


def mark_openings(activities: Iterable[Activity]) -> list[Activity]:
    """The activities, newest first, with the oldest one of each session marked."""
    given = list(activities)
    oldest = {activity.session_id: place for place, activity in enumerate(given)}
    return [msgspec.structs.replace(activity, opens=oldest[activity.session_id] == place) for place, activity in enumerate(given)]


def _count(texts: Iterable[str]) -> dict[str, int]:
    return dict(Counter(text for text in texts if text))
