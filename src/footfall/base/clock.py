"""The one source of the current time; tests inject their own."""

from __future__ import annotations

import time
from collections.abc import Callable

Clock = Callable[[], int]
"""Gives the current time in milliseconds since the Unix epoch, UTC."""


def system_clock() -> int:
    """The machine's time in milliseconds since the Unix epoch."""
    return time.time_ns() // 1_000_000
