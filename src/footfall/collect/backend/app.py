"""The endpoints of server-side events as an ASGI application without a framework and without a database.

An answer of 202 is sent only after the sink says that the events are durable.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

import msgspec

from footfall.base.clock import Clock
from footfall.base.errors import BadRequest, NotFound, Problem, TooManyRequests
from footfall.base.settings import Settings
from footfall.base.shapes import MISSING, check
from footfall.collect.answers import BROKEN, WRONG_METHOD, Answer, Scope, Send, refuse
from footfall.collect.app import Sink, log_failure
from footfall.collect.backend.cors import list_cors_headers
from footfall.collect.backend.gate import Gate, Grants
from footfall.collect.backend.records import Recorder
from footfall.collect.backend.shapes import BATCH, SHAPES, clean_item
from footfall.collect.backend.usage import Usage
from footfall.collect.body import Disconnected, Receive, read_body
from footfall.collect.counters import Counters
from footfall.collect.decoding import read_json
from footfall.collect.facts import Facts, collect_facts
from footfall.collect.pipeline import ENCODER
from footfall.collect.ratelimit import RateLimit, hash_key
from footfall.collect.steps import Places
from footfall.model.app import Grant
from footfall.model.backend import ENGAGEMENT, VIEW, BackendEvent

TRACK_PATH = "/analytics/track/"
"""What the paths of these endpoints begin with."""
BATCH_PATH = TRACK_PATH + "batch"
KINDS = {TRACK_PATH + "view": VIEW, TRACK_PATH + "engagement": ENGAGEMENT}
MOST_BYTES = 512 * 1024
"""Largest body of one event; a batch may have as much as any other request."""

Take = Callable[[bytes, Grant, int], Awaitable[Answer]]


@dataclass(frozen=True)
class BackendParts:
    """What the application is made of; `rates` is memory that collectors may share."""

    settings: Settings
    secret: str
    clock: Clock
    grants: Grants
    sink: Sink
    places: Places
    counters: Counters
    rates: memoryview | None = None


class Backend:
    """Answers the paths that begin with `TRACK_PATH`, which whoever calls has freed of the base path."""

    def __init__(self, parts: BackendParts) -> None:
        settings = parts.settings
        self.usage = Usage()
        self._settings, self._clock, self._sink, self._counters = settings, parts.clock, parts.sink, parts.counters
        self._gate = Gate(settings, parts.grants, self.usage)
        self._recorder = Recorder(settings, parts.secret, parts.places)
        self._limit = RateLimit(settings.write_key_rate, settings.write_key_burst, parts.rates)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request."""
        started = perf_counter()
        path: str = scope["path"].rstrip("/")
        facts = collect_facts(scope["headers"], scope.get("client"))
        if path != BATCH_PATH and path not in KINDS:
            answer = refuse(NotFound())
        elif scope["method"] == "POST":
            try:
                answer = await self._answer(path, receive, facts)
            except Disconnected:
                return
            self._counters.observe(perf_counter() - started)
        else:
            answer = Answer(204) if scope["method"] == "OPTIONS" else WRONG_METHOD
        await self._send(send, answer, list_cors_headers(facts, self._gate.is_listed, self._settings.cors_max_age))

    async def _answer(self, path: str, receive: Receive, facts: Facts) -> Answer:
        """The key is looked at first, so that strangers learn nothing and cost little."""
        try:
            now = self._clock()
            grant = self._gate.admit(facts, now)
            limit = self._settings.max_body if path == BATCH_PATH else min(MOST_BYTES, self._settings.max_body)
            body = read(await read_body(receive, facts.headers, limit), self._settings.max_depth)
            return await (self._take_batch(body, grant, now) if path == BATCH_PATH else self._take(KINDS[path], body, grant, now))
        except Problem as problem:
            self._counters.count_refused(problem)
            return refuse(problem)
        except Disconnected:
            raise
        except Exception as error:  # noqa: BLE001 - the last resort
            self._counters.failed += 1
            log_failure(error)
            return BROKEN

    async def _take(self, kind: str, body: Any, grant: Grant, now: int) -> Answer:
        """Keep one event."""
        self._check_rate(grant, 1, now)
        record = self._recorder.make(kind, check(SHAPES[kind], body), grant, now)
        await self._keep([record])
        return Answer(202, msgspec.json.encode({"ok": True, "eventId": record.external_id}))

    async def _take_batch(self, body: Any, grant: Grant, now: int) -> Answer:
        """Keep the good events of a batch, all or none of them; a batch without any is refused."""
        items = check(BATCH, body)["events"]
        self._check_rate(grant, len(items), now)
        records: list[BackendEvent] = []
        problems: list[tuple[int, Problem]] = []
        ids: list[str | None] = []
        for index, item in enumerate(items):
            try:
                record = self._recorder.make(*clean_item(item), grant, now)
            except Problem as fault:
                problems.append((index, fault))
                ids.append(None)
            else:
                records.append(record)
                ids.append(record.external_id)
        if not records:
            raise BadRequest(tree=_join(problems, len(items)))
        await self._keep(records)
        for _, problem in problems:
            self._counters.count_refused(problem)
        errors = [{"index": index, **problem.envelope()} for index, problem in problems]
        report = {"ok": True, "size": len(items), "accepted": len(records), "eventIds": ids, "errors": errors}
        return Answer(202, msgspec.json.encode(report))

    async def _keep(self, records: Sequence[BackendEvent]) -> None:
        await self._sink.append([ENCODER.encode(record) for record in records])
        self._counters.accepted += len(records)

    def _check_rate(self, grant: Grant, count: int, now: int) -> None:
        wait = self._limit.take(hash_key(f"write key {grant.write_key_id or grant.website_id}"), now, count)
        if wait:
            raise TooManyRequests(wait)

    async def _send(self, send: Send, answer: Answer, more: list[tuple[bytes, bytes]]) -> None:
        headers = [(b"cache-control", b"no-store"), *more, *answer.headers]
        if answer.body:
            headers.append((b"content-type", b"application/json"))
        if answer.status != 204:
            headers.append((b"content-length", b"%d" % len(answer.body)))
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        await send({"type": "http.response.body", "body": answer.body})


def read(body: bytes, depth: int) -> Any:
    """The value of a body; raises BadRequest when it is no JSON in UTF-8, or nested deeper than `depth`."""
    try:
        body.decode()
    except UnicodeDecodeError:
        raise BadRequest(tree={"errors": ["Invalid body: expected UTF-8"]}) from None
    value = read_json(body, depth)
    if value is MISSING:
        raise BadRequest(tree={"errors": ["Invalid body: expected JSON"]})
    return value


def _join(problems: Sequence[tuple[int, Problem]], size: int) -> dict[str, Any]:
    """The tree of errors of a batch in which every event is wrong."""
    items: list[dict[str, Any] | None] = [None] * size
    for index, problem in problems:
        items[index] = problem.tree or {"errors": [problem.message]}
    return {"errors": [], "properties": {"events": {"errors": [], "items": items}}}
