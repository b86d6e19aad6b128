"""Session recordings: pieces of at most 200 events of rrweb, kept as the JSON text that they came in."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import msgspec

from footfall.base.clock import Clock
from footfall.base.errors import BadRequest, Forbidden, TooLarge, Unavailable
from footfall.base.settings import Settings
from footfall.base.shapes import UUID, Choice, List, Maybe, Number, Object, Record, Uuid, check
from footfall.collect.address import Addresses
from footfall.collect.answers import BEEP, Answer
from footfall.collect.cachetoken import CacheTokens, Visit
from footfall.collect.content_steps import AHEAD, OLDEST
from footfall.collect.decoding import read_json
from footfall.collect.facts import Facts
from footfall.collect.identity import make_event_id, short_key
from footfall.model.event import ReplayChunk
from footfall.model.source import Directory

RECORD_PATH = "/api/record"
MOST_EVENTS = 200
MOST_DEPTH = 500
"""Levels of nesting in a recorded event, which holds whole documents."""
PIECE_BYTES = 4 * 1024 * 1024
SESSION_BYTES = 32 * 1024 * 1024
"""What one session may record."""
MOST_SESSIONS = 20_000
DAY = 86_400_000

TAKEN = Answer(200, b'{"ok":true}')
DISABLED = Answer(200, b'{"ok":false,"reason":"replay_disabled"}')
FULL = Answer(200, b'{"ok":false,"reason":"replay_limit"}')
EVENT = Record(depth=MOST_DEPTH)
PIECE = Object(
    {
        "type": Choice(("record",)),
        "payload": Object(
            {
                "website": Uuid(),
                "events": List(EVENT, MOST_EVENTS),
                "timestamp": Maybe(Number(whole=True, coerce=True)),
            }
        ),
    }
)


class Payload(msgspec.Struct, gc=False):
    """What a recorder sends; each event stays as it is written."""

    website: str
    events: list[msgspec.Raw]
    timestamp: int = 0


class Piece(msgspec.Struct, gc=False):
    """One body of `/api/record`."""

    type: Literal["record"]
    payload: Payload


class Stamp(msgspec.Struct, gc=False):
    """When a recorded event happened, in ms; what else it says is the player's business."""

    timestamp: float = 0


DECODER, STAMPS = msgspec.json.Decoder(Piece), msgspec.json.Decoder(Stamp)


@dataclass(frozen=True)
class Recorded:
    """A piece that is right: the website, the JSON text of its events, how many there are and when they happened (ms)."""

    website_id: str
    events: str
    count: int
    stamps: list[int]


class ReplayPipeline:
    """From the body of a recorder to an encoded record, within limits of size that are remembered while the process lives.

    `find_bot` gives the reason why a user agent is a program's, or "".
    """

    def __init__(self, settings: Settings, clock: Clock, directory: Directory, tokens: CacheTokens, find_bot: Callable[[str], str]) -> None:
        self._clock, self._directory, self._tokens = clock, directory, tokens
        self._find_bot = find_bot if not settings.disable_bot_check else lambda _agent: ""
        self._addresses = Addresses(settings)
        self._limit = settings.replay_limit
        self._day = 0
        self._websites: dict[str, int] = {}
        self._sessions: OrderedDict[str, int] = OrderedDict()

    def process(self, body: bytes, facts: Facts) -> ReplayChunk | Answer:
        """The record of a piece, or the answer when there is none to keep.

        Raises:
            BadRequest: the body, or the session token that must come with it, is not right.
            Forbidden: the address is ignored.
            TooLarge: the piece is.
        Unavailable: the list of websites is not known yet.
        """
        piece = decode_piece(body)
        visit = self._get_visit(facts, piece.website_id)
        website = self._directory.find_source("website", piece.website_id)
        if website is None:
            raise BadRequest("Website not found.") if self._directory.ready else Unavailable(retry_after=1)
        if not website.replay_enabled:
            return DISABLED
        if self._addresses.is_ignored(self._addresses.find_address(facts)):
            raise Forbidden
        if self._find_bot(facts.text(b"user-agent")):
            return BEEP
        if not piece.count:
            return TAKEN
        now = self._clock()
        if not self._admit(visit, len(piece.events), now):
            return FULL
        return make_chunk(piece, visit, now)

    def _get_visit(self, facts: Facts, website_id: str) -> Visit:
        token = facts.headers.get(b"x-umami-cache")
        if not token:
            raise BadRequest("Missing session token.")
        visit = self._tokens.find_visit(token)
        if visit is None or visit.website_id != website_id:
            raise BadRequest("Invalid session token.")
        return visit

    def _admit(self, visit: Visit, size: int, now: int) -> bool:
        """Whether the website and the session may still store so much; notes it when they may."""
        if now // DAY != self._day:
            self._day = now // DAY
            self._websites.clear()
        website = self._websites.get(visit.website_id, 0) + size
        session = self._sessions.get(visit.session_id, 0) + size
        if (self._limit and website > self._limit) or session > SESSION_BYTES:
            return False
        self._websites[visit.website_id] = website
        self._sessions[visit.session_id] = session
        self._sessions.move_to_end(visit.session_id)
        if len(self._sessions) > MOST_SESSIONS:
            self._sessions.popitem(last=False)
        return True


def decode_piece(body: bytes) -> Recorded:
    """Decode and check a piece; raises BadRequest with the tree of errors, or TooLarge."""
    if len(body) > PIECE_BYTES:
        raise TooLarge
    try:
        piece = DECODER.decode(body)
        events = [bytes(event) for event in piece.payload.events]
        website_id = piece.payload.website.lower()
        plain = len(events) <= MOST_EVENTS and all(event.startswith(b"{") for event in events) and bool(UUID.match(website_id))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        plain = False
    if not plain:
        checked = check(PIECE, read_json(body, MOST_DEPTH))["payload"]
        website_id, events = checked["website"], [msgspec.json.encode(event) for event in checked["events"]]
    text = b"[" + b",".join(events) + b"]"
    return Recorded(website_id, text.decode("utf-8", "replace"), len(events), [find_stamp(event) for event in events])


def find_stamp(event: bytes) -> int:
    """When a recorded event happened (ms); 0 when it does not say."""
    try:
        return int(STAMPS.decode(event).timestamp)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, OverflowError, ValueError):
        return 0


def make_chunk(piece: Recorded, visit: Visit, now: int) -> ReplayChunk:
    """The record of a piece; times that cannot be are left out of its beginning and end."""
    stamps = [stamp for stamp in piece.stamps if OLDEST * 1000 <= stamp <= now + AHEAD * 1000] or [now]
    return ReplayChunk(
        website_id=visit.website_id,
        session_id=visit.session_id,
        visit_id=visit.visit_id,
        session_key=short_key(visit.session_id),
        chunk_id=make_event_id(now),
        created_at=now,
        started_at=min(stamps),
        ended_at=max(stamps),
        event_count=piece.count,
        events=piece.events,
    )
