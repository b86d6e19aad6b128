"""What may receive events, for the collectors: light to import and cheap to poll."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, insert, select, update

from footfall.model.source import Source
from footfall.store.database import Database
from footfall.store.schema import link, pixel, revision, website

NAME = "sources"


def read_revision(database: Database) -> int:
    """The number that grows whenever a website, link or pixel is made, changed or deleted.

    Raises:
        StoreDown: the database cannot be reached.
    """
    with database.read() as connection:
        return _revision(connection)


def load_sources(database: Database) -> tuple[int, list[Source]]:
    """All sources, the oldest website first, with the revision as of which they are at least as new.

    Raises:
        StoreDown: the database cannot be reached.
    """
    with database.read() as connection:
        number = _revision(connection)
        columns = select(website.c.website_id, website.c.domain, website.c.replay_enabled, website.c.replay_config)
        websites = connection.execute(columns.order_by(website.c.created_at, website.c.website_id))
        sources = [
            Source("website", row.website_id, domain=row.domain, replay_enabled=row.replay_enabled, replay_config=_write(row.replay_config))
            for row in websites
        ]
        links = connection.execute(select(link.c.link_id, link.c.slug, link.c.url, link.c.website_id, link.c.name))
        sources += [
            Source("link", row.link_id, slug=row.slug, url=row.url, website_id=row.website_id or "", name=row.name) for row in links
        ]
        pixels = connection.execute(select(pixel.c.pixel_id, pixel.c.slug, pixel.c.website_id, pixel.c.name))
        sources += [Source("pixel", row.pixel_id, slug=row.slug, website_id=row.website_id or "", name=row.name) for row in pixels]
    return number, sources


def mark_sources_changed(connection: Connection) -> None:
    """Raise the revision; belongs into the transaction of every change to websites, links and pixels."""
    changed = connection.execute(update(revision).where(revision.c.name == NAME).values(value=revision.c.value + 1))
    if changed.rowcount == 0:
        connection.execute(insert(revision).values(name=NAME, value=1))


def _write(config: dict[str, Any] | None) -> str:
    """Settings as JSON text, empty for none."""
    return json.dumps(config) if config else ""


def _revision(connection: Connection) -> int:
    return connection.execute(select(revision.c.value).where(revision.c.name == NAME)).scalar() or 0
