"""Which questions the rollup answers."""

from __future__ import annotations

import pytest

from footfall.model.query import DateRange, Filter, Query
from footfall.stats import details, direct, lists, overview, series
from footfall.stats.dimensions import DIMENSIONS
from footfall.stats.periods import DAY, HOUR

SITE = "11111111-1111-4111-8111-111111111111"
WEEK = DateRange(1_790_553_600_000, 1_790_553_600_000 + 7 * DAY - 1)
RAGGED = DateRange(WEEK.start + 1, WEEK.end - 1)
PAGE = lists.Page()


def sources(sql: str) -> tuple[int, int]:
    """How often the rollup and the raw events are read."""
    return sql.count("FROM visit_hours"), sql.count("FROM events")


@pytest.mark.parametrize(
    ("query", "read"),
    [
        (Query(SITE, WEEK), (1, 0)),
        (Query(SITE, RAGGED), (1, 2)),
        (Query(SITE, DateRange(WEEK.start + 1, WEEK.end)), (1, 1)),
        (Query(SITE, DateRange(WEEK.start, WEEK.start + HOUR - 1)), (1, 0)),
        (Query(SITE, DateRange(WEEK.start + 1, WEEK.start + HOUR)), (0, 1)),
        (Query(SITE, WEEK, (Filter("browser", "eq", ("chrome",)), Filter("tag", "nre", ("x",)))), (1, 0)),
        (Query(SITE, WEEK, (Filter("browser", "eq", ("chrome",)), Filter("path", "eq", ("/",)))), (0, 1)),
        (Query(SITE, WEEK, (Filter("path", "gt", ("/",)),)), (1, 0)),
        (Query(SITE, WEEK, exclude_bounce=True), (2, 0)),
        (Query(SITE, WEEK, event_types=(1,)), (0, 1)),
        (Query(SITE, WEEK, include_bots=True), (0, 1)),
    ],
)
def test_totals(query: Query, read: tuple[int, int]) -> None:
    assert sources(overview.get_statement(query).sql) == read


@pytest.mark.parametrize(
    ("unit", "zone", "read"),
    [
        ("hour", "UTC", (1, 0)),
        ("day", "Europe/Berlin", (1, 0)),
        ("month", "America/New_York", (1, 0)),
        ("day", "Asia/Kolkata", (0, 1)),
        ("minute", "UTC", (0, 1)),
    ],
)
def test_series(unit: str, zone: str, read: tuple[int, int]) -> None:
    assert sources(series.get_statement(Query(SITE, WEEK, unit=unit, zone=zone)).sql) == read


@pytest.mark.parametrize("name", sorted(name for name, row in DIMENSIONS.items() if row.listed))
def test_lists(name: str) -> None:
    row = DIMENSIONS[name]
    listed = sources(lists.get_statement(Query(SITE, WEEK), row, PAGE).sql)
    detailed = sources(details.get_statement(Query(SITE, WEEK), row, PAGE).sql)
    assert listed == ((1, 0) if row.rolled or name in {"referrer", "domain"} else (0, 1))
    # The values of a plain column are read once for their visits and once for what needs no visits.
    twice = not row.edge and row.column.isidentifier() and name not in {"referrer", "domain"}
    assert detailed == ((1, 0) if row.rolled else (0, 2 if twice else 1))


def test_direct_visitors_are_in_the_rollup() -> None:
    assert sources(direct.get_statement(Query(SITE, WEEK), DIMENSIONS["referrer"]).sql) == (1, 0)


def test_a_search_within_what_the_rollup_does_not_keep_reads_the_events() -> None:
    page = lists.Page(search="x")
    assert sources(lists.get_statement(Query(SITE, WEEK), DIMENSIONS["city"], page).sql) == (1, 0)
    assert sources(lists.get_statement(Query(SITE, WEEK), DIMENSIONS["referrer"], page).sql) == (0, 1)


@pytest.mark.parametrize(("span", "light"), [(DateRange(0, DAY - 1), True), (WEEK, False)])
def test_short_ranges_do_not_queue(span: DateRange, *, light: bool) -> None:
    query = Query(SITE, span)
    assert overview.get_statement(query).light is light
    assert lists.get_statement(query, DIMENSIONS["path"], PAGE).light is light
