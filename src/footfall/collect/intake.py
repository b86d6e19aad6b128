"""The way of appends from event loops to the disk and back, in groups."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from typing import NamedTuple

from footfall.base.errors import Unavailable

log = logging.getLogger(__name__)

GROUP_SIZE = 4 * 1024 * 1024
"""Bytes from which on a write takes no more appends."""
ENOUGH = 256
"""Appends that wait for no more."""

Done = Callable[[Unavailable | None], None]
"""Told once, in its own thread, that an append is durable (None) or why it is refused."""
Entry = tuple[Sequence[bytes], Done]
Told = Callable[[list[Entry], Unavailable | None], None]


class Group(NamedTuple):
    """Appends that were handed over together, and who wants to know of some of them what became of them."""

    entries: list[Entry]
    tell: Told


class Intake:
    """The appends of one event loop. They gather until the loop has read all that has arrived, and while a group is with the thread.

    `write` writes a group at once, in the loop, or says that this is not the time for it; `put` gives one to the thread.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, write: Callable[[Group], bool], put: Callable[[Group], None]) -> None:
        self.loop = loop
        self._write = write
        self._put = put
        self._gathered: list[Entry] = []
        self._away = 0

    def add(self, entry: Entry) -> None:
        """Take an append."""
        self._gathered.append(entry)
        if len(self._gathered) == 1 and not self._away:
            self.loop.call_soon(self._gather, 0)

    def hand_over(self) -> None:
        """Have written what has gathered."""
        if not self._gathered:
            return
        gathered, self._gathered = self._gathered, []
        self._away += len(gathered)
        if not self._write(Group(gathered, self._settle)):
            self._put(Group(gathered, self._tell))

    def _gather(self, before: int) -> None:
        """Wait for as long as each turn of the loop brings more, so that what arrives together shares one sync."""
        if before < len(self._gathered) < ENOUGH:
            self.loop.call_soon(self._gather, len(self._gathered))
        else:
            self.hand_over()

    def _tell(self, entries: list[Entry], error: Unavailable | None) -> None:
        """Called by the thread."""
        try:
            self.loop.call_soon_threadsafe(self._settle, entries, error)
        except RuntimeError:
            log.debug("an event loop ended before its appends did")

    def _settle(self, entries: list[Entry], error: Unavailable | None) -> None:
        self._away -= len(entries)
        tell_all(entries, error)
        if self._gathered and not self._away:
            self._gather(0)


def split(groups: list[Group]) -> Iterator[list[Group]]:
    """The same appends in the same order, as parts that are written in one go each."""
    part: list[Group] = []
    size = 0
    for entries, tell in groups:
        begin = 0
        for index, (records, _) in enumerate(entries):
            size += sum(map(len, records))
            if size >= GROUP_SIZE:
                yield [*part, Group(entries[begin : index + 1], tell)]
                part, size, begin = [], 0, index + 1
        if begin < len(entries):
            part.append(Group(entries[begin:], tell) if begin else Group(entries, tell))
    if part:
        yield part


def tell_all(entries: list[Entry], error: Unavailable | None) -> None:
    """Tell each append's caller in this thread; one that breaks is no reason not to tell the others."""
    for _, done in entries:
        try:
            done(error)
        except Exception as failure:  # noqa: BLE001 - the last resort
            log.error("an append's caller could not be told: %s", type(failure).__name__)  # noqa: TRY400 - its text may hold data


def resolve(waiter: asyncio.Future[None] | Future[None], error: Unavailable | None) -> None:
    """Give a waiter its result or its own copy of the error, unless its caller has left."""
    if waiter.done():
        return
    if error is None:
        waiter.set_result(None)
    else:
        waiter.set_exception(Unavailable(error.message))
