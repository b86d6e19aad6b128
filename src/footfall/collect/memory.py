"""What it takes to know an event again: its name, when it came, and where the engine remembers those before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from footfall.model.event import Record

Name = tuple[str, str]
"""A website and what the sender calls one of its events."""


class Arrival(NamedTuple):
    """An event that may be a repeat: its name, when it came (ms), and its own id here ("" when only the name is kept).

    An event that the engine has under its own id is no repeat: the batch that brought it is on its way once more.
    """

    name: Name
    came: int
    own: str = ""


@dataclass(frozen=True)
class Memory:
    """One kind of record, and what the engine remembers of it.

    `describe` gives the arrival of a record, None when its sender has not named it. `sql` has the columns website, name, own
    id and arrival (ms); it is asked with `since` (ms) and with what `bind` makes of up to `at_once` different names.
    """

    describe: Callable[[Any], Arrival | None]
    sql: str
    bind: Callable[[Sequence[Name]], Mapping[str, Any]]
    at_once: int


Memories = Mapping[type[Record], Memory]
