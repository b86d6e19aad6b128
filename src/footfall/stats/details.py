"""Lists with all five numbers for each value of a dimension."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.dimensions import Dimension
from footfall.stats.edges import get_edges
from footfall.stats.lists import Page
from footfall.stats.parameters import Parameters
from footfall.stats.plan import Label, get_rows, is_short
from footfall.stats.search import get_search

ORDERS = {
    "name": "name",
    "visitors": "visitors",
    "visits": "visits",
    "pageviews": "pageviews",
    "bounceRate": "bounces / visits",
    "visitTime": "totaltime / visits",
}
"""What the rows can be ordered by: numbers, the share of bounces, and the seconds of a visit."""


@dataclass(frozen=True)
class Ranking:
    """The order of the rows; among equals those with the most visitors go first."""

    order: str = "visitors"
    descending: bool = True

    def write(self, country: str = "") -> str:
        """The columns after ORDER BY; `country` is a further one that tells rows apart."""
        return f"{ORDERS[self.order]} {'DESC' if self.descending else 'ASC'}, visitors DESC, visits DESC, name{country}"


_MOST_VISITORS = Ranking()


def get_statement(query: Query, dimension: Dimension, page: Page, ranking: Ranking = _MOST_VISITORS) -> Statement:
    """Rows of name, country (for places), views, visitors, visits, bounces and seconds.

    A visit's share of a value is what it did with that value: a bounce is a visit with one event of it.
    """
    if _is_plain(dimension):
        return _get_marked_statement(query, dimension, page, ranking)
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
ORDER BY {ranking.write(country)}
LIMIT {parameters.bind(page.limit, "UInt64")} OFFSET {parameters.bind(page.offset, "UInt64")}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, dimension: Dimension, page: Page, ranking: Ranking = _MOST_VISITORS) -> list[dict[str, Any]]:
    """The list as objects `{name, pageviews, visitors, visits, bounces, totaltime}`, for places also `country`."""
    if query.range.end < query.range.start:
        return []
    return list((await engine.fetch(get_statement(query, dimension, page, ranking))).dicts())


def _is_plain(dimension: Dimension) -> bool:
    """Whether the list is of the values of a column that only the events have: paths, titles and the like."""
    return not (dimension.edge or dimension.rolled) and dimension.detail_label.isidentifier()


def _get_marked_statement(query: Query, dimension: Dimension, page: Page, ranking: Ranking) -> Statement:
    """The same rows for a plain dimension, whose many values in many visits would make too many groups.

    Values become numbers (marks), gathered by visit. Those that a visit has once, nearly all, need no group of their own: they
    share one (pair 0) for each value. Views and visitors need no visits and are counted beside it.
    """
    parameters = Parameters()
    asked = replace(query, event_types=dimension.event_types)
    search = get_search(dimension, page.search, parameters)
    rows = get_rows(asked, parameters, {"label": Label(dimension.column, None)}, search)
    bounces = "0" if query.exclude_bounce else "sum(if(pair = 0, single, 0))"
    sql = f"""SELECT label AS name, pageviews, visitors, visits, bounces, totaltime
FROM (
    SELECT
        mark, sum(if(pair = 0, single, 1)) AS visits, {bounces} AS bounces,
        sum(if(pair = 0, 0, intDiv(ended - started, 1000))) AS totaltime
    FROM (
        SELECT
            mark, if(nth = 1 AND nth_last = 1, 0, bitXor(visit_key, mark)) AS pair,
            count() AS single, min(time) AS started, max(time) AS ended
        FROM (
            SELECT visit_key, groupArray(cityHash64(label)) AS marks, groupArray(toUnixTimestamp64Milli(min_time)) AS times
            FROM {rows}
            WHERE label != ''
            GROUP BY visit_key
        )
        ARRAY JOIN
            marks AS mark, times AS time,
            arrayEnumerateUniq(marks) AS nth, arrayReverse(arrayEnumerateUniq(arrayReverse(marks))) AS nth_last
        GROUP BY mark, pair
    )
    GROUP BY mark
) AS shares
INNER JOIN (
    SELECT label, cityHash64(label) AS mark, sum(views) AS pageviews, uniqExact(session_key) AS visitors
    FROM {rows}
    WHERE label != ''
    GROUP BY label
) AS totals USING (mark)
ORDER BY {ranking.write()}
LIMIT {parameters.bind(page.limit, "UInt64")} OFFSET {parameters.bind(page.offset, "UInt64")}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


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
