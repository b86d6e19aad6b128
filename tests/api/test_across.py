"""All websites at a glance: whose websites are counted, how, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from live_engine import engine, insert, live, make_event

from footfall.engine.adapter import ClickHouse

__all__ = ["engine", "live"]
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

DAY = 86_400_000
MONDAY = 1_790_553_600_000
"""2026-09-28 00:00 UTC."""
RANGE = {"startAt": MONDAY, "endAt": MONDAY + 7 * DAY - 1}
PATH = "/api/overview"


def ask(api: Any, person: str, **params: Any) -> Any:
    answer = api.call(person, "GET", PATH, params={**RANGE, **params})
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_person_counts_once_on_all_websites(live: Any, engine: ClickHouse) -> None:
    own, ours = live.own.website_id, live.ours.website_id
    insert(
        engine,
        make_event(own, "phone", MONDAY + 3_600_000, distinct_id="u1"),
        make_event(own, "laptop", MONDAY + DAY, distinct_id="u1"),
        make_event(own, "anybody", MONDAY + DAY),
        make_event(ours, "phone", MONDAY + 2 * DAY, distinct_id="u1"),
        make_event(ours, "phone", MONDAY + 2 * DAY + 61_500, distinct_id="u1"),
        make_event(ours, "before", MONDAY - 1),
        make_event(ours, "robot", MONDAY, bot_reason="agent"),
    )
    live.time.now = MONDAY + 2 * DAY + 120_000
    own_person = {"userId": live.people["owner"].user_id, "role": "team-member"}
    assert live.call("captain", "POST", f"/api/teams/{live.ours.team_id}/users", own_person).status_code == 200
    found = ask(live, "owner", unit="day")
    assert {name: found[name] for name in ("pageviews", "visitors", "visits", "bounces", "totaltime", "active")} == {
        "pageviews": 5,
        "visitors": 2,
        "visits": 4,
        "bounces": 3,
        "totaltime": 61,
        "active": 1,
    }
    assert found["comparison"]["visitors"] == 1
    assert found["series"]["sessions"] == [
        {"x": "2026-09-28 00:00:00", "y": 1},
        {"x": "2026-09-29 00:00:00", "y": 2},
        {"x": "2026-09-30 00:00:00", "y": 1},
    ]
    assert [(row["name"], row["visitors"], row["active"]) for row in found["websites"]] == [("Ours", 1, 1), ("Own", 3, 0)]


@pytest.mark.parametrize(
    ("person", "names"), [("owner", ["Own"]), ("member", ["Ours"]), ("guest", ["Ours"]), ("other", []), ("admin", []), ("looker", [])]
)
def test_each_sees_their_own(live: Any, person: str, names: list[str]) -> None:
    found = ask(live, person)
    assert [row["name"] for row in found["websites"]] == names
    assert found["pageviews"] == sum(row["pageviews"] for row in found["websites"])


def test_nobody_else_may_ask(live: Any) -> None:
    assert live.call("", "GET", PATH, params=RANGE).status_code == 401


def test_a_key_for_certain_websites_is_told_about_these(live: Any) -> None:
    for websites, names in (([live.ours.website_id], ["Ours"]), (None, ["Ours"])):
        key = live.call("member", "POST", "/api/me/keys", {"name": "Wall", "scope": "read", "websites": websites}).json()["key"]
        answer = live.call("", "GET", PATH, params=RANGE, headers={"authorization": f"Bearer {key}"})
        assert [row["name"] for row in answer.json()["websites"]] == names
    key = live.call("admin", "POST", "/api/me/keys", {"name": "Wall", "scope": "read", "websites": [live.ours.website_id]}).json()["key"]
    answer = live.call("", "GET", PATH, params=RANGE, headers={"authorization": f"Bearer {key}"})
    assert (answer.status_code, answer.json()["websites"]) == (200, [])


def test_what_was_before_a_reset_does_not_count(live: Any, engine: ClickHouse) -> None:
    insert(engine, *(make_event(live.own.website_id, number, MONDAY + 3 * DAY + number) for number in range(5)))
    before = ask(live, "owner")["pageviews"]
    live.time.now = MONDAY + 3 * DAY + 3
    assert live.call("owner", "POST", f"/api/websites/{live.own.website_id}/reset").status_code == 200
    assert (before, ask(live, "owner")["pageviews"], ask(live, "owner", startAt=MONDAY + 4 * DAY)["pageviews"]) == (5, 2, 0)


@pytest.mark.parametrize(
    ("params", "field"), [({"unit": "week"}, "unit"), ({"timezone": "Mars/Base"}, "timezone"), ({"compare": "never"}, "compare")]
)
def test_what_is_wrong_is_named(live: Any, params: dict[str, str], field: str) -> None:
    answer = live.call("owner", "GET", PATH, params={**RANGE, **params})
    assert answer.status_code == 400
    assert field in answer.text
    assert live.call("owner", "GET", PATH, params={"unit": "day"}).status_code == 400
