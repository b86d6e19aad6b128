"""Links in the metadata database."""

from __future__ import annotations

from sqlalchemy import Connection

from footfall.model.tracked import Link, Owner
from footfall.model.website import PageRequest
from footfall.store import owned
from footfall.store.errors import Duplicate
from footfall.store.schema import link as table
from footfall.store.sources import mark_sources_changed
from footfall.store.websites import find_subject


def create_link(connection: Connection, fresh: Link) -> None:
    """Add a link.

    Raises:
        Duplicate: `slug` or `id` (also when a website or other source has it) is taken.
    """
    if find_subject(connection, fresh.link_id) is not None:
        raise Duplicate("id")
    owned.insert_thing(connection, table, fresh)
    mark_sources_changed(connection)


def save_link(connection: Connection, changed: Link) -> None:
    """Replace what is stored about a link.

    Raises:
        Missing: there is no such link.
        Duplicate: `slug` is taken.
    """
    owned.replace_thing(connection, table, changed)
    mark_sources_changed(connection)


def delete_link(connection: Connection, link_id: str) -> None:
    """Remove a link and the shares that show it."""
    owned.delete_thing(connection, table, link_id)
    mark_sources_changed(connection)


def find_link(connection: Connection, link_id: str, *, lock: bool = False) -> Link | None:
    """The link with this id, or None; `lock` keeps others from changing it until the transaction ends."""
    return owned.find_thing(connection, table, Link, link_id, lock=lock)


def list_links(connection: Connection, owner: Owner, page: PageRequest) -> tuple[list[Link], int]:
    """One page of an owner's links, and how many there are in all."""
    return owned.list_things(connection, table, Link, owner, page, searched=("name", "slug", "url"))
