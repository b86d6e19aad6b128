"""Which user agents are programs and not people, by the patterns of npm `isbot` in `data/bots.json`.

The patterns are put together by kind, which costs a tenth of trying them one after the other: texts that may
stand anywhere, expressions at the beginning, and the few that are left.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

import msgspec

LONGEST_AGENT = 512
"""Characters of a user agent that are looked at: a bound on the time that a hostile one can cost."""
REASON = "isbot"
"""The reason for leaving an event out of the numbers: its user agent is that of a program."""


def find_bot(user_agent: str) -> str:
    """`""` for people, else the reason. A missing user agent counts as a person. Never raises."""
    return judge(user_agent[:LONGEST_AGENT])


class Patterns(msgspec.Struct, frozen=True):
    """The layout of `data/bots.json`: expressions over text in lower case, any of which marks a program."""

    patterns: list[str]


def join(patterns: list[str]) -> re.Pattern[str]:
    """One expression that matches when any of them does."""
    return re.compile("|".join(patterns), re.ASCII)


PLAIN = re.compile(r"[a-z0-9 _-]+(?:\\?/[a-z0-9 _-]*)*")
LISTED = msgspec.json.decode(files("footfall").joinpath("data/bots.json").read_bytes(), type=Patterns).patterns
TEXTS = tuple(pattern.replace("\\/", "/") for pattern in LISTED if PLAIN.fullmatch(pattern))
BEGINNINGS = join([pattern for pattern in LISTED if pattern.startswith("^")])
OTHERS = join([pattern for pattern in LISTED if not pattern.startswith("^") and not PLAIN.fullmatch(pattern)])


@lru_cache(maxsize=10_000)
def judge(user_agent: str) -> str:
    """The same as `find_bot`, of a bounded text."""
    if not user_agent:
        return ""
    # Bytes have the case of ASCII alone, as the patterns have.
    folded = user_agent.encode(errors="replace").lower().decode()
    if BEGINNINGS.match(folded) or any(text in folded for text in TEXTS) or OTHERS.search(folded):
        return REASON
    return ""
