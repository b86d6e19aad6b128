"""Keeping reports. Every function blocks; permission is the caller's business."""

from __future__ import annotations

import uuid
from typing import Any

import msgspec

from footfall.base.clock import Clock
from footfall.base.errors import NotFound
from footfall.model.account import Person
from footfall.model.saved import SavedReport
from footfall.store import reports as stored
from footfall.store.database import Database
from footfall.store.websites import find_website


def create_report(database: Database, clock: Clock, person: Person, given: dict[str, Any]) -> SavedReport:
    """Keep a report of the person's; `given` has the website, type, name, description and parameters.

    Raises:
        NotFound: there is no such website.
    """
    now = clock()
    fresh = SavedReport(report_id=str(uuid.uuid4()), user_id=person.user.user_id, created_at=now, updated_at=now, **given)
    with database.write() as connection:
        if find_website(connection, fresh.website_id) is None:
            raise NotFound
        stored.create_report(connection, fresh)
    return fresh


def update_report(database: Database, clock: Clock, report_id: str, changes: dict[str, Any]) -> SavedReport:
    """Change fields of a report.

    Raises:
        NotFound: there is no such report, or no such website to move it to.
    """
    with database.write() as connection:
        before = stored.find_report(connection, report_id)
        if before is None:
            raise NotFound
        after = msgspec.structs.replace(before, **changes, updated_at=clock())
        if find_website(connection, after.website_id) is None:
            raise NotFound
        stored.save_report(connection, after)
    return after


def find_report(database: Database, report_id: str) -> SavedReport | None:
    """The report with this id, or None."""
    with database.read() as connection:
        return stored.find_report(connection, report_id)


def delete_report(database: Database, report_id: str) -> None:
    """Forget a report."""
    with database.write() as connection:
        stored.delete_report(connection, report_id)
