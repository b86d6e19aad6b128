"""Which events: conditions by the names of the lists."""

from __future__ import annotations

import re
from typing import Any, Dict, Mapping, Optional

from footfall_sdk.errors import InvalidArgument

Filters = Optional[Mapping[str, Any]]
"""Conditions by the names of the lists: `{"country": ["DE", "AT"], "path": "c./berths", "excludeBounce": True}`. A number behind a name
makes a second condition on it: `{"browser": "neq.chrome", "browser1": "neq.safari"}`."""

LISTS = (
    "path",
    "entry",
    "exit",
    "title",
    "query",
    "referrer",
    "domain",
    "channel",
    "country",
    "region",
    "city",
    "browser",
    "os",
    "device",
    "language",
    "screen",
    "event",
    "hostname",
    "tag",
    "distinctId",
    "utmSource",
    "utmMedium",
    "utmCampaign",
    "utmContent",
    "utmTerm",
)
"""The lists of a website; each can be filtered by too."""
FILTERS = (*LISTS, "eventType", "segment", "cohort", "excludeBounce", "match", "scope")
ALIASES = {"url": "path", "host": "hostname"}
"""Names of lists in older versions of Umami."""

_SINGLE = frozenset({"segment", "cohort", "excludeBounce", "match", "scope"})
_NUMBERED = re.compile(r"([A-Za-z]+)\d*")


def ask_filters(filters: Filters) -> Dict[str, Any]:
    """The filters as parameters: of several values any fits, and commas within them are marked.

    Raises:
        InvalidArgument: they are no mapping, there is no such filter, or one has a list without values. Servers pass over what they do
            not know, so a misspelt name would quietly count everything.
    """
    if filters is None:
        return {}
    if not isinstance(filters, Mapping):
        raise InvalidArgument(f"filters must be a mapping such as {{'country': 'DE'}}, not {type(filters).__name__}")
    return {name: _say(name, value) for name, value in filters.items() if _is_known(name) and value is not None}


def _is_known(name: Any) -> bool:
    found = _NUMBERED.fullmatch(name) if isinstance(name, str) else None
    plain = ALIASES.get(found[1], found[1]) if found else ""
    if plain not in FILTERS or (plain in _SINGLE and name != plain):
        raise InvalidArgument(f"there is no filter {name!r}; there are {', '.join(FILTERS)}")
    return True


def _say(name: str, value: Any) -> Any:
    if not isinstance(value, (list, tuple, set, frozenset)):
        return value
    if not value:
        raise InvalidArgument(f"the filter {name!r} has no values")
    return ",".join(str(part).replace(",", "\\,") for part in value)
