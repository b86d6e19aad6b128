"""The segment and the cohort that a question names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from footfall.api.date_words import parse_date_words
from footfall.api.endpoint import Call, in_thread
from footfall.api.filters import BAD_PATTERN
from footfall.base.errors import BadRequest
from footfall.manage.segments import get_named
from footfall.model.query import Cohort, Filter, Match, Query, Segment
from footfall.stats.dimensions import ALIASES, find_dimension
from footfall.stats.filters import apply_scope, find_bad_patterns, split_values
from footfall.stats.operators import OPERATORS


async def add_stored_filters(call: Call, query: Query, given: Mapping[str, Any]) -> Query:
    """The question narrowed by the `segment` and `cohort` of checked parameters; without them the question itself.

    Raises:
        BadRequest: the website has no such segment or cohort, or a stored filter cannot be used.
    """
    segment_id, cohort_id = given.get("segment"), given.get("cohort")
    if segment_id:
        stored = (await in_thread(get_named, call.services.database, query.website_id, "segment", segment_id)).parameters
        query = replace(query, segment=Segment(apply_scope(parse_stored(stored.get("filters", ())), given["scope"]), _match(stored)))
        await _check(call, "segment", query.segment.filters if query.segment else ())
    if cohort_id:
        stored = (await in_thread(get_named, call.services.database, query.website_id, "cohort", cohort_id)).parameters
        query = replace(query, cohort=_cohort(stored, query, call.services.clock()))
        await _check(call, "cohort", query.cohort.filters if query.cohort else ())
    return query


def parse_stored(rows: Iterable[Mapping[str, Any]]) -> tuple[Filter, ...]:
    """The filters that objects of name, operator and value stand for; those about nothing that is known are left out."""
    found = []
    for row in rows:
        field = str(row["name"]).rstrip("0123456789")
        if find_dimension(field) is None or row["operator"] not in OPERATORS:
            continue
        values = row["value"] if isinstance(row["value"], list) else [row["value"]]
        if OPERATORS[row["operator"]].many:
            values = [part for value in values for part in split_values(str(value))]
        found.append(Filter(ALIASES.get(field, field), row["operator"], tuple(str(value) for value in values) or ("",)))
    return tuple(found)


def _cohort(stored: Mapping[str, Any], query: Query, now: int) -> Cohort:
    action = stored.get("action")
    return Cohort(
        parse_date_words(stored.get("dateRange") or "", query.zone, now) or query.range,
        Filter(action["type"], "eq", (action["value"],)) if action else None,
        parse_stored(stored.get("filters", ())),
        _match(stored),
    )


async def _check(call: Call, parameter: str, filters: tuple[Filter, ...]) -> None:
    if await find_bad_patterns(call.services.engine, filters):
        raise BadRequest(tree={"errors": [], "properties": {parameter: BAD_PATTERN}})


def _match(stored: Mapping[str, Any]) -> Match:
    return "any" if stored.get("match") == "any" else "all"
