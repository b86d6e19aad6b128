"""The collector: an ASGI application for `/api/send`, `/api/batch` and `/api/record` without a framework and without a database.

An answer of 200 is sent only after the sink says that the events are durable.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from traceback import extract_tb
from typing import Any, Protocol

import msgspec

from footfall.base.clock import Clock
from footfall.base.errors import NotFound, Problem, TooLarge, Unavailable
from footfall.base.settings import Settings
from footfall.collect.answers import BEEP, BROKEN, PREFLIGHT, WRONG_METHOD, Answer, Send, Sender, accept_event, redirect, refuse
from footfall.collect.batch import PAUSE_EVERY, Judged, judge, judge_in_turns
from footfall.collect.body import Disconnected, Receive, read_body
from footfall.collect.cachetoken import Visit
from footfall.collect.counters import Counters
from footfall.collect.decoding import Item, decode_batch
from footfall.collect.facts import Facts, collect_facts
from footfall.collect.pipeline import ENCODER, Pipeline
from footfall.collect.replay_settings import describe_replay
from footfall.collect.replays import RECORD_PATH, TAKEN, ReplayPipeline
from footfall.collect.steps import Knowledge
from footfall.model.source import Directory

Scope = MutableMapping[str, Any]
Endpoint = Callable[[bytes, Facts], Awaitable[Answer]]
Finish = Callable[[Answer], None]
Submit = Callable[[bytes, Facts, Finish], None]
"""Has what a body says kept and its answer, when it is durable, given to a function; raises Problem instead where it can at once."""
Respond = Callable[[bytes, bytes], None]

logger = logging.getLogger(__name__)


class Sink(Protocol):
    """Where records go."""

    async def append(self, records: Sequence[bytes]) -> None:
        """Return when the records are durable; raises Unavailable when they cannot be taken."""
        ...

    def submit(self, records: Sequence[bytes], done: Callable[[Unavailable | None], None]) -> None:
        """The same without waiting: `done` is called in the event loop, with the error if there is one; also raises Unavailable."""
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
        self._directory = parts.directory
        self._sender = Sender(settings)
        self._limit = settings.max_body
        self._depth = settings.max_depth
        event_paths = ("/api/send", settings.collect_endpoint.rstrip("/") or "/api/send")
        submits: dict[str, Submit] = {"/api/batch": self.submit_batch, **dict.fromkeys(event_paths, self.submit_event)}
        self._endpoints: dict[str, Endpoint] = {
            RECORD_PATH: self.take_recording,
            **{path: partial(self._await_answer, submit) for path, submit in submits.items()},
        }
        self.direct = {path: partial(self._take_directly, submit) for path, submit in submits.items()}
        """What takes a path's POSTs without ASGI: by their body, their headers and the address of the peer."""
        self._tasks: set[asyncio.Task[None]] = set()
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
        elif path == RECORD_PATH and scope["method"] == "GET":
            answer = self.describe_recording(scope["query_string"])
        else:
            answer = PREFLIGHT if scope["method"] == "OPTIONS" else WRONG_METHOD
        await self._sender.send(send, answer)

    def _take_directly(self, submit: Submit, body: bytes, headers: dict[bytes, bytes], peer: str, respond: Respond) -> None:
        """Answer one POST without ASGI: its answer is given to `respond`, as its head and its body."""
        started = perf_counter()

        def finish(answer: Answer) -> None:
            self.counters.observe(perf_counter() - started)
            respond(self._sender.head(answer), answer.body)

        try:
            if len(body) > self._limit:
                finish(self._refuse(TooLarge()))
            else:
                submit(body, Facts(headers, peer), finish)
        except Exception as error:  # noqa: BLE001 - the last resort
            finish(self._refuse(error))

    def submit_event(self, body: bytes, facts: Facts, finish: Finish) -> None:
        """Have one event kept, and its answer given to `finish`."""
        result = self.pipeline.process_item(body, facts, self._find_earlier(facts))
        if isinstance(result, Problem):
            raise result
        answer = BEEP if result.bot_reason else accept_event(result.visit, self.pipeline.tokens.issue(result.visit))

        def settle(error: Unavailable | None) -> None:
            if error:
                finish(self._refuse(error))
                return
            if result.bot_reason:
                self.counters.bot += 1
            else:
                self.counters.accepted += 1
            finish(answer)

        if result.record is None:
            settle(None)
        else:
            self._sink.submit((result.record,), settle)

    def submit_batch(self, body: bytes, facts: Facts, finish: Finish) -> None:
        """Have the good events of a batch kept, all or none of them, and the batch's answer given to `finish`."""
        earlier = self._find_earlier(facts)
        items = decode_batch(body, self._depth)
        if len(items) > PAUSE_EVERY:
            task = asyncio.get_running_loop().create_task(self._submit_in_turns(items, facts, earlier, finish))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        else:
            judged = Judged(len(items))
            judge(judged, self.pipeline, items, facts, earlier)
            self._submit_judged(judged, finish)

    def _find_earlier(self, facts: Facts) -> Visit | None:
        """The visit of the token that came with a request."""
        token = facts.headers.get(b"x-umami-cache")
        return self.pipeline.tokens.find_visit(token) if token else None

    async def _submit_in_turns(self, items: list[Item], facts: Facts, earlier: Visit | None, finish: Finish) -> None:
        try:
            self._submit_judged(await judge_in_turns(self.pipeline, items, facts, earlier), finish)
        except Exception as error:  # noqa: BLE001 - the last resort
            finish(self._refuse(error))

    def _submit_judged(self, judged: Judged, finish: Finish) -> None:
        def settle(error: Unavailable | None) -> None:
            if error:
                finish(self._refuse(error))
                return
            self.counters.accepted += judged.people
            self.counters.bot += judged.bots
            for _, problem in judged.problems:
                self.counters.count_refused(problem)
            if limited := judged.limit_hit():
                finish(refuse(limited))
            else:
                token = self.pipeline.tokens.issue(judged.visit) if judged.visit else None
                finish(Answer(200, msgspec.json.encode(judged.report(token))))

        if judged.records:
            self._sink.submit(judged.records, settle)
        else:
            settle(None)

    async def take_recording(self, body: bytes, facts: Facts) -> Answer:
        """Keep a piece of a session recording."""
        result = self.replays.process(body, facts)
        if isinstance(result, Answer):
            return result
        await self._sink.append((ENCODER.encode(result),))
        return TAKEN

    def describe_recording(self, query: bytes) -> Answer:
        """What a website's recorder is to do."""
        try:
            return describe_replay(self._directory, query)
        except Problem as problem:
            return refuse(problem)

    async def _answer(self, endpoint: Endpoint, scope: Scope, receive: Receive) -> Answer:
        facts = collect_facts(scope["headers"], scope.get("client"))
        try:
            return await endpoint(await read_body(receive, facts.headers, self._limit), facts)
        except Disconnected:
            raise
        except Exception as error:  # noqa: BLE001 - the last resort
            return self._refuse(error)

    async def _await_answer(self, submit: Submit, body: bytes, facts: Facts) -> Answer:
        answered: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        submit(body, facts, lambda answer: None if answered.done() else answered.set_result(answer))
        return await answered

    def _refuse(self, error: Exception) -> Answer:
        """The answer when something is wrong: the sender's fault, or ours."""
        if isinstance(error, Problem):
            self.counters.count_refused(error)
            return refuse(error)
        self.counters.failed += 1
        log_failure(error)
        return BROKEN


def log_failure(error: Exception) -> None:
    """Log where something broke; the error's text may hold what the visitor sent, so it is left out."""
    place = extract_tb(error.__traceback__)[-1]
    logger.error("an event could not be processed: %s in %s line %s", type(error).__name__, place.name, place.lineno)
