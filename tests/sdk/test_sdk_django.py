"""The setting `FOOTFALL`: what is wrong with it is named, and all of it is heeded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from footfall_sdk.django.configuration import Configuration

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
