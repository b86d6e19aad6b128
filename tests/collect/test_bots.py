from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footfall.collect.bots import BEGINNINGS, LISTED, OTHERS, TEXTS, find_bot

CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36"

ROBOTS = [
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "curl/8.5.0",
    "foo",
    "python-requests/2.32.3",
    "Wget/1.21",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/128.0.0.0 Safari/537.36",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
    CHROME + " Chrome-Lighthouse",
    CHROME.upper() + " PINGDOM",
]
PEOPLE = [
    "",
    CHROME,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile Safari/604.1",
    "Mozilla/5.0 (X11; Linux x86_64; rv:129.0) Gecko/20100101 Firefox/129.0",
    "Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36",
]


@pytest.mark.parametrize("agent", ROBOTS)
def test_a_program_has_a_reason(agent: str) -> None:
    assert find_bot(agent) == "isbot"


@pytest.mark.parametrize("agent", PEOPLE)
def test_people_have_none(agent: str) -> None:
    assert find_bot(agent) == ""


@given(st.text(max_size=700))
def test_nothing_raises(agent: str) -> None:
    assert find_bot(agent) in {"", "isbot"}


def test_a_lone_surrogate_is_no_trouble() -> None:
    assert find_bot(CHROME + " \ud800") == ""


def test_every_pattern_is_used_once() -> None:
    assert len(LISTED) > 150
    apart = [pattern for pattern in LISTED if pattern.startswith("^") or pattern in OTHERS.pattern]
    assert len(TEXTS) + len(apart) >= len(LISTED)
    assert BEGINNINGS.match("wget")
