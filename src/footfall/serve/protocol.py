"""HTTP as uvicorn and httptools read it; what cannot be read is refused in the envelope of every other error."""

from __future__ import annotations

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

BODY = b'{"error":{"message":"Invalid HTTP request","code":"bad-request","status":400}}'
REFUSAL = (
    b"HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\naccess-control-allow-origin: *\r\n"
    b"content-length: %d\r\nconnection: close\r\n\r\n%b" % (len(BODY), BODY)
)


class Protocol(HttpToolsProtocol):
    """One connection. An address longer than the parser takes (64 KiB) is among what cannot be read."""

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - the parser's words are not for clients
        """Refuse and hang up."""
        self.transport.write(REFUSAL)
        self.transport.close()
