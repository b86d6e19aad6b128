"""The dashboard against a real server: signing in, looking, filtering, comparing, and who must be able to."""

from __future__ import annotations

import re

import pytest
from dashboard_fixtures import fill, forget_preferences
from playwright.sync_api import Browser, Page, expect
from running import RunningServer


@pytest.fixture(scope="module")
def website(server: RunningServer) -> str:
    made = server.make_website("Berths")
    fill(server, made)
    return made


@pytest.fixture
def overview(tab: Page, server: RunningServer, website: str) -> Page:
    tab.faults.clear()  # type: ignore[attr-defined]
    tab.goto(f"{server.url}/websites/{website}")
    expect(tab.get_by_role("button", name=re.compile("pricing"))).to_be_visible()
    expect(tab.locator("canvas")).to_have_count(2)
    return tab


def test_nothing_goes_wrong_and_nothing_hostile_runs(overview: Page) -> None:
    for name in ("Title", "Tag"):
        overview.get_by_role("tab", name=name, exact=True).click()
        expect(overview.get_by_text("<script>").first).to_be_visible()
    assert overview.evaluate("window.hacked") is None
    assert overview.faults == []  # type: ignore[attr-defined]


def test_a_wrong_password_is_told(browser: Browser, server: RunningServer) -> None:
    page = browser.new_context(locale="en-US").new_page()
    page.goto(server.url + "/websites")
    page.get_by_label("User name").fill("admin")
    page.get_by_role("textbox", name="Password").fill("wrong-horse")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("wrong")
    assert "next=" in page.url
    page.context.close()


def test_a_click_filters_and_the_address_keeps_it(overview: Page) -> None:
    overview.get_by_role("button", name=re.compile("pricing")).click()
    expect(overview).to_have_url(re.compile(r"path=eq\.%2Fpricing"))
    expect(overview.get_by_role("button", name=re.compile("^Page is .pricing"))).to_be_visible()
    overview.reload()
    expect(overview.get_by_role("button", name=re.compile("^Page is .pricing"))).to_be_visible()
    overview.go_back()
    expect(overview.get_by_role("button", name=re.compile("^Page is"))).to_have_count(0)


def test_the_form_filters(overview: Page) -> None:
    overview.keyboard.press("/")
    overview.locator("[aria-label=Operator]").first.click()
    overview.get_by_role("option", name="contains", exact=True).click()
    overview.locator("input[aria-label=Value]").fill("doc")
    overview.get_by_role("button", name="Apply").click()
    expect(overview).to_have_url(re.compile(r"path=c\.doc"))


def test_a_country_is_found_by_its_name(overview: Page) -> None:
    overview.keyboard.press("/")
    field, value = overview.locator("input[aria-label=Field]"), overview.locator("input[aria-label=Value]")
    field.click()
    field.fill("Country")
    overview.get_by_role("option", name="Country", exact=True).click()
    value.fill("germ")
    expect(overview.get_by_role("option", name="Germany")).to_be_visible()
    overview.keyboard.press("Escape")
    expect(overview.get_by_role("option", name="Germany")).to_have_count(0)
    value.fill("Germany")
    value.press("Enter")
    overview.get_by_role("button", name="Apply").click()
    expect(overview).to_have_url(re.compile(r"country=eq\.DE"))


def test_without_a_connection_nothing_old_stands_for_something_new(overview: Page) -> None:
    notice, page = overview.get_by_text("No connection."), overview.get_by_role("button", name=re.compile("pricing"))
    overview.context.set_offline(True)
    expect(notice).to_be_visible()
    expect(page).to_be_visible()
    overview.keyboard.press("m")
    expect(page).to_have_count(0)
    overview.context.set_offline(False)
    expect(notice).to_have_count(0)
    expect(page).to_be_visible()
    overview.context.set_offline(True)
    expect(notice).to_be_visible()
    overview.get_by_role("link", name="Retention").click()
    overview.keyboard.press("w")
    expect(overview).to_have_url(re.compile("retention.period=7d"))
    overview.context.set_offline(False)
    expect(overview.get_by_role("heading", name="By day of the first visit")).to_be_visible()
    expect(notice).to_have_count(0)


def test_keys_change_range_and_comparison(overview: Page) -> None:
    overview.keyboard.press("m")
    expect(overview).to_have_url(re.compile("period=30d"))
    overview.keyboard.press("ArrowLeft")
    expect(overview).to_have_url(re.compile("offset=-1"))
    overview.keyboard.press("c")
    expect(overview).to_have_url(re.compile("compare=prev"))
    assert overview.faults == []  # type: ignore[attr-defined]


def test_escape_closes_the_notes_after_one_was_added_and_removed(overview: Page) -> None:
    button = overview.get_by_role("button", name=re.compile("^(Notes|[0-9]+ notes?)$"))
    button.click()
    words = overview.get_by_role("textbox", name="New note")
    words.fill("Harbour festival")
    overview.get_by_role("button", name="Add", exact=True).click()
    expect(overview.get_by_text("Harbour festival", exact=False)).to_be_visible()
    expect(words).to_have_value("")
    expect(words).to_be_focused()
    overview.keyboard.press("Escape")
    expect(words).to_have_count(0)
    button.click()
    overview.get_by_role("button", name="Change note: Harbour festival").click()
    overview.get_by_role("textbox", name="Change note").fill("Harbour fair")
    overview.get_by_role("button", name="Save", exact=True).click()
    expect(overview.get_by_text("Harbour fair", exact=False)).to_be_visible()
    overview.get_by_role("button", name="Remove note: Harbour fair").click()
    expect(overview.get_by_text("Harbour fair")).to_have_count(0)
    words.fill("Opened")
    overview.get_by_label("Day of the note").fill("9999-01-01")
    expect(overview.get_by_text("Only days from 1970 to 2099.")).to_be_visible()
    overview.get_by_label("Day of the note").fill("2001-05-03")
    overview.get_by_role("button", name="Add", exact=True).click()
    expect(overview.get_by_text("outside the shown range")).to_be_visible()
    overview.keyboard.press("Escape")
    expect(words).to_have_count(0)


def test_the_navigation_shows_that_there_is_more(overview: Page) -> None:
    size = overview.viewport_size
    assert size
    overview.set_viewport_size({"width": 1280, "height": 600})
    pages = overview.locator("nav [data-cue=y]")
    expect(pages).to_have_attribute("data-after", "")
    assert "gradient" in pages.evaluate("(element) => getComputedStyle(element).maskImage")
    pages.evaluate("(element) => element.scrollTo(0, element.scrollHeight)")
    expect(pages).to_have_attribute("data-before", "")
    expect(pages).not_to_have_attribute("data-after", "")
    overview.set_viewport_size({"width": 1280, "height": 1600})
    expect(pages).not_to_have_attribute("data-before", "")
    overview.set_viewport_size(size)


def test_another_language(overview: Page, server: RunningServer) -> None:
    overview.get_by_role("button", name="Account and preferences").click()
    overview.get_by_role("menuitem", name="Language").hover()
    overview.get_by_role("menuitemradio", name="Deutsch").click()
    expect(overview.get_by_role("heading", level=1)).to_have_text("Überblick")
    assert overview.evaluate("document.documentElement.lang") == "de"
    forget_preferences(server)
    overview.evaluate("localStorage.removeItem('footfall.preferences')")
