"""Keys by which senders name their events, so that an event that is sent again counts once."""

from __future__ import annotations

from hashlib import blake2b


def hash_key(website_id: str, key: str) -> int:
    """64 bits that stand for a website's key: what the engine searches by. Different keys may, very rarely, share them."""
    return int.from_bytes(blake2b(f"{website_id} {key}".encode(), digest_size=8).digest())
