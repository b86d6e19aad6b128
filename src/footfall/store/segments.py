"""Segments and cohorts in the metadata database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from footfall.model.saved import SavedSegment
from footfall.model.website import PageRequest
from footfall.store.paging import paged
from footfall.store.schema import segment

ORDERS = {"name": segment.c.name, "createdAt": segment.c.created_at, "updatedAt": segment.c.updated_at}
"""What lists of segments can be ordered by."""


def create_segment(connection: Connection, fresh: SavedSegment) -> None:
    """Add a segment or cohort."""
    connection.execute(insert(segment).values(_values(fresh)))


def save_segment(connection: Connection, changed: SavedSegment) -> None:
    """Replace what is stored about a segment or cohort."""
    connection.execute(update(segment).where(segment.c.segment_id == changed.segment_id).values(_values(changed)))


def delete_segment(connection: Connection, website_id: str, segment_id: str) -> None:
    """Remove a segment or cohort of a website."""
    connection.execute(delete(segment).where(segment.c.segment_id == segment_id, segment.c.website_id == website_id))


def find_segment(connection: Connection, website_id: str, segment_id: str) -> SavedSegment | None:
    """The website's segment or cohort with this id, or None."""
    statement = select(segment).where(segment.c.segment_id == segment_id, segment.c.website_id == website_id)
    row = connection.execute(statement).one_or_none()
    return _segment(row) if row else None


def list_segments(connection: Connection, website_id: str, kind: str, page: PageRequest) -> tuple[list[SavedSegment], int]:
    """One page of a website's segments or cohorts, and how many there are in all."""
    conditions = [segment.c.website_id == website_id, segment.c.type == kind]
    if page.search:
        conditions.append(segment.c.name.icontains(page.search, autoescape=True))
    total = connection.execute(select(func.count()).select_from(segment).where(*conditions)).scalar_one()
    order = ORDERS.get(page.order_by, segment.c.name)
    rows = connection.execute(paged(select(segment).where(*conditions), page, order, segment.c.segment_id))
    return [_segment(row) for row in rows], total


def list_names(connection: Connection, website_id: str, kind: str) -> list[str]:
    """The names of a website's segments or cohorts, each once, in order."""
    statement = select(segment.c.name).where(segment.c.website_id == website_id, segment.c.type == kind).distinct().order_by(segment.c.name)
    return list(connection.execute(statement).scalars())


def _values(stored: SavedSegment) -> dict[str, Any]:
    return {name: getattr(stored, name) for name in SavedSegment.__struct_fields__}


def _segment(row: Row[Any]) -> SavedSegment:
    return SavedSegment(**{name: getattr(row, name) for name in SavedSegment.__struct_fields__})
