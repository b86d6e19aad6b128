"""Events with their properties: in pages, and one by its id."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from footfall.engine.statement import Engine, Statement
from footfall.model.query import DateRange, Query
from footfall.stats.comparison import run_both
from footfall.stats.data.selection import get_data_where
from footfall.stats.lists import Page
from footfall.stats.newest import fetch_newest
from footfall.stats.parameters import Parameters
from footfall.stats.plan import is_short


@dataclass
class EventWithData:
    """An event and its properties, each by its columns."""

    event_id: str
    event_name: str
    properties: list[dict[str, Any]] = field(default_factory=list)


def get_rows_statement(query: Query, page: Page, span: DateRange) -> Statement:
    """Ids and times of the page's events, the newest first, when only `span` is looked at."""
    parameters = Parameters()
    sql = f"""SELECT event_id, max(created_at) AS at
FROM event_data
WHERE {_get_where(query, page, parameters, span)}
GROUP BY event_id
ORDER BY at DESC, event_id DESC
LIMIT {parameters.bind(page.limit, "UInt64")} OFFSET {parameters.bind(page.offset, "UInt64")}"""
    return Statement(sql, parameters.values, light=is_short(span))


def get_total_statement(query: Query, page: Page) -> Statement:
    """One row: how many events with properties there are."""
    parameters = Parameters()
    sql = f"SELECT uniqExact(event_id) AS total\nFROM event_data\nWHERE {_get_where(query, page, parameters, query.range)}"
    return Statement(sql, parameters.values, light=is_short(query.range))


def get_properties_statement(website_id: str, event_ids: list[str], span: DateRange | None = None) -> Statement:
    """The properties of these events; `span` is where they are looked for."""
    parameters = Parameters()
    where = [f"website_id = {parameters.bind(website_id, 'UUID')}", f"event_id IN {parameters.bind(event_ids, 'Array(UUID)')}"]
    if span:
        where.append(f"created_at BETWEEN {parameters.bind_time(span.start)} AND {parameters.bind_time(span.end)}")
    sql = f"""SELECT
    session_id, event_id, url_path, event_name, created_at, data_key, data_type, string_value, number_value, date_value
FROM event_data
WHERE {" AND ".join(where)}
ORDER BY event_id, data_key"""
    return Statement(sql, parameters.values, light=True)


async def run(engine: Engine, query: Query, page: Page) -> tuple[list[EventWithData], int]:
    """The events of the page, and how many there are on all pages; `page.search` looks into the event's name."""
    if query.range.end < query.range.start:
        return [], 0
    return await run_both(_list_events(engine, query, page), _count(engine, query, page))


async def list_of_event(engine: Engine, website_id: str, event_id: str) -> list[dict[str, Any]]:
    """The properties of one event by their columns."""
    return list((await engine.fetch(get_properties_statement(website_id, [event_id]))).dicts())


async def _list_events(engine: Engine, query: Query, page: Page) -> list[EventWithData]:
    found = await fetch_newest(engine, query.range, page.limit, lambda span: get_rows_statement(query, page, span))
    events = {str(row[0]): EventWithData(str(row[0]), "") for row in found.rows}
    if events:
        times = [int(row[1].timestamp() * 1000) for row in found.rows]
        span = DateRange(min(times) - 1, max(times) + 1)
        for row in (await engine.fetch(get_properties_statement(query.website_id, list(events), span))).dicts():
            event = events[str(row["event_id"])]
            event.event_name = row["event_name"]
            event.properties.append(row)
    return list(events.values())


async def _count(engine: Engine, query: Query, page: Page) -> int:
    return int((await engine.fetch(get_total_statement(query, page))).rows[0][0])


def _get_where(query: Query, page: Page, parameters: Parameters, span: DateRange) -> str:
    where = get_data_where(query, parameters, span)
    return f"{where} AND positionCaseInsensitiveUTF8(event_name, {parameters.bind(page.search)}) > 0" if page.search else where
