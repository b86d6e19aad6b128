"""Which server-side events a question is about, and the expressions that its numbers share."""

from __future__ import annotations

from dataclasses import dataclass

from footfall.engine.statement import Engine, Rows, Statement
from footfall.model.backend import ENGAGEMENT, VIEW
from footfall.model.query import DateRange, Unit
from footfall.stats.parameters import Parameters

IS_VIEW, IS_ENGAGEMENT = f"kind = '{VIEW}'", f"kind = '{ENGAGEMENT}'"
USERS = "uniqExactIf(session_key, session_key != 0)"
"""Distinct people: named users, and for the others the visitors of a day; events that tell of nobody are left out."""
TOTAL = "rows_in_all"
"""The column of a list that holds how many rows the whole list has."""


@dataclass(frozen=True)
class Selection:
    """The events of a website in a range; `equal` are columns with the value that they must have.

    `api_calls` keeps only the views that are calls of an API (True), or all other events (False).

    `zone` is an IANA name; it and `unit` shape time buckets only.
    """

    website_id: str
    range: DateRange
    equal: tuple[tuple[str, str], ...] = ()
    api_calls: bool | None = None
    unit: Unit = "day"
    zone: str = "UTC"
    several_writers: bool = True

    @property
    def table(self) -> str:
        """What is read. Rows that two writers inserted at once are read as one, which takes time; a single writer leaves none."""
        return "backend_events FINAL" if self.several_writers else "backend_events"

    @property
    def is_empty(self) -> bool:
        """Whether the range holds no moment."""
        return self.range.end < self.range.start


@dataclass(frozen=True)
class Page:
    """Which rows of a list: `search` keeps those whose name holds the text, in any case."""

    limit: int = 20
    offset: int = 0
    search: str = ""


def get_where(selection: Selection, parameters: Parameters, *conditions: str) -> str:
    """The condition on the table that selects the events, with further ones; empty ones restrict nothing."""
    span = selection.range
    parts = [
        f"website_id = {parameters.bind(selection.website_id, 'UUID')}",
        f"created_at BETWEEN {parameters.bind_time(span.start)} AND {parameters.bind_time(span.end)}",
        *(f"{column} = {parameters.bind(value)}" for column, value in selection.equal),
        "" if selection.api_calls is None else f"api_call = {int(selection.api_calls)}",
        *conditions,
    ]
    return " AND ".join(part for part in parts if part)


def get_search(column: str, page: Page, parameters: Parameters) -> str:
    """The condition that a column holds what is searched; empty when nothing is."""
    return f"positionCaseInsensitiveUTF8({column}, {parameters.bind(page.search)}) > 0" if page.search else ""


def get_limit(page: Page, parameters: Parameters) -> str:
    """The clause that cuts the page out of the rows."""
    return f"LIMIT {parameters.bind(page.limit, 'UInt64')} OFFSET {parameters.bind(page.offset, 'UInt64')}"


async def count_rows(engine: Engine, found: Rows, page: Page, statement: Statement) -> int:
    """How many rows the whole list has: the column `TOTAL` of each row tells. A page behind the end has no rows, so it is asked."""
    if found.rows:
        return int(found.rows[0][found.columns.index(TOTAL)])
    return int((await engine.fetch(statement)).rows[0][0]) if page.offset else 0
