"""Ranges of the dashboard: whole weeks and months, what is not over yet, centuries, and numbers that fit in every language."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from dashboard_fixtures import forget_preferences
from looking import settle
from playwright.sync_api import Locator, Page, expect
from running import AGENT, RunningServer

LANGUAGES = ("en", "de", "fr", "es", "pt", "zh", "ja")
DAY = 86_400
WHERE_NUMBERS_END = """() => [...document.querySelectorAll('button[aria-pressed]')].flatMap((tile) => {
  const text = [...tile.querySelectorAll('span')].find((span) => parseFloat(getComputedStyle(span).fontSize) >= 16);
  if (!text) return [];
  const range = document.createRange();
  range.selectNodeContents(text);
  return [{ text: text.textContent, air: Math.round(tile.getBoundingClientRect().right - range.getBoundingClientRect().right) }];
})"""


@pytest.fixture(scope="module")
def website(server: RunningServer) -> str:
    """Five visitors of today, and five of yesterday who stayed for nearly an hour."""
    made = server.make_website("Tides")
    now = int(time.time())
    hour = now - now % 3600
    bodies: list[dict[str, Any]] = []
    for person in range(5):
        base = {"website": made, "hostname": "example.com", "userAgent": AGENT, "ip": f"84.128.{person}.7", "url": "/"}
        times = (now - 5, hour - DAY + 2, hour - DAY + 3590)
        bodies += [{"type": "event", "payload": {**base, "timestamp": moment}} for moment in times]
    answer = server.http.post(server.url + "/api/batch", json=bodies, headers={"User-Agent": AGENT})
    assert answer.json()["errors"] == 0, answer.text
    server.wait_until(lambda: server.pageviews(made) == len(bodies), "the views were not counted")
    return made


@pytest.fixture
def show(tab: Page, server: RunningServer, website: str) -> Any:
    """Opens a page of the website."""
    tab.faults.clear()  # type: ignore[attr-defined]

    def open_page(rest: str = "") -> Page:
        tab.goto(f"{server.url}/websites/{website}{rest}")
        expect(tab.get_by_role("heading", level=1)).to_be_visible()
        return tab

    return open_page


def find_range(page: Page) -> Locator:
    return page.get_by_role("button", name=re.compile("^Range: "))


@pytest.mark.parametrize(("preset", "address"), [("Last week", "period=week&offset=-1"), ("Last month", "period=month&offset=-1")])
def test_the_week_and_the_month_before(show: Any, preset: str, address: str) -> None:
    page = show()
    find_range(page).click()
    page.get_by_role("button", name=preset, exact=True).click()
    expect(page).to_have_url(re.compile(re.escape(address)))
    expect(find_range(page)).to_have_text(preset)
    page.get_by_role("button", name="Later", exact=True).click()
    expect(page).not_to_have_url(re.compile("offset="))
    assert page.faults == []


def test_what_is_not_over_yet_says_so(show: Any) -> None:
    page = show()
    chart = page.get_by_role("img", name="Visitors and views over time")
    expect(chart.locator("canvas")).to_be_visible()
    box = chart.bounding_box()
    assert box
    shown = page.get_by_text(re.compile(r" · so far$"))
    for share in (0.95, 0.94):  # the pointer has to move for a tooltip
        page.mouse.move(box["x"] + box["width"] * share, box["y"] + box["height"] / 2)
    expect(shown).to_be_visible()
    for share in (0.5, 0.51):
        page.mouse.move(box["x"] + box["width"] * share, box["y"] + box["height"] / 2)
    expect(shown).to_have_count(0)


def test_a_range_of_centuries_shows_what_there_is(show: Any) -> None:
    page = show("?from=1900-01-01&to=2900-12-31")
    tile = page.get_by_role("button", name=re.compile("^Views")).first
    expect(tile).to_contain_text("15")
    expect(find_range(page)).not_to_contain_text("1900")


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("from=1900-01-01&to=1950-12-31", re.compile("^Nothing was counted in this range: the first visit was on ")),
        ("from=2900-01-01&to=2900-12-31", "This range has not begun yet."),
    ],
)
def test_a_range_without_anything_says_why(show: Any, address: str, text: Any) -> None:
    page = show(f"?{address}")
    notice = page.get_by_role("status").filter(has_text=text)
    expect(notice).to_be_visible()
    notice.get_by_role("button", name="Show all time", exact=True).click()
    expect(page).to_have_url(re.compile("period=all"))
    expect(notice).to_have_count(0)
    expect(page.get_by_role("button", name=re.compile("^Views")).first).to_contain_text("15")


def test_what_an_address_says_wrongly_is_told_once(show: Any) -> None:
    page = show("?period=fortnight&path=re.%5B")
    expect(page.get_by_role("status").filter(has_text="a range that is not known. Shown instead: Last 7 days")).to_be_visible()
    alert = page.get_by_role("alert").filter(has=page.get_by_role("button"))
    expect(alert).to_contain_text("The filter “Page matches [” is not a regular expression")
    expect(page.get_by_text("A filter cannot be read").first).to_be_visible()
    expect(page.get_by_text("Bad request")).to_have_count(0)
    alert.get_by_role("button", name="Take it away").click()
    expect(alert).to_have_count(0)
    expect(page.get_by_role("button", name=re.compile("^Views")).first).to_contain_text("15")
    expect(page.get_by_role("status").filter(has_text="not known")).to_have_count(0)
    page.goto(re.sub(r"\?.*", "", page.url) + "?segment=b4f9c1a2-0000-4000-8000-000000000000")
    expect(alert).to_contain_text("This segment no longer exists.")
    alert.get_by_role("button", name="Take it away").click()
    expect(page.get_by_role("button", name=re.compile("^Views")).first).to_contain_text("15")


def test_retention_begins_with_the_month_before_and_hands_it_to_nobody(show: Any) -> None:
    page = show("?period=24h")
    pages = page.get_by_role("navigation", name="Navigation")
    pages.get_by_role("button", name="Growth").click()
    page.reload()
    expect(pages.get_by_role("link", name="UTM")).to_have_count(0)
    pages.get_by_role("button", name="Growth").press("Enter")
    expect(pages.get_by_role("link", name="UTM")).to_be_visible()
    pages.get_by_role("link", name="Retention", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Retention")
    expect(find_range(page)).to_have_text("Last month")
    page.get_by_role("main").get_by_role("button", name="Show this month", exact=True).click()
    expect(find_range(page)).to_have_text("This month")
    page.go_back()
    expect(find_range(page)).to_have_text("Last month")
    pages.get_by_role("link", name="Overview", exact=True).click()
    expect(find_range(page)).to_have_text("Last 7 days")
    find_range(page).click()
    assert page.faults == []


def test_numbers_fit_into_their_tiles_in_every_language(show: Any, tab: Page, server: RunningServer) -> None:
    size = tab.viewport_size
    assert size
    try:
        for language in LANGUAGES:
            with server.client() as client:
                client.post("/api/me/preferences", json={"language": language}).raise_for_status()
            show("?period=yesterday&zone=UTC")
            expect(tab.locator("html")).to_have_attribute("lang", re.compile(f"^{language}"))
            server.wait_until(lambda: len(tab.evaluate(WHERE_NUMBERS_END)) == 6, "the numbers are not there")
            for width in (1440, 1024, 390):
                tab.set_viewport_size({"width": width, "height": 900})
                settle(tab)
                assert [tile for tile in tab.evaluate(WHERE_NUMBERS_END) if tile["air"] < 8] == [], (language, width)
    finally:
        tab.set_viewport_size(size)
        forget_preferences(server)
        tab.evaluate("localStorage.removeItem('footfall.preferences')")
