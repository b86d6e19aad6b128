"""One question asked again and again for everybody who watches its answer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable

log = logging.getLogger(__name__)

INTERVAL = 3.0
HEARTBEAT = 15.0

Produce = Callable[[], Awaitable[bytes]]


class Feeds:
    """The questions that are being watched. Each costs one run in `interval` seconds, however many watch; without watchers none."""

    def __init__(self, interval: float = INTERVAL, heartbeat: float = HEARTBEAT) -> None:
        self.interval = interval
        self.heartbeat = heartbeat
        self._feeds: dict[Hashable, _Feed] = {}
        self._stopped = False

    async def watch(self, key: Hashable, produce: Produce) -> AsyncIterator[bytes | None]:
        """Every new answer of `produce`, or None when none came for `heartbeat` seconds. Those with the same key share the answers.

        Whoever reads too slowly gets the newest answer and not those in between.
        """
        feed = self._feeds.get(key)
        if feed is None:
            feed = self._feeds[key] = _Feed(produce, self.interval)
        feed.watchers += 1
        seen = 0
        try:
            while not self._stopped:
                if feed.version > seen:
                    seen = feed.version
                    yield feed.answer
                    continue
                try:
                    await asyncio.wait_for(feed.changed.wait(), self.heartbeat)
                except TimeoutError:
                    yield None
        finally:
            feed.watchers -= 1
            if not feed.watchers:
                feed.task.cancel()
                self._feeds.pop(key, None)

    def stop(self) -> None:
        """End all watching, now and in future."""
        self._stopped = True
        for feed in self._feeds.values():
            feed.changed.set()


class _Feed:
    """One watched question and its newest answer."""

    def __init__(self, produce: Produce, interval: float) -> None:
        self.watchers = 0
        self.version = 0
        self.answer = b""
        self.changed = asyncio.Event()
        self.task = asyncio.create_task(self._run(produce, interval))

    async def _run(self, produce: Produce, interval: float) -> None:
        while True:
            try:
                self.answer = await produce()
                self.version += 1
                self.changed.set()
                self.changed = asyncio.Event()
            except Exception as error:  # noqa: BLE001 - the engine may answer at the next turn
                log.warning("a watched question has no answer: %s", type(error).__name__)
            await asyncio.sleep(interval)
