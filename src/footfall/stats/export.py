"""The lists of a website as text files for spreadsheets."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

from footfall.engine.statement import Engine
from footfall.model.query import Query
from footfall.stats import lists
from footfall.stats.dimensions import DIMENSIONS
from footfall.stats.lists import Page

FILES = {
    "events": "event",
    "pages": "path",
    "referrers": "referrer",
    "browsers": "browser",
    "os": "os",
    "devices": "device",
    "countries": "country",
}
"""The files of an export, with the dimension that each lists."""

MOST_ROWS = 100_000
"""The rows of one file; the largest numbers come first."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


async def make_archive(engine: Engine, query: Query) -> bytes:
    """A zip archive with one file of comma-separated values (x, y) for each list."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        # One after the other: an export is not worth more than one heavy query at a time.
        for name, dimension in FILES.items():
            rows = await lists.run(engine, query, DIMENSIONS[dimension], Page(MOST_ROWS))
            archive.writestr(f"{name}.csv", to_csv(rows, ("x", "y")))
    return packed.getvalue()


def to_csv(rows: Iterable[Mapping[str, Any]], columns: tuple[str, ...]) -> str:
    """Rows as comma-separated values under a line of column names."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_make_safe(row[column]) for column in columns] for row in rows)
    return text.getvalue()


def _make_safe(value: Any) -> Any:
    """The value, so that no spreadsheet takes a text for a formula: what visitors send ends up on their host's desk."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
