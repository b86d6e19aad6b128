from __future__ import annotations

import json
from pathlib import Path

import pytest

from footfall.api.preferences import FIELDS, LANGUAGE, PERIODS
from footfall.base.shapes import check
from footfall.store.accounts import delete_user
from footfall.store.choices import list_choices

PATH = "/api/me/preferences"
NOTHING = dict.fromkeys(FIELDS)
DASHBOARD = Path(__file__).parents[2] / "dashboard/src"


def test_what_is_chosen_is_kept_with_the_person_field_by_field(api):
    assert api.call("owner", "GET", PATH).json() == NOTHING
    first = api.call("owner", "POST", PATH, {"theme": "dark", "language": "ja", "firstDay": 0}).json()
    assert first == {**NOTHING, "theme": "dark", "language": "ja", "firstDay": 0}
    last = api.call(
        "owner", "POST", PATH, {"theme": "light", "firstDay": None, "timezone": "asia/tokyo", "period": "30d", "more": "x"}
    ).json()
    assert last == {"theme": "light", "language": "ja", "firstDay": None, "timezone": "Asia/Tokyo", "period": "30d"}
    assert api.call("owner", "GET", PATH).json() == last
    assert api.call("owner", "POST", PATH, {}).json() == last
    assert api.call("other", "GET", PATH).json() == NOTHING


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("theme", "pink"),
        ("theme", 1),
        ("language", "Klingon!"),
        ("language", ""),
        ("language", "de-" + "x" * 40),
        ("language", "de\n"),
        ("language", "xx-YY-zzzzzzzzzzz"),
        ("language", "de-Latn-AT-1996"),
        ("timezone", "Mars/Olympus"),
        ("timezone", "Europe/" + "x" * 5000),
        ("firstDay", 7),
        ("firstDay", 1.5),
        ("firstDay", "1"),
        ("firstDay", True),
        ("period", "5d"),
        ("period", ["7d"]),
    ],
)
def test_what_cannot_be_chosen_is_refused_by_name_and_nothing_is_kept(api, field, value):
    answer = api.call("owner", "POST", PATH, {"theme": "dark", field: value})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad-request")
    assert list(answer.json()["error"]["properties"]) == [field]
    assert api.call("owner", "GET", PATH).json() == NOTHING


def test_whoever_is_deleted_leaves_none(api, database):
    api.call("other", "POST", PATH, {"theme": "dark"})
    gone = api.people["other"].user_id
    with database.write() as connection:
        assert list_choices(connection, gone) == {"theme": "dark"}
        delete_user(connection, gone)
        assert list_choices(connection, gone) == {}


def test_the_dashboard_offers_nothing_else():
    languages = {file.name for file in (DASHBOARD / "messages").iterdir() if file.is_dir()}
    assert len(languages) >= 7
    assert all(LANGUAGE.match(name) for name in languages)
    line = next(line for line in (DASHBOARD / "view/range.ts").read_text().splitlines() if line.startswith("export const PERIODS"))
    periods = json.loads(line[line.index("[") : line.index("]") + 1].replace("'", '"'))
    assert [check(FIELDS["period"], period) for period in periods] == list(PERIODS)
