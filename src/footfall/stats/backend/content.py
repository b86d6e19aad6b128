"""Content: what is viewed most, and how often its viewers do something with it."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.stats.backend.durations import read_number
from footfall.stats.backend.selection import (
    IS_ENGAGEMENT,
    IS_VIEW,
    TOTAL,
    USERS,
    Page,
    Selection,
    count_rows,
    get_limit,
    get_search,
    get_where,
)
from footfall.stats.parameters import Parameters
from footfall.stats.plan import is_short

_CONTENT = "target_type IN ('content', 'stream', 'product')"
"""What can be viewed; the other targets are people and what they say."""


class Content(msgspec.Struct, frozen=True, rename="camel"):
    """One content: views, people, mean duration (ms, None when unknown), engagements with it, and those for each view."""

    content_id: str
    views: int
    users: int
    average_duration: float | None
    engagements: int
    engagement_rate: float


def get_statement(selection: Selection, page: Page) -> Statement:
    """Rows of content, how many contents there are, views, people, mean duration and engagements; the most views first.

    Calls of an API are no content. What the selection wants of views (type, device) does not restrict the engagements.
    """
    parameters = Parameters()
    where = get_where(selection, parameters, IS_VIEW, "api_call = 0", get_search("content_id", page, parameters))
    engaged = get_where(_of_targets(selection), parameters, IS_ENGAGEMENT, _CONTENT)
    sql = f"""SELECT content_id, count() OVER () AS {TOTAL}, views, users, average, engagements
FROM (
    SELECT content_id, count() AS views, {USERS} AS users, avg(duration) AS average
    FROM {selection.table}
    WHERE {where}
    GROUP BY content_id
) AS viewed
LEFT JOIN (
    SELECT target_id AS content_id, count() AS engagements
    FROM {selection.table}
    WHERE {engaged}
    GROUP BY target_id
) AS engaged USING (content_id)
ORDER BY views DESC, content_id
{get_limit(page, parameters)}"""
    return Statement(sql, parameters.values, light=is_short(selection.range))


def get_total_statement(selection: Selection, page: Page) -> Statement:
    """One row: how many contents there are."""
    parameters = Parameters()
    where = get_where(selection, parameters, IS_VIEW, "api_call = 0", get_search("content_id", page, parameters))
    return Statement(
        f"SELECT uniqExact(content_id) FROM {selection.table} WHERE {where}", parameters.values, light=is_short(selection.range)
    )


async def run(engine: Engine, selection: Selection, page: Page) -> tuple[list[Content], int]:
    """A page of contents, and how many there are."""
    if selection.is_empty:
        return [], 0
    found = await engine.fetch(get_statement(selection, page))
    total = await count_rows(engine, found, page, get_total_statement(selection, page))
    return [_make(content_id, *numbers) for content_id, _, *numbers in found.rows], total


def _make(content_id: str, views: int, users: int, average: float | None, engagements: int) -> Content:
    return Content(content_id, int(views), int(users), read_number(average), int(engagements), round(int(engagements) / int(views), 4))


def _of_targets(selection: Selection) -> Selection:
    return replace(selection, equal=tuple((column, value) for column, value in selection.equal if column == "app"), api_calls=None)
