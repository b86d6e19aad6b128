"""Segments and cohorts over HTTP: what may be kept, and what they do to numbers."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace

import pytest
from litestar.testing import TestClient

from footfall.api.app import create_app
from footfall.base.settings import Settings
from footfall.engine.adapter import ClickHouse, open_engine
from footfall.engine.batch import to_tables
from footfall.manage.segments import create_segment
from footfall.model.event import Event

DAY = 86_400_000
MONDAY = 1_790_553_600_000
RANGE = {"startAt": MONDAY, "endAt": MONDAY + 7 * DAY - 1}
WORDS = f"range:{MONDAY}:{MONDAY + DAY}"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClickHouse]:
    opened = open_engine(Settings(data=tmp_path_factory.mktemp("engine")))
    yield opened
    opened.close()


@pytest.fixture
def asking(api, engine):
    """The application with an engine, and three visitors of the owner's website: Ann (US), Bob (DE, signs up), Cleo (US, on day 3)."""
    tables = to_tables(
        [
            visit(api.own.website_id, "Ann", country="US"),
            visit(api.own.website_id, "Bob", country="DE"),
            visit(api.own.website_id, "Bob", country="DE", event_type=2, event_name="signup"),
            visit(api.own.website_id, "Cleo", country="US", created_at=MONDAY + 3 * DAY, url_path="/pricing"),
        ]
    )
    for table, rows in tables.items():
        engine.insert(table, rows, f"{api.own.website_id} {table}")
    with TestClient(create_app(replace(api.services, engine=engine)), raise_server_exceptions=False) as client:
        api.client = client
        yield api


def visit(website_id, who, **facts):
    key = uuid.uuid5(uuid.NAMESPACE_OID, f"{website_id} {who}")
    common = {"hostname": "www.example.com", "url_path": "/", "event_type": 1, "created_at": MONDAY + 1000}
    return Event(
        website_id=website_id,
        event_id=str(uuid.uuid4()),
        session_id=str(key),
        visit_id=str(key),
        session_key=key.int >> 64,
        visit_key=key.int >> 64,
        **{**common, **facts},
    )


def keep(api, kind, **parameters):
    body = {"type": kind, "name": "Kept", "parameters": parameters}
    return api.call("owner", "POST", f"/api/websites/{api.own.website_id}/segments", body)


def names(api, **params):
    """Who is counted, told by their countries and paths."""
    path = f"/api/websites/{api.own.website_id}/metrics/expanded"
    rows = api.call("owner", "GET", path, params={**RANGE, "type": "path", **params}).json()
    return {row["name"]: row["visitors"] for row in rows}


def country(operator, value):
    return {"name": "country", "operator": operator, "value": value}


BAD_PATTERN = {"errors": ["Invalid regular expression"]}
PATH = {"name": "path", "operator": "eq", "value": "/pricing"}


