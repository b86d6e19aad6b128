"""What events can be listed and filtered by, one row each."""

from __future__ import annotations

from dataclasses import dataclass

from footfall.model.event import EventType
from footfall.stats.channels import CHANNEL, FAMILY, FOREIGN_REFERRER


@dataclass(frozen=True)
class Dimension:
    """One thing that events differ by.

    `column` is the SQL expression on `events` that filters look at. `rolled` tells that `visit_hours` has the same column.
    `label` is what a list shows, where that is not the column; `rolled_label` the same on `visit_hours` (it may repeat a row).
    `detail` is what the list with all numbers shows. `absent` tells that an empty text means that there is no value: such a
    value fits no condition, not even a negative one. `listed` tells whether clients may ask for a list of it.
    `event_types` are the events it is about, when those are not views. `edge` marks the first or last event of a visit.
    `with_country` adds the country to the rows of a list, because the name alone says too little.
    `group` is a coarser expression that eq and neq look at too, so that what a list shows can be filtered by.
    `steady` tells that all events of a visit have the same value. `source` tells that it says where a visit came from, by the one
    event with which it came.
    """

    name: str
    column: str
    rolled: bool = False
    label: str = ""
    rolled_label: str = ""
    detail: str = ""
    absent: bool = True
    listed: bool = True
    event_types: tuple[int, ...] | None = None
    edge: str = ""
    with_country: bool = False
    group: str = ""
    steady: bool = False
    source: bool = False

    @property
    def list_label(self) -> str:
        """The expression on `events` that a list shows."""
        return self.label or self.column

    @property
    def rolled_list_label(self) -> str | None:
        """The expression on `visit_hours` that a list shows, or None when the rollup cannot tell."""
        return self.rolled_label or (self.list_label if self.rolled else None)

    @property
    def detail_label(self) -> str:
        """The expression on `events` that the list with all numbers shows."""
        return self.detail or self.list_label

    @property
    def rolled_detail_label(self) -> str | None:
        """The same on `visit_hours`, or None."""
        return self.detail_label if self.rolled else None


_FOREIGN_DOMAIN = f"if({FOREIGN_REFERRER}, referrer_domain, '')"

_SHORT_LANGUAGE = "lower(substring(language, 1, 2))"

_ROWS = (
    Dimension("path", "url_path", absent=False),
    Dimension("entry", "url_path", absent=False, edge="min"),
    Dimension("exit", "url_path", absent=False, edge="max"),
    Dimension("title", "page_title"),
    Dimension("query", "url_query", absent=False),
    Dimension("referrer", "referrer_domain", label=_FOREIGN_DOMAIN, rolled_label="arrayJoin(referrers)", source=True),
    Dimension("domain", "referrer_domain", label=_FOREIGN_DOMAIN, rolled_label="arrayJoin(referrers)", detail=FAMILY, source=True),
    Dimension("channel", CHANNEL, source=True),
    Dimension("country", "country", rolled=True, steady=True),
    Dimension("region", "region", rolled=True, steady=True, with_country=True),
    Dimension("city", "city", rolled=True, steady=True, with_country=True),
    Dimension("browser", "browser", rolled=True, steady=True),
    Dimension("os", "os", rolled=True, steady=True),
    Dimension("device", "device", rolled=True, steady=True),
    Dimension("language", "language", rolled=True, steady=True, label=_SHORT_LANGUAGE, group=_SHORT_LANGUAGE),
    Dimension("screen", "screen", rolled=True, steady=True),
    Dimension("event", "event_name", event_types=(EventType.CUSTOM,)),
    Dimension("hostname", "hostname", rolled=True),
    Dimension("tag", "tag", rolled=True),
    Dimension("distinctId", "distinct_id", rolled=True),
    Dimension("utmSource", "utm_source", source=True),
    Dimension("utmMedium", "utm_medium", source=True),
    Dimension("utmCampaign", "utm_campaign", source=True),
    Dimension("utmContent", "utm_content", source=True),
    Dimension("utmTerm", "utm_term", source=True),
    Dimension("eventType", "toString(event_type)", absent=False, listed=False),
)

DIMENSIONS = {row.name: row for row in _ROWS}
"""All dimensions by the name that clients use."""

ALIASES = {"url": "path", "host": "hostname"}
"""Names of filters in older clients."""


def find_dimension(name: str) -> Dimension | None:
    """The dimension that a filter names, or None."""
    return DIMENSIONS.get(ALIASES.get(name, name))
