"""The dashboard's reports against a real server: putting them together, keeping them, opening them again."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from dashboard_fixtures import HOSTILE
from playwright.sync_api import Locator, Page, expect
from running import AGENT, RunningServer

PAGES = ("compare", "breakdown", "goals", "funnels", "journeys", "retention", "attribution", "utm", "revenue", "reports")
FILLED = {
    "goals": "p.s1=event.buy",
    "funnels": "p.s1=path./&p.s2=event.buy",
    "attribution": "p.s1=event.buy",
    "retention": "period=30d",
}


@pytest.fixture(scope="module")
def website(server: RunningServer) -> str:
    """Ten visitors of a campaign: all see the start, six look at prices, three pay; two of them return on the next day."""
    made = server.make_website("Shop")
    noon = int(time.time()) - 4 * 86_400
    bodies: list[dict[str, Any]] = []
    for person in range(10):
        base = {
            "website": made,
            "hostname": "example.com",
            "userAgent": AGENT,
            "ip": f"84.128.{person}.7",
            "language": "en-US",
            "screen": "1440x900",
        }

        def add(second: int, base: dict[str, Any] = base, **payload: Any) -> None:
            bodies.append({"type": "event", "payload": {**base, "timestamp": noon - noon % 3600 + second, **payload}})

        add(0, url=f"/?utm_source={HOSTILE[:40] if person == 9 else 'letter'}&utm_campaign=spring", referrer="https://search.example/")
        if person < 6:
            add(60, url="/pricing")
        if person < 3:
            add(120, url="/pricing", name="buy", data={"revenue": 10.5, "currency": "EUR"})
        if person < 2:
            add(86_400, url="/blog")
        if person == 9:
            add(90, url="/", name=HOSTILE[:50])
    answer = server.http.post(server.url + "/api/batch", json=bodies, headers={"User-Agent": AGENT})
    assert answer.json()["errors"] == 0, answer.text
    server.wait_until(lambda: server.pageviews(made) >= 18, "the views were not counted")
    return made


@pytest.fixture
def show(tab: Page, server: RunningServer, website: str) -> Any:
    """Opens a page of the website."""
    tab.faults.clear()  # type: ignore[attr-defined]

    def opened(name: str, search: str = "") -> Page:
        tab.goto(f"{server.url}/websites/{website}/{name}?{search}")
        expect(tab.get_by_role("heading", level=1)).to_be_visible()
        return tab

    return opened


def find_input(page: Page, label: str) -> Locator:
    """The input with a label; what offers choices has a list of the same name."""
    return page.locator(f'input[aria-label="{label}"]')


def fill_in(page: Page, label: str, value: str) -> None:
    """Type into one of the inputs that offer what there is, and go on."""
    box = find_input(page, label)
    box.fill(value)
    box.press("Enter")
    page.keyboard.press("Escape")


def test_a_funnel_is_built_kept_opened_renamed_and_forgotten(show: Any) -> None:
    page = show("funnels")
    fill_in(page, "Step 1", "/")
    find_input(page, "Kind of Step 2").click()
    page.get_by_role("option", name="Event", exact=True).click()
    fill_in(page, "Step 2", "buy")
    expect(page.get_by_text("30%", exact=True).first).to_be_visible()
    expect(page.get_by_text("−7 (70%)")).to_be_visible()
    expect(page).to_have_url(re.compile(r"p\.s2=event\.buy"))

    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("textbox", name="Name").fill("From start to payment")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(page.get_by_role("button", name="From start to payment")).to_be_visible()
    page.get_by_role("button", name="Add a step").click()
    page.get_by_role("button", name="Move up: Step 3").click()
    expect(page.get_by_role("button", name="Save changes")).to_be_visible()

    page = show("reports")
    page.get_by_role("button", name="Actions for From start to payment").click()
    page.get_by_role("menuitem", name="Rename").click()
    page.get_by_role("textbox", name="Name").fill("Payments")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("link", name="Payments").click()
    expect(page.get_by_text("−7 (70%)")).to_be_visible()
    expect(page.get_by_role("button", name="Save changes")).to_have_count(0)

    page = show("reports")
    page.get_by_role("button", name="Actions for Payments").click()
    page.get_by_role("menuitem", name="Delete").click()
    page.get_by_role("button", name="Delete", exact=True).click()
    expect(page.get_by_text("No saved reports yet")).to_be_visible()
    assert page.faults == []  # type: ignore[attr-defined]


def test_goals_begin_with_what_there_is(show: Any) -> None:
    page = show("goals")
    page.get_by_role("button", name="buy", exact=True).click()
    expect(page.get_by_text("3 of 10 visitors")).to_be_visible()
    page.get_by_role("button", name="Add a goal").click()
    fill_in(page, "Goal 2", "/pricing")
    expect(page.get_by_text("6 of 10 visitors")).to_be_visible()


def test_the_time_between_steps_has_bounds(show: Any) -> None:
    page = show("funnels", FILLED["funnels"])
    window = page.get_by_label("Time between steps")
    fault = page.get_by_text("From 1 to 525,600 minutes (a year).", exact=True)
    for wrong in ("0", "-5", "1000000000"):
        window.fill(wrong)
        window.press("Tab")
        expect(fault).to_be_visible()
        expect(page).not_to_have_url(re.compile(r"p\.window="))
    window.fill("90")
    window.press("Enter")
    expect(page).to_have_url(re.compile(r"p\.window=90(&|$)"))
    expect(fault).to_have_count(0)


def test_a_journey_lists_its_ways(show: Any) -> None:
    page = show("journeys", "p.steps=3")
    expect(page.get_by_role("img", name="Ways of visits from step to step")).to_be_visible()
    row = page.get_by_role("row").filter(has_text="buy")
    expect(row).to_contain_text("/pricing")
    expect(row).to_contain_text("3")
    fill_in(page, "First step", "/blog")
    expect(page.get_by_role("row").filter(has_text="/blog")).to_contain_text("2")


def test_who_comes_back_is_in_the_grid(show: Any) -> None:
    page = show("retention", FILLED["retention"])
    expect(page.get_by_role("table", name="By day of the first visit")).to_contain_text("20%")


def test_attribution_tells_sources_of_payments(show: Any) -> None:
    page = show("attribution", FILLED["attribution"])
    expect(page.get_by_role("group", name="UTM campaign")).to_contain_text("spring")
    page.get_by_text("Last click").click()
    expect(page).to_have_url(re.compile(r"p\.model=last-click"))


def test_revenue_is_in_its_currency(show: Any) -> None:
    page = show("revenue")
    expect(page.get_by_text("€31.50", exact=True).first).to_be_visible()
    expect(page.get_by_role("table", name="Visitors who paid").get_by_role("row")).to_have_count(4)


def test_a_breakdown_with_fewer_fields_has_their_rows_alone(show: Any) -> None:
    page = show("breakdown", "p.fields=referrer,path,browser")
    rows = page.get_by_role("table", name="Breakdown").locator("tbody tr")
    expect(rows.first).to_be_visible()
    for fields in ("referrer%2Cpath", "referrer"):
        find_input(page, "Fields").press("Backspace")
        expect(page).to_have_url(re.compile(f"p.fields={fields}(&|$)"))
    expect(rows).to_have_count(2)
    # Six of those who were sent saw a second page; the two who came back the next day were sent by nobody.
    assert [[cell.strip() for cell in row.split("\t")] for row in rows.all_inner_texts()] == [
        ["search.example", "10", "10", "16", "40%", "36s"],
        ["Direct", "2", "2", "2", "100%", "0s"],
    ]


def test_a_breakdown_filters(show: Any) -> None:
    page = show("breakdown", "p.fields=path,browser")
    page.get_by_role("button", name="/pricing").first.click()
    expect(page).to_have_url(re.compile(r"path=eq\.%2Fpricing"))


def test_two_ranges_are_compared(show: Any) -> None:
    page = show("compare", "p.list=path")
    expect(page.get_by_role("table", name="Both ranges in numbers")).to_contain_text("18")
    find_input(page, "Compare with").click()
    page.get_by_role("option", name="Days of your choice").click()
    expect(page.get_by_label("From", exact=True)).to_be_visible()
