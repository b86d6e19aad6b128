"""The numbers about server-side events are those that a few lines of plain Python count."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from backend_traffic import APPS, load_backend, make_backend_traffic
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footfall.engine.adapter import ClickHouse
from footfall.model.backend import BackendEvent
from footfall.model.query import DateRange
from footfall.stats.backend import api_calls, business, content, engagement, revenue, targets, views
from footfall.stats.backend.durations import FEW
from footfall.stats.backend.selection import Page, Selection

DAY = 86_400_000
START = 1_790_000_000_000
SPANS = {"hour": DateRange(START, START + 3_600_000), "month": DateRange(START, START + 40 * DAY)}
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia")

Site = tuple[str, list[BackendEvent]]


@pytest.fixture(scope="module")
def sites(engine: ClickHouse) -> dict[str, Site]:
    found = {}
    for seed, (name, span) in enumerate(SPANS.items()):
        found[name] = make_backend_traffic(seed, span)
        load_backend(engine, name, found[name][1], doubled=name == "month")
    return found


@st.composite
def questions(draw: st.DrawFn, *columns: tuple[str, tuple[str, ...]]) -> tuple[str, Selection]:
    name = draw(st.sampled_from(sorted(SPANS)))
    span = SPANS[name]
    length = span.end - span.start
    start = span.start + draw(st.integers(-length // 4, length))
    equal = tuple((column, draw(st.sampled_from(values))) for column, values in columns if draw(st.booleans()))
    return name, Selection(
        "",
        DateRange(start, start + draw(st.integers(-1, length))),
        equal,
        unit=draw(st.sampled_from(("hour", "day", "month") if name == "month" else ("minute", "hour", "day"))),
        zone=draw(st.sampled_from(ZONES)),
        several_writers=name == "month",
    )


APP = ("app", APPS)
VIEW_COLUMNS = (APP, ("content_type", ("post", "api", "page")), ("device_type", ("mobile", "tv")), ("country", ("DE",)))
ACT_COLUMNS = (APP, ("metric_type", ("like", "purchase")), ("target_type", ("content", "stream")))
PAGES = st.builds(Page, st.integers(1, 5), st.integers(0, 3), st.sampled_from(("", "", "o", "ORDERS", "Ü", "%")))
often = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def keep(selection: Selection, events: Iterable[BackendEvent], kind: str) -> list[BackendEvent]:
    return [
        event
        for event in events
        if event.kind == kind
        and selection.range.start <= event.created_at <= selection.range.end
        and all(getattr(event, column) == value for column, value in selection.equal)
        and (selection.api_calls is None or bool(event.api_call) == selection.api_calls)
    ]


def group(events: Iterable[BackendEvent], key: Callable[[BackendEvent], Any]) -> dict[Any, list[BackendEvent]]:
    groups: dict[Any, list[BackendEvent]] = {}
    for event in events:
        groups.setdefault(key(event), []).append(event)
    return groups


def count_users(events: Iterable[BackendEvent]) -> int:
    return len({event.session_key for event in events if event.session_key})


def get_start(selection: Selection, event: BackendEvent) -> str:
    form = {"minute": "%Y-%m-%d %H:%M:00", "hour": "%Y-%m-%d %H:00:00", "day": "%Y-%m-%d 00:00:00", "month": "%Y-%m-01 00:00:00"}
    return datetime.fromtimestamp(event.created_at // 1000, UTC).astimezone(ZoneInfo(selection.zone)).strftime(form[selection.unit])


def find_level(values: list[float], level: float) -> Any:
    """What a share of the values stays within: interpolated between neighbours, of many values the nearest one."""
    if not values:
        return None
    ordered = sorted(values)
    if len(ordered) > FEW:
        return round(ordered[int(len(ordered) * level)], 3)
    place = (len(ordered) - 1) * level
    below, above = ordered[int(place)], ordered[min(int(place) + 1, len(ordered) - 1)]
    return pytest.approx(below + (above - below) * (place - int(place)), abs=0.001)


def measure(events: list[BackendEvent]) -> dict[str, Any]:
    known = [event.duration for event in events if event.duration is not None]
    return {
        "views": len(events),
        "users": count_users(events),
        "averageDuration": pytest.approx(sum(known) / len(known), abs=0.001) if known else None,
        "p50": find_level(known, 0.5),
        "p95": find_level(known, 0.95),
    }


def cut(rows: list[Any], page: Page) -> list[Any]:
    return rows[page.offset : page.offset + page.limit]


def plain(value: Any) -> Any:
    return msgspec.to_builtins(value)


@often
@given(asked=questions(*VIEW_COLUMNS), api=st.sampled_from((None, True, False)))
def test_views_are_exact(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Selection], api: bool | None) -> None:
    name, selection = asked
    website, events = sites[name]
    selection = replace(selection, website_id=website, api_calls=api)
    kept = keep(selection, events, "view")
    assert plain(asyncio.run(views.fetch_totals(engine, selection))) == measure(kept)
    series = plain(asyncio.run(views.fetch_series(engine, selection)))
    wanted = {start: measure(found) for start, found in group(kept, lambda event: get_start(selection, event)).items()}
    assert [point["t"] for point in series] == sorted(wanted)
    assert {point.pop("t"): point for point in series} == wanted


@often
@given(asked=questions(*VIEW_COLUMNS), dimension=st.sampled_from(sorted(views.DIMENSIONS)), page=PAGES)
def test_lists_of_views_are_exact(
    engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Selection], dimension: str, page: Page
) -> None:
    name, selection = asked
    website, events = sites[name]
    selection = replace(selection, website_id=website)
    groups = group(keep(selection, events, "view"), lambda event: getattr(event, views.DIMENSIONS[dimension]))
    rows = [{**measure(found), "name": value} for value, found in groups.items() if page.search.lower() in value.lower()]
    rows.sort(key=lambda row: (-row["views"], row["name"].encode()))
    assert plain(asyncio.run(views.fetch_list(engine, selection, dimension, page))) == cut(rows, page)


@often
@given(asked=questions(*VIEW_COLUMNS), page=PAGES)
def test_content_is_exact(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Selection], page: Page) -> None:
    name, selection = asked
    website, events = sites[name]
    selection = replace(selection, website_id=website)
    apps = replace(selection, equal=tuple(pair for pair in selection.equal if pair[0] == "app"))
    seen = {"content", "stream", "product"}
    acts = group([event for event in keep(apps, events, "engagement") if event.target_type in seen], lambda event: event.target_id)
    rows = []
    for value, found in group([event for event in keep(selection, events, "view") if not event.api_call], lambda e: e.content_id).items():
        numbers, engaged = measure(found), len(acts.get(value, []))
        if page.search.lower() in value.lower():
            kept = {key: numbers[key] for key in ("views", "users", "averageDuration")}
            rate = pytest.approx(engaged / len(found), abs=0.0001)
            rows.append({"contentId": value, **kept, "engagements": engaged, "engagementRate": rate})
    rows.sort(key=lambda row: (-row["views"], row["contentId"].encode()))
    answer, total = asyncio.run(content.run(engine, selection, page))
    assert (plain(answer), total) == (cut(rows, page), len(rows))


@often
@given(asked=questions(*ACT_COLUMNS))
def test_engagement_is_exact(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Selection]) -> None:
    name, selection = asked
    website, events = sites[name]
    selection = replace(selection, website_id=website)
    kept = keep(selection, events, "engagement")
    answer = asyncio.run(engagement.run(engine, selection))
    assert (answer.count, answer.users) == (len(kept), count_users(kept))
    for entries, column in ((answer.metric_types, "metric_type"), (answer.target_types, "target_type")):
        wanted = [(value, len(found), count_users(found)) for value, found in group(kept, lambda e, c=column: getattr(e, c)).items()]
        assert [msgspec.structs.astuple(entry) for entry in entries] == sorted(wanted, key=lambda row: (-row[1], row[0]))
    groups = group(kept, lambda event: (get_start(selection, event), event.metric_type))
    assert [msgspec.structs.astuple(point) for point in answer.series] == [
        (*key, len(found), count_users(found)) for key, found in sorted(groups.items())
    ]


@often
@given(asked=questions(*ACT_COLUMNS), page=PAGES)
def test_targets_are_exact(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Selection], page: Page) -> None:
    name, selection = asked
    website, events = sites[name]
    selection = replace(selection, website_id=website)
    groups = group(keep(selection, events, "engagement"), lambda event: (event.target_id, event.target_type))
    rows = [(*key, len(found), count_users(found)) for key, found in groups.items() if page.search.lower() in key[0].lower()]
    rows.sort(key=lambda row: (-row[2], row[0].encode(), row[1]))
    answer, total = asyncio.run(targets.run(engine, selection, page))
    assert ([msgspec.structs.astuple(row) for row in answer], total) == (cut(rows, page), len(rows))


@often
@given(asked=questions(*ACT_COLUMNS))
def test_business_events_and_revenue_are_exact(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Selection]) -> None:
    name, selection = asked
    website, events = sites[name]
    selection = replace(selection, website_id=website)
    kept = keep(selection, events, "engagement")

    named = [event for event in kept if event.business_event]
    entries, series = asyncio.run(business.run(engine, selection))
    groups = group(named, lambda event: event.business_event)
    wanted = [(value, len(found), count_users(found)) for value, found in groups.items()]
    assert [msgspec.structs.astuple(entry) for entry in entries] == sorted(wanted, key=lambda row: (-row[1], row[0]))
    moments = group(named, lambda event: (get_start(selection, event), event.business_event))
    assert [msgspec.structs.astuple(point) for point in series] == [(*key, len(found)) for key, found in sorted(moments.items())]

    paid = [event for event in kept if event.revenue is not None]
    currencies, points = asyncio.run(revenue.run(engine, selection))
    sums = {value: (add(found), len(found), count_users(found)) for value, found in group(paid, lambda event: event.currency).items()}
    assert {row.currency: (row.sum, row.count, row.users) for row in currencies} == sums
    assert all(row.average == pytest.approx(row.sum / row.count) for row in currencies)
    assert [row.count for row in currencies] == sorted((count for _, count, _ in sums.values()), reverse=True)
    moments = group(paid, lambda event: (get_start(selection, event), event.currency))
    assert [msgspec.structs.astuple(point) for point in points] == [
        (*key, add(found), len(found)) for key, found in sorted(moments.items())
    ]


def add(events: Iterable[BackendEvent]) -> float:
    return float(sum((Decimal(str(event.revenue)) for event in events), Decimal(0)))


def measure_calls(events: list[BackendEvent]) -> dict[str, Any]:
    statuses = [event.status for event in events if event.status is not None]
    failed = sum(status >= 400 for status in statuses)
    known = [event.duration for event in events if event.duration is not None]
    return {
        "count": len(events),
        "users": len({event.user_id for event in events if event.user_id}),
        "errors": failed,
        "serverErrors": sum(status >= 500 for status in statuses),
        "errorRate": pytest.approx(failed / len(statuses), abs=0.0001) if statuses else None,
        "averageDuration": pytest.approx(sum(known) / len(known), abs=0.001) if known else None,
        **{name: find_level(known, level) for name, level in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))},
    }


@often
@given(asked=questions(*VIEW_COLUMNS), page=PAGES)
def test_api_calls_are_exact(engine: ClickHouse, sites: dict[str, Site], asked: tuple[str, Selection], page: Page) -> None:
    name, selection = asked
    website, events = sites[name]
    selection = replace(selection, website_id=website)
    calls = [event for event in keep(selection, events, "view") if event.api_call]
    total, rows, count = asyncio.run(api_calls.run(engine, selection, page))
    assert plain(total) == measure_calls(calls)
    groups = group((event for event in calls if page.search.lower() in event.content_id.lower()), lambda event: event.content_id)
    wanted = [{**measure_calls(found), "name": value} for value, found in groups.items()]
    wanted.sort(key=lambda row: (-row["count"], row["name"].encode()))
    assert (plain(rows), count) == (cut(wanted, page), len(wanted))


@pytest.fixture(scope="module")
def calls(engine: ClickHouse) -> Site:
    """Calls of one endpoint, one a millisecond, whose durations have many decimals and some of which are alike."""
    source = random.Random(7)
    website, events = make_backend_traffic(7, SPANS["month"], 3 * FEW)
    lasted = [source.choice((source.lognormvariate(3, 1), float(source.randrange(50)))) for _ in events]
    facts = {"kind": "view", "api_call": 1, "content_id": "GET:/", "business_event": "", "revenue": None, "currency": ""}
    made = [
        msgspec.structs.replace(event, created_at=START + place, duration=duration, **facts)
        for place, (event, duration) in enumerate(zip(events, lasted, strict=True))
    ]
    load_backend(engine, "many calls", made, doubled=False)
    return website, made


@pytest.mark.parametrize("count", [1, 2, 19, 20, FEW - 1, FEW, FEW + 1, FEW + 100, 3 * FEW])
def test_percentiles_of_many_durations_are_durations_and_of_few_are_interpolated(engine: ClickHouse, calls: Site, count: int) -> None:
    website, events = calls
    selection = Selection(website, DateRange(START, START + count - 1), several_writers=False)
    total, (row,), _ = asyncio.run(api_calls.run(engine, selection, Page()))
    assert plain(total) == measure_calls(events[:count])
    assert plain(row) == {**measure_calls(events[:count]), "name": "GET:/"}
    assert plain(asyncio.run(views.fetch_totals(engine, selection))) == measure(events[:count])
