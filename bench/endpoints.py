"""How long every statistics endpoint and report takes on 90 days of 10 million events, against one plain distinct count.

The questions about server-side events are asked of 10 million of those, beside the others.

All go through the functions that the endpoints call; caches of results and of conditions are off.
"""

from __future__ import annotations

import asyncio
import os
import statistics
from collections.abc import Mapping
from dataclasses import replace

import dataset
import server_events
from footfall.base.settings_sources import load_settings
from footfall.engine.adapter import open_engine
from footfall.engine.statement import Engine, Statement
from footfall.model.query import DateRange, Filter, Query
from footfall.stats import details, direct, export, extent, lists, overview, realtime, series, values, visit_details
from footfall.stats.backend import api_calls, business, content, engagement, targets, views
from footfall.stats.backend import revenue as backend_revenue
from footfall.stats.backend.selection import Page as BackendPage
from footfall.stats.backend.selection import Selection
from footfall.stats.data import counts
from footfall.stats.data import pages as data_pages
from footfall.stats.data.presence import find_with_data
from footfall.stats.dimensions import DIMENSIONS
from footfall.stats.events import pages as event_pages
from footfall.stats.events import series as event_series
from footfall.stats.events import totals as event_totals
from footfall.stats.filters import apply_scope
from footfall.stats.lists import Page
from footfall.stats.reports import attribution, breakdown, funnel, goal, journey, performance, retention, revenue, utm
from footfall.stats.reports.steps import PropertyFilter, Step
from footfall.stats.sessions import pages as session_pages
from footfall.stats.sessions import profile, properties, totals, week
from queries import BASELINE, DAY, PATIENCE, Ask, Uncached, baseline, fill, interleave, settle
from report import DATA, Figure, Report, spread
from shop import CURRENCY, PURCHASE, add_shop

MOST_SECONDS = 2.0
MOST_REALTIME_MS = 50.0
HOUR = 3_600_000
PAGE = Page(20)
ZONES = ("UTC", "Asia/Kolkata")
REALTIME = ("active", "realtime")
"""Questions about the last minutes: a target of their own, in milliseconds."""


def run(quick: bool) -> None:
    """Measure and report; `quick` is one million events and one round."""
    report = measure(1_000_000 if quick else 10_000_000, 1 if quick else 3)
    report.print()
    report.save("endpoints-1m" if quick else "endpoints-10m")


