"""What the document of the API says, tried by a program that thinks of thousands of requests."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from running import RunningServer

CHECKS = ("not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance")
LEFT_OUT = ("postAuthLogout", "postMePassword", "getRealtimeByWebsiteIdStream")
"""The first two would end the login that the requests are made with; the third never ends."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with RunningServer(tmp_path_factory.mktemp("schemathesis")) as running:
        yield running


@pytest.mark.slow
@pytest.mark.timeout(780)
def test_no_request_gets_an_answer_that_is_not_documented(server: RunningServer, tmp_path: Path) -> None:
    with server.client() as client:
        login = client.headers["Authorization"]
    program = [str(Path(sys.executable).with_name("schemathesis")), "run", server.url + "/api/openapi.json"]
    bounds = ["--phases", "examples,coverage,fuzzing", "--max-examples", "3", "--seed", "1", "--generation-database", "none"]
    calm = ["--suppress-health-check", "all", "--request-timeout", "20", "--warnings", "off", "--no-color", "--continue-on-failure"]
    left_out = [word for name in LEFT_OUT for word in ("--exclude-operation-id", name)]
    done = subprocess.run(
        [*program, "--checks", ",".join(CHECKS), *bounds, *calm, *left_out, "-H", f"Authorization: {login}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=750,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr[-2_000:]
    assert server.ready()


def test_what_is_no_http_is_refused_like_everything_else(server: RunningServer) -> None:
    connection = HTTPConnection(server.url.removeprefix("http://"))
    connection.request("GET", "/api/heartbeat?x=" + "x" * 70_000)
    answer = connection.getresponse()
    assert answer.status == 400
    assert json.loads(answer.read())["error"]["code"] == "bad-request"
    connection.close()
