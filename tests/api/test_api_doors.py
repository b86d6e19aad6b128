"""Who may do what with people, teams and what is kept with websites: everybody knocks at every door."""

from __future__ import annotations

import itertools

import pytest
from people import CREW, NOW, PASSWORD, add_team, add_user, add_website, fresh_id

from footfall.api import admin, me, members, preferences, reports_saved, segments, shares, teams, users
from footfall.model.account import TeamRole
from footfall.model.saved import SavedReport, SavedSegment, Share
from footfall.model.tracked import Board, Link, Pixel
from footfall.store.boards import create_board
from footfall.store.links import create_link
from footfall.store.pixels import create_pixel
from footfall.store.reports import create_report
from footfall.store.segments import create_segment
from footfall.store.shares import create_share

PEOPLE = ("", "admin", "owner", "other", "looker", *CREW)
KNOWN = set(PEOPLE) - {""}
MAKERS = KNOWN - {"looker"}
MINE = {"admin", "owner"}
VIEWERS = {"admin", *CREW}
EDITORS = VIEWERS - {"guest"}
MANAGERS = {"admin", "captain", "mate"}

SEGMENT = {"type": "segment", "name": "Germans", "parameters": {"filters": [{"name": "country", "operator": "eq", "value": "DE"}]}}
REPORT = {"websiteId": "{own}", "type": "goal", "name": "Pricing", "parameters": {}}
OWN, OURS = "/api/websites/{own}", "/api/websites/{ours}"

DOORS = [
    ("GET", "/api/me", None, KNOWN),
    ("POST", "/api/me/password", {"currentPassword": PASSWORD, "newPassword": "another password"}, KNOWN),
    ("GET", "/api/me/preferences", None, KNOWN),
    ("POST", "/api/me/preferences", {"theme": "dark"}, KNOWN),
    ("GET", "/api/me/teams", None, KNOWN),
    ("GET", "/api/me/websites", None, KNOWN),
    ("GET", "/api/users", None, {"admin"}),
    ("POST", "/api/users", {"username": "{name}", "password": "long enough", "role": "user"}, {"admin"}),
    ("GET", "/api/users/{owner}", None, MINE),
    ("GET", "/api/users/{owner}/websites", None, MINE),
    ("GET", "/api/users/{owner}/teams", None, MINE),
    ("POST", "/api/users/{owner}", {"role": "user"}, {"admin"}),
    ("DELETE", "/api/users/{somebody}", None, {"admin"}),
    ("GET", "/api/admin/users", None, {"admin"}),
    ("GET", "/api/admin/websites", None, {"admin"}),
    ("GET", "/api/admin/teams", None, {"admin"}),
    ("GET", "/api/teams", None, KNOWN),
    ("POST", "/api/teams", {"name": "New"}, MAKERS),
    ("POST", "/api/teams", {"name": "New", "ownerId": "{somebody}"}, {"admin"}),
    ("POST", "/api/teams/join", {"accessCode": "{code}"}, KNOWN),
    ("GET", "/api/teams/{crew}", None, VIEWERS),
    ("POST", "/api/teams/{crew}", {"name": "Changed"}, MANAGERS),
    ("DELETE", "/api/teams/{crew}", None, {"admin", "captain"}),
    ("GET", "/api/teams/{crew}/websites", None, VIEWERS),
    ("GET", "/api/teams/{crew}/users", None, VIEWERS),
    ("POST", "/api/teams/{crew}/users", {"userId": "{somebody}", "role": "team-member"}, MANAGERS),
    ("GET", "/api/teams/{crew}/users/{guest}", None, VIEWERS),
    ("POST", "/api/teams/{crew}/users/{guest}", {"role": "team-manager"}, MANAGERS),
    ("DELETE", "/api/teams/{crew}/users/{guest}", None, MANAGERS | {"guest"}),
    ("GET", OWN + "/segments?type=segment", None, MINE),
    ("GET", OURS + "/segments?type=cohort", None, VIEWERS),
    ("POST", OWN + "/segments", SEGMENT, MINE),
    ("POST", OURS + "/segments", SEGMENT, EDITORS),
    ("GET", OWN + "/segments/{segment}", None, MINE),
    ("POST", OWN + "/segments/{segment}", {"name": "Changed"}, MINE),
    ("DELETE", OWN + "/segments/{segment}", None, MINE),
    ("GET", "/api/reports?websiteId={own}", None, MINE),
    ("GET", OURS + "/reports", None, VIEWERS),
    ("POST", "/api/reports", REPORT, MINE),
    ("POST", "/api/reports", {**REPORT, "websiteId": "{ours}"}, EDITORS),
    ("GET", "/api/reports/{report}", None, MINE),
    ("POST", "/api/reports/{report}", {"name": "Changed"}, MINE),
    ("POST", "/api/reports/{report}", {"websiteId": "{ours}"}, {"admin"}),
    ("DELETE", "/api/reports/{report}", None, MINE),
    ("GET", "/api/share/id/{share}", None, MINE),
    ("POST", "/api/share/id/{share}", {"name": "Changed"}, MINE),
    ("DELETE", "/api/share/id/{share}", None, MINE),
    ("GET", "/api/share/{slug}", None, set(PEOPLE)),
    ("POST", "/api/share/{slug}", {"password": "any"}, set(PEOPLE)),
    ("POST", "/api/share", {"entityId": "{own}", "shareType": 1}, MINE),
    ("POST", "/api/share", {"entityId": "{our_board}", "shareType": 4}, EDITORS),
    *(
        door
        for kind in ("website", "link", "pixel", "board")
        for door in (
            ("GET", f"/api/{kind}s/{{own_{kind}}}/shares", None, MINE),
            ("GET", f"/api/{kind}s/{{our_{kind}}}/shares", None, VIEWERS),
            ("POST", f"/api/{kind}s/{{own_{kind}}}/shares", {}, MINE),
            ("POST", f"/api/{kind}s/{{our_{kind}}}/shares", {}, EDITORS),
        )
    ),
    ("POST", "/api/websites/{own_website}/transfer", {"userId": "{caller}"}, MINE),
    ("POST", "/api/websites/{our_website}/transfer", {"userId": "{caller}"}, {"admin", "captain"}),
    ("POST", "/api/websites/{own_website}/transfer", {"userId": "{somebody}"}, {"admin"}),
    ("POST", "/api/websites/{own_website}/transfer", {"teamId": "{crew}"}, {"admin"}),
    ("POST", "/api/websites/{our_website}/transfer", {"teamId": "{crew}"}, EDITORS),
]
NUMBERS = itertools.count()


