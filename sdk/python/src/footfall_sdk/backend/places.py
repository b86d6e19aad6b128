"""Where on the disk events wait."""

from __future__ import annotations

import hashlib
import logging
import os
from pathlib import Path
from typing import Optional, Union

from footfall_sdk.backend.delivery import Route
from footfall_sdk.backend.lanes import AVAILABLE
from footfall_sdk.backend.memory import Memory, Store
from footfall_sdk.backend.sender import Sender
from footfall_sdk.backend.spool import Spool
from footfall_sdk.errors import InvalidArgument
from footfall_sdk.transport import Connections


def find_folder(base: Optional[Union[str, os.PathLike[str]]], url: str, app: str) -> Path:
    """The folder for the events of an app to a server, below the given one or the user's folder of states."""
    if base is None:
        base = os.environ.get("FOOTFALL_CLIENT_SPOOL") or f"{os.environ.get('XDG_STATE_HOME') or '~/.local/state'}/footfall-sdk"
    base = os.path.expanduser(base)  # noqa: PTH111 - unlike pathlib's, it never fails
    name = hashlib.sha256(f"{url}\n{app}".encode()).hexdigest()[:16]
    return Path(base) / name


def open_store(folder: Path, limit: int) -> Store:
    """The spool in a folder, or memory where a system has no file locks."""
    return Spool(folder, limit) if AVAILABLE else Memory(limit)


def has_left_over(folder: Path) -> bool:
    """Whether an earlier process may have left events."""
    try:
        return any(folder.glob("lane-*"))
    except OSError:
        return False


def open_sender(
    connections: Connections,
    route: Route,
    name: str,
    spool: Optional[Union[str, os.PathLike[str], bool]],
    limit: int,
    log: logging.Logger,
    interval: float,
) -> Sender:
    """A sender whose events wait in the spool of `name`, or in memory when `spool` is False; it begins with what was left there.

    Raises:
        InvalidArgument: naming the argument that is none of its kind.
    """
    if not isinstance(limit, int) or limit <= 0:
        raise InvalidArgument(f"spool_limit must be a number of bytes above 0, not {limit!r}")
    if not isinstance(interval, (int, float)) or not interval >= 0:
        raise InvalidArgument(f"interval must be a number of seconds, not {interval!r}")
    if spool == "" or not isinstance(spool, (bool, str, os.PathLike, type(None))):
        raise InvalidArgument(f"spool must be a folder, True, False or None, not {spool!r}")
    if spool is False:
        return Sender(connections, route, lambda: Memory(limit), log, interval)
    folder = find_folder(None if spool is True else spool, connections.url, name)
    sender = Sender(connections, route, lambda: open_store(folder, limit), log, interval, keeps=True)
    if has_left_over(folder):
        sender.start()
    return sender
