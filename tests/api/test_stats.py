"""Statistics over HTTP: what is asked, how it is refused, and how the answers look."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest
from litestar.testing import TestClient

from footfall.api import stats
from footfall.api.app import create_app
from footfall.base.settings import Settings
from footfall.engine.adapter import ClickHouse, open_engine
from footfall.engine.batch import to_tables
from footfall.manage.segments import create_segment
from footfall.model.event import Event
from footfall.store.websites import save_website

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

DAY = 86_400_000
MONDAY = 1_790_553_600_000
"""2026-09-28 00:00 UTC."""
RANGE = {"startAt": MONDAY, "endAt": MONDAY + 7 * DAY - 1}
NUMBERS = ("stats", "stats/series", "pageviews", "metrics", "metrics/expanded", "values")


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClickHouse]:
    opened = open_engine(Settings(data=tmp_path_factory.mktemp("engine")))
    yield opened
    opened.close()


@pytest.fixture
def asking(api, engine):
    """The application with an engine; `ask` wants the statistics of the owner's website as its owner."""
    with TestClient(create_app(replace(api.services, engine=engine)), raise_server_exceptions=False) as client:
        api.client = client

        def ask(what, person="owner", **params):
            return api.call(person, "GET", f"/api/websites/{api.own.website_id}/{what}", params=params)

        api.ask = ask
        yield api


def record(engine, website_id, *facts):
    """Events of one website, each a dictionary of what differs; `who` is the visitor and visit."""
    events = []
    for number, given in enumerate(facts):
        who = uuid.uuid5(uuid.NAMESPACE_OID, f"{website_id} {given.pop('who', number)}")
        common = {"hostname": "www.example.com", "url_path": "/", "event_type": 1, "created_at": MONDAY}
        events.append(
            Event(
                website_id=website_id,
                event_id=str(uuid.uuid4()),
                session_id=str(who),
                visit_id=str(who),
                session_key=who.int >> 64,
                visit_key=who.int >> 64,
                **{**common, **given},
            )
        )
    for table, rows in to_tables(events).items():
        engine.insert(table, rows, str(uuid.uuid4()))


def test_steps_stand_beside_those_before(asking, engine):
    record(
        engine,
        asking.own.website_id,
        {"who": 1},
        {"who": 1, "created_at": MONDAY + DAY},
        {"who": 2, "created_at": MONDAY + 2 * DAY},
        {"who": 3, "created_at": MONDAY - 1},
    )
    day = {"pageviews": 1, "visitors": 1, "visits": 1, "bounces": 1, "totaltime": 0}
    points = [
        {"x": "2026-09-28 00:00:00", **day, "pageviews": 2, "bounces": 0, "totaltime": 86_400},
        {"x": "2026-09-30 00:00:00", **day},
    ]
    assert asking.ask("stats/series", **RANGE, unit="day").json() == {"points": points}
    other = asking.ask("stats/series", **RANGE, unit="day", compare="yoy").json()
    assert other == {"points": points, "comparison": []}
    assert asking.ask("stats/series", **RANGE, unit="day", compare="prev").json()["comparison"][0] == {"x": "2026-09-27 00:00:00", **day}


def test_stats_stand_beside_those_before(asking, engine):
    record(
        engine,
        asking.own.website_id,
        {"who": 1},
        {"who": 1, "created_at": MONDAY + 61_500},
        {"who": 2, "created_at": MONDAY + 7 * DAY - 1},
        {"who": 3, "created_at": MONDAY - 1},
        {"who": 4, "created_at": MONDAY - 365 * DAY},
        {"who": 5, "bot_reason": "agent"},
    )
    now = {"pageviews": 3, "visitors": 2, "visits": 2, "bounces": 1, "totaltime": 61}
    one = {"pageviews": 1, "visitors": 1, "visits": 1, "bounces": 1, "totaltime": 0}
    # The range before reaches a minute into this one, because it is moved by whole minutes.
    before = {"pageviews": 2, "visitors": 2, "visits": 2, "bounces": 2, "totaltime": 0}
    assert asking.ask("stats", **RANGE).json() == {**now, "comparison": before}
    assert asking.ask("stats", **RANGE, compare="prev").json() == {**now, "comparison": before}
    assert asking.ask("stats", **RANGE, compare="yoy").json() == {**now, "comparison": one}
    dates = {"startDate": "2026-09-28", "endDate": "2026-10-05T01:59:59.999+02:00"}
    assert asking.ask("stats", **dates).json() == {**now, "comparison": before}


