"""Websites in the metadata database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.elements import ColumnElement

from footfall.model.website import NamedOwner, PageRequest, Subject, Website
from footfall.store.errors import Duplicate, Missing
from footfall.store.schema import account, link, pixel, team_user, website
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
    """Remove a website with its segments, reports, apps and saved replays."""
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
    connection: Connection, user_id: str, page: PageRequest, *, with_teams: bool = False
) -> tuple[list[tuple[Website, NamedOwner | None]], int]:
    """One page of the websites that a user owns (or reaches through teams), and how many there are in all."""
    mine = website.c.user_id == user_id
    if with_teams:
        teams = select(team_user.c.team_id).where(team_user.c.user_id == user_id)
        mine = or_(mine, website.c.team_id.in_(teams))
    conditions: list[ColumnElement[bool]] = [mine]
    if page.search:
        conditions.append(or_(*(column.icontains(page.search, autoescape=True) for column in (website.c.name, website.c.domain))))
    total = connection.execute(select(func.count()).select_from(website).where(*conditions)).scalar_one()
    rows = connection.execute(_paged(_with_owner().where(*conditions), page))
    return [(_website(row), NamedOwner(row.user_id, row.username) if row.user_id else None) for row in rows], total


def _with_owner() -> Select[Any]:
    return select(website, account.c.username).outerjoin(account, account.c.user_id == website.c.user_id)


def _paged(statement: Select[Any], page: PageRequest) -> Select[Any]:
    column = ORDERS.get(page.order_by, website.c.name)
    ordered = statement.order_by(column.desc() if page.descending else column.asc(), website.c.website_id)
    return ordered.limit(page.size).offset((page.page - 1) * page.size)


def _store(connection: Connection, statement: Any, stored: Website) -> int:
    """Run a statement that stores the website; return how many rows it touched."""
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