class Things:
    """Fills a door's placeholders, each time with things of their own."""

    def __init__(self, api, database, caller):
        self.api, self.database = api, database
        self.caller = api.people[caller].user_id if caller else fresh_id()
        self.mine = {"user_id": api.people["owner"].user_id, "team_id": None}
        self.ours = {"user_id": None, "team_id": api.ours.team_id}
        self.made = {}

    def fill(self, value):
        if isinstance(value, dict):
            return {name: self.fill(part) for name, part in value.items()}
        if isinstance(value, str) and "{" in value:
            before, _, rest = value.partition("{")
            name, _, after = rest.partition("}")
            return before + self.get(name) + self.fill(after)
        return value

    def get(self, name):
        if name not in self.made:
            self.made[name] = self.make(name)
        return self.made[name]

    def make(self, name):
        if name in self.api.people:
            return self.api.people[name].user_id
        if name[:4] in {"own_", "our_"}:
            return self.make_thing(name[4:], self.mine if name[:4] == "own_" else self.ours)
        match name:
            case "own" | "ours":
                return getattr(self.api, name).website_id
            case "caller":
                return self.caller
            case "name":
                return f"person {next(NUMBERS)}"
            case "somebody":
                return add_user(self.database, f"somebody {next(NUMBERS)}").user_id
            case "crew":
                return add_team(self.database, "Crew", {self.api.people[name].user_id: role for name, role in CREW.items()}).team_id
            case "code":
                return add_team(self.database, "Open", {self.get("somebody"): TeamRole.OWNER}).access_code
        return self.make_kept(name)

    def make_kept(self, name):
        kept = {"created_at": NOW, "updated_at": NOW}
        site = self.api.own.website_id
        with self.database.write() as connection:
            if name == "segment":
                made = SavedSegment(segment_id=fresh_id(), website_id=site, type="segment", name="S", parameters={}, **kept)
                create_segment(connection, made)
                return made.segment_id
            if name == "report":
                made = SavedReport(
                    report_id=fresh_id(), user_id=None, website_id=site, type="goal", name="R", description="", parameters={}, **kept
                )
                create_report(connection, made)
                return made.report_id
            made = Share(share_id=fresh_id(), entity_id=site, share_type=1, name="", slug=f"slug-{next(NUMBERS)}", parameters={}, **kept)
            create_share(connection, made)
        return made.slug if name == "slug" else made.share_id

    def make_thing(self, kind, owner):
        common = {"name": "Thing", **owner, "created_at": NOW, "updated_at": NOW}
        if kind == "website":
            return add_website(self.database, **owner).website_id
        with self.database.write() as connection:
            if kind == "link":
                made = Link(link_id=fresh_id(), url="https://example.com", slug=f"link-{next(NUMBERS)}", **common)
                create_link(connection, made)
                return made.link_id
            if kind == "pixel":
                made = Pixel(pixel_id=fresh_id(), slug=f"pixel-{next(NUMBERS)}", **common)
                create_pixel(connection, made)
                return made.pixel_id
            made = Board(board_id=fresh_id(), type="mixed", **common)
            create_board(connection, made)
        return made.board_id


