"""Segments, cohorts, links, pixels, emails, server-side events, boards, shares and embedded tiles in a real browser."""

from __future__ import annotations

import re
from typing import Any

import pytest
from dashboard_fixtures import fill
from looking import find_barriers
from pages import Site, document
from playwright.sync_api import Browser, Page, expect
from running import RunningServer

PASSWORD = "pelican-7"


@pytest.fixture(scope="module")
def website(server: RunningServer) -> str:
    made = server.make_website("Moorings")
    fill(server, made, hits=80)
    return made


@pytest.fixture
def page(tab: Page) -> Page:
    tab.faults.clear()  # type: ignore[attr-defined]
    return tab


def call(page: Page, server: RunningServer, path: str, body: dict[str, Any]) -> dict[str, Any]:
    """What the API answers to whoever is logged in in the tab."""
    token = page.evaluate("localStorage.getItem('footfall.token')")
    answer = page.request.post(server.url + path, data=body, headers={"Authorization": f"Bearer {token}"})
    assert answer.ok, answer.text()
    made: dict[str, Any] = answer.json()
    return made


def share(page: Page, server: RunningServer, website: str, **given: Any) -> str:
    slug: str = call(page, server, f"/api/websites/{website}/shares", given)["slug"]
    return slug


def stranger(browser: Browser, **options: Any) -> Page:
    """A tab without a login; what goes wrong in it is in `page.faults`."""
    made = browser.new_context(locale="en-US", viewport={"width": 1280, "height": 900}, **options).new_page()
    made.faults = []  # type: ignore[attr-defined]
    made.on("pageerror", lambda error: made.faults.append(str(error)))  # type: ignore[attr-defined]
    made.on("console", lambda message: message.type == "error" and made.faults.append(message.text))  # type: ignore[attr-defined]
    return made


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/websites/{site}/segments", "No segments yet"),
        ("/websites/{site}/cohorts", "No cohorts yet"),
        ("/websites/{site}/emails", "No emails yet"),
        ("/websites/{site}/backend", "No server-side events yet"),
        ("/links", "No links yet"),
        ("/pixels", "No pixels yet"),
        ("/boards", "No boards yet"),
    ],
)
def test_what_is_empty_says_what_to_do(page: Page, server: RunningServer, website: str, path: str, words: str) -> None:
    page.goto(server.url + path.format(site=website))
    expect(page.get_by_text(words)).to_be_visible()
    assert find_barriers(page) == []
    assert page.faults == []  # type: ignore[attr-defined]


def test_current_filters_become_a_segment_that_is_applied_and_deleted(page: Page, server: RunningServer, website: str) -> None:
    page.goto(f"{server.url}/websites/{website}/segments?path=eq./pricing")
    page.get_by_role("button", name="Keep current filters").click()
    page.get_by_role("textbox", name="Name").fill("Price seekers")
    page.get_by_role("button", name="Save", exact=True).click()
    row = page.get_by_role("row", name=re.compile("Price seekers"))
    expect(row).to_contain_text("/pricing")
    row.get_by_role("button", name=re.compile("^Apply")).click()
    expect(page).to_have_url(re.compile(rf"/websites/{website}\?.*segment="))
    expect(page.get_by_role("button", name="Remove filter Segment Price seekers")).to_be_visible()
    page.go_back()
    page.get_by_role("button", name="More for Price seekers").click()
    page.get_by_role("menuitem", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(page.get_by_text("No segments yet")).to_be_visible()
    assert page.faults == []  # type: ignore[attr-defined]


def test_a_cohort_is_made_by_its_form(page: Page, server: RunningServer, website: str) -> None:
    page.goto(f"{server.url}/websites/{website}/cohorts")
    page.get_by_role("button", name="New cohort").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox", name="Name").fill("Readers")
    dialog.get_by_label("Page or event").fill("/blog")
    page.keyboard.press("Tab")
    dialog.get_by_role("button", name="Add condition").click()
    page.get_by_role("combobox", name="Operator").click()
    page.get_by_role("option", name="matches", exact=True).click()
    page.get_by_role("textbox", name="Value").fill("([")
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("This is no regular expression that can be read.")).to_be_visible()
    page.faults.clear()  # type: ignore[attr-defined]  # the browser notes that it was refused
    dialog.get_by_role("button", name=re.compile("^Remove filter Page")).click()
    dialog.get_by_role("button", name="Add condition").click()
    page.get_by_role("combobox", name="Value").fill("/docs/start")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Apply").click()
    expect(dialog.get_by_role("group", name="Conditions")).to_contain_text("/docs/start")
    dialog.get_by_role("button", name="Save").click()
    row = page.get_by_role("row", name=re.compile("Readers"))
    expect(row).to_contain_text("/blog")
    expect(row).to_contain_text("/docs/start")
    assert page.faults == []  # type: ignore[attr-defined]


