"""What `footfall stats --backend` shows: the numbers of what servers told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from footfall.cli.output import open_console, print_json, print_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from footfall_sdk import Footfall

QUESTIONS = ("stats", "content", "engagement", "business", "revenue", "api-calls")
PAGED = {"content", "api-calls"}


class Part(NamedTuple):
    """One table: where its rows come from, and what is said of each."""

    heading: str
    titles: Sequence[str]
    rows: Callable[[dict[str, Any]], Iterable[Any]]
    describe: Callable[[Any], Sequence[str]]


PARTS = (
    Part(
        "Views",
        ("Views", "Users", "Average ms", "p50", "p95"),
        lambda found: [found["stats"]] if found["stats"].views else [],
        lambda row: (f"{row.views:,}", f"{row.users:,}", say(row.average_duration), say(row.p50), say(row.p95)),
    ),
    Part(
        "Content",
        ("Content", "Views", "Users", "Engagements"),
        lambda found: found["content"],
        lambda row: (row.content_id, f"{row.views:,}", f"{row.users:,}", f"{row.engagements:,}"),
    ),
    Part(
        "Engagement",
        ("Engagement", "Count", "Users"),
        lambda found: found["engagement"].metric_types,
        lambda row: (row.name, f"{row.count:,}", f"{row.users:,}"),
    ),
    Part(
        "Business events",
        ("Event", "Count", "Users"),
        lambda found: found["business"].data,
        lambda row: (row.name, f"{row.count:,}", f"{row.users:,}"),
    ),
    Part(
        "Revenue",
        ("Currency", "Sum", "Payments", "Users"),
        lambda found: found["revenue"].data,
        lambda row: (row.currency, f"{row.sum:,.2f}", f"{row.count:,}", f"{row.users:,}"),
    ),
    Part(
        "API calls",
        ("Endpoint", "Calls", "Users", "Errors", "p50 ms", "p95", "p99"),
        lambda found: found["api-calls"],
        lambda row: (row.name, f"{row.count:,}", f"{row.users:,}", f"{row.errors:,}", say(row.p50), say(row.p95), say(row.p99)),
    ),
)


def fetch_numbers(client: Footfall, website: str, period: str, *, app: str | None, timezone: str | None, limit: int) -> dict[str, Any]:
    """The answers by the names of the questions; lists that come in pages have `limit` rows."""
    return {
        name: client.get_backend(website, name, period, app=app, timezone=timezone, pageSize=limit if name in PAGED else None)
        for name in QUESTIONS
    }


def print_numbers(found: dict[str, Any]) -> None:
    """Print a table of each kind that there is."""
    console = open_console()
    drawn = [(part, rows) for part in PARTS if (rows := list(part.rows(found)))]
    for part, rows in drawn:
        console.print(part.heading, style="bold")
        print_rows(console, part.titles, map(part.describe, rows))
    if not drawn:
        console.print("No server has told anything in this time. `footfall key create-app` makes the key that it takes.", highlight=False)


def print_numbers_as_json(website: str, period: str, found: dict[str, Any]) -> None:
    """Print the answers as the server gave them; of pages their rows, and of API calls the numbers of all of them too."""
    calls = found["api-calls"]
    answers = {name: [row.raw for row in answer] if name in PAGED else answer.raw for name, answer in found.items()}
    print_json({"website": website, "period": period, **answers, "all-api-calls": calls.all_calls.raw})


def say(milliseconds: float | None) -> str:
    """A duration; empty when none is known."""
    return "" if milliseconds is None else f"{milliseconds:,.1f}"
