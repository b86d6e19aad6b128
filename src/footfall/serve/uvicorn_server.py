"""uvicorn as every process here runs it: our signals, our logs, uvloop and httptools."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import uvicorn

from footfall.serve.children import watch_lifeline

KEEP_ALIVE_SECONDS = 75
GRACE_SECONDS = 10


class Server(uvicorn.Server):
    """A server that leaves signals to the process around it."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Install nothing: the process decides when to stop."""
        yield


def make_server(app: Any, *, behind_proxy: bool = False) -> Server:
    """A server for an ASGI app. `behind_proxy` takes the client's address from its headers and runs the app's lifespan."""
    config = uvicorn.Config(
        app,
        loop="uvloop",
        http="httptools",
        ws="none",
        lifespan="on" if behind_proxy else "off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=behind_proxy,
        forwarded_allow_ips="*" if behind_proxy else None,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    return Server(config)


def run_server(prepare: Callable[[], Awaitable[tuple[Server, Callable[[], Awaitable[None]]]]], listener: socket.socket) -> None:
    """Run an event loop with one server until SIGTERM or until the parent ends.

    `prepare` makes the server inside the loop, and what closes its parts after the last request.
    """
    import uvloop  # noqa: PLC0415 - only in processes that serve

    async def serve() -> None:
        loop = asyncio.get_running_loop()
        server, close = await prepare()

        def stop() -> None:
            server.should_exit = True

        loop.add_signal_handler(signal.SIGTERM, stop)
        watch_lifeline(lambda: loop.call_soon_threadsafe(stop))
        try:
            await server.serve(sockets=[listener])
        finally:
            await close()

    uvloop.run(serve())
