"""HTTP as uvicorn and httptools read it, with a short way for the requests that come by the thousand.

An app may have `find_direct(url)`: a function that takes requests with exactly this target without ASGI. A task, a
scope and two queues for each request would cost more than all that is done with an event.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from footfall.serve.reading import ReadingProtocol

Respond = Callable[[bytes, bytes], None]
"""Writes an answer once, now or later: its status line and headers, each with its line end, without length; its body."""
Direct = Callable[[bytes, dict[bytes, bytes], str, Respond], None]
"""Takes a POST: its body, its headers (the first of several lines), the address of the TCP peer; never raises."""
FindDirect = Callable[[bytes], Direct | None]

LONGEST_BODY = 32 * 1024
ROUNDABOUT = frozenset((b"expect", b"content-encoding", b"transfer-encoding", b"upgrade", b"trailer"))
"""Headers of requests that go the ordinary way."""

LAST_CALL = 0.25
"""Seconds in which a client that has heard nothing of the end yet may send one more request on an idle connection."""


class Unheard:
    """What uvicorn sets to wake an ASGI app, for requests that have none."""

    def set(self) -> None:
        """Wake nobody."""


class Taken:
    """A request that goes the short way, as far as uvicorn looks at it: requests behind it wait until it is answered."""

    __slots__ = ("body", "direct", "disconnected", "headers", "keep_alive", "response_complete")
    direct: Direct
    headers: dict[bytes, bytes]
    body: bytes
    keep_alive: bool
    message_event = Unheard()

    def __init__(self) -> None:
        self.disconnected = False
        self.response_complete = True


class Protocol(ReadingProtocol):
    """One connection. An address longer than the parser takes (64 KiB) is among what cannot be read.

    One timer for each connection, set anew only when it fires, ends those that are idle.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.find_direct: FindDirect | None = getattr(self.app, "find_direct", None)
        self.taken = Taken()
        self.taking = False
        self.ending = False
        self.idle_since = math.inf
        self.fixed_source: list[tuple[bytes, bytes]] = []
        self.fixed = b""

    def on_message_begin(self) -> None:
        """Wait with uvicorn's preparations until it is known which way the request goes."""
        self.url = b""
        self.headers = []
        self.expect_100_continue = False

    def on_headers_complete(self) -> None:
        """Choose the way. A client that reads no answers goes the ordinary one, where its requests wait for it."""
        if not self.end_head():
            return
        if self.find_direct is not None and self.is_free() and not self.flow.write_paused and self.parser.get_method() == b"POST":
            direct = self.find_direct(self.url)
            if direct is not None and self.begin_taking(direct):
                return
        kept = self.url, self.headers, self.expect_100_continue
        super().on_message_begin()
        self.url, self.headers, self.expect_100_continue = kept
        self.scope["headers"] = self.headers
        super().on_headers_complete()
        if self.ending:
            self.cycle.keep_alive = False

    def is_free(self) -> bool:
        """Whether no request on this connection is being answered."""
        return self.cycle is None or self.cycle.response_complete

    def begin_taking(self, direct: Direct) -> bool:
        """Go the short way, if the request is a plain one."""
        headers = dict(reversed(self.headers))
        length = headers.get(b"content-length", b"")
        if not ROUNDABOUT.isdisjoint(headers) or len(length) > 6 or not length.isdigit() or int(length) > LONGEST_BODY:
            return False
        taken = self.taken
        taken.direct, taken.headers, taken.body = direct, headers, b""
        taken.keep_alive = not self.ending and self.parser.get_http_version() != "1.0" and self.parser.should_keep_alive()
        taken.response_complete = False
        self.cycle = taken  # type: ignore[assignment] # has all that uvicorn asks of a cycle that it did not start
        self.taking = True
        return True

    def on_body(self, body: bytes) -> None:
        """Keep a piece of the body."""
        self.got_on = True
        if self.taking:
            self.taken.body += body
        else:
            super().on_body(body)

    def on_message_complete(self) -> None:
        """Have the request processed."""
        if self.taking:
            self.taking = False
            taken = self.taken
            taken.direct(taken.body, taken.headers, self.client[0] if self.client else "", self.respond)
        elif not self.upgrading:
            super().on_message_complete()

    def respond(self, head: bytes, body: bytes) -> None:
        """Answer the request that was taken, in one go."""
        taken = self.taken
        if taken.disconnected or taken.response_complete:
            return
        lines = self.server_state.default_headers
        if lines is not self.fixed_source:
            self.fixed_source, self.fixed = lines, b"".join(b"%b: %b\r\n" % line for line in lines)
        length = b"content-length: %d\r\n" % len(body)
        end = b"\r\n" if taken.keep_alive else b"connection: close\r\n\r\n"
        self.transport.write(b"".join((head, self.fixed, length, end, body)))
        taken.response_complete = True
        if not taken.keep_alive:
            self.transport.close()
        self.on_response_complete()

    def on_response_complete(self) -> None:
        """Begin with the next request, or begin to be idle."""
        self.server_state.total_requests += 1
        if self.transport.is_closing():
            return
        self.flow.resume_reading()
        if self.pipeline:
            cycle, app = self.pipeline.pop()
            self._start_asgi_task(cycle, app)
            return
        self.idle_since = self.loop.time()
        if self.timeout_keep_alive_task is None:
            self.timeout_keep_alive_task = self.loop.call_later(self.timeout_keep_alive, self.timeout_keep_alive_handler)

    def timeout_keep_alive_handler(self) -> None:
        """Hang up when the connection was idle for long enough, else look again later."""
        left = self.idle_since + self.timeout_keep_alive - self.loop.time()
        if left <= 0:
            self.timeout_keep_alive_task = None
            self.transport.close()
        else:
            self.timeout_keep_alive_task = self.loop.call_later(min(left, self.timeout_keep_alive), self.timeout_keep_alive_handler)

    def eof_received(self) -> bool:  # type: ignore[override] # uvicorn's always hangs up
        """Keep the connection of a client that has said all and waits for the answer to a plain request."""
        if self.taking or self.taken.response_complete or self.pipeline:
            return False
        self.taken.keep_alive = False
        return True

    def shutdown(self) -> None:
        """Begin to end: with the answer that is due, or with that to a request that is on its way already."""
        self.ending = True
        if self.is_free():
            self.loop.call_later(LAST_CALL, self.end_if_free)
        else:
            self.cycle.keep_alive = False

    def end_if_free(self) -> None:
        """Hang up, unless a request has come."""
        if self.is_free():
            self.transport.close()

    def _unset_keepalive_if_required(self) -> None:
        """Something has come: the connection is not idle."""
        self.idle_since = math.inf

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self.taken.disconnected = True
        if self.timeout_keep_alive_task is not None:
            self.timeout_keep_alive_task.cancel()
            self.timeout_keep_alive_task = None
        super().connection_lost(exc)
