"""The kinds of things that belong to a user or a team, and how each is stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import msgspec
from sqlalchemy import Connection

from footfall.model.tracked import Board, Link, Pixel
from footfall.store import boards, links, pixels

T = TypeVar("T", bound=msgspec.Struct)
T_co = TypeVar("T_co", covariant=True)


class Find(Protocol[T_co]):
    """Finds a thing by its id; `lock` keeps others from changing it until the transaction ends."""

    def __call__(self, connection: Connection, thing_id: str, /, *, lock: bool = False) -> T_co | None:
        """The thing, or None."""
        ...


@dataclass(frozen=True)
class Kind(Generic[T]):
    """One kind of thing: its type, the field with its id and how it is stored. `events` tells that events hang on it."""

    type: type[T]
    key: str
    create: Callable[[Connection, T], None]
    save: Callable[[Connection, T], None]
    delete: Callable[[Connection, str], None]
    find: Find[T]
    events: bool = True


LINKS = Kind(Link, "link_id", links.create_link, links.save_link, links.delete_link, links.find_link)
PIXELS = Kind(Pixel, "pixel_id", pixels.create_pixel, pixels.save_pixel, pixels.delete_pixel, pixels.find_pixel)
BOARDS = Kind(Board, "board_id", boards.create_board, boards.save_board, boards.delete_board, boards.find_board, events=False)
