"""Every question about events and their properties against a plain count."""

from __future__ import annotations

import asyncio
import csv
import io
import zipfile
from dataclasses import replace
from statistics import fmean, median
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from report_traffic import SPANS, list_fitting, questions
from traffic import count, get_start, group
from visitor_traffic import ADDED, Site, about, listings, load_sites, ordered, read_key

from footfall.engine.adapter import ClickHouse
from footfall.model.event import Event, Property
from footfall.model.query import DateRange, Query
from footfall.stats import export
from footfall.stats.data import counts, declared, numbers, presence
from footfall.stats.data import pages as data_pages
from footfall.stats.events import pages, series, totals
from footfall.stats.events.pages import Listing
from footfall.stats.lists import Page

DECLARED = {key for key, *_ in ADDED}
often = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def sites(engine: ClickHouse) -> dict[str, Site]:
    return load_sites(engine)


def is_found(event: Event, search: str) -> bool:
    text = {2: event.event_name, 5: ""}.get(event.event_type, event.url_path)
    return search.lower() in text.lower()


@often
@given(asked=listings(), order=st.sampled_from(["createdAt", "createdAt", *sorted(pages.ORDERS)]), descending=st.booleans())
def test_pages_hold_the_right_events(
    engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query, Page], order: str, descending: bool
) -> None:
    name, query, page = asked
    site = sites[name]
    found = [event for event in list_fitting(query, site.events) if is_found(event, page.search)]
    rows, total = asyncio.run(pages.run(engine, about(query, site), Listing(page, order, descending)))
    column = {"createdAt": "created_at"}.get(order, pages.ORDERS[order])
    wanted = sorted(found, key=lambda event: (getattr(event, column), *read_key(event)), reverse=descending)[page.offset :][: page.limit]
    assert total == len(found)
    assert [row["event_id"] for row in rows] == [event.event_id for event in wanted]
    assert [row["url_path"] for row in rows] == [event.url_path for event in wanted]
    rich = asyncio.run(presence.find_with_data(engine, site.website_id, rows))
    assert rich == {event.event_id for event in wanted if event.data}


@often
@given(
    asked=questions(),
    limit=st.sampled_from((None, 1, 2)),
    unit=st.sampled_from(("minute", "hour", "day", "month", "year")),
    zone=st.sampled_from(("UTC", "Europe/Berlin", "Asia/Kolkata", "Pacific/Apia")),
)
def test_series_are_exact(
    engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query], limit: int | None, unit: Any, zone: str
) -> None:
    name, query = asked
    query = replace(query, unit=unit, zone=zone)
    found = list_fitting(query, sites[name].events, (2,))
    names = group(found, lambda event: event.event_name)
    most = sorted(names, key=lambda key: (-len(names[key]), key))[:limit]
    points = group([event for event in found if event.event_name in most], lambda event: (get_start(query, event), event.event_name))
    answer = asyncio.run(series.run(engine, about(query, sites[name]), limit))
    assert [(point.t, point.x, point.y) for point in answer] == [(*key, len(points[key])) for key in sorted(points)]


@often
@given(asked=questions(), other=questions())
def test_totals_are_exact(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query], other: tuple[str, Query]) -> None:
    name, query = asked
    span = other[1].range
    wanted = []
    for form in (query, replace(query, range=span)):
        found = list_fitting(form, sites[name].events, (2,))
        five = count(found)
        wanted.append(totals.EventTotals(len(found), five["visitors"], five["visits"], len({event.event_name for event in found})))
    assert asyncio.run(totals.compare(engine, about(query, sites[name]), span)) == tuple(wanted)


@often
@given(asked=listings())
def test_pages_hold_the_right_properties(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query, Page]) -> None:
    name, query, page = asked
    site = sites[name]
    found = [event for event in list_fitting(query, site.events) if event.data and page.search.lower() in event.event_name.lower()]
    rows, total = asyncio.run(data_pages.run(engine, about(query, site), page))
    wanted = ordered(found, read_key, descending=True)[page.offset :][: page.limit]
    assert total == len(found)
    assert [(row.event_id, row.event_name) for row in rows] == [(event.event_id, event.event_name) for event in wanted]
    for row, event in zip(rows, wanted, strict=True):
        shown = [(item["data_key"], item["data_type"], item["string_value"]) for item in row.properties]
        assert shown == sorted((item.key, item.data_type, item.text) for item in event.data)


