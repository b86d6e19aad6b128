"""Short-lived tickets that carry something secret through an address, readable by this server alone."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from typing import Any

import msgspec

from footfall.base.clock import Clock

_NONCE = 12
_EXPIRES = "expires"


class Sealer:
    """Seals and opens tickets with AES-GCM under a key of its own."""

    def __init__(self, secret: str, clock: Clock) -> None:
        self.key = hmac.digest(secret.encode(), b"footfall ticket", hashlib.sha256)
        self.clock = clock

    def seal(self, facts: Mapping[str, Any], seconds: int) -> str:
        """A ticket with these facts that can be opened for some seconds; it is safe in an address."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - most servers never need it

        nonce = secrets.token_bytes(_NONCE)
        text = msgspec.json.encode({**facts, _EXPIRES: self.clock() + seconds * 1000})
        return base64.urlsafe_b64encode(nonce + AESGCM(self.key).encrypt(nonce, text, None)).decode().rstrip("=")

    def open(self, ticket: str) -> dict[str, Any] | None:
        """The facts of a ticket, or None when it is not ours or has expired."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

        try:
            sealed = base64.b64decode(ticket + "=" * (-len(ticket) % 4), altchars=b"-_", validate=True)
            facts: dict[str, Any] = msgspec.json.decode(AESGCM(self.key).decrypt(sealed[:_NONCE], sealed[_NONCE:], None))
        except (InvalidTag, binascii.Error, ValueError):
            return None
        return facts if facts.pop(_EXPIRES) > self.clock() else None
