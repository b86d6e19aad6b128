"""Shares in the metadata database, and the websites that are shared by a name of their own."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from footfall.model.saved import Share
from footfall.model.website import PageRequest
from footfall.store.errors import Duplicate
from footfall.store.paging import paged
from footfall.store.schema import share, website


def create_share(connection: Connection, fresh: Share) -> None:
    """Add a share.

    Raises:
        Duplicate: the slug is taken, by another share or as the share id of a website.
    """
    _refuse_taken(connection, fresh)
    try:
        with connection.begin_nested():
            connection.execute(insert(share).values(_values(fresh)))
    except IntegrityError:
        raise Duplicate("slug") from None


def save_share(connection: Connection, changed: Share) -> None:
    """Replace what is stored about a share.

    Raises:
        Duplicate: the slug is taken, by another share or as the share id of a website.
    """
    _refuse_taken(connection, changed)
    try:
        with connection.begin_nested():
            connection.execute(update(share).where(share.c.share_id == changed.share_id).values(_values(changed)))
    except IntegrityError:
        raise Duplicate("slug") from None


def delete_share(connection: Connection, share_id: str) -> None:
    """Remove a share."""
    connection.execute(delete(share).where(share.c.share_id == share_id))


def find_share(connection: Connection, share_id: str) -> Share | None:
    """The share with this id, or None."""
    row = connection.execute(select(share).where(share.c.share_id == share_id)).one_or_none()
    return _share(row) if row else None


def find_share_by_slug(connection: Connection, slug: str) -> Share | None:
    """The share with this slug, or None. A website with this share id counts as a share whose id is the website's."""
    row = connection.execute(select(share).where(share.c.slug == slug)).one_or_none()
    if row:
        return _share(row)
    site = connection.execute(select(website).where(website.c.share_id == slug)).one_or_none()
    if site is None:
        return None
    return Share(
        share_id=site.website_id,
        entity_id=site.website_id,
        share_type=1,
        name=site.name,
        slug=slug,
        parameters={},
        created_at=site.created_at,
        updated_at=site.updated_at,
    )


def list_shares(connection: Connection, entity_id: str, page: PageRequest) -> tuple[list[Share], int]:
    """One page of the shares of a website, link, pixel or board, oldest first, and how many there are in all."""
    conditions = [share.c.entity_id == entity_id]
    if page.search:
        conditions.append(share.c.name.icontains(page.search, autoescape=True))
    total = connection.execute(select(func.count()).select_from(share).where(*conditions)).scalar_one()
    order = share.c.name if page.order_by == "name" else share.c.created_at
    rows = connection.execute(paged(select(share).where(*conditions), page, order, share.c.share_id))
    return [_share(row) for row in rows], total


def _refuse_taken(connection: Connection, wanted: Share) -> None:
    if connection.execute(select(website.c.website_id).where(website.c.share_id == wanted.slug)).first() is not None:
        raise Duplicate("slug")


def _values(stored: Share) -> dict[str, Any]:
    return {name: getattr(stored, name) for name in Share.__struct_fields__}


def _share(row: Row[Any]) -> Share:
    return Share(**{name: getattr(row, name) for name in Share.__struct_fields__})
