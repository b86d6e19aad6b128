"""Segments and cohorts give the numbers that a plain count gives."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from traffic import count, fits, make_traffic

from footfall.engine.batch import to_tables
from footfall.model.query import Cohort, DateRange, Filter, Query, Segment
from footfall.stats import lists, overview
from footfall.stats.dimensions import DIMENSIONS
from footfall.stats.lists import Page

HOUR = 3_600_000
START = 1_790_553_600_000
SPAN = DateRange(START + 1_234, START + 60 * HOUR + 5_678)
POOL = (
    Filter("country", "eq", ("US", "DE")),
    Filter("browser", "neq", ("chrome",)),
    Filter("path", "c", ("a",)),
    Filter("referrer", "eq", ("google.com", "t.co")),
    Filter("tag", "dnc", ("b",)),
    Filter("eventType", "eq", ("1",)),
    Filter("device", "eq", ("mobile",)),
)
ACTIONS = (None, Filter("path", "eq", ("/a",)), Filter("event", "eq", ("signup",)))


def keep(query, events):
    """The events that the query counts, as its segment and cohort have it."""
    found = [event for event in events if query.range.start <= event.created_at <= query.range.end]
    found = [event for event in found if event.event_type not in {2, 5} and not event.bot_reason and fits(query, event)]
    if query.segment:
        found = [event for event in found if fits(replace(query, filters=query.segment.filters, match=query.segment.match), event)]
    if query.cohort:
        members = {event.session_key for event in events if is_deed(query, query.cohort, event)}
        found = [event for event in found if event.session_key in members]
    return found


def is_deed(query, cohort, event):
    custom = cohort.action is not None and cohort.action.field == "event"
    if event.bot_reason or not cohort.range.start <= event.created_at <= cohort.range.end:
        return False
    if (event.event_type == 2) is not custom or event.event_type == 5:
        return False
    if cohort.action and getattr(event, DIMENSIONS[cohort.action.field].column) not in cohort.action.values:
        return False
    return fits(replace(query, filters=cohort.filters, match=cohort.match), event)


def draw(source):
    return tuple(source.sample(POOL, source.choice((1, 2, 3)))), source.choice(("all", "any"))


@pytest.mark.parametrize("seed", range(24))
def test_numbers_equal_a_plain_count(engine, seed):
    source = random.Random(f"segments {seed}")
    website, events = make_traffic(10_000 + seed, SPAN, sessions=80)
    for table, rows in to_tables(events).items():
        engine.insert(table, rows, f"{website} {table}")
    filters, match = draw(source) if seed % 3 == 0 else ((), "all")
    query = Query(website, SPAN, filters, match)
    if seed % 2:
        query = replace(query, segment=Segment(*draw(source)))
    if seed % 4 > 1:
        span = DateRange(START + source.randrange(20) * HOUR, START + source.randrange(25, 60) * HOUR)
        query = replace(query, cohort=Cohort(span, source.choice(ACTIONS), *draw(source)))
    kept = keep(query, events)
    numbers = engine.fetch_now(overview.get_statement(query)).rows[0]
    assert dict(zip(("pageviews", "visitors", "visits", "bounces", "totaltime"), map(int, numbers), strict=True)) == count(kept)
    listed = engine.fetch_now(lists.get_statement(query, DIMENSIONS["browser"], Page())).rows
    wanted = {
        name: len({event.session_key for event in kept if event.browser == name}) for name in {event.browser for event in kept} - {""}
    }
    assert dict(listed) == wanted


@pytest.mark.parametrize("name", ["entry", "exit", "event", "region", "referrer", "path"])
def test_every_kind_of_list_takes_a_cohort(engine, name):
    website, events = make_traffic(77, SPAN, sessions=20)
    for table, rows in to_tables(events).items():
        engine.insert(table, rows, f"{website} {table}")
    everyone = Query(website, SPAN, exclude_bounce=True)
    nobody = replace(everyone, cohort=Cohort(SPAN, Filter("path", "eq", ("/nowhere",))))
    anybody = replace(everyone, cohort=Cohort(DateRange(0, SPAN.end + 24 * HOUR)), segment=Segment(()))
    dimension = DIMENSIONS[name]
    assert engine.fetch_now(lists.get_statement(nobody, dimension, Page())).rows == []
    if name != "event":  # a session of custom events alone has no views
        wanted = engine.fetch_now(lists.get_statement(everyone, dimension, Page())).rows
        assert engine.fetch_now(lists.get_statement(anybody, dimension, Page())).rows == wanted != []
