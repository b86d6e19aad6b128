"""When write keys were last used, noted in memory until somebody stores it."""

from __future__ import annotations

INTERVAL = 60_000
"""The time that is kept of a key's last use is exact to this (ms), so that few requests lead to a write."""


class Usage:
    """Uses of keys that are not stored yet."""

    def __init__(self) -> None:
        self._stored: dict[str, int] = {}
        self._fresh: dict[str, int] = {}

    def note(self, write_key_id: str, now: int) -> None:
        """Note a use at `now` (ms)."""
        if now - self._stored.get(write_key_id, 0) >= INTERVAL:
            self._fresh[write_key_id] = now

    def take(self) -> dict[str, int]:
        """The times (ms) that should be stored now, by key; they are not given again."""
        fresh, self._fresh = self._fresh, {}
        self._stored.update(fresh)
        return fresh

    def give_back(self, times: dict[str, int]) -> None:
        """Take back times that could not be stored."""
        self._fresh = {**times, **self._fresh}
