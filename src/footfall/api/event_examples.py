"""Sessions, events and their properties, as examples in the document of the API.

Of a list two rows are shown: one that has everything, and one of web vitals, in which much is null.
"""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from footfall.api.event_wire import activity_body, event_body, event_data_body, profile_body, property_body, session_row_body
from footfall.api.pages import page_body
from footfall.model.website import PageRequest
from footfall.stats.data.pages import EventWithData
from footfall.stats.sessions.facts import Facts
from footfall.stats.sessions.pages import SessionRow
from footfall.stats.sessions.profile import Profile

_WEBSITE, _SESSION = "bb6912ca-5578-555b-9322-51c92abb5844", "307a8f80-645b-5178-ae67-998314ab8f9e"
_VISIT, _EVENT, _VITALS = (
    "a1fd3b8e-e42a-56ae-97f3-29130ee0bd52",
    "1fe32d3f-485d-410f-8b95-edd55dc94c62",
    "fa7728aa-c06c-4148-99cc-9df598c4ab76",
)
_FIRST, _LAST = 1_787_450_979_000, 1_788_142_376_000
_FACTS = Facts("chrome", "Mac OS", "laptop", "1440x900", "en-AU", "AU", "AU-NSW", "Sydney")
_UNKNOWN = Facts("", "", "", "", "", "", "", "")
_COMMON = {
    "session_id": _SESSION,
    "visit_id": _VISIT,
    "created_at": datetime.fromtimestamp(_LAST / 1000, UTC),
    "url_path": "/berths",
    "url_query": "",
}
_RICH = {
    **_COMMON,
    "event_id": _EVENT,
    "hostname": "www.example.com",
    "referrer_domain": "google.com",
    "referrer_path": "/search",
    "referrer_query": "q=berths",
    "page_title": "Berths",
    "event_type": 2,
    "event_name": "signup",
    "country": "AU",
    "city": "Sydney",
    "device": "laptop",
    "os": "Mac OS",
    "browser": "chrome",
}
_POOR = {**dict.fromkeys(_RICH, ""), **_COMMON, "event_id": _VITALS, "event_type": 5}
_PROPERTIES: list[dict[str, Any]] = [
    {**_RICH, "data_key": "plan", "data_type": 1, "string_value": "pro", "number_value": None, "date_value": None},
    {**_RICH, "data_key": "seats", "data_type": 2, "string_value": "3.0000", "number_value": Decimal("3.0000"), "date_value": None},
    {
        **_RICH,
        "data_key": "since",
        "data_type": 4,
        "string_value": "2026-08-31T02:12:56.000Z",
        "number_value": None,
        "date_value": _COMMON["created_at"],
    },
]


def _page(*rows: dict[str, Any]) -> dict[str, Any]:
    return page_body(list(rows), len(rows), PageRequest())


SESSIONS = _page(
    session_row_body(_WEBSITE, SessionRow(_SESSION, "www.example.com", _FACTS, _FIRST, _LAST, 3, 11, 7)),
    session_row_body(_WEBSITE, SessionRow(_SESSION, "", _UNKNOWN, _FIRST, _LAST, 2, 0, 0)),
)
SESSION_STATS = {name: {"value": 1} for name in ("pageviews", "visitors", "visits", "countries", "events")}
WEEK = [[0] * 24 for _ in range(7)]
PROFILE = profile_body(_WEBSITE, Profile(_SESSION, "", _UNKNOWN, _FIRST, _LAST, 3, 11, 7, 1271))
ACTIVITY = [activity_body(_RICH, has_data=True), activity_body(_POOR, has_data=False)]
SESSION_PROPERTIES = [{"websiteId": _WEBSITE, "sessionId": _SESSION, **property_body(row)} for row in _PROPERTIES]
KEYS = [{"propertyName": "plan", "total": 64}]
VALUES = [{"value": "pro", "total": 23}]
EVENTS = _page(event_body(_WEBSITE, _RICH, has_data=True), event_body(_WEBSITE, _POOR, has_data=False))
SERIES = [{"x": "signup", "t": "2026-08-31 00:00:00", "y": 4}]
_TOTALS = {"events": 561, "visitors": 225, "visits": 303, "uniqueEvents": 3}
EVENT_STATS = {"data": {**_TOTALS, "comparison": _TOTALS}}
EVENT_DATA = _page(
    event_data_body(_WEBSITE, EventWithData(_EVENT, "signup", _PROPERTIES)),
    event_data_body(_WEBSITE, EventWithData(_VITALS, "", _PROPERTIES[:1])),
)
ONE_EVENT = [
    {"websiteId": _WEBSITE, "sessionId": _SESSION, "eventId": _EVENT, "urlPath": "/berths", "eventName": name, **property_body(row)}
    for name in ("signup", None)
    for row in _PROPERTIES
]
DATA_EVENTS = [{"eventName": "signup", "propertyName": "plan", "dataType": 1, "total": 160, "propertyValue": "pro"}]
FIELDS = [{"propertyName": "plan", "dataType": 1, "value": "pro", "total": 160}]
PROPERTIES = [{"eventName": "signup", "propertyName": "plan", "total": 290}]
DATA_STATS = {"events": 459, "properties": 9, "records": 2247}
_SUMS = {"values": 40, "numbers": 40, "sum": 1183.5, "average": 29.5875, "least": 4.5, "median": 24.0, "most": 120.0}
NUMBERS = {**_SUMS, "currencies": [{**_SUMS, "currency": "EUR"}]}
DECLARED = {
    "events": 48,
    "visitors": 12,
    "tabs": 15,
    "series": [{"x": "click", "t": "2026-08-31 00:00:00", "y": 31}],
    "names": [{"name": "toolbar_click_save", "count": 20, "tabs": 9}],
    "types": [{"name": "click", "count": 31, "tabs": 14}],
    "versions": [{"name": "1.4.0", "count": 48, "tabs": 15}],
    "viewports": [{"name": "1280x720", "count": 33, "tabs": 10}],
    "pages": [{"name": "/editor", "count": 40, "tabs": 13}],
}
OLD_EVENTS = [{**DATA_EVENTS[0], "fieldName": "plan", "fieldValue": "pro"}]
OLD_FIELDS = [{**FIELDS[0], "fieldName": "plan", "fieldValue": "pro"}]
OLD_STATS = {**DATA_STATS, "fields": 9}
OK = {"ok": True}
EXPORT = {"zip": "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="}
