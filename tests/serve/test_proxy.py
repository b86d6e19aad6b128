"""Requests pass through to the API over a real Unix socket, answers stream back."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from yarl import URL

from footfall.base.settings import PRIVATE_NETWORKS
from footfall.serve.proxy import Proxy
from footfall.serve.uvicorn_server import make_server


class Api:
    """A small ASGI app behind the proxy: echoes, fails, streams and waits."""

    def __init__(self) -> None:
        self.abandoned = asyncio.Event()

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        body = b""
        while True:
            message = await receive()
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        path = scope["path"]
        if path == "/hang":
            await asyncio.sleep(5)
        if path == "/wait":
            while (await receive())["type"] != "http.disconnect":
                pass
            self.abandoned.set()
            return
        status = int(path.removeprefix("/status/")) if path.startswith("/status/") else 200
        headers = [(b"content-type", b"text/plain"), (b"x-two", b"1"), (b"x-two", b"2")]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        if path == "/stream":
            for part in (b"one,", b"two,", b"three"):
                await send({"type": "http.response.body", "body": part, "more_body": True})
                await asyncio.sleep(0.05)
            await send({"type": "http.response.body", "body": b""})
            return
        seen = dict(scope["headers"]).get(b"x-forwarded-for", b"")
        text = b"|".join([scope["method"].encode(), scope["raw_path"], scope["query_string"], seen, body])
        await send({"type": "http.response.body", "body": text})


@asynccontextmanager
async def served(app: Any, listener: socket.socket) -> AsyncIterator[None]:
    server = make_server(app)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:  # noqa: ASYNC110 - uvicorn tells it in no other way
        await asyncio.sleep(0.01)
    try:
        yield
    finally:
        server.should_exit = True
        await task


def unix_listener(path: Path) -> socket.socket:
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(path))
    listener.listen()
    return listener


Scenario = Callable[[aiohttp.ClientSession, str, Api, list[int]], Any]


def play(tmp_path: Path, scenario: Scenario, *, upstream: bool = True, trusted: str = PRIVATE_NETWORKS) -> None:
    """Run a scenario against client → proxy (TCP) → API (Unix socket)."""

    async def run() -> None:
        changes: list[int] = []

        async def after_change() -> None:
            changes.append(1)

        api = Api()
        path = tmp_path / "api.sock"
        proxy = Proxy(str(path), trusted, 1000, after_change, 1.0)
        listener = socket.create_server(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        async with served(proxy, listener), aiohttp.ClientSession() as session:
            if upstream:
                async with served(api, unix_listener(path)):
                    await scenario(session, url, api, changes)
                    await proxy.close()
            else:
                await scenario(session, url, api, changes)
                await proxy.close()

    asyncio.run(asyncio.wait_for(run(), 30))


def test_passes_everything_on(tmp_path: Path) -> None:
    async def scenario(session: aiohttp.ClientSession, url: str, api: Api, changes: list[int]) -> None:
        async with session.put(URL(url + "/a%20b/%C3%BC?x=%2F&y", encoded=True), data=b"hello") as answer:
            assert await answer.text() == "PUT|/a%20b/%C3%BC|x=%2F&y|127.0.0.1|hello"
            assert answer.headers.getall("x-two") == ["1", "2"]
        assert changes == [1]
        async with session.get(url + "/plain") as answer:
            assert (await answer.text()).startswith("GET|/plain||127.0.0.1|")
        async with session.post(url + "/status/404") as answer:
            assert answer.status == 404
        async with session.get(url + "/status/302", allow_redirects=False) as answer:
            assert answer.status == 302
        assert changes == [1], "only a successful change counts"

    play(tmp_path, scenario)


@pytest.mark.parametrize(("trusted", "seen"), [(PRIVATE_NETWORKS, "203.0.113.9"), ("10.0.0.0/8", "127.0.0.1")])
def test_client_address_is_believed_from_trusted_peers_only(tmp_path: Path, trusted: str, seen: str) -> None:
    async def scenario(session: aiohttp.ClientSession, url: str, api: Api, changes: list[int]) -> None:
        async with session.get(url + "/", headers={"X-Forwarded-For": "203.0.113.9, 10.0.0.1"}) as answer:
            assert (await answer.text()).split("|")[3] == seen

    play(tmp_path, scenario, trusted=trusted)


def test_answers_stream(tmp_path: Path) -> None:
    async def scenario(session: aiohttp.ClientSession, url: str, api: Api, changes: list[int]) -> None:
        async with session.get(url + "/stream") as answer:
            chunks = [chunk async for chunk in answer.content.iter_any()]
        assert b"".join(chunks) == b"one,two,three"
        assert len(chunks) > 1

    play(tmp_path, scenario)


def test_a_client_that_leaves_ends_the_request_behind(tmp_path: Path) -> None:
    async def scenario(session: aiohttp.ClientSession, url: str, api: Api, changes: list[int]) -> None:
        with pytest.raises(TimeoutError):
            async with session.get(url + "/wait", timeout=aiohttp.ClientTimeout(total=0.3)):
                pass
        await asyncio.wait_for(api.abandoned.wait(), 5)

    play(tmp_path, scenario)


def test_large_bodies_are_refused(tmp_path: Path) -> None:
    async def scenario(session: aiohttp.ClientSession, url: str, api: Api, changes: list[int]) -> None:
        async with session.post(url + "/", data=b"x" * 1001) as answer:
            assert answer.status == 413
            assert (await answer.json())["error"]["code"] == "payload-too-large"

    play(tmp_path, scenario)


def test_without_the_api_the_answer_is_503(tmp_path: Path) -> None:
    async def scenario(session: aiohttp.ClientSession, url: str, api: Api, changes: list[int]) -> None:
        async with session.get(url + "/api/websites") as answer:
            assert answer.status == 503
            assert answer.headers["retry-after"] == "1"
            assert (await answer.json())["error"]["code"] == "unavailable"

    play(tmp_path, scenario, upstream=False)


def test_an_api_that_hangs_is_not_waited_for(tmp_path: Path) -> None:
    async def scenario(session: aiohttp.ClientSession, url: str, api: Api, changes: list[int]) -> None:
        async with session.get(url + "/hang") as answer:
            assert answer.status == 503

    play(tmp_path, scenario)
