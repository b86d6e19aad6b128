"""The engine process: opens the metadata and the engine, then serves the API and drains the spool."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import os
import signal
import socket
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from footfall.base.clock import system_clock
from footfall.base.logging import fields
from footfall.base.settings import Settings
from footfall.collect.writer import Writer
from footfall.engine.adapter import ClickHouse, open_engine
from footfall.engine.errors import BadStatement, EngineDown
from footfall.manage.first_user import USERNAME, create_first_user
from footfall.serve.children import FAULT_EXIT, Orders, is_orphan, watch_lifeline
from footfall.serve.code_pages import release_code
from footfall.serve.uvicorn_server import run_server
from footfall.store.database import Database, open_database
from footfall.store.errors import StoreBroken, StoreDown
from footfall.store.migrate import migrate

log = logging.getLogger(__name__)

NICENESS = 5
"""Queries give way to the collector when the processors are busy."""


def main(orders: Orders) -> int:
    """Serve until told to stop; `FAULT_EXIT` when the settings can never work."""
    settings = orders.load()
    try:
        database, engine = open_both(settings, api=bool(orders.upstream))
    except StoreBroken as error:
        return fail("data", f"the metadata database is damaged, put a backup in its place: {describe_cause(error)}", final=True)
    except StoreDown as error:
        return fail("database_url", f"the metadata database cannot be reached: {describe_cause(error)}", final=not settings.database_url)
    except EngineDown as error:
        fault = f"the engine cannot be reached, or another process has its folder open: {describe_cause(error)}"
        return fail("engine", fault, final=False)
    except BadStatement:
        return fail("engine", "the engine refuses its tables; the log above says why", final=True)
    if is_orphan():  # its place may be taken already: a new server waits for the folder, and must find it soon
        engine.close()
        return 0
    if not orders.upstream:
        return drain_only(settings, engine)
    show_first_password(create_first_user(database, settings.admin_password, system_clock))
    give_way()
    release_code()
    from footfall.serve.api import prepare  # noqa: PLC0415 - loaded already, while the engine opened

    run_server(lambda: prepare(orders, settings, database, engine), listen(Path(orders.upstream)), orders.pulse_fd)
    return 0


def open_both(settings: Settings, *, api: bool) -> tuple[Database, ClickHouse]:
    """The metadata database and the engine, both up to date; with `api` also its code is loaded, all at the same time.

    Raises:
        StoreDown, EngineDown, BadStatement: one of them cannot be opened.
    """
    with ThreadPoolExecutor(1, "open-engine") as pool:
        opening = pool.submit(open_engine, settings)
        if api:
            import footfall.serve.api  # noqa: F401, PLC0415 - the framework takes as long to load as the engine to open
        database = open_database(settings.database_location)
        migrate(database)
        return database, opening.result()


def give_way() -> None:
    """Lower the priority of all threads; those that are started later inherit it. Not before the start is done, which is urgent."""
    for thread in Path("/proc/self/task").iterdir():
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, int(thread.name), NICENESS)


def fail(name: str, fault: str, *, final: bool) -> int:
    """Say what cannot work; `final` ends the whole server, otherwise the start is tried again."""
    print(f"footfall: {name}: {fault}", file=sys.stderr)  # noqa: T201
    return FAULT_EXIT if final else 1


def describe_cause(error: Exception) -> str:
    """The first line of what lies behind an error, for the server's own terminal; drivers name hosts and users there, no passwords."""
    cause = error.__cause__ or error
    return str(getattr(cause, "orig", None) or cause).strip().partition("\n")[0][:300]


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


def drain_only(settings: Settings, engine: ClickHouse) -> int:
    """Beside a collector on a host of its own: drain its spool into the shared engine until told to stop."""
    writer = Writer(engine, settings.spool_folder)
    writer.start()
    gc.enable()
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
