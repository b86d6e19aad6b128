"""The token that a tracker sends back as `x-umami-cache`: it keeps a visit together.

A JWT with HS256, made by hand because the libraries take ten times as long. Its key is derived, so that no login
token passes here and no cache token there.
"""

from __future__ import annotations

import binascii
import hmac

import msgspec

from footfall.collect.salts import derive_key

HEADER = b"eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
"""`{"alg":"HS256","typ":"JWT"}.` in base64url."""
LONGEST = 1000
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
        self._key = derive_key(secret, "cache token")

    def issue(self, visit: Visit) -> str:
        """The token of a visit."""
        content = HEADER + encode(
            f'{{"websiteId":"{visit.website_id}","sessionId":"{visit.session_id}","visitId":"{visit.visit_id}","iat":{visit.iat}}}'.encode()
        )
        return (content + b"." + encode(hmac.digest(self._key, content, "sha256"))).decode()

    def find_visit(self, token: bytes) -> Visit | None:
        """The visit of a token that this server signed, or None."""
        content, _, signature = token.rpartition(b".")
        if len(token) > LONGEST or not content.startswith(HEADER):
            return None
        if not hmac.compare_digest(encode(hmac.digest(self._key, content, "sha256")), signature):
            return None
        try:
            return DECODER.decode(decode(content[len(HEADER) :]))
        except (binascii.Error, msgspec.DecodeError, UnicodeDecodeError):
            return None


def encode(data: bytes) -> bytes:
    """Base64url without padding."""
    return binascii.b2a_base64(data, newline=False).translate(TO_URL).rstrip(b"=")


def decode(text: bytes) -> bytes:
    """Bytes from base64url without padding; raises binascii.Error."""
    return binascii.a2b_base64(text.translate(FROM_URL) + b"=" * (-len(text) % 4))
