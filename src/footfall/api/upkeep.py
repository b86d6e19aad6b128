"""Work beside the requests: events that are too old are erased, and erasures that did not succeed at once are tried again."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from litestar import Litestar

from footfall.api.endpoint import in_thread
from footfall.api.services import Services
from footfall.manage.erasures import finish_erasures
from footfall.manage.retention import expire_events

log = logging.getLogger(__name__)

SECONDS = 30.0


def make_upkeep(services: Services) -> Callable[[Litestar], AbstractAsyncContextManager[None]]:
    """The context in which the application lives."""

    @asynccontextmanager
    async def upkeep(_app: Litestar) -> AsyncIterator[None]:
        task = asyncio.create_task(_keep_erasing(services))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    return upkeep


async def _keep_erasing(services: Services) -> None:
    while True:
        try:
            await in_thread(expire_events, services.database, services.clock)
            await in_thread(finish_erasures, services.database, services.erase, services.clock)
        except Exception as error:  # noqa: BLE001 - a database that is down now may answer at the next turn
            log.warning("erasures cannot be read: %s", type(error).__name__)
        await asyncio.sleep(SECONDS)
