"""Annotations in the metadata database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from footfall.model.query import DateRange
from footfall.model.saved import Annotation
from footfall.model.website import PageRequest
from footfall.store.paging import paged
from footfall.store.schema import annotation


def create_annotation(connection: Connection, fresh: Annotation) -> None:
    """Add an annotation."""
    connection.execute(insert(annotation).values(_values(fresh)))


def save_annotation(connection: Connection, changed: Annotation) -> None:
    """Replace what is stored about an annotation."""
    connection.execute(update(annotation).where(annotation.c.annotation_id == changed.annotation_id).values(_values(changed)))


def delete_annotation(connection: Connection, annotation_id: str) -> None:
    """Remove an annotation."""
    connection.execute(delete(annotation).where(annotation.c.annotation_id == annotation_id))


def find_annotation(connection: Connection, website_id: str, annotation_id: str) -> Annotation | None:
    """The website's annotation with this id, or None."""
    statement = select(annotation).where(annotation.c.annotation_id == annotation_id, annotation.c.website_id == website_id)
    row = connection.execute(statement).one_or_none()
    return _annotation(row) if row else None


def list_annotations(connection: Connection, website_id: str, span: DateRange, page: PageRequest) -> tuple[list[Annotation], int]:
    """One page of a website's annotations whose dates are in a range, by date, and how many there are in all."""
    conditions = [annotation.c.website_id == website_id, annotation.c.date.between(span.start, span.end)]
    if page.search:
        conditions.append(annotation.c.note.icontains(page.search, autoescape=True))
    total = connection.execute(select(func.count()).select_from(annotation).where(*conditions)).scalar_one()
    rows = connection.execute(paged(select(annotation).where(*conditions), page, annotation.c.date, annotation.c.annotation_id))
    return [_annotation(row) for row in rows], total


def _values(stored: Annotation) -> dict[str, Any]:
    return {name: getattr(stored, name) for name in Annotation.__struct_fields__}


def _annotation(row: Row[Any]) -> Annotation:
    return Annotation(**{name: getattr(row, name) for name in Annotation.__struct_fields__})
