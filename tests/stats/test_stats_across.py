"""Several websites together and each against a plain count of random traffic."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from zlib import crc32

import pytest
from traffic import count, get_start, group, make_traffic

from footfall.engine.adapter import ClickHouse
from footfall.engine.batch import to_tables
from footfall.model.event import Event
from footfall.model.query import DateRange, Query
from footfall.stats import across, overview
from footfall.stats.across_rows import Site
from footfall.stats.periods import DAY, HOUR, MINUTE, get_previous

START = 1_792_792_800_000
"""Two days before Berlin runs through an hour twice, in the autumn of 2026."""
SPANS = {
    "ragged": DateRange(START + 1_234, START + 60 * HOUR + 5_678),
    "whole": DateRange(START, START + 3 * DAY - 1),
    "short": DateRange(START + 7_000, START + 50 * MINUTE),
}


def name_people(events: list[Event]) -> dict[tuple[str, int], str]:
    """The distinct id that each session had last."""
    named = sorted((event for event in events if event.distinct_id), key=lambda event: (event.created_at, event.distinct_id))
    return {(event.website_id, event.session_key): event.distinct_id for event in named}


def count_people(events: list[Event], people: dict[tuple[str, int], str]) -> int:
    sessions = {(event.website_id, event.session_key) for event in events}
    return len({people.get(session) or session for session in sessions})


def keep(events: list[Event], span: DateRange, since: dict[str, int]) -> list[Event]:
    return [
        event
        for event in events
        if max(span.start, since[event.website_id]) <= event.created_at <= span.end
        and event.event_type not in {2, 5}
        and not event.bot_reason
    ]


@pytest.mark.parametrize(("unit", "zone"), [("day", "UTC"), ("hour", "Europe/Berlin"), ("hour", "Pacific/Apia"), ("day", "Asia/Kolkata")])
@pytest.mark.parametrize("name", SPANS)
@pytest.mark.parametrize("begun", [False, True], ids=["whole", "some begin within"])
def test_it_equals_a_plain_count(engine: ClickHouse, name: str, unit: str, zone: str, begun: bool) -> None:
    span, events, sites = SPANS[name], [], []
    for number in range(4):
        website, found = make_traffic(crc32(f"{name} {unit} {zone} {begun} {number}".encode()), span, 25)
        changed = [replace_last(event, found) for event in found]
        events += changed
        since = (span.start + span.end) // 2 + number if begun and number % 2 else 0
        sites.append(Site(website, since))
    for table, rows in to_tables(events).items():
        engine.insert(table, rows, f"across {name} {unit} {zone} {begun}")

    query = Query("", span, unit="minute" if name == "short" else unit, zone=zone)  # type: ignore[arg-type]
    other = get_previous(DateRange(span.start + HOUR, span.end + HOUR))
    now = span.start + 20 * MINUTE
    together, each = asyncio.run(across.run(engine, sites, query, other, now))

    since = {site.website_id: site.since for site in sites}
    here = keep(events, span, since)
    people = name_people(here)
    assert together.totals == overview.Totals(**{**count(here), "visitors": count_people(here, people)})
    before = keep(events, other, since)
    assert together.comparison == overview.Totals(**{**count(before), "visitors": count_people(before, name_people(before))})
    buckets = group(here, lambda event: get_start(query, event))
    assert {point.x: point.y for point in together.series.pageviews} == {start: len(found) for start, found in buckets.items()}
    assert {point.x: point.y for point in together.series.sessions} == {
        start: count_people(found, people) for start, found in buckets.items()
    }
    assert [point.x for point in together.series.sessions] == sorted(buckets)
    assert together.totals.visitors < sum(numbers.totals.visitors for numbers in each.values())

    for site in sites:
        mine = [event for event in here if event.website_id == site.website_id]
        alone = each.get(site.website_id, across.Numbers())
        assert alone.totals == overview.Totals(**count(mine))
        lone = asyncio.run(
            overview.run(engine, replace(query, website_id=site.website_id, range=DateRange(max(span.start, site.since), span.end)))
        )
        assert alone.totals == lone
        days = group(mine, lambda event: get_start(query, event))
        assert {point.x: point.y for point in alone.series.sessions} == {
            start: len({event.session_key for event in found}) for start, found in days.items()
        }
        present = {event.session_key for event in events if event.website_id == site.website_id and not event.bot_reason}
        recent = {event.session_key for event in events if event.created_at >= now - 5 * MINUTE and not event.bot_reason} & present
        assert alone.active == len(recent)


def replace_last(event: Event, events: list[Event]) -> Event:
    """The event; those of the latter half of a session are of nobody yet, or of another person than before."""
    mine = sorted((other for other in events if other.session_key == event.session_key), key=lambda other: other.created_at)
    late = mine.index(event) * 2 >= len(mine)
    distinct_id = event.distinct_id if late or event.session_key % 3 == 0 else ("user-3" if event.session_key % 3 == 1 else "")
    return Event(**{**{name: getattr(event, name) for name in event.__struct_fields__}, "distinct_id": distinct_id})


def test_without_websites_or_events_there_is_nothing(engine: ClickHouse) -> None:
    query = Query("", SPANS["whole"])
    assert asyncio.run(across.run(engine, [], query, SPANS["whole"], START)) == (across.Numbers(), {})
    nobody = [Site("00000000-0000-4000-8000-000000000001"), Site("00000000-0000-4000-8000-000000000002", SPANS["whole"].end + 1)]
    assert asyncio.run(across.run(engine, nobody, query, SPANS["whole"], START)) == (across.Numbers(), {})
