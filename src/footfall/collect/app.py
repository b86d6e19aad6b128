"""The collector: an ASGI application for `/api/send`, `/api/batch` and `/api/record` without a framework and without a database.

An answer of 200 is sent only after the sink says that the events are durable.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from traceback import extract_tb
from typing import Any, Protocol

import msgspec

from footfall.base.clock import Clock
from footfall.base.errors import NotFound, Problem
from footfall.base.settings import Settings
from footfall.collect.answers import BEEP, BROKEN, PREFLIGHT, WRONG_METHOD, Answer, Send, Sender, accept_event, redirect, refuse
from footfall.collect.batch import judge_batch
from footfall.collect.body import Disconnected, Receive, read_body
from footfall.collect.counters import Counters
from footfall.collect.decoding import decode_batch
from footfall.collect.facts import Facts, collect_facts
from footfall.collect.pipeline import ENCODER, Pipeline
from footfall.collect.replays import RECORD_PATH, TAKEN, ReplayPipeline
from footfall.collect.steps import Knowledge
from footfall.model.source import Directory

Scope = MutableMapping[str, Any]
Endpoint = Callable[[bytes, Facts], Awaitable[Answer]]

logger = logging.getLogger(__name__)


class Sink(Protocol):
    """Where records go."""

    async def append(self, records: Sequence[bytes]) -> None:
        """Return when the records are durable; raises Unavailable when they cannot be taken."""
        ...


@dataclass(frozen=True)
class CollectorParts:
    """What a collector is made of."""

    settings: Settings
    secret: str
    clock: Clock
    directory: Directory
    sink: Sink
    knowledge: Knowledge


def create_collector(parts: CollectorParts) -> Collector:
    """The collector as an ASGI application."""
    return Collector(parts)


class Collector:
    """Answers the paths in `paths`, which whoever calls has freed of the base path; `counters` tell how it goes."""

    def __init__(self, parts: CollectorParts) -> None:
        settings = parts.settings
        self.counters = Counters()
        self.pipeline = Pipeline(settings, parts.secret, parts.clock, parts.directory, parts.knowledge)
        self.replays = ReplayPipeline(settings, parts.clock, parts.directory, self.pipeline.tokens, parts.knowledge.find_bot)
        self._sink = parts.sink
        self._sender = Sender(settings)
        self._limit = settings.max_body
        self._depth = settings.max_depth
        self._endpoints: dict[str, Endpoint] = {
            "/api/send": self.take_event,
            "/api/batch": self.take_batch,
            RECORD_PATH: self.take_recording,
        }
        self._endpoints.setdefault(settings.collect_endpoint.rstrip("/") or "/api/send", self.take_event)
        self._moved = {path + "/": redirect(settings.base_path + path) for path in self._endpoints}
        self.paths = frozenset((*self._endpoints, *self._moved))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request to one of the paths."""
        started = perf_counter()
        path: str = scope["path"]
        if path not in self._endpoints:
            answer = self._moved.get(path) or refuse(NotFound())
        elif scope["method"] == "POST":
            try:
                answer = await self._answer(self._endpoints[path], scope, receive)
            except Disconnected:
                return
            self.counters.observe(perf_counter() - started)
        else:
            answer = PREFLIGHT if scope["method"] == "OPTIONS" else WRONG_METHOD
        await self._sender.send(scope, send, answer)

    async def take_event(self, body: bytes, facts: Facts) -> Answer:
        """Keep one event."""
        token = facts.headers.get(b"x-umami-cache")
        result = self.pipeline.process_item(body, facts, self.pipeline.tokens.find_visit(token) if token else None)
        if isinstance(result, Problem):
            self.counters.count_refused(result)
            return refuse(result)
        if result.record is not None:
            await self._sink.append((result.record,))
        if result.bot_reason:
            self.counters.bot += 1
            return BEEP
        self.counters.accepted += 1
        return accept_event(result.visit, self.pipeline.tokens.issue(result.visit))

    async def take_batch(self, body: bytes, facts: Facts) -> Answer:
        """Keep the good events of a batch, all or none of them."""
        token = facts.headers.get(b"x-umami-cache")
        items = decode_batch(body, self._depth)
        judged = await judge_batch(self.pipeline, items, facts, self.pipeline.tokens.find_visit(token) if token else None)
        if judged.records:
            await self._sink.append(judged.records)
        self.counters.accepted += judged.people
        self.counters.bot += judged.bots
        for _, problem in judged.problems:
            self.counters.count_refused(problem)
        if limited := judged.limit_hit():
            return refuse(limited)
        return Answer(200, msgspec.json.encode(judged.report(self.pipeline.tokens.issue(judged.visit) if judged.visit else None)))

    async def take_recording(self, body: bytes, facts: Facts) -> Answer:
        """Keep a piece of a session recording."""
        result = self.replays.process(body, facts)
        if isinstance(result, Answer):
            return result
        await self._sink.append((ENCODER.encode(result),))
        return TAKEN

    async def _answer(self, endpoint: Endpoint, scope: Scope, receive: Receive) -> Answer:
        facts = collect_facts(scope["headers"], scope.get("client"))
        try:
            return await endpoint(await read_body(receive, facts.headers, self._limit), facts)
        except Problem as problem:
            self.counters.count_refused(problem)
            return refuse(problem)
        except Disconnected:
            raise
        except Exception as error:  # noqa: BLE001 - the last resort
            self.counters.failed += 1
            log_failure(error)
            return BROKEN


def log_failure(error: Exception) -> None:
    """Log where something broke; the error's text may hold what the visitor sent, so it is left out."""
    place = extract_tb(error.__traceback__)[-1]
    logger.error("an event could not be processed: %s in %s line %s", type(error).__name__, place.name, place.lineno)
