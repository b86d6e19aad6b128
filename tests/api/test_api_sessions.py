"""Sessions, events, their properties and export over HTTP."""

from __future__ import annotations

import base64
import io
import uuid
import zipfile
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from litestar.testing import TestClient
from live_engine import engine, insert, live, make_event

from footfall.api import event_data, events, exports, sessions, visitors
from footfall.api.app import create_app
from footfall.model.event import Event, Identity, Property
from footfall.model.tracked import Link
from footfall.store.links import create_link

__all__ = ["engine", "live"]
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

MONDAY = 1_790_553_600_000
"""2026-09-28 00:00 UTC."""
RANGE = {"startAt": MONDAY, "endAt": MONDAY + 7 * 86_400_000 - 1}
PROPERTIES = (
    Property("seats", 2, "7.0000", 7.0),
    Property("plan", 1, "pro"),
    Property("at", 4, "2026-09-28T10:00:00.000Z", date=1_790_589_600_000),
)
ENDPOINTS = (*sessions.ENDPOINTS, *visitors.ENDPOINTS, *events.ENDPOINTS, *event_data.ENDPOINTS, *exports.ENDPOINTS)
NEEDED = {"timezone": "UTC", "currency": "USD", "propertyName": "plan", "event": "signup"}


@pytest.fixture
def filled(live: Any, engine: Any) -> Any:
    """The owner's website after one visitor's view, sign-up and web vitals, and a robot's view."""
    site = live.own.website_id
    view: dict[str, Any] = {"hostname": "www.example.com", "url_path": "/a", "browser": "chrome", "country": "DE"}
    made = [
        make_event(site, 1, MONDAY, **view),
        make_event(site, 1, MONDAY + 1000, **view, event_type=2, event_name="signup", data=PROPERTIES, revenue=9.5, currency="USD"),
        make_event(site, 1, MONDAY + 2500, url_path="/a", browser="chrome", country="DE", event_type=5, lcp=1.0),
        make_event(site, 2, MONDAY, **view, bot_reason="agent"),
    ]
    person = made[0]
    identity = Identity(site, person.session_id, person.session_key, "user-1", MONDAY, (Property("seats", 2, "3.0000", 3.0),))
    insert(engine, *made, identity)
    live.made = made
    live.session = person.session_id

    def ask(what: str, person: str = "owner", **params: Any) -> Any:
        return live.call(person, "GET", f"/api/websites/{site}/{what}", params=params)

    live.ask = ask
    return live


def test_sessions_have_a_row_for_each_host_name(filled: Any) -> None:
    answer = filled.ask("sessions", **RANGE).json()
    assert (answer["count"], answer["page"], answer["pageSize"]) == (2, 1, 20)
    common = {"id": filled.session, "websiteId": filled.own.website_id, "browser": "chrome", "country": "DE", "visits": 1}
    absent = dict.fromkeys(("os", "device", "screen", "language", "region", "city"))
    vitals = {"hostname": None, "views": 0, "events": 0, "firstAt": "2026-09-28T00:00:02.500Z"}
    site = {"hostname": "www.example.com", "views": 1, "events": 1, "firstAt": "2026-09-28T00:00:00.000Z"}
    for row, wanted, last in zip(answer["data"], (vitals, site), ("02.500", "01.000"), strict=True):
        time = f"2026-09-28T00:00:{last}Z"
        assert row == {**common, **absent, **wanted, "lastAt": time, "createdAt": time}
    assert filled.ask("sessions", **RANGE, search="chrom", pageSize=1, page=2).json()["data"] == answer["data"][1:]
    assert filled.ask("sessions", **RANGE, orderBy="firstAt").json()["data"] == answer["data"][::-1]
    assert filled.ask("revenue/sessions", **RANGE, currency="USD").json()["data"] == answer["data"]
    assert filled.ask("revenue/sessions", **RANGE, currency="EUR").json()["count"] == 0
    assert filled.ask("sessions", **RANGE, country="neq.DE").json()["data"] == []


