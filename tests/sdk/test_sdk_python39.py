"""Python 3.9 is promised: the whole package runs on it, where there is one.

It is looked for as `python3.9`, and where pyenv and uv put theirs; `SDK_OLDEST_PYTHON` names another.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from furnished import Place, check_calls, wait_for

SOURCES = Path(__file__).parents[2] / "sdk" / "python" / "src"
PLACES = (".pyenv/versions/3.9*/bin/python", ".local/share/uv/python/cpython-3.9*/bin/python3.9")


def find_python() -> str | None:
    """An interpreter of Python 3.9 that works."""
    known = [os.environ.get("SDK_OLDEST_PYTHON", "python3.9"), *(str(file) for place in PLACES for file in sorted(Path.home().glob(place)))]
    for command in known:
        try:
            told = subprocess.run(
                [command, "-c", "import sys; print(sys.version_info[:2])"], capture_output=True, text=True, timeout=30, check=False
            )
        except OSError:
            continue
        if told.returncode == 0 and told.stdout == "(3, 9)\n":
            return command
    return None


PYTHON = find_python()
pytestmark = pytest.mark.skipif(PYTHON is None, reason="there is no Python 3.9 here")


def run(folder: Path, script: str, **environment: str) -> str:
    """What a script says on 3.9; a warning of Python's is a failure."""
    assert PYTHON is not None
    known = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "PYTHONPATH": str(SOURCES),
        "FOOTFALL_CLIENT_SPOOL": str(folder),
        **environment,
    }
    done = subprocess.run([PYTHON, "-W", "error", "-B", "-c", script], env=known, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_module_is_imported(tmp_path: Path) -> None:
    script = """
import importlib, pkgutil, footfall_sdk
names = [module.name for module in pkgutil.walk_packages(footfall_sdk.__path__, "footfall_sdk.") if ".django." not in module.name]
for name in names:
    importlib.import_module(name)
print(len(names))
"""
    assert int(run(tmp_path, script)) >= len([file for file in SOURCES.rglob("*.py") if "django" not in file.parts]) - 1


def test_events_are_made_spooled_and_read_again(tmp_path: Path) -> None:
    script = """
import json, uuid
from datetime import datetime, timezone
from pathlib import Path
from footfall_sdk.backend.events import make_business_event
from footfall_sdk.backend.spool import Spool
from footfall_sdk.backend.views import make_call, make_view
from footfall_sdk.filters import ask_filters
from footfall_sdk.answers.traffic import Stats
made = [make_call("app", "GET", "/a", "u", 200, 1.5, "203.0.113.7", 7)]
made.append(make_view("app", "c", "post", None, "tv", uuid.UUID(int=1), 7, None, 7))
made.append(make_business_event("u", "payment_processed", "o", {"when": datetime(2026, 1, 2, tzinfo=timezone.utc)}))
spool = Spool(Path("SPOOL"), 100_000)
spool.append(made)
spool.close()
again = Spool(Path("SPOOL"), 100_000)
events = [json.loads(record) for record in again.peek(10, 100_000)]
again.advance()
print(again.is_empty(), [event.get("contentId") for event in events], events[0]["duration"], events[2]["metadata"]["when"])
again.close()
print(ask_filters({"country": ["DE", "A,T"]}))
numbers = {"pageviews": 3, "visitors": 2, "visits": 2, "bounces": 1, "totaltime": 60}
print(Stats.read({**numbers, "comparison": numbers}).bounce_rate)
""".replace("SPOOL", str(tmp_path / "lanes"))
    assert run(tmp_path, script).splitlines() == [
        "True ['GET:/a', 'c', None] 1.5 2026-01-02T00:00:00.000Z",
        "{'country': 'DE,A\\\\,T'}",
        "0.5",
    ]


def test_a_server_is_told_and_asked(place: Place, tmp_path: Path) -> None:
    script = """
import asyncio, os
from footfall_sdk import AsyncBackendAnalyticsClient, AsyncFootfall, BackendAnalyticsClient, Footfall, VisitClient, last
from footfall_sdk.middleware.asgi import FootfallMiddleware
from footfall_sdk.middleware.exchange import ApiCalls, Pageviews
from footfall_sdk.middleware.wsgi import FootfallWSGIMiddleware

url, key, site = os.environ["FOOTFALL_CLIENT_URL"], os.environ["WRITE_KEY"], os.environ["WEBSITE"]
client = BackendAnalyticsClient(url, "shop-api", key)

async def app(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})

async def nothing(*_):
    pass

async def main():
    scope = {"type": "http", "method": "GET", "path": "/asgi", "headers": [], "client": ("203.0.113.7", 1), "query_string": b""}
    await FootfallMiddleware(app, ApiCalls(client))(scope, nothing, nothing)
    async with AsyncBackendAnalyticsClient(url, "shop-api", key) as told:
        told.track_api_call("/async", "GET")
    async with AsyncFootfall(url, api_key=os.environ["FOOTFALL_CLIENT_KEY"]) as asked:
        print([site async for site in asked.iter_websites()] != [], (await asked.get_stats(site)).visitors)

def page(environ, start):
    start("200 OK", [("Content-Type", "text/html")])
    return [b"x"]

visits = VisitClient(url, site)
body = FootfallWSGIMiddleware(page, Pageviews(visits))({"REQUEST_METHOD": "GET", "PATH_INFO": "/wsgi", "HTTP_HOST": "example.com",
    "REMOTE_ADDR": "203.0.113.7"}, lambda *_: None)
body.close()
asyncio.run(main())
client.track_api_call("/plain", "GET", "anna", 200, 12.5, "203.0.113.7")
with Footfall(url, api_key=os.environ["FOOTFALL_CLIENT_KEY"]) as footfall:
    footfall.track_event(site, "signed", {"berth": "A12"})
    footfall.get_report(site, "utm", last(days=1))
print(client.close(), visits.close())
"""
    assert run(tmp_path, script, **place.environment).splitlines() == ["True 0", "True True"]
    check_calls(place, {"GET:/asgi": 1, "GET:/async": 1, "GET:/plain": 1})
    wait_for(lambda: place.footfall.get_events_stats(place.website).events == 1)
    wait_for(lambda: place.footfall.get_stats(place.website).pageviews == 1)
