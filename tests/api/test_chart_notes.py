from __future__ import annotations

import pytest
from people import fresh_id


@pytest.fixture
def notes(api):
    return f"/api/websites/{api.own.website_id}/annotations"


def test_a_note_is_kept_changed_listed_and_deleted(api, notes):
    made = api.call("owner", "POST", notes, {"date": "2026-11-21T09:00:00Z", "note": "New prices"}).json()
    assert made["date"] == "2026-11-21T09:00:00.000Z"
    assert (made["note"], made["allDay"], made["userId"]) == ("New prices", False, api.people["owner"].user_id)
    one = f"{notes}/{made['id']}"
    assert api.call("owner", "GET", one).json() == made
    changed = api.call("owner", "POST", one, {"allDay": True, "date": 1_795_000_000_000}).json()
    assert (changed["note"], changed["allDay"], changed["date"]) == ("New prices", True, "2026-11-18T11:06:40.000Z")
    assert api.call("owner", "DELETE", one).json() == {"ok": True}
    assert api.call("owner", "GET", one).status_code == 404
    assert api.call("owner", "GET", notes).json() == {"data": [], "count": 0, "page": 1, "pageSize": 20}


def test_notes_are_listed_by_date_within_a_range_and_by_words(api, notes):
    for day in (3, 1, 2):
        assert api.call("owner", "POST", notes, {"date": f"2026-11-0{day}", "note": f"Note {day}"}).status_code == 200

    def listed(**query):
        return [note["note"] for note in api.call("owner", "GET", notes, params=query).json()["data"]]

    assert listed() == ["Note 1", "Note 2", "Note 3"]
    assert listed(startDate="2026-11-02", endDate="2026-11-03") == ["Note 2", "Note 3"]
    assert listed(search="note 3") == ["Note 3"]


@pytest.mark.parametrize(
    "body", [{}, {"date": "2026-11-01"}, {"date": "soon", "note": "x"}, {"date": -1, "note": "x"}, {"date": 0, "note": ""}]
)
def test_what_is_no_note_is_refused(api, notes, body):
    assert api.call("owner", "POST", notes, body).status_code == 400


def test_whoever_may_look_reads_and_whoever_may_change_writes(api):
    notes = f"/api/websites/{api.ours.website_id}/annotations"
    made = api.call("member", "POST", notes, {"date": 0, "note": "Ours"}).json()
    for person, reads, writes in (("guest", 200, 401), ("other", 401, 401), ("", 401, 401), ("admin", 200, 200)):
        assert api.call(person, "GET", f"{notes}/{made['id']}").status_code == reads
        assert api.call(person, "POST", f"{notes}/{made['id']}", {"note": "Theirs"}).status_code == writes
    other = f"/api/websites/{api.own.website_id}/annotations/{made['id']}"
    assert api.call("admin", "GET", other).status_code == 404
    assert api.call("admin", "DELETE", f"{notes}/{fresh_id()}").status_code == 404
