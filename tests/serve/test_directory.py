"""The collector's list of sources follows the metadata and survives its absence."""

from __future__ import annotations

import asyncio
from pathlib import Path

from footfall.model.app import Grant
from footfall.model.source import Source
from footfall.serve.directory import LiveDirectory, Snapshot

SITE = Source("website", "a")
GRANT = Grant("k", "0f", "a", "api", ("https://example.com",), 7)
LINK = Source("link", "b", slug="spring", url="https://example.com/")


class Metadata:
    """A database that can be changed and taken away."""

    def __init__(self) -> None:
        self.revision = 1
        self.sources = [SITE]
        self.down = False
        self.loads = 0

    def read_revision(self) -> int:
        if self.down:
            raise ConnectionError("down")
        return self.revision

    def load(self) -> Snapshot:
        self.loads += 1
        return Snapshot(self.revision, self.sources, [GRANT])


def make(metadata: Metadata, tmp_path: Path) -> LiveDirectory:
    return LiveDirectory(metadata.read_revision, metadata.load, tmp_path / "sources")


def test_sources_follow_the_metadata(tmp_path: Path) -> None:
    asyncio.run(follow_the_metadata(tmp_path))


async def follow_the_metadata(tmp_path: Path) -> None:
    metadata = Metadata()
    directory = make(metadata, tmp_path)
    assert not directory.ready
    await directory.refresh()
    assert directory.find_source("website", "a") == SITE
    assert directory.find_source("link", "a") is None
    await directory.refresh()
    assert metadata.loads == 1

    metadata.revision, metadata.sources = 2, [LINK]
    await directory.refresh()
    assert directory.find_source("website", "a") is None
    assert directory.find_slug("link", "spring") == LINK
    assert directory.find_slug("pixel", "spring") is None

    metadata.down = True
    await directory.refresh()
    assert not directory.healthy
    assert directory.find_source("link", "b") == LINK

    later = make(metadata, tmp_path)
    await later.refresh()
    assert later.ready
    assert later.find_source("link", "b") == LINK
    assert later.grants == {GRANT.key_hash: GRANT}

    metadata.down, metadata.revision, metadata.sources = False, 3, [SITE]
    await later.refresh()
    assert later.healthy
    assert later.find_source("website", "a") == SITE


def test_no_snapshot_and_no_database(tmp_path: Path) -> None:
    metadata = Metadata()
    metadata.down = True
    directory = make(metadata, tmp_path)
    asyncio.run(directory.refresh())
    assert not directory.ready
    (tmp_path / "sources").write_bytes(b"garbage")
    asyncio.run(directory.refresh())
    assert not directory.ready


def test_follow_keeps_going(tmp_path: Path) -> None:
    metadata = Metadata()

    async def scenario() -> None:
        directory = make(metadata, tmp_path)
        task = asyncio.create_task(directory.follow())
        for _ in range(200):
            await asyncio.sleep(0.01)
            if directory.ready:
                break
        assert directory.find_source("website", "a") == SITE
        task.cancel()

    asyncio.run(scenario())
