"""Reports, and reports that are kept.

Orders that make something are not repeated after a failure, all others are.
"""

from __future__ import annotations

from typing import Any, Mapping, Optional

from footfall_sdk.answers.kept import SavedReport
from footfall_sdk.calls.fields import keep_given, read_nothing
from footfall_sdk.conversation import Call, path
from footfall_sdk.errors import InvalidArgument
from footfall_sdk.ranges import Filters, Range
from footfall_sdk.record import Page, read_page

REPORTS = ("attribution", "breakdown", "funnel", "goal", "journey", "performance", "retention", "revenue", "utm")
REPORT_ALIASES = {"insights": "breakdown", "goals": "goal"}


def get_report(website: str, report: str, when: Range, /, *, filters: Filters = None, **parameters: Any) -> Call[Any]:
    """Run a report: attribution, breakdown, funnel, goal, journey, performance, retention, revenue or utm.

    `parameters` are those of the report (`steps=…, window=60`). The answer is the decoded JSON, which each report has its own of.
    """
    name = REPORT_ALIASES.get(report, report)
    if name not in REPORTS:
        raise InvalidArgument(f"there is no report {report!r}; there are {', '.join(REPORTS)}")
    if not isinstance(when, Range):
        raise InvalidArgument("a report wants a Range, such as last(days=30)")
    body = {"websiteId": website, "type": name, "filters": dict(filters or {}), "parameters": {**when.in_words(), **parameters}}
    return Call("POST", path("reports", name), lambda answer: answer, body=body, repeatable=True)


def list_reports(website: str, *, type: Optional[str] = None, page: int = 1, page_size: int = 20) -> Call[Page[SavedReport]]:  # noqa: A002
    """The saved reports of a website."""
    query = {"websiteId": website, "type": type, "page": page, "pageSize": page_size}
    return Call("GET", path("reports"), read_page(SavedReport), query, repeatable=True)


def get_saved_report(report: str) -> Call[SavedReport]:
    """One saved report."""
    return Call("GET", path("reports", report), SavedReport.read, repeatable=True)


def save_report(website: str, type: str, name: str, parameters: Mapping[str, Any], *, description: str = "") -> Call[SavedReport]:  # noqa: A002
    """Keep a report's question under a name."""
    body = {"websiteId": website, "type": type, "name": name, "description": description, "parameters": dict(parameters)}
    return Call("POST", path("reports"), SavedReport.read, body=body)


def update_report(
    report: str, *, name: Optional[str] = None, description: Optional[str] = None, parameters: Optional[Mapping[str, Any]] = None
) -> Call[SavedReport]:
    """Change a saved report."""
    body = keep_given(name=name, description=description, parameters=None if parameters is None else dict(parameters))
    return Call("POST", path("reports", report), SavedReport.read, body=body, repeatable=True)


def delete_report(report: str) -> Call[None]:
    """Forget a saved report."""
    return Call("DELETE", path("reports", report), read_nothing, repeatable=True)
