"""A question about events, as a frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Match = Literal["all", "any"]
Scope = Literal["event", "source", "visit"]
"""What a filter looks at: single events; whole visits where it is about their source; whole visits always."""
Unit = Literal["minute", "hour", "day", "month", "year"]


@dataclass(frozen=True)
class DateRange:
    """From `start` to `end`, both included, in milliseconds since the Unix epoch (UTC)."""

    start: int
    end: int


@dataclass(frozen=True)
class Filter:
    """One condition: `field` is a dimension's name, `values` has one text or, for eq and neq, any number.

    With `by_visit` it keeps all events of the visits that have one which fits or, where the operator says not, that have none.
    """

    field: str
    operator: str
    values: tuple[str, ...]
    by_visit: bool = False


@dataclass(frozen=True)
class Segment:
    """Stored conditions that hold beside those of a question."""

    filters: tuple[Filter, ...]
    match: Match = "all"


@dataclass(frozen=True)
class Cohort:
    """The sessions with an event in `range` that fits `action` and the filters; without an action any view will do."""

    range: DateRange
    action: Filter | None = None
    filters: tuple[Filter, ...] = ()
    match: Match = "all"


@dataclass(frozen=True)
class Query:
    """Which events are asked about.

    `website_id` may also be a link's or pixel's id. `zone` is an IANA name; it and `unit` shape time buckets only.
    `segment` and `cohort` narrow the question further, whatever `match` says.
    `event_types` keeps only those types; None means those that count as views (all but custom and performance events).
    """

    website_id: str
    range: DateRange
    filters: tuple[Filter, ...] = ()
    match: Match = "all"
    event_types: tuple[int, ...] | None = None
    exclude_bounce: bool = False
    unit: Unit = "day"
    zone: str = "UTC"
    include_bots: bool = field(default=False)
    segment: Segment | None = None
    cohort: Cohort | None = None
