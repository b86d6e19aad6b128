"""The API's server inside the engine process: the application, its parts and its numbers."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from footfall.api.app import create_app
from footfall.api.services import Check, Services, build_services
from footfall.base.clock import system_clock
from footfall.base.settings import Settings
from footfall.collect.writer import Writer
from footfall.engine.adapter import ClickHouse
from footfall.engine.erase import delete_website
from footfall.engine.statement import Statement
from footfall.serve.asgi import App, Receive, Scope, Send
from footfall.serve.children import Orders
from footfall.serve.metrics import gauge, render, total
from footfall.serve.uvicorn_server import Server, make_server
from footfall.store.database import Database

if TYPE_CHECKING:
    from prometheus_client import Metric

log = logging.getLogger(__name__)

CATCH_UP_SECONDS = 20.0
BEHIND_SECONDS = 60.0
"""A writer that is further behind than this makes the server unready."""


async def prepare(
    orders: Orders, settings: Settings, database: Database, engine: ClickHouse
) -> tuple[Server, Callable[[], Awaitable[None]]]:
    """The server of this process, and what drains and closes its parts."""
    writer = Writer(engine, settings.spool_folder)
    writer.start()
    services = build_services(
        settings,
        orders.secret,
        system_clock,
        database,
        engine,
        lambda source_id, before: delete_website(engine, source_id, before),
        {"engine": engine_check(engine), "spool": writer_check(writer)},
    )
    services = replace(services, catch_up=lambda: writer.catch_up(CATCH_UP_SECONDS))

    async def close() -> None:
        if not await asyncio.to_thread(writer.stop):
            log.warning("the writer did not end in time; the rest of the spool waits for the next start")
        await asyncio.to_thread(engine.close)
        database.close()

    app = with_metrics(create_app(services), lambda: measure(services, engine, writer))
    return make_server(app, behind_proxy=True, ends=(services.feeds.stop,)), close


def with_metrics(app: Any, count: Callable[[], list[Metric]]) -> App:
    """The API with the internal page of numbers in front, which the collector process asks for and guards."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] == "/metrics":
            text = render(count()).encode()
            await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain; charset=utf-8")]})
            await send({"type": "http.response.body", "body": text})
            return
        await app(scope, receive, send)

    return answer


def measure(services: Services, engine: ClickHouse, writer: Writer) -> list[Metric]:
    """What this process counts."""
    stats = writer.snapshot()
    return [
        total("queries", "Queries that were put to the engine.", engine.queries),
        total("writer_records", "Records brought from the spool into the engine.", stats.inserted),
        total("writer_batches", "Batches in which they came.", stats.batches),
        total("writer_refused", "Records that the engine refused.", stats.refused),
        gauge("spool_pending_records", "Records that wait in the spool.", stats.pending_records),
        gauge("spool_pending_bytes", "Bytes that wait in the spool.", stats.pending_bytes),
        gauge("spool_lag_seconds", "For how long the oldest record waits.", stats.lag(services.clock())),
        gauge("dead_letters", "Records in the dead-letter file.", stats.dead_letters),
    ]


def engine_check(engine: ClickHouse) -> Check:
    """The check whether the engine answers."""

    async def check() -> str:
        await engine.fetch(Statement("SELECT 1", light=True))
        return ""

    return check


def writer_check(writer: Writer) -> Check:
    """The check whether the writer keeps up."""

    async def check() -> str:
        stats = writer.snapshot()
        lag = stats.lag(system_clock())
        if not stats.running:
            return "the writer has stopped"
        return f"the writer is {lag:.0f} seconds behind ({stats.last_error or 'busy'})" if lag > BEHIND_SECONDS else ""

    return check
