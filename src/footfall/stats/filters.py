"""From a query's filters to one SQL condition with bound values."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from collections.abc import Sequence

from footfall.engine.errors import BadStatement
from footfall.engine.statement import Engine, Statement
from footfall.model.query import Cohort, Filter, Match, Query
from footfall.stats.channels import FOREIGN_REFERRER
from footfall.stats.dimensions import DIMENSIONS, find_dimension
from footfall.stats.operators import OPERATORS, Operator
from footfall.stats.parameters import Parameters

_ALWAYS = "eventType"
_REFERRER = "referrer"
_REGEXP_CODE = 427


def parse_filter(field: str, text: str) -> Filter:
    """Read `[operator.]value`; without an operator it is eq. Values of eq and neq are separated by commas."""
    name, dot, value = text.partition(".")
    if not dot or name not in OPERATORS:
        name, value = "eq", text
    return Filter(field, name, tuple(value.split(",")) if OPERATORS[name].many else (value,))


def get_condition(query: Query, parameters: Parameters) -> str:
    """The condition that all filters make together, with those of the segment and the cohort; empty when none restricts anything.

    With `match` any, one filter must hold; the event type must always. A filter on the referrer leaves out the site's own pages.
    """
    parts = [_join(query.filters, query.match, parameters)]
    if query.segment:
        parts.append(_join(query.segment.filters, query.segment.match, parameters))
    if query.cohort:
        parts.append(_get_members(query, query.cohort, parameters))
    return " AND ".join(part for part in parts if part)


def is_rolled(query: Query) -> bool:
    """Whether the rollup knows everything that the filters ask about."""
    filters = query.filters + (query.segment.filters if query.segment else ())
    return all(DIMENSIONS[item.field].rolled for item in filters if OPERATORS[item.operator].compare)


async def find_bad_patterns(engine: Engine, filters: Sequence[Filter]) -> list[int]:
    """The places of those filters whose regular expression the engine cannot read."""
    places: list[int] = []
    for place, item in enumerate(filters):
        if not OPERATORS[item.operator].pattern:
            continue
        try:
            await engine.fetch(Statement("SELECT match('', {pattern:String})", {"pattern": "(?i)" + item.values[0]}, light=True))
        except BadStatement as error:
            if error.code != _REGEXP_CODE:
                raise
            places.append(place)
    return places


def _join(filters: tuple[Filter, ...], match: Match, parameters: Parameters) -> str:
    choices: list[str] = []
    demands: list[str] = []
    for item in filters:
        operator = OPERATORS[item.operator]
        condition = _compare(item, operator, parameters)
        if not condition:
            continue
        (choices if match == "any" and item.field != _ALWAYS else demands).append(condition)
        if item.field == _REFERRER:
            demands.append(f"(referrer_domain = '' OR {FOREIGN_REFERRER})")
    if choices:
        demands.append(f"({' OR '.join(choices)})")
    return " AND ".join(demands)


def _get_members(query: Query, cohort: Cohort, parameters: Parameters) -> str:
    """The condition that a row's session is in the cohort. An action named `event` looks at custom events, any other at views."""
    custom = cohort.action is not None and cohort.action.field == "event"
    parts = [
        f"website_id = {parameters.bind(query.website_id, 'UUID')}",
        f"created_at BETWEEN {parameters.bind_time(cohort.range.start)} AND {parameters.bind_time(cohort.range.end)}",
        f"event_type {'= 2' if custom else 'NOT IN (2, 5)'}",
        "" if query.include_bots else "bot_reason = ''",
        _join((cohort.action,), "all", parameters) if cohort.action else "",
        _join(cohort.filters, cohort.match, parameters),
    ]
    return f"session_key IN (SELECT session_key FROM events WHERE {' AND '.join(part for part in parts if part)})"


def _compare(item: Filter, operator: Operator, parameters: Parameters) -> str:
    dimension = find_dimension(item.field)
    if dimension is None:
        raise ValueError(item.field)
    if operator.compare is None:
        return ""
    condition = operator.compare(dimension.column, item.values, parameters)
    return f"({dimension.column} != '' AND {condition})" if dimension.absent else condition
