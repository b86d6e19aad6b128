"""The reports on sources, revenue and speed against a plain count."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any, Literal

import msgspec
import pytest
from growth_traffic import CAMPAIGNS, MEASURES, load_growth
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from report_traffic import drop_event_types, list_events, list_fitting, questions
from traffic import FAMILIES, count, get_start, get_value, group, is_foreign, keep

from footfall.engine.adapter import ClickHouse
from footfall.engine.statement import Statement
from footfall.model.event import Event
from footfall.model.query import DateRange, Query
from footfall.stats.channels import CHANNEL
from footfall.stats.dimensions import DIMENSIONS
from footfall.stats.periods import get_previous
from footfall.stats.reports import attribution, breakdown, performance, revenue, utm
from footfall.stats.reports.attribution import Conversion

Sites = dict[str, tuple[str, list[Event]]]
often = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

UNITS = st.sampled_from(("minute", "hour", "day", "month", "year"))
ZONES = st.sampled_from(
    ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Apia")
)
ADVERTISERS = {
    "gclid": "Google Ads",
    "fbclid": "Facebook / Meta",
    "msclkid": "Microsoft Ads",
    "ttclid": "TikTok Ads",
    "li_fat_id": "LinkedIn Ads",
    "twclid": "Twitter Ads (X)",
}


@pytest.fixture(scope="module")
def growth(engine: ClickHouse) -> Sites:
    """A website with random traffic for each span."""
    return load_growth(engine)


def get_sources(event: Event) -> Iterable[tuple[str, str]]:
    """The kinds of sources of an event and their names."""
    if is_foreign(event):
        yield "referrer", event.referrer_domain
    paid = [name for column, name in ADVERTISERS.items() if getattr(event, column)]
    if paid:
        yield "paidAds", paid[0]
    yield from ((column, getattr(event, column)) for column in CAMPAIGNS if getattr(event, column))


def count_sources(every: list[Event], conversions: list[Event], model: str) -> dict[str, dict[str, int]]:
    sessions: dict[tuple[str, str], set[int]] = defaultdict(set)
    for session, converted in group(conversions, lambda event: event.session_key).items():
        last = max(event.created_at for event in converted)
        own = [event for event in every if event.session_key == session and (model == "first-click" or event.created_at < last)]
        moment = (min if model == "first-click" else max)((event.created_at for event in own), default=None)
        for source in (source for event in own if event.created_at == moment for source in get_sources(event)):
            sessions[source].add(session)
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for (kind, name), found in sessions.items():
        counts[kind][name] = len(found)
    return counts


def count_visit_sources(every: list[Event], conversions: list[Event], model: str) -> dict[str, dict[str, int]]:
    """The same with credit to visits: to the first, or to the last that named a source by the last conversion."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for session, converted in group(conversions, lambda event: event.session_key).items():
        last = max(event.created_at for event in converted)
        own = [event for event in every if event.session_key == session]
        if model == "last-click":
            own = [event for event in own if event.created_at <= last and list(get_sources(event))]
        visits = []
        for visit, found in group(own, lambda event: event.visit_key).items():
            sources: dict[str, str] = {}
            for event in sorted(found, key=lambda event: (event.created_at, event.event_type)):
                sources = dict(get_sources(event)) | sources
            visits.append((min(event.created_at for event in found), visit, sources))
        visits.sort(key=lambda visit: visit[:2], reverse=model == "last-click")
        for kind, source in visits[0][2].items() if visits else ():
            counts[kind][source] += 1
    return counts


@often
@given(
    asked=questions(),
    conversion=st.sampled_from(
        [Conversion("path", "/a"), Conversion("path", "/Über"), Conversion("event", "buy"), Conversion("event", "")]
    ),
    model=st.sampled_from(("first-click", "last-click")),
    credit=st.sampled_from(("event", "visit")),
)
def test_attribution_is_exact(
    engine: ClickHouse, growth: Sites, asked: tuple[str, Query], conversion: Conversion, model: Any, credit: Any
) -> None:
    name, query = asked
    website, events = growth[name]
    kind, column = (1, "url_path") if conversion.kind == "path" else (2, "event_name")
    fitting = list_fitting(drop_event_types(query), events, (kind,))
    conversions = [event for event in fitting if getattr(event, column) == conversion.value]
    answer = asyncio.run(attribution.run(engine, replace(query, website_id=website), conversion, model, credit))
    wanted = count(conversions)
    assert msgspec.structs.asdict(answer.pop("total")) == {key: wanted[key] for key in ("pageviews", "visitors", "visits")}
    counting = count_visit_sources if credit == "visit" else count_sources
    sources = counting(list_events(query, events), conversions, model)
    assert {kind: {share.name: share.value for share in shares} for kind, shares in answer.items()} == {
        kind: sources.get(kind, {}) for kind in ("referrer", "paidAds", *CAMPAIGNS)
    }


