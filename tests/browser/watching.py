"""What the server counted for one website, asked of its API as a dashboard would."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from running import RunningServer

SECONDS = 15.0
QUIET_SECONDS = 1.5


class Counted:
    """The statistics of one website. The questions give plain values; `wait` repeats one until its answer is as expected."""

    def __init__(self, server: RunningServer, website: str) -> None:
        self.server = server
        self.website = website
        self.client = server.client()

    def ask(self, path: str = "", **parameters: Any) -> Any:
        """Any question about the website, over all time."""
        dates = {"startAt": 946684800000, "endAt": int(time.time() * 1000) + 60_000}
        answer = self.client.get(f"/api/websites/{self.website}{path}", params={**dates, "pageSize": 2000, **parameters})
        assert answer.status_code == 200, answer.text
        return answer.json()

    def metric(self, kind: str, **parameters: Any) -> dict[str, int]:
        """A list of values with their numbers, such as of `path` (visitors) or `event` (times)."""
        return {row["x"]: row["y"] for row in self.ask("/metrics", type=kind, **parameters)}

    def views(self) -> int:
        """Page views."""
        return int(self.ask("/stats")["pageviews"])

    def rows(self) -> list[dict[str, Any]]:
        """Page views and events, the oldest first."""
        return list(reversed(self.ask("/events")["data"]))

    def paths(self) -> list[str]:
        """The path and query of each page view, the oldest first."""
        return [row["urlPath"] + ("?" + row["urlQuery"] if row["urlQuery"] else "") for row in self.rows() if row["eventType"] == 1]

    def events(self) -> dict[str, int]:
        """Custom events by name, with how often each came."""
        found: dict[str, int] = {}
        for row in self.rows():
            if row["eventType"] == 2:
                found[row["eventName"]] = found.get(row["eventName"], 0) + 1
        return found

    def data(self, event: str) -> list[dict[str, Any]]:
        """The properties of each custom event of that name, the oldest first; numbers as numbers, the rest as text."""
        found = []
        for row in self.rows():
            if row["eventName"] == event:
                properties = self.ask(f"/event-data/{row['id']}") if row["hasData"] else []
                found.append(
                    {each["dataKey"]: each["numberValue"] if each["dataType"] == 2 else each["stringValue"] for each in properties}
                )
        return found

    def sessions(self) -> list[dict[str, Any]]:
        """The sessions, newest first."""
        return list(self.ask("/sessions")["data"])

    def wait(self, question: Callable[[], Any], expected: Any, seconds: float = SECONDS) -> None:
        """Ask until the answer is `expected` (or a function of it says so); fails with the last answer."""
        deadline = time.monotonic() + seconds
        while True:
            answer = question()
            if expected(answer) if callable(expected) else answer == expected:
                return
            if time.monotonic() > deadline:
                raise AssertionError(f"expected {expected!r}, counted {answer!r}")
            time.sleep(0.2)

    def stays(self, question: Callable[[], Any], expected: Any) -> None:
        """Wait for an answer and make sure that it is the same a while later, when what should not come would have come."""
        self.wait(question, expected)
        time.sleep(QUIET_SECONDS)
        assert question() == expected
