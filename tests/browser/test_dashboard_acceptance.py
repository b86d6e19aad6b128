"""One morning with the dashboard, on a server with demo data: each test goes on where the one before has left the tab."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dashboard_fixtures import open_tab
from looking import NARROW, WIDE, find_harm, measure_overflow, open_stranger, read_registry, settle, visit, watch
from playwright.sync_api import Browser, Page, expect
from replaying import make_recording
from running import AGENT, RunningServer

PAGES = read_registry()
MESSAGES = Path(__file__).parents[2] / "dashboard/src/messages"
LANGUAGES = {"de": "Deutsch", "fr": "Français", "es": "Español", "pt": "Português", "zh": "中文", "ja": "日本語", "en": "English"}
TAGS = {"zh": "zh-Hans", "pt": "pt-BR"}
NAME = "Demo: Harbour Lane Coffee"
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
)


class Demo:
    """The demo's website with one recorded visit, and a link, a pixel, a board and a team for the pages about one of them."""

    def __init__(self, server: RunningServer) -> None:
        self.server = server
        port = server.url.rsplit(":", 1)[1]
        command = [
            sys.executable,
            "-m",
            "footfall",
            "demo",
            "--days",
            "21",
            "--visitors",
            "400",
            "--data",
            str(server.data),
            "--port",
            port,
        ]
        subprocess.run(command, env=server.environment, check=True, capture_output=True, timeout=300)
        with server.client() as client:
            self.website = client.get("/api/websites", params={"search": NAME}).json()["data"][0]["id"]
            client.post(f"/api/websites/{self.website}", json={"replayEnabled": True}).raise_for_status()

            def make(path: str, **body: Any) -> str:
                answer = client.post(path, json=body).raise_for_status().json()
                return str((answer[0] if isinstance(answer, list) else answer)["id"])

            tile = {"id": "a", "kind": "kpi", "websiteId": self.website, "width": 6, "height": "low"}
            self.ids = {
                "links": make("/api/links", name="Menu", url="https://example.com/", slug=f"menu-{time.time_ns()}"),
                "pixels": make("/api/pixels", name="Letter", slug=f"letter-{time.time_ns()}"),
                "boards": make("/api/boards", type="mixed", name="Morning", parameters={"tiles": [tile]}),
                "teams": make("/api/teams", name="Roasters"),
            }
        self._record()

    def address(self, path: str = "") -> str:
        """A page of the website."""
        return f"{self.server.url}/websites/{self.website}/{path}".rstrip("/")

    def addresses(self) -> list[str]:
        """All pages for somebody who is logged in."""
        beside = [re.sub(r"\$\w+", self.ids.get(path.split("/", maxsplit=1)[0], ""), path) for path in PAGES["APP_PAGES"]]
        return [
            *(self.address(path.replace("$type", "path")) for path in PAGES["SITE_PAGES"]),
            *(f"{self.server.url}/{path}" for path in beside),
        ]

    def _record(self) -> None:
        payload = {"website": self.website, "hostname": "example.com", "url": "/berths", "ip": "84.140.1.7", "userAgent": PHONE}
        read = {**payload, "url": "/on-a-phone", "timestamp": int(time.time()) - 90}
        known = [{"type": "event", "payload": {**read, "ip": f"84.140.1.{place}"}} for place in range(8, 48)]
        heads = {"User-Agent": AGENT}
        answer = self.server.http.post(self.server.url + "/api/batch", json=known, headers=heads).json()
        assert answer["errors"] == 0, answer
        sent = self.server.http.post(self.server.url + "/api/send", json={"type": "event", "payload": payload}, headers=heads)
        record = {"type": "record", "payload": {"website": self.website, "events": make_recording(int(time.time() - 30) * 1000)}}
        heads["x-umami-cache"] = sent.json()["cache"]
        assert self.server.http.post(self.server.url + "/api/record", json=record, headers=heads).json()["ok"]


@pytest.fixture(scope="module")
def demo(server: RunningServer) -> Demo:
    return Demo(server)