def test_a_link_is_made_followed_and_counted(page: Page, server: RunningServer) -> None:
    page.goto(server.url + "/links")
    page.get_by_role("button", name="New link").click()
    page.get_by_role("textbox", name="Name", exact=True).fill("Spring")
    page.get_by_role("textbox", name="Leads to").fill("https://example.com/" + "a" * 600)
    page.get_by_role("textbox", name="Short name").fill("spring-2026")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("At most 500 characters.")).to_be_visible()
    page.faults.clear()  # type: ignore[attr-defined]  # the browser notes that it was refused
    page.get_by_role("textbox", name="Leads to").fill(server.url + "/api/heartbeat")
    page.get_by_role("button", name="Save", exact=True).click()
    link = page.get_by_role("link", name="Spring")
    expect(link).to_be_visible()
    page.request.get(server.url + "/q/spring-2026")
    link.click()
    expect(page.get_by_text("/q/spring-2026")).to_be_visible()
    log = page.get_by_role("table", name="All clicks")
    page.wait_for_timeout(1500)
    page.reload()
    expect(log.get_by_role("row")).to_have_count(2)
    assert find_barriers(page) == []
    assert page.faults == []  # type: ignore[attr-defined]


def test_a_board_is_arranged_by_keys_and_by_dragging(page: Page, server: RunningServer, website: str) -> None:
    tiles = [
        {"id": "one", "kind": "text", "title": "First", "text": "<b>bold</b>", "width": 6, "height": "middle"},
        {"id": "two", "kind": "kpi", "metric": "visitors", "title": "Second", "websiteId": website, "width": 6, "height": "low"},
        {"id": "three", "kind": "list", "type": "path", "title": "Third", "websiteId": website, "width": 6, "height": "low"},
    ]
    made = call(page, server, "/api/boards", {"type": "mixed", "name": "Morning", "parameters": {"tiles": tiles}})
    page.goto(f"{server.url}/boards/{made['id']}")
    expect(page.get_by_text("<b>bold</b>")).to_be_visible()
    page.get_by_role("button", name="Arrange").click()

    page.get_by_role("button", name="More for First").click()
    page.get_by_role("menuitem", name="Move later").click()
    assert order(page) == ["Second", "First", "Third"]
    page.get_by_role("button", name="Move Third").focus()
    page.keyboard.press("Space")
    page.wait_for_timeout(300)
    page.keyboard.press("ArrowUp")
    page.wait_for_timeout(300)
    page.keyboard.press("Space")
    page.wait_for_timeout(500)
    assert order(page).index("Third") < 2
    page.get_by_role("button", name="Move First").drag_to(page.get_by_role("region", name=order(page)[0]))
    page.wait_for_timeout(600)
    arranged = order(page)
    assert arranged[0] == "First"

    page.get_by_role("link", name="Links", exact=True).click()
    dialog = page.get_by_role("dialog", name="Leave without saving?")
    dialog.get_by_role("button", name="Cancel").click()
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("button", name="Arrange")).to_be_visible()
    page.reload()
    expect(page.get_by_role("region", name="Third")).to_contain_text("pricing")
    assert order(page) == arranged
    assert find_barriers(page) == []
    assert page.faults == []  # type: ignore[attr-defined]


def order(page: Page) -> list[str]:
    """The names of a board's tiles as they stand."""
    names: list[str] = page.evaluate(
        "[...document.querySelectorAll('main section[aria-label]')].map((tile) => tile.getAttribute('aria-label'))"
    )
    return names


