from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footfall.collect.agents import LONGEST_AGENT, Agent, describe_agent, examine

MOZILLA = "Mozilla/5.0 "
CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0"
WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko)"

AGENTS = [
    (f"(Windows NT 10.0; Win64; x64) {CHROME} Safari/537.36", "1920x1080", ("chrome", "Windows 10", "laptop")),
    (f"(Windows NT 10.0; Win64; x64) {CHROME} Safari/537.36", "2560x1440", ("chrome", "Windows 10", "desktop")),
    (f"(Windows NT 10.0; Win64; x64) {CHROME} Safari/537.36", "1921x1080", ("chrome", "Windows 10", "desktop")),
    (f"(Windows NT 10.0; Win64; x64) {CHROME} Safari/537.36", "", ("chrome", "Windows 10", "desktop")),
    (f"(Windows NT 10.0; Win64; x64) {CHROME} Safari/537.36", "widexhigh", ("chrome", "Windows 10", "desktop")),
    (f"(Windows NT 10.0; Win64; x64) {CHROME} Safari/537.36 Edg/128.0.0.0", "1536x864", ("edge-chromium", "Windows 10", "laptop")),
    (f"(Macintosh; Intel Mac OS X 10_15_7) {WEBKIT} Version/17.5 Safari/605.1.15", "1440x900", ("safari", "Mac OS", "laptop")),
    (f"(Macintosh; Intel Mac OS X 10_15_7) {CHROME} Safari/537.36 OPR/113.0.0.0", "1680x1050", ("opera", "Mac OS", "laptop")),
    (f"(iPhone; CPU iPhone OS 17_5 like Mac OS X) {WEBKIT} Version/17.5 Mobile/15E148 Safari/604.1", "390x844", ("ios", "iOS", "mobile")),
    (
        f"(iPhone; CPU iPhone OS 17_5 like Mac OS X) {WEBKIT} CriOS/128.0.6613.34 Mobile/15E148 Safari/604.1",
        "393x852",
        ("crios", "iOS", "mobile"),
    ),
    (
        f"(iPhone; CPU iPhone OS 17_4 like Mac OS X) {WEBKIT} Mobile/15E148 Instagram 340.0.3.27.93",
        "390x844",
        ("instagram", "iOS", "mobile"),
    ),
    (f"(iPad; CPU OS 16_6 like Mac OS X) {WEBKIT} Version/16.6 Mobile/15E148 Safari/604.1", "810x1080", ("ios", "iOS", "tablet")),
    (f"(Linux; Android 14; Pixel 8) {CHROME} Mobile Safari/537.36", "412x915", ("chrome", "Android OS", "mobile")),
    (f"(Linux; Android 13; SM-X700) {CHROME} Safari/537.36", "1600x2560", ("chrome", "Android OS", "tablet")),
    (f"(Linux; Android 13; SM-S911B) {CHROME} Mobile Safari/537.36 SamsungBrowser/25.0", "360x780", ("samsung", "Android OS", "mobile")),
    ("(X11; Linux x86_64; rv:129.0) Gecko/20100101 Firefox/129.0", "3840x2160", ("firefox", "Linux", "desktop")),
    (f"(X11; CrOS x86_64 14541.0.0) {CHROME} Safari/537.36", "1366x768", ("chrome", "Chrome OS", "laptop")),
    ("(Windows NT 6.1; WOW64; Trident/7.0; Tablet PC 2.0; rv:11.0) like Gecko", "1366x768", ("ie", "Windows 7", "laptop")),
    (f"(Linux; Android 9; AFTMM) {CHROME} Safari/537.36", "1920x1080", ("chrome", "Android OS", "smarttv")),
    (f"(SMART-TV; Linux; Tizen 6.0) {CHROME} TV Safari/537.36", "1920x1080", ("chrome", "Linux", "smarttv")),
    (f"(PlayStation; PlayStation 5/6.50) {WEBKIT} Version/17.0 Safari/605.1.15", "1920x1080", ("safari", "", "console")),
]


@pytest.mark.parametrize(("agent", "screen", "expected"), AGENTS)
def test_an_agent_has_a_browser_a_system_and_a_device(agent: str, screen: str, expected: tuple[str, str, str]) -> None:
    assert describe_agent(MOZILLA + agent, screen) == Agent(*expected)


@pytest.mark.parametrize(("screen", "device"), [("", "desktop"), ("1280x720", "laptop"), ("4000x3000", "desktop"), ("x", "desktop")])
def test_an_absent_agent_is_a_computer_without_names(screen: str, device: str) -> None:
    assert describe_agent("", screen) == Agent("", "", device)


@given(st.text(max_size=700), st.text(max_size=11))
def test_nothing_raises(agent: str, screen: str) -> None:
    browser, system, device = describe_agent(agent, screen)
    assert len(browser) <= 20
    assert len(system) <= 20
    assert device in {"desktop", "laptop", "tablet", "mobile", "smarttv", "console", "wearable"}


HOSTILE = [
    "Trident/7.0" * 12 + "rv:1" * 30 + ")" * 300,
    "Version/" + "1" * 250 + "Mobile" * 40,
    "Trident/7.0rv:" + "1" * 200 + ")" * 290,
    "wv)" * 85 + "Chrome/1" * 40,
]


@pytest.mark.parametrize("agent", [(text * 9)[: LONGEST_AGENT - 1] + "x" for text in HOSTILE])
def test_a_hostile_agent_costs_little(agent: str) -> None:
    started = time.process_time()
    examine.__wrapped__(agent)
    assert time.process_time() - started < 0.03


def test_what_stands_beyond_the_bound_is_not_kept() -> None:
    examine.cache_clear()
    describe_agent("a" * LONGEST_AGENT + "one", "")
    describe_agent("a" * LONGEST_AGENT + "two", "")
    assert examine.cache_info().currsize == 1
