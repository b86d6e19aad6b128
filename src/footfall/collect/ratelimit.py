"""How fast one visitor may send to one website."""

from __future__ import annotations

import math
from hashlib import blake2b

PROBES = 4
"""Neighbouring slots among which a visitor's is searched."""
SLOT_BYTES = 16
"""A mark and a time, 64 bits each."""


class RateLimit:
    """A token bucket per key: `rate` tokens a second, at most `burst` at once; a rate of 0 lets everything pass.

    `memory` holds pairs of 64-bit numbers, a mark of the key and the time (s) at which its bucket is full again; processes
    may share it. When all slots of a key are taken by others, the bucket that is full first is given up: that visitor may
    then send a little more. Without `memory` the limit has room of its own.
    """

    def __init__(self, rate: float, burst: int, memory: memoryview | None = None) -> None:
        self._cost = 1 / rate if rate > 0 else 0.0
        self._allowance = self._cost * burst
        memory = memoryview(bytearray(65_536 * SLOT_BYTES)) if memory is None else memory
        self._marks, self._times = memory.cast("Q"), memory.cast("d")
        self._slots = len(self._marks) // 2 - PROBES + 1

    def take(self, key: int, now: int, count: int = 1) -> int:
        """Take `count` tokens of a key (64 bits of a hash) at `now` (ms): 0 when there were so many, else the seconds until there are.

        The seconds are whole. More than a bucket holds are given when it is full.
        """
        if not self._cost:
            return 0
        time = now / 1000
        mark = key | 1
        slot, full_before = self._find(mark)
        cost = self._cost * count
        full_at = max(full_before, time) + cost
        if (wait := full_at - time - max(self._allowance, cost)) > 1e-9:
            return max(1, math.ceil(wait))
        self._marks[2 * slot] = mark
        self._times[2 * slot + 1] = full_at
        return 0

    def _find(self, mark: int) -> tuple[int, float]:
        """The slot of a mark and the time in it; for a mark that has none, the one that is full first, with 0."""
        best, soonest = 0, math.inf
        first = (mark >> 1) % self._slots
        for slot in range(first, first + PROBES):
            full_at = self._times[2 * slot + 1]
            if self._marks[2 * slot] == mark:
                return slot, full_at
            if full_at < soonest:
                best, soonest = slot, full_at
        return best, 0.0


def hash_key(text: str) -> int:
    """The key of what has no hash as its name."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")
