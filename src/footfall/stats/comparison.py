"""Asking two questions at the same time."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")
U = TypeVar("U")


async def run_both(first: Coroutine[Any, Any, T], second: Coroutine[Any, Any, U]) -> tuple[T, U]:
    """Both answers. When one fails, or this is cancelled, the other is cancelled too."""
    tasks = asyncio.ensure_future(first), asyncio.ensure_future(second)
    try:
        here, there = await asyncio.gather(tasks[0], tasks[1])
    finally:
        for task in tasks:
            task.cancel()
    return here, there
