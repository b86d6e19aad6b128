"""Finding the newest rows of a range without reading all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from footfall.engine.statement import Engine, Rows, Statement
from footfall.model.query import DateRange
from footfall.stats.periods import DAY

_GROWTH = 8


async def fetch_newest(engine: Engine, span: DateRange, wanted: int, make: Callable[[DateRange], Statement]) -> Rows:
    """The rows that `make` asks of a range, newest first, when it gives at most `wanted`.

    The last day is asked first, then ever longer ends of the range, until one is full: what is before it is all older.
    """
    rows = Rows((), [])
    for tail in list_tails(span):
        rows = await engine.fetch(make(tail))
        if len(rows.rows) >= wanted:
            break
    return rows


def list_tails(span: DateRange) -> Iterator[DateRange]:
    """The ends of a range, each several times as long as the one before; the last is the range itself."""
    length = DAY
    while span.start < span.end - length + 1:
        yield DateRange(span.end - length + 1, span.end)
        length *= _GROWTH
    yield span
