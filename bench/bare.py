"""The least that a server can do: read the body, answer fixed JSON. It runs on the same uvicorn settings as Footfall."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
from typing import Any

import uvloop

from footfall.serve.uvicorn_server import make_server

ANSWER = (
    b'{"ok":true,"cache":"'
    + b"x" * 300
    + b'","sessionId":"5d2c7a1e-9f64-4c0b-8b1a-0f3a6e21c7d4","visitId":"5d2c7a1e-9f64-4c0b-8b1a-0f3a6e21c7d4"}'
)
HEADERS = [(b"content-type", b"application/json"), (b"content-length", str(len(ANSWER)).encode())]


async def app(scope: Any, receive: Any, send: Any) -> None:
    """Read the body, answer."""
    if scope["type"] != "http":
        return
    more = True
    while more:
        message = await receive()
        more = message.get("more_body", False)
    await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
    await send({"type": "http.response.body", "body": ANSWER})


async def serve(port: int) -> None:
    """Serve until SIGTERM."""
    listener = socket.create_server(("127.0.0.1", port), backlog=2048)
    server = make_server(app)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, lambda: setattr(server, "should_exit", True))
    await server.serve(sockets=[listener])


if __name__ == "__main__":
    uvloop.run(serve(int(sys.argv[1])))
