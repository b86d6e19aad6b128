"""How long views and calls took: the mean and the percentiles of the durations that are known.

Sorting millions of durations for a few percentiles takes longer than all else of a question. So only few are sorted, and
interpolated between; of many the one at the percentile's place is picked out, which needs no order among the others.
"""

from __future__ import annotations

from collections.abc import Sequence

FEW = 1000
"""Up to so many durations percentiles are interpolated between the two nearest; of more the nearest one is taken."""


def get_measures(levels: Sequence[float]) -> str:
    """The columns of an aggregation that `get_numbers` reads, for percentiles of these levels (0 to 1)."""
    listed = ", ".join(str(level) for level in levels)
    return f"""avg(duration) AS mean, count(duration) AS timed,
    arraySort(groupArray({FEW})(duration)) AS few, quantilesExact({listed})(duration) AS picked"""


def get_numbers(levels: Sequence[float]) -> str:
    """The mean and each percentile, out of the columns of `get_measures` with the same levels; NULL when nothing is known."""
    return ", ".join(["mean", *(_percentile(number, level) for number, level in enumerate(levels, 1))])


def read_number(value: float | None) -> float | None:
    """A number of milliseconds with three decimals; None stays."""
    return None if value is None else round(float(value), 3)


def _percentile(number: int, level: float) -> str:
    place = f"(toInt64(timed) - 1) * {level}"
    below, above = (f"few[toInt64({side}({place})) + 1]" for side in ("floor", "ceil"))
    between = f"{below} + ({above} - {below}) * ({place} - floor({place}))"
    return f"multiIf(timed = 0, NULL, timed > {FEW}, picked[{number}], {between})"
