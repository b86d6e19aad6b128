"""What a person chooses follows them into every browser where they sign in."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from dashboard_fixtures import fill, forget_preferences, open_tab
from playwright.sync_api import Browser, Page, expect
from running import PASSWORD, RunningServer

NOTHING = {"language": None, "theme": None, "timezone": None, "firstDay": None, "period": None}


@pytest.fixture(scope="module")
def website(server: RunningServer) -> str:
    made = server.make_website("Berths")
    fill(server, made, hits=20)
    return made


@pytest.fixture
def tab(browser: Browser, server: RunningServer) -> Iterator[Page]:
    page = open_tab(browser, server)
    yield page
    page.context.close()
    forget_preferences(server)


def test_another_browser_shows_what_was_chosen(tab: Page, browser: Browser, server: RunningServer, website: str) -> None:
    tab.goto(server.url + "/settings")
    tab.get_by_role("combobox", name="Time zone").fill("Tokyo")
    tab.get_by_role("option", name="Asia/Tokyo", exact=True).click()
    choose(tab, "Websites open with", "Last 30 days")
    choose(tab, "Theme", "Dark")
    expect(tab.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    choose(tab, "Language", "中文")
    expect(tab.get_by_role("heading", level=1)).to_have_text("设置")
    expect(tab.locator("html")).to_have_attribute("lang", "zh-Hans")
    wanted = {**NOTHING, "language": "zh", "theme": "dark", "timezone": "Asia/Tokyo", "period": "30d"}
    server.wait_until(lambda: read_preferences(server) == wanted, "the choices did not arrive")

    other = sign_in_elsewhere(browser, server)
    expect(other.get_by_role("heading", level=1)).to_have_text("网站")
    expect(other.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    other.get_by_role("link", name=re.compile("Berths")).click()
    expect(other).to_have_url(re.compile(f"/websites/{website}.*period=30d"))
    other.goto(f"{server.url}/websites/{website}/events")
    expect(other).to_have_url(f"{server.url}/websites/{website}/events?period=30d")
    other.goto(server.url + "/settings")
    expect(other.get_by_role("combobox", name="时区")).to_have_value("Asia/Tokyo")

    # Whoever chooses last is right, also for the browser that chose first.
    choose(other, "语言", "Deutsch")
    server.wait_until(lambda: read_preferences(server) == {**wanted, "language": "de"}, "the choice did not arrive")
    other.context.close()
    tab.reload()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Einstellungen")
    assert tab.faults == []  # type: ignore[attr-defined]


def test_the_copy_of_the_browser_is_shown_before_the_server_answers(tab: Page, server: RunningServer) -> None:
    tab.goto(server.url + "/settings")
    choose(tab, "Theme", "Dark")
    choose(tab, "Language", "Français")
    expect(tab.get_by_role("heading", level=1)).to_have_text("Paramètres")
    tab.route("**/api/me/preferences", lambda _: None)
    tab.reload()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Paramètres")
    expect(tab.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    tab.unroute_all(behavior="ignoreErrors")


def test_another_tab_follows_at_once(tab: Page, server: RunningServer) -> None:
    second = tab.context.new_page()
    second.goto(server.url + "/settings")
    expect(second.get_by_role("heading", level=1)).to_have_text("Settings")
    tab.goto(server.url + "/settings")
    choose(tab, "Language", "Español")
    choose(tab, "Tema", "Oscuro")
    expect(second.get_by_role("heading", level=1)).to_have_text("Ajustes")
    expect(second.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")


def choose(page: Page, field: str, option: str) -> None:
    page.get_by_role("combobox", name=field).click()
    page.get_by_role("option", name=option, exact=True).click()


def read_preferences(server: RunningServer) -> object:
    with server.client() as client:
        return client.get("/api/me/preferences").json()


def sign_in_elsewhere(browser: Browser, server: RunningServer) -> Page:
    """A tab of another profile that knows nothing."""
    page = browser.new_context(locale="en-US", color_scheme="light").new_page()
    page.goto(server.url + "/login")
    page.get_by_label("User name").fill("admin")
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/websites")
    return page
