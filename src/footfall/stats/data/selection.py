"""Which rows of `event_data` a query is about."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace

from footfall.model.query import DateRange, Query
from footfall.stats.base import get_base
from footfall.stats.filters import get_condition, list_effective, looks_at_visits
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where

_OWN = {"event", "path"}
"""The filters about columns that `event_data` has itself."""


def get_data_where(query: Query, parameters: Parameters, span: DateRange | None = None) -> str:
    """The condition on `event_data`: the properties of events of all types that fit, in the range or in `span`, a part of it."""
    every = replace(query, event_types=())
    base = get_base(every, span or query.range, parameters)
    if _is_own(query):
        return " AND ".join(part for part in (base, get_condition(query, parameters)) if part)
    return f"{base} AND event_id IN (SELECT event_id FROM events WHERE {get_where(every, base, parameters)})"


def _is_own(query: Query) -> bool:
    return not query.exclude_bounce and all(item.field in _OWN and not looks_at_visits(item) for item in list_effective(query))
