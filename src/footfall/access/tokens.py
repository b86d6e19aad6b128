"""Login tokens: signed, expiring, and each with an id by which it can be ended early."""

from __future__ import annotations

import hashlib
import hmac
import uuid

import msgspec

from footfall.base.clock import Clock

ISSUER = "footfall"
ALGORITHM = "HS256"
CLAIMS = ["iss", "sub", "jti", "iat", "exp", "epoch"]


class Login(msgspec.Struct, frozen=True):
    """What a token says; times in ms. It is valid while the user's token epoch is `epoch`."""

    user_id: str
    epoch: int
    token_id: str
    issued_at: int
    expires_at: int


class TokenSigner:
    """Makes and reads login tokens; `lifetime` is in seconds."""

    def __init__(self, secret: str, lifetime: int, clock: Clock) -> None:
        self.key = hmac.digest(secret.encode(), b"footfall login token", hashlib.sha256)
        self.lifetime = lifetime
        self.clock = clock

    def issue(self, user_id: str, epoch: int) -> str:
        """A new token for a user."""
        now = self.clock() // 1000
        claims = {"iss": ISSUER, "sub": user_id, "jti": uuid.uuid4().hex, "iat": now, "exp": now + self.lifetime, "epoch": epoch}
        import jwt  # noqa: PLC0415 - takes all of `cryptography` with it, which the start need not wait for

        return jwt.encode(claims, self.key, ALGORITHM)

    def read(self, token: str) -> Login | None:
        """What a token says, or None when it is not ours or has expired."""
        import jwt  # noqa: PLC0415 - as above

        options: jwt.types.Options = {"require": CLAIMS, "verify_exp": False, "verify_iat": False}
        try:
            claims = jwt.decode(token, self.key, [ALGORITHM], options=options, issuer=ISSUER)
            login = Login(claims["sub"], int(claims["epoch"]), str(claims["jti"]), int(claims["iat"]) * 1000, int(claims["exp"]) * 1000)
        except (jwt.InvalidTokenError, TypeError, ValueError):
            return None
        return login if login.expires_at > self.clock() else None
