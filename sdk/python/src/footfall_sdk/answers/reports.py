"""What reports answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional

from footfall_sdk.record import Record, Rows


@dataclass(frozen=True)
class FunnelStep(Record):
    """How many visitors were at a step, how many at the one before, and how many of those dropped out."""

    type: str
    value: str
    visitors: int
    previous: int
    dropped: int
    dropoff: Optional[float] = None
    remaining: Optional[float] = None


@dataclass(frozen=True)
class Goal(Record):
    """`num` of the `total` visitors reached the goal."""

    num: int
    total: int


@dataclass(frozen=True)
class Journey(Record):
    """A way and how many visits began with it; None stands for no step."""

    items: List[Optional[str]]
    count: int


@dataclass(frozen=True)
class Return(Record):
    """Of the visitors first seen on a date, so many were seen `day` days later; the percentage is from 0 to 100."""

    date: str
    day: int
    visitors: int
    return_visitors: int
    percentage: float


@dataclass(frozen=True)
class Share(Record):
    """A name and its number; None is what has none, such as payments without a region."""

    name: Optional[str]
    value: float
    country: Optional[str] = None


@dataclass(frozen=True)
class ConversionTotals(Record):
    """The conversions, and the visitors and visits with one."""

    pageviews: int
    visitors: int
    visits: int


@dataclass(frozen=True)
class Attribution(Record):
    """Where conversions came from."""

    referrer: Rows[Share]
    paid_ads: Rows[Share]
    utm_source: Rows[Share] = field(metadata={"wire": "utm_source"})
    utm_medium: Rows[Share] = field(metadata={"wire": "utm_medium"})
    utm_campaign: Rows[Share] = field(metadata={"wire": "utm_campaign"})
    utm_content: Rows[Share] = field(metadata={"wire": "utm_content"})
    utm_term: Rows[Share] = field(metadata={"wire": "utm_term"})
    total: ConversionTotals


@dataclass(frozen=True)
class Campaign(Record):
    """A value of a campaign and its views."""

    utm: str
    views: int


@dataclass(frozen=True)
class Campaigns(Record):
    """Views by the values of campaigns."""

    utm_source: Rows[Campaign] = field(metadata={"wire": "utm_source"})
    utm_medium: Rows[Campaign] = field(metadata={"wire": "utm_medium"})
    utm_campaign: Rows[Campaign] = field(metadata={"wire": "utm_campaign"})
    utm_content: Rows[Campaign] = field(metadata={"wire": "utm_content"})
    utm_term: Rows[Campaign] = field(metadata={"wire": "utm_term"})


@dataclass(frozen=True)
class Payments(Record):
    """The sum (None without payments), the payments, who paid, and averages of a payment and a session."""

    count: int
    average: float
    arpu: float
    unique_count: int = field(metadata={"wire": "unique_count"})
    total_sessions: int = field(metadata={"wire": "total_sessions"})
    sum: Optional[float] = None


@dataclass(frozen=True)
class ComparedPayments(Payments):
    """The same, and of the range compared with."""

    comparison: Optional[Payments] = None


@dataclass(frozen=True)
class PaymentPoint(Record):
    """What events named `x` brought in the bucket that starts at `t`."""

    x: str
    t: str
    y: float
    count: int


@dataclass(frozen=True)
class Revenue(Record):
    """Revenue over time, in all, and by where visitors were and came from."""

    chart: Rows[PaymentPoint]
    total: ComparedPayments
    country: Rows[Share]
    region: Rows[Share]
    referrer: Rows[Share]
    channel: Rows[Share]


@dataclass(frozen=True)
class Speed(Record):
    """What half, three quarters and nineteen of twenty measurements stay within, of a name or of the bucket that starts at `t`."""

    p50: float
    p75: float
    p95: float
    name: Optional[str] = None
    count: Optional[int] = None
    t: Optional[str] = None


@dataclass(frozen=True)
class Performance(Record):
    """How fast pages load. `summary` has percentiles and ratings for each metric, and the number of measurements as `count`."""

    chart: Rows[Speed]
    summary: Dict[str, Any]
    pages: Rows[Speed]
    page_titles: Rows[Speed]
    devices: Rows[Speed]
    browsers: Rows[Speed]
    countries: Rows[Speed]
