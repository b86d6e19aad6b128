"""The collector process: takes events on the public socket and passes the rest on to the API."""

from __future__ import annotations

import asyncio
import gc
import socket
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

import aiohttp
import msgspec

from footfall.base.clock import system_clock
from footfall.base.settings import Settings
from footfall.collect.agents import describe_agent
from footfall.collect.app import Collector, CollectorParts, create_collector
from footfall.collect.backend.app import TRACK_PATH, Backend, BackendParts
from footfall.collect.bots import find_bot
from footfall.collect.counters import Counters
from footfall.collect.geo import Geo
from footfall.collect.lanes import measure_spool
from footfall.collect.redirects import PREFIXES, Redirects
from footfall.collect.spool import Spool
from footfall.collect.steps import Knowledge
from footfall.serve.asgi import App
from footfall.serve.board import Board
from footfall.serve.children import Orders
from footfall.serve.directory import LiveDirectory, load_snapshot
from footfall.serve.emails import EmailLookup
from footfall.serve.front import Front, describe_unready
from footfall.serve.metrics import count, gauge, histogram, render, total
from footfall.serve.proxy import Proxy
from footfall.serve.uvicorn_server import Server, make_server, run_server
from footfall.serve.write_keys import keep_noting_uses
from footfall.store.database import open_database
from footfall.store.sources import read_revision

if TYPE_CHECKING:
    from prometheus_client import Metric

GARBAGE_THRESHOLDS = (20_000, 20, 20)
"""Requests make few cycles: look for them seldom, for every pause is somebody's latency."""
SWITCH_SECONDS = 0.0005
"""The spool's thread must not wait long for the interpreter, or every group of events does; the default is 5 ms."""
SCRAPE_SECONDS = 5.0
TELL_SECONDS = 1.0


def main(orders: Orders) -> int:
    """Serve until told to stop."""
    listener = socket.socket(fileno=orders.listen_fd)
    run_server(lambda: prepare(orders), listener, orders.pulse_fd)
    return 0


async def prepare(orders: Orders) -> tuple[Server, Callable[[], Awaitable[None]]]:
    """The server of this process, and what closes its parts."""
    settings = orders.load()
    database = open_database(settings.database_location)
    directory = LiveDirectory(lambda: read_revision(database), lambda: load_snapshot(database), settings.data / "sources")
    await directory.refresh()
    spool = Spool(settings.spool_folder, orders.lane, settings.spool_limit)
    places = Geo(settings)
    await asyncio.to_thread(places.find_place, "")  # unpacks and opens the database now, so that no visitor waits for it
    board = Board(orders.board_fd, orders.seat)
    knowledge = Knowledge(describe_agent, find_bot, places, board.rates)
    collector = create_collector(CollectorParts(settings, orders.secret, system_clock, directory, spool, knowledge))
    freshness = Freshness(board, directory)
    lookup = EmailLookup(database)
    redirects = Redirects(settings, collector.pipeline, directory, spool, collector.counters, lookup.find_website)
    parts = BackendParts(settings, orders.secret, system_clock, directory, spool, places, collector.counters, board.rates)
    backend = Backend(parts)
    proxy = make_proxy(orders, settings, freshness) if orders.upstream else None

    tasks = [
        asyncio.create_task(directory.follow()),
        asyncio.create_task(keep_telling(board, collector, spool)),
        asyncio.create_task(keep_noting_uses(database, backend.usage)),
    ]
    gc.collect()
    gc.freeze()  # what lives as long as the process need not be looked at again and again
    gc.set_threshold(*GARBAGE_THRESHOLDS)
    sys.setswitchinterval(SWITCH_SECONDS)

    branches: dict[str, App] = {**dict.fromkeys(PREFIXES, redirects), TRACK_PATH: backend}

    async def metrics() -> str:
        own = render(await asyncio.to_thread(measure, settings, sum_counts(board), directory))
        return own + (await scrape(proxy.session) if proxy else "")

    def unready() -> str:
        return describe_unready(sources_known=directory.ready, spool_full=spool.is_full())

    async def close() -> None:
        for task in tasks:
            task.cancel()
        spool.refuse()
        await asyncio.to_thread(spool.close)
        if proxy:
            await proxy.close()
        database.close()

    front = Front(settings, collector, collector.paths, proxy, unready, metrics, branches, freshness, collector.direct)
    return make_server(front, ends=(proxy.end_streams,) if proxy else ()), close


class Freshness:
    """Whether the list of sources here is as new as the last change that went through any collector of this machine."""

    def __init__(self, board: Board, directory: LiveDirectory) -> None:
        self._board = board
        self._directory = directory
        self._seen = board.read_changes()

    def is_stale(self) -> bool:
        """Whether somebody has changed metadata since the last refresh."""
        return self._board.read_changes() != self._seen

    async def refresh(self) -> None:
        """Bring the list up to date."""
        seen = self._board.read_changes()
        await self._directory.refresh()
        self._seen = seen

    async def note_change(self) -> None:
        """Bring the list up to date after a change that went through here, and have the other collectors do so."""
        self._board.note_change()
        await self.refresh()


def make_proxy(orders: Orders, settings: Settings, freshness: Freshness) -> Proxy:
    """The way to the API. A question may wait for another heavy one before it has its own time."""
    return Proxy(orders.upstream, settings.trusted_proxies, settings.max_body, freshness.note_change, 2 * settings.query_timeout + 15)


async def scrape(session: aiohttp.ClientSession) -> str:
    """The metrics of the engine process; empty while it does not answer."""
    try:
        async with session.get("http://api/metrics", timeout=aiohttp.ClientTimeout(total=SCRAPE_SECONDS)) as answer:
            return await answer.text() if answer.status == 200 else ""
    except (aiohttp.ClientError, OSError, TimeoutError):
        return ""


class Counted(msgspec.Struct):
    """What one collector has counted since its start."""

    counters: Counters
    appends: int = 0
    syncs: int = 0


async def keep_telling(board: Board, collector: Collector, spool: Spool) -> None:
    """Put the counts on the board for ever, for whichever collector is asked for them."""
    while True:
        board.tell(Counted(collector.counters, spool.appends, spool.syncs))
        await asyncio.sleep(TELL_SECONDS)


def sum_counts(board: Board) -> Counted:
    """What all collectors have counted."""
    whole = Counted(Counters())
    for told in board.list_counts(partial(msgspec.msgpack.decode, type=Counted)):
        whole.counters.add(told.counters)
        whole.appends += told.appends
        whole.syncs += told.syncs
    return whole


def measure(settings: Settings, counted: Counted, directory: LiveDirectory) -> list[Metric]:
    """What the collectors count, at most a second old."""
    counters = counted.counters
    return [
        count("events", "Events received, by outcome.", counters.outcomes(), "outcome"),
        histogram("collect_seconds", "Seconds from a request for collection to its answer.", counters),
        total("spool_appends", "Appends that were made durable.", counted.appends),
        total("spool_syncs", "Disk writes that made them durable.", counted.syncs),
        gauge("spool_bytes", "Size of the spool.", measure_spool(settings.spool_folder)),
        gauge("spool_limit_bytes", "Largest size of the spool.", settings.spool_limit),
        gauge("sources", "Websites, links and pixels that take events.", len(directory.by_id)),
    ]
