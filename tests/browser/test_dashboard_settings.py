"""Settings in a browser: from the first website to its deletion, with people, teams, keys and links in between."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest
from dashboard_fixtures import HOSTILE, forget_preferences, open_tab
from playwright.sync_api import Browser, Page, expect
from running import PASSWORD, RunningServer

PLACES = (
    "/settings",
    "/settings/keys",
    "/settings/server",
    "/admin/users",
    "/teams",
    "/welcome",
    *(f"/websites/{{id}}/settings?p.tab={tab}" for tab in ("general", "install", "sharing", "recording", "server", "data")),
)


@pytest.fixture(scope="module")
def api(server: RunningServer) -> httpx.Client:
    return server.client()


@pytest.fixture
def site(api: httpx.Client) -> Iterator[str]:
    made = api.post("/api/websites", json={"name": "Pier", "domain": "pier.example"}).json()["id"]
    yield made
    api.delete(f"/api/websites/{made}")


def open_part(tab: Page, server: RunningServer, site: str, part: str) -> None:
    tab.goto(f"{server.url}/websites/{site}/settings?p.tab={part}")


def test_the_first_visit_is_seen_as_it_comes(tab: Page, server: RunningServer, api: httpx.Client) -> None:
    expect(tab.get_by_role("heading", level=1)).to_have_text("Welcome to Footfall")
    tab.get_by_label("Domain").fill("https://first.example/path?a=b")
    tab.get_by_role("button", name="Create the website").click()
    expect(tab.get_by_text("Waiting for the first visit")).to_be_visible()
    website = api.get("/api/websites").json()["data"][0]
    assert website["domain"] == "first.example"
    expect(tab.get_by_role("figure")).to_contain_text(f'<script defer src="{server.url}/script.js" data-website-id="{website["id"]}">')
    server.send(website["id"], url="/hello")
    expect(tab.get_by_text("It works")).to_be_visible(timeout=20_000)
    expect(tab.get_by_text("/hello")).to_be_visible()
    assert tab.faults == []  # type: ignore[attr-defined]
    api.delete(f"/api/websites/{website['id']}")


def test_what_is_no_domain_is_told_and_the_welcome_leads_back(tab: Page, server: RunningServer, api: httpx.Client) -> None:
    tab.goto(server.url + "/welcome")
    fault = tab.get_by_text("That is no domain. Write it like example.com, without spaces.", exact=True)
    tab.get_by_label("Domain").fill("not a domain/??")
    tab.get_by_role("button", name="Create the website").click()
    expect(fault).to_be_visible()
    tab.get_by_label("Domain").fill("secnod.example")
    expect(fault).to_have_count(0)
    tab.get_by_role("button", name="Create the website").click()
    expect(tab.get_by_text("Waiting for the first visit")).to_be_visible()
    website = re.search("site=([0-9a-f-]{36})", tab.url)
    assert website

    tab.get_by_role("button", name="Change name or domain", exact=True).click()
    expect(tab.get_by_label("Domain")).to_have_value("secnod.example")
    tab.get_by_label("Domain").fill("second example")
    tab.get_by_role("button", name="Save", exact=True).click()
    expect(fault).to_be_visible()
    tab.get_by_label("Domain").fill("second.example")
    tab.get_by_label("Name").fill("Second")
    tab.get_by_role("button", name="Save", exact=True).click()
    expect(tab.get_by_role("region", name="Snippet for Second")).to_be_visible()
    kept = api.get(f"/api/websites/{website[1]}").json()
    assert (kept["name"], kept["domain"]) == ("Second", "second.example")
    api.delete(f"/api/websites/{website[1]}")


def test_a_domain_that_the_api_took_may_stay(tab: Page, server: RunningServer, api: httpx.Client) -> None:
    site = api.post("/api/websites", json={"name": "Old", "domain": "two words"}).raise_for_status().json()["id"]
    open_part(tab, server, site, "general")
    tab.get_by_label("Name").fill("Older")
    tab.get_by_role("button", name="Save", exact=True).click()
    expect(tab.get_by_role("status")).to_have_text("Saved")
    tab.get_by_label("Domain").fill("three more words")
    tab.get_by_role("button", name="Save", exact=True).click()
    expect(tab.get_by_text("That is no domain. Write it like example.com, without spaces.", exact=True)).to_be_visible()
    assert api.get(f"/api/websites/{site}").json()["domain"] == "two words"
    api.delete(f"/api/websites/{site}")


def test_a_share_with_a_scope_and_a_password(tab: Page, server: RunningServer, api: httpx.Client, site: str) -> None:
    open_part(tab, server, site, "sharing")
    tab.get_by_role("button", name="New link").click()
    dialog = tab.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Directors")
    dialog.get_by_label("Revenue").uncheck()
    dialog.get_by_label("Ask for a password").check()
    dialog.get_by_role("textbox", name="Password").fill("quay-side-4")
    dialog.get_by_role("button", name="Create").click()
    expect(dialog).to_have_count(0)
    share = api.get(f"/api/websites/{site}/shares").json()["data"][0]
    assert (share["name"], share["hasPassword"], share["parameters"]["revenue"], share["parameters"]["overview"]) == (
        "Directors",
        True,
        False,
        True,
    )
    tab.get_by_role("button", name="Embed Directors").click()
    expect(dialog.get_by_text("This link asks for a password", exact=False)).to_be_visible()
    expect(dialog.get_by_role("figure")).to_have_count(0)
    dialog.get_by_role("button", name="Close").click()
    tab.get_by_role("button", name="Edit Directors").click()
    dialog.get_by_label("Ask for a password").uncheck()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    assert api.get(f"/api/share/{share['slug']}").status_code == 200
    tab.get_by_role("button", name="Embed Directors").click()
    expect(dialog.get_by_role("figure")).to_contain_text(f"{server.url}/embed/{share['slug']}/glance")


def test_a_link_says_what_its_end_may_be(tab: Page, server: RunningServer, api: httpx.Client, site: str) -> None:
    api.post(f"/api/websites/{site}/shares", json={"name": "First", "slug": f"quay-{site}"}).raise_for_status()
    open_part(tab, server, site, "sharing")
    tab.set_viewport_size({"width": 1280, "height": 640})
    tab.get_by_role("button", name="New link").click()
    dialog = tab.get_by_role("dialog")
    create = dialog.get_by_role("button", name="Create", exact=True)
    expect(create).to_be_in_viewport(ratio=1)
    expect(dialog.get_by_role("checkbox", name="UTM", exact=True)).to_be_checked()
    dialog.get_by_label("Address").fill("a b/ü")
    expect(dialog.get_by_text("Letters without accents, digits and - . _ ~ only, no spaces.", exact=True)).to_be_visible()
    expect(create).to_be_disabled()
    dialog.get_by_label("Address").fill("abc")
    expect(dialog.get_by_text("At least 4 characters.", exact=True)).to_be_visible()
    dialog.get_by_label("Address").fill(f"quay-{site}")
    create.click()
    expect(dialog.get_by_text("This is taken already. Choose another.", exact=True)).to_be_visible()
    dialog.get_by_label("Address").fill(f"pier-{site}")
    dialog.get_by_role("combobox", name="Ends").click()
    tab.get_by_role("option", name="In 7 days", exact=True).click()
    create.click()
    expect(dialog).to_have_count(0)
    expect(tab.get_by_text(re.compile("^Until [A-Z][a-z]{2} [0-9]+, 20[0-9]{2}$"))).to_be_visible()
    tab.set_viewport_size({"width": 1280, "height": 900})


def test_write_keys_are_shown_once_and_rotated(tab: Page, server: RunningServer, api: httpx.Client, site: str) -> None:
    open_part(tab, server, site, "server")
    tab.get_by_role("button", name="New app").click()
    dialog = tab.get_by_role("dialog")
    dialog.get_by_label("Name").fill("shop-api")
    dialog.get_by_role("button", name="Create").click()
    tab.get_by_role("region", name="shop-api").get_by_role("button", name="New key").click()
    dialog.get_by_label("Name").fill("Production")
    dialog.get_by_role("button", name="Create").click()
    key = dialog.get_by_role("figure").first.locator("code").inner_text()
    event = {"contentId": "a", "contentType": "page", "deviceType": "desktop", "sessionId": "s"}
    assert httpx.post(server.url + "/analytics/track/view", json=event, headers={"X-Write-Key": key}).status_code == 202
    dialog.get_by_role("button", name="I have kept it").click()
    assert key not in tab.content()
    tab.get_by_role("button", name="Replace Production").click()
    dialog.get_by_label("At once").check()
    dialog.get_by_role("button", name="Replace").click()
    newer = dialog.get_by_role("figure").first.locator("code").inner_text()
    assert httpx.post(server.url + "/analytics/track/view", json=event, headers={"X-Write-Key": newer}).status_code == 202
    server.wait_until(
        lambda: httpx.post(server.url + "/analytics/track/view", json=event, headers={"X-Write-Key": key}).status_code == 401,
        "the old key is still good",
    )
    dialog.get_by_role("button", name="I have kept it").click()


def test_an_api_key_works_until_it_is_revoked(tab: Page, server: RunningServer) -> None:
    tab.goto(server.url + "/settings/keys")
    tab.get_by_role("button", name="New key").click()
    dialog = tab.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Nightly export")
    dialog.get_by_role("button", name="Create").click()
    key = dialog.get_by_role("figure").locator("code").inner_text()
    dialog.get_by_role("button", name="I have kept it").click()
    ask = {"Authorization": f"Bearer {key}"}
    assert httpx.get(server.url + "/api/websites", headers=ask).status_code == 200
    tab.get_by_role("button", name="Revoke Nightly export").click()
    dialog.get_by_role("button", name="Revoke").click()
    expect(tab.get_by_text("No keys yet")).to_be_visible()
    assert httpx.get(server.url + "/api/websites", headers=ask).status_code == 401


def test_a_site_is_changed_and_deleted_only_by_its_name(tab: Page, server: RunningServer, api: httpx.Client, site: str) -> None:
    open_part(tab, server, site, "general")
    tab.get_by_label("Name").fill(HOSTILE[:60])
    tab.get_by_role("button", name="Save").click()
    expect(tab.get_by_role("status")).to_have_text("Saved")
    assert api.get(f"/api/websites/{site}").json()["name"] == HOSTILE[:60]
    open_part(tab, server, site, "data")
    tab.get_by_role("combobox", name="Keep events for").click()
    tab.get_by_role("option", name="90 days").click()
    tab.get_by_role("button", name="Save").click()
    dialog = tab.get_by_role("dialog")
    expect(dialog).to_contain_text(re.compile(r"before \w+ \d+, \d{4} will be erased.*So far there is nothing older"))
    expect(dialog.get_by_role("button", name="Erase older events")).to_be_disabled()
    dialog.get_by_role("textbox").fill(HOSTILE[:60])
    dialog.get_by_role("button", name="Erase older events").click()
    server.wait_until(lambda: api.get(f"/api/websites/{site}").json()["retentionDays"] == 90, "not saved")
    expect(dialog).to_have_count(0)
    tab.get_by_role("button", name="Delete", exact=True).click()
    expect(dialog.get_by_role("button", name="Delete", exact=True)).to_be_disabled()
    dialog.get_by_role("textbox").fill(HOSTILE[:60])
    dialog.get_by_role("button", name="Delete", exact=True).click()
    expect(tab).to_have_url(re.compile("/(websites|welcome)$"))
    assert api.get(f"/api/websites/{site}").json() is None
    assert tab.evaluate("window.hacked") is None


def test_a_user_joins_a_team_and_leaves_it(tab: Page, browser: Browser, server: RunningServer, api: httpx.Client) -> None:
    tab.goto(server.url + "/admin/users")
    tab.get_by_role("button", name="New user").click()
    dialog = tab.get_by_role("dialog")
    dialog.get_by_label("User name").fill("marina")
    dialog.get_by_role("textbox", name="Password").fill("long-enough-1")
    dialog.get_by_role("button", name="Create").click()
    expect(tab.get_by_role("cell", name="marina", exact=True)).to_be_visible()
    team = api.post("/api/teams", json={"name": "Harbour"}).json()[0]
    code = team["accessCode"]

    page = browser.new_context(locale="en-US").new_page()
    page.goto(f"{server.url}/teams?join={code}")
    page.get_by_label("User name").fill("marina")
    page.get_by_role("textbox", name="Password").fill("long-enough-1")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("dialog").get_by_role("button", name="Join a team").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Harbour")
    expect(page.get_by_text("marina (you)")).to_be_visible()
    expect(page.get_by_text("Invite")).to_have_count(0)
    api.post(
        "/api/links", json={"name": "Tide", "url": "https://example.com/", "slug": "tide-tables", "teamId": team["id"]}
    ).raise_for_status()
    marina = next(user["id"] for user in api.get("/api/users").json()["data"] if user["username"] == "marina")
    for role, menus in (("team-member", 1), ("team-view-only", 0)):
        api.post(f"/api/teams/{team['id']}/users/{marina}", json={"role": role}).raise_for_status()
        page.goto(server.url + "/links")
        expect(page.get_by_role("row", name=re.compile("Tide"))).to_be_visible()
        expect(page.get_by_role("button", name="More for Tide")).to_have_count(menus)
    for foreign in ("/admin/users", f"/websites/{server.make_website('Not hers')}"):
        page.goto(server.url + foreign)
        expect(page.get_by_role("heading", level=1)).to_have_text("There is no such page")
    page.goto(server.url + "/teams")
    page.get_by_role("link", name=re.compile("Harbour")).click()
    page.get_by_role("button", name="Leave the team").click()
    page.get_by_role("dialog").get_by_role("button", name="Leave the team").click()
    expect(page.get_by_text("No teams yet")).to_be_visible()
    page.context.close()


def test_another_password_keeps_this_login_and_ends_others(tab: Page, browser: Browser, server: RunningServer) -> None:
    other = open_tab(browser, server)
    tab.goto(server.url + "/settings", wait_until="networkidle")
    for old, new in ((PASSWORD, "another-long-one"), ("another-long-one", PASSWORD)):
        tab.get_by_label("Current password").fill(old)
        tab.get_by_label("New password", exact=True).fill(new)
        tab.get_by_label("New password again").fill(new)
        with tab.expect_response(re.compile("/api/me/password$")) as answer:
            tab.get_by_role("button", name="Change password").click()
        assert answer.value.ok
        expect(tab.get_by_label("Current password")).to_have_value("")
        expect(tab.get_by_role("heading", level=1)).to_have_text("Settings")
    other.reload()
    expect(other.get_by_role("button", name="Sign in")).to_be_visible()
    other.context.close()


def test_the_first_day_of_the_week_is_kept(tab: Page, server: RunningServer) -> None:
    tab.goto(server.url + "/settings")
    tab.get_by_role("combobox", name="Weeks begin on").click()
    tab.get_by_role("option", name="Saturday").click()
    tab.reload()
    expect(tab.get_by_role("combobox", name="Weeks begin on")).to_have_value("Saturday")
    forget_preferences(server)
    tab.evaluate("localStorage.removeItem('footfall.preferences')")
