"""The setting `FOOTFALL`: what is wrong with it is named, and all of it is heeded."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse

from footfall_sdk.django.configuration import Configuration
from footfall_sdk.django.middleware import FootfallMiddleware

GOOD = {"URL": "http://127.0.0.1:9", "APP": "shop", "WRITE_KEY": "ffw_key", "WEBSITE": "site"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"URL": ""}, "FOOTFALL wants URL"),
        ({"URL": "nowhere", "RECORD": "api"}, "FOOTFALL: api_base_url 'nowhere' is no http or https address"),
        ({"URL": "nowhere", "PROXY": "/stats"}, "FOOTFALL: url 'nowhere' is no http or https address"),
        ({"WRITE_KEYS": "x"}, "FOOTFALL has no WRITE_KEYS"),
        ({"RECORD": "api", "WRITE_KEY": ""}, "FOOTFALL: write_key is empty"),
        ({"RECORD": "api", "APP": ""}, "FOOTFALL wants APP"),
        ({"RECORD": "api", "SPOOL": 7}, "FOOTFALL: spool must be a folder"),
        ({"RECORD": "pageviews", "WEBSITE": ""}, "FOOTFALL wants WEBSITE"),
        ({"USER": "shop.users.nowhere"}, "FOOTFALL has USER 'shop.users.nowhere': No module named 'shop'"),
        ({"USER": "nowhere"}, "FOOTFALL has USER 'nowhere': nowhere doesn't look like a module path"),
        ({"USER": 7}, "FOOTFALL has USER 7; it is a function"),
        ({"RECORD": "everything"}, "FOOTFALL has RECORD 'everything'"),
    ],
)
def test_what_is_wrong_is_named(given: dict[str, Any], said: str) -> None:
    with pytest.raises(ImproperlyConfigured) as caught:
        Configuration({**GOOD, **given})
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize("record", ["api", "pageviews"])
def test_what_is_recorded_waits_in_the_spool_of_the_setting(tmp_path: Path, record: str) -> None:
    recorder: Any = Configuration({**GOOD, "RECORD": record, "SPOOL": str(tmp_path)}).recorder
    client = recorder._client
    client.track("/") if record == "pageviews" else client.track_api_call("/", "GET")
    assert not client.close(0.1)
    assert [file.stat().st_size > 0 for file in tmp_path.rglob("*.log")] == [True]


def test_the_proxy_keeps_events_where_the_setting_says(tmp_path: Path) -> None:
    assert Configuration({**GOOD, "PROXY": "/stats"}).proxy._outage is None  # type: ignore[union-attr]
    assert Configuration({**GOOD, "PROXY": "/stats", "PROXY_SPOOL": str(tmp_path)}).proxy._outage is not None  # type: ignore[union-attr]


def find_user(request: HttpRequest) -> Any:
    """What the test put into the request."""
    given = request.META["HTTP_X_USER"]
    return {"none": None, "seven": 7, "odd": object()}.get(given, given)


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("user", [find_user, f"{__name__}.find_user", None])
def test_calls_have_the_users_that_the_setting_finds(user: Any, is_async: bool, caplog: pytest.LogCaptureFixture) -> None:
    told: list[Any] = []
    configuration: Any = Configuration({**GOOD, "RECORD": "api", "SPOOL": False, "USER": user})
    configuration.recorder._client.tell = lambda call: told.append(json.loads(call[0](*call[1:])))
    if not settings.configured:
        settings.configure(ALLOWED_HOSTS=["*"])

    async def show(request: HttpRequest) -> HttpResponse:
        return HttpResponse("shown")

    with patch("footfall_sdk.django.middleware.get_configuration", lambda: configuration):
        middleware = FootfallMiddleware(show if is_async else lambda request: HttpResponse("shown"))
    for header in ({"HTTP_X_USER": "anna"}, {"HTTP_X_USER": "seven"}, {"HTTP_X_USER": "none"}, {"HTTP_X_USER": "odd"}, {}):
        request = HttpRequest()
        request.method, request.path = "GET", "/berths/1/"
        request.META.update(header)
        answer = asyncio.run(middleware(request)) if is_async else middleware(request)
        assert answer.content == b"shown"
    assert [call.get("userId") for call in told] == (["anna", "7", None, None, None] if user else [None] * 5)
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == (
        ["footfall: cannot find the user of a request"] * 2 if user else []
    )
