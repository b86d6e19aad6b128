"""Websites in the metadata database."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.elements import ColumnElement

from footfall.model.website import NamedOwner, PageRequest, Subject, Website
from footfall.store.errors import Duplicate, Missing
from footfall.store.paging import paged
from footfall.store.schema import account, link, pixel, share, team_user, website
from footfall.store.sources import mark_sources_changed

ORDERS = {"name": website.c.name, "domain": website.c.domain, "createdAt": website.c.created_at, "updatedAt": website.c.updated_at}
"""What lists of websites can be ordered by."""


def create_website(connection: Connection, fresh: Website) -> None:
    """Add a website.

    Raises:
        Duplicate: `id` (also when a link or pixel has it) or `share_id` is taken.
    """
    if find_subject(connection, fresh.website_id) is not None:
        raise Duplicate("id")
    _store(connection, insert(website).values({name: getattr(fresh, name) for name in Website.__struct_fields__}), fresh)


def save_website(connection: Connection, changed: Website) -> None:
    """Replace what is stored about a website.

    Raises:
        Missing: there is no such website.
        Duplicate: `share_id` is taken.
    """
    values = {name: getattr(changed, name) for name in Website.__struct_fields__}
    if _store(connection, update(website).where(website.c.website_id == changed.website_id).values(values), changed) == 0:
        raise Missing("website")


def delete_website(connection: Connection, website_id: str) -> None:
    """Remove a website with its segments, reports, shares, apps and saved replays."""
    connection.execute(delete(share).where(share.c.entity_id == website_id))
    connection.execute(delete(website).where(website.c.website_id == website_id))
    mark_sources_changed(connection)


def find_website(connection: Connection, website_id: str, *, lock: bool = False) -> Website | None:
    """The website with this id, or None; `lock` keeps others from changing it until the transaction ends."""
    statement = select(website).where(website.c.website_id == website_id)
    row = connection.execute(statement.with_for_update() if lock else statement).one_or_none()
    return _website(row) if row else None


def find_subject(connection: Connection, subject_id: str) -> Subject | None:
    """The website, link or pixel with this id, or None."""
    for kind, table, key in (
        ("website", website, website.c.website_id),
        ("link", link, link.c.link_id),
        ("pixel", pixel, pixel.c.pixel_id),
    ):
        row = connection.execute(select(table.c.user_id, table.c.team_id, table.c.reset_at).where(key == subject_id)).one_or_none()
        if row:
            return Subject(kind=kind, subject_id=subject_id, user_id=row.user_id, team_id=row.team_id, reset_at=row.reset_at)  # type: ignore[arg-type]
    return None


def list_websites_of_user(
    connection: Connection, user_id: str, page: PageRequest, *, with_teams: bool = False, only: Collection[str] | None = None
) -> tuple[list[tuple[Website, NamedOwner | None]], int]:
    """One page of the websites that a user owns (or reaches through teams), `only` those with certain ids, and how many there are."""
    mine = website.c.user_id == user_id
    if with_teams:
        teams = select(team_user.c.team_id).where(team_user.c.user_id == user_id)
        mine = or_(mine, website.c.team_id.in_(teams))
    return _list(connection, page, mine if only is None else and_(mine, website.c.website_id.in_(only)))


def list_websites_of_team(connection: Connection, team_id: str, page: PageRequest) -> tuple[list[tuple[Website, NamedOwner | None]], int]:
    """One page of the websites that a team owns, each with the user who made it, and how many there are in all."""
    return _list(connection, page, website.c.team_id == team_id, by_maker=True)


def list_retentions(connection: Connection) -> list[tuple[str, int]]:
    """The ids of the websites whose events are not kept for good, with the days that they are kept."""
    statement = select(website.c.website_id, website.c.retention_days).where(website.c.retention_days.is_not(None))
    return [(row.website_id, row.retention_days) for row in connection.execute(statement.order_by(website.c.website_id))]


def list_all_websites(connection: Connection, page: PageRequest) -> tuple[list[tuple[Website, NamedOwner | None]], int]:
    """One page of all websites with their owners, and how many there are in all."""
    return _list(connection, page)


def _list(
    connection: Connection, page: PageRequest, *wanted: ColumnElement[bool], by_maker: bool = False
) -> tuple[list[tuple[Website, NamedOwner | None]], int]:
    conditions = list(wanted)
    if page.search:
        conditions.append(or_(*(column.icontains(page.search, autoescape=True) for column in (website.c.name, website.c.domain))))
    total = connection.execute(select(func.count()).select_from(website).where(*conditions)).scalar_one()
    owner = website.c.created_by if by_maker else website.c.user_id
    statement = select(website, account.c.username, account.c.user_id.label("owner")).outerjoin(account, account.c.user_id == owner)
    rows = connection.execute(paged(statement.where(*conditions), page, ORDERS.get(page.order_by, website.c.name), website.c.website_id))
    return [(_website(row), NamedOwner(row.owner, row.username) if row.owner else None) for row in rows], total


def _store(connection: Connection, statement: Any, stored: Website) -> int:
    """Run a statement that stores the website; return how many rows it touched."""
    if stored.share_id and connection.execute(select(share.c.share_id).where(share.c.slug == stored.share_id)).first() is not None:
        raise Duplicate("share_id")
    try:
        with connection.begin_nested():
            count = connection.execute(statement).rowcount
    except IntegrityError:
        raise Duplicate("share_id" if stored.share_id and _shared_by_another(connection, stored) else "id") from None
    mark_sources_changed(connection)
    return count


def _shared_by_another(connection: Connection, stored: Website) -> bool:
    others = select(website.c.website_id).where(website.c.share_id == stored.share_id, website.c.website_id != stored.website_id)
    return connection.execute(others).first() is not None


def _website(row: Row[Any]) -> Website:
    return Website(**{name: getattr(row, name) for name in Website.__struct_fields__})
