"""Every page of the dashboard, full of hostile words: whole, quiet, open to everybody, in light and dark, wide and on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from dashboard_fixtures import open_tab
from hostile_site import HostileSite
from looking import SCHEMES, WIDE, find_barriers, find_harm, inspect, measure_overflow, open_stranger, read_registry, visit, watch, wear
from playwright.sync_api import Browser, Page, expect
from running import RunningServer

PAGES = read_registry()
DIMENSIONS = ("path", "referrer", "country", "browser", "distinctId")
OF_A_SITE = [
    *(path for path in PAGES["SITE_PAGES"] if "$" not in path),
    "funnels?p.s1=path./&p.s2=event.order",
    "goals?p.s1=event.order",
    "attribution?p.s1=event.order",
    "retention?period=30d",
    "compare?p.list=path",
    *(f"metrics/{name}" for name in DIMENSIONS),
    *(f"backend?p.tab={name}" for name in ("content", "engagement", "calls")),
    *(f"settings?p.tab={name}" for name in ("install", "sharing", "recording", "server", "data")),
]
OF_A_SHARE = (
    "",
    "realtime",
    "events",
    "vitals",
    "sessions",
    "breakdown",
    "utm",
    "revenue",
    "journeys",
    "metrics/title",
    "funnels?p.s1=path./&p.s2=event.order",
)


@pytest.fixture(scope="module")
def hostile(server: RunningServer) -> HostileSite:
    return HostileSite(server)


@pytest.fixture(scope="module")
def tab(browser: Browser, server: RunningServer) -> Iterator[Page]:
    page = watch(open_tab(browser, server, viewport=WIDE, reduced_motion="reduce"))
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def stranger(browser: Browser) -> Iterator[Page]:
    page = open_stranger(browser)
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def share(hostile: HostileSite) -> str:
    return hostile.server.url + hostile.share(parameters={"sessions": True})


def test_the_registry_was_read() -> None:
    assert set(PAGES) == {"SITE_PAGES", "APP_PAGES", "PUBLIC_PAGES"}
    assert len(PAGES["SITE_PAGES"]) > 20
    assert len(PAGES["APP_PAGES"]) > 10


@pytest.mark.parametrize("path", OF_A_SITE)
def test_a_page_of_a_website(tab: Page, hostile: HostileSite, path: str) -> None:
    visit(tab, hostile.address(path))
    assert inspect(tab) == []


@pytest.mark.parametrize("path", PAGES["APP_PAGES"])
def test_a_page_beside_the_websites(tab: Page, hostile: HostileSite, path: str) -> None:
    visit(tab, hostile.address_beside(path))
    assert inspect(tab) == []


@pytest.mark.parametrize("path", OF_A_SHARE)
def test_a_page_of_a_share(stranger: Page, share: str, path: str) -> None:
    visit(stranger, f"{share}/{path}")
    expect(stranger.get_by_text("Berths").first).to_be_visible()
    assert inspect(stranger) == []


def test_a_share_links_only_to_what_it_shows(stranger: Page, share: str) -> None:
    visit(stranger, share)
    links = stranger.get_by_role("navigation", name="Pages").get_by_role("link")
    expect(links.first).to_be_visible()
    shown = [str(link.get_attribute("href")) for link in links.all()]
    assert len(shown) > 12
    for address in shown:
        visit(stranger, re.sub(r"/share/.*", "", share) + address)
        assert (address, find_harm(stranger)) == (address, [])


@pytest.mark.parametrize("tile", ["glance", "chart", "map"])
def test_a_tile(stranger: Page, share: str, tile: str) -> None:
    for scheme in SCHEMES:
        stranger.goto(f"{share.replace('/share/', '/embed/')}/{tile}?theme={scheme}")
        expect(stranger.get_by_text("Berths").first).to_be_visible()
        expect(stranger.locator(".mantine-Skeleton-root")).to_have_count(0)
        assert [*find_harm(stranger), *find_barriers(stranger)] == []


def test_the_door(stranger: Page, hostile: HostileSite) -> None:
    locked = hostile.share(password="pelican-7")
    for path, sign in (("/login", "Sign in"), (locked, "Open")):
        stranger.goto(hostile.server.url + path)
        expect(stranger.get_by_role("button", name=sign)).to_be_visible()
        for scheme in SCHEMES:
            wear(stranger, scheme)
            assert (path, find_barriers(stranger), measure_overflow(stranger)) == (path, [], 0)
        stranger.faults.clear()  # type: ignore[attr-defined] - a locked share answers 401 once


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/settings/nowhere", "There is no such"),
        ("/websites/5ffa0eb7-0ca3-4daa-b140-29db8c0e35ca", "There is no such"),
        ("/share/none-such", "This link does not exist"),
    ],
)
def test_an_address_of_nothing(tab: Page, hostile: HostileSite, path: str, words: str) -> None:
    tab.goto(hostile.server.url + path)
    expect(tab.get_by_text(words).first).to_be_visible()
    for scheme in SCHEMES:
        wear(tab, scheme)
        assert (find_barriers(tab), measure_overflow(tab)) == ([], 0)
    tab.faults.clear()  # type: ignore[attr-defined] - the browser tells of the answer 404
