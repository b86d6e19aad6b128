"""Endpoints of how a person likes to see the dashboard."""

from __future__ import annotations

import re
from typing import Any

from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.ranges import ZONE
from footfall.base.clock import Clock
from footfall.base.shapes import Choice, Maybe, Number, Object, Shape, Text
from footfall.store.choices import keep_choices, list_choices
from footfall.store.database import Database

LANGUAGE = re.compile(r"\A[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?\Z")
PERIODS = ("today", "yesterday", "24h", "7d", "30d", "90d", "week", "month", "year", "6mo", "12mo", "all")
FIELDS: dict[str, Shape] = {
    "language": Text(most=35, pattern=LANGUAGE, form="Invalid language tag"),
    "theme": Choice(("light", "dark", "auto")),
    "timezone": ZONE,
    "firstDay": Number(0, 6, whole=True),
    "period": Choice(PERIODS),
}
"""What can be chosen: the language as a BCP 47 tag with at most a script and a region, the day on which weeks begin (0 is Sunday),
the period that a website opens with."""
CHANGES = Object({name: Maybe(shape, null=True) for name, shape in FIELDS.items()})
EXAMPLE = {"language": "de", "theme": "dark", "timezone": "Europe/Berlin", "firstDay": 1, "period": "30d"}


async def get_preferences(call: Call) -> dict[str, Any]:
    """Show what you have chosen for the dashboard; null is what you have left to it."""
    return await in_thread(_read, call.services.database, call.person.user.user_id)


async def post_preferences(call: Call) -> dict[str, Any]:
    """Choose how you see the dashboard, in every browser. Fields that are left out stay; null lets go of a choice."""
    services = call.services
    return await in_thread(_keep, services.database, services.clock, call.person.user.user_id, call.body)


def _read(database: Database, user_id: str) -> dict[str, Any]:
    with database.read() as connection:
        return _tell(list_choices(connection, user_id))


def _keep(database: Database, clock: Clock, user_id: str, changes: dict[str, Any]) -> dict[str, Any]:
    texts = {name: None if value is None else str(value) for name, value in changes.items()}
    with database.write() as connection:
        keep_choices(connection, user_id, texts, clock())
        return _tell(list_choices(connection, user_id))


def _tell(chosen: dict[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {name: chosen.get(name) for name in FIELDS}
    if found["firstDay"] is not None:
        found["firstDay"] = int(found["firstDay"])
    return found


ENDPOINTS = (
    Endpoint("GET", "/api/me/preferences", get_preferences, "Show how you see the dashboard", tag="accounts", example=EXAMPLE),
    Endpoint(
        "POST",
        "/api/me/preferences",
        post_preferences,
        "Choose how you see the dashboard",
        tag="accounts",
        body=CHANGES,
        example=EXAMPLE,
        request_example={"theme": "dark", "period": None},
    ),
)
