"""Emails in the metadata database."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from footfall.model.email import Email
from footfall.model.website import PageRequest
from footfall.store.errors import Duplicate
from footfall.store.schema import email

ORDERS = {"subject": email.c.subject, "recipient": email.c.recipient, "createdAt": email.c.created_at, "updatedAt": email.c.updated_at}
"""What lists of emails can be ordered by; otherwise they come newest first."""


def create_email(connection: Connection, fresh: Email) -> None:
    """Add an email.

    Raises:
        Duplicate: the id is taken, by whichever website.
    """
    try:
        with connection.begin_nested():
            connection.execute(insert(email).values(msgspec.structs.asdict(fresh)))
    except IntegrityError:
        raise Duplicate("send_id") from None


def save_email(connection: Connection, changed: Email) -> None:
    """Replace what is stored about an email."""
    connection.execute(update(email).where(email.c.send_id == changed.send_id).values(msgspec.structs.asdict(changed)))


def delete_email(connection: Connection, website_id: str, send_id: str) -> None:
    """Remove an email of a website."""
    connection.execute(delete(email).where(email.c.website_id == website_id, email.c.send_id == send_id))


def find_email(connection: Connection, website_id: str, send_id: str) -> Email | None:
    """The email of a website with this id, or None."""
    row = connection.execute(select(email).where(email.c.website_id == website_id, email.c.send_id == send_id)).one_or_none()
    return _email(row) if row else None


def find_tracking_website(connection: Connection, send_id: str) -> str | None:
    """The id of the website that wants to know when this email is opened, or None."""
    found = connection.execute(select(email.c.website_id).where(email.c.send_id == send_id, email.c.tracking.is_(True)))
    return found.scalar_one_or_none()


def list_emails(connection: Connection, website_id: str, page: PageRequest) -> tuple[list[Email], int]:
    """One page of the emails of a website, and how many there are in all."""
    conditions = [email.c.website_id == website_id]
    if page.search:
        columns = (email.c.send_id, email.c.subject, email.c.recipient)
        conditions.append(or_(*(column.icontains(page.search, autoescape=True) for column in columns)))
    total = connection.execute(select(func.count()).select_from(email).where(*conditions)).scalar_one()
    column = ORDERS.get(page.order_by, email.c.created_at)
    descending = page.descending or page.order_by not in ORDERS
    ordered = select(email).where(*conditions).order_by(column.desc() if descending else column.asc(), email.c.send_id)
    rows = connection.execute(ordered.limit(page.size).offset((page.page - 1) * page.size))
    return [_email(row) for row in rows], total


def _email(row: Row[Any]) -> Email:
    return Email(**{name: getattr(row, name) for name in Email.__struct_fields__})
