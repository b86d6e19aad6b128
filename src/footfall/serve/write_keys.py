"""Storing when write keys were last used, beside the requests."""

from __future__ import annotations

import asyncio

from footfall.collect.backend.usage import Usage
from footfall.store.apps import note_keys_used
from footfall.store.database import Database
from footfall.store.errors import StoreDown

SECONDS = 5.0


async def keep_noting_uses(database: Database, usage: Usage) -> None:
    """Store the times of use for ever, a few seconds after they happen; what cannot be stored is tried again."""
    while True:
        await asyncio.sleep(SECONDS)
        if times := usage.take():
            try:
                await asyncio.to_thread(_store, database, times)
            except StoreDown:
                usage.give_back(times)


def _store(database: Database, times: dict[str, int]) -> None:
    with database.write() as connection:
        note_keys_used(connection, times)
