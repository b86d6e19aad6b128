"""Query parameters that say which events: filters with their suffixes, segments and cohorts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from footfall.api.pages import PlainText
from footfall.api.ranges import check_range
from footfall.base.errors import BadRequest, ErrorTree
from footfall.base.shapes import Choice, Flag, Invalid, Maybe, Number, Object, Shape, Uuid, expected
from footfall.engine.statement import Engine
from footfall.model.event import EventType
from footfall.model.query import Filter, Match, Scope
from footfall.stats.dimensions import ALIASES, find_dimension
from footfall.stats.filters import apply_scope, find_bad_patterns, parse_filter

_NAME = re.compile(r"([A-Za-z]+)\d*")
_CONDITION = PlainText(most=4000)
_TYPE = Number(least=min(EventType), most=max(EventType), whole=True, coerce=True)
_MOST = 100
BAD_PATTERN: ErrorTree = {"errors": ["Invalid regular expression"]}
"""What is said of a regular expression that cannot be read."""

FILTER_FIELDS: dict[str, Shape] = {
    "segment": Maybe(Uuid()),
    "cohort": Maybe(Uuid()),
    "excludeBounce": Maybe(Flag(coerce=True), default=False),
    "match": Maybe(Choice(("all", "any")), default="all"),
    "scope": Maybe(Choice(get_args(Scope)), default="event"),
}
"""The parameters about filters whose names are fixed."""


@dataclass(frozen=True)
class FilteredQuery(Shape):
    """The query parameters of a statistic: `fields`, a range, and any number of filters such as `browser` and `browser1`.

    In the body of a report the filters stand without the range, and so without `rules`.
    """

    fields: Mapping[str, Shape]
    rules: tuple[Callable[[dict[str, Any]], None], ...] = (check_range,)

    def clean(self, value: Any) -> dict[str, Any]:
        """The cleaned parameters; the filters are kept under their own names."""
        if not isinstance(value, dict):
            raise expected("object", value)
        filters = {name: _TYPE if field == "eventType" else _CONDITION for name, field in _filters(value)}
        if len(filters) > _MOST:
            raise Invalid(f"Too big: expected at most {_MOST} filters")
        return Object({**self.fields, **filters}, self.rules).clean(value)


async def read_filters(engine: Engine, query: dict[str, Any]) -> tuple[Filter, ...]:
    """The filters of checked parameters, in their order; segment and cohort are added by `api/stored_filters.py`.

    Raises:
        BadRequest: naming the parameters whose regular expressions cannot be read.
    """
    named = {name: parse_filter(field, str(query[name])) for name, field in _filters(query)}
    filters, names = apply_scope(tuple(named.values()), query["scope"]), list(named)
    bad = await find_bad_patterns(engine, filters)
    if bad:
        raise BadRequest(tree={"errors": [], "properties": {names[place]: BAD_PATTERN for place in bad}})
    return filters


def get_match(query: dict[str, Any]) -> Match:
    """Whether all filters must hold or any."""
    return "any" if query["match"] == "any" else "all"


def _filters(query: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The parameters that are filters, with the dimension that each is about."""
    found = []
    for name in query:
        parts = _NAME.fullmatch(name)
        if parts and find_dimension(parts[1]):
            found.append((name, ALIASES.get(parts[1], parts[1])))
    return found
