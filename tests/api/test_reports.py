"""Reports over HTTP: what is asked, how it is refused, and how the answers look."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest
from litestar.testing import TestClient

from footfall.api.app import create_app
from footfall.base.settings import Settings
from footfall.engine.adapter import ClickHouse, open_engine
from footfall.engine.batch import to_tables
from footfall.model.event import Event, Property
from footfall.store.websites import save_website

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

DAY = 86_400_000
MONDAY = 1_790_553_600_000
"""2026-09-28 00:00 UTC."""
DATES = {"startDate": "2026-09-28T00:00:00.000Z", "endDate": "2026-10-04T23:59:59.999Z"}
STEPS = [{"type": "path", "value": "/a"}, {"type": "event", "value": "buy"}]
PARAMETERS = {
    "funnel": {"steps": STEPS, "window": 60},
    "goal": {"type": "path", "value": "/a"},
    "goals": {"type": "path", "value": "/a"},
    "journey": {"steps": 3},
    "retention": {},
}
KINDS = sorted(PARAMETERS)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClickHouse]:
    opened = open_engine(Settings(data=tmp_path_factory.mktemp("engine")))
    yield opened
    opened.close()


@pytest.fixture
def asking(api, engine):
    """The application with an engine and two visitors; `ask` wants a report on the owner's website as its owner."""
    record(engine, api.own.website_id)
    with TestClient(create_app(replace(api.services, engine=engine)), raise_server_exceptions=False) as client:
        api.client = client

        def ask(kind, filters=None, person="owner", **parameters):
            body = {
                "websiteId": api.own.website_id,
                "type": kind,
                "filters": filters or {},
                "parameters": {**DATES, **PARAMETERS[kind], **parameters},
            }
            return api.call(person, "POST", f"/api/reports/{kind}", body)

        api.ask = ask
        yield api


def record(engine, website_id):
    """One visitor from Germany who buys on the same day and is back on the next, and one from the USA who only looks."""
    data = (Property("plan", 1, "pro"),)
    germany = [("/a", "", 0, ()), ("/shop", "buy", 59 * 60_000, data), ("/b", "", DAY, ())]
    usa = [("/a", "", 2 * DAY, ())]
    events = []
    for country, seen in {"DE": germany, "US": usa}.items():
        who = uuid.uuid5(uuid.NAMESPACE_OID, website_id + country)
        events += [
            Event(
                website_id=website_id,
                event_id=str(uuid.uuid4()),
                session_id=str(who),
                visit_id=str(who),
                session_key=who.int >> 64,
                visit_key=who.int >> 64,
                created_at=MONDAY + time,
                event_type=2 if name else 1,
                event_name=name,
                url_path=path,
                country=country,
                data=properties,
            )
            for path, name, time, properties in seen
        ]
    for table, rows in to_tables(events).items():
        engine.insert(table, rows, str(uuid.uuid4()))


def seen(date, day, returned, visitors=1):
    row = {"date": f"{date} 00:00:00", "day": day, "visitors": visitors, "returnVisitors": returned}
    return {**row, "percentage": 100 * returned / visitors}


ANSWERS = {
    "funnel": [
        {**STEPS[0], "visitors": 2, "previous": 0, "dropped": 0, "dropoff": None, "remaining": 1},
        {**STEPS[1], "visitors": 1, "previous": 2, "dropped": 1, "dropoff": 0.5, "remaining": 0.5},
    ],
    "goal": {"num": 2, "total": 2},
    "goals": {"num": 2, "total": 2},
    "journey": [{"items": ["/a", "buy", "/b", None], "count": 1}, {"items": ["/a", None, None], "count": 1}],
    "retention": [seen("2026-09-28", 0, 1), seen("2026-09-28", 1, 1), seen("2026-09-30", 0, 1)],
}


@pytest.mark.parametrize("kind", KINDS)
def test_answers(asking, kind):
    answer = asking.ask(kind)
    assert answer.status_code == 200
    rows = answer.json()
    assert (sorted(rows, key=str) if kind == "journey" else rows) == (
        sorted(ANSWERS[kind], key=str) if kind == "journey" else ANSWERS[kind]
    )


@pytest.mark.parametrize(
    ("kind", "filters", "parameters", "answer"),
    [
        ("goal", {"country": "eq.US"}, {}, {"num": 1, "total": 1}),
        ("goal", {"country": "eq.US", "country1": "neq.US"}, {}, {"num": 0, "total": 0}),
        ("goal", {"country": "eq.US", "path": "/b", "match": "any"}, {}, {"num": 1, "total": 2}),
        ("goal", {"excludeBounce": True}, {"type": "event", "value": "b*"}, {"num": 1, "total": 1}),
        ("goal", {}, {"startDate": MONDAY + 2 * DAY}, {"num": 1, "total": 1}),
        ("goal", {}, {"startDate": "2026-09-29", "endDate": "2026-09-30"}, {"num": 1, "total": 2}),
        ("goal", {}, {"startDate": "2026-09-30", "endDate": "2026-09-29"}, {"num": 0, "total": 0}),
        ("journey", {}, {"startStep": "/a", "endStep": "/b"}, [{"items": ["/a", "buy", "/b", None], "count": 1}]),
        ("journey", {}, {"eventType": "2"}, [{"items": ["buy", None, None], "count": 1}]),
        ("retention", {"country": "DE"}, {"timezone": "America/New_York"}, [seen("2026-09-27", 0, 1), seen("2026-09-27", 1, 1)]),
        ("retention", {"path": "/b"}, {"timezone": "UTC"}, [seen("2026-09-29", 0, 1)]),
    ],
)
def test_filters_and_parameters(asking, kind, filters, parameters, answer):
    given = asking.ask(kind, filters, **parameters)
    assert (given.status_code, given.json()) == (200, answer)


