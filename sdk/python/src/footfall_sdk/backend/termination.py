"""SIGTERM, by which servers and containers end programs, and of which `atexit` hears nothing.

A program that has its own way with the signal keeps it: nothing is installed over a handler, and whatever installs one later takes
the place of ours. uvicorn and hypercorn put ours back once they are through with their requests, and raise the signal again.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from typing import Any, Callable

MARGIN = 0.5
"""Seconds beside those that the work itself may take."""
_HOSTS = ("mod_wsgi", "uwsgi")
"""Servers that have the process's signals in their own hands, where Python cannot see it."""


class Termination:
    """Does a piece of work on SIGTERM and then lets the process die of it, as it would have. `seconds` bound the work."""

    def __init__(self, work: Callable[[], None], seconds: float) -> None:
        self._work = work
        self._seconds = seconds
        self._begun = False

    def install(self) -> None:
        """Stand in for the default; does nothing where that is not wanted or not possible."""
        if os.name != "posix" or os.getpid() == 1 or any(host in sys.modules for host in _HOSTS):
            return  # the first process of a container ignores the signal by default, and shall go on doing so
        if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            with contextlib.suppress(ValueError, OSError):
                signal.signal(signal.SIGTERM, self._end)

    def renew(self) -> None:
        """In a fresh child: its end has not begun."""
        self._begun = False

    def _end(self, number: int, _frame: Any) -> None:
        if not self._begun:
            self._begun = True
            with contextlib.suppress(RuntimeError):
                # in a thread of its own, as the code that was interrupted may hold the locks that the work needs
                worker = threading.Thread(target=self._work, name="footfall-end", daemon=True)
                worker.start()
                worker.join(self._seconds + MARGIN)
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
