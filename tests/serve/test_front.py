"""The public face routes by path and keeps the metrics private."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from footfall.base.settings import Settings
from footfall.serve.front import Front, describe_unready

PATHS = frozenset({"/api/send", "/api/send/", "/in"})


def named(name: str):
    async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": f"{name} {scope['path']}".encode()})

    return app


async def metrics() -> str:
    return "# the metrics\n"


def ask(
    path: str,
    *,
    settings: Settings | None = None,
    headers: list[tuple[bytes, bytes]] | None = None,
    client: str = "127.0.0.1",
    alone: bool = False,
    reason: str = "",
) -> tuple[int, str]:
    front = Front(settings or Settings(), named("collector"), PATHS, None if alone else named("api"), lambda: reason, metrics)
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b""}

    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": headers or [],
        "client": (client, 1),
    }
    asyncio.run(front(scope, receive, send))
    return sent[0]["status"], sent[1]["body"].decode()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/api/send", "collector /api/send"),
        ("/api/send/", "collector /api/send/"),
        ("/in", "collector /in"),
        ("/api/sending", "api /api/sending"),
        ("/api/websites", "api /api/websites"),
        ("/api", "api /api"),
        ("/healthz", '{"status":"ok"}'),
    ],
)
def test_routes_by_path(path: str, expected: str) -> None:
    assert ask(path) == (200, expected)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/stats/api/send", "collector /api/send"),
        ("/api/send", "collector /api/send"),
        ("/stats/api", "api /api"),
        ("/statsx", "api /statsx"),
    ],
)
def test_base_path_is_taken_off(path: str, expected: str) -> None:
    assert ask(path, settings=Settings(base_path="/stats")) == (200, expected)


@pytest.mark.parametrize(
    ("settings", "headers", "client", "status"),
    [
        (Settings(), [], "127.0.0.1", 200),
        (Settings(), [], "::1", 200),
        (Settings(), [(b"x-forwarded-for", b"127.0.0.1")], "127.0.0.1", 401),
        (Settings(), [], "10.0.0.1", 401),
        (Settings(), [], "garbage", 401),
        (Settings(metrics_token="t0ken"), [(b"authorization", b"Bearer t0ken")], "10.0.0.1", 200),
        (Settings(metrics_token="t0ken"), [(b"authorization", b"Bearer other")], "127.0.0.1", 401),
        (Settings(metrics_token="t0ken"), [], "127.0.0.1", 401),
    ],
)
def test_metrics_are_private(settings: Settings, headers: list[tuple[bytes, bytes]], client: str, status: int) -> None:
    assert ask("/metrics", settings=settings, headers=headers, client=client)[0] == status


def test_readiness_tells_why_not() -> None:
    assert ask("/readyz", reason="spool: full") == (503, '{"status":"unready","reasons":["spool: full"]}')
    assert ask("/readyz") == (200, "api /readyz")


def test_collector_alone_has_no_api() -> None:
    assert ask("/api/websites", alone=True)[0] == 404
    assert ask("/readyz", alone=True)[0] == 200
    assert ask("/api/send", alone=True)[0] == 200


@pytest.mark.parametrize(
    ("known", "full", "start"), [(True, False, ""), (False, False, "metadata"), (True, True, "spool"), (False, True, "metadata")]
)
def test_describes_why_unready(known: bool, full: bool, start: str) -> None:
    assert describe_unready(sources_known=known, spool_full=full).split(":")[0] == start


BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8"


@pytest.mark.parametrize(
    ("path", "accept", "language", "shown"),
    [
        ("/nonsense", BROWSER, "", "<h1>There is nothing here</h1>"),
        ("/q/x<script>", BROWSER, "xx, de-AT;q=0.9", "<h1>Hier ist nichts</h1>"),
        ("/nonsense", "*/*", "de", '"not-found"'),
        ("/nonsense", "application/json, text/html", "de", '"not-found"'),
        ("/api/nonsense", BROWSER, "de", '"not-found"'),
    ],
)
def test_people_see_a_page_where_there_is_nothing(path: str, accept: str, language: str, shown: str) -> None:
    headers = [(b"accept", accept.encode()), (b"accept-language", language.encode())]
    status, body = ask(path, headers=headers, alone=True)
    assert (status, shown in body, "<script" in body) == (404, True, False)
