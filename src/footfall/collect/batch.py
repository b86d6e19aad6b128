"""Many events in one request: each is judged alone, all that are good are kept together."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from footfall.base.errors import Problem, TooManyRequests
from footfall.collect.cachetoken import Visit
from footfall.collect.decoding import Item
from footfall.collect.facts import Facts
from footfall.collect.pipeline import Accepted, Pipeline

PAUSE_EVERY = 64
"""Items after which other requests have their turn."""


@dataclass
class Judged:
    """What became of a batch's items; `visit` is that of the last person's event, `problems` go by index."""

    size: int
    records: list[bytes] = field(default_factory=list)
    people: int = 0
    bots: int = 0
    problems: list[tuple[int, Problem]] = field(default_factory=list)
    visit: Visit | None = None

    def limit_hit(self) -> TooManyRequests | None:
        """The refusal of the whole batch, when the rate limit let none of it pass."""
        limited = [problem for _, problem in self.problems if isinstance(problem, TooManyRequests)]
        return limited[-1] if limited and len(limited) == self.size else None

    def report(self, token: str | None) -> dict[str, Any]:
        """The body of the answer. As Umami's, it has no `cache` when programs sent all that was processed."""
        answer: dict[str, Any] = {
            "ok": True,
            "size": self.size,
            "processed": self.size - len(self.problems),
            "errors": len(self.problems),
            "details": [{"index": index, "response": problem.envelope()} for index, problem in self.problems],
        }
        if token or not self.bots:
            answer["cache"] = token
        return answer


async def judge_in_turns(pipeline: Pipeline, items: Sequence[Item], facts: Facts, earlier: Visit | None) -> Judged:
    """`judge` for batches of any size: between parts of it other requests have their turn."""
    judged = Judged(len(items))
    for first in range(0, len(items), PAUSE_EVERY):
        if first:
            await asyncio.sleep(0)
        judge(judged, pipeline, items[first : first + PAUSE_EVERY], facts, earlier, first)
    return judged


def judge(judged: Judged, pipeline: Pipeline, items: Sequence[Item], facts: Facts, earlier: Visit | None, first: int = 0) -> None:
    """Process items, of which the first has the index `first`, as if each came alone with the request's token.

    A batch may be many people's, and old.
    """
    now = pipeline.clock()
    for index, item in enumerate(items, first):
        result = pipeline.process_item(item, facts, earlier, now)
        if isinstance(result, Accepted):
            keep(judged, result)
        else:
            judged.problems.append((index, result))


def keep(judged: Judged, result: Accepted) -> None:
    """Note an item that was accepted."""
    if result.record is not None:
        judged.records.append(result.record)
    if result.bot_reason:
        judged.bots += 1
    else:
        judged.people += 1
        judged.visit = result.visit
