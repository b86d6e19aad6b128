"""Every question about sessions against a plain count."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from report_traffic import SPANS, list_fitting, questions
from traffic import HOSTS, count, group
from visitor_traffic import Site, about, group_rows, listings, load_sites, ordered, read_key

from footfall.engine.adapter import ClickHouse
from footfall.engine.statement import Statement
from footfall.model.event import Event
from footfall.model.query import DateRange, Query
from footfall.stats.lists import Page
from footfall.stats.newest import list_tails
from footfall.stats.sessions import pages, profile, properties, totals, week
from footfall.stats.sessions.facts import FACTS, Facts
from footfall.stats.sessions.pages import Listing, SessionRow

often = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Pacific/Chatham")
SEARCHED = ("distinct_id", "city", "browser", "os", "device")


@pytest.fixture(scope="module")
def sites(engine: ClickHouse) -> dict[str, Site]:
    return load_sites(engine)


def get_facts(events: list[Event]) -> Facts:
    first = min(events, key=read_key)
    return Facts(*(getattr(first, name) for name in FACTS))


def make_row(events: list[Event]) -> SessionRow:
    times = [event.created_at for event in events]
    return SessionRow(
        events[0].session_id,
        events[0].hostname,
        get_facts(events),
        min(times),
        max(times),
        len({event.visit_key for event in events}),
        sum(event.event_type not in {2, 5} for event in events),
        sum(event.event_type == 2 for event in events),
    )


def list_events(query: Query, site: Site, search: str = "", currency: str = "") -> list[list[Event]]:
    """The events of each row."""
    found = [
        event
        for event in list_fitting(query, site.events)
        if not search or any(search.lower() in getattr(event, name).lower() for name in SEARCHED)
    ]
    if currency:
        everything = list_fitting(Query("", query.range), site.events)
        paying = {event.session_key for event in everything if event.currency.upper() == currency and event.revenue}
        found = [event for event in found if event.session_key in paying]
    return list(group_rows(found).values())


PLACES = {
    "lastAt": lambda row: row.last_at,
    "createdAt": lambda row: row.last_at,
    "firstAt": lambda row: row.first_at,
    "visits": lambda row: row.visits,
    "views": lambda row: row.views,
    "events": lambda row: row.events,
    "hostname": lambda row: row.hostname,
    **{name: (lambda row, name=name: getattr(row.facts, name)) for name in FACTS},
}


@often
@given(
    asked=listings(),
    order=st.sampled_from(["lastAt", "lastAt", *sorted(PLACES)]),
    descending=st.booleans(),
    currency=st.sampled_from(("", "", "USD")),
)
def test_pages_hold_the_right_sessions(
    engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query, Page], order: str, descending: bool, currency: str
) -> None:
    name, query, page = asked
    site = sites[name]
    wanted = [make_row(events) for events in list_events(query, site, page.search, currency)]
    listing = Listing(page, order, descending, currency.lower())
    rows, total = asyncio.run(pages.run(engine, about(query, site), listing))
    place = PLACES[order]
    hashes = {host: int(engine.fetch_now(Statement("SELECT cityHash64({host:String})", {"host": host})).rows[0][0]) for host in HOSTS}

    def read_pair(row: SessionRow) -> int:
        return int(row.session_id.replace("-", "")[:16], 16) ^ hashes[row.hostname]

    assert total == len(wanted)
    assert rows == ordered(wanted, place, read_pair, descending=descending)[page.offset :][: page.limit]


@often
@given(asked=listings(), order=st.sampled_from(sorted(PLACES.keys() - {"hostname"})), descending=st.booleans())
def test_merged_pages_have_each_session_once(
    engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query, Page], order: str, descending: bool
) -> None:
    name, query, page = asked
    site = sites[name]
    groups = group([event for events in list_events(query, site, page.search) for event in events], lambda event: event.session_key)
    wanted = [make_row(events) for events in groups.values()]
    listing = Listing(page, order, descending, merged=True)
    rows, total = asyncio.run(pages.run(engine, about(query, site), listing))
    hosts = {key: {event.hostname for event in events} for key, events in groups.items()}

    def read_session(row: SessionRow) -> int:
        return int(row.session_id.replace("-", "")[:16], 16)

    assert total == len(wanted)
    shown = ordered(wanted, PLACES[order], read_session, descending=descending)[page.offset :][: page.limit]
    assert [msgspec.structs.replace(row, hostname="") for row in rows] == [msgspec.structs.replace(row, hostname="") for row in shown]
    assert all(row.hostname in hosts[read_session(row)] for row in rows)
    assert all(row.hostname or hosts[read_session(row)] == {""} for row in rows)


@often
@given(asked=listings(), number=st.integers(0, 50))
def test_sessions_beside_another_share_a_visit(
    engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query, Page], number: int
) -> None:
    name, query, _ = asked
    site = sites[name]
    whole = replace(query, filters=(), exclude_bounce=False, segment=None, cohort=None)
    events = [event for found in list_events(whole, site) for event in found]
    if not events:
        return
    one = events[number % len(events)]
    visits = {event.visit_key for event in events if event.session_key == one.session_key}
    wanted = {event.session_id for event in events if event.visit_key in visits} - {one.session_id}
    listing = Listing(Page(), merged=True, beside=one.session_id)
    rows, total = asyncio.run(pages.run(engine, about(whole, site), listing))
    assert total == len(wanted)
    assert {row.session_id for row in rows} == wanted


def test_every_order_is_tried() -> None:
    assert set(PLACES) == set(pages.ORDERS)


@pytest.mark.parametrize("days", [0, 0.5, 1, 2, 8, 9, 1000])
def test_tails_end_with_the_range_and_begin_with_a_day(days: float) -> None:
    span = DateRange(1_000_000, 1_000_000 + int(days * 86_400_000) - 1)
    tails = list(list_tails(span))
    assert tails[-1] == span
    assert {tail.end for tail in tails} == {span.end}
    assert [tail.start for tail in tails] == sorted({tail.start for tail in tails}, reverse=True)
    assert tails[0].end - tails[0].start < 86_400_000


@often
@given(asked=questions())
def test_totals_are_exact(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query]) -> None:
    name, query = asked
    found = list_fitting(query, sites[name].events)
    counted = count(found)
    assert asyncio.run(totals.run(engine, about(query, sites[name]))) == totals.SessionTotals(
        len(found),
        counted["visitors"],
        counted["visits"],
        len({event.country for event in found if event.country}),
        sum(event.event_type == 2 for event in found),
    )


@often
@given(asked=questions(), zone=st.sampled_from(ZONES))
def test_weeks_are_exact(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query], zone: str) -> None:
    name, query = asked
    sessions: list[list[set[int]]] = [[set() for _ in range(24)] for _ in range(7)]
    for event in list_fitting(query, sites[name].events):
        moment = datetime.fromtimestamp(event.created_at / 1000, UTC).astimezone(ZoneInfo(zone))
        sessions[moment.isoweekday() % 7][moment.hour].add(event.session_key)
    answer = asyncio.run(week.run(engine, replace(about(query, sites[name]), zone=zone)))
    assert answer == [[len(found) for found in day] for day in sessions]


@pytest.mark.parametrize("name", SPANS)
@pytest.mark.parametrize("share", [0, 2])
def test_profiles_are_exact(engine: ClickHouse, sites: dict[str, Site], name: str, share: int) -> None:
    """`share` cuts the range by half, as a reset does."""
    site, span = sites[name], SPANS[name]
    since = span.start + (span.end - span.start) // share if share else 0
    people = group([event for event in site.events if not event.bot_reason], lambda event: event.session_id)
    for session_id in sorted({event.session_id for event in site.events})[:25]:
        events = [event for event in people.get(session_id, []) if event.created_at >= since]
        found = asyncio.run(profile.find_profile(engine, site.website_id, session_id, since))
        if not events:
            assert found is None
            continue
        row = make_row(events)
        assert found == profile.Profile(
            session_id,
            events[0].distinct_id,
            row.facts,
            row.first_at,
            row.last_at,
            row.visits,
            row.views,
            row.events,
            count(events)["totaltime"],
        )


@often
@given(asked=questions(), number=st.integers(0, 40))
def test_activity_is_newest_first(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query], number: int) -> None:
    name, query = asked
    site = sites[name]
    session_id = site.events[number].session_id
    found = [event for event in list_fitting(query, site.events) if event.session_id == session_id]
    rows = asyncio.run(profile.list_activity(engine, about(query, site), session_id))
    assert [row["event_id"] for row in rows] == [event.event_id for event in sorted(found, key=read_key, reverse=True)]


def list_newest(site: Site) -> dict[str, dict[str, tuple[int, str]]]:
    """The newest value of each property of each session."""
    newest: dict[str, dict[str, tuple[int, str]]] = {}
    for identity in site.identities:
        for item in identity.data:
            newest.setdefault(identity.session_id, {})[item.key] = (item.data_type, item.text)
    return newest


@often
@given(asked=questions())
def test_properties_of_sessions_are_exact(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Query]) -> None:
    name, query = asked
    site = sites[name]
    active = {event.session_id for event in list_fitting(query, site.events)}
    newest = {session: values for session, values in list_newest(site).items() if session in active}
    keys = group(((session, key) for session, values in newest.items() for key in values), lambda pair: pair[1])
    assert dict(asyncio.run(properties.list_keys(engine, about(query, site)))) == {key: len(pairs) for key, pairs in keys.items()}
    for key in ("plan", "seats", "other"):
        texts = [values[key][1].removesuffix(".0000") for values in newest.values() if key in values]
        answer = asyncio.run(properties.list_values(engine, about(query, site), key))
        assert dict(answer) == {text: texts.count(text) for text in texts}
        assert [total for _, total in answer] == sorted((total for _, total in answer), reverse=True)


def test_the_newest_value_of_a_property_is_shown(engine: ClickHouse, sites: dict[str, Site]) -> None:
    site = sites["autumn"]
    newest = list_newest(site)
    assert newest
    for session_id, values in newest.items():
        rows = asyncio.run(properties.list_of_session(engine, site.website_id, session_id))
        shown = [(key, kind, text.removesuffix(".0000")) for key, (kind, text) in sorted(values.items())]
        assert [(row["data_key"], row["data_type"], row["string_value"]) for row in rows] == shown


def test_an_empty_range_has_no_sessions(engine: ClickHouse) -> None:
    query = Query("11111111-1111-4111-8111-111111111111", DateRange(10, 9))
    assert asyncio.run(pages.run(engine, query, Listing(Page()))) == ([], 0)
    assert asyncio.run(totals.run(engine, query)) == totals.SessionTotals()
    assert asyncio.run(week.run(engine, query)) == [[0] * 24] * 7
    assert asyncio.run(profile.list_activity(engine, query, query.website_id)) == []
    assert asyncio.run(properties.list_keys(engine, query)) == []
    assert asyncio.run(properties.list_values(engine, query, "plan")) == []
