"""The last half hour against a plain count of random traffic."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from traffic import make_traffic

from footfall.engine.adapter import ClickHouse
from footfall.engine.batch import to_tables
from footfall.model.event import Event
from footfall.model.query import DateRange, Filter, Query
from footfall.stats import realtime
from footfall.stats.periods import MINUTE

NOW = 1_792_911_612_345
"""Within the hour that Berlin runs through twice, in the autumn of 2026."""
SPAN = DateRange(NOW - 30 * MINUTE, NOW)


def minute(event: Event, zone: str) -> str:
    return datetime.fromtimestamp(event.created_at // MINUTE * 60, UTC).astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M:00")


def times(values: list[str]) -> dict[str, int]:
    return dict(Counter(value for value in values if value))


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "Asia/Kolkata", "Pacific/Chatham", "Pacific/Apia"])
@pytest.mark.parametrize("filtered", [False, True], ids=["everything", "chrome only"])
@pytest.mark.parametrize("sessions", [5, 40, 300])
def test_it_equals_a_plain_count(engine: ClickHouse, zone: str, filtered: bool, sessions: int) -> None:
    website, events = make_traffic(sessions, SPAN, sessions)
    for table, rows in to_tables(events).items():
        engine.insert(table, rows, f"realtime {sessions}")
    filters = (Filter("browser", "eq", ("chrome",)),) if filtered else ()
    query = Query(website, realtime.get_span(NOW), filters, zone=zone)
    found = asyncio.run(realtime.run(engine, query))

    kept = [
        event
        for event in events
        if query.range.start <= event.created_at <= NOW
        and event.event_type != 5
        and not event.bot_reason
        and (not filtered or event.browser == "chrome")
    ]
    views = [event for event in kept if event.event_type != 2]
    assert (found.views, found.visitors) == (len(views), len({event.session_key for event in views}))
    assert found.events == len(kept) - len(views)
    assert found.countries_seen == len({event.country for event in kept} - {""})
    assert {point.x: point.y for point in found.series.pageviews} == times([minute(event, zone) for event in views])
    assert [point.x for point in found.series.pageviews] == sorted({minute(event, zone) for event in views})
    visitors = {
        minute(event, zone): len({other.session_key for other in views if minute(other, zone) == minute(event, zone)}) for event in views
    }
    assert {point.x: point.y for point in found.series.sessions} == visitors
    newest = sorted((event.created_at for event in kept), reverse=True)[:100]
    assert [activity.created_at for activity in found.activities] == newest
    assert found.urls == times([activity.url_path for activity in found.activities])
    assert found.referrers == times([activity.referrer_domain for activity in found.activities])
    opened = [activity for activity in found.activities if activity.opens]
    assert len(opened) == len({activity.session_id for activity in found.activities})
    assert found.countries == times([activity.country for activity in opened])


def test_it_costs_one_query_that_need_not_queue(engine: ClickHouse) -> None:
    before = engine.queries
    query = Query("11111111-1111-4111-8111-111111111111", realtime.get_span(NOW))
    found = asyncio.run(realtime.run(engine, query))
    assert engine.queries == before + 1
    assert realtime.get_statement(query).light
    assert (found.views, found.activities, found.urls) == (0, [], {})
