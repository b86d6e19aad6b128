"""What becomes of a batch after the server's answer, without any input or output."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple, Union

from footfall_sdk.errors import APIError, ConnectionFailed, make_error
from footfall_sdk.retry import find_pause
from footfall_sdk.wire import Request, Response, retry_after

MOST = 500
"""Events that the server takes in one batch."""
LARGEST = 512 * 1024
"""Bytes of one batch, about."""
FIRST_PAUSE, LATER_PAUSE, LONGEST_PAUSE, CLOSED_PAUSE = 0.5, 2.0, 30.0, 60.0
MOST_TRIES, MOST_PUT_OFF = 100, 2_000
_PLACE = re.compile(r"\bevents\[\d+\]\.?")


@dataclass(frozen=True)
class Route:
    """Where a kind of events goes. The server there knows an event again that comes twice."""

    path: str
    before: bytes
    after: bytes
    headers: Mapping[str, str] = field(default_factory=dict)

    def make_request(self, records: Sequence[bytes]) -> Request:
        """A batch as a request."""
        body = self.before + b",".join(records) + self.after
        return Request("POST", self.path, {}, body, {"Content-Type": "application/json", **self.headers})


@dataclass(frozen=True)
class Verdict:
    """`done`: the batch has left the queue, `refused` of it being what the server does not want; else try again after `pause`.

    `fault` is what is wrong with the delivery, `faults` what is wrong with events, each once; `later` are the places of those that the
    server will take after the pause: a visitor may send only so many at a time.
    """

    done: bool
    pause: float = 0.0
    refused: int = 0
    fault: str = ""
    faults: Sequence[str] = ()
    later: Sequence[int] = ()


class Judge:
    """Decides after each try and remembers how many failed in a row, and how large batches may be."""

    def __init__(self) -> None:
        self.failures = 0
        """How many tries in a row failed."""
        self.closed = False
        """Whether the server refuses whatever is sent, with this key or at this address; waiting does not mend it."""
        self._tries: Dict[int, int] = {}
        self.size = MOST
        """Events of the next batch: halved when the server refuses a batch, to find the one that is wrong."""

    def judge(self, answer: Union[Response, ConnectionFailed], count: int) -> Verdict:
        """What follows from the answer to a batch of `count` events."""
        self.closed = False
        if isinstance(answer, ConnectionFailed):
            return self._later(str(answer))
        if answer.status < 300:
            self.size = min(MOST, self.size * 2)
            refusals = _list_refusals(answer)
            later = [place for place, refusal in refusals if refusal.status in {429, 503}]
            final = [refusal for _, refusal in refusals if refusal.status not in {429, 503}]
            self.failures = 0
            pause = find_pause(1, LATER_PAUSE, LATER_PAUSE) * len(later) / count
            return Verdict(True, pause, refused=len(final), faults=_list_once(final), later=later)
        error = make_error(answer.status, _body(answer))
        if answer.status in {400, 413, 422}:
            self.failures = 0
            faults = _split(error)
            if count == 1 or len(faults) == count:
                return Verdict(True, refused=count, faults=_list_once(faults or [error]))
            self.size = count // 2
            return Verdict(False)
        fault = str(error)
        if answer.status in {401, 403, 404, 405}:
            self.failures += 1
            self.closed = True
            pause = find_pause(self.failures, FIRST_PAUSE, CLOSED_PAUSE)
            return Verdict(False, pause, fault=f"the server refuses the key or the address, so events wait: {fault}")
        return self._later(fault, retry_after(answer.headers))

    def put_off(self, records: Sequence[bytes], later: Sequence[int]) -> List[bytes]:
        """Those of a batch that are worth another try, given the places that the server wants later.

        Not those of a flood: only so many may wait for that, and each only for so many tries.
        """
        if not later and not self._tries:
            return []
        wanted = set(later)
        kept = []
        for place, record in enumerate(records):
            tries = self._tries.pop(hash(record), 0)
            if place in wanted and tries < MOST_TRIES and len(self._tries) < MOST_PUT_OFF:
                self._tries[hash(record)] = tries + 1
                kept.append(record)
        return kept

    def forgive(self) -> None:
        """Forget the failures, so that the next pause is short again."""
        self.failures = 0
        self.closed = False

    def _later(self, fault: str, wanted: Optional[float] = None) -> Verdict:
        self.failures += 1
        return Verdict(False, pause=find_pause(self.failures, FIRST_PAUSE, LONGEST_PAUSE, wanted), fault=fault)


def _list_refusals(answer: Response) -> List[Tuple[int, APIError]]:
    """What the server says of each event that it did not take while it took others, with the event's place."""
    if b'"error"' not in answer.body:  # as nearly always: what names no fault need not be read
        return []
    body = _body(answer)
    if not isinstance(body, dict):
        return []
    details = [{"index": each.get("index"), **(each.get("response") or {})} for each in body.get("details") or () if isinstance(each, dict)]
    errors = body.get("errors")
    found = [each for each in [*(errors if isinstance(errors, list) else ()), *details] if isinstance(each, dict) and each.get("error")]
    return [(each["index"] if isinstance(each.get("index"), int) else -1, make_error(_find_status(each), each)) for each in found]


def _find_status(refusal: Dict[str, Any]) -> int:
    error = refusal["error"]
    status = error.get("status") if isinstance(error, dict) else None
    return status if isinstance(status, int) else 400


def _split(error: APIError) -> List[APIError]:
    """The refusal of a batch as one of each event in which the server names a fault."""
    found: Dict[str, Dict[str, List[str]]] = {}
    for name, faults in error.fields.items():
        if name.startswith("events["):
            found.setdefault(name.partition("]")[0], {})[name] = faults
    return [APIError(error.status, error.message, error.code, fields) for fields in found.values()]


def _list_once(refusals: Iterable[APIError]) -> List[str]:
    """What is wrong with events, without their places in the batch, so that the same fault is the same text."""
    return list(dict.fromkeys(_PLACE.sub("", str(refusal)) for refusal in refusals))


def _body(answer: Response) -> Any:
    try:
        return json.loads(answer.body)
    except ValueError:
        return None