def test_any_range_can_be_compared_with(asking, engine):
    record(engine, asking.own.website_id, {}, {"created_at": MONDAY - DAY}, {"created_at": MONDAY - DAY + 1})
    other = {"compareStartAt": MONDAY - DAY, "compareEndAt": MONDAY - DAY}
    assert asking.ask("stats", **RANGE, **other).json()["comparison"]["pageviews"] == 1
    assert asking.ask("stats", **RANGE, **other, compare="yoy").json()["comparison"]["pageviews"] == 1
    compared = asking.ask("pageviews", **RANGE, **other, unit="day").json()["compare"]
    assert (compared["startDate"], compared["pageviews"]) == ("2026-09-27T00:00:00.000Z", [{"x": "2026-09-27 00:00:00", "y": 1}])
    assert asking.ask("stats/series", **RANGE, **other, unit="day").json()["comparison"][0]["pageviews"] == 1
    half = asking.ask("stats", **RANGE, compareStartAt=MONDAY)
    assert half.status_code == 400
    assert half.json()["error"]["properties"] == {"compareEndAt": {"errors": ["compareStartAt and compareEndAt belong together"]}}


def test_filters_pick_visits_when_asked_to(asking, engine):
    came = {"who": 1, "referrer_domain": "x.example", "url_path": "/in"}
    deed = {"who": 1, "event_type": 2, "event_name": "signup", "url_path": "/end"}
    record(engine, asking.own.website_id, came, {"who": 1, "url_path": "/end"}, deed, {"who": 2, "url_path": "/in"})

    def count(**params):
        return asking.ask("stats", **RANGE, **params).json()["pageviews"]

    assert [count(scope=scope, referrer="x.example") for scope in ("event", "source", "visit")] == [1, 2, 2]
    assert [count(scope=scope, path="/end") for scope in ("event", "source", "visit")] == [1, 1, 2]
    assert [count(scope=scope, event="signup") for scope in ("event", "visit")] == [0, 2]
    assert [count(scope="visit", channel=value) for value in ("eq.", "neq.", "referral")] == [1, 2, 2]
    told = asking.ask("event-data/properties", **RANGE, scope="visit", path="/in")
    assert (told.status_code, told.json()) == (200, [])
    refused = asking.ask("stats", **RANGE, scope="session")
    assert (refused.status_code, list(refused.json()["error"]["properties"])) == (400, ["scope"])


def test_events_before_the_reset_do_not_count(asking, engine, database):
    record(engine, asking.own.website_id, {}, {"created_at": MONDAY + DAY}, {"created_at": MONDAY - DAY})
    with database.write() as connection:
        save_website(connection, msgspec.structs.replace(asking.own, reset_at=MONDAY + 1))
    answer = asking.ask("stats", **RANGE).json()
    assert (answer["pageviews"], answer["comparison"]["pageviews"]) == (1, 0)
    assert asking.ask("daterange").json() == {"startDate": "2026-09-29T00:00:00.000Z", "endDate": "2026-09-29T00:00:00.000Z"}


def test_pageviews_are_cut_in_the_zone(asking, engine):
    record(
        engine,
        asking.own.website_id,
        {"created_at": MONDAY + DAY - 1},
        {"who": 0, "created_at": MONDAY + DAY - 2},
        {"created_at": MONDAY - 1},
    )
    days = {"pageviews": [{"x": "2026-09-29 00:00:00", "y": 2}], "sessions": [{"x": "2026-09-29 00:00:00", "y": 1}]}
    assert asking.ask("pageviews", **RANGE, unit="day", timezone="Europe/Berlin").json() == days
    compared = asking.ask("pageviews", **RANGE, unit="day", timezone="europe/berlin", compare="prev").json()
    assert compared == {
        **days,
        "startDate": "2026-09-28T00:00:00.000Z",
        "endDate": "2026-10-04T23:59:59.999Z",
        "compare": {
            "pageviews": [{"x": "2026-09-28 00:00:00", "y": 1}],
            "sessions": [{"x": "2026-09-28 00:00:00", "y": 1}],
            "startDate": "2026-09-21T00:01:00.000Z",
            "endDate": "2026-09-28T00:00:59.999Z",
        },
    }


