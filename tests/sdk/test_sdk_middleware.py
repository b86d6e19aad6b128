"""What the middleware takes down of requests, in each framework, and that it disturbs none."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from jinja2 import Environment
from litestar import Litestar, Request, get
from litestar.middleware import DefineMiddleware
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.routing import Mount, Route

from footfall_sdk import add_to_jinja, inject_tracking_pixel, make_snippet, make_tracked_link
from footfall_sdk.middleware.asgi import FootfallMiddleware
from footfall_sdk.middleware.exchange import ApiCalls, Exchange
from footfall_sdk.middleware.proxy import FirstPartyProxy
from footfall_sdk.middleware.wsgi import FootfallWSGIMiddleware


class Notes:
    """A recorder that keeps what it is told."""

    def __init__(self) -> None:
        self.seen: list[Exchange] = []

    def record(self, exchange: Exchange) -> None:
        self.seen.append(exchange)

    def flush(self, timeout: float) -> bool:
        return True


def ask(app: Any, *paths: str, **options: Any) -> list[httpx.Response]:
    async def run() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=("203.0.113.7", 1))
        async with httpx.AsyncClient(transport=transport, base_url="http://shop.example") as client:
            return [await client.get(path, **options) for path in paths]

    return asyncio.run(run())


def make_fastapi(notes: Notes) -> Any:
    app = FastAPI()
    app.add_middleware(FootfallMiddleware, recorder=notes)
    app.get("/users/{user}")(lambda user: user)
    return app


def make_starlette(notes: Notes) -> Any:
    async def show(request: Any) -> Any:
        return PlainTextResponse(request.path_params["user"])

    return FootfallMiddleware(Starlette(routes=[Route("/users/{user}", show)]), notes)


def make_litestar(notes: Notes) -> Any:
    @get("/users/{user:str}", sync_to_thread=False)
    def show(request: Request[Any, Any, Any]) -> str:
        return str(request.path_params["user"])

    return Litestar([show], middleware=[DefineMiddleware(FootfallMiddleware, recorder=notes)])


@pytest.mark.parametrize(
    ("build", "route"), [(make_fastapi, "/users/{user}"), (make_starlette, "/users/{user}"), (make_litestar, "/users/{user}")]
)
def test_asgi_frameworks_tell_their_routes(build: Any, route: str) -> None:
    notes = Notes()
    (answer,) = ask(build(notes), "/users/anna?x=1", headers={"User-Agent": "agent"})
    assert answer.status_code == 200
    (seen,) = notes.seen
    told = (seen.method, seen.path, seen.query, seen.status, seen.address, seen.headers.get("user-agent"))
    assert told == ("GET", "/users/anna", "x=1", 200, "203.0.113.7", "agent")
    assert seen.route == route
    assert 0 < seen.duration < 5000


def test_failures_and_streams_are_taken_down_as_they_end() -> None:
    async def fail(request: Any) -> Any:
        raise RuntimeError

    async def stream(request: Any) -> Any:
        async def parts() -> Any:
            for _ in range(3):
                await asyncio.sleep(0.02)
                yield b"x"

        return StreamingResponse(parts())

    notes = Notes()
    app = FootfallMiddleware(Starlette(routes=[Route("/fail", fail), Route("/stream", stream)]), notes)
    assert [answer.status_code for answer in ask(app, "/fail", "/stream", "/none", "/healthz", "/static/a.css")] == [
        500,
        200,
        404,
        404,
        404,
    ]
    assert [(seen.path, seen.status) for seen in notes.seen] == [("/fail", 500), ("/stream", 200), ("/none", 404)]
    assert notes.seen[1].duration >= 60


def test_the_proxy_serves_a_mounted_app_and_survives_a_server_that_is_away() -> None:
    notes = Notes()
    inner = FootfallMiddleware(Starlette(), notes, proxy=FirstPartyProxy("http://127.0.0.1:9", "/stats"))
    app = Starlette(routes=[Mount("/shop", app=inner)])
    assert [answer.status_code for answer in ask(app, "/shop/stats/script.js", "/shop/stats/else")] == [502, 404]
    assert [seen.status for seen in notes.seen] == [404]


def test_large_bodies_are_refused_before_they_are_read_whole() -> None:
    app = FootfallMiddleware(Starlette(), proxy=FirstPartyProxy("http://127.0.0.1:9", "/stats"))

    async def run() -> int:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://shop.example") as client:
            return (await client.post("/stats/api/send", content=b"x" * (1024 * 1024 + 1))).status_code

    assert asyncio.run(run()) == 413


def test_wsgi_apps_that_fail_and_stream() -> None:
    closed = []

    def app(environ: dict[str, Any], start: Any) -> Iterator[bytes]:
        start("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        try:
            yield b"a"
            yield b"b"
        finally:
            closed.append(True)

    def broken(environ: dict[str, Any], start: Any) -> Any:
        raise RuntimeError

    notes = Notes()
    with httpx.Client(transport=httpx.WSGITransport(FootfallWSGIMiddleware(app, notes)), base_url="http://shop.example") as client:
        assert client.get("/caf%C3%A9").text == "ab"
    assert closed == [True]
    with (
        httpx.Client(transport=httpx.WSGITransport(FootfallWSGIMiddleware(broken, notes)), base_url="http://shop.example") as client,
        pytest.raises(RuntimeError),
    ):
        client.get("/broken")
    assert [(seen.path, seen.status, seen.content_type) for seen in notes.seen] == [
        ("/café", 200, "text/html; charset=utf-8"), ("/broken", 500, ""),
    ]  # fmt: skip


@pytest.mark.parametrize(("route", "status", "told"), [("/a/{b}", 404, "/a/{b}"), ("", 404, "*"), ("", 200, "/a/1")])
def test_paths_that_nobody_knows_are_counted_together(route: str, status: int, told: str) -> None:
    calls: list[Any] = []

    class Client:
        def track_api_call(self, *given: Any) -> None:
            calls.append(given)

    ApiCalls(Client(), user=lambda _: "anna").record(Exchange("GET", "/a/1", route, "", status, 1.23456, ""))  # type: ignore[arg-type]
    assert calls == [(told, "GET", "anna", status, 1.235, None)]


@pytest.mark.parametrize(
    ("html", "where"),
    [
        ("<body>a</body></html>", "<body>a{}</body></html>"),
        ("<p>a</p>", "<p>a</p>{}"),
        ("a</BODY >", "a{}</BODY >"),
        ("<!-- </body> --></body>", "<!-- </body> -->{}</body>"),
        ("", "{}"),
    ],
)
def test_the_pixel_stands_before_the_end_of_the_body(html: str, where: str) -> None:
    image = '<img src="https://s.example/api/public/email-pixel/a%2F%22b" width="1" height="1" alt="" style="display:none">'
    assert inject_tracking_pixel(html, "https://s.example/", 'a/"b') == where.format(image)


def test_snippets_escape_what_they_are_given() -> None:
    assert make_tracked_link("https://s.example/", "a b") == "https://s.example/q/a%20b"
    snippet = make_snippet("id", "/s.js", tag='"><script>', nonce="n", attributes={"do-not-track": True})
    assert snippet == (
        '<script defer src="/s.js" data-website-id="id" data-tag="&quot;&gt;&lt;script&gt;" data-do-not-track="true" nonce="n"></script>'
    )
    environment = Environment(autoescape=True)
    add_to_jinja(environment, "id", "/s.js")
    assert environment.from_string("{{ footfall_snippet(tag='x') }}").render() == (
        '<script defer src="/s.js" data-website-id="id" data-tag="x"></script>'
    )
