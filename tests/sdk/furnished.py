"""A website with an app and keys on a real server, and what tests of the SDK do with it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from running import PASSWORD, RunningServer

from footfall_sdk import Footfall, last


class Place(NamedTuple):
    """Where to send to and who may."""

    server: RunningServer
    footfall: Footfall
    website: str
    write_key: str
    api_key: str

    @property
    def environment(self) -> dict[str, str]:
        """What the examples of the README read."""
        return {
            "FOOTFALL_CLIENT_URL": self.server.url,
            "FOOTFALL_CLIENT_KEY": self.api_key,
            "WRITE_KEY": self.write_key,
            "WEBSITE": self.website,
        }


def furnish(server: RunningServer) -> Place:
    """A website with an app, a write key and an API key."""
    footfall = Footfall(server.url, username="admin", password=PASSWORD)
    website = footfall.create_website("Test", "example.com").id
    app = footfall.create_app(website, "shop-api").id
    write_key = footfall.create_write_key(website, app).key
    api_key = footfall.create_key("tests", "write").key
    assert write_key is not None
    assert api_key is not None
    return Place(server, footfall, website, write_key, api_key)


def wait_for(condition: Callable[[], object], seconds: float = 60.0) -> None:
    """Wait until something holds."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"not within {seconds} s"
        time.sleep(0.05)


def list_calls(place: Place) -> dict[str, int]:
    """How often each endpoint was called, as the server counts it."""
    found = place.footfall.get_backend(place.website, "api-calls", last(days=1), pageSize=500)
    return {row.name: row.count for row in found}


def check_calls(place: Place, expected: dict[str, int], seconds: float = 60.0) -> None:
    """Wait until the server counts these calls; when it never does, show what it counts."""
    deadline = time.monotonic() + seconds
    while (found := list_calls(place)) != expected and time.monotonic() < deadline:
        time.sleep(0.05)
    assert found == expected
