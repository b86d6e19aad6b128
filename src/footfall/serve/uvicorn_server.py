"""uvicorn as every process here runs it: our signals, our logs, uvloop and httptools."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import uvicorn

from footfall.serve.children import watch_lifeline
from footfall.serve.protocol import Protocol
from footfall.serve.pulse import keep_beating

KEEP_ALIVE_SECONDS = 75
GRACE_SECONDS = 10


class Server(uvicorn.Server):
    """A server that leaves signals to the process around it. `ends` are called when it is told to stop, to end what would go on."""

    def __init__(self, config: uvicorn.Config, ends: tuple[Callable[[], None], ...] = ()) -> None:
        super().__init__(config)
        self.ends = ends

    def stop(self) -> None:
        """Take no more requests and end when those that run are answered."""
        self.should_exit = True
        for end in self.ends:
            end()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Install nothing: the process decides when to stop."""
        yield


def make_server(app: Any, *, behind_proxy: bool = False, ends: tuple[Callable[[], None], ...] = ()) -> Server:
    """A server for an ASGI app. `behind_proxy` takes the client's address from its headers and runs the app's lifespan."""
    config = uvicorn.Config(
        app,
        loop="uvloop",
        http=Protocol,
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
    return Server(config, ends)


def run_server(
    prepare: Callable[[], Awaitable[tuple[Server, Callable[[], Awaitable[None]]]]], listener: socket.socket, pulse_fd: int
) -> None:
    """Run an event loop with one server until SIGTERM or until the parent ends.

    `prepare` makes the server inside the loop, and what closes its parts after the last request. The loop's heartbeat
    goes to `pulse_fd`. The search for garbage, which is off during a start, begins with the serving.
    """
    import uvloop  # noqa: PLC0415 - only in processes that serve

    async def serve() -> None:
        loop = asyncio.get_running_loop()
        beating = asyncio.create_task(keep_beating(pulse_fd))
        server, close = await prepare()
        gc.freeze()  # what the start has made stays, and need not be looked at again and again
        gc.enable()
        loop.add_signal_handler(signal.SIGTERM, server.stop)
        watch_lifeline(lambda: loop.call_soon_threadsafe(server.stop))
        try:
            await server.serve(sockets=[listener])
        finally:
            await close()
            beating.cancel()

    uvloop.run(serve())
