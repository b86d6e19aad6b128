"""The collector process: takes events on the public socket and passes the rest on to the API."""

from __future__ import annotations

import asyncio
import gc
import socket
import sys
from collections.abc import Awaitable, Callable

import aiohttp
from prometheus_client import Metric

from footfall.base.clock import system_clock
from footfall.base.settings import Settings
from footfall.collect.agents import describe_agent
from footfall.collect.app import Collector, CollectorParts, create_collector
from footfall.collect.bots import find_bot
from footfall.collect.geo import Geo
from footfall.collect.lanes import measure_spool
from footfall.collect.redirects import PREFIXES, Redirects
from footfall.collect.spool import Spool
from footfall.collect.steps import Knowledge
from footfall.serve.children import Orders
from footfall.serve.directory import LiveDirectory
from footfall.serve.emails import EmailLookup
from footfall.serve.front import Front, describe_unready
from footfall.serve.metrics import count, gauge, histogram, render, total
from footfall.serve.proxy import Proxy
from footfall.serve.uvicorn_server import Server, make_server, run_server
from footfall.store.database import open_database
from footfall.store.sources import load_sources, read_revision

GARBAGE_THRESHOLDS = (20_000, 20, 20)
"""Requests make few cycles: look for them seldom, for every pause is somebody's latency."""
SWITCH_SECONDS = 0.0005
"""The spool's thread must not wait long for the interpreter, or every group of events does; the default is 5 ms."""
SCRAPE_SECONDS = 5.0


def main(orders: Orders) -> int:
    """Serve until told to stop."""
    listener = socket.socket(fileno=orders.listen_fd)
    run_server(lambda: prepare(orders), listener, orders.pulse_fd)
    return 0


async def prepare(orders: Orders) -> tuple[Server, Callable[[], Awaitable[None]]]:
    """The server of this process, and what closes its parts."""
    settings = orders.load()
    database = open_database(settings.database_location)
    directory = LiveDirectory(lambda: read_revision(database), lambda: load_sources(database), settings.data / "sources")
    await directory.refresh()
    following = asyncio.create_task(directory.follow())
    spool = Spool(settings.spool_folder, orders.lane, settings.spool_limit)
    places = Geo(settings)
    await asyncio.to_thread(places.find_place, "")  # unpacks and opens the database now, so that no visitor waits for it
    knowledge = Knowledge(describe_agent, find_bot, places)
    collector = create_collector(CollectorParts(settings, orders.secret, system_clock, directory, spool, knowledge))
    lookup = EmailLookup(database)
    redirects = Redirects(settings, collector.pipeline, directory, spool, collector.counters, lookup.find_website)
    proxy = make_proxy(orders, settings, directory) if orders.upstream else None

    gc.collect()
    gc.freeze()  # what lives as long as the process need not be looked at again and again
    gc.set_threshold(*GARBAGE_THRESHOLDS)
    sys.setswitchinterval(SWITCH_SECONDS)

    async def metrics() -> str:
        own = render(await asyncio.to_thread(measure, settings, collector, spool, directory))
        return own + (await scrape(proxy.session) if proxy else "")

    def unready() -> str:
        full = measure_spool(settings.spool_folder) >= settings.spool_limit
        return describe_unready(sources_known=directory.ready, spool_full=full)

    async def close() -> None:
        following.cancel()
        await asyncio.to_thread(spool.close)
        if proxy:
            await proxy.close()
        database.close()

    front = Front(settings, collector, collector.paths, proxy, unready, metrics, dict.fromkeys(PREFIXES, redirects))
    return make_server(front, ends=(proxy.end_streams,) if proxy else ()), close


def make_proxy(orders: Orders, settings: Settings, directory: LiveDirectory) -> Proxy:
    """The way to the API. A question may wait for another heavy one before it has its own time."""
    return Proxy(orders.upstream, settings.trusted_proxies, settings.max_body, directory.refresh, 2 * settings.query_timeout + 15)


async def scrape(session: aiohttp.ClientSession) -> str:
    """The metrics of the engine process; empty while it does not answer."""
    try:
        async with session.get("http://api/metrics", timeout=aiohttp.ClientTimeout(total=SCRAPE_SECONDS)) as answer:
            return await answer.text() if answer.status == 200 else ""
    except (aiohttp.ClientError, OSError, TimeoutError):
        return ""


def measure(settings: Settings, collector: Collector, spool: Spool, directory: LiveDirectory) -> list[Metric]:
    """What this process counts."""
    counters = collector.counters
    return [
        count("events", "Events received, by outcome.", counters.outcomes(), "outcome"),
        histogram("collect_seconds", "Seconds from a request for collection to its answer.", counters),
        total("spool_appends", "Appends that were made durable.", spool.appends),
        total("spool_syncs", "Disk writes that made them durable.", spool.syncs),
        gauge("spool_bytes", "Size of the spool.", measure_spool(settings.spool_folder)),
        gauge("spool_limit_bytes", "Largest size of the spool.", settings.spool_limit),
        gauge("sources", "Websites, links and pixels that take events.", len(directory.by_id)),
    ]