def test_merged_sessions_have_one_row_each(filled: Any) -> None:
    for what in ({"path": "sessions"}, {"path": "revenue/sessions", "currency": "USD"}):
        answer = filled.ask(what.pop("path"), **RANGE, **what, merged="true").json()
        (row,) = answer["data"]
        assert (answer["count"], row["id"], row["hostname"], row["views"], row["events"]) == (1, filled.session, "www.example.com", 1, 1)
        assert (row["firstAt"], row["lastAt"]) == ("2026-09-28T00:00:00.000Z", "2026-09-28T00:00:02.500Z")


def test_sessions_beside_another_had_a_visit_in_common(filled: Any, engine: Any) -> None:
    one = filled.made[0]
    known = make_event(filled.own.website_id, "user-1", MONDAY + 5000, url_path="/account", distinct_id="user-1")
    insert(engine, msgspec.structs.replace(known, visit_id=one.visit_id, visit_key=one.visit_key))
    insert(engine, make_event(filled.own.website_id, "somebody else", MONDAY + 6000))

    def list_beside(session: str) -> list[str]:
        return [row["id"] for row in filled.ask("sessions", **RANGE, beside=session, merged="true").json()["data"]]

    assert list_beside(filled.session) == [known.session_id]
    assert list_beside(known.session_id) == [filled.session]
    assert list_beside(str(uuid.uuid4())) == []


def test_sessions_are_counted(filled: Any) -> None:
    numbers = {"pageviews": 3, "visitors": 1, "visits": 1, "countries": 1, "events": 1}
    assert filled.ask("sessions/stats", **RANGE).json() == {name: {"value": value} for name, value in numbers.items()}
    week = filled.ask("sessions/weekly", **RANGE, timezone="America/New_York").json()
    assert [len(day) for day in week] == [24] * 7
    assert (week[0][20], sum(map(sum, week))) == (1, 1)


def test_one_session(filled: Any) -> None:
    answer = filled.ask(f"sessions/{filled.session}").json()
    assert {name: answer[name] for name in ("visits", "views", "events", "totaltime")} == {
        "visits": 1,
        "views": 1,
        "events": 1,
        "totaltime": 2,
    }
    assert (answer["distinctId"], answer["firstAt"], answer["lastAt"]) == (None, "2026-09-28T00:00:00.000Z", "2026-09-28T00:00:02.500Z")
    rows = filled.ask(f"sessions/{filled.session}/activity", **RANGE).json()
    shown = [(row["eventType"], row["eventName"], row["hasData"], row["urlQuery"]) for row in rows]
    assert shown == [(5, None, False, None), (2, "signup", True, ""), (1, None, False, "")]
    traits = filled.ask(f"sessions/{filled.session}/properties").json()
    assert [(row["dataKey"], row["stringValue"], row["numberValue"], row["dateValue"]) for row in traits] == [("seats", "3", 3, None)]
    assert filled.ask("session-data/properties", **RANGE).json() == [{"propertyName": "seats", "total": 1}]
    assert filled.ask("session-data/values", **RANGE, propertyName="seats").json() == [{"value": "3", "total": 1}]


def test_an_erased_session_is_gone(filled: Any) -> None:
    path = f"/api/websites/{filled.own.website_id}/sessions/{filled.session}"
    for person in ("", "other", "looker", "member"):
        assert filled.call(person, "DELETE", path).status_code == 401
    assert filled.ask("sessions", **RANGE).json()["count"] == 2
    assert filled.call("owner", "DELETE", path).json() == {"ok": True}
    assert filled.ask(f"sessions/{filled.session}").status_code == 404
    assert filled.ask("sessions", **RANGE).json()["count"] == 0
    assert filled.ask("event-data", **RANGE).json()["count"] == 0
    assert filled.ask(f"sessions/{filled.session}/properties").json() == []


