"""Load on a collector, and the count of what came through: each event names itself, so that none can hide.

`Load` sends events from several connections at once and notes which were acknowledged; a send that fails in any other
way is unknown. `compare` judges the numbers that the engine has for them.
"""

from __future__ import annotations

import http.client
import json
import random
import threading
import time
from collections import Counter
from dataclasses import dataclass, field

AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
TIMEOUT = 10.0


@dataclass
class Load:
    """`threads` senders of single events and batches to `address()` (host and port, asked anew for each connection)."""

    address: object
    website: str
    threads: int = 6
    seed: int = 1
    pause: float = 0.008
    acknowledged: set[str] = field(default_factory=set)
    unknown: set[str] = field(default_factory=set)
    statuses: Counter = field(default_factory=Counter)

    def __post_init__(self):
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._senders = [threading.Thread(target=self._send_all, args=(number,), daemon=True) for number in range(self.threads)]

    def start(self):
        for sender in self._senders:
            sender.start()

    def stop(self):
        self._stop.set()
        for sender in self._senders:
            sender.join(TIMEOUT * 2)
            assert not sender.is_alive(), "a sender hangs"

    def _send_all(self, number):
        dice = random.Random(self.seed * 1000 + number)
        connection = None
        count = 0
        while not self._stop.is_set():
            size = dice.choice((1, 1, 1, 7))
            names = [f"s{number}n{count + index}" for index in range(size)]
            count += size
            try:
                connection = connection or self._connect()
                status = self._post(connection, [self._event(name) for name in names], f"10.9.{number}.{dice.randrange(250) + 1}")
            except (OSError, http.client.HTTPException):
                status, connection = 0, self._drop(connection)
                time.sleep(0.02)
            with self._lock:
                self.statuses[status] += 1
                if status == 200:
                    self.acknowledged.update(names)
                elif status == 0:
                    self.unknown.update(names)
            time.sleep(self.pause)
        self._drop(connection)

    def _connect(self):
        host, port = self.address()
        return http.client.HTTPConnection(host, port, timeout=TIMEOUT)

    def _drop(self, connection):
        if connection is not None:
            connection.close()

    def _event(self, name):
        payload = {
            "website": self.website,
            "hostname": "example.com",
            "url": f"/{name}",
            "title": "Durable",
            "language": "en-GB",
            "screen": "1920x1080",
            "data": {"name": name},
        }
        return {"type": "event", "payload": payload}

    def _post(self, connection, events, address):
        path, body = ("/api/send", events[0]) if len(events) == 1 else ("/api/batch", events)
        headers = {"Content-Type": "application/json", "User-Agent": AGENT, "X-Forwarded-For": address}
        connection.request("POST", path, json.dumps(body), headers)
        answer = connection.getresponse()
        text = answer.read()
        if answer.status == 200 and len(events) > 1:
            result = json.loads(text)
            assert result["processed"] == len(events), result
        if answer.status == 200 and len(events) == 1:
            assert json.loads(text).get("beep") is None, "taken for a robot"
        return answer.status


def compare(load, paths, properties, rollup_views):
    """What is wrong with the engine's numbers, as sentences; none when every acknowledged event is there exactly once.

    `paths` counts the rows of `events` by path, `properties` those of `event_data` by value, `rollup_views` are all views
    in the rollup.
    """
    expected = {f"/{name}" for name in load.acknowledged}
    possible = {f"/{name}" for name in load.unknown}
    faults = []
    for what, found in (("events", paths), ("event_data", Counter({f"/{name}": count for name, count in properties.items()}))):
        faults += [f"{what}: {len(rows)} {problem}, such as {sorted(rows)[:3]}" for problem, rows in find_faults(found, expected, possible)]
    if paths != {f"/{name}": count for name, count in properties.items()}:
        faults.append("events and event_data differ")
    if rollup_views != sum(paths.values()):
        faults.append(f"visit_hours has {rollup_views} views, events has {sum(paths.values())} rows")
    return faults


def find_faults(found, expected, possible):
    """Kinds of fault with the names that have them."""
    kinds = {
        "acknowledged and lost": expected - set(found),
        "stored more than once": {name for name, count in found.items() if count > 1},
        "stored and never sent": set(found) - expected - possible,
    }
    return [(kind, names) for kind, names in kinds.items() if names]
