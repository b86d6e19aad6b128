"""The queues that queries wait in: a few heavy ones at a time, and beside them light ones, so that neither starves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

_T = TypeVar("_T")


class Lane:
    """Runs at most `width` calls at once, each in a thread of its own; the others wait in order."""

    def __init__(self, name: str, width: int) -> None:
        self._pool = ThreadPoolExecutor(width, thread_name_prefix=f"engine-{name}")
        self._unfinished: set[Future[Any]] = set()

    async def run(self, call: Callable[[], _T], cancel: Callable[[Future[_T]], None]) -> _T:
        """The result of the call.

        When the task is cancelled, a waiting call is dropped; for a running one `cancel` is told, which must not block.
        """
        future = self._pool.submit(call)
        self._unfinished.add(future)
        future.add_done_callback(self._unfinished.discard)
        try:
            return await asyncio.wrap_future(future)
        except asyncio.CancelledError:
            if not future.cancel():
                cancel(future)
            raise

    @property
    def busy(self) -> bool:
        """Whether a call waits or runs."""
        return bool(self._unfinished)

    def stop(self) -> None:
        """Take no more calls and drop those that wait; those that run go on."""
        self._pool.shutdown(wait=False, cancel_futures=True)
