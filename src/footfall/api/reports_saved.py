"""Endpoints of saved reports."""

from __future__ import annotations

from typing import Any

from footfall.api import examples
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.pages import PlainRecord, PlainText, page_body, page_example, page_fields, page_request
from footfall.api.permission import find_own_website, find_visible_website
from footfall.api.wire import report_body
from footfall.base.errors import NotFound, Unauthorized
from footfall.base.shapes import Choice, Maybe, Object, Uuid
from footfall.manage.reports import create_report, delete_report, find_report, update_report
from footfall.model.saved import SavedReport
from footfall.model.website import PageRequest
from footfall.store.database import Database
from footfall.store.reports import list_reports

TYPE = Choice(
    ("attribution", "breakdown", "compare", "funnel", "goal", "goals", "insights", "journey", "performance", "retention", "revenue", "utm"),
    message="Invalid input",
)
CREATE = Object(
    {
        "websiteId": Uuid(),
        "type": TYPE,
        "name": PlainText(most=200),
        "description": Maybe(PlainText(most=500), default="", null=True),
        "parameters": PlainRecord(),
    }
)
UPDATE = Object(
    {
        "websiteId": Maybe(Uuid()),
        "type": Maybe(TYPE),
        "name": Maybe(PlainText(most=200)),
        "description": Maybe(PlainText(most=500), null=True),
        "parameters": Maybe(PlainRecord()),
    }
)
LIST = Object({**page_fields("name", "type", "createdAt", "updatedAt"), "websiteId": Uuid(), "type": Maybe(TYPE)})
OF_WEBSITE = Object({**page_fields("name", "type", "createdAt", "updatedAt"), "type": Maybe(TYPE)})
COLUMNS = {"websiteId": "website_id", "type": "type", "name": "name", "description": "description", "parameters": "parameters"}
"""The fields of a report, by their names in `SavedReport`."""


async def get_reports(call: Call) -> dict[str, Any]:
    """List the saved reports of a website, of one type or of all."""
    return await _answer_list(call, call.query["websiteId"])


async def get_reports_of_website(call: Call) -> dict[str, Any]:
    """List the saved reports of a website, of one type or of all."""
    return await _answer_list(call, call.path["website_id"])


async def post_report(call: Call) -> dict[str, Any]:
    """Keep a report's question under a name."""
    await find_own_website(call, call.body["websiteId"])
    services = call.services
    return report_body(await in_thread(create_report, services.database, services.clock, call.person, _columns(call.body)))


async def get_report(call: Call) -> dict[str, Any]:
    """Show a saved report."""
    report = await _get(call)
    await find_visible_website(call, report.website_id)
    return report_body(report)


async def patch_report(call: Call) -> dict[str, Any]:
    """Change the given fields of a saved report."""
    report = await _get(call)
    for website_id in {report.website_id, call.body.get("websiteId", report.website_id)}:
        await find_own_website(call, website_id)
    services = call.services
    return report_body(await in_thread(update_report, services.database, services.clock, report.report_id, _columns(call.body)))


async def remove_report(call: Call) -> dict[str, Any]:
    """Forget a saved report."""
    report = await _get(call)
    await find_own_website(call, report.website_id)
    await in_thread(delete_report, call.services.database, report.report_id)
    return {"ok": True}


async def _get(call: Call) -> SavedReport:
    person = call.person
    report = await in_thread(find_report, call.services.database, call.path["report_id"])
    if report is None:
        raise NotFound if person.is_admin else Unauthorized
    return report


async def _answer_list(call: Call, website_id: str) -> dict[str, Any]:
    call.person  # noqa: B018 - saved reports are for people: a share shows numbers only
    await find_visible_website(call, website_id)
    page = page_request(call.query)
    return page_body(*await in_thread(_list, call.services.database, website_id, call.query.get("type"), page), page)


def _columns(given: dict[str, Any]) -> dict[str, Any]:
    changes = {COLUMNS[name]: value for name, value in given.items()}
    return {**changes, "description": changes["description"] or ""} if "description" in changes else changes


def _list(database: Database, website_id: str, kind: str | None, page: PageRequest) -> tuple[list[dict[str, Any]], int]:
    with database.read() as connection:
        reports, total = list_reports(connection, website_id, kind, page)
    return [report_body(report) for report in reports], total


_REPORT = "/api/reports/{report_id:str}"
ENDPOINTS = (
    Endpoint("GET", "/api/reports", get_reports, "List saved reports", tag="reports", query=LIST, example=page_example(examples.REPORT)),
    Endpoint(
        "POST",
        "/api/reports",
        post_report,
        "Save a report",
        tag="reports",
        body=CREATE,
        example=examples.REPORT,
        request_example=examples.SENT_REPORT,
        statuses=(404,),
    ),
    Endpoint("GET", _REPORT, get_report, "Show a saved report", tag="reports", example=examples.REPORT, statuses=(404,)),
    Endpoint(
        "POST",
        _REPORT,
        patch_report,
        "Change a saved report",
        tag="reports",
        body=UPDATE,
        example=examples.REPORT,
        request_example=examples.SENT_REPORT,
        statuses=(404,),
    ),
    Endpoint("DELETE", _REPORT, remove_report, "Forget a saved report", tag="reports", example=examples.OK, statuses=(404,)),
    Endpoint(
        "GET",
        "/api/websites/{website_id:str}/reports",
        get_reports_of_website,
        "List a website's saved reports",
        tag="reports",
        query=OF_WEBSITE,
        example=page_example(examples.REPORT),
    ),
)
