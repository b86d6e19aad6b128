"""What becomes of a batch after the server's answer, without any input or output."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, List, Mapping, Optional, Sequence, Union

from footfall_sdk.errors import ConnectionFailed, make_error
from footfall_sdk.retry import find_pause
from footfall_sdk.wire import Request, Response, retry_after

MOST = 500
"""Events that the server takes in one batch."""
LARGEST = 512 * 1024
"""Bytes of one batch, about."""
FIRST_PAUSE, LONGEST_PAUSE, CLOSED_PAUSE = 0.5, 30.0, 60.0


@dataclass(frozen=True)
class Route:
    """Where a kind of events goes. `repeatable`: the server knows an event again that comes twice."""

    path: str
    before: bytes
    after: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    repeatable: bool = True

    def make_request(self, records: Sequence[bytes]) -> Request:
        """A batch as a request."""
        body = self.before + b",".join(records) + self.after
        return Request("POST", self.path, {}, body, {"Content-Type": "application/json", **self.headers})


@dataclass(frozen=True)
class Verdict:
    """`done`: the batch has left the queue, `refused` of it being what the server does not want; else try again after `pause`."""

    done: bool
    pause: float = 0.0
    refused: int = 0
    lost: int = 0
    fault: str = ""


class Judge:
    """Decides after each try and remembers how many failed in a row, and how large batches may be."""

    def __init__(self, route: Route) -> None:
        self._route = route
        self.failures = 0
        """How many tries in a row failed."""
        self.size = MOST
        """Events of the next batch: halved when the server refuses a batch, to find the one that is wrong."""

    def judge(self, answer: Union[Response, ConnectionFailed], count: int) -> Verdict:
        """What follows from the answer to a batch of `count` events."""
        if isinstance(answer, ConnectionFailed):
            if not self._route.repeatable and answer.sent:
                self.failures += 1
                return Verdict(True, lost=count, fault=f"{answer}; {count} events may be lost")
            return self._later(str(answer))
        if answer.status < 300:
            self.failures = 0
            self.size = min(MOST, self.size * 2)
            refused = _count_refused(answer)
            return Verdict(True, refused=len(refused), fault=refused[0] if refused else "")
        fault = _describe(answer)
        if answer.status in {400, 413, 422}:
            self.failures = 0
            if count == 1:
                return Verdict(True, refused=1, fault=fault)
            self.size = count // 2
            return Verdict(False, fault="")
        if answer.status in {401, 403, 404, 405}:
            self.failures += 1
            return Verdict(False, pause=find_pause(self.failures, FIRST_PAUSE, CLOSED_PAUSE), fault=fault)
        return self._later(fault, retry_after(answer.headers))

    def forgive(self) -> None:
        """Forget the failures, so that the next pause is short again."""
        self.failures = 0

    def _later(self, fault: str, wanted: Optional[float] = None) -> Verdict:
        self.failures += 1
        return Verdict(False, pause=find_pause(self.failures, FIRST_PAUSE, LONGEST_PAUSE, wanted), fault=fault)


def _describe(answer: Response) -> str:
    return str(make_error(answer.status, _body(answer)))


def _count_refused(answer: Response) -> List[str]:
    """What the server says of each event that it did not take."""
    body = _body(answer)
    details = body.get("details") if isinstance(body, dict) else None
    found = []
    for detail in details if isinstance(details, list) else ():
        response = detail.get("response") if isinstance(detail, dict) else None
        if isinstance(response, dict) and response.get("error"):
            found.append(str(make_error(400, response)))
    return found


def _body(answer: Response) -> Any:
    try:
        return json.loads(answer.body)
    except ValueError:
        return None
