"""Which browsers may read the answers: none, unless a write key lists the origin of their page."""

from __future__ import annotations

from collections.abc import Callable

from footfall.collect.facts import Facts


def list_cors_headers(facts: Facts, is_listed: Callable[[str], bool], max_age: int) -> list[tuple[bytes, bytes]]:
    """The headers that let a page of a listed origin call; none for everybody else."""
    origin = facts.headers.get(b"origin", b"")
    if not origin:
        return []
    if not is_listed(origin.decode("latin-1").lower()):
        return [(b"vary", b"Origin")]
    return [
        (b"access-control-allow-origin", origin),
        (b"access-control-allow-methods", b"POST"),
        (b"access-control-allow-headers", b"Content-Type, X-Write-Key"),
        (b"access-control-max-age", str(max_age).encode()),
        (b"vary", b"Origin"),
    ]
