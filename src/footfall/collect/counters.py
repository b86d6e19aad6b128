"""How the collector is doing, as plain numbers that whoever renders metrics may read."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from footfall.base.errors import Problem

BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
"""Upper bounds of the latency buckets, in seconds; one more bucket holds what is slower."""
OUTCOMES = {400: "invalid", 403: "ignored", 413: "too_large", 429: "rate_limited", 503: "unavailable"}


@dataclass(slots=True)
class Counters:
    """Events by outcome since the start, and how long requests took.

    `seconds[i]` counts the requests of at most `BOUNDS[i]` seconds that exceeded the bound before.
    """

    accepted: int = 0
    bot: int = 0
    invalid: int = 0
    ignored: int = 0
    too_large: int = 0
    rate_limited: int = 0
    unavailable: int = 0
    failed: int = 0
    requests: int = 0
    seconds_sum: float = 0.0
    seconds: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))

    def count_refused(self, problem: Problem) -> None:
        """Count one event that was refused."""
        name = OUTCOMES.get(problem.status, "failed")
        setattr(self, name, getattr(self, name) + 1)

    def observe(self, seconds: float) -> None:
        """Count one request that took so long."""
        self.requests += 1
        self.seconds_sum += seconds
        self.seconds[bisect_left(BOUNDS, seconds)] += 1

    def add(self, other: Counters) -> None:
        """Count what another process has counted too."""
        for name in self.__dataclass_fields__:
            if name != "seconds":
                setattr(self, name, getattr(self, name) + getattr(other, name))
        self.seconds = [mine + theirs for mine, theirs in zip(self.seconds, other.seconds, strict=True)]

    def outcomes(self) -> dict[str, int]:
        """The number of events by outcome."""
        names = ("accepted", "bot", "invalid", "ignored", "too_large", "rate_limited", "unavailable", "failed")
        return {name: getattr(self, name) for name in names}
