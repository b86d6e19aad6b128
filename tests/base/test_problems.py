from __future__ import annotations

import pytest

from footfall.base.errors import BadRequest, Forbidden, NotFound, Problem, TooManyRequests, Unauthorized, Unavailable


@pytest.mark.parametrize(
    ("problem", "status", "code", "message"),
    [
        (Problem(), 500, "server-error", "Server error"),
        (BadRequest(), 400, "bad-request", "Bad request"),
        (BadRequest("Website not found."), 400, "bad-request", "Website not found."),
        (Unauthorized(), 401, "unauthorized", "Unauthorized"),
        (Unauthorized(code="incorrect-username-password"), 401, "incorrect-username-password", "Unauthorized"),
        (Forbidden(), 403, "forbidden", "Forbidden"),
        (NotFound(), 404, "not-found", "Not found"),
        (TooManyRequests(7), 429, "too-many-requests", "Too many requests"),
        (Unavailable(), 503, "unavailable", "Service unavailable"),
    ],
)
def test_envelope(problem, status, code, message):
    assert problem.envelope() == {"error": {"message": message, "code": code, "status": status}}


def test_tree_is_part_of_the_envelope():
    problem = BadRequest(tree={"errors": ["a"], "properties": {"b": {"errors": ["c"]}}})
    assert problem.envelope()["error"]["errors"] == ["a"]
    assert problem.envelope()["error"]["properties"] == {"b": {"errors": ["c"]}}


@pytest.mark.parametrize(("problem", "seconds"), [(TooManyRequests(7), "7"), (Unavailable(), "5"), (Unavailable(retry_after=2), "2")])
def test_retry_after(problem, seconds):
    assert problem.headers == {"Retry-After": seconds}


def test_problems_do_not_share_headers():
    first, second = BadRequest(), BadRequest()
    first.headers["X"] = "1"
    assert second.headers == {}
