from __future__ import annotations

import logging

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from footfall.engine.errors import EngineDown, QueryTimeout, QueryTooLarge
from footfall.store.errors import StoreDown, StoreFull

UNDEFINED = ["Invalid input: expected object, received undefined"]


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"NaN", b'"\\ud800"', b'{"username": 1e999}'])
def test_an_unreadable_body_counts_as_none(api, body):
    answer = api.client.post("/api/auth/login", content=body)
    assert (answer.status_code, answer.json()["error"]["errors"]) == (400, UNDEFINED)


def test_a_body_of_another_type_is_named(api):
    assert api.call("", "POST", "/api/auth/login", [1]).json()["error"]["errors"] == ["Invalid input: expected object, received array"]


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/nope", 404, "not-found"),
        ("GET", "/nope", 404, "not-found"),
        ("POST", "/api/websites/x/y/z", 404, "not-found"),
        ("GET", "/api/auth/login", 405, "method-not-allowed"),
        ("PATCH", "/api/websites", 405, "method-not-allowed"),
    ],
)
def test_what_is_not_there_is_told_in_the_envelope(api, method, path, status, code):
    answer = api.client.request(method, path)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert answer.headers["content-type"] == "application/json"


def test_a_body_over_the_limit_is_refused(api):
    answer = api.client.post("/api/auth/login", content=b" " * (16 * 1024 * 1024 + 1))
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "payload-too-large")


@pytest.mark.parametrize(
    "error",
    [
        StoreDown("secret text"),
        StoreFull("secret text"),
        EngineDown("secret text"),
        QueryTimeout("secret text"),
        QueryTooLarge("secret text"),
    ],
)
def test_what_may_work_later_is_503(api, monkeypatch, error):
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(api.services.logins, "recognise", fail)
    answer = api.call("owner", "GET", "/api/me")
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "unavailable")
    assert int(answer.headers["retry-after"]) > 0
    assert "secret" not in answer.text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_full_disk_is_told_in_words(api):
    pool = api.services.database.engine
    pool.dispose()
    event.listen(pool, "connect", lambda connection, _: connection.execute("PRAGMA max_page_count = 1"))
    for number in range(500):
        answer = api.call("owner", "POST", "/api/websites", {"name": f"Berth {number} {'x' * 80}", "domain": "example.com"})
        if answer.status_code != 200:
            break
    error = answer.json()["error"]
    assert (answer.status_code, error["code"]) == (503, "unavailable")
    assert "cannot be written" in error["message"]
    assert "full" in error["message"]
    assert "SQL" not in answer.text
    assert api.call("owner", "GET", f"/api/websites/{api.own.website_id}").status_code == 200


def test_the_unforeseen_is_logged_and_not_shown(api, monkeypatch, caplog):
    def fail(*_: object) -> None:
        raise RuntimeError("secret text")

    monkeypatch.setattr(api.services.logins, "recognise", fail)
    with caplog.at_level(logging.ERROR):
        answer = api.call("owner", "GET", "/api/me")
    request_id = answer.headers["x-request-id"]
    assert (answer.status_code, answer.json()) == (
        500,
        {"error": {"message": "Server error", "code": "server-error", "status": 500, "requestId": request_id}},
    )
    record = caplog.records[-1]
    assert record.footfall_fields["request_id"] == request_id
    assert record.exc_info[1].args == ("secret text",)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda part: st.lists(part) | st.dictionaries(st.text(), part),
)
fields = st.sampled_from(["name", "domain", "shareId", "teamId", "id", "replayEnabled", "replayConfig"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=json_values | st.dictionaries(fields, json_values), path=st.sampled_from(["/api/websites", "/api/websites/{own}"]))
def test_no_body_makes_the_server_stumble(api, body, path):
    answer = api.call("owner", "POST", path.replace("{own}", api.own.website_id), body)
    assert answer.status_code in {200, 400, 401}
