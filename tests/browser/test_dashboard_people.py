"""A person whose session has measurements of speed, a team with a link, and a board that leads to what it counts."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from dashboard_fixtures import open_tab
from playwright.sync_api import Browser, Page, Route, expect
from running import AGENT, PASSWORD, RunningServer

PERSON = "marina@example.com"


@pytest.fixture(scope="module")
def website(server: RunningServer) -> str:
    """A person who came twice, each time with measurements of speed, which have no host."""
    made = server.make_website("Piers")
    moments = [int(time.time()) - 90, int(time.time()) - 40 * 86_400]
    common = {"website": made, "hostname": "example.com", "url": "/berths", "ip": "84.140.1.7", "userAgent": AGENT, "id": PERSON}
    bodies = [
        {"type": kind, "payload": {**common, "timestamp": moment, **more}}
        for moment in moments
        for kind, more in (("event", {}), ("performance", {"lcp": 900}))
    ]
    answer = server.http.post(server.url + "/api/batch", json=bodies, headers={"User-Agent": AGENT}).json()
    assert answer["errors"] == 0, answer
    server.wait_until(lambda: server.pageviews(made) == len(moments), "the views were not counted")
    return made


@pytest.fixture
def tab(browser: Browser, server: RunningServer) -> Iterator[Page]:
    page = open_tab(browser, server)
    yield page
    assert page.faults == []  # type: ignore[attr-defined]
    page.context.close()


def test_a_session_with_measurements_is_listed_once(tab: Page, server: RunningServer, website: str) -> None:
    tab.goto(f"{server.url}/websites/{website}/sessions?period=90d")
    expect(tab.get_by_role("table", name="Sessions in this range").locator("tbody tr")).to_have_count(1)


@pytest.mark.parametrize("ended", ["signed out", "elsewhere"])
def test_whoever_signs_out_comes_to_the_door_and_in_again(tab: Page, server: RunningServer, website: str, ended: str) -> None:
    def open_slowly(route: Route) -> None:
        tab.wait_for_timeout(700)
        route.continue_()

    tab.route("**/assets/Login-*.js", open_slowly)  # the frame still stands while the page of the door is on its way
    tab.goto(f"{server.url}/links?at=pier")
    if ended == "signed out":
        tab.get_by_role("button", name="admin").click()
        tab.get_by_role("menuitem", name="Sign out").click()
    else:
        expect(tab.get_by_role("heading", name="Links", exact=True)).to_be_visible()
        other = tab.context.new_page()
        other.goto(server.url + "/script.js")  # any page of the same origin
        other.evaluate("localStorage.removeItem('footfall.token')")
    door = f"{server.url}/login?{urlencode({'next': '/links?at=pier'})}"
    expect(tab.get_by_label("User name")).to_be_visible()
    assert tab.url == door
    tab.get_by_label("User name").fill("admin")
    tab.get_by_role("textbox", name="Password").fill(PASSWORD)
    tab.get_by_role("button", name="Sign in").click()
    expect(tab.get_by_role("heading", name="Links", exact=True)).to_be_visible()
    assert tab.url == f"{server.url}/links?at=pier"
    # What was asked at the moment of the end is refused, and Chromium says so.
    tab.faults[:] = [fault for fault in tab.faults if "401 (Unauthorized)" not in fault]  # type: ignore[attr-defined]


def test_a_link_is_made_for_a_team(tab: Page, server: RunningServer) -> None:
    name = f"Dock {time.time_ns()}"
    with server.client() as client:
        team = client.post("/api/teams", json={"name": name}).raise_for_status().json()
    teams = team if isinstance(team, list) else [team]
    tab.goto(f"{server.url}/links")
    tab.get_by_role("button", name="New link").first.click()
    dialog = tab.get_by_role("dialog")
    dialog.get_by_role("textbox", name=re.compile("^Name")).fill(name)
    dialog.get_by_label("Leads to").fill("example.com/dock")
    dialog.get_by_role("combobox", name="Belongs to").click()
    tab.get_by_role("option", name=name).click()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(tab.get_by_role("row", name=re.compile(name))).to_be_visible()
    with server.client() as client:
        found = client.get(f"/api/teams/{teams[0]['id']}/links").json()["data"]
    assert [(link["name"], link["url"]) for link in found] == [(name, "https://example.com/dock")]


def test_a_list_of_a_board_leads_to_the_website_with_that_filter(tab: Page, server: RunningServer, website: str) -> None:
    tile = {"id": "a", "kind": "list", "type": "path", "websiteId": website, "width": 6, "height": "middle"}
    with server.client() as client:
        board = (
            client.post("/api/boards", json={"type": "mixed", "name": "Piers", "parameters": {"tiles": [tile]}}).raise_for_status().json()
        )
    tab.goto(f"{server.url}/boards/{board['id']}")
    tab.get_by_role("button", name=re.compile("berths")).click()
    expect(tab).to_have_url(re.compile(rf"/websites/{website}\?.*path=eq\.%2Fberths"))
    expect(tab.get_by_role("button", name=re.compile("^Page is .berths"))).to_be_visible()
    tab.go_back()
    tab.get_by_role("button", name="Share", exact=True).click()
    dialog = tab.get_by_role("dialog", name="Share Piers")
    dialog.get_by_role("button", name="New link").click()
    tab.get_by_role("dialog", name="New link").get_by_role("button", name="Create").click()
    expect(dialog.get_by_text(f"{server.url}/share/")).to_be_visible()


def test_pages_that_compare_by_themselves_have_no_button_for_it(tab: Page, server: RunningServer, website: str) -> None:
    for path, count in (("", 1), ("/compare", 0), ("/backend", 0), ("/utm", 0)):
        tab.goto(f"{server.url}/websites/{website}{path}")
        expect(tab.get_by_role("heading", level=1)).to_be_visible()
        expect(tab.locator("header").get_by_role("button", name=re.compile("^Compare"))).to_have_count(count)
