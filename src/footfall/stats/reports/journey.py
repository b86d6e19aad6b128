"""Journeys: the ways that visits most often begin with."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.base import get_base
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short

FEWEST_STEPS = 2
MOST_STEPS = 7

_MOST_JOURNEYS = 100
_LABEL = "if(event_name = '', url_path, event_name)"
_MARK = "if(event_name = '', cityHash64(url_path), cityHash64(event_name))"
"""The label as a number. Hashed by column, because each different value of a column is then hashed only once."""


class Journey(msgspec.Struct, frozen=True):
    """A way and how many visits began with it.

    `items` are paths and names of events; of equal neighbours one is left. None at the end stands for a visit that had no
    more events, and another None for the steps beyond those asked for.
    """

    items: list[str | None]
    count: int


@dataclass(frozen=True)
class Route:
    """Which journeys: their number of steps (2 to 7), and where they begin and end ("" means anywhere)."""

    steps: int
    start: str = ""
    end: str = ""


def get_statement(query: Query, route: Route) -> Statement:
    """Rows of a way (the marks of its steps) and its visits, the most frequent first.

    Events at the same instant count in the order of their types, then of their marks.
    """
    parameters = Parameters()
    ends = [f"way[{place}] = cityHash64({parameters.bind(text)})" for place, text in ((1, route.start), (-1, route.end)) if text]
    sql = f"""SELECT way, count() AS visits
FROM (
    SELECT arraySlice(
        arraySort((mark, time) -> (time, mark), groupArray(mark), groupArray(time)), 1, {parameters.bind(route.steps, "UInt8")}
    ) AS way
    FROM (
        SELECT visit_key, {_MARK} AS mark, toUnixTimestamp64Milli(created_at) * 8 + event_type AS time
        FROM events
        WHERE {_get_where(query, parameters)}
    )
    GROUP BY visit_key
)
{f"WHERE {' AND '.join(ends)}" if ends else ""}
GROUP BY way
ORDER BY visits DESC, way
LIMIT {_MOST_JOURNEYS}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


def get_labels_statement(query: Query, marks: Iterable[int]) -> Statement:
    """Rows of a mark and the path or event that it stands for."""
    parameters = Parameters()
    wanted = sorted(set(marks))
    sql = f"""SELECT {_MARK} AS mark, {_LABEL} AS label
FROM events
WHERE {_get_where(query, parameters)} AND mark IN {parameters.bind(wanted, "Array(UInt64)")}
LIMIT 1 BY mark
LIMIT {parameters.bind(len(wanted), "UInt64")}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, route: Route) -> list[Journey]:
    """The hundred most frequent journeys. Events of all types count unless the query names some."""
    if query.range.end < query.range.start:
        return []
    asked = query if query.event_types else replace(query, event_types=())
    ways = (await engine.fetch(get_statement(asked, route))).rows
    if not ways:
        return []
    found = await engine.fetch(get_labels_statement(asked, (mark for way, _ in ways for mark in way)))
    labels = {int(mark): str(label) for mark, label in found.rows}
    # An event that has just been erased has no label any more.
    return [Journey(make_items(way, labels, route.steps), int(count)) for way, count in ways if labels.keys() >= set(way)]


def make_items(way: list[int], labels: Mapping[int, str], steps: int) -> list[str | None]:
    """A way of marks as the items of a journey of so many steps."""
    items: list[str | None] = [labels[mark] for mark, _ in groupby(way)]
    return items + [None] * (len(way) < steps) + [None] * (steps < MOST_STEPS)


def _get_where(query: Query, parameters: Parameters) -> str:
    return get_where(query, get_base(query, query.range, parameters), parameters)
