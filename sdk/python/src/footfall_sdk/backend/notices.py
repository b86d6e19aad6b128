"""What the background says in the log: each thing once, and again when it still holds a while later."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from typing import Dict

QUIET = 60.0
"""Seconds until the same is said again."""
MOST = 200
"""Things that are remembered; more within a minute are left unsaid."""


class Notices:
    """Says things in a log, from any thread. A logger that fails is nobody's fault here."""

    def __init__(self, log: logging.Logger) -> None:
        self._log = log
        self._said: Dict[str, float] = {}
        self._mutex = threading.Lock()

    def warn(self, text: str, kind: str = "") -> None:
        """Say what is out of order outside of the program. Texts of one `kind` are the same thing."""
        self._say(logging.WARNING, text, kind or text)

    def blame(self, text: str) -> None:
        """Say what the program itself told wrongly."""
        self._say(logging.ERROR, text, text)

    def _say(self, level: int, text: str, kind: str) -> None:
        if self._is_news(kind):
            with contextlib.suppress(Exception):
                self._log.log(level, "footfall: %s", text)

    def _is_news(self, kind: str) -> bool:
        now = time.monotonic()
        with self._mutex:
            if now - self._said.get(kind, now - QUIET) < QUIET:
                return False
            if len(self._said) >= MOST:
                self._said = {old: at for old, at in self._said.items() if now - at < QUIET}
            if len(self._said) >= MOST:
                return False
            self._said[kind] = now
            return True
