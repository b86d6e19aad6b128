"""Performance: how fast pages load, as percentiles of the web vitals that browsers measured.

Percentiles are exact and interpolated between neighbours. Times are in milliseconds; `cls` has no unit.
Each metric also tells how many of its measurements are good, fair and poor by the thresholds of https://web.dev/articles/vitals.
"""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.event import EventType
from footfall.model.query import Query
from footfall.stats.base import get_base
from footfall.stats.buckets import format_bucket, get_bucket
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short
from footfall.stats.reports.parts import get_parts, split_parts
from footfall.stats.together import fetch_all

Metric = Literal["lcp", "inp", "cls", "fcp", "ttfb"]

METRICS: tuple[Metric, ...] = ("lcp", "inp", "cls", "fcp", "ttfb")
"""The columns of the web vitals."""

THRESHOLDS: dict[Metric, tuple[float, float]] = {
    "lcp": (2500, 4000),
    "inp": (200, 500),
    "cls": (0.1, 0.25),
    "fcp": (1800, 3000),
    "ttfb": (800, 1800),
}
"""Up to where a measurement is good, and above what it is poor; between them it is fair."""

_LISTS = {"pages": "url_path", "pageTitles": "page_title", "devices": "device", "browsers": "browser", "countries": "country"}
_MOST = 100


class Percentiles(msgspec.Struct, frozen=True):
    """What half, three quarters and nineteen of twenty measurements stay within; zeros without any."""

    p50: float = 0
    p75: float = 0
    p95: float = 0


class Summary(Percentiles, frozen=True):
    """The percentiles of all measurements, and how many are good, fair and poor."""

    good: int = 0
    fair: int = 0
    poor: int = 0


class Bucket(Percentiles, frozen=True):
    """The percentiles of a bucket that starts at `t` on the zone's wall clock."""

    t: str = ""


class Entry(Percentiles, frozen=True):
    """The percentiles of a page, title, device, browser or country and its number of measurements; `name` is None when unknown."""

    name: str | None = None
    count: int = 0


def get_summary_statement(query: Query) -> Statement:
    """One row: performance events and, one after another, the three percentiles and the three ratings of each metric."""
    parameters = Parameters()
    columns = (part for metric in METRICS for part in (*_percentiles(f"sorted_{metric}"), *_ratings(metric, f"sorted_{metric}")))
    sql = f"""SELECT count, {", ".join(columns)}
FROM (
    SELECT count() AS count, {", ".join(f"{_sorted(metric)} AS sorted_{metric}" for metric in METRICS)}
    FROM events
    WHERE {_get_where(query, parameters)}
)"""
    return Statement(sql, parameters.values, light=is_short(query.range))


def get_chart_statement(query: Query, metric: Metric) -> Statement:
    """A row a bucket with measurements: bucket, percentiles."""
    parameters = Parameters()
    sql = f"""SELECT bucket, {", ".join(_percentiles("measured"))}
FROM (
    SELECT {get_bucket(query, parameters).raw} AS bucket, {_sorted(metric)} AS measured
    FROM events
    WHERE {_get_where(query, parameters)} AND {metric} IS NOT NULL
    GROUP BY bucket
)
ORDER BY bucket"""
    return Statement(sql, parameters.values, light=is_short(query.range))


def get_lists_statement(query: Query, metric: Metric) -> Statement:
    """Rows of column, value, measurements and percentiles, at most a hundred of each column, the slowest first."""
    parameters = Parameters()
    parts = get_parts(tuple(_LISTS.values()))
    half, most, nearly_all = _percentiles("measured")
    sql = f"""SELECT part, name, length(measured) AS count, {half} AS p50, {most} AS p75, {nearly_all} AS p95
FROM (
    SELECT {parts.part} AS part, {parts.name} AS name, {_sorted(metric)} AS measured
    FROM events
    WHERE {_get_where(query, parameters)} AND {metric} IS NOT NULL
    GROUP BY {parts.sets}
)
ORDER BY p75 DESC, count DESC, name
LIMIT {_MOST} BY part"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, metric: Metric) -> dict[str, Any]:
    """The chart and the lists of one metric, and the summary of all."""
    if query.range.end < query.range.start:
        summary: dict[str, Any] = {name: Summary() for name in METRICS}
        return {"chart": [], "summary": {**summary, "count": 0}, **{name: [] for name in _LISTS}}
    totals, chart, lists = await fetch_all(
        engine, get_summary_statement(query), get_chart_statement(query, metric), get_lists_statement(query, metric)
    )
    count, *levels = totals.rows[0]
    summary = {metric: _make_summary(*levels[6 * place : 6 * place + 6]) for place, metric in enumerate(METRICS)}
    entries = split_parts(_LISTS.values(), lists)
    return {
        "chart": [Bucket(p50, p75, p95, format_bucket(query.unit, bucket)) for bucket, p50, p75, p95 in chart.rows],
        "summary": {**summary, "count": int(count)},
        **{name: [_make_entry(column, *row) for row in entries[column]] for name, column in _LISTS.items()},
    }


def _make_summary(p50: float, p75: float, p95: float, *ratings: int) -> Summary:
    return Summary(p50, p75, p95, *(int(number) for number in ratings))


def _make_entry(column: str, value: str, count: int, p50: float, p75: float, p95: float) -> Entry:
    return Entry(p50, p75, p95, value if value or column == "url_path" else None, int(count))


def _sorted(metric: Metric) -> str:
    """The measurements in rising order."""
    return f"arraySort(groupArray({metric}))"


def _ratings(metric: Metric, measured: str) -> tuple[str, str, str]:
    """The expressions of how many measurements are good, fair and poor."""
    good, fair = (f"arrayCount(value -> value <= {limit}, {measured})" for limit in THRESHOLDS[metric])
    return good, f"{fair} - {good}", f"length({measured}) - {fair}"


def _percentiles(measured: str) -> tuple[str, str, str]:
    """The expressions of the three percentiles of a sorted array; 0 where it is empty."""
    half, most, nearly_all = (_percentile(measured, level) for level in (0.5, 0.75, 0.95))
    return half, most, nearly_all


def _percentile(measured: str, level: float) -> str:
    place = f"(toInt64(length({measured})) - 1) * {level}"
    below, above = (f"{measured}[toInt64({side}({place})) + 1]" for side in ("floor", "ceil"))
    return f"{below} + ({above} - {below}) * ({place} - floor({place}))"


def _get_where(query: Query, parameters: Parameters) -> str:
    """The condition on performance events; a filter on the type of event would say nothing more."""
    filters = tuple(item for item in query.filters if item.field != "eventType")
    asked = replace(query, event_types=(EventType.PERFORMANCE,), filters=filters)
    return get_where(asked, get_base(asked, query.range, parameters), parameters)
