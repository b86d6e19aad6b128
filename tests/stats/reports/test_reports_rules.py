"""The rules of the reports, one small example each."""

from __future__ import annotations

import asyncio
import itertools
import uuid
from dataclasses import replace
from typing import Any

import pytest

from footfall.engine.adapter import ClickHouse
from footfall.engine.batch import to_tables
from footfall.model.event import Event, Property
from footfall.model.query import DateRange, Filter, Query, Segment
from footfall.stats.reports import funnel, goal, journey, retention
from footfall.stats.reports.steps import PropertyFilter, Step

MINUTE = 60_000
NOON = 1_790_596_800_000
"""2026-09-28 12:00 UTC."""


class Site:
    """A website whose events are given minute by minute."""

    def __init__(self, engine: ClickHouse) -> None:
        self.engine = engine
        self.website = str(uuid.uuid4())
        self.query = Query(self.website, DateRange(NOON, NOON + 7 * 86_400_000))
        self.numbers = itertools.count()

    def add(self, who: str, minutes: float, path: str = "/", name: str = "", **facts: Any) -> None:
        key = uuid.uuid5(uuid.NAMESPACE_OID, self.website + who)
        event = Event(
            website_id=self.website,
            event_id=str(uuid.uuid4()),
            session_id=str(key),
            visit_id=str(key),
            session_key=key.int >> 64,
            visit_key=key.int >> 64,
            created_at=NOON + int(minutes * MINUTE),
            event_type=facts.pop("event_type", 2 if name else 1),
            event_name=name,
            url_path=path,
            **facts,
        )
        for table, rows in to_tables([event]).items():
            self.engine.insert(table, rows, f"{self.website} {next(self.numbers)}")

    def funnel(self, *steps: Step, minutes: float = 10) -> list[int]:
        levels = asyncio.run(funnel.run(self.engine, self.query, steps, int(minutes * MINUTE)))
        return [level.visitors for level in levels]

    def journeys(self, steps: int, **ends: str) -> list[tuple[list[str | None], int]]:
        rows = asyncio.run(journey.run(self.engine, self.query, journey.Route(steps, **ends)))
        return [(row.items, row.count) for row in rows]


@pytest.fixture
def site(engine: ClickHouse) -> Site:
    return Site(engine)


A, B, C = Step("path", "/a"), Step("path", "/b"), Step("path", "/c")


@pytest.mark.parametrize(
    ("times", "counts"),
    [
        ({"/a": [0], "/b": [10], "/c": [20]}, [1, 1, 1]),
        ({"/a": [0], "/b": [10.001], "/c": [20]}, [1, 0, 0]),
        ({"/a": [0, 5], "/b": [15], "/c": [20]}, [1, 1, 1]),
        ({"/a": [5], "/b": [0], "/c": [6]}, [1, 0, 0]),
        ({"/a": [5], "/b": [5], "/c": [5]}, [1, 1, 1]),
        ({"/a": [0], "/b": [1, 9], "/c": [0.5, 19]}, [1, 1, 1]),
        ({"/a": [0, 8], "/b": [1], "/c": [12]}, [1, 1, 0]),
        ({"/b": [0], "/c": [1]}, [0, 0, 0]),
    ],
)
def test_each_step_follows_within_the_window_after_the_one_before(site: Site, times: dict[str, list[float]], counts: list[int]) -> None:
    for path, minutes in times.items():
        for moment in minutes:
            site.add("one", moment, path)
    assert site.funnel(A, B, C) == counts


def test_one_event_may_take_several_steps(site: Site) -> None:
    site.add("one", 0, "/a")
    assert site.funnel(A, A, Step("path", "*a")) == [1, 1, 1]


def test_steps_at_the_same_instant_may_come_in_any_order(site: Site) -> None:
    site.add("one", 0, "/b")
    site.add("one", 0, "/a")
    assert site.funnel(A, B, A, B) == [1, 1, 1, 1]
    assert site.funnel(B, A, B, A) == [1, 1, 1, 1]


def test_a_path_is_taken_by_an_event_of_any_type(site: Site) -> None:
    site.add("one", 0, "/a", "click")
    site.add("one", 1, "/b", event_type=5)
    assert site.funnel(A, B) == [1, 1]
    assert asyncio.run(goal.run(site.engine, site.query, A)) == goal.Goal(0, 1)


def test_marks_of_like_and_percent_are_plain_text(site: Site) -> None:
    site.add("one", 0, "/100%_off")
    site.add("two", 0, "/100xxoff")
    assert site.funnel(Step("path", "/100%_*"), Step("path", "*%_off")) == [1, 1]
    assert site.funnel(Step("path", "/100*off"), A) == [0, 0]


