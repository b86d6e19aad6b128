"""The numbers of several websites, each and together.

A visitor with a distinct id counts once in the numbers together, on whichever of the websites and in however many sessions;
everybody else counts by session, as in the numbers of one website. A session is of the person whose distinct id it had last.
"""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import DateRange, Query
from footfall.stats.across_rows import PERSON, Site, get_rows, list_countable
from footfall.stats.buckets import format_bucket, get_bucket
from footfall.stats.comparison import run_both
from footfall.stats.extent import PRESENT
from footfall.stats.overview import Totals
from footfall.stats.parameters import Parameters
from footfall.stats.plan import Label, is_short
from footfall.stats.series import Point, Series

_PEOPLE = "uniqExactIf(person, person != '') + countIf(person = '')"
_LAST = "argMaxIf(last_person, (person_time, last_person), last_person != '')"
_TOGETHER = "00000000-0000-0000-0000-000000000000"


class Numbers(msgspec.Struct, frozen=True):
    """What happened in a range and in the range that it is compared with, over time, and how many visitors are there now."""

    totals: Totals = Totals()
    comparison: Totals = Totals()
    series: Series = Series([], [])
    active: int = 0


async def run(engine: Engine, sites: Sequence[Site], query: Query, other: DateRange, now: int) -> tuple[Numbers, dict[str, Numbers]]:
    """The numbers together, and those of each website that has any by its id. Of the query only range, unit and zone are used."""
    (here, there), (lines, active) = await run_both(
        run_both(_count(engine, sites, query.range), _count(engine, sites, other)),
        run_both(_draw(engine, sites, query), _count_active(engine, sites, now)),
    )
    nothing = Numbers()
    found = {
        name: Numbers(here.get(name, nothing.totals), there.get(name, nothing.totals), lines.get(name, nothing.series), active.get(name, 0))
        for name in {*here, *there, *lines, *active}
    }
    return found.pop(_TOGETHER, nothing), found


def get_totals_statement(sites: Sequence[Site], span: DateRange) -> Statement:
    """A row a website and one of all together: whether it is that, id, views, visitors, visits, bounces, seconds."""
    parameters = Parameters()
    sql = f"""SELECT grouping(website_id), toString(website_id), sum(views), if(grouping(website_id) = 1, {_PEOPLE}, count()),
    sum(visits), sum(bounces), sum(seconds)
FROM (
    SELECT website_id, session_key, {_LAST} AS person, sum(visit_views) AS views, count() AS visits,
        countIf(visit_views = 1) AS bounces,
        sum(intDiv(toUnixTimestamp64Milli(ended) - toUnixTimestamp64Milli(started), 1000)) AS seconds
    FROM (
        SELECT website_id, session_key, visit_key, sum(views) AS visit_views, min(min_time) AS started,
            max(max_time) AS ended, {PERSON} AS last_person, maxIf(max_time, distinct_id != '') AS person_time
        FROM {get_rows(sites, span, parameters, {})}
        GROUP BY website_id, session_key, visit_key
    )
    GROUP BY website_id, session_key
)
GROUP BY GROUPING SETS ((website_id), ())"""
    return Statement(sql, parameters.values, light=is_short(span))


def get_series_statement(sites: Sequence[Site], query: Query) -> Statement:
    """A row a bucket of a website and one a bucket of all together: whether it is that, id, bucket, views, visitors."""
    parameters = Parameters()
    bucket = get_bucket(query, parameters)
    rows = get_rows(sites, query.range, parameters, {"bucket": Label(bucket.raw, bucket.rolled)})
    sql = f"""SELECT grouping(website_id), toString(website_id), bucket, sum(views), if(grouping(website_id) = 1, {_PEOPLE}, count())
FROM (
    SELECT website_id, person, seen.1 AS bucket, seen.2 AS views
    FROM (
        SELECT website_id, session_key, {_LAST} AS person, groupArray((bucket, bucket_views)) AS buckets
        FROM (
            SELECT website_id, session_key, bucket, sum(views) AS bucket_views, {PERSON} AS last_person,
                maxIf(max_time, distinct_id != '') AS person_time
            FROM {rows}
            GROUP BY website_id, session_key, bucket
        )
        GROUP BY website_id, session_key
    )
    ARRAY JOIN buckets AS seen
)
GROUP BY GROUPING SETS ((website_id, bucket), (bucket))
ORDER BY bucket"""
    return Statement(sql, parameters.values, light=is_short(query.range))


def get_active_statement(sites: Sequence[Site], now: int) -> Statement:
    """A row a website and one of all together: whether it is that, id, visitors with an event in the last five minutes."""
    sql = f"""SELECT grouping(website_id), toString(website_id), if(grouping(website_id) = 1, {_PEOPLE}, count())
FROM (
    SELECT website_id, session_key, {PERSON.replace("max_time", "created_at")} AS person
    FROM events
    WHERE website_id IN {{ids:Array(UUID)}} AND created_at >= fromUnixTimestamp64Milli({{since:Int64}}, 'UTC') AND bot_reason = ''
    GROUP BY website_id, session_key
)
GROUP BY GROUPING SETS ((website_id), ())"""
    return Statement(sql, {"ids": [site.website_id for site in sites], "since": now - PRESENT}, light=True)


async def _count(engine: Engine, sites: Sequence[Site], span: DateRange) -> dict[str, Totals]:
    counted = list_countable(sites, span)
    rows = (await engine.fetch(get_totals_statement(counted, span))).rows if counted else []
    return {_name(row): Totals(*(int(value) for value in row[2:])) for row in rows}


async def _draw(engine: Engine, sites: Sequence[Site], query: Query) -> dict[str, Series]:
    counted = list_countable(sites, query.range)
    found: dict[str, Series] = {}
    for row in (await engine.fetch(get_series_statement(counted, query))).rows if counted else []:
        start = format_bucket(query.unit, row[2])
        line = found.setdefault(_name(row), Series([], []))
        line.pageviews.append(Point(start, int(row[3])))
        line.sessions.append(Point(start, int(row[4])))
    return found


async def _count_active(engine: Engine, sites: Sequence[Site], now: int) -> dict[str, int]:
    rows = (await engine.fetch(get_active_statement(sites, now))).rows if sites else []
    return {_name(row): int(row[2]) for row in rows}


def _name(row: Sequence[object]) -> str:
    return _TOGETHER if row[0] else str(row[1])