@pytest.fixture(scope="module")
def tab(browser: Browser, server: RunningServer, demo: Demo) -> Iterator[Page]:
    """Signed in, as `open_tab` does by the form."""
    page = watch(open_tab(browser, server, viewport=WIDE, reduced_motion="reduce"))
    yield page
    page.context.close()


def test_every_page_is_whole_and_quiet_and_fits_on_a_phone(tab: Page, demo: Demo) -> None:
    wrong: list[str] = []
    for address in demo.addresses():
        visit(tab, address)
        found = find_harm(tab)
        tab.set_viewport_size(NARROW)  # type: ignore[arg-type]
        settle(tab)
        if (overflow := measure_overflow(tab)) > 0:
            found.append(f"{overflow} px too wide on a phone")
        tab.set_viewport_size(WIDE)  # type: ignore[arg-type]
        wrong += [f"{address}: {fault}" for fault in [*found, *find_harm(tab)]]
    assert wrong == []


def test_pages_of_germans_on_phones_in_less_than_five_clicks(tab: Page, demo: Demo) -> None:
    visit(tab, demo.server.url + "/websites")
    clicks = 0

    def click(role: Any, name: Any) -> None:
        nonlocal clicks
        clicks += 1
        tab.get_by_role(role, name=name).first.click()

    click("link", re.compile("Harbour Lane"))
    click("button", re.compile("^Germany"))
    expect(tab).to_have_url(re.compile("country=eq.DE"))
    click("tab", "Device")
    click("button", re.compile("^(Phone|Mobile)"))
    expect(tab).to_have_url(re.compile("device=eq.mobile"))
    expect(tab.get_by_role("group", name="Page").get_by_role("button", name="/on-a-phone")).to_be_visible()
    expect(tab.get_by_role("button", name=re.compile("Last 7 days"))).to_be_visible()
    assert clicks < 5


def test_it_is_compared_with_the_time_before(tab: Page, demo: Demo) -> None:
    visit(tab, demo.address())
    tab.get_by_role("button", name="Compare", exact=True).click()
    tab.get_by_role("menuitemradio", name=re.compile("^Previous")).click()
    expect(tab).to_have_url(re.compile("compare=prev"))
    tab.get_by_role("group", name="Page").get_by_role("button").first.hover()
    expect(tab.get_by_role("tooltip")).to_contain_text("Before")
    assert find_harm(tab) == []


def test_a_list_is_followed_into_its_depth(tab: Page, demo: Demo) -> None:
    visit(tab, demo.address())
    tab.get_by_role("link", name="Details").first.click()
    expect(tab).to_have_url(re.compile("/metrics/path"))
    tab.get_by_role("table").get_by_role("button", name="/coffee", exact=True).click()
    expect(tab).to_have_url(re.compile("path=eq.%2Fcoffee"))
    tab.get_by_role("link", name="Sessions").click()
    expect(tab).to_have_url(re.compile(r"/sessions\?.*path=eq.%2Fcoffee"))
    tab.locator("main tbody tr").first.get_by_role("button").click()
    sheet = tab.get_by_role("dialog", name="Session")
    expect(sheet.get_by_text(re.compile(r"^/coffee(\?|$)")).first).to_be_visible()
    tab.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    assert find_harm(tab) == []


def test_a_stranger_opens_what_was_shared(tab: Page, browser: Browser, demo: Demo) -> None:
    visit(tab, demo.address("settings?p.tab=sharing"))
    tab.get_by_role("button", name="New link").click()
    dialog = tab.get_by_role("dialog")
    slug = f"partners-{time.time_ns()}"
    dialog.get_by_role("textbox", name="Name").fill("Partners")
    dialog.get_by_role("textbox", name=re.compile("Address|link|slug", re.IGNORECASE)).last.fill(slug)
    dialog.get_by_role("button", name="Create").click()
    expect(dialog).to_have_count(0)
    expect(tab.get_by_text(f"/share/{slug}").first).to_be_visible()
    stranger = open_stranger(browser)
    visit(stranger, f"{demo.server.url}/share/{slug}")
    expect(stranger.get_by_text("Harbour Lane").first).to_be_visible()
    stranger.get_by_role("group", name="Page").get_by_role("button", name="/coffee").first.click()
    expect(stranger).to_have_url(re.compile(rf"/share/{slug}\?.*path=eq"))
    assert stranger.context.cookies() == []
    assert find_harm(stranger) == []
    stranger.context.close()
    assert find_harm(tab) == []


