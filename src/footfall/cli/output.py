"""Answers of commands: for people, and as JSON for programs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

ENDLESS = 100_000
"""Characters of a line where nobody looks at a screen."""


def print_json(found: object) -> None:
    """Print a value as JSON."""
    import msgspec

    print(msgspec.json.format(msgspec.json.encode(found)).decode())


def open_console() -> Console:
    """Standard output: as wide as its terminal is; files and other programs take lines of any length."""
    from rich.console import Console

    return Console() if sys.stdout.isatty() else Console(width=ENDLESS)


def print_rows(console: Console, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows as a table; where it is too wide for the terminal, one row below the other, so that every text stays whole."""
    from rich.markup import escape
    from rich.measure import Measurement
    from rich.table import Table

    found = list(rows)
    table = Table(*titles)
    for row in found:
        table.add_row(*map(escape, row))
    needed = Measurement.get(console, console.options.update(max_width=ENDLESS), table).maximum
    if needed <= console.width or not found:
        console.print(table)
        return
    longest = max(map(len, titles))
    for row in found:
        for title, text in zip(titles, row, strict=True):
            console.print(f"[bold]{escape(title.ljust(longest))}[/bold]  {escape(text)}", soft_wrap=True, highlight=False)
        console.print()
