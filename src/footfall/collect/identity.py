"""Ids of sessions, visits and events: UUID texts."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from itertools import count
from random import Random, SystemRandom

from footfall.collect.salts import Rotation, Salts, derive_key

HOUR = 3_600_000
CHANCE = Random(SystemRandom().getrandbits(256))  # noqa: S311 - ids must differ, and need not be secret
VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


class Identities:
    """Makes ids that repeat for the same visitor and cannot be turned back into what they were made of."""

    def __init__(self, secret: str, rotation: Rotation) -> None:
        self._salts = Salts(secret, rotation)
        self._session, self._visit = Memory(), Memory()
        self._person_key = derive_key(secret, "person")
        self._visit_key = derive_key(secret, "visit")

    def anonymous_session(self, source_id: str, address: str, user_agent: str, time: int) -> str:
        """The session id of whoever has this address and user agent in the salt's period."""
        return self._session.hash_id(f"{source_id}\0{address}\0{user_agent}", self._salts.get_salt(time))

    def person_session(self, source_id: str, person: str) -> str:
        """The session id of a visitor whom the site named; it never changes."""
        return self._session.hash_id(f"{source_id}\0{person}", self._person_key)

    def visit(self, session_id: str, time: int) -> str:
        """The id of the visit that a session begins in the hour of `time`."""
        return self._visit.hash_id(f"{session_id}\0{time // HOUR}", self._visit_key)


class Memory:
    """The id that was made last: the events of a batch are mostly one visitor's."""

    __slots__ = ("key", "text", "uuid")

    def __init__(self) -> None:
        self.text, self.key, self.uuid = "", b"", ""

    def hash_id(self, text: str, key: bytes) -> str:
        """The same as the function of this name."""
        if text != self.text or key is not self.key:
            self.uuid = hash_id(text, key)
            self.text, self.key = text, key
        return self.uuid


@lru_cache(maxsize=64)
def begin_hash(key: bytes) -> blake2b:
    """A hash under a key, to be copied: half the work of each hash is its beginning."""
    return blake2b(digest_size=16, key=key)


def hash_id(text: str, key: bytes) -> str:
    """A UUID (version 8: made in our own way) from text under a key."""
    hashing = begin_hash(key).copy()
    hashing.update(text.encode("utf-8", "replace"))
    digits = hashing.hexdigest()
    return f"{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-{VARIANT[digits[16]]}{digits[17:20]}-{digits[20:]}"


class EventIds:
    """Makes ids that sort by time (UUID version 7): neighbours share their beginning, so columns of it compress.

    The ids of one millisecond begin with the same chance and end with numbers that count on from another.
    """

    def __init__(self) -> None:
        self._time, self._begin, self._count = -1, "", count()

    def make(self, time: int) -> str:
        """A new id; from any thread."""
        if time != self._time:
            self._renew(time)
        return f"{self._begin}{next(self._count):012x}"

    def _renew(self, time: int) -> None:
        begin, rest = f"{time & 0xFFFFFFFFFFFF:012x}", f"{CHANCE.getrandbits(28):07x}"
        self._begin = f"{begin[:8]}-{begin[8:]}-7{rest[:3]}-{VARIANT[rest[3]]}{rest[4:]}-"
        self._count, self._time = count(CHANCE.getrandbits(47)), time


make_event_id = EventIds().make


def short_key(uuid: str) -> int:
    """The first 64 bits of a UUID text."""
    return int(uuid[:8] + uuid[9:13] + uuid[14:18], 16)
