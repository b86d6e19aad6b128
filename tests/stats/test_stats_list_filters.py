"""Whatever a list shows can be filtered by, and then finds exactly the events that it counted."""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import replace

import msgspec
import pytest
from traffic import FACTS, HOUR, make_traffic

from footfall.engine.adapter import ClickHouse
from footfall.engine.batch import to_tables
from footfall.model.event import Event
from footfall.model.query import DateRange, Query
from footfall.stats import lists
from footfall.stats.dimensions import DIMENSIONS, Dimension
from footfall.stats.filters import parse_filter
from footfall.stats.lists import Page

START = 1_788_825_600_000
SPAN = DateRange(START + 1_234_567, START + 30 * HOUR)
LISTED = [row for row in DIMENSIONS.values() if row.listed]
TITLES = ("Boats, Berths", "Boats", " Berths", "c.blog", "eq.x", "100%", "")


@pytest.fixture(scope="module")
def query(engine: ClickHouse) -> Query:
    """Random traffic with titles and paths that are hard to name."""
    website, events = make_traffic(7, SPAN, sessions=150)
    hard = [with_hard_names(event, number) for number, event in enumerate(events)]
    for table, rows in to_tables(hard).items():
        engine.insert(table, rows, str(uuid.uuid4()))
    return Query(website, SPAN)


def with_hard_names(event: Event, number: int) -> Event:
    path = event.url_path + ("/x,y" if number % 5 == 0 else "")
    terms = dict.fromkeys(("utm_campaign", "utm_content", "utm_term"), FACTS["utm_source"][number % 2])
    return msgspec.structs.replace(event, page_title=TITLES[number % len(TITLES)], url_path=path, **terms)


@pytest.mark.parametrize("dimension", LISTED, ids=lambda row: row.name)
def test_every_value_of_a_list_finds_what_it_counts(engine: ClickHouse, query: Query, dimension: Dimension) -> None:
    rows = asyncio.run(lists.run(engine, query, dimension, Page()))
    assert rows
    for row in rows:
        filters = [parse_filter(dimension.name, "eq." + row["x"].replace(",", "\\,"))]
        if row.get("country"):
            filters.append(parse_filter("country", "eq." + row["country"]))
        narrowed = asyncio.run(lists.run(engine, replace(query, filters=tuple(filters)), dimension, Page()))
        if row.get("country") == "":
            narrowed = [found for found in narrowed if found["country"] == ""]
        assert narrowed == [row], row
