"""Things that a visitor may do, as reports name them: open a path, or cause an event with certain properties.

A star at either end of the value stands for any text; elsewhere it is a star.
"""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from footfall.model.query import DateRange
from footfall.stats.parameters import Parameters

StepKind = Literal["path", "event"]
PropertyOperator = Literal["eq", "neq", "c", "dnc"]

COLUMNS: dict[StepKind, str] = {"path": "url_path", "event": "event_name"}

_SHOWN = "if(data_type = 2 AND number_value IS NOT NULL, toString(assumeNotNull(number_value)), string_value)"
"""A property's value as people write it: numbers without zeros at their end."""

_NUMERAL = re.compile(r"-?[0-9]+\.[0-9]+")


@dataclass(frozen=True)
class PropertyFilter:
    """A condition on one property of an event: it is there, and its value is, is not, holds or does not hold a text."""

    name: str
    operator: PropertyOperator
    value: str


@dataclass(frozen=True)
class Step:
    """One thing to do. `filters` count for events only; all must hold."""

    kind: StepKind
    value: str
    filters: tuple[PropertyFilter, ...] = ()


def get_step_condition(step: Step, website_id: str, span: DateRange, parameters: Parameters) -> str:
    """The condition on `events` that an event is this step; `span` is the range that the events are from."""
    parts = [_match(COLUMNS[step.kind], step.value, parameters)]
    if step.kind == "event":
        parts.append("event_name != ''")
        parts += [_get_property_condition(item, website_id, span, parameters) for item in step.filters]
    return f"({' AND '.join(parts)})"


def _match(column: str, value: str, parameters: Parameters) -> str:
    starts, ends = value.endswith("*"), value.startswith("*")
    if not starts and not ends:
        return f"{column} = {parameters.bind(value)}"
    text = parameters.bind(re.sub(r"^\*|\*\Z", "", value))
    if starts and ends:
        return f"position({column}, {text}) > 0"
    return f"{'startsWith' if starts else 'endsWith'}({column}, {text})"


def _get_property_condition(item: PropertyFilter, website_id: str, span: DateRange, parameters: Parameters) -> str:
    conditions = [
        f"website_id = {parameters.bind(website_id, 'UUID')}",
        f"created_at BETWEEN {parameters.bind_time(span.start)} AND {parameters.bind_time(span.end)}",
        f"data_key = {parameters.bind(item.name)}",
        _compare(item, parameters),
    ]
    return f"event_id IN (SELECT event_id FROM event_data WHERE {' AND '.join(conditions)})"


def _compare(item: PropertyFilter, parameters: Parameters) -> str:
    if item.operator in {"c", "dnc"}:
        return f"positionCaseInsensitiveUTF8({_SHOWN}, {parameters.bind(item.value)}) {'>' if item.operator == 'c' else '='} 0"
    wanted = [item.value]
    if _NUMERAL.fullmatch(item.value):
        wanted.append(item.value.rstrip("0").rstrip("."))
    return f"{_SHOWN} {'IN' if item.operator == 'eq' else 'NOT IN'} {parameters.bind(wanted, 'Array(String)')}"
