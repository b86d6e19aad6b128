"""Questions about what servers told."""

from __future__ import annotations

from typing import Any, Callable, Dict

from footfall_sdk.answers import server
from footfall_sdk.calls.fields import keep_given
from footfall_sdk.conversation import Call, path
from footfall_sdk.errors import InvalidArgument
from footfall_sdk.ranges import When, ask_when
from footfall_sdk.record import read_page, read_rows


def _read_calls(answer: Any) -> server.ApiCallsPage:
    found = read_page(server.EndpointCalls)(answer)
    page = server.ApiCallsPage(found, found.total, found.page, found.page_size)
    page.all_calls = server.Calls.read(answer.get("total"))
    return page


QUESTIONS: Dict[str, Callable[[Any], Any]] = {
    "stats": server.ServerViews.read,
    "views": read_rows(server.ServerViewsPoint),
    "metrics": read_rows(server.ServerViewsEntry),
    "content": read_page(server.Content),
    "engagement": server.Engagement.read,
    "targets": read_page(server.Target),
    "business": server.Business.read,
    "revenue": server.ServerRevenue.read,
    "api-calls": _read_calls,
}
"""What may be asked, and how the answer is read."""
PARAMETERS = (
    "app",
    "contentType",
    "deviceType",
    "metricType",
    "targetType",
    "country",
    "apiCalls",
    "type",
    "unit",
    "timezone",
    "page",
    "pageSize",
    "search",
)
"""What may narrow a question or shape its answer."""


def get_backend(website: str, question: str, when: When = "24h", /, **parameters: Any) -> Call[Any]:
    """Numbers of server-side events: stats, views, metrics, content, engagement, targets, business, revenue or api-calls.

    `parameters`: `app="shop-api"`, `content_type="api"`, `type="app"`, `unit="day"`; the API's spelling (`contentType`) does too. The
    answers are the dataclasses, lists and pages of `footfall_sdk.answers.server`.

    Raises:
        InvalidArgument: there is no such question or parameter.
    """
    if question not in QUESTIONS:
        raise InvalidArgument(f"there is no {question!r}; there are {', '.join(QUESTIONS)}")
    query = {**keep_given(**{_name_parameter(name): value for name, value in parameters.items()}), **ask_when(when)}
    return Call("GET", path("websites", website, "backend", question), QUESTIONS[question], query, repeatable=True)


def _name_parameter(name: str) -> str:
    """The API's name of a parameter. Servers pass over what they do not know, so a misspelt name would quietly count everything."""
    first, *rest = name.split("_")
    plain = first + "".join(word.capitalize() for word in rest)
    if plain not in PARAMETERS:
        raise InvalidArgument(f"there is no parameter {name!r}; there are {', '.join(PARAMETERS)}")
    return plain
