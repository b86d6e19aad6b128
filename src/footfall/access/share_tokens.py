"""Tokens that open what somebody shares: signed, expiring, and worth nothing once the share is closed or changed."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

import msgspec

from footfall.base.clock import Clock

ISSUER = "footfall share"
ALGORITHM = "HS256"
CLAIMS = ["iss", "shareId", "slug", "mark", "iat", "exp"]


class Opening(msgspec.Struct, frozen=True):
    """What a token says: which share it opens while the share has this slug and this mark (see `get_mark`)."""

    share_id: str
    slug: str
    mark: str


class ShareSigner:
    """Makes and reads tokens of shares; `lifetime` is in seconds."""

    def __init__(self, secret: str, lifetime: int, clock: Clock) -> None:
        self.key = hmac.digest(secret.encode(), b"footfall share token", hashlib.sha256)
        self.lifetime = lifetime
        self.clock = clock

    def issue(self, opening: Opening, closes_at: int | None, facts: dict[str, Any]) -> str:
        """A token that ends when the share closes (ms), at the latest after the lifetime. `facts` are told to whoever reads it."""
        now = self.clock() // 1000
        end = now + self.lifetime if closes_at is None else min(now + self.lifetime, closes_at // 1000)
        claims = {"iss": ISSUER, "shareId": opening.share_id, "slug": opening.slug, "mark": opening.mark, "iat": now, "exp": end}
        import jwt  # noqa: PLC0415 - takes all of `cryptography` with it, which the start need not wait for

        return jwt.encode({**facts, **claims}, self.key, ALGORITHM)

    def read(self, token: str) -> Opening | None:
        """What a token opens, or None when it is not ours or has expired."""
        import jwt  # noqa: PLC0415 - as above

        options: jwt.types.Options = {"require": CLAIMS, "verify_exp": False, "verify_iat": False}
        try:
            claims = jwt.decode(token, self.key, [ALGORITHM], options=options, issuer=ISSUER)
            expires = int(claims["exp"]) * 1000
        except (jwt.InvalidTokenError, TypeError, ValueError):
            return None
        opening = Opening(str(claims["shareId"]), str(claims["slug"]), str(claims["mark"]))
        return opening if expires > self.clock() else None

    def get_mark(self, password_hash: str | None) -> str:
        """A text that changes with a share's password and tells nothing about it; empty without a password."""
        return hmac.new(self.key, password_hash.encode(), hashlib.sha256).hexdigest()[:16] if password_hash else ""