NAMES = sorted(name for name, row in DIMENSIONS.items() if row.listed and not row.edge and name != "channel")
FIELDS = st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True)


@often
@given(
    asked=questions(),
    fields=st.one_of(
        FIELDS,
        st.sampled_from([["country", "device"], ["country", "referrer"], ["utmSource", "domain"], ["utmSource", "path", "utmMedium"]]),
    ),
    scope=st.sampled_from(("event", "visit")),
)
def test_breakdowns_are_exact(
    engine: ClickHouse, growth: Sites, asked: tuple[str, Query], fields: list[str], scope: Literal["event", "visit"]
) -> None:
    name, query = asked
    website, events = growth[name]
    visits = group(keep(Query(query.website_id, query.range), events), lambda event: event.visit_key)

    def tell(event: Event, field: str) -> str:
        if scope == "event" or not DIMENSIONS[field].source:
            return get_value(event, field)
        named = [
            one for one in visits[event.visit_key] if get_value(one, field) and (field not in {"referrer", "domain"} or is_foreign(one))
        ]
        if not named:
            return ""
        first = get_value(min(named, key=lambda one: (one.created_at, one.event_type)), field)
        return FAMILIES.get(first, "Other") if field == "domain" else first

    def combination(event: Event) -> tuple[str | None, ...]:
        values = [(DIMENSIONS[field], tell(event, field)) for field in fields]
        return tuple(value or (None if dimension.absent else "") for dimension, value in values)

    rows = asyncio.run(breakdown.run(engine, replace(query, website_id=website), [DIMENSIONS[field] for field in fields], scope))
    order = [(row["visitors"], row["views"]) for row in rows]
    assert order == sorted(order, reverse=True)
    wanted = {}
    for key, found in group(keep(query, events), combination).items():
        numbers = count(found)
        wanted[key] = {"views": numbers.pop("pageviews"), **numbers, **({"bounces": 0} if query.exclude_bounce else {})}
    if len(wanted) <= 500:
        assert {tuple(row.pop(field) for field in fields): row for row in rows} == wanted
    else:
        assert len(rows) == 500
        assert all(wanted[tuple(row.pop(field) for field in fields)] == row for row in rows)
        assert order == sorted(((row["visitors"], row["views"]) for row in wanted.values()), reverse=True)[:500]


@often
@given(asked=questions())
def test_campaigns_are_exact(engine: ClickHouse, growth: Sites, asked: tuple[str, Query]) -> None:
    name, query = asked
    website, events = growth[name]
    kept = keep(query, events)
    answer = asyncio.run(utm.run(engine, replace(query, website_id=website)))
    for column, rows in answer.items():
        groups = group(kept, lambda event, column=column: getattr(event, column))
        assert {row.utm: row.views for row in rows} == {value: len(found) for value, found in groups.items() if value}
    assert set(answer) == set(CAMPAIGNS)


def add(payments: Iterable[Event], key: Callable[[Event], Any]) -> dict[Any, float]:
    return {name: float(sum(get_amount(event) for event in found)) for name, found in group(payments, key).items()}


def get_amount(event: Event) -> Decimal:
    return Decimal(str(event.revenue))


def make_totals(payments: list[Event], sessions: int) -> dict[str, Any]:
    total = sum((get_amount(event) for event in payments), Decimal(0))
    return {
        "sum": pytest.approx(float(total)) if payments else None,
        "count": len(payments),
        "unique_count": len({event.session_key for event in payments}),
        "total_sessions": sessions,
        "average": pytest.approx(float(total) / len(payments)) if payments else 0,
        "arpu": pytest.approx(float(total) / sessions) if sessions else 0,
    }


