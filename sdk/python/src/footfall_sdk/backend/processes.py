"""What happens to senders when a process forks or ends."""

from __future__ import annotations

import atexit
import contextlib
import os
import sys
import time
import weakref
from typing import Protocol

from footfall_sdk.backend.termination import Termination

AT_EXIT = 2.0
"""Seconds that the end of a program waits for the delivery of its last events."""


class Background(Protocol):
    """What works in the background of a process."""

    def close(self, timeout: float, *, hasty: bool = False) -> bool:
        """End in good order."""

    def restart_after_fork(self) -> None:
        """Begin with nothing, in a fresh child."""


_alive: weakref.WeakSet[Background] = weakref.WeakSet()


def watch(one: Background) -> None:
    """Let it know of forks and of the end."""
    _alive.add(one)
    _termination.install()


def watch_child(one: Background) -> None:
    """In a child of multiprocessing, which ends without `atexit`: close it with the child's own finalizers."""
    processes = sys.modules.get("multiprocessing.process")
    finalizing = sys.modules.get("multiprocessing.util")
    if processes is not None and finalizing is not None and processes.parent_process() is not None:
        finalizing.Finalize(None, _close, args=(weakref.ref(one),), exitpriority=0)


def _close(reference: weakref.ReferenceType[Background]) -> None:
    one = reference()
    if one is not None:
        with contextlib.suppress(Exception):
            one.close(AT_EXIT, hasty=True)


def _close_all() -> None:
    deadline = time.monotonic() + AT_EXIT
    for one in list(_alive):
        with contextlib.suppress(Exception):
            one.close(max(0.0, deadline - time.monotonic()), hasty=True)


def _restart_all() -> None:
    _termination.renew()
    for one in list(_alive):
        with contextlib.suppress(Exception):
            one.restart_after_fork()


_termination = Termination(_close_all, AT_EXIT)
atexit.register(_close_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_restart_all)
