"""A running server with a team and its things, and the requests that its own document of the API says one can make."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

from people import CREW, add_team, add_user, fresh_id
from running import RunningServer

from footfall.access.tokens import TokenSigner
from footfall.base.clock import system_clock
from footfall.model.account import Role, TeamRole, User
from footfall.store.database import open_database

SECRET = "everybody-knocks-at-every-door-0123456789"
CALLERS = ("anonymous", "share", "looker", "member", "guest", "mate", "captain", "rival", "admin")
"""`guest` may only view in the team, `mate` manages it, `captain` owns it; `rival` owns another team, `looker` may only look anywhere."""
NOW = int(time.time() * 1000)
QUERY = {
    "startAt": "0",
    "endAt": str(NOW),
    "type": "path",
    "timezone": "UTC",
    "propertyName": "plan",
    "event": "signup",
    "currency": "EUR",
}


LATER = {
    "post /api/send": {400},
    "post /api/record": {400},
    "get /api/record": {400},
    "post /api/me/password": {400},
    "post /api/me/keys": {400},
}
"""What these say to whom they let in: the examples are about other things."""

RECIPES: dict[str, tuple[str, dict[str, Any], str]] = {
    "website_id": ("/api/websites", {"name": "W", "domain": "example.com", "teamId": "{team}"}, "id"),
    "link_id": ("/api/links", {"name": "L", "url": "https://example.com", "slug": "{fresh}", "teamId": "{team}"}, "id"),
    "pixel_id": ("/api/pixels", {"name": "P", "slug": "{fresh}", "teamId": "{team}"}, "id"),
    "board_id": ("/api/boards", {"name": "B", "type": "mixed", "parameters": {}, "teamId": "{team}"}, "id"),
    "segment_id": ("/api/websites/{website}/segments", {"type": "segment", "name": "S", "parameters": {}}, "id"),
    "annotation_id": ("/api/websites/{website}/annotations", {"date": 0, "note": "N"}, "id"),
    "share_id": ("/api/websites/{website}/shares", {}, "id"),
    "report_id": ("/api/reports", {"websiteId": "", "type": "goal", "name": "R", "parameters": {}}, "id"),
    "app_id": ("/api/websites/{website}/apps", {"name": "{fresh}"}, "id"),
    "write_key_id": ("/api/websites/{website}/apps/{app}/write-keys", {}, "id"),
    "send": ("/api/websites/{website}/emails", {"sendId": "{fresh}"}, ""),
}
"""How things are made: path, body, and the field of the answer with the id (empty: the fresh name that was sent)."""


class Doors:
    """What stands behind the doors, and the keys to them."""

    def __init__(self, server: RunningServer, data: Path) -> None:
        self.server = server
        self.database = open_database(f"sqlite:///{data / 'footfall.db'}")
        self.signer = TokenSigner(SECRET, 86_400, system_clock)
        self.admin = server.client()
        self.people: dict[str, User] = {name: add_user(self.database, name) for name in (*CREW, "rival")}
        self.people["looker"] = add_user(self.database, "looker", Role.VIEW_ONLY)
        self.people["admin"] = add_user(self.database, "another admin", Role.ADMIN)
        self.number = 0
        add_team(self.database, "Rivals", {self.people["rival"].user_id: TeamRole.OWNER})
        self.fixed = {"team_id": self.make_team()}
        self.fixed["website_id"] = self.make("website_id", self.fixed)
        slug = self.make_share(self.fixed["website_id"])["slug"]
        self.share = self.admin.get(f"/api/share/{slug}").json()["token"]
        self.document = server.http.get(server.url + "/api/openapi.json").json()

    def list_operations(self) -> list[tuple[str, str, dict[str, Any]]]:
        """Method, path and description of every operation of the document."""
        paths = self.document["paths"].items()
        return [(method, path, operation) for path, operations in paths for method, operation in operations.items()]

    def admits(self, caller: str, method: str, path: str, operation: dict[str, Any]) -> bool:
        """Whether a caller is let in, whatever the answer is then; what changes things is given things of its own."""
        reads = method == "get" or any("share" in way for way in operation["security"])
        things = self.fixed if reads else {"team_id": self.make_team()}
        if not reads:
            things["user_id"] = self.find_user(path)
        address = re.sub(r"\{(\w+)\}", lambda found: self.make(snake(found[1]), things, caller), path)
        query = {
            part["name"]: QUERY[part["name"]] for part in operation["parameters"] if part.get("name") in QUERY and part["in"] == "query"
        }
        if path.endswith(("/segments", "/reports")):
            query["type"] = "segment" if path.endswith("/segments") else "goal"
        if path.endswith("/backend/metrics"):
            query["type"] = "app"
        if "websiteId" in {part.get("name") for part in operation["parameters"] if part.get("in") == "query"}:
            query["websiteId"] = self.make("website_id", things)
        body = None
        if "requestBody" in operation:
            example = operation["requestBody"]["content"]["application/json"]["example"]
            body = self.fit(example, things)
        client = self.server.http
        with client.stream(method.upper(), self.server.url + address, params=query, json=body, headers=self.headers(caller)) as answer:
            if answer.status_code == 401:
                return bool(json.loads(answer.read())["error"]["code"] != "unauthorized")
            known = answer.status_code in ({200, 307, 404} | LATER.get(f"{method} {path}", set()))
            assert known, (caller, method, address, body, answer.read())
            return True

    def headers(self, caller: str) -> dict[str, str]:
        """What proves who calls."""
        if caller == "share":
            return {"x-umami-share-token": self.share}
        if caller == "anonymous":
            return {}
        user = self.people[caller]
        return {"Authorization": f"Bearer {self.signer.issue(user.user_id, user.token_epoch)}"}

    def find_user(self, path: str) -> str:
        """Whom a change is about: a member, where members are changed; somebody new, where users are; else somebody from elsewhere."""
        if path.startswith("/api/users/"):
            return add_user(self.database, self.unique("user")).user_id
        return self.people["guest" if "/users/" in path else "rival"].user_id

    def fit(self, example: Any, things: dict[str, str]) -> Any:
        """The example of a body about these things."""
        if not isinstance(example, dict):
            return example
        own = {"websiteId": "website_id", "entityId": "website_id", "teamId": "team_id", "userId": "user_id"}
        body = {name: self.make(own[name], things) if name in own and value else value for name, value in example.items()}
        for name in ("slug", "username", "sendId"):
            if name in body:
                body[name] = self.unique(name)
        body.pop("id", None)
        return body

    def make_team(self) -> str:
        return add_team(self.database, "Crew", {self.people[name].user_id: role for name, role in CREW.items()}).team_id

    def make_share(self, website_id: str) -> dict[str, Any]:
        return self.post(f"/api/websites/{website_id}/shares", {})

    def make(self, name: str, things: dict[str, str], caller: str = "admin") -> str:
        """The id of a thing of the team; made when it is not there yet."""
        if name not in things:
            things[name] = self.make_fresh(name, things, caller)
        return things[name]

    def make_fresh(self, name: str, things: dict[str, str], caller: str) -> str:
        if name == "user_id":
            return self.people["guest"].user_id
        if name == "key_id":
            return self.make_key(caller)
        if name == "slug":
            return str(self.make_share(self.make("website_id", things))["slug"])
        if name not in RECIPES:
            return fresh_id()
        path, body, field = RECIPES[name]
        fresh = self.unique("thing")
        told = {key: things["team_id"] if value == "{team}" else fresh if value == "{fresh}" else value for key, value in body.items()}
        if "{website}" in path or "websiteId" in body:
            website = self.make("website_id", things)
            path = path.replace("{website}", website)
            told |= {"websiteId": website} if "websiteId" in body else {}
        if "{app}" in path:
            path = path.replace("{app}", self.make("app_id", things))
        made = self.post(path, told)
        return str(made[field]) if field else fresh

    def make_key(self, caller: str) -> str:
        """A key of the caller's own."""
        if caller in {"anonymous", "share"}:
            return fresh_id()
        made = self.server.http.post(self.server.url + "/api/me/keys", json={"name": "K"}, headers=self.headers(caller))
        return str(made.json()["id"])

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = self.admin.post(path, json=body)
        assert answer.status_code == 200, (path, answer.text)
        made: dict[str, Any] = answer.json()
        return made

    def unique(self, kind: str) -> str:
        self.number += 1
        return f"{kind}-{self.number:08}"


def snake(name: str) -> str:
    """`websiteId` as `website_id`."""
    return re.sub(r"([A-Z])", lambda found: "_" + found[1].lower(), name)