@often
@given(
    asked=questions(), unit=UNITS, zone=ZONES, currency=st.sampled_from(("USD", "EUR", "GBP")), scope=st.sampled_from(("event", "visit"))
)
def test_revenue_is_exact(
    engine: ClickHouse, growth: Sites, asked: tuple[str, Query], unit: Any, zone: str, currency: str, scope: Any
) -> None:
    name, query = asked
    website, events = growth[name]
    query = replace(query, website_id=website, unit=unit, zone=zone)
    other = get_previous(DateRange(query.range.start, max(query.range.start, query.range.end) - 86_400_000))
    answer = asyncio.run(revenue.run(engine, query, currency, other, scope))

    def find_payments(span: DateRange) -> tuple[list[Event], int]:
        fitting = list_fitting(replace(query, range=span), events)
        return [event for event in fitting if event.currency.upper() == currency], len({event.session_key for event in fitting})

    payments, sessions = find_payments(query.range)
    total = msgspec.structs.asdict(answer.total)
    assert msgspec.structs.asdict(total.pop("comparison")) == make_totals(*find_payments(other))
    assert total == make_totals(payments, sessions)
    points = add(payments, lambda event: (get_start(query, event), event.event_name))
    assert {(point.t, point.x): point.y for point in answer.chart} == pytest.approx(points)
    assert [(point.t, point.x) for point in answer.chart] == sorted(points)
    assert sum(point.count for point in answer.chart) == len(payments)
    places = {(row["name"], row["country"]): row["value"] for row in answer.region}
    assert places == pytest.approx(add(payments, lambda event: (event.region or None, event.country or None)))
    assert {row["name"]: row["value"] for row in answer.country} == pytest.approx(add(payments, lambda event: event.country or None))
    first = {}
    origin: Callable[[Event], int] = (lambda event: event.session_key) if scope == "event" else (lambda event: event.visit_key)
    for event in sorted(list_events(query, events), key=lambda event: (event.created_at, event.event_type)):
        first.setdefault(origin(event), event)
    kept = {key: event.referrer_domain for key, event in first.items() if scope == "event" or is_foreign(event)}
    referrers = add(payments, lambda event: kept.get(origin(event)) or None)
    assert {row["name"]: row["value"] for row in answer.referrer} == pytest.approx(referrers)
    known = engine.fetch_now(Statement(f"SELECT event_id, {CHANNEL} FROM events WHERE website_id = {{site:UUID}}", {"site": website}))
    channels = dict(known.rows)
    wanted = add(payments, lambda event: channels[first[origin(event)].event_id] or "Unknown")
    assert {row["name"]: row["value"] for row in answer.channel} == pytest.approx(wanted)
    for rows in (answer.country, answer.region, answer.referrer, answer.channel):
        assert [row["value"] for row in rows] == sorted((row["value"] for row in rows), reverse=True)


def get_percentiles(values: list[float]) -> tuple[float, float, float]:
    """Interpolated between neighbours; zeros without values."""
    ordered = sorted(values) or [0.0]

    def at(level: float) -> float:
        place = (len(ordered) - 1) * level
        below = ordered[int(place)]
        return below + (ordered[min(int(place) + 1, len(ordered) - 1)] - below) * (place - int(place))

    return at(0.5), at(0.75), at(0.95)


@often
@given(asked=questions(), unit=UNITS, zone=ZONES, metric=st.sampled_from(performance.METRICS))
def test_performance_is_exact(engine: ClickHouse, growth: Sites, asked: tuple[str, Query], unit: Any, zone: str, metric: Any) -> None:
    name, query = asked
    website, events = growth[name]
    query = replace(query, website_id=website, unit=unit, zone=zone)
    answer = asyncio.run(performance.run(engine, query, metric))
    found = list_fitting(drop_event_types(query), events, (5,))
    summary = dict(answer["summary"])
    assert summary.pop("count") == len(found)
    for key in MEASURES:
        measured = [getattr(event, key) for event in found if getattr(event, key) is not None]
        told = summary[key]
        assert (told.p50, told.p75, told.p95) == pytest.approx(get_percentiles(measured))
        good, fair = performance.THRESHOLDS[key]
        assert told.good == sum(value <= good for value in measured)
        assert told.fair == sum(good < value <= fair for value in measured)
        assert told.poor == sum(value > fair for value in measured)
    kept = [event for event in found if getattr(event, metric) is not None]

    def expect(key: Callable[[Event], Any]) -> dict[Any, Any]:
        groups = group(kept, key)
        return {name: pytest.approx(get_percentiles([getattr(event, metric) for event in part])) for name, part in groups.items()}

    assert {point.t: (point.p50, point.p75, point.p95) for point in answer["chart"]} == expect(lambda event: get_start(query, event))
    columns = {"pages": "url_path", "pageTitles": "page_title", "devices": "device", "browsers": "browser", "countries": "country"}
    for part, column in columns.items():
        empty = "" if part == "pages" else None
        rows = answer[part]
        wanted = expect(lambda event, column=column, empty=empty: getattr(event, column) or empty)
        assert {row.name: (row.p50, row.p75, row.p95) for row in rows} == wanted
        assert sum(row.count for row in rows) == len(kept)
        assert [row.p75 for row in rows] == sorted((row.p75 for row in rows), reverse=True)
