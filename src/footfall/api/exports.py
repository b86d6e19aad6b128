"""The endpoint of exports."""

from __future__ import annotations

from base64 import b64encode

from footfall.api import event_examples as examples
from footfall.api.endpoint import Call, Endpoint
from footfall.api.filters import FilteredQuery
from footfall.api.questions import QUESTION_FIELDS, ask
from footfall.stats.export import make_archive

QUESTION = FilteredQuery(QUESTION_FIELDS)


async def export_website(call: Call) -> dict[str, str]:
    """Give events, pages, referrers, browsers, systems, devices and countries as a zip archive of CSV files, in base64.

    A text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    query, _ = await ask(call)
    return {"zip": b64encode(await make_archive(call.services.engine, query)).decode()}


ENDPOINTS = (
    Endpoint(
        "GET",
        "/api/websites/{website_id:str}/export",
        export_website,
        "Export lists as CSV files",
        tag="websites",
        query=QUESTION,
        example=examples.EXPORT,
    ),
)