def test_events(filled: Any) -> None:
    answer = filled.ask("events", **RANGE).json()
    assert [(row["eventType"], row["hasData"], row["hostname"]) for row in answer["data"]] == [
        (5, False, None),
        (2, True, "www.example.com"),
        (1, False, "www.example.com"),
    ]
    assert [row["eventType"] for row in filled.ask("events", **RANGE, search="SIGN").json()["data"]] == [2]
    assert [row["eventType"] for row in filled.ask("events", **RANGE, search="/A").json()["data"]] == [1]
    assert [row["eventType"] for row in filled.ask("events", **RANGE, eventType=2).json()["data"]] == [2]
    day = {"x": "signup", "t": "2026-09-28 00:00:00", "y": 1}
    assert filled.ask("events/series", **RANGE, unit="day", limit=1).json() == [day]
    one = {"events": 1, "visitors": 1, "visits": 1, "uniqueEvents": 1}
    assert filled.ask("events/stats", **RANGE, compare="yoy").json() == {"data": {**one, "comparison": dict.fromkeys(one, 0)}}


def test_properties_of_events(filled: Any) -> None:
    row = filled.ask("event-data", **RANGE).json()["data"][0]
    assert (row["eventId"], row["eventName"]) == (filled.made[1].event_id, "signup")
    wanted = [
        ("at", 4, "2026-09-28T10:00:00.000Z", None, "2026-09-28T10:00:00.000Z"),
        ("plan", 1, "pro", None, None),
        ("seats", 2, "7.0000", 7, None),
    ]
    names = ("dataKey", "dataType", "stringValue", "numberValue", "dateValue")
    assert [tuple(item[name] for name in names) for item in row["eventProperties"]] == wanted
    assert [tuple(item[name] for name in names) for item in filled.ask(f"event-data/{row['eventId']}").json()] == wanted
    seats = {"eventName": "signup", "propertyName": "seats", "dataType": 2}
    assert filled.ask("event-data/events", **RANGE).json()[2] == {**seats, "total": 1}
    assert filled.ask("event-data/events", **RANGE, event="signup").json()[2] == {**seats, "propertyValue": "7.0000", "total": 1}
    assert filled.ask("event-data/fields", **RANGE).json()[1] == {"propertyName": "seats", "dataType": 2, "value": "7", "total": 1}
    assert filled.ask("event-data/values", **RANGE, event="signup", propertyName="seats").json() == [{"value": "7", "total": 1}]
    assert len(filled.ask("event-data/properties", **RANGE).json()) == 3
    assert filled.ask("event-data/stats", **RANGE).json() == {"events": 1, "properties": 3, "records": 3}


def test_paths_of_older_clients(filled: Any) -> None:
    def ask(what: str, **params: Any) -> Any:
        return filled.call("owner", "GET", f"/api/event-data/{what}", params={"websiteId": filled.own.website_id, **RANGE, **params}).json()

    assert [(row["fieldName"], row.get("fieldValue")) for row in ask("events")] == [("at", None), ("plan", None), ("seats", None)]
    assert [row["fieldValue"] for row in ask("events", eventName="signup")] == ["2026-09-28T10:00:00.000Z", "pro", "7.0000"]
    assert ask("events", eventName="other") == []
    assert {row["fieldValue"] for row in ask("fields")} == {"2026-09-28 10:00:00", "pro", "7"}
    assert ask("stats") == {"events": 1, "properties": 3, "fields": 3, "records": 3}


def test_export(filled: Any) -> None:
    packed = base64.b64decode(filled.ask("export", **RANGE).json()["zip"])
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.read("pages.csv").decode() == "x,y\r\n/a,1\r\n"
        assert len(archive.namelist()) == 7


