"""Reports, and reports that are kept.

Orders that make something are not repeated after a failure, all others are.
"""

from __future__ import annotations

from typing import Any, Callable, Dict, Mapping, Optional

from footfall_sdk.answers import reports as answers
from footfall_sdk.answers.kept import SavedReport
from footfall_sdk.calls.fields import keep_given, make_object, read_nothing
from footfall_sdk.conversation import Call, path
from footfall_sdk.errors import InvalidArgument, UnexpectedAnswer
from footfall_sdk.filters import Filters, ask_filters
from footfall_sdk.ranges import Range
from footfall_sdk.record import Page, Rows, read_page, read_rows


def _read_breakdown(answer: Any) -> Rows[Dict[str, Any]]:
    if not isinstance(answer, list):
        raise UnexpectedAnswer(f"expected a list, received {type(answer).__name__}")
    return Rows(answer)


REPORTS: Dict[str, Callable[[Any], Any]] = {
    "attribution": answers.Attribution.read,
    "breakdown": _read_breakdown,
    "funnel": read_rows(answers.FunnelStep),
    "goal": answers.Goal.read,
    "journey": read_rows(answers.Journey),
    "performance": answers.Performance.read,
    "retention": read_rows(answers.Return),
    "revenue": answers.Revenue.read,
    "utm": answers.Campaigns.read,
}
"""The reports, and how their answers are read. Rows of a breakdown are dicts, as their names are the fields that were asked for."""
REPORT_ALIASES = {"insights": "breakdown", "goals": "goal"}


def get_report(website: str, report: str, when: Range, /, *, filters: Filters = None, **parameters: Any) -> Call[Any]:
    """Run a report: attribution, breakdown, funnel, goal, journey, performance, retention, revenue or utm.

    `parameters` are those of the report (`steps=…, window=60`). The answers are the dataclasses of `footfall_sdk.answers.reports`, or lists
    of them.
    """
    name = REPORT_ALIASES.get(report, report)
    if name not in REPORTS:
        raise InvalidArgument(f"there is no report {report!r}; there are {', '.join(REPORTS)}")
    if not isinstance(when, Range):
        raise InvalidArgument("a report wants a Range, such as last(days=30)")
    body = {"websiteId": website, "type": name, "filters": ask_filters(filters), "parameters": {**when.in_words(), **parameters}}
    return Call("POST", path("reports", name), REPORTS[name], body=body, repeatable=True)


def list_reports(website: str, *, type: Optional[str] = None, page: int = 1, page_size: int = 20) -> Call[Page[SavedReport]]:  # noqa: A002
    """The saved reports of a website."""
    query = {"websiteId": website, "type": type, "page": page, "pageSize": page_size}
    return Call("GET", path("reports"), read_page(SavedReport), query, repeatable=True)


def get_saved_report(report: str) -> Call[SavedReport]:
    """One saved report."""
    return Call("GET", path("reports", report), SavedReport.read, repeatable=True)


def save_report(website: str, type: str, name: str, parameters: Mapping[str, Any], *, description: str = "") -> Call[SavedReport]:  # noqa: A002
    """Keep a report's question under a name."""
    body = {
        "websiteId": website,
        "type": type,
        "name": name,
        "description": description,
        "parameters": make_object("parameters", parameters),
    }
    return Call("POST", path("reports"), SavedReport.read, body=body)


def update_report(
    report: str, *, name: Optional[str] = None, description: Optional[str] = None, parameters: Optional[Mapping[str, Any]] = None
) -> Call[SavedReport]:
    """Change a saved report."""
    body = keep_given(name=name, description=description, parameters=None if parameters is None else make_object("parameters", parameters))
    return Call("POST", path("reports", report), SavedReport.read, body=body, repeatable=True)


def delete_report(report: str) -> Call[None]:
    """Forget a saved report."""
    return Call("DELETE", path("reports", report), read_nothing, repeatable=True)
