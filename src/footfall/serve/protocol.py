"""HTTP as uvicorn and httptools read it; what cannot be read is refused in the envelope of every other error."""

from __future__ import annotations

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from footfall.collect.answers import WHOLE

BODY = b'{"error":{"message":"Invalid HTTP request","code":"bad-request","status":400}}'
REFUSAL = (
    b"HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\naccess-control-allow-origin: *\r\n"
    b"content-length: %d\r\nconnection: close\r\n\r\n%b" % (len(BODY), BODY)
)


class Protocol(HttpToolsProtocol):
    """One connection. An address longer than the parser takes (64 KiB) is among what cannot be read.

    Apps find `answer_whole` in the scope's extensions under `WHOLE`: it writes an answer in one go, where the ordinary
    way checks every header again and wakes the client twice.
    """

    def on_message_begin(self) -> None:
        """Offer the extension with each request."""
        super().on_message_begin()
        self.scope["extensions"] = {WHOLE: {"answer": self.answer_whole}}

    def answer_whole(self, head: bytes, body: bytes) -> bool:
        """Write an answer: its status line and headers, each with its line end, without those about length and connection.

        False, with nothing written, where only the ordinary way will do.
        """
        cycle = self.cycle
        if self.pipeline or cycle.response_started or cycle.disconnected or self.flow.write_paused:
            return False
        content = [head]
        for name, value in cycle.default_headers:
            content += (name, b": ", value, b"\r\n")
        content += (b"content-length: %d\r\n" % len(body), b"" if cycle.keep_alive else b"connection: close\r\n", b"\r\n", body)
        self.transport.write(b"".join(content))
        cycle.response_started = cycle.response_complete = True
        cycle.message_event.set()
        if not cycle.keep_alive:
            self.transport.close()
        cycle.on_response()
        return True

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - the parser's words are not for clients
        """Refuse and hang up."""
        self.transport.write(REFUSAL)
        self.transport.close()