def test_a_link_is_asked_by_its_id(live: Any, engine: Any) -> None:
    owner = live.people["owner"].user_id
    link = Link(
        link_id=str(uuid.uuid4()),
        name="L",
        url="https://example.com",
        slug=uuid.uuid4().hex[:12],
        user_id=owner,
        team_id=None,
        created_at=1,
        updated_at=1,
    )
    with live.services.database.write() as connection:
        create_link(connection, link)
    event: Event = make_event(link.link_id, 1, MONDAY, event_type=3, url_path="/q/x")
    insert(engine, event)
    path = f"/api/websites/{link.link_id}"
    row = live.call("owner", "GET", f"{path}/sessions", params=RANGE).json()["data"][0]
    assert (row["id"], row["views"]) == (event.session_id, 1)
    assert live.call("owner", "GET", f"{path}/events", params=RANGE).json()["count"] == 1
    assert live.call("owner", "DELETE", f"{path}/sessions/{event.session_id}").json() == {"ok": True}
    assert live.call("other", "GET", f"{path}/sessions", params=RANGE).status_code == 401


def test_a_session_is_erased_only_when_all_of_it_has_arrived(live: Any, engine: Any) -> None:
    event: Event = make_event(live.own.website_id, "late", MONDAY, hostname="example.com")
    path = f"/api/websites/{live.own.website_id}/sessions/{event.session_id}"
    ready: list[bool] = []

    def catch_up() -> bool:
        insert(engine, *[event for _ in ready])
        return bool(ready)

    services = replace(live.services, engine=engine, catch_up=catch_up)
    with TestClient(create_app(services), raise_server_exceptions=False) as client:
        headers = {"Authorization": f"Bearer {live.token('owner')}"}
        assert client.delete(path, headers=headers).status_code == 503
        ready.append(True)
        assert client.delete(path, headers=headers).json() == {"ok": True}
        assert client.get(path, headers=headers).status_code == 404


def fill(path: str, site: str) -> str:
    for name in ("website", "session", "event"):
        path = path.replace(f"{{{name}_id:str}}", site)
    return path


@pytest.mark.parametrize("door", [door for door in ENDPOINTS if door.method == "GET"], ids=lambda door: door.path)
def test_who_may_ask(live: Any, door: Any) -> None:
    site = live.own.website_id
    params = {**RANGE, **NEEDED, "websiteId": site}
    for person, status in (("owner", 200), ("admin", 200), ("other", 401), ("looker", 401), ("member", 401), ("", 401)):
        answer = live.call(person, "GET", fill(door.path, site), params=params)
        assert answer.status_code in ({status, 404} if status == 200 and door.path.endswith("{session_id:str}") else {status}), person
    if door.query is not None:
        assert live.call("", "GET", fill(door.path, site)).status_code == 400
    assert live.call("owner", "GET", fill(door.path, "-" * 36), params={**params, "websiteId": "-" * 36}).status_code == 400


@pytest.mark.parametrize(
    ("what", "params", "field"),
    [
        ("sessions", {"orderBy": "session_id; DROP"}, "orderBy"),
        ("sessions", {"pageSize": 0}, "pageSize"),
        ("sessions", {"merged": "perhaps"}, "merged"),
        ("sessions", {"beside": "user-1"}, "beside"),
        ("sessions", {"search": "a\0"}, "search"),
        ("events", {"orderBy": "x"}, "orderBy"),
        ("events/series", {"limit": 0}, "limit"),
        ("sessions/weekly", {}, "timezone"),
        ("sessions/weekly", {"timezone": "Mars"}, "timezone"),
        ("revenue/sessions", {}, "currency"),
        ("session-data/values", {}, "propertyName"),
        ("event-data/values", {"event": "x"}, "propertyName"),
        ("event-data/values", {"propertyName": "x"}, "event"),
    ],
)
def test_bad_questions_are_refused_by_name(live: Any, what: str, params: dict[str, Any], field: str) -> None:
    answer = live.call("owner", "GET", f"/api/websites/{live.own.website_id}/{what}", params={**RANGE, **params})
    assert answer.status_code == 400
    assert set(answer.json()["error"]["properties"]) == {field}
