"""A SQL statement with its bound values, and the rows that come back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from pyarrow.lib import Table as ArrowTable


@dataclass(frozen=True)
class Statement:
    """SQL text in ClickHouse's dialect whose values are all bound: `{name:Type}` in the text, `name` in `parameters`.

    The text ends without `;`, `FORMAT` and `SETTINGS`. A `light` statement reads little (a day, one session, the last minutes)
    and does not queue behind the heavy ones.
    """

    sql: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    light: bool = False


@dataclass(frozen=True)
class Rows:
    """The answer to a statement: column names and tuples of plain Python values.

    UUIDs are lower-case texts, times are aware datetimes in UTC, decimals are `Decimal`, arrays are lists.
    Without rows there are no columns either.
    """

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]

    def dicts(self) -> Iterator[dict[str, Any]]:
        """Each row as a dictionary."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)


class Engine(Protocol):
    """What the rest of the program may ask of the engine.

    Errors: `footfall.engine.errors` (QueryTimeout, QueryTooLarge, EngineDown, BadStatement); never a library's own.
    """

    async def fetch(self, statement: Statement) -> Rows:
        """Run a query in a worker thread under the time and memory budget; cancelling the task cancels the query."""
        ...

    def fetch_now(self, statement: Statement) -> Rows:
        """Run a query in the calling thread (start-up, jobs, tests, the writer)."""
        ...

    def execute(self, statement: Statement) -> None:
        """Run a statement without rows (DDL, mutations) in the calling thread."""
        ...

    def insert(self, table: str, rows: ArrowTable, token: str) -> None:
        """Insert a batch in the calling thread. The same table and token again change nothing, whatever happened before."""
        ...

    def close(self) -> None:
        """Release threads and files."""
        ...