@pytest.mark.parametrize(("method", "path", "body", "admitted"), DOORS, ids=[f"{method} {path}" for method, path, *_ in DOORS])
def test_who_may_enter(api, database, method, path, body, admitted):
    for person in PEOPLE:
        things = Things(api, database, person)
        answer = api.call(person, method, things.fill(path), things.fill(body))
        if person in admitted:
            assert answer.status_code == 200, (person, answer.text)
        else:
            assert (answer.status_code, answer.json()["error"]["code"]) == (401, "unauthorized"), person


def test_every_endpoint_is_in_the_table():
    rooms = (admin, me, members, preferences, reports_saved, segments, shares, teams, users)
    shape = {"own": "website_id", "ours": "website_id", "owner": "user_id", "somebody": "user_id", "guest": "user_id", "crew": "team_id"}
    shape |= {f"{whose}_{kind}": f"{kind}_id" for whose in ("own", "our") for kind in ("website", "link", "pixel", "board")}
    shape |= {name: f"{name}_id" for name in ("segment", "report", "share")}
    listed = set()
    for method, path, *_ in DOORS:
        plain = path.partition("?")[0]
        for name, key in shape.items():
            plain = plain.replace(f"{{{name}}}", f"<{key}>")
        listed.add((method, plain.replace("<", "{").replace(">", "}")))
    declared = {(door.method, door.path.replace(":str", "")) for room in rooms for door in room.ENDPOINTS}
    assert declared - listed == set()
    assert listed - declared == {("POST", "/api/websites/{website_id}/transfer")}


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/api/users/{id}", None),
        ("GET", "/api/teams/{id}", None),
        ("POST", "/api/teams/{id}", {"name": "X"}),
        ("DELETE", "/api/teams/{id}", None),
        ("GET", "/api/reports/{id}", None),
        ("DELETE", "/api/reports/{id}", None),
        ("GET", "/api/share/id/{id}", None),
        ("DELETE", "/api/share/id/{id}", None),
        ("GET", "/api/boards/{id}/shares", None),
        ("POST", "/api/share", {"entityId": "{id}", "shareType": 2}),
        ("POST", "/api/websites/{id}/transfer", {"teamId": "{id}"}),
        ("POST", "/api/websites/{id}/segments", SEGMENT),
        ("POST", "/api/reports", {**REPORT, "websiteId": "{id}"}),
    ],
)
def test_what_does_not_exist_is_not_found_by_admins_and_closed_to_others(api, method, path, body):
    unknown = fresh_id()
    body = {name: unknown if value == "{id}" else value for name, value in body.items()} if body else None
    path = path.replace("{id}", unknown)
    assert api.call("admin", method, path, body).status_code == 404
    for person in ("", "owner", "captain"):
        assert api.call(person, method, path, body).status_code == 401
