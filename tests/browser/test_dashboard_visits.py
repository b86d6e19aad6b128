"""The dashboard's pages about single visits and events: sessions, events, declarative events, web vitals, recordings."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from dashboard_fixtures import HOSTILE, fill
from playwright.sync_api import Page, Request, expect
from replaying import ELSEWHERE, make_recording
from running import AGENT, RunningServer

PERSON = "marina@example.com"
PAGES = ("sessions", "events", "declarative", "vitals", "replays", "realtime")
ADDED = {"version": "1.4.0", "sessionId": "first-tab", "viewport": "390x844", "url": "https://example.com/", "timestamp": 1}


@pytest.fixture(scope="module")
def website(server: RunningServer) -> str:
    """Visits, orders with prices, declared clicks, measurements, a person, a recording; much of it hostile."""
    made = server.make_website("Visits")
    with server.client() as client:
        client.post(f"/api/websites/{made}", json={"replayEnabled": True}).raise_for_status()
    fill(server, made, 60)
    now = int(time.time())
    agent = {"User-Agent": AGENT}

    def say(kind: str = "event", ago: int = 120, **payload: Any) -> dict[str, Any]:
        common = {
            "website": made,
            "hostname": "example.com",
            "url": "/berths",
            "ip": "84.140.1.7",
            "userAgent": AGENT,
            "timestamp": now - ago,
        }
        return {"type": kind, "payload": {**common, **payload}}

    bodies = [
        *(say(name="order", ago=300 + index, data={"price": 10.5 + index, "note": HOSTILE[:60]}) for index in range(3)),
        *(say(name="toolbar_click_save", ago=400 + index, data={**ADDED, "eventType": "click"}) for index in range(4)),
        say(name="signup_submit_form", ago=500, data={**ADDED, "eventType": "submit", "viewport": "1440x900", "sessionId": "second-tab"}),
        *(say("performance", ago=600 + index, lcp=1000 + 1500 * index, inp=100, cls=0.3, fcp=900, ttfb=300) for index in range(3)),
        say("identify", ago=60, id=PERSON, data={"plan": HOSTILE[:60]}),
        say(id=PERSON, ago=50),
    ]
    answer = server.http.post(server.url + "/api/batch", json=bodies, headers=agent).json()
    assert answer["errors"] == 0, answer
    cache = server.http.post(server.url + "/api/send", json=say(ago=0), headers=agent).json()["cache"]
    known = {**agent, "x-umami-cache": cache}
    server.http.post(server.url + "/api/send", json=say(ago=0, id=PERSON), headers=known).raise_for_status()
    record = {"type": "record", "payload": {"website": made, "events": make_recording(int(time.time() * 1000) - 30_000)}}
    answer = server.http.post(server.url + "/api/record", json=record, headers=known).json()
    assert answer["ok"], answer
    server.wait_until(lambda: server.pageviews(made) >= 63, "the views were not counted")
    return made


def visit(tab: Page, server: RunningServer, website: str, rest: str) -> Page:
    tab.faults.clear()  # type: ignore[attr-defined]
    tab.goto(f"{server.url}/websites/{website}/{rest}")
    return tab


def test_a_session_shows_all_about_it(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "sessions")
    page.get_by_placeholder(re.compile("Person, city")).fill("marina")
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(1)
    rows.get_by_role("button").click()
    sheet = page.get_by_role("dialog")
    expect(sheet.get_by_role("button", name=PERSON)).to_be_visible()
    expect(sheet.get_by_text("<img src=x").first).to_be_visible()
    expect(sheet.get_by_text("/berths").first).to_be_visible()
    assert "p.session=" in page.url
    assert page.evaluate("window.hacked") is None
    assert page.faults == []  # type: ignore[attr-defined]


def test_a_session_is_erased_after_typing(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "sessions")
    rows = page.get_by_text(re.compile(r"^\d+ rows$"))
    page.locator("tbody tr").nth(5).get_by_role("button").click()
    before = int((rows.text_content() or "0").split()[0])
    sheet = page.get_by_role("dialog", name="Session")
    sheet.get_by_role("button", name="Erase this session").click()
    asking = page.get_by_role("dialog", name="Erase this session")
    word = re.findall(r"[0-9a-f]{8}", asking.inner_text())[0]
    expect(asking.get_by_role("button", name="Erase")).to_be_disabled()
    asking.get_by_role("textbox").fill(word)
    asking.get_by_role("button", name="Erase").click()
    expect(rows).to_have_text(f"{before - 1} rows", timeout=20_000)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_properties_are_opened_down_to_their_sums(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "events")
    expect(page.locator("tbody tr").first).to_be_visible()
    page.get_by_role("button", name=re.compile("^order")).first.click()
    page.get_by_role("button", name=re.compile("^price")).click()
    sums = page.locator("dl")
    expect(sums).to_contain_text("34.5")
    expect(sums).to_contain_text("11.5")
    expect(page.get_by_text("12.5", exact=True).first).to_be_visible()
    page.get_by_role("button", name="order", exact=True).last.click()
    page.get_by_role("button", name=re.compile("^note")).click()
    expect(page.get_by_text("<img src=x").first).to_be_visible()
    page.get_by_role("button", name=re.compile("^order: Show properties")).first.click()
    expect(page.get_by_role("dialog").get_by_role("rowheader", name="price")).to_be_visible()
    assert page.evaluate("window.hacked") is None
    assert page.faults == []  # type: ignore[attr-defined]


def test_declared_events_are_told_by_type_version_and_window(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "declarative")
    expect(page.get_by_role("region", name="Type").get_by_text("click")).to_be_visible()
    expect(page.get_by_role("region", name="Version of the site")).to_contain_text("1.4.0")
    expect(page.get_by_role("region", name="Window", exact=True)).to_contain_text("390x844")
    expect(page.get_by_role("region", name="Name")).not_to_contain_text("order")
    page.get_by_role("button", name=re.compile("^signup_submit_form")).click()
    expect(page).to_have_url(re.compile("event=eq.signup_submit_form"))
    expect(page.get_by_role("region", name="Type")).not_to_contain_text("click")
    assert page.faults == []  # type: ignore[attr-defined]


def test_vitals_are_rated_by_the_thresholds_of_the_field(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "vitals")
    slow = page.get_by_role("button", name=re.compile("^LCP"))
    expect(slow).to_contain_text("Needs improvement")
    expect(slow).to_contain_text("67%")
    shifting = page.get_by_role("button", name=re.compile("^CLS"))
    expect(shifting).to_contain_text("Poor 100%")
    shifting.click()
    expect(page).to_have_url(re.compile("p.metric=cls"))
    expect(page.get_by_role("table", name="Country")).to_contain_text("0.300")
    assert page.faults == []  # type: ignore[attr-defined]


def test_a_hostile_recording_is_played_without_running(tab: Page, server: RunningServer, website: str) -> None:
    asked: list[Request] = []
    tab.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - the library takes no built-in function
    page = visit(tab, server, website, "replays")
    page.locator("tbody tr").get_by_role("button").click()
    play = page.get_by_role("button", name="Play", exact=True)
    expect(play).to_be_enabled()
    player = page.frame_locator("iframe[title='The recorded page']")
    shown = player.frame_locator("iframe")
    expect(shown.get_by_role("heading", name="Berths by the week")).to_be_visible()
    assert shown.locator("body").evaluate("node => getComputedStyle(node).color") == "rgb(1, 2, 3)"
    page.get_by_text("8×").click()
    play.click()
    expect(shown.get_by_text("Reserved for you")).to_be_visible()
    expect(page.locator("[aria-current=true]")).to_contain_text("/thanks", timeout=15_000)
    expect(play).to_be_visible(timeout=15_000)  # it has ended, so what is chosen now stands still
    page.get_by_role("button", name="/berths").click()
    expect(shown.get_by_text("Reserved for you")).to_have_count(0)
    assert player.locator("iframe").get_attribute("sandbox") == "allow-same-origin"
    assert page.evaluate("window.hacked") is None
    # What only a style sheet names is stopped by the policy of the player.
    assert [request.url for request in asked if request.url.startswith(ELSEWHERE) and request.failure != "csp"] == []
    # The browser says what it stopped; looking into the frame for this test is among it.
    stopped = re.compile(r"style\.png|^The play\(\) request was interrupted|^Blocked script execution in .*/player\.html")
    assert [fault for fault in page.faults if not stopped.search(fault)] == []  # type: ignore[attr-defined]


def test_the_player_may_fetch_nothing(server: RunningServer) -> None:
    policy = server.http.get(server.url + "/player.html").headers["content-security-policy"]
    rules = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self'"
    assert rules["img-src"] == "data: blob:"
    assert rules["frame-ancestors"] == "'self'"
    assert "allow-top-navigation" not in rules["sandbox"]


def test_a_recording_is_saved_under_a_name(tab: Page, server: RunningServer, website: str) -> None:
    page = visit(tab, server, website, "replays")
    page.locator("tbody tr").get_by_role("button").click()
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_label("Name").fill("Lost in the form")
    page.get_by_label("Name").press("Enter")
    expect(page.get_by_role("button", name="Lost in the form")).to_be_visible()
    page.get_by_role("button", name="All recordings").click()
    page.get_by_text("Saved", exact=True).click()
    expect(page.locator("tbody tr")).to_contain_text("Lost in the form")
    page.get_by_role("button", name="Take Lost in the form off the saved ones").click()
    expect(page.get_by_text("No saved recordings")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "hint"), [("events", "umami.track"), ("declarative", "declarative.js"), ("vitals", "data-performance"), ("replays", "Turn")]
)
def test_an_empty_page_says_what_to_do(tab: Page, server: RunningServer, name: str, hint: str) -> None:
    page = visit(tab, server, server.make_website(f"Empty {name}"), name)
    expect(page.get_by_text(hint).first).to_be_visible()
    assert page.faults == []  # type: ignore[attr-defined]
