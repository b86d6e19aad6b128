"""Salts that change with time, so that anonymous visitors cannot be followed for longer than a period.

A salt is derived from the server's secret and the period (a day, a week from Monday, or a month, UTC): nothing is
stored, every process has the same one, and events that arrive late get the salt of their own time. What this promises:
whoever holds only the data cannot tell which address a session id was made of, nor that two ids of different periods
are one visitor. Whoever also holds the secret can try addresses and user agents for any period; a salt that is
thrown away would stop that too, but could not be shared between hosts or serve late events.
"""

from __future__ import annotations

import hmac
from datetime import UTC, datetime
from functools import lru_cache
from typing import Literal

DAY = 86_400_000
Rotation = Literal["day", "week", "month"]


def derive_key(secret: str, purpose: str) -> bytes:
    """A key of 32 bytes for one purpose; no purpose's key tells anything of another's."""
    return hmac.digest(secret.encode(), f"footfall {purpose}".encode(), "sha256")


def find_period(day: int, rotation: Rotation) -> str:
    """The name of the period that a day (since 1970-01-01) lies in."""
    if rotation == "day":
        return f"day {day}"
    if rotation == "week":
        return f"week {(day + 3) // 7}"
    date = datetime.fromtimestamp(day * 86_400, UTC)
    return f"month {date.year}-{date.month}"


class Salts:
    """The salts of one secret and rotation."""

    def __init__(self, secret: str, rotation: Rotation) -> None:
        def derive(day: int) -> bytes:
            return derive_key(secret, f"salt {find_period(day, rotation)}")

        self._derive = lru_cache(maxsize=512)(derive)

    def get_salt(self, time: int) -> bytes:
        """The salt at a time (ms)."""
        return self._derive(time // DAY)
