"""From a checked view or engagement to its record: who it was, where, what it cost and brought."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from footfall.base.errors import BadRequest, Forbidden
from footfall.base.settings import Settings
from footfall.collect.address import Addresses
from footfall.collect.backend.shapes import AHEAD, DESCRIBE_TIME, LONGEST_NAME, OLDEST
from footfall.collect.identity import Identities, make_event_id, short_key
from footfall.collect.payload import at
from footfall.collect.places import NOWHERE, Place
from footfall.collect.revenue import find_revenue
from footfall.collect.steps import Places
from footfall.model.app import Grant
from footfall.model.backend import NOBODY, VIEW, BackendEvent

API_CALL = re.compile(r"(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|CONNECT|QUERY):", re.IGNORECASE)
"""How the content of a call begins that is reported as a post."""
SERVER_SESSION = "backend-"
"""How a session begins that a client makes up for a single call."""


class Recorder:
    """Makes records. Addresses go into the place and the day's hash of a visitor, and are kept nowhere."""

    def __init__(self, settings: Settings, secret: str, places: Places) -> None:
        self._addresses = Addresses(settings)
        self._identities = Identities(secret, "day")
        self._places = places

    def make(self, kind: str, given: dict[str, Any], grant: Grant, now: int) -> BackendEvent:
        """The record of the cleaned fields of an event that came at `now` (ms).

        Raises:
            BadRequest: it happened too long ago or in the future.
            Forbidden: the address is ignored.
        """
        created_at = now if given["timestamp"] is None else given["timestamp"]
        if not OLDEST <= created_at <= now + AHEAD:
            raise BadRequest(tree=at("timestamp", DESCRIBE_TIME))
        address = given.get("ipAddress") or ""
        if self._addresses.is_ignored(address):
            raise Forbidden
        metadata = given["metadata"] or {}
        session_id = self._find_session(given, grant.website_id, address, created_at)
        place = self._places.find_place(address) if address else NOWHERE
        return BackendEvent(
            website_id=grant.website_id,
            external_id=given["eventId"] or make_event_id(now),
            session_id=session_id,
            session_key=short_key(session_id),
            created_at=created_at,
            received_at=now,
            kind=kind,
            app=given.get("app") or grant.app,
            user_id=given["userId"] or "",
            metadata=msgspec.json.encode(metadata).decode() if metadata else "",
            may_repeat=bool(given["eventId"]),
            **(_describe_view(given, place) if kind == VIEW else _describe_engagement(given, metadata)),
        )

    def _find_session(self, given: dict[str, Any], website_id: str, address: str, created_at: int) -> str:
        """Who it was: a named user is the same as on the website; an address, or else a session, is one visitor for a day.

        Behind a call of an API is a user or nobody: addresses there are other servers'.
        """
        if given["userId"]:
            return self._identities.person_session(website_id, given["userId"])
        if is_api_call(given):
            return NOBODY
        own = given["sessionId"]
        if address or not own.startswith(SERVER_SESSION):
            return self._identities.anonymous_session(website_id, address, "" if address else own, created_at)
        return NOBODY


def is_api_call(given: dict[str, Any]) -> bool:
    """Whether a view is a call of an API, reported as one or as the post that older clients make of it."""
    if given["contentType"] != "post":
        return bool(given["contentType"] == "api")
    return given["sessionId"].startswith(SERVER_SESSION) and API_CALL.match(given["contentId"]) is not None


def _describe_view(given: dict[str, Any], place: Place) -> dict[str, Any]:
    return {
        "client_session": given["sessionId"],
        "content_id": given["contentId"],
        "content_type": given["contentType"],
        "device_type": given["deviceType"],
        "api_call": int(is_api_call(given)),
        "status": given["statusCode"],
        "duration": given["duration"],
        "country": place.country,
        "region": place.region,
        "city": place.city,
    }


def _describe_engagement(given: dict[str, Any], metadata: dict[str, Any]) -> dict[str, Any]:
    business = metadata.get("businessEventType")
    revenue = find_revenue({"revenue": metadata.get("amount"), "currency": metadata.get("currency")})
    return {
        "metric_type": given["metricType"],
        "target_id": given["targetId"],
        "target_type": given["targetType"],
        "business_event": business[:LONGEST_NAME] if isinstance(business, str) else "",
        "revenue": revenue.amount if revenue else None,
        "currency": revenue.currency.strip().upper() if revenue else "",
    }