def show(item: Property) -> str:
    if item.data_type == 4:
        return "2026-09-21 14:00:00"
    return item.text.removesuffix(".0000") if item.data_type == 2 else item.text


@often
@given(asked=questions(), key=st.sampled_from(("plan", "seats", "at", "other")))
def test_counts_of_properties_are_exact(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query], key: str) -> None:
    name, query = asked
    form = about(query, sites[name])
    pairs = [(event, item) for event in list_fitting(query, sites[name].events) for item in event.data]

    def tally(make: Any, chosen: Any = lambda _: True) -> dict[Any, int]:
        return {made: len(found) for made, found in group([pair for pair in pairs if chosen(pair[1])], lambda pair: make(*pair)).items()}

    def read(rows: list[dict[str, Any]]) -> dict[Any, int]:
        read_rows = {tuple(value for name, value in row.items() if name != "total"): row["total"] for row in rows}
        assert len(read_rows) == len(rows)
        return read_rows

    async def ask_all() -> list[Any]:
        return [
            await counts.list_keys(engine, form),
            await counts.list_values_of_event(engine, form),
            await counts.list_fields(engine, form),
            await counts.list_properties(engine, form),
            await counts.list_values(engine, form, key),
            await counts.count_all(engine, form),
        ]

    keys, values, fields, properties, one, everything = asyncio.run(ask_all())
    assert read(keys) == tally(lambda event, item: (event.event_name, item.key, item.data_type))
    assert read(values) == tally(lambda event, item: (event.event_name, item.key, item.data_type, item.text))
    assert read(fields) == tally(lambda _, item: (item.key, item.data_type, show(item)))
    assert read(properties) == tally(lambda event, item: (event.event_name, item.key))
    assert read(one) == tally(lambda _, item: (show(item),), lambda item: item.key == key)
    assert [row["total"] for row in one] == sorted((row["total"] for row in one), reverse=True)
    assert everything == counts.DataTotals(len({event.event_id for event, _ in pairs}), len({item.key for _, item in pairs}), len(pairs))


@often
@given(asked=questions(), key=st.sampled_from(("plan", "seats", "at", "other")))
def test_numbers_add_up(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query], key: str) -> None:
    name, query = asked
    found = [item for event in list_fitting(query, sites[name].events) for item in event.data if item.key == key]
    amounts = [item.number for item in found if item.number is not None]
    told = asyncio.run(numbers.run(engine, about(query, sites[name]), key))
    assert (told.values, told.numbers) == (len(found), len(amounts))
    assert read_sums(told) == pytest.approx(add_up(amounts))


@often
@given(asked=questions(), key=st.sampled_from(("plan", "seats", "currency")))
def test_numbers_of_different_currencies_stay_apart(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query], key: str) -> None:
    name, query = asked
    texts = [(read_texts(event), event) for event in list_fitting(query, sites[name].events)]
    pairs = [(data.get("currency", "").upper(), item.number) for data, event in texts for item in event.data if item.key == key]
    wanted = {code: [amount for _, amount in found if amount is not None] for code, found in group(pairs, lambda pair: pair[0]).items()}
    wanted = {code: add_up(amounts) for code, amounts in wanted.items() if amounts}
    told = asyncio.run(numbers.run(engine, about(query, sites[name]), key)).currencies
    assert {part.currency for part in told} == (set(wanted) if any(wanted) else set())
    assert all(read_sums(part) == pytest.approx(wanted[part.currency]) for part in told)
    assert sorted(told, key=lambda part: (-part.numbers, part.currency)) == list(told)


def add_up(amounts: list[float]) -> tuple[float, ...]:
    return (sum(amounts), fmean(amounts), min(amounts), median(amounts), max(amounts)) if amounts else (0.0,) * 5


def read_sums(told: numbers.Sums) -> tuple[float, ...]:
    return told.sum, told.average, told.least, told.median, told.most