def test_conditions_on_properties_are_about_the_event_of_the_step(site: Site) -> None:
    pro, three = Property("plan", 1, "pro"), Property("seats", 2, "3.0000", 3.0)
    site.add("one", 0, name="buy", data=(pro,))
    site.add("one", 1, name="buy", data=(three,))
    site.add("two", 0, name="buy", data=(pro, three))
    is_pro, has_three = PropertyFilter("plan", "eq", "pro"), PropertyFilter("seats", "eq", "3")
    assert site.funnel(Step("event", "buy", (is_pro, has_three)), Step("event", "buy")) == [1, 1]
    assert site.funnel(Step("event", "buy", (is_pro,)), Step("event", "buy", (has_three,))) == [2, 2]


def test_robots_are_left_out(site: Site) -> None:
    site.add("one", 0, "/a", bot_reason="agent")
    assert site.funnel(A, A) == [0, 0]
    assert asyncio.run(goal.run(site.engine, site.query, A)) == goal.Goal(0, 0)
    assert site.journeys(2) == []
    assert asyncio.run(retention.run(site.engine, site.query)) == []


@pytest.mark.parametrize(
    ("counts", "levels"),
    [
        ([4, 1, 0, 0], [(4, 0, 0, None, 1), (1, 4, 3, 0.75, 0.25), (0, 1, 1, 1, 0), (0, 0, 0, None, 0)]),
        ([0, 0], [(0, 0, 0, None, None), (0, 0, 0, None, None)]),
    ],
)
def test_levels(counts: list[int], levels: list[tuple[Any, ...]]) -> None:
    assert funnel.make_levels(counts) == [funnel.Level(*level) for level in levels]


@pytest.mark.parametrize(
    ("paths", "steps", "items"),
    [
        (["/a"], 2, ["/a", None, None]),
        (["/a", "/a"], 2, ["/a", None]),
        (["/a", "/b", "/c"], 2, ["/a", "/b", None]),
        (["/a"], 7, ["/a", None]),
        (["/a"] * 9, 7, ["/a"]),
        (["/a", "/b", "/a", "/a"], 5, ["/a", "/b", "/a", None, None]),
        ([""], 3, ["", None, None]),
    ],
)
def test_equal_neighbours_of_a_journey_are_one(site: Site, paths: list[str], steps: int, items: list[str | None]) -> None:
    for minutes, path in enumerate(paths):
        site.add("one", minutes, path)
    assert site.journeys(steps) == [(items, 1)]


def test_journeys_that_look_alike_are_counted_apart(site: Site) -> None:
    for who, paths in {"one": ["/a", "/a", "/b"], "two": ["/a", "/b", "/b"], "three": ["/a", "/b", "/b"]}.items():
        for minutes, path in enumerate(paths):
            site.add(who, minutes, path)
    assert site.journeys(3) == [(["/a", "/b", None], 2), (["/a", "/b", None], 1)]


def test_a_journey_has_an_event_after_the_page_of_the_same_instant(site: Site) -> None:
    for who in ("one", "two", "three"):
        site.add(who, 0, "/a", "click")
        site.add(who, 0, "/a")
    assert site.journeys(2) == [(["/a", "click", None], 3)]
    assert site.journeys(2, start="click") == []
    assert site.journeys(2, end="click") == [(["/a", "click", None], 3)]


def test_a_hundred_journeys_are_enough(site: Site) -> None:
    for number in range(102):
        site.add(f"who {number}", 0, f"/{number}")
    assert len(site.journeys(2)) == 100


def test_nobody_comes_back_before_the_first_day_or_after_a_month(site: Site) -> None:
    site.query = Query(site.website, DateRange(0, NOON + 100 * 86_400_000), unit="day")
    for days in (0, 1, 31, 32):
        site.add("one", days * 1440)
    assert [row.day for row in asyncio.run(retention.run(site.engine, site.query))] == [0, 1, 31]


def test_an_empty_range_has_no_answers(site: Site) -> None:
    site.add("one", 0, "/a")
    site.query = Query(site.website, DateRange(NOON, NOON - 1))
    assert site.funnel(A, B) == [0, 0]
    assert site.journeys(2) == []
    assert asyncio.run(goal.run(site.engine, site.query, A)) == goal.Goal(0, 0)
    assert asyncio.run(retention.run(site.engine, site.query)) == []


def test_a_goal_says_itself_which_type_of_event_counts(site: Site) -> None:
    site.add("one", 0, "/a")
    site.add("two", 0, "/a", "click")
    custom = (Filter("eventType", "eq", ("2",)),)
    for query in (site.query, replace(site.query, filters=custom), replace(site.query, segment=Segment(custom))):
        assert asyncio.run(goal.run(site.engine, query, A)) == goal.Goal(1, 2)


def test_filters_are_about_the_first_step(site: Site) -> None:
    site.add("one", 0, "/a", country="DE")
    site.add("one", 1, "/b", country="US")
    site.query = replace(site.query, filters=(Filter("country", "eq", ("DE",)),))
    assert site.funnel(A, B) == [1, 1]
    assert site.funnel(B, A) == [0, 0]
