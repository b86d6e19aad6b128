"""What a user agent says: browser, operating system and class of device.

Browsers and systems are named by the tables in `data/agents.json`, made from npm `detect-browser`; in both the
first rule that matches wins. Devices are told apart by the rules below.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

LONGEST_AGENT = 512
"""Characters of a user agent that are looked at: a bound on the time that a hostile one can cost."""
WIDEST_LAPTOP = 1920
"""A computer whose screen is at most this many pixels wide counts as a laptop."""


class Agent(NamedTuple):
    """Names as Umami stores them; a browser or system that is not known is `""`.

    `device` is desktop, laptop, tablet, mobile, smarttv, console or wearable.
    """

    browser: str
    os: str
    device: str


def describe_agent(user_agent: str, screen: str) -> Agent:
    """Describe the client; `screen` is `WIDTHxHEIGHT` in pixels or empty. Never raises."""
    wide, narrow = examine(user_agent[:LONGEST_AGENT])
    return narrow if wide is not narrow and is_narrow(screen) else wide


class Tables(msgspec.Struct, frozen=True):
    """The layout of `data/agents.json`: a name, an expression and the text that what it matches ends with."""

    browsers: list[tuple[str, str, str]]
    systems: list[tuple[str, str, str]]


Rules = tuple[tuple[str, re.Pattern[str], str], ...]

DEVICES: Rules = tuple(
    (name, re.compile(expression), "")
    for name, expression in (
        ("smarttv", r"(?i:smart-?\s?tv|hbbtv|apple ?tv|google ?tv|android tv|netcast|web0s|bravia|crkey|roku)|\bAFT[A-Z]|\bTV\b"),
        ("console", r"PlayStation|Xbox|Nintendo"),
        ("wearable", r"(?i:watch(?:os|\b)|\bglass \d)"),
        ("tablet", r"iPad|Tablet(?! PC)|PlayBook|^(?!.*Mobi).*(?:Android|Kindle|Silk/)"),
        ("mobile", r"iPhone|iPod|Mobi|Phone|BlackBerry|BB10|Opera Mini|Symbian|Series[46]0|MIDP"),
    )
)
"""Ordered; what none of them matches is a desktop."""


def compile_rules(rules: list[tuple[str, str, str]]) -> Rules:
    """The rows of a table, ready to use."""
    return tuple((name, re.compile(expression, re.ASCII), ending) for name, expression, ending in rules)


TABLES = msgspec.json.decode(files("footfall").joinpath("data/agents.json").read_bytes(), type=Tables)
BROWSERS = compile_rules(TABLES.browsers)
SYSTEMS = compile_rules(TABLES.systems)


@lru_cache(maxsize=10_000)
def examine(user_agent: str) -> tuple[Agent, Agent]:
    """The agent on a wide screen and on a narrow one: the same object when the screen makes no difference."""
    browser, system = first_match(BROWSERS, user_agent), first_match(SYSTEMS, user_agent)
    device = first_match(DEVICES, user_agent)
    wide = Agent(browser, system, device or "desktop")
    return wide, wide if device else Agent(browser, system, "laptop")


def first_match(rules: Rules, text: str) -> str:
    """The name of the first rule that is found in the text, or `""`."""
    for name, expression, ending in rules:
        if text.endswith(ending) and expression.search(text):
            return name
    return ""


def is_narrow(screen: str) -> bool:
    """Whether the screen is known and no wider than a laptop's."""
    width = screen.partition("x")[0]
    return width.isdecimal() and int(width) <= WIDEST_LAPTOP
