"""Lists: how many visitors each value of a dimension had."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.dimensions import Dimension
from footfall.stats.edges import get_edges
from footfall.stats.parameters import Parameters
from footfall.stats.plan import Label, get_rows, is_short
from footfall.stats.search import get_search


@dataclass(frozen=True)
class Page:
    """Which rows of a list: `search` keeps the values that hold the text, in any case; empty keeps all."""

    limit: int = 500
    offset: int = 0
    search: str = ""


def get_statement(query: Query, dimension: Dimension, page: Page) -> Statement:
    """Rows of value, number and, for places, country; the largest number first.

    The number is of distinct sessions; for custom events it is of events.
    """
    parameters = Parameters()
    country = ", land" if dimension.with_country else ""
    number = "sum(views)" if dimension.event_types else "uniqExact(session_key)"
    sql = f"""SELECT label AS x, {number} AS y{country.replace("land", "land AS country")}
FROM {_get_rows(query, dimension, page, parameters)}
WHERE label != ''
GROUP BY label{country}
ORDER BY y DESC, x{country}
LIMIT {parameters.bind(page.limit, "UInt64")} OFFSET {parameters.bind(page.offset, "UInt64")}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, dimension: Dimension, page: Page) -> list[dict[str, Any]]:
    """The list as objects `{x, y}`, for regions and cities also `country`."""
    if query.range.end < query.range.start:
        return []
    return list((await engine.fetch(get_statement(query, dimension, page))).dicts())


def _get_rows(query: Query, dimension: Dimension, page: Page, parameters: Parameters) -> str:
    asked = replace(query, event_types=dimension.event_types)
    if dimension.edge:
        return get_edges(asked, dimension, page.search, parameters)
    labels = {"label": Label(dimension.list_label, dimension.rolled_list_label)}
    if dimension.with_country:
        labels["land"] = Label("country", "country")
    return get_rows(asked, parameters, labels, get_search(dimension, page.search, parameters))
