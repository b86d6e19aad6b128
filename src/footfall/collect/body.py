"""Reading a request's body: bounded, and decompressed where the sender compressed it."""

from __future__ import annotations

import zlib
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from footfall.base.errors import BadRequest, TooLarge

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]

WINDOWS = {b"gzip": 31, b"x-gzip": 31, b"deflate": 15}
"""zlib's window setting for each encoding that is understood."""
RAW_DEFLATE = -15


class Disconnected(Exception):
    """The client went away before its body was complete."""


async def read_body(receive: Receive, headers: dict[bytes, bytes], limit: int) -> bytes:
    """The body, decompressed.

    Raises:
        BadRequest: when the encoding is unknown or broken.
        TooLarge: when it has more than `limit` bytes, compressed or not.
        Disconnected: when the client left.
    """
    length = headers.get(b"content-length", b"")
    if length.isdigit() and (len(length) > 15 or int(length) > limit):
        raise TooLarge
    message = await receive()
    body: bytes = message.get("body", b"")
    if message.get("more_body") or message["type"] != "http.request":
        body = await read_rest(receive, message, limit)
    if len(body) > limit:
        raise TooLarge
    encoding = headers.get(b"content-encoding")
    return decompress(body, encoding.strip().lower(), limit) if encoding else body


async def read_rest(receive: Receive, message: Message, limit: int) -> bytes:
    """The whole body that begins with `message`."""
    pieces: list[bytes] = []
    size = 0
    while True:
        if message["type"] != "http.request":
            raise Disconnected
        pieces.append(message.get("body", b""))
        size += len(pieces[-1])
        if size > limit:
            raise TooLarge
        if not message.get("more_body"):
            return b"".join(pieces)
        message = await receive()


def decompress(body: bytes, encoding: bytes, limit: int) -> bytes:
    """The body without its encoding; never makes more than `limit` bytes."""
    if encoding == b"identity" or not body:
        return body
    if encoding not in WINDOWS:
        raise BadRequest("Unsupported content encoding: send gzip, deflate or none.")
    try:
        return inflate(body, WINDOWS[encoding], limit)
    except zlib.error:
        pass
    try:  # Some senders mean bare deflate data without zlib's header.
        if encoding == b"deflate":
            return inflate(body, RAW_DEFLATE, limit)
    except zlib.error:
        pass
    raise BadRequest("The body is not compressed as its content encoding says.")


def inflate(body: bytes, window: int, limit: int) -> bytes:
    """Decompress at most `limit` bytes; raises zlib.error when the data is broken or incomplete."""
    decompressor = zlib.decompressobj(window)
    data = decompressor.decompress(body, limit + 1)
    if len(data) > limit:
        raise TooLarge
    if not decompressor.eof:
        raise zlib.error("incomplete")
    return data
