"""Event and session data flattened to rows: dotted keys, Umami's data types, values cut to their columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import msgspec

from footfall.collect.payload import refusal
from footfall.model.event import DataType, Property

LONGEST = 500
LARGEST = 10**15
"""Numbers must be smaller: the column has 15 digits before the point and 4 behind."""
FOUR_PLACES = Decimal("0.0001")
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3}(Z|\+\d\d:\d\d)?)?", re.ASCII)
"""The only forms that Umami takes for a date: milliseconds must precede a zone. All else stays text."""


def flatten(data: dict[str, Any]) -> tuple[Property, ...]:
    """The properties of nested data, in order; lists and null stay JSON text.

    Raises:
        BadRequest: naming a number that is too large.
    """
    return tuple(describe(key[:LONGEST], value) for key, value in leaves(data, ""))


def leaves(data: dict[str, Any], parent: str) -> Iterator[tuple[str, Any]]:
    """Every value that is no object, with its dotted key."""
    for name, value in data.items():
        key = f"{parent}.{name}" if parent else name
        if isinstance(value, dict):
            yield from leaves(value, key)
        else:
            yield key, value


def describe(key: str, value: Any) -> Property:
    """One value as a property."""
    if isinstance(value, str):
        date = parse_date(value)
        if date is None:
            return Property(key, DataType.STRING, value[:LONGEST])
        return Property(key, DataType.DATE, format_date(date), date=date)
    if isinstance(value, bool):
        return Property(key, DataType.BOOLEAN, "true" if value else "false")
    if isinstance(value, int | float):
        return describe_number(key, value)
    return Property(key, DataType.ARRAY, msgspec.json.encode(value).decode()[:LONGEST])


def describe_number(key: str, value: float) -> Property:
    """A number rounded to four decimals, halves away from zero."""
    if not -LARGEST < value < LARGEST:
        raise refusal("data", f"Invalid input: expected number between -1e15 and 1e15 at {key[:LONGEST]}")
    number = round_amount(value)
    return Property(key, DataType.NUMBER, f"{number:.4f}", float(number))


def round_amount(value: float) -> Decimal:
    """A number of fewer than 16 digits before the point, to four decimals."""
    rounded = Decimal(value).quantize(FOUR_PLACES, ROUND_HALF_UP)
    return rounded or abs(rounded)


def parse_date(text: str) -> int | None:
    """The milliseconds since the epoch that a date-time text means (UTC unless it says otherwise), or None."""
    if len(text) < 19 or text[4] != "-" or not DATE_TIME.fullmatch(text):
        return None
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        return None
    moment = parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)
    return round(moment.timestamp() * 1000) if moment.year >= 1900 else None


def format_date(date: int) -> str:
    """Milliseconds since the epoch as ISO text in UTC."""
    return datetime.fromtimestamp(date / 1000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