@pytest.mark.parametrize(
    ("kind", "parameters", "counted"),
    [
        ("segment", {"filters": [country("eq", "US")]}, {"/": 1, "/pricing": 1}),
        ("segment", {"filters": [country("eq", "US"), PATH]}, {"/pricing": 1}),
        ("segment", {"filters": [country("eq", "DE"), PATH], "match": "any"}, {"/": 1, "/pricing": 1}),
        ("segment", {"filters": [country("eq", ["US", "DE"])]}, {"/": 2, "/pricing": 1}),
        ("segment", {"filters": [{"name": "country1", "operator": "neq", "value": "US,FR"}]}, {"/": 1}),
        ("segment", {}, {"/": 2, "/pricing": 1}),
        ("cohort", {"action": {"type": "event", "value": "signup"}, "dateRange": WORDS}, {"/": 1}),
        ("cohort", {"action": {"type": "path", "value": "/"}, "dateRange": WORDS, "filters": [country("eq", "US")]}, {"/": 1}),
        ("cohort", {"action": {"type": "path", "value": "/pricing"}, "dateRange": WORDS}, {}),
        ("cohort", {"action": {"type": "path", "value": "/pricing"}, "dateRange": "all"}, {"/pricing": 1}),
        ("cohort", {"action": {"type": "path", "value": "/pricing"}}, {"/pricing": 1}),
    ],
)
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_numbers_are_narrowed(asking, kind, parameters, counted):
    kept = keep(asking, kind, **parameters)
    assert kept.status_code == 200, kept.text
    assert kept.json()["parameters"] == parameters
    assert names(asking, **{kind: kept.json()["id"]}) == counted
    body = {"type": "goal", "websiteId": asking.own.website_id, "filters": {kind: kept.json()["id"]}}
    body["parameters"] = {"startDate": MONDAY, "endDate": MONDAY + 7 * DAY, "type": "path", "value": "*"}
    report = asking.call("owner", "POST", "/api/reports/goal", body)
    assert report.json()["num"] == sum(counted.values())


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_segment_holds_beside_other_filters_whatever_matches(asking):
    segment = keep(asking, "segment", filters=[country("eq", "US"), PATH], match="any").json()["id"]
    cohort = keep(asking, "cohort", action={"type": "path", "value": "/pricing"}, dateRange="all").json()["id"]
    assert names(asking, segment=segment, path="eq./") == {"/": 1}
    assert names(asking, segment=segment, country="eq.DE", path="eq./pricing", match="any") == {"/pricing": 1}
    assert names(asking, segment=segment, cohort=cohort) == {"/pricing": 1}


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_segments_of_another_website_or_kind_are_unknown(asking):
    segment = keep(asking, "segment").json()["id"]
    for person, website, name in (("owner", asking.own, "cohort"), ("member", asking.ours, "segment")):
        answer = asking.call(person, "GET", f"/api/websites/{website.website_id}/stats", params={**RANGE, name: segment})
        assert answer.status_code == 400
        assert answer.json()["error"]["properties"] == {name: {"errors": [f"{name.capitalize()} not found"]}}
    path = f"/api/websites/{asking.ours.website_id}/segments/{segment}"
    for method, body in (("GET", None), ("POST", {"name": "Mine"}), ("DELETE", None)):
        assert asking.call("member", method, path, body).status_code == 404


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"type": "crowd"}, "type"),
        ({"name": "x" * 201}, "name"),
        ({"name": ""}, "name"),
        ({"name": " "}, "name"),
        ({"type": "cohort"}, "parameters"),
        ({"type": "cohort", "parameters": {"dateRange": "all"}}, "parameters"),
        ({"name": None}, "name"),
        ({"parameters": []}, "parameters"),
        ({"parameters": {"filters": [{"name": "nonsense", "operator": "eq", "value": "x"}]}}, "parameters"),
        ({"parameters": {"filters": [country("is", "US")]}}, "parameters"),
        ({"parameters": {"filters": [country("eq", {})]}}, "parameters"),
        ({"parameters": {"filters": [country("eq", "a\0b")]}}, "parameters"),
        ({"parameters": {"match": "some"}}, "parameters"),
        ({"parameters": {"dateRange": "lately"}}, "parameters"),
        ({"parameters": {"dateRange": "range:1791676799999:1787184000000"}}, "parameters"),
        ({"parameters": {"dateRange": "range:2:1:day"}}, "parameters"),
        ({"parameters": {"action": {"type": "click", "value": "x"}}}, "parameters"),
    ],
)
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_bad_segments_are_refused_by_field(api, body, field):
    path = f"/api/websites/{api.own.website_id}/segments"
    answer = api.call("owner", "POST", path, {"type": "segment", "name": "N", "parameters": {}, **body})
    assert answer.status_code == 400
    assert list(answer.json()["error"]["properties"]) == [field]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_pattern_that_cannot_be_read_is_not_kept(asking):
    answer = keep(asking, "segment", filters=[PATH, {"name": "path", "operator": "re", "value": "("}])
    assert answer.status_code == 400
    bad = {"errors": [], "properties": {"value": BAD_PATTERN}}
    filters = {"errors": [], "items": [None, bad]}
    assert answer.json()["error"]["properties"] == {"parameters": {"errors": [], "properties": {"filters": filters}}}


@pytest.mark.parametrize("kind", ["segment", "cohort"])
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_kept_pattern_that_cannot_be_read_is_blamed_on_the_segment(asking, kind):
    given = {"type": kind, "name": "Old", "parameters": {"filters": [{"name": "path", "operator": "re", "value": "("}]}}
    kept = create_segment(asking.services.database, asking.time, asking.own.website_id, given)
    answer = asking.call("owner", "GET", f"/api/websites/{asking.own.website_id}/stats", params={**RANGE, kind: kept.segment_id})
    assert (answer.status_code, answer.json()["error"]["properties"]) == (400, {kind: BAD_PATTERN})
    body = {"type": "goal", "websiteId": asking.own.website_id, "filters": {kind: kept.segment_id}}
    body["parameters"] = {"startDate": MONDAY, "endDate": MONDAY + 7 * DAY, "type": "path", "value": "*"}
    report = asking.call("owner", "POST", "/api/reports/goal", body)
    assert report.json()["error"]["properties"]["filters"]["properties"] == {kind: BAD_PATTERN}


@pytest.mark.parametrize("change", [{"type": "cohort"}, {"type": "cohort", "parameters": {}}])
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_no_change_makes_a_cohort_without_an_action(api, change):
    path = f"/api/websites/{api.own.website_id}/segments/{keep(api, 'segment').json()['id']}"
    answer = api.call("owner", "POST", path, change)
    missing = {"errors": ["Invalid input: expected object, received undefined"]}
    assert answer.json()["error"]["properties"] == {"parameters": {"errors": [], "properties": {"action": missing}}}
    action = {"action": {"type": "path", "value": "/"}}
    assert api.call("owner", "POST", path, {"type": "cohort", "parameters": action}).status_code == 200
    assert api.call("owner", "POST", path, {"name": "Other"}).status_code == 200
    assert api.call("owner", "POST", path, {"parameters": {}}).status_code == 400


def test_lists_hold_one_kind_in_pages(api):
    path = f"/api/websites/{api.own.website_id}/segments"
    for name in ("Beta", "Alpha", "Gamma"):
        api.call("owner", "POST", path, {"type": "segment", "name": name, "parameters": {}})
    api.call("owner", "POST", path, {"type": "cohort", "name": "Delta", "parameters": {"action": {"type": "path", "value": "/"}}})
    found = api.call("owner", "GET", path, params={"type": "segment", "pageSize": 2}).json()
    assert ([row["name"] for row in found["data"]], found["count"]) == (["Alpha", "Beta"], 3)
    found = api.call("owner", "GET", path, params={"type": "segment", "search": "AMM"}).json()
    assert [row["name"] for row in found["data"]] == ["Gamma"]
    assert api.call("owner", "GET", path).status_code == 400
