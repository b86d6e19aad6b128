from __future__ import annotations

import pytest
from sqlalchemy import text

ORIGIN = {"Origin": "https://www.example.com"}
CORS = {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "*",
    "access-control-allow-methods": "GET, DELETE, POST, PUT",
    "access-control-max-age": "86400",
}


def test_the_heart_beats(api):
    assert api.client.get("/api/heartbeat").json() == {"ok": True}
    assert api.client.head("/api/heartbeat").status_code == 200
    assert api.client.get("/healthz").json() == {"status": "ok"}


def test_dashboards_see_the_configuration(api):
    config = api.client.get("/api/config").json()
    assert {name: config[name] for name in ("cloudMode", "privateMode", "telemetryDisabled")} == {
        "cloudMode": False,
        "privateMode": False,
        "telemetryDisabled": True,
    }
    assert config["currentVersion"]


def test_ready_means_that_every_part_works(api):
    answer = api.client.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "checks": {"spool": "ok", "metadata": "ok"}})
    api.faults["spool"] = "the spool is full"
    answer = api.client.get("/readyz")
    assert (answer.status_code, answer.json()) == (
        503,
        {"status": "unavailable", "checks": {"spool": "the spool is full", "metadata": "ok"}},
    )


def test_a_broken_metadata_database_is_not_ready(api, database):
    with database.write() as connection:
        connection.execute(text("DROP TABLE revision"))
    answer = api.client.get("/readyz")
    assert (answer.status_code, answer.json()["checks"]) == (503, {"spool": "ok", "metadata": "does not answer"})


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/api/heartbeat"), ("GET", "/api/me"), ("GET", "/api/nope"), ("GET", "/api/auth/login")]
)
def test_every_answer_of_the_api_may_be_read_from_anywhere(api, method, path):
    headers = api.client.request(method, path, headers=ORIGIN).headers
    assert {name: headers[name] for name in CORS} == CORS
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"].startswith("default-src 'none'")


def test_preflights_are_answered(api):
    for path in ("/api/websites", "/api/auth/login", f"/api/websites/{api.own.website_id}"):
        answer = api.client.options(path, headers={**ORIGIN, "Access-Control-Request-Method": "POST"})
        assert answer.status_code == 204
        assert {name: answer.headers[name] for name in CORS} == CORS


def test_operations_outside_the_api_are_not_shared(api):
    assert "access-control-allow-origin" not in api.client.get("/healthz", headers=ORIGIN).headers


def test_a_body_that_is_no_text_is_refused(api):
    for path in ("/api/auth/login", "/api/websites"):
        answer = api.client.post(path, content=b'{"name":"\xff\xfe","domain":"x"}')
        assert answer.status_code == 400
