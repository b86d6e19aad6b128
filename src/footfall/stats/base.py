"""The condition that every question about events begins with."""

from __future__ import annotations

from footfall.model.query import DateRange, Query
from footfall.stats.parameters import Parameters

_VIEWS = "event_type NOT IN (2, 5)"


def get_base(query: Query, span: DateRange, parameters: Parameters) -> str:
    """The condition on `events` without the filters: website, range, kind of event, people only."""
    parts = [
        f"website_id = {parameters.bind(query.website_id, 'UUID')}",
        f"created_at BETWEEN {parameters.bind_time(span.start)} AND {parameters.bind_time(span.end)}",
    ]
    if query.event_types is None:
        parts.append(_VIEWS)
    elif query.event_types:
        parts.append(f"event_type IN ({', '.join(str(int(kind)) for kind in query.event_types)})")
    if not query.include_bots:
        parts.append("bot_reason = ''")
    return " AND ".join(parts)
