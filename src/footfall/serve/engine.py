"""The engine process: the API on a Unix socket, the engine, the metadata, and the writer that drains the spool."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import socket
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from prometheus_client import Metric

from footfall.api.app import create_app
from footfall.api.services import Check, Services, build_services
from footfall.base.clock import system_clock
from footfall.base.logging import fields
from footfall.base.settings import Settings
from footfall.collect.writer import Writer
from footfall.engine.adapter import ClickHouse, open_engine
from footfall.engine.erase import delete_website
from footfall.engine.errors import BadStatement, EngineDown
from footfall.engine.statement import Statement
from footfall.manage.first_user import USERNAME, create_first_user
from footfall.serve.asgi import App, Receive, Scope, Send
from footfall.serve.children import FAULT_EXIT, Orders, watch_lifeline
from footfall.serve.metrics import gauge, render, total
from footfall.serve.uvicorn_server import Server, make_server, run_server
from footfall.store.database import Database, open_database
from footfall.store.errors import StoreDown
from footfall.store.migrate import migrate

log = logging.getLogger(__name__)

NICENESS = 5
"""Queries give way to the collector when the processors are busy."""
BEHIND_SECONDS = 60.0
"""A writer that is further behind than this makes the server unready."""


def main(orders: Orders) -> int:
    """Serve until told to stop; `FAULT_EXIT` when the settings can never work."""
    settings = orders.load()
    with contextlib.suppress(OSError):
        os.nice(NICENESS)
    try:
        database = open_database(settings.database_location)
        migrate(database)
        engine = open_engine(settings)
    except StoreDown:
        return fail("database_url", "the metadata database cannot be reached", final=not settings.database_url)
    except EngineDown:
        return fail("engine", "the engine cannot be reached, or another process has its folder open", final=False)
    except BadStatement:
        return fail("engine", "the engine refuses its tables; the log above says why", final=True)
    if not orders.upstream:
        return drain_only(settings, engine)
    show_first_password(create_first_user(database, settings.admin_password, system_clock))
    run_server(lambda: prepare(orders, settings, database, engine), listen(Path(orders.upstream)))
    return 0


def fail(name: str, fault: str, *, final: bool) -> int:
    """Say what cannot work; `final` ends the whole server, otherwise the start is tried again."""
    print(f"footfall: {name}: {fault}", file=sys.stderr)  # noqa: T201
    return FAULT_EXIT if final else 1


def show_first_password(password: str | None) -> None:
    """Print the generated password of the first user, this one time."""
    if password:
        print(f"\n  User:     {USERNAME}\n  Password: {password}\n\n  This is shown only once.\n", flush=True)  # noqa: T201


def listen(path: Path) -> socket.socket:
    """The Unix socket of the API, for this user alone; one left by an earlier run is replaced."""
    path.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    mask = os.umask(0o177)
    try:
        listener.bind(str(path))
    finally:
        os.umask(mask)
    listener.listen(1024)
    listener.setblocking(False)
    return listener


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

    async def close() -> None:
        if not await asyncio.to_thread(writer.stop):
            log.warning("the writer did not end in time; the rest of the spool waits for the next start")
        await asyncio.to_thread(engine.close)
        database.close()

    return make_server(with_metrics(create_app(services), services, writer), behind_proxy=True), close


def with_metrics(app: Any, services: Services, writer: Writer) -> App:
    """The API with the internal page of numbers in front, which the collector process asks for and guards."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] == "/metrics":
            text = render(measure(services, writer)).encode()
            await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain; charset=utf-8")]})
            await send({"type": "http.response.body", "body": text})
            return
        await app(scope, receive, send)

    return answer


def measure(services: Services, writer: Writer) -> list[Metric]:
    """What this process counts."""
    stats = writer.snapshot()
    return [
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


def drain_only(settings: Settings, engine: ClickHouse) -> int:
    """Beside a collector on a host of its own: drain its spool into the shared engine until told to stop."""
    writer = Writer(engine, settings.spool_folder)
    writer.start()
    asyncio.run(until_told())
    log.info("draining", extra=fields(pending=writer.snapshot().pending_records))
    started = time.monotonic()
    writer.stop()
    engine.close()
    log.info("drained", extra=fields(seconds=round(time.monotonic() - started, 1)))
    return 0


async def until_told() -> None:
    """Return at SIGTERM or when the parent has ended."""
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, told.set)
    watch_lifeline(lambda: loop.call_soon_threadsafe(told.set))
    await told.wait()
