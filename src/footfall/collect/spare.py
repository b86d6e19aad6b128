"""A segment's file made ahead of time, full of zeros.

To write over bytes that are there syncs in less than half the time of growing a file, because the disk's file system has
nothing else to write down. It pays under load only; so a spare is made, by a thread, when somebody asks for it.
"""

from __future__ import annotations

import logging
import os
import shutil
import threading
import time
from contextlib import suppress
from pathlib import Path

log = logging.getLogger(__name__)

PIECE = 1024 * 1024
ROOM = 16
"""Only a disk with room for so many of them gives one: a spare must not take what the records need."""
PAUSE = 10.0
"""Seconds between two attempts."""


class Spare:
    """At most one file of `size` bytes, waiting to become a segment."""

    def __init__(self, file: Path, size: int) -> None:
        self.size = size
        self._file = file
        self._thread: threading.Thread | None = None
        self._ready = False
        self._not_before = 0.0

    def order(self) -> None:
        """Begin to make it, unless it is there or in the making, or could not be made a moment ago."""
        if self._ready or (self._thread is not None and self._thread.is_alive()) or time.monotonic() < self._not_before:
            return
        thread = threading.Thread(target=self._make, name="spool-spare", daemon=True)
        try:
            thread.start()
        except RuntimeError:
            self._give_up("the system gives no thread")
        else:
            self._thread = thread

    def take(self, target: Path) -> bool:
        """Make it the file `target`, if it is ready; raises OSError when the disk refuses."""
        if not self._ready:
            return False
        self._ready = False
        self._file.rename(target)
        return True

    def drop(self) -> None:
        """Delete it."""
        if self._thread is not None:
            self._thread.join()
        self._ready = False
        self._file.unlink(missing_ok=True)

    def _make(self) -> None:
        try:
            if shutil.disk_usage(self._file.parent).free < ROOM * self.size:
                self._give_up("the disk is nearly full")
                return
            with self._file.open("wb") as file:
                for begin in range(0, self.size, PIECE):
                    file.write(bytes(min(PIECE, self.size - begin)))
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            self._give_up(str(error.strerror))
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
        else:
            self._ready = True

    def _give_up(self, reason: str) -> None:
        """Leave it for a while; segments grow without it."""
        self._not_before = time.monotonic() + PAUSE
        log.debug("no segment is made ahead: %s", reason)
