"""From when to when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any, Dict, Union

from footfall_sdk.errors import InvalidArgument


@dataclass(frozen=True)
class Range:
    """From `start` to `end`, both with a time zone.

    Raises:
        InvalidArgument: a moment has no zone, or the end lies before the start.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        for name in ("start", "end"):
            moment = getattr(self, name)
            if not isinstance(moment, datetime) or moment.tzinfo is None:
                raise InvalidArgument(f"{name} must be a datetime with a time zone")
        if self.end < self.start:
            raise InvalidArgument("end lies before start")

    def in_milliseconds(self) -> Dict[str, int]:
        """As query parameters."""
        return {"startAt": _milliseconds(self.start), "endAt": _milliseconds(self.end)}

    def in_words(self) -> Dict[str, str]:
        """As parameters of a report."""
        return {"startDate": _iso(self.start), "endDate": _iso(self.end)}


When = Union[Range, str]
"""A `Range`, or a word that the server knows: `today`, `yesterday`, `week`, `month`, `year`, `24h`, `7d`, `4w`, `6mo`, `2y`."""


def last(days: float = 0, *, hours: float = 0, minutes: float = 0) -> Range:
    """The time until now: `last(7)` is the last seven days."""
    span = timedelta(days=days, hours=hours, minutes=minutes)
    if span <= timedelta(0):
        raise InvalidArgument("last() wants days, hours or minutes")
    now = datetime.now(timezone.utc)
    return Range(now - span, now)


def ask_when(when: When) -> Dict[str, Any]:
    """The query parameters of a range or a word."""
    if isinstance(when, Range):
        return dict(when.in_milliseconds())
    if isinstance(when, str):
        return {"period": when}
    raise InvalidArgument(f"{when!r} is neither a Range nor a word such as '7d'")


def _milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def _iso(moment: datetime) -> str:
    return moment.astimezone(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
