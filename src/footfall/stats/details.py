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
    source, views, seconds = _get_shares(query, dimension, page, parameters)
    bounces = "0" if query.exclude_bounce else f"countIf({views} = 1)"
    sql = f"""SELECT
    label AS name{country.replace("land", "land AS country")},
    sum({views}) AS pageviews,
    uniqExact(session_key) AS visitors,
    count() AS visits,
    {bounces} AS bounces,
    sum({seconds}) AS totaltime
FROM {source}
GROUP BY label{country}
ORDER BY visitors DESC, visits DESC, name{country}
LIMIT {parameters.bind(page.limit, "UInt64")} OFFSET {parameters.bind(page.offset, "UInt64")}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, dimension: Dimension, page: Page) -> list[dict[str, Any]]:
    """The list as objects `{name, pageviews, visitors, visits, bounces, totaltime}`, for places also `country`."""
    if query.range.end < query.range.start:
        return []
    return list((await engine.fetch(get_statement(query, dimension, page))).dicts())


def _get_shares(query: Query, dimension: Dimension, page: Page, parameters: Parameters) -> tuple[str, str, str]:
    """The sub-select with one row for each value of each visit, and the expressions of its views and seconds."""
    asked = replace(query, event_types=dimension.event_types)
    if dimension.edge:
        # A visit begins, and ends, with one event.
        return f"{get_edges(asked, dimension, page.search, parameters)} WHERE label != ''", "1", "0"
    labels = {"label": Label(dimension.detail_label, dimension.rolled_detail_label)}
    if dimension.with_country:
        labels["land"] = Label("country", "country")
    names = ", ".join(labels)
    rows = get_rows(asked, parameters, labels, get_search(dimension, page.search, parameters))
    shares = f"""(
    SELECT {names}, any(visitor) AS session_key, sum(views) AS visit_views, min(min_time) AS started, max(max_time) AS ended
    FROM (SELECT {names}, visit_key, session_key AS visitor, views, min_time, max_time FROM {rows} WHERE label != '')
    GROUP BY {names}, visit_key
)"""
    return shares, "visit_views", "intDiv(toUnixTimestamp64Milli(ended) - toUnixTimestamp64Milli(started), 1000)"
