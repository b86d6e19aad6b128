"""A collector in the tests: a list in place of the spool, a dictionary in place of the metadata, a clock that stands."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from footfall.base.errors import Unavailable
from footfall.base.settings import Settings
from footfall.collect.agents import describe_agent
from footfall.collect.app import Collector, CollectorParts, create_collector
from footfall.collect.bots import find_bot
from footfall.collect.places import NOWHERE, Place, make_place
from footfall.collect.steps import Knowledge
from footfall.model.event import Event, Identity, Record
from footfall.model.source import Source, SourceKind

NOW = 1_795_294_058_000
WEBSITE = "22222222-2222-4222-8222-222222222222"
OTHER = "11111111-1111-4111-8111-111111111111"
LINK = "aaaaaaaa-2222-4222-8222-222222222222"
PIXEL = "bbbbbbbb-2222-4222-8222-222222222222"
CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36"
HEADERS = {"content-type": "application/json", "user-agent": CHROME, "x-forwarded-for": "198.51.100.7"}
DECODER = msgspec.msgpack.Decoder(Record)


class Sources:
    """The sources that exist."""

    def __init__(self) -> None:
        kinds: dict[SourceKind, tuple[str, ...]] = {"website": (WEBSITE, OTHER), "link": (LINK,), "pixel": (PIXEL,)}
        self.ready = True
        self.known = {(kind, name): Source(kind, name) for kind, names in kinds.items() for name in names}

    def find_source(self, kind: SourceKind, source_id: str) -> Source | None:
        return self.known.get((kind, source_id))

    def find_slug(self, kind: SourceKind, slug: str) -> Source | None:
        return None


class Kept:
    """A sink that keeps what it is given, until it is told to be full."""

    def __init__(self) -> None:
        self.appends: list[list[bytes]] = []
        self.full = False

    async def append(self, records: Sequence[bytes]) -> None:
        if self.full:
            raise Unavailable
        self.appends.append(list(records))

    def submit(self, records: Sequence[bytes], done: Callable[[Unavailable | None], None]) -> None:
        if self.full:
            done(Unavailable())
        else:
            self.appends.append(list(records))
            done(None)


PLACES = {
    "198.51.100.7": make_place("US", "CA", "Los Angeles"),
    "2a02:8071::1": make_place("DE", "HE", "Frankfurt am Main"),
    "5.255.255.5": make_place("RU", "MOW", "Moscow"),
}


class Atlas:
    """The places of a few addresses."""

    def find_place(self, ip: str) -> Place:
        return PLACES.get(ip, NOWHERE)


@dataclass
class Reply:
    """What came back."""

    status: int
    headers: dict[str, str]
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)


@dataclass
class Station:
    """A collector with everything around it; `now` is its clock in milliseconds."""

    settings: Settings = field(default_factory=lambda: Settings(data=Path("unused")))
    now: int = NOW
    peer: str = "127.0.0.1"

    def __post_init__(self) -> None:
        self.sink = Kept()
        self.sources = Sources()
        knowledge = Knowledge(describe_agent, find_bot, Atlas())
        self.collector: Collector = create_collector(
            CollectorParts(self.settings, "s" * 40, lambda: self.now, self.sources, self.sink, knowledge)
        )

    def call(
        self, method: str = "POST", path: str = "/api/send", body: bytes | list[bytes] = b"", headers: dict[str, str] | None = None
    ) -> Reply:
        """One request; a list of bodies arrives in pieces."""
        pieces = [body] if isinstance(body, bytes) else list(body)
        messages = [{"type": "http.request", "body": piece, "more_body": True} for piece in pieces]
        messages[-1]["more_body"] = False
        sent: list[Any] = []
        given = HEADERS if headers is None else headers
        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "headers": [(name.lower().encode(), value.encode()) for name, value in given.items()],
            "client": (self.peer, 5000),
        }

        async def receive() -> Any:
            return messages.pop(0) if messages else {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            sent.append(message)

        asyncio.run(self.collector(scope, receive, send))
        if not sent:
            return Reply(0, {}, "")
        text = b"".join(message.get("body", b"") for message in sent[1:]).decode()
        return Reply(sent[0]["status"], {name.decode(): value.decode() for name, value in sent[0]["headers"]}, text)

    def send(self, body: Any, headers: dict[str, str] | None = None, path: str = "/api/send") -> Reply:
        """Post a value as JSON."""
        return self.call("POST", path, json.dumps(body).encode(), headers)

    def event(self, headers: dict[str, str] | None = None, **payload: Any) -> Reply:
        """Send one event of the website."""
        return self.send(event(**payload), headers)

    def records(self) -> list[Record]:
        """Everything that was kept."""
        return [DECODER.decode(record) for records in self.sink.appends for record in records]

    def last(self) -> Event:
        """The newest record, an event."""
        record = self.records()[-1]
        assert isinstance(record, Event)
        return record

    def last_identity(self) -> Identity:
        """The newest record, an identity."""
        record = self.records()[-1]
        assert isinstance(record, Identity)
        return record


def event(kind: str = "event", **payload: Any) -> dict[str, Any]:
    """The body of an event on the page /p of example.com."""
    return {"type": kind, "payload": {"website": WEBSITE, "hostname": "example.com", "url": "/p", **payload}}
