"""Which campaign brought a visitor: utm_* parameters and the click ids of six ad networks."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote_plus

LONGEST = 255


class Campaign(NamedTuple):
    """The values found, each at most 255 characters, empty when absent; the fields are columns."""

    utm_source: str = ""
    utm_medium: str = ""
    utm_campaign: str = ""
    utm_content: str = ""
    utm_term: str = ""
    gclid: str = ""
    fbclid: str = ""
    msclkid: str = ""
    ttclid: str = ""
    li_fat_id: str = ""
    twclid: str = ""


NONE = Campaign()
NAMES = frozenset(Campaign._fields)


def find_campaign(query: str) -> Campaign:
    """The campaign in a query (without `?`); the first value of a name counts."""
    if "utm_" not in query and "id=" not in query:
        return NONE
    return cached_parse(query) if len(query) <= 1000 else parse(query)


def parse(query: str) -> Campaign:
    """`find_campaign` without a memory."""
    found: dict[str, str] = {}
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        if "%" in name:
            name = unquote_plus(name)
        if name in NAMES and name not in found:
            found[name] = unquote_plus(value).replace("\0", "")[:LONGEST]
    return Campaign(**found) if found else NONE


cached_parse = lru_cache(maxsize=8192)(parse)
