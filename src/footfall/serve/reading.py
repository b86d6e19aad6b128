"""What comes on a connection, on its way to the parser: within bounds, and with invitations to other protocols passed over."""

from __future__ import annotations

import logging
from typing import Any

import httptools
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

log = logging.getLogger(__name__)

LONGEST_HEAD = 64 * 1024
"""Bytes that a client may send without ending a head or bringing a piece of a body."""

BODY = b'{"error":{"message":"Invalid HTTP request","code":"bad-request","status":400}}'
REFUSAL = (
    b"HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\naccess-control-allow-origin: *\r\n"
    b"content-length: %d\r\nconnection: close\r\n\r\n%b" % (len(BODY), BODY)
)


class ReadingProtocol(HttpToolsProtocol):
    """One connection, as far as reading goes.

    A request that asks for another protocol (`Upgrade: h2c`, which some clients put on every first request) is read as if it
    did not. The parser would leave its body unread, and take what comes later of it for the next request.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.got_on = False
        self.without_progress = 0
        self.upgrading = False

    def data_received(self, data: bytes) -> None:
        """Parse what has come."""
        self._unset_keepalive_if_required()
        self.got_on = False
        rest: bytes | memoryview = data
        try:
            while rest:
                try:
                    self.parser.feed_data(rest)
                    break
                except httptools.HttpParserUpgrade as upgrade:
                    rest = memoryview(rest)[upgrade.args[0] :]
                    self.begin_anew()
        except httptools.HttpParserError:
            self.refuse()
            return
        self.without_progress = 0 if self.got_on else self.without_progress + len(data)
        if self.without_progress > LONGEST_HEAD:
            self.refuse()

    def begin_anew(self) -> None:
        """Have the head that has been read parsed again, without its invitation."""
        method = self.parser.get_method()
        if method == b"CONNECT":
            raise httptools.HttpParserInvalidMethodError
        lines = [b"%b %b HTTP/%b" % (method, self.url, self.parser.get_http_version().encode())]
        lines += [b"%b: %b" % (name, value) for name, value in self.headers if name != b"upgrade"]
        self.upgrading = False
        self.parser = httptools.HttpRequestParser(self)
        self.parser.set_dangerous_leniencies(lenient_data_after_close=True)
        self.parser.feed_data(b"\r\n".join((*lines, b"\r\n")))

    def end_head(self) -> bool:
        """Note that a head is complete; gives whether it is to be gone on with."""
        self.got_on = True
        self.upgrading = self.parser.should_upgrade()
        return not self.upgrading

    def refuse(self) -> None:
        """Say that this is not HTTP, in words of our own, and hang up."""
        log.warning("a request could not be read")
        self.transport.write(REFUSAL)
        self.transport.close()
