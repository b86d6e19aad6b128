from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "store"))

import pytest
from database_fixtures import database
from litestar.testing import TestClient
from people import CREW, add_team, add_user, add_website

from footfall.api.app import create_app
from footfall.api.services import Services, build_services
from footfall.base.settings import Settings
from footfall.model.account import Role, User
from footfall.model.website import Website
from footfall.store.database import Database

__all__ = ["database"]


class Time:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1_795_294_000_000

    def __call__(self) -> int:
        return self.now


@dataclass
class Api:
    """The application with the usual people and their websites; `erased` is what the engine was told to erase."""

    client: TestClient[Any]
    services: Services
    time: Time
    people: dict[str, User]
    own: Website
    ours: Website
    erased: list[tuple[str, int | None]]
    faults: dict[str, str] = field(default_factory=dict)

    def call(self, person: str, method: str, path: str, body: Any = None, **options: Any) -> Any:
        """The answer to a request of one of the people, or of somebody anonymous (empty name)."""
        headers = {"Authorization": f"Bearer {self.token(person)}"} if person else {}
        given = {"json": body} if body is not None else {}
        return self.client.request(method, path, headers={**headers, **options.pop("headers", {})}, **given, **options)

    def token(self, person: str) -> str:
        """A valid token of one of the people."""
        return self.services.logins.signer.issue(self.people[person].user_id, self.people[person].token_epoch)


@pytest.fixture
def api(database: Database, tmp_path: Path) -> Iterator[Api]:
    """A running application with an admin, an owner, somebody else, somebody who may only look, and a team."""
    roles = {"admin": Role.ADMIN, "owner": Role.USER, "other": Role.USER, "looker": Role.VIEW_ONLY, "member": Role.USER, "guest": Role.USER}
    roles |= {"captain": Role.USER, "mate": Role.USER}
    people = {name: add_user(database, name, role) for name, role in roles.items()}
    team = add_team(database, "Crew", {people[name].user_id: role for name, role in CREW.items()})
    own = add_website(database, name="Own", user_id=people["owner"].user_id, created_by=people["owner"].user_id)
    ours = add_website(database, name="Ours", team_id=team.team_id)
    erased: list[tuple[str, int | None]] = []
    faults: dict[str, str] = {}

    async def spool() -> str:
        return faults.get("spool", "")

    def erase(source_id: str, before: int | None) -> None:
        erased.append((source_id, before))

    time = Time()
    engine: Any = None
    services = build_services(Settings(data=tmp_path), "x" * 40, time, database, engine, erase, {"spool": spool})
    with TestClient(create_app(services), raise_server_exceptions=False) as client:
        yield Api(client, services, time, people, own, ours, erased, faults)
