from __future__ import annotations

import json

from collecting import HEADERS, NOW, OTHER, Station, event

from footfall.base.settings import Settings

BOT = HEADERS | {"user-agent": "curl/8"}


def test_a_batch_is_one_append():
    station = Station(Settings(rate_limit=0.0))
    reply = station.send([event(url=f"/{number}") for number in range(200)], path="/api/batch")
    assert reply.json["processed"] == 200
    assert len(station.sink.appends) == 1
    assert [record.url_path for record in station.records()] == [f"/{number}" for number in range(200)]


def test_a_wrapped_batch_is_the_same(station):
    answer = station.send({"events": [event(), {"type": "event"}]}, path="/api/batch").json
    assert (answer["ok"], answer["size"], answer["processed"], answer["errors"]) == (True, 2, 1, 1)


def test_nothing_is_appended_when_all_are_bad(station):
    answer = station.send([event(url=5), event(website="x")], path="/api/batch").json
    assert (answer["processed"], answer["cache"]) == (0, None)
    assert station.sink.appends == []


def test_one_item_with_broken_text_costs_no_other(station):
    body = b"[%s, %s]" % (json.dumps(event(title="x@y")).replace("@", "\\udfff").encode(), json.dumps(event(title="z")).encode())
    assert station.call(path="/api/batch", body=body).json["processed"] == 2
    assert [record.page_title for record in station.records()] == ["x\ufffdy", "z"]


def test_a_programs_event_gives_no_token(station):
    person = event(userAgent=HEADERS["user-agent"])
    assert "cache" not in station.send([event()], BOT, path="/api/batch").json
    assert station.send([person, event()], BOT, path="/api/batch").json["cache"]
    assert len([record for record in station.records() if record.bot_reason]) == 2


def test_the_visit_is_carried_on_and_never_to_another_website(station):
    token = station.event().json["cache"]
    station.now = NOW + 1_200_000
    answer = station.send([event(), event(website=OTHER), event(website=OTHER)], HEADERS | {"x-umami-cache": token}, path="/api/batch").json
    first, second, other, again = station.records()
    assert first.visit_id == second.visit_id != other.visit_id == again.visit_id
    later = station.send(event(website=OTHER), HEADERS | {"x-umami-cache": answer["cache"]}).json
    assert later["visitId"] == other.visit_id


def test_items_beyond_the_rate_are_refused_one_by_one():
    station = Station(Settings(rate_limit=1.0, rate_burst=3))
    answer = station.send([event()] * 5, path="/api/batch").json
    assert (answer["processed"], [row["index"] for row in answer["details"]]) == (3, [3, 4])
    assert {row["response"]["error"]["status"] for row in answer["details"]} == {429}
    refused = station.send([event()] * 5, path="/api/batch")
    assert (refused.status, refused.headers["retry-after"]) == (429, "1")
    assert len(station.records()) == 3


def test_identities_and_programs_share_a_batch(station):
    answer = station.send([event("identify", id="a"), event("identify", userAgent="curl/8")], path="/api/batch").json
    assert (answer["processed"], answer["errors"]) == (2, 0)
    assert len(station.records()) == 1


def test_people_of_one_batch_have_visits_of_their_own(station):
    hours_ago = [NOW // 1000 - hour * 3600 for hour in (50, 2)]
    items = [event(ip=f"198.51.100.{person}", timestamp=moment) for moment in hours_ago for person in (1, 2)]
    assert station.send([*items, items[0]], path="/api/batch").json["processed"] == 5
    visits = [record.visit_id for record in station.records()]
    assert len(set(visits)) == 4
    assert visits[0] == visits[4]
