from __future__ import annotations

import subprocess
import sys

import msgspec
import pytest
from people import NOW, add_website, fresh_id
from sqlalchemy import insert

from footfall.model.source import Source
from footfall.store.errors import Duplicate
from footfall.store.schema import link, pixel
from footfall.store.sources import load_sources, mark_sources_changed, read_revision
from footfall.store.websites import create_website, delete_website, save_website


def test_websites_links_and_pixels_are_sources(database):
    website = add_website(database, domain="a.example.com", replay_enabled=True)
    link_id, pixel_id = fresh_id(), fresh_id()
    with database.write() as connection:
        times = {"created_at": NOW, "updated_at": NOW}
        connection.execute(insert(link).values(link_id=link_id, name="L", url="https://b.example.com/", slug="spring", **times))
        connection.execute(insert(pixel).values(pixel_id=pixel_id, name="P", slug="mail", **times))
        mark_sources_changed(connection)
    revision, sources = load_sources(database)
    assert revision == read_revision(database) == 2
    assert sorted(sources, key=lambda source: source.kind) == [
        Source("link", link_id, slug="spring", url="https://b.example.com/", name="L"),
        Source("pixel", pixel_id, slug="mail", name="P"),
        Source("website", website.website_id, domain="a.example.com", replay_enabled=True),
    ]
    with database.write() as connection, pytest.raises(Duplicate, match="id"):
        create_website(connection, msgspec.structs.replace(website, website_id=link_id))


def test_every_change_raises_the_revision_and_a_failed_one_does_not(database):
    website = add_website(database)
    assert read_revision(database) == 1
    with database.write() as connection:
        save_website(connection, msgspec.structs.replace(website, domain="other.example.com"))
    assert read_revision(database) == 2
    with pytest.raises(Duplicate), database.write() as connection:
        create_website(connection, website)
    assert read_revision(database) == 2
    with database.write() as connection:
        delete_website(connection, website.website_id)
    assert load_sources(database) == (3, [])


def test_the_import_stays_light():
    program = "import sys, footfall.store.sources; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert not {"sqlalchemy.orm", "alembic", "litestar", "argon2", "pyarrow"} & set(loaded)
