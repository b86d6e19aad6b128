"""The document of the API tells everything that the API can do."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema_rs
import pytest

from footfall import collect, serve
from footfall.api.app import ENDPOINTS
from footfall.api.collected import COLLECTED
from footfall.api.docs_page import render_page
from footfall.api.openapi import list_errors, make_document, name_operation, name_path
from footfall.api.schemas import describe_example, describe_shape
from footfall.base.settings_rules import TAKEN, TAKEN_BELOW_API
from footfall.base.shapes import MISSING, check

ALL = (*COLLECTED, *ENDPOINTS)
DOCUMENT = make_document(ALL, "1.2.3", "/analytics")
NAMES = [f"{endpoint.method} {name_path(endpoint)}" for endpoint in ALL]


def test_every_route_of_the_application_is_in_it(api):
    # Routes are asked of the framework itself, so that one that is registered in another way is missed too.
    routes = {
        (method, re.sub(r"\{(\w+):\w+\}", lambda found: "{" + found[1] + "}", route.path_format))
        for route in api.client.app.routes
        for method in route.methods
    }
    declared = {(endpoint.method, endpoint.path.replace(":str", "")) for endpoint in ENDPOINTS}
    assert {route for route in routes if route[0] not in {"HEAD", "OPTIONS"}} == declared
    documented = {(method.upper(), path) for path, operations in DOCUMENT["paths"].items() for method in operations}
    assert documented == {(endpoint.method, name_path(endpoint)) for endpoint in ALL}


def test_no_other_path_of_the_api_may_become_the_trackers():
    first = {endpoint.path.strip("/").partition("/")[0] for endpoint in ALL}
    assert first - {"api"} <= TAKEN
    assert {endpoint.path.split("/")[2] for endpoint in ALL if endpoint.path.startswith("/api/")} - {"send"} == TAKEN_BELOW_API
    dashboard = Path(serve.__file__).parent.parent / "web" / "dashboard" / "routes.json"
    if dashboard.is_file():
        assert set(json.loads(dashboard.read_text())) - {""} <= TAKEN


def test_every_path_of_the_collector_is_in_it():
    text = "".join(path.read_text() for path in Path(collect.__file__).parent.glob("*.py"))
    text += "".join(path.read_text() for path in Path(serve.__file__).parent.glob("front.py"))
    found = set(re.findall(r'"(/(?:api/[a-z/-]+|[qp]/))"', text))
    documented = [name_path(endpoint) for endpoint in ALL]
    assert found
    assert [path for path in found if not any(known.startswith(path) for known in documented)] == []


@pytest.mark.parametrize("endpoint", ALL, ids=NAMES)
def test_every_endpoint_has_examples_that_are_true(endpoint):
    if endpoint.media_type in {"application/json", "text/event-stream"}:
        assert endpoint.example is not MISSING, "an example of the answer"
        json.dumps(endpoint.example)
    if endpoint.body:
        assert endpoint.request_example is not MISSING, "an example of the body"
        check(endpoint.body, endpoint.request_example)
        jsonschema_rs.validate(describe_shape(endpoint.body), endpoint.request_example)
    assert endpoint.summary
    assert endpoint.handler.__doc__


def test_operations_have_names_of_their_own():
    names = [name_operation(endpoint) for endpoint in ALL]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z][A-Za-z0-9]+", name) for name in names)


def test_errors_are_documented_where_they_can_happen():
    for endpoint in ALL:
        errors = list_errors(endpoint)
        assert (401 in errors) or endpoint.public
        assert (413 in errors) == (endpoint.body is not None or 413 in endpoint.statuses)


@pytest.mark.parametrize("example", [1, "x", None, True, [], [1, "x"], [{"a": 1}, {"b": None}], {"a": [{"b": 1}, {"b": "x"}]}])
def test_an_example_fits_its_own_schema(example):
    jsonschema_rs.validate(describe_example(example), example)


def test_it_is_served_with_the_base_path_and_valid_references(api):
    document = api.call("", "GET", "/api/openapi.json").json()
    assert document["openapi"] == "3.1.0"
    assert document["servers"] == [{"url": "/"}]
    assert DOCUMENT["servers"] == [{"url": "/analytics"}]
    for reference in set(re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(document))):
        part = document
        for name in reference.split("/"):
            part = part[name]


def test_the_page_shows_every_operation_and_loads_nothing(api):
    answer = api.call("", "GET", "/api/docs")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    policy = answer.headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "default-src 'self'" in policy
    page = answer.text
    assert not re.search(r"<script|<link|<img|<iframe|\son\w+=|@import|url\(", page, re.IGNORECASE)
    for endpoint in ALL:
        assert f'id="{name_operation(endpoint)}"' in page


def test_the_page_shows_texts_as_they_are():
    hostile = json.loads(json.dumps(DOCUMENT).replace("Log in", "<b>Log in</b>"))
    assert "&lt;b&gt;Log in&lt;/b&gt;" in render_page(hostile)
