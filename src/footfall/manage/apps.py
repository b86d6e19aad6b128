"""Making, renaming and deleting the apps of a website. Every function blocks; permission is the caller's business."""

from __future__ import annotations

import uuid

import msgspec

from footfall.base.clock import Clock
from footfall.base.errors import BadRequest, NotFound
from footfall.manage.problems import refused
from footfall.model.app import App, WriteKey
from footfall.store import apps as stored
from footfall.store.database import Connection, Database
from footfall.store.errors import Duplicate

MOST_APPS = 100


def create_app(database: Database, clock: Clock, website_id: str, name: str) -> App:
    """A new app of a website.

    Raises:
        BadRequest: the website has one of this name, or as many as it may have.
    """
    now = clock()
    fresh = App(app_id=str(uuid.uuid4()), website_id=website_id, name=name, created_at=now, updated_at=now)
    try:
        with database.write() as connection:
            if len(stored.list_apps(connection, website_id)) >= MOST_APPS:
                raise BadRequest(f"A website may have {MOST_APPS} apps; delete one first.")
            stored.create_app(connection, fresh)
    except Duplicate:
        raise refused("name", "That name is already taken.") from None
    return fresh


def rename_app(database: Database, clock: Clock, website_id: str, app_id: str, name: str) -> tuple[App, list[WriteKey]]:
    """The app under another name, with its keys; events that were sent before keep the name that they had.

    Raises:
        NotFound: the website has no such app.
        BadRequest: another app of the website has the name.
    """
    try:
        with database.write() as connection:
            changed = msgspec.structs.replace(get_app(connection, website_id, app_id), name=name, updated_at=clock())
            stored.rename_app(connection, changed)
            return changed, stored.list_write_keys(connection, [app_id])
    except Duplicate:
        raise refused("name", "That name is already taken.") from None


def delete_app(database: Database, website_id: str, app_id: str) -> None:
    """Forget an app with its keys, which end at once. Its events stay.

    Raises:
        NotFound: the website has no such app.
    """
    with database.write() as connection:
        stored.delete_app(connection, get_app(connection, website_id, app_id).app_id)


def show_app(database: Database, website_id: str, app_id: str) -> tuple[App, list[WriteKey]]:
    """An app and its keys; raises NotFound when the website has no such app."""
    with database.read() as connection:
        return get_app(connection, website_id, app_id), stored.list_write_keys(connection, [app_id])


def list_apps(database: Database, website_id: str) -> list[tuple[App, list[WriteKey]]]:
    """The apps of a website by name, each with its keys."""
    with database.read() as connection:
        apps = stored.list_apps(connection, website_id)
        keys = stored.list_write_keys(connection, [app.app_id for app in apps])
    return [(app, [key for key in keys if key.app_id == app.app_id]) for app in apps]


def get_app(connection: Connection, website_id: str, app_id: str) -> App:
    """The app of a website, in a transaction; raises NotFound when there is none."""
    app = stored.find_app(connection, website_id, app_id)
    if app is None:
        raise NotFound
    return app
