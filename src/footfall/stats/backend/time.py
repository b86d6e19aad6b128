"""Time buckets of server-side events."""

from __future__ import annotations

from datetime import date

from footfall.model.query import Query
from footfall.stats.backend.selection import Selection
from footfall.stats.buckets import format_bucket, get_bucket
from footfall.stats.parameters import Parameters


def get_time(selection: Selection, parameters: Parameters) -> str:
    """The expression of the bucket that an event is in."""
    return get_bucket(Query(selection.website_id, selection.range, unit=selection.unit, zone=selection.zone), parameters).raw


def format_time(selection: Selection, value: date | int) -> str:
    """The bucket's start on the zone's wall clock."""
    return format_bucket(selection.unit, value)
