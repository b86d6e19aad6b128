"""The revenue in an event's data."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from footfall.collect.properties import LARGEST, round_amount

LONGEST_CURRENCY = 10
AMOUNT = re.compile(r"\s*\+?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?\s*", re.ASCII)


class Revenue(NamedTuple):
    """An amount with four decimals, and its currency as sent."""

    amount: float
    currency: str


def find_revenue(data: dict[str, Any]) -> Revenue | None:
    """The positive `revenue` (a number, or the text of one) with its `currency`, or None."""
    amount, currency = data.get("revenue"), data.get("currency")
    if not isinstance(currency, str) or not currency:
        return None
    if isinstance(amount, str):
        amount = float(amount) if len(amount) < 50 and AMOUNT.fullmatch(amount) else 0
    if isinstance(amount, bool) or not isinstance(amount, int | float) or not 0 < amount < LARGEST:
        return None
    rounded = round_amount(amount)
    return Revenue(float(rounded), currency[:LONGEST_CURRENCY]) if rounded else None