@pytest.mark.parametrize(
    ("window", "operator", "visitors"), [(59, "eq", 1), ("59", "c", 1), (58.99, "eq", 0), (1e300, "neq", 0), (59, "dnc", 0)]
)
def test_windows_are_in_minutes_and_conditions_come_back(asking, window, operator, visitors):
    filters = [{"property": "plan", "operator": operator, "value": "pro"}]
    rows = asking.ask("funnel", window=window, steps=[STEPS[0], {**STEPS[1], "filters": filters, "more": 1}]).json()
    assert [row["visitors"] for row in rows] == [2, visitors]
    assert rows[1]["filters"] == filters
    assert "more" not in rows[1]


def test_events_before_the_reset_do_not_count(asking, database):
    with database.write() as connection:
        save_website(connection, msgspec.structs.replace(asking.own, reset_at=MONDAY + 2 * DAY))
    assert asking.ask("goal").json() == {"num": 1, "total": 1}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("person", ["", "other", "looker", "guest"])
def test_reports_are_for_those_who_may_see_the_website(asking, kind, person):
    assert asking.ask(kind, person=person).status_code == 401


def test_a_website_that_does_not_exist_is_empty_to_an_admin(asking):
    body = {"websiteId": str(uuid.uuid4()), "type": "goal", "filters": {}, "parameters": {**DATES, **PARAMETERS["goal"]}}
    assert asking.call("admin", "POST", "/api/reports/goal", body).json() == {"num": 0, "total": 0}
    assert asking.call("owner", "POST", "/api/reports/goal", body).status_code == 401


def faults(tree, at=()):
    """The places of a tree of errors."""
    found = {".".join(at)} if tree.get("errors") else set()
    for name, part in tree.get("properties", {}).items():
        found |= faults(part, (*at, name))
    for number, part in enumerate(tree.get("items", [])):
        found |= faults(part or {}, (*at, str(number)))
    return found


def under(place, names):
    return {f"{place}.{name}" for name in names.split()}


@pytest.mark.parametrize(
    ("kind", "changes", "places"),
    [
        ("goal", {"filters": None}, {"filters"}),
        (
            "goal",
            {"filters": {"country": 1, "eventType": "x", "segment": "y", "match": "none"}},
            under("filters", "country eventType segment match"),
        ),
        ("goal", {"filters": {"browser": "re.("}}, {"filters.browser"}),
        ("goal", {"websiteId": "x", "type": "funnel"}, {"websiteId", "type"}),
        ("goal", {"parameters": {}}, under("parameters", "startDate endDate type value")),
        (
            "goal",
            {"parameters": {**DATES, "startDate": "soon", "type": "url", "value": "a\0"}},
            under("parameters", "startDate type value"),
        ),
        (
            "goal",
            {"parameters": {**DATES, "endDate": True, "type": "path", "value": "x" * 501}},
            under("parameters", "endDate value"),
        ),
        ("goals", {"type": "retention"}, {"type"}),
        ("funnel", {"parameters": {**DATES, "steps": STEPS[:1], "window": 0}}, under("parameters", "steps window")),
        ("funnel", {"parameters": {**DATES, "steps": STEPS * 5, "window": "x"}}, under("parameters", "steps window")),
        ("funnel", {"parameters": {**DATES, "steps": [STEPS[0], {"type": "url", "value": "/"}], "window": 1}}, {"parameters.steps.1.type"}),
        (
            "funnel",
            {
                "parameters": {
                    **DATES,
                    "steps": [{**STEPS[0], "filters": [{"property": "", "operator": "re", "value": 1}]}] * 2,
                    "window": 1,
                }
            },
            {f"parameters.steps.{step}.filters.0.{name}" for step in "01" for name in ("property", "operator", "value")},
        ),
        ("journey", {"parameters": {**DATES, "steps": 1}}, {"parameters.steps"}),
        ("journey", {"parameters": {**DATES, "steps": 8, "eventType": 0}}, under("parameters", "steps eventType")),
        ("journey", {"parameters": {**DATES, "steps": 2.5, "startStep": None}}, under("parameters", "steps startStep")),
        ("retention", {"parameters": {**DATES, "timezone": "Mars/Olympus"}}, {"parameters.timezone"}),
    ],
)
def test_wrong_questions_are_refused_by_name(asking, kind, changes, places):
    body = {"websiteId": asking.own.website_id, "type": kind, "filters": {}, "parameters": {**DATES, **PARAMETERS[kind]}}
    answer = asking.call(
        "owner", "POST", f"/api/reports/{kind}", {name: value for name, value in {**body, **changes}.items() if value is not None}
    )
    error = answer.json()["error"]
    assert (answer.status_code, error["code"]) == (400, "bad-request")
    assert faults(error) == places


def test_a_wrong_question_is_refused_before_the_login_is_looked_at(asking):
    assert asking.call("", "POST", "/api/reports/goal", {}).status_code == 400
