"""API keys in the metadata database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update

from footfall.model.apikey import ApiKey, Scope
from footfall.model.website import PageRequest
from footfall.store.schema import api_key as table


def create_key(connection: Connection, fresh: ApiKey, key_hash: str) -> None:
    """Add a key by the hash of its text."""
    values = {name: getattr(fresh, name) for name in ApiKey.__struct_fields__}
    websites = None if fresh.websites is None else list(fresh.websites)
    connection.execute(insert(table).values({**values, "scope": fresh.scope.value, "websites": websites, "key_hash": key_hash}))


def find_key_by_hash(connection: Connection, key_hash: str) -> ApiKey | None:
    """The key with this hash, or None."""
    row = connection.execute(select(table).where(table.c.key_hash == key_hash)).one_or_none()
    return _key(row) if row else None


def find_key(connection: Connection, user_id: str, api_key_id: str) -> ApiKey | None:
    """The key of a user with this id, or None."""
    row = connection.execute(select(table).where(table.c.user_id == user_id, table.c.api_key_id == api_key_id)).one_or_none()
    return _key(row) if row else None


def rename_key(connection: Connection, api_key_id: str, name: str, now: int) -> None:
    """Give a key another name."""
    connection.execute(update(table).where(table.c.api_key_id == api_key_id).values(name=name, updated_at=now))


def note_used(connection: Connection, api_key_id: str, now: int, interval: int) -> None:
    """Note that a key was used at `now` (ms), unless a use in the `interval` (ms) before is noted."""
    long_ago = or_(table.c.used_at.is_(None), table.c.used_at <= now - interval)
    connection.execute(update(table).where(table.c.api_key_id == api_key_id, long_ago).values(used_at=now))


def delete_key(connection: Connection, user_id: str, api_key_id: str) -> bool:
    """Remove a key of a user; whether there was one."""
    gone = delete(table).where(table.c.user_id == user_id, table.c.api_key_id == api_key_id)
    return connection.execute(gone).rowcount > 0


def count_keys(connection: Connection, user_id: str) -> int:
    """How many keys a user has."""
    return connection.execute(select(func.count()).select_from(table).where(table.c.user_id == user_id)).scalar_one()


def list_keys(connection: Connection, user_id: str, page: PageRequest) -> tuple[list[ApiKey], int]:
    """One page of a user's keys, newest first, and how many there are in all."""
    conditions = [table.c.user_id == user_id]
    if page.search:
        conditions.append(table.c.name.icontains(page.search, autoescape=True))
    total = connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()
    ordered = select(table).where(*conditions).order_by(table.c.created_at.desc(), table.c.api_key_id)
    rows = connection.execute(ordered.limit(page.size).offset((page.page - 1) * page.size))
    return [_key(row) for row in rows], total


def _key(row: Row[Any]) -> ApiKey:
    values = {name: getattr(row, name) for name in ApiKey.__struct_fields__}
    websites = None if row.websites is None else tuple(row.websites)
    return ApiKey(**{**values, "scope": Scope(row.scope), "websites": websites})
