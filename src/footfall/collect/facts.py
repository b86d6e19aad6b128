"""What a request says about its sender besides the body."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Facts(NamedTuple):
    """Headers by lower-case name (the first of several lines) and the address of the TCP peer, empty when unknown."""

    headers: dict[bytes, bytes]
    peer: str = ""

    def text(self, name: bytes) -> str:
        """A header's text, or empty."""
        return self.headers.get(name, b"").decode("latin-1")


def collect_facts(headers: Iterable[tuple[bytes, bytes]], client: tuple[str, int] | None) -> Facts:
    """The facts of a request from what an ASGI scope holds."""
    return Facts(dict(reversed(list(headers))), client[0] if client else "")
