"""Which pages of a dashboard an endpoint feeds, and so which of a share's `parameters` close it.

A share closes a page by `false` under the page's name, such as `{"sessions": false}`; what is not named is open.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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


def list_sections(path: str) -> tuple[str, ...]:
    """The pages that an endpoint's path feeds; empty when it belongs to none and is open with any share."""
    return next((sections for start, sections in _ROWS if path == start or path.startswith(f"{start}/")), ())


def is_closed(parameters: Mapping[str, Any], path: str) -> bool:
    """Whether a share with these parameters closes every page that the endpoint feeds."""
    sections = list_sections(path)
    return bool(sections) and all(parameters.get(name) is False for name in sections)
