"""Numbers of what servers told. Durations are in milliseconds, None where none is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from footfall_sdk.record import Page, Record, Rows


@dataclass(frozen=True)
class ServerViews(Record):
    """Views, the people behind them and how long they took."""

    views: int
    users: int
    average_duration: Optional[float] = None
    p50: Optional[float] = None
    p95: Optional[float] = None


@dataclass(frozen=True)
class ServerViewsPoint(ServerViews):
    """The same of the bucket that starts at `t`."""

    t: str = ""


@dataclass(frozen=True)
class ServerViewsEntry(ServerViews):
    """The same of one value."""

    name: str = ""


@dataclass(frozen=True)
class Content(Record):
    """A content: its views, and what people did with it."""

    content_id: str
    views: int
    users: int
    engagements: int
    engagement_rate: float
    average_duration: Optional[float] = None


@dataclass(frozen=True)
class Counted(Record):
    """How often, and by how many people."""

    name: str
    count: int
    users: int


@dataclass(frozen=True)
class EngagementPoint(Record):
    """Engagements of a kind in the bucket that starts at `t`."""

    t: str
    metric_type: str
    count: int
    users: int


@dataclass(frozen=True)
class Engagement(Record):
    """Engagements by kind, by kind of target and over time."""

    count: int
    users: int
    metric_types: Rows[Counted]
    target_types: Rows[Counted]
    series: Rows[EngagementPoint]


@dataclass(frozen=True)
class Target(Record):
    """What people engage with."""

    target_id: str
    target_type: str
    count: int
    users: int


@dataclass(frozen=True)
class BusinessPoint(Record):
    """Business events of a name in the bucket that starts at `t`."""

    t: str
    name: str
    count: int


@dataclass(frozen=True)
class Business(Record):
    """Business events by name and over time."""

    data: Rows[Counted]
    series: Rows[BusinessPoint]


@dataclass(frozen=True)
class Currency(Record):
    """The payments in a currency."""

    currency: str
    sum: float
    count: int
    average: float
    users: int


@dataclass(frozen=True)
class MoneyPoint(Record):
    """The payments in a currency in the bucket that starts at `t`."""

    t: str
    currency: str
    sum: float
    count: int


@dataclass(frozen=True)
class ServerRevenue(Record):
    """Payments by currency and over time."""

    data: Rows[Currency]
    series: Rows[MoneyPoint]


@dataclass(frozen=True)
class Calls(Record):
    """Calls of an API. `error_rate` is the share of errors among the calls whose status is known."""

    count: int
    users: int
    errors: int
    server_errors: int
    error_rate: Optional[float] = None
    average_duration: Optional[float] = None
    p50: Optional[float] = None
    p95: Optional[float] = None
    p99: Optional[float] = None


@dataclass(frozen=True)
class EndpointCalls(Calls):
    """The calls of one endpoint, `METHOD:endpoint`."""

    name: str = ""


class ApiCallsPage(Page[EndpointCalls]):
    """A page of endpoints. `all_calls` are the numbers of all of them; `total` is how many endpoints there are."""

    all_calls: Calls
