"""People, teams and what they keep, as examples in the document of the API."""

from __future__ import annotations

from typing import Any

from footfall.api.wire import (
    listed_user_body,
    listed_website_body,
    member_body,
    membership_body,
    plain_user_body,
    report_body,
    segment_body,
    share_body,
    team_body,
    user_body,
    website_body,
)
from footfall.model.account import Membership, Role, Team, TeamRole, User
from footfall.model.saved import SavedReport, SavedSegment, Share
from footfall.model.website import NamedOwner, Website

_USER_ID, _TEAM_ID = "b86b9745-fcc4-4c31-b13f-4fe0698aa123", "2b4f5a37-9aed-436e-bccc-8c59f54c0db8"
_WEBSITE_ID = "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11"
_CREATED, _UPDATED = 1_795_294_106_924, 1_795_294_107_067

_USER = User(user_id=_USER_ID, username="marina", role=Role.USER, token_epoch=0, created_at=_CREATED, updated_at=_UPDATED)
_TEAM = Team(team_id=_TEAM_ID, name="Harbour", access_code="team_JncZlr4xJsWEAVMp", created_at=_CREATED, updated_at=_UPDATED)
_MEMBERSHIP = Membership(
    membership_id="02bad0aa-08b0-4504-8eb0-821a7634f684",
    team_id=_TEAM_ID,
    user_id=_USER_ID,
    role=TeamRole.MEMBER,
    created_at=_CREATED,
    updated_at=_CREATED,
)
_WEBSITE = Website(
    website_id=_WEBSITE_ID,
    name="Berths",
    domain="www.example.com",
    user_id=_USER_ID,
    team_id=None,
    created_by=_USER_ID,
    created_at=_CREATED,
    updated_at=_UPDATED,
)
_SEGMENT = SavedSegment(
    segment_id="153db078-4a59-4cb4-b487-1ea3fb0146bd",
    website_id=_WEBSITE_ID,
    type="segment",
    name="Americans",
    parameters={"filters": [{"name": "country", "operator": "eq", "value": "US"}]},
    created_at=_CREATED,
    updated_at=_UPDATED,
)
_REPORT = SavedReport(
    report_id="6492d58e-aebc-44f6-bdb9-80c08f47ae3b",
    user_id=_USER_ID,
    website_id=_WEBSITE_ID,
    type="goal",
    name="Pricing",
    description="",
    parameters={"type": "path", "value": "/pricing"},
    created_at=_CREATED,
    updated_at=_UPDATED,
)
_SHARE = Share(
    share_id="42c7dfb8-7312-4009-ae3e-c643eb68dbe4",
    entity_id=_WEBSITE_ID,
    share_type=1,
    name="Public",
    slug="berths-public",
    parameters={"overview": True},
    created_at=_CREATED,
    updated_at=_UPDATED,
)

OK = {"ok": True}
ME = user_body(_USER)
USER = plain_user_body(_USER)
NEW_USER = {"id": _USER_ID, "username": "marina", "role": "user"}
LISTED_USER = listed_user_body(_USER, 1)
TEAM = team_body(_TEAM)
MEMBERSHIP = membership_body(_MEMBERSHIP)
MEMBER = member_body(_MEMBERSHIP, "marina")
LISTED_TEAM: dict[str, Any] = {**TEAM, "members": [MEMBER], "_count": {"members": 1, "websites": 0}}
WEBSITE = website_body(_WEBSITE)
LISTED_WEBSITE = listed_website_body(_WEBSITE, NamedOwner(_USER_ID, "marina"))
SEGMENT = segment_body(_SEGMENT)
REPORT = report_body(_REPORT)
SHARE = share_body(_SHARE)
OPENED = {
    "shareId": SHARE["id"],
    "shareType": 1,
    "parameters": {"overview": True},
    "websiteId": _WEBSITE_ID,
    "expiresAt": None,
    "token": "eyJhbGciOiJIUzI1NiIs…",
}

SENT_SEGMENT = {name: SEGMENT[name] for name in ("type", "name", "parameters")}
SENT_REPORT = {name: REPORT[name] for name in ("websiteId", "type", "name", "description", "parameters")}
SENT_SHARE_HERE = {name: SHARE[name] for name in ("name", "slug", "parameters")}
SENT_SHARE = {"entityId": _WEBSITE_ID, "shareType": 1, **SENT_SHARE_HERE}
