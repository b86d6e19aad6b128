"""What the middleware takes down of requests, in each framework, and that it disturbs none."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from fastapi import APIRouter, FastAPI
from furnished import Place, wait_for
from jinja2 import Environment
from litestar import Litestar, Request, get
from litestar.middleware import DefineMiddleware
from running import AGENT
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.routing import Mount, Route

from footfall_sdk import BackendAnalyticsClient, ConnectionFailed, add_to_jinja, inject_tracking_pixel, make_snippet, make_tracked_link
from footfall_sdk.middleware.asgi import FootfallMiddleware
from footfall_sdk.middleware.exchange import ApiCalls, Exchange
from footfall_sdk.middleware.proxy import FirstPartyProxy, Visit
from footfall_sdk.middleware.routes import Mounted, name_route
from footfall_sdk.middleware.wsgi import FootfallWSGIMiddleware


class Notes:
    """A recorder that keeps what it is told."""

    def __init__(self) -> None:
        self.seen: list[Exchange] = []

    def record(self, exchange: Exchange) -> None:
        self.seen.append(exchange)

    def flush(self, timeout: float) -> bool:
        return True


class Upstream(ThreadingHTTPServer):
    """A server that answers every request with the same status and `Retry-After: 7`; None hangs up."""

    daemon_threads = True

    def __init__(self, status: int | None) -> None:
        super().__init__(("127.0.0.1", 0), UpstreamHandler)
        self.status = status
        self.asked: list[str] = []
        self.bodies: list[bytes] = []
        self.url = f"http://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()


class UpstreamHandler(BaseHTTPRequestHandler):
    """One connection."""

    server: Upstream

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        if self.server.status is None:
            return
        self.send_response(self.server.status)
        for name, value in {"Retry-After": "7", "Cache-Control": "no-store", "Content-Length": "2"}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(b"{}")

    def do_POST(self) -> None:
        self.server.bodies.append(self.rfile.read(int(self.headers["content-length"])))
        self.do_GET()

    def log_message(self, *_: Any) -> None:
        """Keep quiet."""


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


def make_everything() -> Any:
    """Routers that are included and apps that are mounted, within one another."""

    async def show(request: Any) -> Any:
        return PlainTextResponse("shown")

    router, deep = APIRouter(), APIRouter(prefix="/v9")
    router.get("/{i}")(lambda i: i)
    deep.include_router(router, prefix="/deep/{u}")
    sub, app = FastAPI(), FastAPI()
    sub.get("/users/{i}")(lambda i: i)
    for holder, prefix in ((sub, "/inc"), (app, "/users"), (app, "/orders"), (app, "/own")):
        holder.include_router(router, prefix=prefix)
    app.include_router(deep)
    for mount in ("/v1", "/v2", "/t/{tenant}"):
        app.mount(mount, sub)
    app.mount("/st", Starlette(routes=[Route("/list", show), Mount("/sub/{q}", routes=[Route("/deep/{x}", show)])]))
    handler = get("/users/{i:str}", sync_to_thread=False)(make_litestar_answer)
    app.mount("/ls", Litestar([handler]))  # type: ignore[arg-type]
    return app


def make_litestar_answer(i: str) -> str:
    return i


WHOLE = {
    "/users/1": "/users/{i}",
    "/orders/2": "/orders/{i}",
    "/v9/deep/u2/5": "/v9/deep/{u}/{i}",
    "/v1/users/1": "/v1/users/{i}",
    "/v2/users/v2": "/v2/users/{i}",
    "/v1/inc/7": "/v1/inc/{i}",
    "/t/acme/users/1": "/t/{tenant}/users/{i}",
    "/st/list": "/st/list",
    "/st/sub/q1/deep/2": "/st/sub/{q}/deep/{x}",
    "/users/1/2": "*",
    "/v1/none/3": "*",
    "/t/acme/none": "*",
    "/ls/users/1": "/ls/users/{i}",
    "/ls/none/4": "*",
}


@pytest.mark.parametrize("user", [None, lambda _: "anna"])
@pytest.mark.parametrize("root", ["", "/api"])
def test_calls_are_named_by_the_whole_pattern(root: str, user: Any) -> None:
    told: list[str] = []
    client: Any = BackendAnalyticsClient("http://127.0.0.1:9", "shop", "ffw_key", spool=False)
    client.tell = lambda call: told.append(json.loads(call[0](*call[1:]))["contentId"])
    app = FootfallMiddleware(make_everything(), ApiCalls(client, user))

    async def serve(scope: Any, receive: Any, send: Any) -> None:
        await app({**scope, "root_path": root}, receive, send)

    ask(serve, *(root + path for path in WHOLE))
    assert told == [f"GET:{name}" for name in WHOLE.values()]


_SHARED = SimpleNamespace(path="/{i}")
_PREFIXED = {"effective_route_context": SimpleNamespace(original_route=_SHARED, starlette_route=None, path="/users/{i}")}
_MOUNT = SimpleNamespace(path="/v1", routes=[])


@pytest.mark.parametrize(
    ("found", "included", "path", "status", "named"),
    [
        (_SHARED, None, "/1", 200, "/{i}"),
        (_SHARED, _PREFIXED, "/users/1", 200, "/users/{i}"),
        (SimpleNamespace(path="/{j}"), _PREFIXED, "/1", 200, "/{j}"),
        ("", {}, "/1", 404, ""),
        ({"i": 1}, None, "/users/1", 404, "/users/{i}"),
        (Mounted(_SHARED, "", "", "/v1", {"i": "v1"}), {}, "/v1/v1", 200, "/v1/{i}"),
        (Mounted(_SHARED, "", "/api", "/api/v1", {"i": "2"}), _PREFIXED, "/api/v1/users/2", 200, "/v1/users/{i}"),
        (Mounted(_SHARED, "", "/api", "/other", {}), None, "/1", 200, "/{i}"),
        (Mounted({"x": "2"}, "", "/api", "/api/sub", {"x": "2"}), None, "/api/sub/deep/2", 200, "/sub/deep/{x}"),
        (Mounted({"x": "2"}, "", "", "/sub", {"x": "2"}), None, "/sub/deep/2", 404, "/sub/deep/{x}"),
        (Mounted({"t": "a"}, "", "", "/t/a", {"t": "a"}), None, "/t/a/none", 404, ""),
        (Mounted({}, "", "", "/sub", {}), None, "/sub/list", 200, "/sub/list"),
        (Mounted(_MOUNT, "", "", "/v1", {}), None, "/v1/anything", 200, "/v1"),
        (Mounted(_MOUNT, "", "", "/v1", {}), None, "/v1/anything", 404, ""),
        (Mounted(_MOUNT, "/users/{i}", "", "/v1", {"i": "1"}), None, "/v1/users/1", 404, "/v1/users/{i}"),
    ],
)
def test_what_every_version_leaves_in_the_scope_names_the_route(found: Any, included: Any, path: str, status: int, named: str) -> None:
    assert name_route(found, included, path, status) == named


def test_litestar_is_wrapped_so_that_what_no_route_answers_counts_too() -> None:
    @get("/users/{user:str}", sync_to_thread=False)
    def show(user: str) -> str:
        return user

    notes = Notes()
    app: Any = Litestar([show])
    ask(FootfallMiddleware(app, notes), "/users/anna", "/none/1")
    assert [(seen.route, seen.status) for seen in notes.seen] == [("/users/{user}", 200), ("", 404)]


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
    assert [answer.status_code for answer in ask(app, "/shop/stats/script.js", "/shop/stats/else")] == [503, 404]
    assert [seen.status for seen in notes.seen] == [404]


AWAY = (503, "5")


@pytest.mark.parametrize(
    ("status", "events", "scripts", "settings"),
    [
        (None, AWAY, AWAY, AWAY),
        (502, AWAY, AWAY, AWAY),
        (504, AWAY, AWAY, AWAY),
        (503, (503, "7"), (503, "7"), (503, "7")),
        (429, (429, "7"), (429, "7"), (429, "7")),
        (500, (500, "7"), (500, "7"), (500, "7")),
        (400, (400, "7"), (400, "7"), (400, "7")),
    ],
)
def test_browsers_are_told_to_come_again_while_the_server_is_away(
    status: int | None, events: tuple[int, str], scripts: tuple[int, str], settings: tuple[int, str]
) -> None:
    with Upstream(status) as upstream:
        proxy = FirstPartyProxy(upstream.url, "/stats")

        def answer(method: str, path: str, query: str = "") -> tuple[int, str]:
            found = proxy.answer(Visit(method, path, query, {}, b"{}", "203.0.113.7"))
            assert found.status != 503 or found.headers["cache-control"] == "no-store"
            return found.status, found.headers["retry-after"]

        assert [answer("POST", path) for path in ("/api/send", "/api/batch", "/api/record")] == [events] * 3
        assert answer("GET", "/script.js") == scripts
        assert answer("GET", "/api/record", "website=a\xff b\r\n") == settings
    assert upstream.asked[-1:] in ([], ["/api/record?website=a%FF%20b%0D%0A"])


def test_a_script_that_was_served_stands_in_while_the_server_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    script = Visit("GET", "/script.js", "", {}, b"", "")
    with Upstream(200) as upstream:
        proxy = FirstPartyProxy(upstream.url, "/stats")
        assert (proxy.answer(script).status, proxy.answer(script).body) == (200, b"{}")
        assert upstream.asked == ["/script.js"]
        monkeypatch.setattr(time, "monotonic", lambda now=time.monotonic: now() + 400)
        upstream.status = 502
        assert (proxy.answer(script).status, upstream.asked) == (200, ["/script.js"] * 2)
        monkeypatch.undo()
        monkeypatch.setattr(time, "monotonic", lambda now=time.monotonic: now() + 90_000)
        assert proxy.answer(script).status == 503


@pytest.mark.parametrize(
    ("method", "path", "ours"),
    [
        ("GET", "/stats/script.js", True),
        ("HEAD", "/stats/extras.js", True),
        ("GET", "/stats/declarative.js", True),
        ("GET", "/stats/api/record", True),
        ("POST", "/stats/api/record", True),
        ("POST", "/stats/script.js", False),
        ("GET", "/stats/api/send", False),
        ("GET", "/stats/api/websites", False),
        ("DELETE", "/stats/api/batch", False),
        ("GET", "/statistics/script.js", False),
    ],
)
def test_the_proxy_answers_what_pages_need_and_nothing_else(method: str, path: str, ours: bool) -> None:
    assert (FirstPartyProxy("http://127.0.0.1:9", "/stats").find(method, path) is not None) is ours


def post(proxy: FirstPartyProxy, body: Any, path: str = "/api/send") -> tuple[int, bytes]:
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = proxy.answer(Visit("POST", path, "", {"user-agent": AGENT}, text, "203.0.113.7"))
    return answer.status, answer.body


def test_with_a_spool_the_plain_scripts_events_wait_in_the_app(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy = FirstPartyProxy(place.server.url, "/stats", spool=tmp_path)
    body = {"type": "event", "payload": {"website": place.website, "url": "/away", "hostname": "example.com"}}
    identify = {"type": "identify", "payload": {"website": place.website, "id": "anna", "data": {"plan": "gold"}}}
    send = proxy._connections.send

    def hang_up(request: Any) -> Any:
        raise ConnectionFailed("gone")

    monkeypatch.setattr(proxy._connections, "send", hang_up)
    for told in (body, {**body, "payload": {**body["payload"], "name": "signed"}}, identify):  # type: ignore[dict-item]
        assert post(proxy, told) == (200, b"{}")
    for odd in (b"{", b"[]", {"type": "event"}, {"type": "odd", "payload": {}}, {**body, "pad": "x" * 70_000}):
        assert post(proxy, odd)[0] == 503
    assert post(proxy, [body], "/api/batch")[0] == 503
    monkeypatch.setattr(proxy._connections, "send", send)
    assert post(proxy, {**body, "payload": {**body["payload"], "url": "/back"}})[0] == 200  # type: ignore[dict-item]

    wait_for(lambda: place.footfall.get_stats(place.website).pageviews == 2)
    wait_for(lambda: place.footfall.get_events_stats(place.website).events == 1)
    assert sorted(row.x for row in place.footfall.get_metric(place.website, "path")) == ["/away", "/back"]
    assert proxy._outage is not None
    assert proxy._outage._sender.flush(20)
    assert proxy._outage._sender.read_counts().__dict__ == {"taken": 3, "inherited": 0, "delivered": 3, "refused": 0, "dropped": 0}
    assert {session.browser for session in place.footfall.get_sessions(place.website)} == {"chrome"}


def test_what_waits_outlives_the_app(tmp_path: Path) -> None:
    with Upstream(502) as upstream:
        proxy = FirstPartyProxy(upstream.url, "/stats", spool=tmp_path)
        assert post(proxy, {"type": "event", "payload": {"website": "w", "url": "/kept"}}) == (200, b"{}")
        assert proxy._outage is not None
        assert not proxy._outage._sender.close(0.2)
        upstream.status = 200
        upstream.bodies.clear()
        FirstPartyProxy(upstream.url, "/stats", spool=tmp_path)
        wait_for(lambda: upstream.bodies)
        ((event,),) = map(json.loads, upstream.bodies)
    payload = event["payload"]
    assert (payload["url"], payload["ip"], payload["userAgent"]) == ("/kept", "203.0.113.7", AGENT)
    assert abs(payload["timestamp"] - time.time()) < 120
    assert payload["idempotencyKey"]


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
