"""What lists and reports are about: every visitor once, shares of all, those whom nobody sent, orders, and what is found by its name."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from looking import find_barriers
from playwright.sync_api import Page, expect
from running import AGENT, RunningServer

PERSON = "skipper@example.com"
SEARCH = "https://search.example/"
DAY = 86_400


@pytest.fixture(scope="module")
def website(server: RunningServer) -> str:
    """Six visitors of two days ago, four of whom a search sent; three of them buy, one with money and with a measurement of speed.

    One looks at the prices six times, one begins there. A week before, eight others saw a page that is gone.
    """
    made = server.make_website("Chandler")
    now = int(time.time())
    bodies: list[dict[str, Any]] = []

    def add(person: int, second: int, kind: str = "event", ago: int = 2 * DAY, **payload: Any) -> None:
        common = {"website": made, "hostname": "example.com", "userAgent": AGENT, "ip": f"84.128.{person}.7", "screen": "1440x900"}
        bodies.append({"type": kind, "payload": {**common, "timestamp": now - ago + second, **payload}})

    for person in range(5):
        add(person, 0, url="/", referrer=SEARCH if person < 4 else "")
    for number in range(6):
        add(0, 10 + number, url="/pricing", referrer="https://example.com/")
    add(5, 0, url="/pricing")
    add(0, 30, url="/pricing", name="buy", data={"revenue": 518.5, "currency": "USD"})
    for person in (1, 4):
        add(person, 30, url="/", name="buy")
    add(0, 40, "performance", url="/pricing", lcp=1200)
    for person in range(8):
        add(20 + person, 0, ago=9 * DAY, url="/old")
    answer = server.http.post(server.url + "/api/batch", json=bodies, headers={"User-Agent": AGENT}).json()
    assert answer["errors"] == 0, answer
    server.wait_until(lambda: server.pageviews(made) == 20, "the views were not counted")
    return made


def visit(tab: Page, server: RunningServer, website: str, rest: str) -> Page:
    tab.faults.clear()  # type: ignore[attr-defined]
    tab.goto(f"{server.url}/websites/{website}/{rest}")
    return tab


def read_first(page: Page, table: str) -> Any:
    """The first row of a table below its titles."""
    return page.get_by_role("table", name=table).get_by_role("row").nth(1)


def test_who_paid_is_listed_once_and_opens(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "revenue")
    expect(page.get_by_text("$518.50", exact=True).first).to_be_visible()
    rows = page.get_by_role("table", name="Visitors who paid").get_by_role("row")
    expect(rows).to_have_count(2)
    expect(rows.last.get_by_role("cell").last).to_have_text("7")
    rows.last.get_by_role("button").click()
    sheet = page.get_by_role("dialog", name="Session")
    expect(sheet.get_by_text("buy", exact=True)).to_be_visible()
    expect(sheet.get_by_text("Web vitals were measured", exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile(r"p\.session="))
    assert page.faults == []  # type: ignore[attr-defined]


def test_ways_are_a_share_of_all_visits(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "journeys?p.start=%2Fpricing")
    expect(page.get_by_text("These ways are 1 of 6 visits (16.7%).", exact=True)).to_be_visible()
    expect(page.get_by_role("columnheader", name="Of all visits")).to_be_visible()
    expect(read_first(page, "Ways")).to_contain_text("16.7%")
    assert page.faults == []  # type: ignore[attr-defined]


def test_sources_of_a_goal_add_up(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "attribution?p.s1=event.buy")
    sources = page.get_by_role("group", name="Referrer").get_by_role("listitem")
    expect(sources).to_have_count(2)
    expect(sources.first).to_have_text(re.compile(r"^search\.example\s*2\s*67%$"))
    expect(sources.last).to_have_text(re.compile(r"^Direct\s*1\s*33%$"))


def test_those_whom_nobody_sent_are_among_the_referrers(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "")
    sources = page.get_by_role("group", name="Referrer", exact=True).get_by_role("listitem")
    expect(sources).to_have_count(2)
    expect(sources.first).to_have_text(re.compile(r"^search\.example\s*4\s*67%$"))
    expect(sources.last).to_have_text(re.compile(r"^Direct\s*2\s*33%$"))
    sources.last.get_by_role("button").click()
    expect(page).to_have_url(re.compile(r"referrer=eq\.(&|$)"))
    filters = page.get_by_role("group", name="Filters")
    expect(filters.get_by_role("button", name=re.compile("^Referrer is Direct$"))).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Views 2 "))).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Bounce rate"))).to_contain_text("100%")
    page = visit(tab, server, website, "metrics/channel")
    direct = page.get_by_role("row", name=re.compile("^Direct"))
    expect(direct.get_by_role("cell")).to_have_text(["Direct", "2", "2", "2", "100%", "0s"])
    direct.get_by_role("button").click()
    expect(page).to_have_url(re.compile(r"channel=eq\.(&|$)"))
    expect(page.get_by_role("table").get_by_role("row")).to_have_count(2)
    assert page.faults == []  # type: ignore[attr-defined]


def test_filters_pick_whole_visits(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "?event=eq.buy")
    expect(page.get_by_role("button", name=re.compile("^Visitors 3 "))).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Views 9 "))).to_be_visible()
    page.get_by_text("Only matching events", exact=True).click()
    expect(page).to_have_url(re.compile("scope=event"))
    expect(page.get_by_role("button", name=re.compile("^Views 0 "))).to_be_visible()
    page = visit(tab, server, website, "revenue?referrer=search.example")
    expect(page.get_by_text("$518.50", exact=True).first).to_be_visible()
    page = visit(tab, server, website, "?entry=/pricing")
    expect(page.get_by_role("button", name=re.compile("^Visitors 1 "))).to_be_visible()
    expect(page.get_by_text("Whole visits", exact=True)).to_have_count(0)
    page = visit(tab, server, website, "events?path=/pricing")
    expect(page.get_by_role("radio", name="Only matching events")).to_be_checked()
    assert page.faults == []  # type: ignore[attr-defined]


def test_numbers_are_compared_with_as_much_of_the_week_before(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "")
    change = page.get_by_role("button", name=re.compile("^Visitors")).locator("[data-tip]")
    expect(change).to_have_text("-25%")
    expect(change).to_have_attribute("data-tip", re.compile(r"^Before: 8 \(.+\)$"))
    rate = page.get_by_role("button", name=re.compile("^Bounce rate")).locator("[data-tip]")
    expect(rate).to_have_text(re.compile(r" pp$"))
    page = visit(tab, server, website, "compare")
    rows = page.get_by_role("table", name="Both ranges in numbers").get_by_role("row")
    expect(rows.nth(1)).to_have_text(re.compile(r"^Visitors68-25%$"))
    expect(rows.nth(5)).to_contain_text(" pp")


def test_titles_put_details_in_order(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "metrics/path")
    expect(read_first(page, "Page").get_by_role("button")).to_have_text("/")
    expect(page.get_by_role("columnheader", name="Visitors")).to_have_attribute("aria-sort", "descending")
    page.get_by_role("button", name="Views", exact=True).click()
    expect(read_first(page, "Page").get_by_role("button")).to_have_text("/pricing")
    expect(page.get_by_role("columnheader", name="Views")).to_have_attribute("aria-sort", "descending")
    page.get_by_role("button", name="Views", exact=True).click()
    expect(page).to_have_url(re.compile(r"p\.sort=pageviews\.asc"))
    expect(read_first(page, "Page").get_by_role("button")).to_have_text("/")
    page.get_by_role("button", name="Just once", exact=True).focus()
    expect(page.get_by_role("button", name="Just once", exact=True)).to_have_attribute("aria-description", re.compile("^Of the visits"))
    page = visit(tab, server, website, "metrics/entry")
    expect(page.get_by_role("columnheader")).to_have_text(["Entry page", "Visitors", "Visits", "Views", "Bounce rate", "Visit duration"])
    page = visit(tab, server, website, "metrics/country")
    expect(page.get_by_role("columnheader", name="Bounce rate")).to_be_visible()
    assert page.faults == []  # type: ignore[attr-defined]


def test_combinations_are_put_in_order(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "breakdown?p.fields=path")
    expect(read_first(page, "Breakdown").get_by_role("button")).to_have_text("/")
    page.get_by_role("button", name="Views", exact=True).click()
    expect(read_first(page, "Breakdown").get_by_role("button")).to_have_text("/pricing")
    expect(page.locator('input[aria-label="Sort by"]')).to_have_value("Views")


def test_the_largest_differences_come_first(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "compare?p.list=path")
    first = read_first(page, "Differences by value")
    expect(first.get_by_role("button")).to_have_text("/old")
    expect(first).to_contain_text("-8")
    page.get_by_role("button", name="Page", exact=True).click()
    expect(first.get_by_role("button")).to_have_text("/")
    page.get_by_role("button", name="Page", exact=True).click()
    expect(first.get_by_role("button")).to_have_text("/pricing")
    assert page.faults == []  # type: ignore[attr-defined]


def test_sessions_count_their_views(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "sessions")
    expect(page.get_by_role("table", name="Sessions in this range").get_by_role("row")).to_have_count(7)
    views = page.get_by_role("region", name="Sessions", exact=True).locator("div:has(> span:text-is('Views')) > span").nth(1)
    expect(views).to_have_text("12")


def test_vitals_say_which_line_is_which(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "vitals")
    legend = page.get_by_role("listitem").filter(has_text=re.compile("^(Median|75%|95%)"))
    expect(legend).to_have_text(["Median (50%)", "75% of visits", "95% of visits"])


@pytest.mark.parametrize(
    ("letters", "name", "condition"),
    [("germ", re.compile("^Germany"), r"country=eq\.DE"), ("pric", re.compile("^.pricing"), r"path=eq\.%2Fpricing")],
)
def test_values_are_found_by_their_names(
    tab: Page, server: RunningServer, website: str, letters: str, name: re.Pattern[str], condition: str
) -> None:
    page = visit(tab, server, website, "sessions")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sessions")
    page.keyboard.press("Control+k")
    page.get_by_role("textbox", name="Search and commands").fill(letters)
    page.get_by_role("dialog").get_by_role("button", name=name).click()
    expect(page).to_have_url(re.compile(rf"/sessions\?.*{condition}"))
    assert page.faults == []  # type: ignore[attr-defined]


def test_what_happens_now_is_told_apart(tab: Page, server: RunningServer) -> None:
    made = server.make_website("Quay")
    for payload in ({}, {"referrer": SEARCH}, {"name": "ping"}, {"name": "ping"}):
        assert server.send(made, url="/now", **payload).status_code == 200
    server.wait_until(lambda: server.pageviews(made) == 2, "the views were not counted")
    page = visit(tab, server, made, "realtime")
    expect(page.get_by_role("heading", name="Last 30 minutes")).to_be_visible()
    expect(page.get_by_role("group", name="Pages").get_by_role("listitem")).to_have_text([re.compile(r"^/now\s*2$")])
    expect(page.get_by_role("group", name="Events").get_by_role("listitem")).to_have_text([re.compile(r"^ping\s*2$")])
    expect(page.get_by_role("group", name="Referrers").get_by_role("listitem")).to_have_text([re.compile(r"^search\.example\s*1$")])
    assert find_barriers(page) == []


def test_the_session_before_somebody_was_known_is_beside_theirs(tab: Page, server: RunningServer) -> None:
    made = server.make_website("Ferry")
    agent = {"User-Agent": AGENT}
    body = {"type": "event", "payload": {"website": made, "url": "/before", "hostname": "example.com"}}
    cache = server.http.post(server.url + "/api/send", json=body, headers=agent).json()["cache"]
    body = {"type": "event", "payload": {**body["payload"], "url": "/after", "id": PERSON}}  # type: ignore[dict-item]
    server.http.post(server.url + "/api/send", json=body, headers={**agent, "x-umami-cache": cache}).raise_for_status()
    server.wait_until(lambda: server.pageviews(made) == 2, "the views were not counted")
    page = visit(tab, server, made, "sessions")
    page.get_by_placeholder(re.compile("Person, city")).fill("skipper")
    rows = page.get_by_role("table", name="Sessions in this range").get_by_role("row")
    expect(rows).to_have_count(2)
    rows.last.get_by_role("button").click()
    sheet = page.get_by_role("dialog", name="Session")
    expect(sheet.get_by_role("button", name=PERSON)).to_be_visible()
    expect(sheet.get_by_role("heading", name="In the same visits")).to_be_visible()
    sheet.get_by_role("button", name=re.compile("^Chrome · Linux")).click()
    expect(sheet.get_by_text("/before", exact=True)).to_be_visible()
    expect(sheet.get_by_role("button", name=PERSON)).to_have_count(0)
    assert page.faults == []  # type: ignore[attr-defined]
