"""Apps and their write keys in the metadata database.

Every change that a collector must know of raises the revision of the sources.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from footfall.model.app import App, Grant, WriteKey
from footfall.store.database import Database
from footfall.store.errors import Duplicate
from footfall.store.schema import app, write_key
from footfall.store.sources import mark_sources_changed


def create_app(connection: Connection, fresh: App) -> None:
    """Add an app; raises Duplicate when the website has one of this name."""
    _store(connection, insert(app).values({name: getattr(fresh, name) for name in App.__struct_fields__}))
    mark_sources_changed(connection)


def rename_app(connection: Connection, changed: App) -> None:
    """Store another name of an app; raises Duplicate when another app of the website has it."""
    _store(connection, update(app).where(app.c.app_id == changed.app_id).values(name=changed.name, updated_at=changed.updated_at))
    mark_sources_changed(connection)


def delete_app(connection: Connection, app_id: str) -> None:
    """Remove an app with its keys."""
    connection.execute(delete(write_key).where(write_key.c.app_id == app_id))
    connection.execute(delete(app).where(app.c.app_id == app_id))
    mark_sources_changed(connection)


def find_app(connection: Connection, website_id: str, app_id: str) -> App | None:
    """The website's app with this id, or None."""
    row = connection.execute(select(app).where(app.c.website_id == website_id, app.c.app_id == app_id)).one_or_none()
    return _app(row) if row else None


def list_apps(connection: Connection, website_id: str) -> list[App]:
    """All apps of a website by name."""
    rows = connection.execute(select(app).where(app.c.website_id == website_id).order_by(app.c.name, app.c.app_id))
    return [_app(row) for row in rows]


def create_write_key(connection: Connection, fresh: WriteKey, key_hash: str) -> None:
    """Add a key by the hash of its text."""
    values = {name: getattr(fresh, name) for name in WriteKey.__struct_fields__}
    connection.execute(insert(write_key).values({**values, "origins": list(fresh.origins), "key_hash": key_hash}))
    mark_sources_changed(connection)


def expire_write_key(connection: Connection, write_key_id: str, moment: int) -> None:
    """Let a key end at `moment` (ms)."""
    connection.execute(update(write_key).where(write_key.c.write_key_id == write_key_id).values(expires_at=moment))
    mark_sources_changed(connection)


def delete_write_key(connection: Connection, write_key_id: str) -> None:
    """End a key."""
    connection.execute(delete(write_key).where(write_key.c.write_key_id == write_key_id))
    mark_sources_changed(connection)


def find_write_key(connection: Connection, app_id: str, write_key_id: str) -> WriteKey | None:
    """The app's key with this id, or None."""
    row = connection.execute(select(write_key).where(write_key.c.app_id == app_id, write_key.c.write_key_id == write_key_id)).one_or_none()
    return _write_key(row) if row else None


def list_write_keys(connection: Connection, app_ids: Collection[str]) -> list[WriteKey]:
    """All keys of some apps, oldest first."""
    ordered = select(write_key).where(write_key.c.app_id.in_(app_ids)).order_by(write_key.c.created_at, write_key.c.write_key_id)
    return [_write_key(row) for row in connection.execute(ordered)]


def count_write_keys(connection: Connection, app_id: str) -> int:
    """How many keys an app has."""
    return connection.execute(select(func.count()).select_from(write_key).where(write_key.c.app_id == app_id)).scalar_one()


def note_keys_used(connection: Connection, used: Mapping[str, int]) -> None:
    """Note when keys were last used (ms, by id); a later use that is noted already stays."""
    for write_key_id, moment in used.items():
        earlier = or_(write_key.c.used_at.is_(None), write_key.c.used_at < moment)
        connection.execute(update(write_key).where(write_key.c.write_key_id == write_key_id, earlier).values(used_at=moment))


def load_grants(database: Database) -> list[Grant]:
    """What all write keys are good for.

    Raises:
        StoreDown: the database cannot be reached.
    """
    columns = (write_key.c.write_key_id, write_key.c.key_hash, app.c.website_id, app.c.name, write_key.c.origins, write_key.c.expires_at)
    with database.read() as connection:
        rows = connection.execute(select(*columns).join(app, app.c.app_id == write_key.c.app_id))
        return [Grant(row[0], row[1], row[2], row[3], tuple(row[4]), row[5]) for row in rows]


def _store(connection: Connection, statement: Any) -> None:
    """Run a statement that stores an app."""
    try:
        connection.execute(statement)
    except IntegrityError as error:
        raise Duplicate("name") from error


def _app(row: Row[Any]) -> App:
    return App(**{name: getattr(row, name) for name in App.__struct_fields__})


def _write_key(row: Row[Any]) -> WriteKey:
    return WriteKey(**{**{name: getattr(row, name) for name in WriteKey.__struct_fields__}, "origins": tuple(row.origins)})
