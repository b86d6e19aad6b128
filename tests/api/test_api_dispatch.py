from __future__ import annotations

import asyncio

import pytest
from litestar import Litestar

from footfall.api.dispatch import make_routes
from footfall.api.endpoint import Call, Endpoint
from footfall.api.problems import answer_error
from footfall.base.shapes import Maybe, Object, Text

SCOPE = {
    "type": "http",
    "method": "GET",
    "path": "/slow",
    "raw_path": b"/slow",
    "query_string": b"",
    "headers": [],
    "root_path": "",
    "http_version": "1.1",
}


def application(api, *endpoints: Endpoint) -> Litestar:
    return Litestar(
        make_routes(endpoints, api.services), exception_handlers={Exception: answer_error}, openapi_config=None, logging_config=None
    )


@pytest.mark.parametrize("leaves", [True, False])
def test_a_client_that_leaves_cancels_the_handler(api, leaves):
    seen: list[str] = []
    begun = asyncio.Event()

    async def slow(_call: Call) -> dict[str, bool]:
        seen.append("begun")
        begun.set()
        try:
            await asyncio.sleep(0.2 if not leaves else 60)
        except asyncio.CancelledError:
            seen.append("cancelled")
            raise
        seen.append("ended")
        return {"ok": True}

    async def converse() -> None:
        messages = asyncio.Queue()
        messages.put_nowait({"type": "http.request", "body": b"", "more_body": False})
        sent: list[dict[str, object]] = []

        async def send(message: dict[str, object]) -> None:
            sent.append(message)

        app = application(api, Endpoint("GET", "/slow", slow, "Wait", tag="test", public=True))
        answering = asyncio.create_task(app({**SCOPE}, messages.get, send))
        await begun.wait()
        if leaves:
            messages.put_nowait({"type": "http.disconnect"})
        await asyncio.wait_for(answering, 10)
        assert sent[0]["status"] == (503 if leaves else 200)

    asyncio.run(converse())
    assert seen == ["begun", "cancelled" if leaves else "ended"]


def test_of_a_repeated_parameter_the_last_counts(api):
    async def echo(call: Call) -> dict[str, str]:
        return call.query

    endpoint = Endpoint("GET", "/slow", echo, "Echo", tag="test", public=True, query=Object({"a": Text(), "b": Maybe(Text())}))
    app = application(api, endpoint)
    sent: list[dict[str, object]] = []

    async def ask() -> None:
        messages = asyncio.Queue()
        messages.put_nowait({"type": "http.request", "body": b"", "more_body": False})

        async def send(message: dict[str, object]) -> None:
            sent.append(message)

        await app({**SCOPE, "query_string": b"a=1&a=%C3%BC&c=3&b="}, messages.get, send)

    asyncio.run(ask())
    assert sent[1]["body"] == '{"a":"ü","b":""}'.encode()
