"""What may receive events, as the collector sees it."""

from __future__ import annotations

from typing import Literal, Protocol

import msgspec

SourceKind = Literal["website", "link", "pixel"]


class Source(msgspec.Struct, frozen=True):
    """A website, link or pixel that exists and takes events. `url` is the destination of a link, `slug` of a link or pixel.

    `replay_config` is JSON text: what the website tells its recorder, empty when it says nothing.
    What a link or pixel with a `website_id` counts is an event of that website too, which tells its `name`.
    """

    kind: SourceKind
    source_id: str
    domain: str = ""
    slug: str = ""
    url: str = ""
    replay_enabled: bool = False
    replay_config: str = ""
    website_id: str = ""
    name: str = ""


class Directory(Protocol):
    """Answers from memory which sources exist; kept fresh by whoever made it."""

    @property
    def ready(self) -> bool:
        """Whether it knows them at all; before, nobody may be told that a source does not exist."""
        ...

    def find_source(self, kind: SourceKind, source_id: str) -> Source | None:
        """The source with this id, or None."""
        ...

    def find_slug(self, kind: SourceKind, slug: str) -> Source | None:
        """The link or pixel with this slug, or None."""
        ...
