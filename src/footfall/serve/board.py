"""Memory that all collectors of a machine share: how fast visitors send, what changed, what each collector has counted.

The parent makes it and hands it to every collector, so it outlives each of them.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Callable
from typing import Any

import msgspec

from footfall.collect.ratelimit import SLOT_BYTES

SEATS = 64
SEAT_BYTES = 4096
RATE_SLOTS = 1 << 17
RATE_BYTES = RATE_SLOTS * SLOT_BYTES
CHANGES_AT = RATE_BYTES + SEATS * SEAT_BYTES
SIZE = CHANGES_AT + SEATS * 8


def make_board() -> int:
    """The descriptor of fresh shared memory, all zero."""
    descriptor = os.memfd_create("footfall-board", os.MFD_CLOEXEC)
    os.ftruncate(descriptor, SIZE)
    return descriptor


class Board:
    """One process's view of the shared memory; `seat` is its own place."""

    def __init__(self, descriptor: int, seat: int) -> None:
        self._memory = mmap.mmap(descriptor, SIZE)
        self._view = memoryview(self._memory)
        self._seat = seat

    @property
    def rates(self) -> memoryview:
        """Room for `RATE_SLOTS` pairs of 64-bit numbers: a visitor's mark, and the time at which the bucket is full again."""
        return self._view[:RATE_BYTES]

    def note_change(self) -> None:
        """Tell all processes that metadata has changed."""
        place = CHANGES_AT + 8 * self._seat
        count = int.from_bytes(self._view[place : place + 8], "little") + 1
        self._view[place : place + 8] = count.to_bytes(8, "little")

    def read_changes(self) -> bytes:
        """A mark that differs after every change that any process has noted."""
        return bytes(self._view[CHANGES_AT:])

    def tell(self, counts: Any) -> None:
        """Put what this process has counted on its place."""
        data = msgspec.msgpack.encode(counts)
        start = RATE_BYTES + self._seat * SEAT_BYTES
        self._view[start + 4 : start + 4 + len(data)] = data
        self._view[start : start + 4] = len(data).to_bytes(4, "little")

    def list_counts(self, read: Callable[[bytes], Any]) -> list[Any]:
        """What all processes have last told, each as `read` makes of it; those that never told anything are left out."""
        found = []
        for seat in range(SEATS):
            start = RATE_BYTES + seat * SEAT_BYTES
            size = int.from_bytes(self._view[start : start + 4], "little")
            if size:
                found.append(read(bytes(self._view[start + 4 : start + 4 + size])))
        return found