def test_metrics_are_paged_and_searched(asking, engine):
    facts = [{"url_path": f"/page-{number % 4}"} for number in range(10)]
    record(engine, asking.own.website_id, *facts, {"event_type": 2, "event_name": "signup"})
    rows = [{"x": "/page-0", "y": 3}, {"x": "/page-1", "y": 3}, {"x": "/page-2", "y": 2}, {"x": "/page-3", "y": 2}]
    assert asking.ask("metrics", **RANGE, type="path").json() == rows
    assert asking.ask("metrics", **RANGE, type="path", limit=2, offset=1).json() == rows[1:3]
    assert asking.ask("metrics", **RANGE, type="path", search="E-3").json() == rows[3:]
    assert asking.ask("metrics", **RANGE, type="event").json() == [{"x": "signup", "y": 1}]
    five = {"pageviews": 2, "visitors": 2, "visits": 2, "bounces": 2, "totaltime": 0}
    assert asking.ask("metrics/expanded", **RANGE, type="path", search="3").json() == [{"name": "/page-3", **five}]


def test_those_whom_nobody_sent_are_listed_when_asked_for(asking, engine):
    facts = [{"referrer_domain": "x.example", "who": 1}, {"referrer_domain": "www.example.com", "who": 1}]
    record(engine, asking.own.website_id, *facts, {"referrer_domain": "example.com"}, {})
    sent = {"x": "x.example", "y": 1}
    for kind in ("referrer", "domain"):
        assert asking.ask("metrics", **RANGE, type=kind).json() == [sent]
        assert asking.ask("metrics", **RANGE, type=kind, direct="true").json() == [{"x": None, "y": 2}, sent]
        assert asking.ask("metrics", **RANGE, type=kind, direct="true", referrer="x.example").json() == [sent]
        assert asking.ask("metrics", **RANGE, type=kind, direct="true", offset=1).json() == []
        whole = asking.ask("metrics/expanded", **RANGE, type=kind, direct="true", scope="visit").json()
        assert [(row["name"], row["visits"], row["pageviews"]) for row in whole] == [
            (None, 2, 2),
            ("x.example" if kind == "referrer" else "Other", 1, 2),
        ]
    assert asking.ask("metrics", **RANGE, type="channel", direct="true").json()[0] == {"x": None, "y": 2}
    assert asking.ask("metrics/expanded", **RANGE, type="channel", direct="true").json()[0]["visits"] == 2
    assert asking.ask("metrics", **RANGE, type="hostname", direct="true").json() == [{"x": "www.example.com", "y": 3}]


def test_details_can_be_put_in_order(asking, engine):
    facts = [{"url_path": "/b", "who": 1}, {"url_path": "/b", "who": 1}, {"url_path": "/a", "who": 2}]
    record(engine, asking.own.website_id, *facts)

    def names(**params):
        return [row["name"] for row in asking.ask("metrics/expanded", **RANGE, type="path", **params).json()]

    assert names() == names(orderBy="pageviews") == names(orderBy="bounceRate", sortDescending="true") == ["/a", "/b"]
    assert names(orderBy="pageviews", sortDescending="true") == names(orderBy="name", sortDescending="true") == ["/b", "/a"]


def test_channels_carry_an_empty_number(asking, engine):
    record(engine, asking.own.website_id, {"referrer_domain": "google.com"})
    row = {"name": "organicSearch", "pageviews": 1, "visitors": 1, "visits": 1, "bounces": 1, "totaltime": 0, "y": None}
    assert asking.ask("metrics/expanded", **RANGE, type="channel").json() == [row]


@pytest.mark.parametrize(
    ("filters", "views"),
    [
        ({"path": "/a"}, 1),
        ({"url": "/a"}, 1),
        ({"host": "shop.example.com"}, 1),
        ({"path": "/a", "path1": "neq./a"}, 0),
        ({"path": "c.", "browser1": "neq.chrome"}, 1),
        ({"path": "/a", "browser": "chrome", "match": "any"}, 2),
        ({"eventType": "1"}, 3),
        ({"eventType": "2"}, 0),
        ({"browser": "gt.5"}, 3),
        ({"excludeBounce": "true"}, 0),
        ({"excludeBounce": "false"}, 3),
        ({"filters": '{"path":"/a"}'}, 3),
        ({"screen": "1x1"}, 0),
        ({"colour": "red"}, 3),
    ],
)
def test_filters(asking, engine, filters, views):
    record(engine, asking.own.website_id, {"url_path": "/a"}, {"browser": "chrome", "hostname": "shop.example.com"}, {"browser": "firefox"})
    assert asking.ask("stats", **RANGE, **filters).json()["pageviews"] == views


