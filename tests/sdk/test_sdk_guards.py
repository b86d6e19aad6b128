"""Whatever fails while requests are recorded, the app answers as it would have."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from footfall_sdk import BackendAnalyticsClient
from footfall_sdk.middleware.asgi import FootfallMiddleware
from footfall_sdk.middleware.exchange import ApiCalls, Exchange
from footfall_sdk.middleware.wsgi import FootfallWSGIMiddleware


class Broken:
    """A recorder that fails."""

    def record(self, exchange: Exchange) -> None:
        raise RuntimeError("the recorder is broken")

    def flush(self, timeout: float) -> bool:
        raise RuntimeError("the recorder is broken")


def fail(*_: Any) -> Any:
    raise RuntimeError("what finds it is broken")


def make_calls(**options: Any) -> ApiCalls:
    return ApiCalls(BackendAnalyticsClient("http://127.0.0.1:9", "app", "key", spool=False), **options)


FAULTS = [
    pytest.param(Broken, {}, id="recorder"),
    pytest.param(make_calls, {"client_address": fail}, id="address of a plain call"),
    pytest.param(lambda: make_calls(user=fail), {}, id="user"),
    pytest.param(lambda: make_calls(user=str), {"client_address": fail}, id="address of a whole exchange"),
]


@pytest.mark.parametrize(("make", "options"), FAULTS)
def test_wsgi_apps_answer_all_the_same(make: Any, options: dict[str, Any], caplog: pytest.LogCaptureFixture) -> None:
    def app(environ: dict[str, Any], start: Any) -> list[bytes]:
        if environ["PATH_INFO"] == "/fail":
            raise KeyError("the app's own")
        start("200 OK", [("Content-Type", "text/plain")])
        return [b"fine"]

    wrapped = FootfallWSGIMiddleware(app, make(), **options)
    with httpx.Client(transport=httpx.WSGITransport(wrapped), base_url="http://shop.example") as client:
        assert client.get("/a").text == "fine"
        with pytest.raises(KeyError, match="the app's own"):
            client.get("/fail")
    assert "broken" in caplog.text


def test_a_status_that_is_none_is_the_servers_affair(caplog: pytest.LogCaptureFixture) -> None:
    def app(environ: dict[str, Any], start: Any) -> list[bytes]:
        start("odd", [])
        return [b"fine"]

    given: list[str] = []
    body = FootfallWSGIMiddleware(app, make_calls())({"REQUEST_METHOD": "GET", "PATH_INFO": "/"}, lambda status, *_: given.append(status))
    assert list(body) == [b"fine"]
    body.close()  # type: ignore[attr-defined]
    assert given == ["odd"]
    assert "cannot record" in caplog.text


@pytest.mark.parametrize(("make", "options"), FAULTS)
def test_asgi_apps_answer_all_the_same(make: Any, options: dict[str, Any], caplog: pytest.LogCaptureFixture) -> None:
    async def show(request: Any) -> Any:
        return PlainTextResponse("fine")

    async def break_down(request: Any) -> Any:
        raise KeyError("the app's own")

    wrapped = FootfallMiddleware(Starlette(routes=[Route("/a", show), Route("/fail", break_down)]), make(), **options)

    async def run() -> None:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(wrapped), base_url="http://shop.example") as client:
            assert (await client.get("/a")).text == "fine"
            with pytest.raises(KeyError, match="the app's own"):
                await client.get("/fail")

    asyncio.run(run())
    assert "broken" in caplog.text


DJANGO = """
import asyncio
import django
from django.conf import settings
from django.http import HttpResponse
from django.urls import path

settings.configure(
    SECRET_KEY="x", ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], INSTALLED_APPS=["footfall_sdk.django"],
    MIDDLEWARE=["footfall_sdk.django.middleware.FootfallMiddleware"],
    FOOTFALL={"URL": "http://127.0.0.1:9", "RECORD": "api", "APP": "shop", "SPOOL": False},
)
def fail(request):
    raise KeyError("the app's own")
urlpatterns = [path("a", lambda request: HttpResponse("fine")), path("fail", fail)]
django.setup()

from django.test import AsyncClient, Client
from footfall_sdk.django.configuration import get_configuration

class Broken:
    asked = 0
    def record(self, exchange):
        Broken.asked += 1
        raise RuntimeError("the recorder is broken")

get_configuration().recorder = Broken()
async def ask():
    client = AsyncClient(raise_request_exception=False)
    return [await client.get(path) for path in ("/a", "/fail")]
client = Client(raise_request_exception=False)
for answers in ([client.get("/a"), client.get("/fail")], asyncio.run(ask())):
    assert [answer.status_code for answer in answers] == [200, 500], answers
    assert answers[0].content == b"fine"
print(Broken.asked)
"""


def test_django_apps_answer_all_the_same() -> None:
    done = subprocess.run([sys.executable, "-c", DJANGO], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == "4\n", done.stderr
    assert done.stderr.count("the recorder is broken") == 4