def test_a_share_shows_what_it_opens_and_nothing_to_change(browser: Browser, page: Page, server: RunningServer, website: str) -> None:
    slug = share(page, server, website, parameters={"realtime": False})
    visitor = stranger(browser)
    visitor.goto(f"{server.url}/share/{slug}")
    expect(visitor.get_by_text("Moorings")).to_be_visible()
    expect(visitor.get_by_role("button", name=re.compile("pricing"))).to_be_visible()
    expect(visitor.get_by_role("navigation", name="Navigation")).to_have_count(0)
    expect(visitor.get_by_role("link", name="Realtime")).to_have_count(0)
    expect(visitor.get_by_role("button", name=re.compile("Notes"))).to_have_count(0)
    assert find_barriers(visitor) == []
    visitor.get_by_role("link", name="Details").first.click()
    expect(visitor).to_have_url(re.compile(rf"/share/{slug}/metrics/path"))
    expect(visitor.get_by_role("table")).to_contain_text("/pricing")
    visitor.goto(f"{server.url}/share/{slug}/realtime")
    expect(visitor.get_by_text("This page is not shared")).to_be_visible()
    assert visitor.faults == []  # type: ignore[attr-defined]
    visitor.context.close()


def test_a_share_asks_for_its_password(browser: Browser, page: Page, server: RunningServer, website: str) -> None:
    slug = share(page, server, website, password=PASSWORD)
    visitor = stranger(browser)
    visitor.goto(f"{server.url}/share/{slug}")
    visitor.get_by_role("textbox", name="Password").fill("albatross")
    visitor.get_by_role("button", name="Open").click()
    expect(visitor.get_by_text("The password is wrong.")).to_be_visible()
    visitor.get_by_role("textbox", name="Password").fill(PASSWORD)
    visitor.get_by_role("button", name="Open").click()
    expect(visitor.get_by_text("Moorings")).to_be_visible()
    visitor.goto(f"{server.url}/share/{slug}-no-more")
    expect(visitor.get_by_role("heading", name="This link does not exist or no longer works")).to_be_visible()
    expect(visitor.get_by_role("button")).to_have_count(0)
    visitor.context.close()


def test_a_shared_board_is_as_it_was_arranged(browser: Browser, page: Page, server: RunningServer, website: str) -> None:
    tile = {"id": "a", "kind": "list", "type": "path", "title": "Read", "websiteId": website, "width": 6, "height": "low"}
    board = call(page, server, "/api/boards", {"type": "mixed", "name": "Shown", "parameters": {"tiles": [tile]}})
    slug = call(page, server, f"/api/boards/{board['id']}/shares", {})["slug"]
    visitor = stranger(browser)
    visitor.goto(f"{server.url}/share/{slug}")
    expect(visitor.get_by_role("region", name="Read")).to_contain_text("/pricing")
    assert visitor.faults == []  # type: ignore[attr-defined]
    visitor.context.close()


@pytest.mark.parametrize(("tile", "sign"), [("glance", "Visitors"), ("chart", "Moorings"), ("map", "Moorings")])
def test_a_tile_stands_in_a_page_of_others(
    browser: Browser, page: Page, server: RunningServer, site: Site, website: str, tile: str, sign: str
) -> None:
    slug = share(page, server, website)
    visitor = stranger(browser)
    visitor.goto(site.put("/", document('<link rel="icon" href="data:,">', frames(server, slug, tile))))
    embedded = visitor.frame_locator("#tile")
    expect(embedded.get_by_text(sign).first).to_be_visible()
    assert embedded.locator("html").get_attribute("data-mantine-color-scheme") == "dark"
    assert visitor.faults == []  # type: ignore[attr-defined]
    visitor.context.close()


def frames(server: RunningServer, slug: str, tile: str) -> str:
    return f'<iframe id="tile" width="420" height="300" src="{server.url}/embed/{slug}/{tile}?theme=dark"></iframe>'


@pytest.mark.parametrize(("path", "ancestors"), [("/embed/any/glance", "*"), ("/share/any", "'none'"), ("/links", "'none'")])
def test_only_tiles_may_be_framed(server: RunningServer, path: str, ancestors: str) -> None:
    policy = server.http.get(server.url + path).headers["content-security-policy"]
    assert f"frame-ancestors {ancestors}" in policy


def test_a_share_gives_the_code_of_its_tiles(browser: Browser, page: Page, server: RunningServer, website: str) -> None:
    slug = share(page, server, website)
    visitor = stranger(browser)
    visitor.goto(f"{server.url}/share/{slug}")
    visitor.get_by_role("button", name="Embed").click()
    expect(visitor.get_by_role("figure", name="Code of the tile")).to_contain_text(f"/embed/{slug}/glance?theme=light")
    expect(visitor.frame_locator("iframe").get_by_text("Visitors").first).to_be_visible()
    visitor.context.close()