def test_nobody_is_no_choice_of_a_person(asking, engine):
    record(engine, asking.own.website_id, {"distinct_id": "ada"}, {}, {}, {"distinct_id": "ada"}, {"distinct_id": "bo"})
    named = [{"value": "ada", "count": 2}, {"value": "bo", "count": 1}]
    assert asking.ask("values", **RANGE, type="distinctId").json() == named
    assert asking.ask("values", **RANGE, type="distinctId", search="A").json() == named[:1]


def test_values_are_the_most_frequent(asking, engine):
    record(engine, asking.own.website_id, *({"event_type": 2, "event_name": "signup"} for _ in range(2)), {}, {}, {})
    assert asking.ask("values", **RANGE, type="event").json() == [{"value": None, "count": 3}, {"value": "signup", "count": 2}]
    assert asking.ask("values", **RANGE, type="event", search="sign,up").json() == [{"value": "signup", "count": 2}]
    for kind, name in (("segment", "Zeeland"), ("segment", "Americans"), ("segment", "Americans"), ("cohort", "Buyers")):
        given = {"type": kind, "name": name, "parameters": {}}
        create_segment(asking.services.database, asking.time, asking.own.website_id, given)
    assert asking.ask("values", **RANGE, type="segment").json() == [{"value": "Americans"}, {"value": "Zeeland"}]
    assert asking.ask("values", **RANGE, type="segment", search="x,LAND").json() == [{"value": "Zeeland"}]
    assert asking.ask("values", **RANGE, type="cohort").json() == [{"value": "Buyers"}]


def test_a_site_without_events(asking):
    zero = {"pageviews": 0, "visitors": 0, "visits": 0, "bounces": 0, "totaltime": 0}
    assert asking.ask("stats", **RANGE).json() == {**zero, "comparison": zero}
    assert asking.ask("pageviews", **RANGE, unit="day").json() == {"pageviews": [], "sessions": []}
    assert asking.ask("metrics", **RANGE, type="path").json() == []
    assert asking.ask("daterange").json() == {"startDate": None, "endDate": None}
    assert asking.ask("active").json() == {"visitors": 0}


def test_only_the_last_five_minutes_are_active(asking, engine):
    now = asking.time.now
    times = (now, now - 1000, now - 299_000, now - 300_000, now - 301_000)
    record(engine, asking.own.website_id, *({"created_at": time, "who": max(1, number)} for number, time in enumerate(times)))
    record(engine, asking.own.website_id, {"created_at": now, "bot_reason": "agent"})
    assert asking.ask("active").json() == {"visitors": 3}


@pytest.mark.parametrize("params", [{"startAt": "-99999999999999", "endAt": "8640000000000000"}, {"startAt": 0, "endAt": MONDAY * 2}])
@pytest.mark.parametrize("compare", ["prev", "yoy"])
def test_ranges_as_long_as_time(asking, engine, params, compare):
    record(engine, asking.own.website_id, {})
    assert asking.ask("stats", **params, compare=compare).json()["pageviews"] == 1
    for zone in ("UTC", "Asia/Kolkata"):
        answer = asking.ask("pageviews", **params, compare=compare, unit="year", timezone=zone)
        assert answer.json()["pageviews"] == [{"x": "2026-01-01 00:00:00", "y": 1}]


