"""Query parameters that say when: ranges, units, zones and comparisons."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from footfall.api.date_words import parse_date_words, parse_period
from footfall.base.errors import BadRequest
from footfall.base.shapes import Choice, Custom, Invalid, Maybe, Number, Shape, expected
from footfall.model.query import DateRange, Unit
from footfall.stats.buckets import ZONES
from footfall.stats.periods import LATEST, UNITS, clamp, get_previous, get_unit, get_year_before

PAIRS = (("startAt", "endAt"), ("startDate", "endDate"))
_COMPARED = ("compareStartAt", "compareEndAt")
_FARTHEST = 8_640_000_000_000_000


def _clean_date(value: Any) -> int:
    """An ISO 8601 date or time in milliseconds; without a zone it is UTC."""
    if not isinstance(value, str):
        raise expected("date", value)
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        raise Invalid("Invalid input: expected date, received Date") from None
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    return int(moment.timestamp()) * 1000 + moment.microsecond // 1000


def _clean_period(value: Any) -> str:
    words = parse_period(value) if isinstance(value, str) else None
    if words is None:
        raise Invalid("Invalid period")
    return words


def _clean_unit(value: Any) -> Unit:
    for unit in UNITS:
        if unit == value:
            return unit
    raise Invalid("Invalid unit")


def _clean_zone(value: Any) -> str:
    zone = ZONES.get(value.lower()) if isinstance(value, str) else None
    if zone is None:
        raise Invalid("Invalid timezone")
    return zone


def _clean_compare(value: Any) -> str:
    return Choice(("prev", "yoy")).clean(value) if value != "" else ""


_INSTANT = Maybe(Number(least=-_FARTHEST, most=_FARTHEST, whole=True, coerce=True))
DATE = {"type": ["string", "integer"], "description": "ISO 8601, UTC unless it names a zone, or milliseconds since 1970."}
_DATE = Maybe(Custom(_clean_date, {"type": "string", "description": "ISO 8601, UTC unless it names a zone."}))

RANGE_FIELDS: dict[str, Shape] = {"startAt": _INSTANT, "endAt": _INSTANT, "startDate": _DATE, "endDate": _DATE}
"""The parameters of a range: milliseconds, or ISO 8601 dates."""

ZONE = Custom(_clean_zone, {"type": "string", "description": "IANA name of a time zone.", "examples": ["Europe/Berlin"]})
"""The name of a zone, in any case of letters."""

PERIOD_FIELDS: dict[str, Shape] = {"period": Maybe(Custom(_clean_period, {"type": "string", "examples": ["today", "24h", "7d", "month"]}))}
"""The parameter that stands for a range by a word; dates, when they are there too, win."""

UNIT_FIELDS: dict[str, Shape] = {"unit": Maybe(Custom(_clean_unit, {"enum": list(UNITS)})), "timezone": Maybe(ZONE, default="UTC")}
"""The parameters that cut a range into buckets."""

COMPARE_FIELDS: dict[str, Shape] = {
    "compare": Maybe(Custom(_clean_compare, {"enum": ["prev", "yoy", ""]}), default=""),
    "compareStartAt": _INSTANT,
    "compareEndAt": _INSTANT,
}
"""The parameters that name the range to compare with, or give it in milliseconds."""


def has_range(query: dict[str, Any]) -> bool:
    """Whether one of the two pairs is there."""
    return any(start in query and end in query for start, end in PAIRS)


def check_range(query: dict[str, Any]) -> None:
    """The rule that one of the two pairs must be there, or a period."""
    if "period" not in query and not has_range(query):
        raise Invalid("Either startAt+endAt or startDate+endDate must be provided")


def settle_period(query: dict[str, Any], now: int) -> dict[str, Any]:
    """The parameters with the dates that their period means at `now` (ms) in their zone; those with dates as they are."""
    if "period" not in query or has_range(query):
        return query
    span = parse_date_words(query["period"], query.get("timezone", "UTC"), now)
    return query if span is None else {**query, "startAt": span.start, "endAt": span.end}


def get_range(query: dict[str, Any]) -> DateRange:
    """The range of checked parameters, cut to the years that can hold events."""
    pair = ("startAt", "endAt") if "startAt" in query and "endAt" in query else ("startDate", "endDate")
    start, end = (min(max(query[name], 0), LATEST) for name in pair)
    return DateRange(start, end)


def get_range_unit(query: dict[str, Any]) -> Unit:
    """The asked unit, or the finest that the range allows."""
    return get_unit(get_range(query), query.get("unit"))


def wants_comparison(given: dict[str, Any]) -> bool:
    """Whether checked parameters ask for another range beside their own."""
    return bool(given["compare"]) or any(name in given for name in _COMPARED)


def get_compared(span: DateRange, given: dict[str, Any]) -> DateRange:
    """The range to compare `span` with: the given one, or what `compare` means: a year before, or else the one just before.

    Raises:
        BadRequest: only one end of the range is given.
    """
    missing = [name for name in _COMPARED if name not in given]
    if not missing:
        start, end = (min(max(given[name], 0), LATEST) for name in _COMPARED)
        return DateRange(start, end)
    if len(missing) < len(_COMPARED):
        raise BadRequest(tree={"errors": [], "properties": {missing[0]: {"errors": ["compareStartAt and compareEndAt belong together"]}}})
    return get_year_before(span) if given["compare"] == "yoy" else get_previous(span)


def get_countable(span: DateRange, reset_at: int | None) -> DateRange:
    """The part of a range since the website was last reset."""
    return clamp(span, reset_at or 0)
