"""Questions about what servers told."""

from __future__ import annotations

from typing import Any

from footfall_sdk.calls.fields import keep_given
from footfall_sdk.conversation import Call, path
from footfall_sdk.errors import InvalidArgument
from footfall_sdk.ranges import When, ask_when

QUESTIONS = ("stats", "views", "metrics", "content", "engagement", "targets", "business", "revenue", "api-calls")


def get_backend(website: str, question: str, when: When = "24h", /, **parameters: Any) -> Call[Any]:
    """Numbers of server-side events: stats, views, metrics, content, engagement, targets, business, revenue or api-calls.

    `parameters` by the API's names: `app="shop-api"`, `contentType="api"`, `type="app"`, `unit="day"`. The answer is the decoded JSON.
    """
    if question not in QUESTIONS:
        raise InvalidArgument(f"there is no {question!r}; there are {', '.join(QUESTIONS)}")
    return Call(
        "GET", path("websites", website, "backend", question), _keep, {**keep_given(**parameters), **ask_when(when)}, repeatable=True
    )


def _keep(answer: Any) -> Any:
    return answer