@often
@given(
    asked=questions(),
    unit=st.sampled_from(("hour", "day", "month")),
    zone=st.sampled_from(("UTC", "Europe/Berlin", "Asia/Kolkata", "Pacific/Apia")),
)
def test_declared_events_are_told_apart(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query], unit: Any, zone: str) -> None:
    name, query = asked
    query = replace(query, unit=unit, zone=zone)
    found = [(event, data) for event in list_fitting(query, sites[name].events) if (data := read_texts(event)).keys() >= DECLARED]
    told = asyncio.run(declared.run(engine, about(query, sites[name])))
    tabs = {data["sessionId"] for _, data in found}
    assert (told.events, told.visitors, told.tabs) == (len(found), len({event.session_key for event, _ in found}), len(tabs))
    points = group(found, lambda pair: (pair[1]["eventType"], get_start(query, pair[0])))
    assert {(point.x, point.t): point.y for point in told.series} == {key: len(part) for key, part in points.items()}
    lists = {
        "names": lambda pair: pair[0].event_name,
        "types": lambda pair: pair[1]["eventType"],
        "versions": lambda pair: pair[1]["version"],
        "viewports": lambda pair: pair[1]["viewport"],
        "pages": lambda pair: pair[0].url_path,
    }
    for part, read in lists.items():
        wanted = {key: (len(pairs), len({data["sessionId"] for _, data in pairs})) for key, pairs in group(found, read).items()}
        assert {entry.name: (entry.count, entry.tabs) for entry in getattr(told, part)} == wanted


def read_texts(event: Event) -> dict[str, str]:
    return {item.key: item.text for item in event.data}


def test_one_event_shows_its_properties(engine: ClickHouse, sites: dict[str, Site]) -> None:
    site = sites["autumn"]
    event = next(event for event in site.events if len(event.data) > 1)
    rows = asyncio.run(data_pages.list_of_event(engine, site.website_id, event.event_id))
    assert [(row["data_key"], row["string_value"]) for row in rows] == sorted((item.key, item.text) for item in event.data)
    assert asyncio.run(data_pages.list_of_event(engine, event.event_id, event.event_id)) == []


def test_an_empty_range_has_no_events(engine: ClickHouse) -> None:
    query = Query("11111111-1111-4111-8111-111111111111", DateRange(10, 9))
    assert asyncio.run(pages.run(engine, query, Listing(Page()))) == ([], 0)
    assert asyncio.run(series.run(engine, query)) == []
    assert asyncio.run(totals.run(engine, query)) == totals.EventTotals()
    assert asyncio.run(data_pages.run(engine, query, Page())) == ([], 0)
    assert asyncio.run(counts.list_fields(engine, query)) == []
    assert asyncio.run(counts.count_all(engine, query)) == counts.DataTotals()
    assert asyncio.run(numbers.run(engine, query, "plan")) == numbers.Numbers()
    assert asyncio.run(declared.run(engine, query)) == declared.Declared()


def test_an_archive_has_all_lists(engine: ClickHouse, sites: dict[str, Site]) -> None:
    site = sites["autumn"]
    query = Query(site.website_id, SPANS["autumn"])
    packed = asyncio.run(export.make_archive(engine, query))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        files = {name: list(csv.reader(io.StringIO(archive.read(name).decode()))) for name in archive.namelist()}
    assert set(files) == {f"{name}.csv" for name in ("events", "pages", "referrers", "browsers", "os", "devices", "countries")}
    assert all(rows[0] == ["x", "y"] for rows in files.values())
    names = group(list_fitting(query, site.events, (2,)), lambda event: event.event_name)
    assert {name: int(number) for name, number in files["events.csv"][1:]} == {name: len(found) for name, found in names.items()}


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("/a=1", "/a=1"),
        ('/a,"b"', '/a,"b"'),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(text: str, cell: str) -> None:
    rows = list(csv.reader(io.StringIO(export.to_csv([{"x": text, "y": -1}], ("x", "y")), newline="")))
    assert rows == [["x", "y"], [cell, "-1"]]
