"""Which pages of a dashboard an endpoint feeds, and so which of a share's `parameters` close it.

A share closes a page by `false` under the page's name, such as `{"sessions": false}`; what is not named is open.
Lists of single sessions are closed by `sessions` on whichever page they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from footfall.api.pages import PlainRecord
from footfall.base.shapes import Invalid, expected

_SITE = "/api/websites/{website_id:str}"
_NUMBERS = ("overview", "compare")

_ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (f"{_SITE}/stats", _NUMBERS),
    (f"{_SITE}/pageviews", _NUMBERS),
    (f"{_SITE}/metrics", (*_NUMBERS, "events")),
    (f"{_SITE}/active", ("overview", "realtime")),
    (f"{_SITE}/export", ("overview",)),
    (f"{_SITE}/events", ("events",)),
    (f"{_SITE}/event-data", ("events",)),
    ("/api/event-data", ("events",)),
    (f"{_SITE}/sessions/weekly", ("overview", "sessions")),
    (f"{_SITE}/sessions", ("sessions",)),
    (f"{_SITE}/session-data", ("sessions",)),
    (f"{_SITE}/revenue", ("revenue",)),
    (f"{_SITE}/replays", ("replays",)),
    ("/api/realtime", ("realtime",)),
    ("/api/reports/performance", ("performance",)),
    ("/api/reports/breakdown", ("breakdown",)),
    ("/api/reports/insights", ("breakdown",)),
    ("/api/reports/goal", ("goals",)),
    ("/api/reports/goals", ("goals",)),
    ("/api/reports/funnel", ("funnels",)),
    ("/api/reports/journey", ("journeys",)),
    ("/api/reports/retention", ("retention",)),
    ("/api/reports/utm", ("utm",)),
    ("/api/reports/revenue", ("revenue",)),
    ("/api/reports/attribution", ("attribution",)),
)
"""Paths, which stand for those below them too, with the pages that they feed; the first that fits counts."""


_PEOPLE = (f"{_SITE}/revenue/sessions",)
"""Lists of single sessions on other pages: closed when either their own page or `sessions` is."""

_PERSON = "distinctId"
"""The list of values that are people's names."""

_UNSHARED = ("segments", "cohorts")
"""Pages that no share shows."""

SECTIONS = frozenset(name for _, names in _ROWS for name in names)
"""The names of all pages that a share can close."""


class ShareParameters(PlainRecord):
    """The parameters of a share: true or false under the names of pages. A dashboard may keep other things there too."""

    def clean(self, value: Any) -> dict[str, Any]:
        """The object itself."""
        record = super().clean(value)
        faults = {name: {"errors": [fault]} for name, part in record.items() if (fault := _find_fault(name, part))}
        if faults:
            raise Invalid({"errors": [], "properties": faults})
        return record


def list_sections(path: str) -> tuple[str, ...]:
    """The pages that an endpoint's path feeds; empty when it belongs to none and is open with any share."""
    return next((sections for start, sections in _ROWS if path == start or path.startswith(f"{start}/")), ())


def is_closed(parameters: Mapping[str, Any], path: str, query: Mapping[str, Any]) -> bool:
    """Whether a share with these parameters closes every page that the endpoint feeds, or the people whom it lists."""
    sections = list_sections(path)
    if parameters.get("sessions") is False and (path in _PEOPLE or query.get("type") == _PERSON):
        return True
    return bool(sections) and all(parameters.get(name) is False for name in sections)


def _find_fault(name: str, value: Any) -> str | None:
    """What is wrong with a parameter: a page that is neither open nor closed, or an answer about a page that there is not."""
    if name in SECTIONS:
        return None if isinstance(value, bool) else str(expected("boolean", value).tree["errors"][0])
    if isinstance(value, bool) and name not in _UNSHARED:
        return f"Unknown page: expected one of {', '.join(sorted(SECTIONS))}"
    return None
