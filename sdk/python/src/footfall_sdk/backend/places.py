"""Where on the disk events wait."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
from pathlib import Path
from typing import Optional, Union

from footfall_sdk.backend.delivery import Route
from footfall_sdk.backend.lanes import AVAILABLE, list_lanes, take_lane
from footfall_sdk.backend.memory import Memory, Store
from footfall_sdk.backend.sender import Sender
from footfall_sdk.backend.spool import Spool
from footfall_sdk.errors import InvalidArgument
from footfall_sdk.transport import Connections


def find_folder(base: Optional[Union[str, os.PathLike[str]]], url: str, app: str, key: Optional[str] = None) -> Path:
    """The folder for the events of an app to a server, below the given one or the user's folder of states.

    What waits under one key is never sent with another: apps of several websites may have the same name.
    """
    if base is None:
        base = os.environ.get("FOOTFALL_CLIENT_SPOOL") or f"{os.environ.get('XDG_STATE_HOME') or '~/.local/state'}/footfall-sdk"
    base = os.path.expanduser(base)  # noqa: PTH111 - unlike pathlib's, it never fails
    return Path(base) / hashlib.sha256("\n".join([url, app, *([] if key is None else [key])]).encode()).hexdigest()[:16]


def open_store(folder: Path, limit: int, replaced: Optional[Path] = None) -> Store:
    """The spool in a folder, with what dead processes left in the one that it replaces; memory where a system has no file locks."""
    if not AVAILABLE:
        return Memory(limit)
    if replaced is not None:
        move_lanes(replaced, folder)
    return Spool(folder, limit)


def move_lanes(old: Path, new: Path) -> None:
    """Move the lanes of dead processes to another folder."""
    new.mkdir(parents=True, exist_ok=True, mode=0o700)
    for lane in list_lanes(old):
        lock = take_lane(lane)
        if lock is not None:
            with lock, contextlib.suppress(OSError):
                lane.rename(new / lane.name)


def has_left_over(folder: Optional[Path]) -> bool:
    """Whether an earlier process may have left events."""
    try:
        return folder is not None and any(folder.glob("lane-*"))
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
    key: Optional[str] = None,
    replaced_key: Optional[str] = None,
) -> Sender:
    """A sender whose events wait in the spool of `name` and `key`, or in memory when `spool` is False.

    It begins with what was left there, and with what was left under the key that this one has replaced.

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
    base = None if spool is True else spool
    folder = find_folder(base, connections.url, name, key)
    replaced = None if replaced_key is None else find_folder(base, connections.url, name, replaced_key)
    sender = Sender(connections, route, lambda: open_store(folder, limit, replaced), log, interval, keeps=True)
    if has_left_over(folder) or has_left_over(replaced):
        sender.start()
    return sender