BAD = [
    ("stats", {}, {"errors": ["Either startAt+endAt or startDate+endDate must be provided"]}),
    ("stats", {"startAt": 1}, {"errors": ["Either startAt+endAt or startDate+endDate must be provided"]}),
    ("stats", {"startAt": "x", "endAt": 1}, {"startAt": "Invalid input: expected number, received NaN"}),
    ("stats", {"startDate": "x", "endDate": "2026-01-01"}, {"startDate": "Invalid input: expected date, received Date"}),
    ("pageviews", {**RANGE, "unit": "fortnight"}, {"unit": "Invalid unit"}),
    ("pageviews", {**RANGE, "timezone": "Mars/X"}, {"timezone": "Invalid timezone"}),
    ("pageviews", {**RANGE, "timezone": "../../etc/passwd"}, {"timezone": "Invalid timezone"}),
    ("pageviews", {**RANGE, "compare": "next"}, {"compare": 'Invalid option: expected one of "prev"|"yoy"'}),
    ("metrics", RANGE, {"type": "Invalid input: expected string, received undefined"}),
    ("metrics", {**RANGE, "type": "path", "limit": "x"}, {"limit": "Invalid input: expected number, received NaN"}),
    ("stats", {**RANGE, "match": "some"}, {"match": 'Invalid option: expected one of "all"|"any"'}),
    ("stats", {**RANGE, "segment": "x"}, {"segment": "Invalid UUID"}),
    ("stats", {**RANGE, "segment": str(uuid.UUID(int=1, version=4))}, {"segment": "Segment not found"}),
    ("stats", {**RANGE, "cohort": str(uuid.UUID(int=1, version=4))}, {"cohort": "Cohort not found"}),
    ("stats", {**RANGE, "eventType": "x"}, {"eventType": "Invalid input: expected number, received NaN"}),
    ("stats", {**RANGE, "eventType": "9"}, {"eventType": "Too big: expected number to be <=5"}),
    ("stats", {**RANGE, "eventType": "0"}, {"eventType": "Too small: expected number to be >=1"}),
    ("stats", {"period": "0d"}, {"period": "Invalid period"}),
    ("stats", {"period": "00mo"}, {"period": "Invalid period"}),
    ("stats", {**RANGE, "eventType7": "x"}, {"eventType7": "Invalid input: expected number, received NaN"}),
    ("stats", {**RANGE, "browser12": "c.a\0b"}, {"browser12": "Invalid string: must not contain the character NUL"}),
    ("stats", {**RANGE, "path1": "x" * 4001}, {"path1": "Too big: expected string to have <=4000 characters"}),
    ("stats", {**RANGE, "path": "re.("}, {"path": "Invalid regular expression"}),
    ("stats", {**RANGE, "path": "re.x", "path1": "re.(", "url2": "nre.["}, dict.fromkeys(("path1", "url2"), "Invalid regular expression")),
    ("stats", {**RANGE, **{f"path{number}": "x" for number in range(101)}}, {"errors": ["Too big: expected at most 100 filters"]}),
    ("metrics", {**RANGE, "type": "url"}, {"type": "Invalid type"}),
    ("metrics", {**RANGE, "type": "eventType"}, {"type": "Invalid type"}),
    ("metrics/expanded", {**RANGE, "type": "nonsense"}, {"type": "Invalid type"}),
    ("values", {**RANGE, "type": "nonsense"}, {"type": "Invalid type"}),
]


@pytest.mark.parametrize(("what", "params", "tree"), BAD)
def test_bad_questions_are_refused_by_name(asking, what, params, tree):
    if tree is not None and "errors" not in tree:
        tree = {"errors": [], "properties": {name: {"errors": [message]} for name, message in tree.items()}}
    answer = asking.ask(what, **params)
    assert answer.status_code == 400
    assert answer.json() == {"error": {"message": "Bad request", "code": "bad-request", "status": 400, **(tree or {})}}


@pytest.mark.parametrize("what", [*NUMBERS, "daterange", "active"])
def test_who_may_see_numbers(asking, what):
    params = {**RANGE, "type": "path"}
    for person in ("admin", "owner"):
        assert asking.ask(what, person, **params).status_code == 200, person
    for person in ("", "other", "looker", "member"):
        answer = asking.ask(what, person, **params)
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "unauthorized"), person
    for person in ("member", "guest"):
        path = f"/api/websites/{asking.ours.website_id}/{what}"
        assert asking.call(person, "GET", path, params=params).status_code == 200


@pytest.mark.parametrize("what", NUMBERS)
def test_the_shape_is_checked_before_the_login(asking, what):
    assert asking.ask(what, "").status_code == 400


def test_an_unknown_site_is_empty_for_an_admin(asking):
    path = f"/api/websites/{uuid.uuid4()}/stats"
    assert asking.call("admin", "GET", path, params=RANGE).json()["pageviews"] == 0
    assert asking.call("owner", "GET", path, params=RANGE).status_code == 401


def test_a_site_must_be_named_by_a_uuid(asking):
    assert asking.call("admin", "GET", "/api/websites/abc/stats", params=RANGE).status_code == 400


def test_every_endpoint_is_tried_here(database):
    assert {door.path.rpartition("_id:str}/")[2] for door in stats.ENDPOINTS} == {*NUMBERS, "daterange", "active"}
