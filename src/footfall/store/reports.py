"""Saved reports in the metadata database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update

from footfall.model.saved import SavedReport
from footfall.model.website import PageRequest
from footfall.store.paging import paged
from footfall.store.schema import report

ORDERS = {"name": report.c.name, "type": report.c.type, "createdAt": report.c.created_at, "updatedAt": report.c.updated_at}
"""What lists of reports can be ordered by."""


def create_report(connection: Connection, fresh: SavedReport) -> None:
    """Add a report."""
    connection.execute(insert(report).values(_values(fresh)))


def save_report(connection: Connection, changed: SavedReport) -> None:
    """Replace what is stored about a report."""
    connection.execute(update(report).where(report.c.report_id == changed.report_id).values(_values(changed)))


def delete_report(connection: Connection, report_id: str) -> None:
    """Remove a report."""
    connection.execute(delete(report).where(report.c.report_id == report_id))


def find_report(connection: Connection, report_id: str) -> SavedReport | None:
    """The report with this id, or None."""
    row = connection.execute(select(report).where(report.c.report_id == report_id)).one_or_none()
    return _report(row) if row else None


def list_reports(connection: Connection, website_id: str, kind: str | None, page: PageRequest) -> tuple[list[SavedReport], int]:
    """One page of a website's reports, of one type or of all, and how many there are in all."""
    conditions = [report.c.website_id == website_id]
    if kind:
        conditions.append(report.c.type == kind)
    if page.search:
        conditions.append(or_(*(column.icontains(page.search, autoescape=True) for column in (report.c.name, report.c.description))))
    total = connection.execute(select(func.count()).select_from(report).where(*conditions)).scalar_one()
    order = ORDERS.get(page.order_by, report.c.created_at)
    rows = connection.execute(paged(select(report).where(*conditions), page, order, report.c.report_id))
    return [_report(row) for row in rows], total


def _values(stored: SavedReport) -> dict[str, Any]:
    return {name: getattr(stored, name) for name in SavedReport.__struct_fields__}


def _report(row: Row[Any]) -> SavedReport:
    return SavedReport(**{name: getattr(row, name) for name in SavedReport.__struct_fields__})