def test_a_funnel_is_built_from_what_is_offered(tab: Page, demo: Demo) -> None:
    visit(tab, demo.address("funnels"))
    tab.get_by_role("button", name=re.compile("^Try .* → ")).first.click()
    expect(tab.get_by_text("Conversion")).to_be_visible()
    tab.get_by_role("button", name="Save", exact=True).click()
    name = f"Way to the coffee {time.time_ns()}"
    tab.get_by_role("textbox", name="Name").fill(name)
    tab.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(tab.get_by_role("dialog")).to_have_count(0)
    visit(tab, demo.address("reports"))
    tab.get_by_role("link", name=name).click()
    expect(tab.get_by_text("Conversion")).to_be_visible()
    assert find_harm(tab) == []


def test_a_visit_is_watched(tab: Page, demo: Demo) -> None:
    visit(tab, demo.address("replays"))
    tab.locator("main tbody tr").first.get_by_role("button").first.click()
    play = tab.get_by_role("button", name="Play", exact=True)
    expect(play).to_be_enabled()
    shown = tab.frame_locator("iframe[title='The recorded page']").frame_locator("iframe")
    expect(shown.get_by_role("heading", name="Berths by the week")).to_be_visible()
    tab.get_by_text("8×").click()
    play.click()
    expect(shown.get_by_text("Reserved for you")).to_be_visible()
    # The browser says what the policy of the player stopped: the recording would reach other hosts.
    assert tab.evaluate("window.hacked") is None
    tab.faults.clear()  # type: ignore[attr-defined]


@pytest.mark.parametrize("scheme", ["Dark", "Light"])
def test_another_theme_stays(tab: Page, demo: Demo, scheme: str) -> None:
    visit(tab, demo.address())
    tab.get_by_role("button", name="Account and preferences").click()
    tab.get_by_role("menuitemradio", name=scheme).click()
    html = tab.locator("html")
    expect(html).to_have_attribute("data-mantine-color-scheme", scheme.lower())
    tab.reload()
    expect(html).to_have_attribute("data-mantine-color-scheme", scheme.lower())
    settle(tab)
    assert find_harm(tab) == []


def test_every_language_has_all_its_words(tab: Page, demo: Demo) -> None:
    visit(tab, demo.address())
    account = "Account and preferences"
    further_pages = ("sessions", "funnels", "vitals", "backend", "emails", "replays", "goals")
    for (code, name), further in zip(LANGUAGES.items(), further_pages, strict=True):
        words = json.loads((MESSAGES / code / "shell.json").read_text())
        tab.get_by_role("button", name=account).click()
        tab.get_by_role("menuitem").filter(has=tab.locator("svg")).first.hover()
        tab.get_by_role("menuitemradio", name=name, exact=True).click()
        expect(tab.locator("html")).to_have_attribute("lang", TAGS.get(code, code))
        account = words["account"]
        for path in (further, ""):
            visit(tab, demo.address(path))
            title = json.loads((MESSAGES / code / f"{path or 'overview'}.json").read_text())["title"]
            expect(tab.get_by_role("heading", level=1).first).to_have_text(title)
            assert (code, path, find_harm(tab), measure_overflow(tab)) == (code, path, [], 0)


def test_a_phone_has_the_pages_in_a_drawer(tab: Page, demo: Demo) -> None:
    tab.set_viewport_size(NARROW)  # type: ignore[arg-type]
    visit(tab, demo.address())
    tab.get_by_role("button", name="Navigation").click()
    tab.get_by_role("link", name="Realtime").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Realtime")
    tab.set_viewport_size(WIDE)  # type: ignore[arg-type]
