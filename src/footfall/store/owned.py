"""What links, pixels and boards have in common in the metadata database: owners, pages, unique values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Column, Connection, Row, Table, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.elements import ColumnElement

from footfall.model.tracked import Owner
from footfall.model.website import PageRequest
from footfall.store.errors import Duplicate, Missing
from footfall.store.schema import share

T = TypeVar("T", bound=msgspec.Struct)
ORDERS = {"name": "name", "slug": "slug", "url": "url", "type": "type", "createdAt": "created_at", "updatedAt": "updated_at"}
"""What lists can be ordered by, where the things have it; otherwise they come oldest first."""


def get_key(table: Table) -> Column[Any]:
    """The column of a table that holds its ids."""
    (key,) = table.primary_key.columns
    return key


def insert_thing(connection: Connection, table: Table, thing: T) -> None:
    """Add a thing.

    Raises:
        Duplicate: `slug` or `id` is taken.
    """
    _store(connection, table, insert(table).values(msgspec.structs.asdict(thing)), thing)


def replace_thing(connection: Connection, table: Table, thing: T) -> None:
    """Replace what is stored about a thing.

    Raises:
        Missing: it is not there.
        Duplicate: `slug` is taken.
    """
    values = msgspec.structs.asdict(thing)
    key = get_key(table)
    if _store(connection, table, update(table).where(key == values[key.name]).values(values), thing) == 0:
        raise Missing(table.name)


def delete_thing(connection: Connection, table: Table, thing_id: str) -> None:
    """Remove a thing with the shares that show it."""
    connection.execute(delete(share).where(share.c.entity_id == thing_id))
    connection.execute(delete(table).where(get_key(table) == thing_id))


def find_thing(connection: Connection, table: Table, kind: type[T], thing_id: str, *, lock: bool = False) -> T | None:
    """The thing with this id, or None; `lock` keeps others from changing it until the transaction ends."""
    statement = select(table).where(get_key(table) == thing_id)
    row = connection.execute(statement.with_for_update() if lock else statement).one_or_none()
    return _read(kind, row) if row else None


def list_things(
    connection: Connection,
    table: Table,
    kind: type[T],
    owner: Owner,
    page: PageRequest,
    *,
    searched: Sequence[str],
    but: str | None = None,
) -> tuple[list[T], int]:
    """One page of an owner's things, without the one whose id is `but`, and how many there are in all."""
    key = get_key(table)
    conditions: list[ColumnElement[bool]] = [table.c.team_id == owner.team_id if owner.team_id else table.c.user_id == owner.user_id]
    if but is not None:
        conditions.append(key != but)
    if page.search:
        conditions.append(or_(*(table.c[name].icontains(page.search, autoescape=True) for name in searched)))
    total = connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()
    column = table.c.get(ORDERS.get(page.order_by, ""), table.c.created_at)
    ordered = select(table).where(*conditions).order_by(column.desc() if page.descending else column.asc(), key)
    rows = connection.execute(ordered.limit(page.size).offset((page.page - 1) * page.size))
    return [_read(kind, row) for row in rows], total


def _store(connection: Connection, table: Table, statement: Any, thing: msgspec.Struct) -> int:
    """Run a statement that stores the thing; return how many rows it touched."""
    try:
        with connection.begin_nested():
            return connection.execute(statement).rowcount
    except IntegrityError:
        raise Duplicate("slug" if _has_taken_slug(connection, table, thing) else "id") from None


def _has_taken_slug(connection: Connection, table: Table, thing: msgspec.Struct) -> bool:
    if "slug" not in table.c:
        return False
    values, key = msgspec.structs.asdict(thing), get_key(table)
    others = select(key).where(table.c.slug == values["slug"], key != values[key.name])
    return connection.execute(others).first() is not None


def _read(kind: type[T], row: Row[Any]) -> T:
    return kind(**{name: getattr(row, name) for name in kind.__struct_fields__})
