"""How long to wait before another try."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Optional

AGAIN = frozenset({429, 500, 502, 503, 504})
"""Answers after which the same request may go through a little later."""


@dataclass(frozen=True)
class Patience:
    """Waits double from `first` seconds up to `longest` and vary at random, so that many callers do not come back at once."""

    attempts: int = 4
    first: float = 0.25
    longest: float = 8.0
    bound: float = 30.0
    """A server that wants a longer pause than this gets no further try; its error is raised with `retry_after`."""

    def find_delay(self, attempt: int, wanted: Optional[float] = None) -> Optional[float]:
        """Seconds to wait after try number `attempt` (from 1); None when no further try is due."""
        if attempt >= self.attempts or (wanted is not None and wanted > self.bound):
            return None
        return find_pause(attempt, self.first, self.longest, wanted)


def find_pause(attempt: int, first: float, longest: float, wanted: Optional[float] = None) -> float:
    """Seconds to wait after failure number `attempt` (from 1), never less than the server wanted."""
    step = min(longest, first * 2.0 ** min(attempt - 1, 30))
    pause = step * (0.5 + random.random() / 2)  # noqa: S311 - spreads callers, protects nothing
    return pause if wanted is None else max(pause, wanted + random.random() * first)  # noqa: S311
