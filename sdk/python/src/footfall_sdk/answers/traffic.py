"""Totals, series and lists."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Dict, List, Optional

from footfall_sdk.record import Record


@dataclass(frozen=True)
class Totals(Record):
    """The numbers of a range."""

    pageviews: int
    visitors: int
    visits: int
    bounces: int
    totaltime: int
    """Seconds of all visits together."""

    @property
    def bounce_rate(self) -> float:
        """The share of visits with one view, from 0 to 1."""
        return min(self.bounces, self.visits) / self.visits if self.visits else 0.0

    @property
    def average_visit_seconds(self) -> float:
        """How long a visit lasts."""
        return self.totaltime / self.visits if self.visits else 0.0


@dataclass(frozen=True)
class Stats(Totals):
    """The numbers of a range, and those of the range that it is compared with."""

    comparison: Optional[Totals] = None


@dataclass(frozen=True)
class Point(Record):
    """One point of a series: the start of its bucket, as the server wrote it, and how many."""

    x: str
    y: int


@dataclass(frozen=True)
class ComparedSeries(Record):
    """The series of the range compared with."""

    pageviews: List[Point]
    sessions: List[Point]


@dataclass(frozen=True)
class PageviewsSeries(Record):
    """Pageviews and visitors by bucket."""

    pageviews: List[Point]
    sessions: List[Point]
    compare: Optional[ComparedSeries] = None


@dataclass(frozen=True)
class Metric(Record):
    """One row of a list: its value, and its visitors (of `event`: its events)."""

    x: Optional[str]
    y: int
    country: Optional[str] = None
    """Of regions and cities."""


@dataclass(frozen=True)
class ExpandedMetric(Record):
    """One row of an expanded list."""

    name: Optional[str]
    pageviews: int
    visitors: int
    visits: int
    bounces: int
    totaltime: int


@dataclass(frozen=True)
class DateSpan(Record):
    """When the first and the last event came; None without events."""

    start_date: Optional[datetime]
    end_date: Optional[datetime]


@dataclass(frozen=True)
class Activity(Record):
    """One line of what happens now."""

    kind: str = field(metadata={"wire": "__type"})
    """`session`, `pageview` or `event`."""
    session_id: str
    created_at: datetime
    event_name: Optional[str] = None
    url_path: Optional[str] = None
    referrer_domain: Optional[str] = None
    browser: Optional[str] = None
    os: Optional[str] = None
    device: Optional[str] = None
    country: Optional[str] = None


@dataclass(frozen=True)
class RealtimeSeries(Record):
    """The last half hour by minute."""

    views: List[Point]
    visitors: List[Point]


@dataclass(frozen=True)
class RealtimeTotals(Record):
    """The last half hour in numbers."""

    views: int
    visitors: int
    events: int
    countries: int


@dataclass(frozen=True)
class Realtime(Record):
    """What happened in the last half hour."""

    totals: RealtimeTotals
    series: RealtimeSeries
    events: List[Activity]
    countries: Dict[str, int]
    urls: Dict[str, int]
    referrers: Dict[str, int]
    timestamp: Any
