"""Asking several questions at the same time."""

from __future__ import annotations

import asyncio

from footfall.engine.statement import Engine, Rows, Statement


async def fetch_all(engine: Engine, *statements: Statement) -> list[Rows]:
    """The answers in the order of the statements. When one fails, or this is cancelled, the others are cancelled too."""
    tasks = [asyncio.ensure_future(engine.fetch(statement)) for statement in statements]
    try:
        return list(await asyncio.gather(*tasks))
    finally:
        for task in tasks:
            task.cancel()
