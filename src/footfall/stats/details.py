"""Lists with all five numbers for each value of a dimension."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace
from typing import Any

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.dimensions import Dimension
from footfall.stats.edges import get_edges
from footfall.stats.lists import Page
from footfall.stats.parameters import Parameters
from footfall.stats.plan import Label, get_rows, is_short
from footfall.stats.search import get_search


def get_statement(query: Query, dimension: Dimension, page: Page) -> Statement:
    """Rows of name, country (for places), views, visitors, visits, bounces and seconds; most visitors first.

    A visit's share of a value is what it did with that value: a bounce is a visit with one event of it.
    """
    parameters = Parameters()
    country = ", land" if dimension.with_country else ""
    bounces = "0" if query.exclude_bounce else "countIf(visit_views = 1)"
    sql = f"""SELECT
    label AS name{country.replace("land", "land AS country")},
    sum(visit_views) AS pageviews,
    uniqExact(visitor) AS visitors,
    count() AS visits,
    {bounces} AS bounces,
    sum(intDiv(toUnixTimestamp64Milli(ended) - toUnixTimestamp64Milli(started), 1000)) AS totaltime
FROM (
    SELECT label{country}, any(session_key) AS visitor, sum(views) AS visit_views, min(min_time) AS started, max(max_time) AS ended
    FROM {_get_rows(query, dimension, page, parameters)}
    WHERE label != ''
    GROUP BY label{country}, visit_key
)
GROUP BY label{country}
ORDER BY visitors DESC, visits DESC, name{country}
LIMIT {parameters.bind(page.limit, "UInt64")} OFFSET {parameters.bind(page.offset, "UInt64")}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, dimension: Dimension, page: Page) -> list[dict[str, Any]]:
    """The list as objects `{name, pageviews, visitors, visits, bounces, totaltime}`, for places also `country`."""
    if query.range.end < query.range.start:
        return []
    return list((await engine.fetch(get_statement(query, dimension, page))).dicts())


def _get_rows(query: Query, dimension: Dimension, page: Page, parameters: Parameters) -> str:
    asked = replace(query, event_types=dimension.event_types)
    if dimension.edge:
        return get_edges(asked, dimension, page.search, parameters)
    labels = {"label": Label(dimension.detail_label, dimension.rolled_detail_label)}
    if dimension.with_country:
        labels["land"] = Label("country", "country")
    return get_rows(asked, parameters, labels, get_search(dimension, page.search, parameters))