def measure(events: int, rounds: int) -> Report:
    """The report of one size."""
    engine = open_engine(load_settings({}, data=DATA / f"events-{events // 1_000_000}m", query_timeout=PATIENCE))
    try:
        fill(engine, events)
        add_shop(engine, events)
        server_events.add_server_events(engine, events)
        settle(engine)
        asks = list_asks(Uncached(engine), find_session(engine))  # type: ignore[arg-type]
        report = Report(f"Every endpoint on 90 days of {events // 1_000_000} M events")
        times = asyncio.run(interleave(asks, rounds))
        add_figures(report, times)
        report.notes.append(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        return report
    finally:
        engine.close()


def add_figures(report: Report, times: Mapping[str, list[float]]) -> None:
    """A figure for each question, with its target."""
    base = statistics.median(times[BASELINE])
    for name, taken in times.items():
        middle = statistics.median(taken)
        if name in REALTIME:
            report.add(Figure(name, 1000 * middle, "ms", middle / base, spread(taken), MOST_REALTIME_MS))
        else:
            report.add(Figure(name, middle, "s", middle / base, spread(taken), None if name == BASELINE else MOST_SECONDS))


def find_session(engine: Engine) -> str:
    """The id of the session with the most events."""
    sql = f"""SELECT any(session_id) FROM events WHERE website_id = '{dataset.WEBSITE}' AND bot_reason = ''
GROUP BY session_key ORDER BY count() DESC LIMIT 1"""
    return str(engine.fetch_now(Statement(sql)).rows[0][0])


def list_asks(engine: Engine, session_id: str) -> dict[str, Ask]:
    """All questions by name, the baseline first."""
    query = Query(dataset.WEBSITE, DateRange(dataset.START, dataset.END - 1))
    return {
        BASELINE: baseline(engine, query),
        **_overviews(engine, query),
        **_lists(engine, query),
        **_by_visit(engine, query),
        **_sessions(engine, query, session_id),
        **_events(engine, query),
        **_data(engine, query),
        **_reports(engine, query),
        **_growth(engine, query),
        **_server_events(engine, query.range),
    }


def _overviews(engine: Engine, query: Query) -> dict[str, Ask]:
    before = DateRange(query.range.start - 90 * DAY, query.range.start - 1)
    asks: dict[str, Ask] = {"stats": lambda: overview.compare(engine, query, before)}
    for zone in ZONES:
        for unit in ("hour", "day", "month"):
            asked = replace(query, unit=unit, zone=zone)
            asks[f"pageviews by {unit}, {zone}"] = lambda asked=asked: series.run(engine, asked)  # type: ignore[misc]
    now = query.range.end - 2 * HOUR
    return asks | {
        "daterange": lambda: extent.find_extent(engine, query.website_id),
        "active": lambda: extent.count_active(engine, query.website_id, now),
        "realtime": lambda: realtime.run(engine, replace(query, range=realtime.get_span(now))),
        "export": lambda: export.make_archive(engine, query),
    }


def _lists(engine: Engine, query: Query) -> dict[str, Ask]:
    asks: dict[str, Ask] = {}
    for name, row in DIMENSIONS.items():
        if row.listed:
            asks[f"metrics {name}"] = lambda row=row: lists.run(engine, query, row, Page())  # type: ignore[misc]
    for name, row in DIMENSIONS.items():
        if row.listed:
            asks[f"expanded {name}"] = lambda row=row: details.run(engine, query, row, Page())  # type: ignore[misc]
    for name, row in DIMENSIONS.items():
        if not row.edge:
            asks[f"values {name}"] = lambda row=row: values.run(engine, query, row)  # type: ignore[misc]
    narrow = replace(query, filters=(Filter("path", "c", ("article",)), Filter("country", "eq", ("DE",))))
    return asks | {
        "values path, searched": lambda: values.run(engine, query, DIMENSIONS["path"], "article"),
        "stats, filtered by path and country": lambda: overview.run(engine, narrow),
        "stats without bounces": lambda: overview.run(engine, replace(query, exclude_bounce=True)),
        "metrics path, filtered by path and country": lambda: lists.run(engine, narrow, DIMENSIONS["path"], Page()),
    }


def _by_visit(engine: Engine, query: Query) -> dict[str, Ask]:
    """What the dashboard asks with a filter: whole visits."""
    asks: dict[str, Ask] = {}
    for label, item in (
        ("a referrer", Filter("referrer", "eq", ("google.com",))),
        ("direct visits", Filter("channel", "eq", ("",))),
        ("a path", Filter("path", "eq", ("/",))),
        ("no such event", Filter("event", "neq", (PURCHASE,))),
    ):
        asked = replace(query, filters=apply_scope((item,), "visit"))
        asks[f"stats of visits with {label}"] = lambda asked=asked: overview.run(engine, asked)  # type: ignore[misc]
        asks[f"pageviews of visits with {label}"] = lambda asked=asked: series.run(engine, asked)  # type: ignore[misc]
        asks[f"metrics path of visits with {label}"] = lambda asked=asked: lists.run(engine, asked, DIMENSIONS["path"], Page())  # type: ignore[misc]
        asks[f"sessions of visits with {label}"] = lambda asked=asked: session_pages.run(engine, asked, session_pages.Listing(PAGE))  # type: ignore[misc]
    for name, row in DIMENSIONS.items():
        if visit_details.counts_visits(row, "visit"):
            asks[f"expanded {name} by visit"] = lambda row=row: visit_details.run(engine, query, row, Page(), details.Ranking())  # type: ignore[misc]
        if direct.has_direct(row):
            asks[f"direct visits beside {name}"] = lambda row=row: direct.run(engine, query, row)  # type: ignore[misc]
    return asks


def _sessions(engine: Engine, query: Query, session_id: str) -> dict[str, Ask]:
    newest, paying = session_pages.Listing(PAGE), session_pages.Listing(PAGE, currency=CURRENCY)
    searched = session_pages.Listing(replace(PAGE, search="user-7"))
    by_views = session_pages.Listing(PAGE, order="views")
    return {
        "sessions": lambda: session_pages.run(engine, query, newest),
        "sessions, searched": lambda: session_pages.run(engine, query, searched),
        "sessions by views": lambda: session_pages.run(engine, query, by_views),
        "sessions/stats": lambda: totals.run(engine, query),
        "sessions/weekly": lambda: week.run(engine, replace(query, zone="Asia/Kolkata")),
        "one session": lambda: profile.find_profile(engine, query.website_id, session_id),
        "one session, activity": lambda: profile.list_activity(engine, query, session_id),
        "one session, properties": lambda: properties.list_of_session(engine, query.website_id, session_id),
        "revenue/sessions": lambda: session_pages.run(engine, query, paying),
        "session-data/properties": lambda: properties.list_keys(engine, query),
        "session-data/values": lambda: properties.list_values(engine, query, "plan"),
    }


def _events(engine: Engine, query: Query) -> dict[str, Ask]:
    before = DateRange(query.range.start - 90 * DAY, query.range.start - 1)

    async def list_with_data(listing: event_pages.Listing) -> None:
        rows, _ = await event_pages.run(engine, query, listing)
        await find_with_data(engine, query.website_id, rows)

    return {
        "events": lambda: list_with_data(event_pages.Listing(PAGE)),
        "events, searched": lambda: list_with_data(event_pages.Listing(replace(PAGE, search="section-7"))),
        "events by path": lambda: list_with_data(event_pages.Listing(PAGE, order="urlPath", descending=False)),
        "events/series": lambda: event_series.run(engine, query),
        "events/series, limited": lambda: event_series.run(engine, query, 5),
        "events/stats": lambda: event_totals.compare(engine, query, before),
    }


def _data(engine: Engine, query: Query) -> dict[str, Ask]:
    bought = replace(query, filters=(Filter("event", "eq", (PURCHASE,)),))
    german = replace(query, filters=(Filter("country", "eq", ("DE",)),))
    return {
        "event-data": lambda: data_pages.run(engine, query, PAGE),
        "event-data/events": lambda: counts.list_keys(engine, query),
        "event-data/events of one name": lambda: counts.list_values_of_event(engine, bought),
        "event-data/fields": lambda: counts.list_fields(engine, query),
        "event-data/properties": lambda: counts.list_properties(engine, query),
        "event-data/values": lambda: counts.list_values(engine, bought, "order"),
        "event-data/stats": lambda: counts.count_all(engine, query),
        "event-data/stats, filtered by country": lambda: counts.count_all(engine, german),
    }


def _reports(engine: Engine, query: Query) -> dict[str, Ask]:
    steps = (Step("path", "/"), Step("path", "*article*"), Step("event", "event 0"))
    rich = (Step("path", "/section-1/*"), Step("event", PURCHASE, (PropertyFilter("article", "eq", "book"),)))
    return {
        "report funnel, 3 steps": lambda: funnel.run(engine, query, steps, HOUR),
        "report funnel, properties": lambda: funnel.run(engine, query, rich, HOUR),
        "report goal, path": lambda: goal.run(engine, query, Step("path", "/")),
        "report goal, event": lambda: goal.run(engine, query, Step("event", PURCHASE)),
        "report journey, 3 steps": lambda: journey.run(engine, query, journey.Route(3)),
        "report journey, 7 steps": lambda: journey.run(engine, query, journey.Route(7)),
        "report journey, 5 steps from /": lambda: journey.run(engine, query, journey.Route(5, "/")),
        "report retention": lambda: retention.run(engine, replace(query, zone="Asia/Kolkata")),
        "report utm": lambda: utm.run(engine, query),
    }


def _growth(engine: Engine, query: Query) -> dict[str, Ask]:
    before = DateRange(query.range.start - 90 * DAY, query.range.start - 1)
    asks: dict[str, Ask] = {
        "report revenue": lambda: revenue.run(engine, query, CURRENCY, before),
        "report performance": lambda: performance.run(engine, query, "lcp"),
    }
    for kind, value in (("path", "/"), ("path", "/section-1/article-about-things-1"), ("event", PURCHASE)):
        for model in ("first-click", "last-click"):
            goal_of = attribution.Conversion(kind, value)  # type: ignore[arg-type]
            asks[f"report attribution, {model}, {value}"] = (
                lambda goal_of=goal_of, model=model: attribution.run(engine, query, goal_of, model)  # type: ignore[misc]
            )
            asks[f"report attribution of visits, {model}, {value}"] = (
                lambda goal_of=goal_of, model=model: attribution.run(engine, query, goal_of, model, "visit")  # type: ignore[misc]
            )
    for names in (("browser", "os"), ("path", "country"), ("path",), ("country", "city", "browser")):
        rows = [DIMENSIONS[name] for name in names]
        asks[f"report breakdown, {', '.join(names)}"] = lambda rows=rows: breakdown.run(engine, query, rows)  # type: ignore[misc]
    for names in (("channel", "device"), ("utmSource", "path")):
        rows = [DIMENSIONS[name] for name in names]
        asks[f"report breakdown by visit, {', '.join(names)}"] = lambda rows=rows: breakdown.run(engine, query, rows, "visit")  # type: ignore[misc]
    return asks


def _server_events(engine: Engine, span: DateRange) -> dict[str, Ask]:
    selection = Selection(server_events.WEBSITE, span, several_writers=False)
    hourly, page, searched = replace(selection, unit="hour", zone="Asia/Kolkata"), BackendPage(), BackendPage(search="things/1")
    asks: dict[str, Ask] = {
        "stats": lambda: views.fetch_totals(engine, selection),
        "views by day": lambda: views.fetch_series(engine, selection),
        "views by hour, Asia/Kolkata": lambda: views.fetch_series(engine, hourly),
    }
    for name in views.DIMENSIONS:
        asks[f"metrics {name}"] = lambda name=name: views.fetch_list(engine, selection, name, page)  # type: ignore[misc]
    asks |= {
        "content": lambda: content.run(engine, selection, page),
        "engagement": lambda: engagement.run(engine, selection),
        "engagement by hour, Asia/Kolkata": lambda: engagement.run(engine, hourly),
        "targets": lambda: targets.run(engine, selection, page),
        "business": lambda: business.run(engine, selection),
        "revenue": lambda: backend_revenue.run(engine, selection),
        "api-calls": lambda: api_calls.run(engine, selection, page),
        "api-calls, searched": lambda: api_calls.run(engine, selection, searched),
    }
    several = replace(selection, several_writers=True)
    asks["stats, several writers"] = lambda: views.fetch_totals(engine, several)
    asks["api-calls, several writers"] = lambda: api_calls.run(engine, several, page)
    return {f"backend/{name}": ask for name, ask in asks.items()}
