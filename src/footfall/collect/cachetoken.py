"""The token that a tracker sends back as `x-umami-cache`: it keeps a visit together.

A JWT with HS256, made by hand because the libraries take ten times as long. Its key is derived, so that no login
token passes here and no cache token there.
"""

from __future__ import annotations

import binascii
import hmac
from hashlib import sha256

import msgspec

from footfall.collect.salts import derive_key

HEADER = b"eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
"""`{"alg":"HS256","typ":"JWT"}.` in base64url."""
LONGEST = 1000
BLOCK = 64
INNER = bytes(number ^ 0x36 for number in range(256))
OUTER = bytes(number ^ 0x5C for number in range(256))
TO_URL = bytes.maketrans(b"+/", b"-_")
FROM_URL = bytes.maketrans(b"-_", b"+/")


class Visit(msgspec.Struct, frozen=True, gc=False, rename="camel"):
    """What a token says; `iat` is when the visit began, in seconds."""

    website_id: str
    session_id: str
    visit_id: str
    iat: int


DECODER = msgspec.json.Decoder(Visit)


class CacheTokens:
    """Signs and reads the tokens of one server."""

    def __init__(self, secret: str) -> None:
        key = derive_key(secret, "cache token").ljust(BLOCK, b"\0")
        self._inner = sha256(key.translate(INNER))
        self._outer = sha256(key.translate(OUTER))

    def issue(self, visit: Visit) -> str:
        """The token of a visit."""
        content = HEADER + encode(
            f'{{"websiteId":"{visit.website_id}","sessionId":"{visit.session_id}","visitId":"{visit.visit_id}","iat":{visit.iat}}}'.encode()
        )
        return (content + b"." + encode(self._sign(content))).decode()

    def find_visit(self, token: bytes) -> Visit | None:
        """The visit of a token that this server signed, or None."""
        content, _, signature = token.rpartition(b".")
        if len(token) > LONGEST or not content.startswith(HEADER):
            return None
        if not hmac.compare_digest(encode(self._sign(content)), signature):
            return None
        try:
            return DECODER.decode(decode(content[len(HEADER) :]))
        except (binascii.Error, msgspec.DecodeError, UnicodeDecodeError):
            return None

    def _sign(self, content: bytes) -> bytes:
        """HMAC-SHA256 (RFC 2104); both hashes have already read the key, which is most of the work."""
        inner, outer = self._inner.copy(), self._outer.copy()
        inner.update(content)
        outer.update(inner.digest())
        return outer.digest()


def encode(data: bytes) -> bytes:
    """Base64url without padding."""
    return binascii.b2a_base64(data, newline=False).translate(TO_URL).rstrip(b"=")


def decode(text: bytes) -> bytes:
    """Bytes from base64url without padding; raises binascii.Error."""
    return binascii.a2b_base64(text.translate(FROM_URL) + b"=" * (-len(text) % 4))
