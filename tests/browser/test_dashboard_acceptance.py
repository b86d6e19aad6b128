"""The whole dashboard: every page of the registry, shares as strangers see them, hostile events, and a question answered in few clicks."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dashboard_fixtures import HOSTILE, fill, find_barriers, open_tab
from playwright.sync_api import Browser, Page, expect
from replaying import make_recording
from running import AGENT, RunningServer

REGISTRY = Path(__file__).parents[2] / "dashboard/src/pages/registry.ts"
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
)
BERLIN, PARIS = "84.140.1.7", "90.84.1.7"
NARROW = {"width": 390, "height": 844}
WIDE = {"width": 1440, "height": 900}
FUNNEL = "?p.s1=path./&p.s2=event.order"


def read_registry() -> dict[str, list[str]]:
    """The addresses of all pages, by the name of their list."""
    lists = re.findall(r"export const (\w+_PAGES).*?= \[\n(.*?)\n\];", REGISTRY.read_text(), re.DOTALL)
    return {name: re.findall(r"\{ path: '([^']*)'", rows) for name, rows in lists}


PAGES = read_registry()


def test_the_registry_was_read() -> None:
    assert set(PAGES) == {"SITE_PAGES", "APP_PAGES", "PUBLIC_PAGES"}
    assert len(PAGES["SITE_PAGES"]) > 20
    assert len(PAGES["APP_PAGES"]) > 10


class Told:
    """A website where everything has happened, with hostile words in every field; and a link, a pixel, a board and a team."""

    def __init__(self, server: RunningServer) -> None:
        self.server = server
        self.website = server.make_website("Berths")
        with server.client() as client:
            client.post(f"/api/websites/{self.website}", json={"replayEnabled": True}).raise_for_status()

            def make(path: str, body: dict[str, Any]) -> str:
                return str(client.post(path, json=body).raise_for_status().json()["id"])

            self.link = make("/api/links", {"name": HOSTILE, "url": "https://example.com/", "slug": "hostile-link"})
            self.pixel = make("/api/pixels", {"name": HOSTILE, "slug": "hostile-pixel"})
            tiles = [
                {
                    "id": f"tile-{place}",
                    "kind": kind,
                    "title": HOSTILE,
                    "text": HOSTILE,
                    "websiteId": self.website,
                    "width": 6,
                    "height": "low",
                }
                for place, kind in enumerate(("kpi", "chart", "list", "map", "text"))
            ]
            self.board = make("/api/boards", {"type": "mixed", "name": HOSTILE, "parameters": {"tiles": tiles}})
            team = client.post("/api/teams", json={"name": HOSTILE[:50]}).raise_for_status().json()
            self.team = str((team[0] if isinstance(team, list) else team)["id"])
            make("/api/reports", {"websiteId": self.website, "type": "funnel", "name": HOSTILE, "parameters": {"steps": [], "window": 60}})
        self._send()
        for path in ("/q/hostile-link", "/p/hostile-pixel"):
            server.http.get(server.url + path, headers={"User-Agent": AGENT, "Referer": "https://example.org/<script>"})

    def _send(self) -> None:
        fill(self.server, self.website, 60)
        now = int(time.time())
        known = {"website": self.website, "hostname": "example.com", "url": "/", "ip": BERLIN, "userAgent": AGENT}
        hostile = {
            "hostname": "berths.example",
            "url": f"/{HOSTILE}?utm_source={HOSTILE}&utm_campaign={HOSTILE}&q={HOSTILE}",
            "title": HOSTILE,
            "referrer": f"https://search.example/{HOSTILE}",
            "language": "<b>x</b>",
            "screen": "<b>1</b>",
            "tag": HOSTILE[:50],
            "id": HOSTILE[:50],
        }
        declared = {"version": HOSTILE, "sessionId": HOSTILE, "viewport": HOSTILE, "url": HOSTILE, "timestamp": 1, "eventType": "click"}
        said = [
            ("event", {**known, **hostile}),
            ("event", {**known, **hostile, "name": HOSTILE[:50], "data": {HOSTILE[:60]: HOSTILE, "list": [HOSTILE]}}),
            ("event", {**known, **hostile, "name": "save_click_<script>", "data": declared}),
            ("event", {**known, "name": "order", "data": {"revenue": 12.5, "currency": "EUR", "note": HOSTILE}}),
            ("identify", {**known, **hostile, "data": {HOSTILE[:60]: HOSTILE}}),
            ("performance", {**known, **hostile, "lcp": 1900, "inp": 100, "cls": 0.1, "fcp": 900, "ttfb": 300}),
            *(("event", {**known, "url": "/prices-on-a-phone", "ip": BERLIN, "userAgent": PHONE}) for _ in range(2)),
            ("event", {**known, "url": "/french", "ip": PARIS, "userAgent": PHONE}),
            ("event", {**known, "url": "/desk", "ip": BERLIN}),
        ]
        bodies = [{"type": kind, "payload": {"timestamp": now - 400 + 5 * place, **payload}} for place, (kind, payload) in enumerate(said)]
        answer = self.server.http.post(self.server.url + "/api/batch", json=bodies, headers={"User-Agent": AGENT}).json()
        assert answer["errors"] == 0, str(answer["details"])[:2000]
        live = {"type": "event", "payload": {key: value for key, value in known.items() if key != "timestamp"}}
        cache = self.server.http.post(self.server.url + "/api/send", json=live, headers={"User-Agent": AGENT}).json()["cache"]
        record = {"type": "record", "payload": {"website": self.website, "events": make_recording(now * 1000 - 30_000)}}
        heads = {"User-Agent": AGENT, "x-umami-cache": cache}
        assert self.server.http.post(self.server.url + "/api/record", json=record, headers=heads).json()["ok"]
        self.server.wait_until(lambda: self.server.pageviews(self.website) >= 64, "the views were not counted")

    def address(self, path: str, base: str = "") -> str:
        """The address of a page by what the registry calls it."""
        if base != "/":
            return f"{self.server.url}{base}/{path.replace('$type', 'path')}{FUNNEL if path == 'funnels' else ''}"
        ids = {"boards": self.board, "links": self.link, "pixels": self.pixel}
        return f"{self.server.url}/{path.replace('$teamId', self.team).replace('$id', ids.get(path.split('/', maxsplit=1)[0], ''))}"

    def addresses(self) -> list[str]:
        """All pages for somebody who is logged in."""
        below = f"/websites/{self.website}"
        return [*(self.address(path, below) for path in PAGES["SITE_PAGES"]), *(self.address(path, "/") for path in PAGES["APP_PAGES"])]

    def share(self, **given: Any) -> str:
        """A share of the website; gives its address."""
        with self.server.client() as client:
            answer = client.post(f"/api/websites/{self.website}/shares", json=given).raise_for_status()
        return f"/share/{answer.json()['slug']}"


@pytest.fixture(scope="module")
def told(server: RunningServer) -> Told:
    return Told(server)


@pytest.fixture(scope="module")
def tab(browser: Browser, server: RunningServer) -> Iterator[Page]:
    page = open_tab(browser, server, viewport=WIDE)
    watch_answers(page)
    yield page
    page.context.close()


def watch_answers(page: Page) -> None:
    """Put answers that are failures into `page.faults` too."""
    page.on("response", lambda answer: answer.status >= 400 and page.faults.append(f"{answer.status} {answer.url}"))  # type: ignore[attr-defined]


def visit(page: Page, address: str) -> None:
    """Open an address and wait until everything that it asks for is there."""
    page.goto(address)
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    expect(page.locator("main .mantine-Skeleton-root")).to_have_count(0)


def look(page: Page, address: str) -> list[str]:
    """What is wrong with the page that is open."""
    found = [f"{address}: {fault}" for fault in page.faults]  # type: ignore[attr-defined]
    page.faults.clear()  # type: ignore[attr-defined]
    if page.evaluate(
        "window.hacked !== undefined || frames.length && [...frames].some((f) => { try { return f.hacked } catch { return false } })"
    ):
        found.append(f"{address}: something hostile ran")
    found += [f"{address}: alert: {text}" for text in page.locator("main [role=alert]").all_inner_texts()]
    return found


def measure_overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def test_every_page_fits_on_a_phone(tab: Page, told: Told) -> None:
    tab.set_viewport_size(NARROW)  # type: ignore[arg-type]
    wrong: list[str] = []
    for address in told.addresses():
        visit(tab, address)
        if (overflow := measure_overflow(tab)) > 0:
            wrong.append(f"{address}: {overflow} px too wide")
        wrong += look(tab, address)
    tab.set_viewport_size(WIDE)  # type: ignore[arg-type]
    assert wrong == []


def test_a_stranger_opens_every_page_of_a_share(browser: Browser, told: Told) -> None:
    slug = told.share(parameters={"sessions": True})
    page = open_stranger(browser)
    visit_share(page, told.server.url + slug)
    links = page.get_by_role("navigation", name="Pages").get_by_role("link")
    expect(links.first).to_be_visible()
    shown = [told.server.url + str(link.get_attribute("href")) for link in links.all()]
    assert len(shown) > 12
    wrong: list[str] = []
    for address in [*shown, told.address("metrics/$type", slug), told.address("funnels", slug)]:
        visit_share(page, address)
        wrong += [*look(page, address), *(f"{address}: {barrier}" for barrier in find_barriers(page))]
        page.set_viewport_size(NARROW)  # type: ignore[arg-type]
        if measure_overflow(page) > 0:
            wrong.append(f"{address}: too wide for a phone")
        page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    page.context.close()
    assert wrong == []


def open_stranger(browser: Browser) -> Page:
    page = browser.new_context(locale="en-US", viewport=WIDE).new_page()  # type: ignore[arg-type]
    page.faults = []  # type: ignore[attr-defined]
    page.on("pageerror", lambda error: page.faults.append(str(error)))  # type: ignore[attr-defined]
    page.on("console", lambda message: message.type == "error" and page.faults.append(message.text))  # type: ignore[attr-defined]
    watch_answers(page)
    return page


def visit_share(page: Page, address: str) -> None:
    visit(page, address)
    expect(page.get_by_text("Berths").first).to_be_visible()


@pytest.mark.parametrize("tile", ["glance", "chart", "map"])
def test_a_stranger_sees_a_tile(browser: Browser, told: Told, tile: str) -> None:
    page = open_stranger(browser)
    page.goto(f"{told.server.url}{told.share().replace('/share/', '/embed/')}/{tile}?theme=dark")
    expect(page.get_by_text("Berths").first).to_be_visible()
    expect(page.locator(".mantine-Skeleton-root")).to_have_count(0)
    assert look(page, tile) == []
    page.context.close()


@pytest.mark.parametrize(
    "rest",
    ["", "events", "declarative", "realtime", "utm", "metrics/title", "metrics/tag", "journeys", "reports"],
)
def test_hostile_words_are_text(tab: Page, told: Told, rest: str) -> None:
    visit(tab, f"{told.server.url}/websites/{told.website}/{rest}")
    expect(tab.locator("main").get_by_text("<script>").or_(tab.locator("main").get_by_text("<img src=x")).first).to_be_attached()
    assert tab.locator("main img[onerror], main script").count() == 0
    assert look(tab, rest) == []


@pytest.mark.parametrize("which", ["links", "links/$id", "pixels", "pixels/$id", "boards", "boards/$id", "teams", "teams/$teamId"])
def test_hostile_names_are_text(tab: Page, told: Told, which: str) -> None:
    visit(tab, told.address(which, "/"))
    expect(tab.locator("main").get_by_text("<img src=x").first).to_be_attached()
    assert tab.locator("main img[onerror], main script").count() == 0
    assert look(tab, which) == []


def test_pages_of_germans_on_phones_in_less_than_five_clicks(tab: Page, told: Told) -> None:
    tab.goto(told.server.url + "/websites")
    clicks = 0

    def click(role: Any, name: Any) -> None:
        nonlocal clicks
        clicks += 1
        tab.get_by_role(role, name=name).first.click()

    click("link", re.compile("Berths"))
    click("button", re.compile("^Germany"))
    expect(tab).to_have_url(re.compile("country=eq.DE"))
    click("tab", "Device")
    click("button", re.compile("^(Phone|Mobile)"))
    expect(tab).to_have_url(re.compile("device=eq.mobile"))
    pages = tab.get_by_role("group", name="Page")
    expect(pages.get_by_role("button")).to_have_count(1)
    expect(pages).to_contain_text("/prices-on-a-phone")
    expect(tab.get_by_role("button", name=re.compile("Last 7 days"))).to_be_visible()
    assert clicks < 5


def test_a_funnel_is_built_from_what_is_offered(tab: Page, told: Told) -> None:
    visit(tab, f"{told.server.url}/websites/{told.website}/funnels")
    tab.get_by_role("button", name=re.compile("^Try .* → ")).first.click(timeout=8_000)
    expect(tab.get_by_text("Conversion")).to_be_visible()
