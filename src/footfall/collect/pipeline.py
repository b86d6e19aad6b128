"""From a checked body to encoded records: finds the source, runs the steps, makes the record. No I/O."""

from __future__ import annotations

import msgspec
from msgspec import UNSET

from footfall.base.clock import Clock
from footfall.base.errors import BadRequest, Problem, Unavailable
from footfall.base.settings import Settings
from footfall.base.shapes import UUID
from footfall.collect.cachetoken import CacheTokens, Visit
from footfall.collect.decoding import Item, decode_item
from footfall.collect.facts import Facts
from footfall.collect.hit import Hit, Step
from footfall.collect.payload import Envelope, Payload, refusal
from footfall.collect.records import make_record
from footfall.collect.steps import Knowledge, make_steps
from footfall.model.source import Directory, Source, SourceKind

ENCODER = msgspec.msgpack.Encoder()
NOT_FOUND = {"website": "Website not found.", "link": "Link not found.", "pixel": "Pixel not found."}


class Accepted(msgspec.Struct, frozen=True, gc=False):
    """An event that is to be kept: its encoded record (None when there is nothing to keep), its visit, why it is a bot's."""

    record: bytes | None
    visit: Visit
    bot_reason: str


class Pipeline:
    """Everything that is done with one event, by the settings."""

    def __init__(self, settings: Settings, secret: str, clock: Clock, directory: Directory, knowledge: Knowledge) -> None:
        self.tokens = CacheTokens(secret)
        self.clock = clock
        self._depth = settings.max_depth
        self._directory = directory
        self._steps: tuple[Step, ...] = make_steps(settings, secret, knowledge)

    def process_item(self, item: Item, facts: Facts, earlier: Visit | None, now: int = 0) -> Accepted | Problem:
        """Decode, check and process one body that came at `now` (ms; 0: now); `earlier` is the visit of the sender's token."""
        if not isinstance(item, Envelope) or item.payload.data:
            try:
                item = decode_item(item, self._depth)
            except BadRequest as problem:
                return problem
        return self.process(item, facts, earlier, now)

    def process(self, envelope: Envelope, facts: Facts, earlier: Visit | None = None, now: int = 0) -> Accepted | Problem:
        """Turn one checked body into its record, or say why it is refused."""
        payload = envelope.payload
        source = self._find_source(payload)
        if isinstance(source, Problem):
            return source
        hit = Hit(envelope.type, payload, facts, source, now or self.clock(), earlier)
        for step in self._steps:
            if problem := step(hit):
                return problem
        record = make_record(hit)
        return Accepted(ENCODER.encode(record) if record else None, hit.visitor.visit, hit.visitor.bot_reason)

    def _find_source(self, payload: Payload) -> Source | Problem:
        kind: SourceKind = "website"
        named = payload.website
        if named is UNSET:
            kind, named = ("link", payload.link) if payload.link is not UNSET else ("pixel", payload.pixel)
        given = named if isinstance(named, str) else ""
        source = self._directory.find_source(kind, given) or self._directory.find_source(kind, given.lower())
        if source is None and UUID.match(given) and not self._directory.ready:
            return Unavailable("The list of websites is not known yet.", retry_after=1)
        return source or unknown_source(kind, given)


def unknown_source(kind: SourceKind, given: str) -> Problem:
    """Why an id is refused for which nothing exists: it is no UUID, or nobody's."""
    return BadRequest(NOT_FOUND[kind]) if UUID.match(given) else refusal(kind, "Invalid UUID")
