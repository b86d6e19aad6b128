"""The most frequent values of a dimension, for pickers of filters."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace
from typing import Any

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.base import get_base
from footfall.stats.channels import FOREIGN_REFERRER
from footfall.stats.dimensions import Dimension
from footfall.stats.parameters import Parameters
from footfall.stats.plan import is_short
from footfall.stats.search import get_search, get_words

_MOST = 10
_NAMED = "distinct_id != ''"
"""Nobody's name is no choice; what Umami lists too has its events without a value, as there."""


def get_statement(query: Query, dimension: Dimension, search: str = "") -> Statement:
    """Rows of value and number of events, of all types, the most frequent first. `search` may list words separated by commas."""
    parameters = Parameters()
    conditions = [get_base(replace(query, event_types=()), query.range, parameters)]
    if dimension.column == "referrer_domain":
        conditions.append(FOREIGN_REFERRER)
    if dimension.column == "distinct_id":
        conditions.append(_NAMED)
    found = [get_search(dimension, word, parameters) for word in get_words(search)]
    if found:
        conditions.append(f"({' OR '.join(part.condition for part in found if part)})")
    sql = f"""SELECT {dimension.column} AS value, count() AS count
FROM events
WHERE {" AND ".join(conditions)}
GROUP BY value
ORDER BY count DESC, value
LIMIT {_MOST}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, dimension: Dimension, search: str = "") -> list[dict[str, Any]]:
    """Objects `{value, count}`; the value is None for the events that have none. Events of all types count."""
    if query.range.end < query.range.start:
        return []
    rows = (await engine.fetch(get_statement(query, dimension, search))).rows
    return [{"value": None if dimension.absent and not value else value, "count": int(count)} for value, count in rows]
