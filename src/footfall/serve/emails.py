"""Which website wants to know of an email's opening: asked of the metadata, after the visitor has the answer."""

from __future__ import annotations

import asyncio

from footfall.base.errors import Unavailable
from footfall.store.database import Database
from footfall.store.emails import find_tracking_website
from footfall.store.errors import StoreDown

AT_ONCE = 4
MOST_WAITING = 5_000
"""Openings that wait for the database; more are let go, so that a flood of them cannot fill the memory."""
PAUSES = (0.5, 2.0, 5.0)
"""Seconds before asking again while the database does not answer."""


class EmailLookup:
    """Asks the metadata database, a few questions at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._waiting = 0

    async def find_website(self, send_id: str) -> str | None:
        """The id of the website that tracks this email, or None.

        Raises:
            Unavailable: the database does not answer, or too many wait for it.
        """
        if self._waiting >= MOST_WAITING:
            raise Unavailable
        self._waiting += 1
        try:
            for pause in PAUSES:
                try:
                    return await self._ask(send_id)
                except StoreDown:
                    await asyncio.sleep(pause)
            raise Unavailable
        finally:
            self._waiting -= 1

    async def _ask(self, send_id: str) -> str | None:
        async with self._turns:
            return await asyncio.to_thread(self._read, send_id)

    def _read(self, send_id: str) -> str | None:
        with self._database.read() as connection:
            return find_tracking_website(connection, send_id)
