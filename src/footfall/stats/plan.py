"""Where the numbers of a question come from: the raw events, or the rollup of visits by hour.

The rollup is exact for whole hours and for what it keeps. The ragged ends of a range then come from the raw events in the
same statement. Both give rows of one form: `session_key`, `visit_key`, `views`, `min_time`, `max_time` and the labels.
"""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from footfall.model.query import DateRange, Query
from footfall.stats.base import get_base
from footfall.stats.filters import get_condition, is_rolled
from footfall.stats.parameters import Parameters
from footfall.stats.periods import DAY, HOUR
from footfall.stats.search import Search


@dataclass(frozen=True)
class Label:
    """A further column of the rows: its expression on `events` and on `visit_hours` (None when that cannot tell)."""

    raw: str
    rolled: str | None


def get_rows(query: Query, parameters: Parameters, labels: Mapping[str, Label], search: Search | None = None) -> str:
    """The sub-select of the query's rows; `search` narrows them."""
    sources = []
    whole = get_whole_hours(query.range)
    if whole and _fits_rollup(query, labels) and (search is None or search.rolled):
        sources.append(_rolled(query, whole, parameters, labels, search))
        ends = (DateRange(query.range.start, whole.start - 1), DateRange(whole.end + 1, query.range.end))
        sources += [_raw(query, end, parameters, labels, search) for end in ends if end.start <= end.end]
    else:
        sources.append(_raw(query, query.range, parameters, labels, search))
    return "(" + "\nUNION ALL\n".join(sources) + ")"


def is_short(span: DateRange) -> bool:
    """Whether a range is so short that its questions need not queue behind the heavy ones."""
    return span.end - span.start <= DAY


def get_where(query: Query, base: str, parameters: Parameters, search: Search | None = None, among: str = "") -> str:
    """The base condition with the filters, the search and, when bounces are left out, the visits that saw more than one view.

    It is empty when nothing is restricted. `among` is a condition on `session_key` that is true of all rows anyway: visits are
    then looked up among these sessions only.
    """
    parts = [base, get_condition(query, parameters, among), search.condition if search else ""]
    if query.exclude_bounce:
        every = replace(query, filters=(), match="all", event_types=None, exclude_bounce=False, segment=None, cohort=None)
        rows = get_rows(every, parameters, {}, Search(among, rolled=True) if among else None)
        parts.append(f"visit_key IN (SELECT visit_key FROM {rows} GROUP BY visit_key HAVING sum(views) > 1)")
    return " AND ".join(part for part in parts if part)


def _fits_rollup(query: Query, labels: Mapping[str, Label]) -> bool:
    if query.event_types is not None or query.include_bots:
        return False
    return all(label.rolled is not None for label in labels.values()) and is_rolled(query)


def get_whole_hours(span: DateRange) -> DateRange | None:
    """The part of a range that is whole hours, or None."""
    start = -(-span.start // HOUR) * HOUR
    end = (span.end + 1) // HOUR * HOUR - 1
    return DateRange(start, end) if start < end else None


def _raw(query: Query, span: DateRange, parameters: Parameters, labels: Mapping[str, Label], search: Search | None) -> str:
    columns = [
        "session_key",
        "visit_key",
        "toUInt64(1) AS views",
        "created_at AS min_time",
        "created_at AS max_time",
        *(f"{label.raw} AS {name}" for name, label in labels.items()),
    ]
    where = get_where(query, get_base(query, span, parameters), parameters, search)
    return f"SELECT {', '.join(columns)}\nFROM events\nWHERE {where}"


def _rolled(query: Query, span: DateRange, parameters: Parameters, labels: Mapping[str, Label], search: Search | None) -> str:
    columns = [
        "session_key",
        "visit_key",
        "visit_hours.views AS views",
        "visit_hours.min_time AS min_time",
        "visit_hours.max_time AS max_time",
        *(f"{label.rolled} AS {name}" for name, label in labels.items()),
    ]
    first, last = (parameters.bind(moment // 1000, "UInt32") for moment in (span.start, span.end))
    hours = f"hour BETWEEN toDateTime({first}, 'UTC') AND toDateTime({last}, 'UTC')"
    base = f"website_id = {parameters.bind(query.website_id, 'UUID')} AND {hours}"
    return f"SELECT {', '.join(columns)}\nFROM visit_hours\nWHERE {get_where(query, base, parameters, search)}"
