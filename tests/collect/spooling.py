"""An engine that can be told to fail, and records, for the tests of the writer.

The engine keeps rows and tokens as the real one does, so that a repeated batch shows; the real one is in `tests/durability`.
"""

from __future__ import annotations

import uuid

from footfall.collect.deadletters import encode_record
from footfall.collect.lanes import MARK, Mark
from footfall.collect.segments import list_segments
from footfall.engine.errors import BadStatement, EngineDown
from footfall.model.event import Event, Identity, Property

WEBSITE = "5f2b0a5e-0f0e-4d0c-9c55-0d5f6a1b2c3d"
SESSION = "0d9a3c52-9d6a-4d53-8a57-0a4a5b6c7d8e"


class Killed(BaseException):
    """The process ends here."""


class Tables:
    """Tables in memory. `refuse` is a set of (table, path or key) that are refused; `down` counts inserts that fail.

    `die_before` and `die_after` are numbers of inserts at which the process ends.
    """

    def __init__(self):
        self.rows = {}
        self.tokens = set()
        self.refuse = set()
        self.refusal_code = 6
        self.down = 0
        self.die_before = self.die_after = None
        self.inserts = 0

    def insert(self, table, rows, token):
        self.inserts += 1
        if self.die_before == self.inserts:
            raise Killed
        if self.down:
            self.down -= 1
            raise EngineDown("no engine")
        names = rows.column("url_path" if table == "events" else "data_key").to_pylist()
        if any((table, name) in self.refuse for name in names):
            raise BadStatement("Cannot parse", self.refusal_code)
        if (table, token) not in self.tokens:
            self.tokens.add((table, token))
            self.rows.setdefault(table, []).extend(names)
        if self.die_after == self.inserts:
            raise Killed


def make_event(path, *, data=False, website=WEBSITE):
    """The bytes of a page view."""
    properties = (Property("key of " + path, 1, "value"),) if data else ()
    return encode_record(Event(website, str(uuid.uuid4()), SESSION, SESSION, 1, 2, 1_795_294_058_000, 1, url_path=path, data=properties))


def make_identity(key):
    """The bytes of an identify call with one property."""
    return encode_record(Identity(WEBSITE, SESSION, 1, "someone", 1_795_294_058_000, (Property(key, 1, "value"),)))


def close_as_if_killed(spool):
    """Leave a spool with one segment as a killed process leaves it: unlocked, with the mark at the end of what is durable."""
    spool.close()
    ((number, size),) = list_segments(spool.lane)
    mark = Mark(spool.lane / MARK, writable=True)
    mark.move(number, size)
    mark.close()
