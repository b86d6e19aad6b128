"""A segment's file made ahead of time, full of zeros.

To write over bytes that are there syncs in less than half the time of growing a file, because the disk's file system has
nothing else to write down. It pays under load only; so a spare is made, by a thread, when somebody asks for it.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path

PIECE = 1024 * 1024


class Spare:
    """At most one file of `size` bytes, waiting to become a segment."""

    def __init__(self, file: Path, size: int) -> None:
        self.size = size
        self._file = file
        self._thread: threading.Thread | None = None
        self._ready = False

    def order(self) -> None:
        """Begin to make it, unless it is there or in the making."""
        if not self._ready and (self._thread is None or not self._thread.is_alive()):
            self._thread = threading.Thread(target=self._make, name="spool-spare", daemon=True)
            self._thread.start()

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
            with self._file.open("wb") as file:
                for begin in range(0, self.size, PIECE):
                    file.write(bytes(min(PIECE, self.size - begin)))
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            self._file.unlink(missing_ok=True)
        else:
            self._ready = True
