"""Ids by which the server knows an event again."""

from __future__ import annotations

import itertools
import os
import secrets


class Names:
    """Ids that no other process and no other event has: a random name of the process, and a number."""

    def __init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        """Begin anew, as a forked child must."""
        self.process = secrets.token_urlsafe(12).encode()
        self.short = self.process[:6]
        """Part of the sessions that are made up for server calls."""
        self.numbers = itertools.count()


NAMES = Names()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=NAMES.renew)


def make_event_id() -> str:
    """An id by which the server knows the event again."""
    return f"{NAMES.process.decode()}-{next(NAMES.numbers):x}"
