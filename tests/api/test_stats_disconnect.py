"""A client that leaves takes its query with it, over a real socket."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
import uvicorn

from footfall.api.app import create_app
from footfall.base.settings import Settings
from footfall.engine.adapter import ClickHouse, open_engine
from footfall.engine.statement import Rows, Statement

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

ENDLESS = Statement("SELECT sum(cityHash64(number)) FROM numbers(1000000000000)")
RUNNING = Statement("SELECT count() FROM system.processes WHERE query LIKE '%cityHash64%' AND query NOT LIKE '%system.processes%'")


class Endless:
    """A real engine that is asked something that takes very long, whatever the question."""

    def __init__(self, engine: ClickHouse) -> None:
        self.engine = engine

    async def fetch(self, statement: Statement) -> Rows:
        return await self.engine.fetch(replace(ENDLESS, light=statement.light))


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClickHouse]:
    opened = open_engine(Settings(data=tmp_path_factory.mktemp("engine"), query_timeout=60.0))
    yield opened
    opened.close()


@pytest.fixture
def port(api, engine) -> Iterator[int]:
    app = create_app(replace(api.services, engine=Endless(engine)))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", loop="asyncio"))
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        thread = threading.Thread(target=lambda: asyncio.run(server.serve([listener])))
        thread.start()
        yield listener.getsockname()[1]
        server.should_exit = True
        thread.join(30)


def running(engine: ClickHouse) -> int:
    return engine.fetch_now(RUNNING).rows[0][0]


def wait_until(engine: ClickHouse, number: int) -> None:
    deadline = time.monotonic() + 20
    while running(engine) != number:
        assert time.monotonic() < deadline, f"{running(engine)} queries run, not {number}"
        time.sleep(0.02)


@pytest.mark.parametrize("what", ["stats", "pageviews", "metrics"])
def test_the_queries_of_a_client_that_leaves_end(api, engine, port, what):
    token = api.token("owner")
    path = f"/api/websites/{api.own.website_id}/{what}?startAt=0&endAt=1790000000000&type=path&compare=yoy"
    client = socket.create_connection(("127.0.0.1", port))
    client.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n\r\n".encode())
    wait_until(engine, 1 if what == "metrics" else 2)
    client.close()
    wait_until(engine, 0)


def test_a_report_is_given_up_too(api, engine, port):
    dates = {"startDate": "2026-01-01", "endDate": "2026-09-01"}
    body = {"websiteId": api.own.website_id, "type": "retention", "filters": {}, "parameters": dates}
    head = f"Host: localhost\r\nAuthorization: Bearer {api.token('owner')}\r\nContent-Length: {len(json.dumps(body))}"
    client = socket.create_connection(("127.0.0.1", port))
    client.sendall(f"POST /api/reports/retention HTTP/1.1\r\n{head}\r\n\r\n{json.dumps(body)}".encode())
    wait_until(engine, 1)
    client.close()
    wait_until(engine, 0)
