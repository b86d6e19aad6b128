"""How fast one visitor may send to one website."""

from __future__ import annotations

import math
from collections import OrderedDict

MOST_VISITORS = 100_000
"""Visitors remembered; beyond that the one not seen for longest is forgotten."""


class RateLimit:
    """A token bucket per key: `rate` tokens a second, at most `burst` at once; a rate of 0 lets everything pass.

    Only one number a key is kept: the time (s) at which its bucket is full again.
    """

    def __init__(self, rate: float, burst: int, most_visitors: int = MOST_VISITORS) -> None:
        self._cost = 1 / rate if rate > 0 else 0.0
        self._allowance = self._cost * burst
        self._most = most_visitors
        self._full_at: OrderedDict[str, float] = OrderedDict()

    def take(self, key: str, now: int) -> int:
        """Take one token at `now` (ms): 0 when there was one, else the whole seconds until there is."""
        if not self._cost:
            return 0
        time = now / 1000
        full_at = max(self._full_at.get(key, 0.0), time) + self._cost
        if (wait := full_at - time - self._allowance) > 1e-9:
            return max(1, math.ceil(wait))
        self._full_at[key] = full_at
        self._full_at.move_to_end(key)
        if len(self._full_at) > self._most:
            self._full_at.popitem(last=False)
        return 0

    def __len__(self) -> int:
        return len(self._full_at)
