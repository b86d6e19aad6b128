"""Pixels in the metadata database."""

from __future__ import annotations

from sqlalchemy import Connection

from footfall.model.tracked import Owner, Pixel
from footfall.model.website import PageRequest
from footfall.store import owned
from footfall.store.errors import Duplicate
from footfall.store.schema import pixel as table
from footfall.store.sources import mark_sources_changed
from footfall.store.websites import find_subject


def create_pixel(connection: Connection, fresh: Pixel) -> None:
    """Add a pixel.

    Raises:
        Duplicate: `slug` or `id` (also when a website or other source has it) is taken.
    """
    if find_subject(connection, fresh.pixel_id) is not None:
        raise Duplicate("id")
    owned.insert_thing(connection, table, fresh)
    mark_sources_changed(connection)


def save_pixel(connection: Connection, changed: Pixel) -> None:
    """Replace what is stored about a pixel.

    Raises:
        Missing: there is no such pixel.
        Duplicate: `slug` is taken.
    """
    owned.replace_thing(connection, table, changed)
    mark_sources_changed(connection)


def delete_pixel(connection: Connection, pixel_id: str) -> None:
    """Remove a pixel and the shares that show it."""
    owned.delete_thing(connection, table, pixel_id)
    mark_sources_changed(connection)


def find_pixel(connection: Connection, pixel_id: str, *, lock: bool = False) -> Pixel | None:
    """The pixel with this id, or None; `lock` keeps others from changing it until the transaction ends."""
    return owned.find_thing(connection, table, Pixel, pixel_id, lock=lock)


def list_pixels(connection: Connection, owner: Owner, page: PageRequest) -> tuple[list[Pixel], int]:
    """One page of an owner's pixels, and how many there are in all."""
    return owned.list_things(connection, table, Pixel, owner, page, searched=("name", "slug"))
