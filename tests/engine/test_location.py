from __future__ import annotations

from pathlib import Path

import pytest

from footfall.engine.errors import BadStatement
from footfall.engine.location import Location, parse_location


@pytest.mark.parametrize(
    ("url", "location"),
    [
        ("", Location(folder=Path("data/engine"))),
        ("chdb:///var/lib/footfall%20one", Location(folder=Path("/var/lib/footfall one"))),
        ("http://db", Location(host="db")),
        ("http://me:p%40ss@db:9123/web", Location(host="db", port=9123, user="me", password="p@ss", database="web")),
        ("https://db/web?cluster=main", Location(host="db", port=8443, secure=True, database="web", cluster="main")),
    ],
)
def test_a_url_says_where(url, location):
    assert parse_location(url, Path("data/engine")) == location


@pytest.mark.parametrize(
    "url",
    [
        "chdb://",
        "chdb://host/path",
        "postgres://db",
        "db:8123",
        "http://",
        "http://db/a.b",
        "http://db/a;b",
        "http://db/?cluster=a'b",
        "http://db/a/b",
    ],
)
def test_another_url_is_refused(url):
    with pytest.raises(BadStatement, match="engine: "):
        parse_location(url, Path("data/engine"))


def test_a_password_is_not_shown():
    assert "hidden" not in repr(parse_location("http://me:hidden@db", Path()))
