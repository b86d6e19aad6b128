"""The collector's memory of which websites, links, pixels and write keys exist."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable
from pathlib import Path

import msgspec

from footfall.model.app import Grant
from footfall.model.source import Source, SourceKind
from footfall.store.apps import load_grants
from footfall.store.database import Database
from footfall.store.sources import load_sources

log = logging.getLogger(__name__)

POLL_SECONDS = 0.5


class Snapshot(msgspec.Struct, frozen=True):
    """All sources and write keys as of one revision of the metadata."""

    revision: int
    sources: list[Source]
    grants: list[Grant] = []


class LiveDirectory:
    """Sources in memory, loaded again whenever the metadata's revision has moved.

    Every snapshot is also kept in a file, so that a collector that starts while the metadata database is down
    goes on accepting events. `read_revision` and `load` block and run in threads; errors of theirs are waited out.
    """

    def __init__(self, read_revision: Callable[[], int], load: Callable[[], Snapshot], file: Path) -> None:
        self.read_revision = read_revision
        self.load = load
        self.file = file
        self.revision = -1
        self.healthy = False
        self.by_id: dict[tuple[SourceKind, str], Source] = {}
        self.by_slug: dict[tuple[SourceKind, str], Source] = {}
        self.grants: dict[str, Grant] = {}
        self.lock = asyncio.Lock()

    def find_source(self, kind: SourceKind, source_id: str) -> Source | None:
        """The source with this id, or None."""
        return self.by_id.get((kind, source_id))

    def find_slug(self, kind: SourceKind, slug: str) -> Source | None:
        """The link or pixel with this slug, or None."""
        return self.by_slug.get((kind, slug))

    @property
    def oldest_website(self) -> str:
        """The id of the website that was made first; empty when there is none."""
        return next((source.source_id for source in self.by_id.values() if source.kind == "website"), "")

    @property
    def ready(self) -> bool:
        """Whether any list of sources has been loaded."""
        return self.revision >= 0

    async def refresh(self) -> None:
        """Load again if the metadata has changed."""
        async with self.lock:
            try:
                revision = await asyncio.to_thread(self.read_revision)
                if revision != self.revision:
                    self.take(await asyncio.to_thread(self.load))
                    await asyncio.to_thread(self.keep)
                self.healthy = True
            except Exception as error:  # noqa: BLE001 - whatever is wrong with the database, the known sources stay valid
                if self.healthy:
                    log.warning("metadata cannot be read: %s", type(error).__name__)
                self.healthy = False
                if not self.ready:
                    self.recall()

    async def follow(self) -> None:
        """Refresh for ever."""
        while True:
            await self.refresh()
            await asyncio.sleep(POLL_SECONDS)

    def take(self, snapshot: Snapshot) -> None:
        """Use a snapshot from now on."""
        self.by_id = {(source.kind, source.source_id): source for source in snapshot.sources}
        self.by_slug = {(source.kind, source.slug): source for source in snapshot.sources if source.slug}
        self.grants = {grant.key_hash: grant for grant in snapshot.grants}
        self.revision = snapshot.revision

    def keep(self) -> None:
        """Write the present snapshot to the file, replacing it whole."""
        fresh = self.file.with_suffix(".new")
        fresh.write_bytes(msgspec.msgpack.encode(Snapshot(self.revision, list(self.by_id.values()), list(self.grants.values()))))
        os.replace(fresh, self.file)  # noqa: PTH105 - the atomic replacement is the point

    def recall(self) -> None:
        """Use the snapshot of an earlier run, if there is one."""
        try:
            snapshot = msgspec.msgpack.decode(self.file.read_bytes(), type=Snapshot)
        except (OSError, msgspec.DecodeError):
            return
        log.warning("using the websites known from an earlier run")
        self.take(snapshot)


def load_snapshot(database: Database) -> Snapshot:
    """What the metadata database knows, at least as new as its revision; raises StoreDown."""
    revision, sources = load_sources(database)
    return Snapshot(revision, sources, load_grants(database))
