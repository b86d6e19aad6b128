"""The rows of several websites: those of visits by hour where that is exact, of the raw events elsewhere."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from footfall.model.query import DateRange
from footfall.stats.parameters import Parameters
from footfall.stats.plan import Label, get_whole_hours

PERSON = "argMaxIf(distinct_id, (max_time, distinct_id), distinct_id != '')"
"""The distinct id that a group of rows had last; empty without one."""


@dataclass(frozen=True)
class Site:
    """A website, and the time (ms) from which on its events count."""

    website_id: str
    since: int = 0


def list_countable(sites: Sequence[Site], span: DateRange) -> list[Site]:
    """The websites that can have events in a range."""
    return [site for site in sites if max(site.since, span.start) <= span.end]


def get_rows(sites: Sequence[Site], span: DateRange, parameters: Parameters, labels: Mapping[str, Label]) -> str:
    """The sub-select of a range's views: `website_id`, `session_key`, `visit_key`, `distinct_id`, `views`, times and labels.

    Websites that begin within the range are read from the raw events, whatever its length. At least one must be countable.
    """
    whole = [site.website_id for site in sites if site.since <= span.start]
    begun = [site for site in sites if span.start < site.since]
    sources = _split(whole, span, parameters, labels) if whole else []
    if begun:
        ids, starts = [site.website_id for site in begun], [site.since for site in begun]
        places = f"indexOf({parameters.bind(ids, 'Array(UUID)')}, website_id)"
        begins = f"fromUnixTimestamp64Milli(arrayElement({parameters.bind(starts, 'Array(Int64)')}, {places}), 'UTC')"
        sources.append(f"{_raw(ids, span, parameters, labels)} AND created_at >= {begins}")
    return "(" + "\nUNION ALL\n".join(sources) + ")"


def _split(ids: list[str], span: DateRange, parameters: Parameters, labels: Mapping[str, Label]) -> list[str]:
    """The whole hours of a range from the rollup and its ends from the events; all from the events where a label needs them."""
    hours = get_whole_hours(span)
    if not hours or any(label.rolled is None for label in labels.values()):
        return [_raw(ids, span, parameters, labels)]
    ends = (DateRange(span.start, hours.start - 1), DateRange(hours.end + 1, span.end))
    return [_rolled(ids, hours, parameters, labels), *(_raw(ids, end, parameters, labels) for end in ends if end.start <= end.end)]


def _raw(ids: list[str], span: DateRange, parameters: Parameters, labels: Mapping[str, Label]) -> str:
    columns = ["toUInt64(1) AS views", "created_at AS min_time", "created_at AS max_time"]
    columns += [f"{label.raw} AS {name}" for name, label in labels.items()]
    return f"""SELECT website_id, session_key, visit_key, distinct_id, {", ".join(columns)}
FROM events
WHERE website_id IN {parameters.bind(ids, "Array(UUID)")} AND event_type NOT IN (2, 5) AND bot_reason = ''
    AND created_at BETWEEN {parameters.bind_time(span.start)} AND {parameters.bind_time(span.end)}"""


def _rolled(ids: list[str], span: DateRange, parameters: Parameters, labels: Mapping[str, Label]) -> str:
    columns = [f"visit_hours.{name} AS {name}" for name in ("views", "min_time", "max_time")]
    columns += [f"{label.rolled} AS {name}" for name, label in labels.items()]
    first, last = (parameters.bind(moment // 1000, "UInt32") for moment in (span.start, span.end))
    return f"""SELECT website_id, session_key, visit_key, distinct_id, {", ".join(columns)}
FROM visit_hours
WHERE website_id IN {parameters.bind(ids, "Array(UUID)")} AND hour BETWEEN toDateTime({first}, 'UTC') AND toDateTime({last}, 'UTC')"""
