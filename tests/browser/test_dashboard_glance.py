"""The dashboard at a glance: all websites, numbers that choose the chart, places one below the other, segments, and a base path."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from dashboard_fixtures import fill, open_tab
from looking import find_barriers
from playwright.sync_api import Browser, Page, expect
from running import AGENT, RunningServer


@pytest.fixture(scope="module")
def sites(server: RunningServer) -> list[str]:
    made = [server.make_website("Berths"), server.make_website("Lighthouse")]
    people = [
        {"website": site, "hostname": "example.com", "url": "/", "id": "captain-7", "ip": f"84.1.1.{place}", "userAgent": AGENT}
        for place, site in enumerate(made)
    ]
    fill(server, made[0], 60)
    bodies = [{"type": "event", "payload": {**person, "timestamp": int(time.time()) - 60}} for person in people]
    assert server.http.post(server.url + "/api/batch", json=bodies, headers={"User-Agent": AGENT}).json()["errors"] == 0
    server.wait_until(lambda: server.pageviews(made[1]) >= 1, "the views were not counted")
    return made


@pytest.fixture(scope="module")
def tab(browser: Browser, server: RunningServer, sites: list[str]) -> Iterator[Page]:
    page = open_tab(browser, server)
    yield page
    page.context.close()


def read_number(page: Page, label: str) -> int:
    text = page.get_by_label("All websites").locator(f"div:has(> span:text-is('{label}'))").last.inner_text()
    return int(text.split("\n")[1].replace(",", ""))


def test_all_websites_stand_above_their_cards(tab: Page, server: RunningServer, sites: list[str]) -> None:
    tab.goto("about:blank")
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(server.url + "/websites")
    expect(tab.get_by_label("All websites").locator("canvas")).to_be_visible()
    expect(tab.get_by_role("link", name=re.compile("Lighthouse"))).to_contain_text(re.compile(r"1\s*visitor$"))
    cards = [tab.get_by_role("link", name=re.compile(name)).inner_text() for name in ("Berths", "Lighthouse")]
    each = [int(re.search(r"\n([\d,]+)\n*visitors?\b", card)[1]) for card in cards]  # type: ignore[index]
    assert read_number(tab, "Visitors") == sum(each) - 1
    assert len([url for url in asked if "/api/overview" in url]) == 1
    assert not [url for url in asked if re.search(r"/api/.*/(stats|pageviews|active)\b", url)]
    assert find_barriers(tab) == []
    tab.get_by_text("30 days", exact=True).click()
    tab.reload()
    expect(tab.get_by_role("radio", name="30 days")).to_be_checked()
    tab.get_by_text("7 days", exact=True).click()


def test_a_number_chooses_what_the_chart_shows(tab: Page, server: RunningServer, sites: list[str]) -> None:
    tab.goto(f"{server.url}/websites/{sites[0]}?compare=prev")
    tab.get_by_role("button", name=re.compile("^Bounce rate")).click()
    expect(tab).to_have_url(re.compile(r"p\.show=bounceRate"))
    expect(tab.get_by_role("img", name="Bounce rate over time")).to_be_visible()
    tab.get_by_role("button", name=re.compile("^Visitors")).click()
    expect(tab.get_by_role("img", name="Visitors and views over time")).to_be_visible()
    tab.get_by_role("button", name=re.compile("pricing")).hover()
    expect(tab.get_by_role("tooltip")).to_contain_text("Before: ")


def test_shares_are_of_all_visitors(tab: Page, server: RunningServer, sites: list[str]) -> None:
    tab.goto(f"{server.url}/websites/{sites[0]}?p.show=")
    row = tab.get_by_role("button", name=re.compile("search.example"))
    expect(row).to_be_visible()
    visitors = int(tab.get_by_role("button", name=re.compile("^Visitors")).inner_text().split("\n")[1].replace(",", ""))
    _, count, share = row.inner_text().split("\n")
    assert int(share.rstrip("%")) == round(100 * int(count.replace(",", "")) / visitors)


def test_filters_are_kept_as_a_segment(tab: Page, server: RunningServer, sites: list[str]) -> None:
    tab.goto(f"{server.url}/websites/{sites[0]}?path=eq.%2Fpricing")
    tab.get_by_role("button", name="Save as segment").click()
    dialog = tab.get_by_role("dialog")
    name = f"Price readers {time.time()}"
    dialog.get_by_label("Name").fill(name)
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    tab.goto(f"{server.url}/websites/{sites[0]}")
    tab.get_by_role("button", name="Segment", exact=True).click()
    tab.get_by_role("menuitem", name=name).click()
    expect(tab).to_have_url(re.compile("segment="))
    expect(tab.get_by_role("menuitem")).to_have_count(0)
    expect(tab.get_by_text(name)).to_be_visible()


def test_a_country_opens_its_places_and_leads_back(tab: Page, server: RunningServer, sites: list[str]) -> None:
    tab.goto(f"{server.url}/websites/{sites[0]}?country=eq.DE&region=eq.DE-BE")
    place = tab.get_by_role("region", name="Map")
    expect(place.get_by_text("Berlin")).to_have_attribute("aria-current", "location")
    place.get_by_role("button", name="Germany").click()
    expect(tab).not_to_have_url(re.compile("region="))
    place.get_by_role("button", name="World").click()
    expect(tab).not_to_have_url(re.compile("country="))


def test_keys_are_heard_before_their_list_is_loaded(tab: Page, server: RunningServer, sites: list[str]) -> None:
    tab.goto(f"{server.url}/websites/{sites[0]}")
    expect(tab.get_by_role("navigation").first).to_be_visible()
    tab.keyboard.press("?")
    expect(tab.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
    tab.keyboard.press("Escape")


def test_an_address_that_is_none_says_so(tab: Page, server: RunningServer) -> None:
    tab.goto(f"{server.url}/websites/nonsense")
    expect(tab.get_by_role("heading", level=1)).to_have_text("There is no such page")
    expect(tab.locator("main").get_by_role("alert")).to_have_count(0)


def test_a_note_that_cannot_be_says_why(tab: Page, server: RunningServer, sites: list[str]) -> None:
    tab.goto(f"{server.url}/websites/{sites[0]}")
    tab.get_by_role("button", name="Notes").click()
    tab.get_by_label("Day of the note").fill("9999-01-01")
    tab.get_by_label("New note").fill("Far away")
    expect(tab.get_by_role("button", name="Add", exact=True)).to_be_disabled()
    expect(tab.get_by_label("Day of the note")).to_have_attribute("aria-invalid", "true")
    tab.keyboard.press("Escape")


def test_below_a_base_path(browser: Browser, tmp_path: Path) -> None:
    with RunningServer(tmp_path, {"FOOTFALL_BASE_PATH": "/stats"}) as server:
        site = server.make_website("Berths")
        page = open_tab(browser, server)
        page.goto(f"{server.url}/websites/{site}")
        expect(page.get_by_role("heading", level=1)).to_have_text("Overview")
        expect(page.locator("canvas").first).to_be_visible()
        page.get_by_role("link", name="Realtime").click()
        expect(page).to_have_url(f"{server.url}/websites/{site}/realtime")
        page.reload()
        expect(page.get_by_role("heading", level=1)).to_have_text("Realtime")
        assert page.faults == []  # type: ignore[attr-defined]
        page.context.close()
