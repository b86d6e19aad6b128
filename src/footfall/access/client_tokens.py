"""Tokens that Umami's API client makes for itself from the server's secret and a user's id.

Such a token is a JWT inside AES-256-GCM, in base64: 64 bytes of salt, 16 of nonce, 16 of tag, then the encrypted JWT.
Both are made with the hexadecimal SHA-512 of the secret. It tells the user and when it was made, and never expires by itself.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from functools import lru_cache

from footfall.base.clock import Clock

ROUNDS = 10_000
SALT, NONCE, TAG = 64, 16, 16
LONGEST = 4_000
FUTURE = 60
"""Seconds by which the client's clock may be ahead."""


class ClientTokens:
    """Reads such tokens; they are good for `lifetime` seconds, and with 0 never."""

    def __init__(self, secret: str, lifetime: int, clock: Clock) -> None:
        self.key = hashlib.sha512(secret.encode()).hexdigest()
        self.lifetime = lifetime
        self.clock = clock
        self._derive = lru_cache(1000)(self._derive_key)

    def read(self, token: str) -> str | None:
        """The id of the user that a token names, or None when it is not ours or too old."""
        if not self.lifetime or len(token) > LONGEST:
            return None
        import jwt  # noqa: PLC0415 - as in `_decrypt`

        try:
            inner = self._decrypt(base64.b64decode(token, validate=True))
            claims = jwt.decode(inner, self.key, ["HS256"], options={"require": ["iat"], "verify_iat": False, "verify_aud": False})
            made = int(claims["iat"])
        except (binascii.Error, jwt.InvalidTokenError, TypeError, ValueError):
            return None
        now = self.clock() // 1000
        user_id = claims.get("userId")
        return user_id if made - FUTURE <= now < made + self.lifetime and isinstance(user_id, str) else None

    def _decrypt(self, sealed: bytes) -> bytes:
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - few servers are asked with such tokens
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

        salt, nonce = sealed[:SALT], sealed[SALT : SALT + NONCE]
        tag, text = sealed[SALT + NONCE : SALT + NONCE + TAG], sealed[SALT + NONCE + TAG :]
        if not text:
            raise ValueError
        try:
            return AESGCM(self._derive(salt)).decrypt(nonce, text + tag, None)
        except InvalidTag:
            raise ValueError from None

    def _derive_key(self, salt: bytes) -> bytes:
        return hashlib.pbkdf2_hmac("sha512", self.key.encode(), salt, ROUNDS, 32)
