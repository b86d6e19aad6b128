"""From a query's filters to one SQL condition with bound values."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from footfall.engine.errors import BadStatement
from footfall.engine.statement import Engine, Statement
from footfall.model.event import EventType
from footfall.model.query import Cohort, Filter, Match, Query, Scope
from footfall.stats.base import get_base
from footfall.stats.channels import FOREIGN_REFERRER
from footfall.stats.dimensions import DIMENSIONS, Dimension, find_dimension
from footfall.stats.operators import OPERATORS, Operator
from footfall.stats.parameters import Parameters
from footfall.stats.visit_filters import get_edge_condition, get_visit_condition

_ALWAYS = "eventType"
_REFERRERS = ("referrer", "domain")
_HOSTS = (*_REFERRERS, "hostname")
_COMMA = re.compile(r"(?<!\\),")
_LONGEST_GROUP = 2
_REGEXP_CODE = 427


def parse_filter(field: str, text: str) -> Filter:
    """Read `[operator.]value`; without an operator it is eq. Values of eq and neq are separated by commas.

    The name of a host may begin like an operator that does nothing (`t.co`), and then is not taken for one.
    """
    name, dot, value = text.partition(".")
    if not dot or name not in OPERATORS or (field in _HOSTS and OPERATORS[name].compare is None):
        name, value = "eq", text
    return Filter(field, name, split_values(value) if OPERATORS[name].many else (value,))


def split_values(text: str) -> tuple[str, ...]:
    """The values of a list separated by commas; `\\,` is a comma within a value.

    Without such a mark the whole text is a value too, so that a title with a comma, as a list shows it, finds itself.
    """
    parts = tuple(part.replace("\\,", ",") for part in _COMMA.split(text))
    return (*parts, text) if len(parts) > 1 and "\\," not in text else parts


def get_condition(query: Query, parameters: Parameters, among: str = "") -> str:
    """The condition that all filters make together, with those of the segment and the cohort; empty when none restricts anything.

    With `match` any, one filter must hold; the event type must always. A filter on the referrer leaves out the site's own pages.
    Rows are of tables with a `visit_key` where a filter looks at visits; `among` is a condition on `session_key` that is true of all
    rows anyway, so that visits are looked up among these sessions only.
    """
    parts = [_join(query, query.filters, query.match, parameters, among)]
    if query.segment:
        parts.append(_join(query, query.segment.filters, query.segment.match, parameters, among))
    if query.cohort:
        parts.append(_get_members(query, query.cohort, parameters))
    return " AND ".join(part for part in parts if part)


def is_rolled(query: Query) -> bool:
    """Whether the rollup knows everything that the filters ask about. It knows which visit a row is of."""
    return all(DIMENSIONS[item.field].rolled or looks_at_visits(item) for item in list_effective(query))


def list_effective(query: Query) -> list[Filter]:
    """The filters of a query and of its segment that restrict anything."""
    return [item for item in query.filters + (query.segment.filters if query.segment else ()) if OPERATORS[item.operator].compare]


def looks_at_visits(item: Filter) -> bool:
    """Whether all events of a visit fit a filter, or none."""
    return item.by_visit or bool(DIMENSIONS[item.field].edge)


def apply_scope(filters: tuple[Filter, ...], scope: Scope) -> tuple[Filter, ...]:
    """The filters, those by visit that look at whole visits in this scope. What a visit has only one of is asked of its events."""
    return tuple(replace(item, by_visit=_widens(DIMENSIONS[item.field], scope)) for item in filters)


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


def _widens(dimension: Dimension, scope: Scope) -> bool:
    if dimension.steady or dimension.edge or dimension.name == _ALWAYS:
        return False
    return scope == "visit" or (scope == "source" and dimension.source)


def _join(query: Query, filters: tuple[Filter, ...], match: Match, parameters: Parameters, among: str = "") -> str:
    choices: list[str] = []
    demands: list[str] = []
    for item in filters:
        operator = OPERATORS[item.operator]
        condition = _compare(query, item, operator, parameters, among)
        if not condition:
            continue
        (choices if match == "any" and item.field != _ALWAYS else demands).append(condition)
        if item.field in _REFERRERS and not item.by_visit:
            demands.append(f"(referrer_domain = '' OR {FOREIGN_REFERRER})")
    if choices:
        demands.append(f"({' OR '.join(choices)})")
    return " AND ".join(demands)


def _get_members(query: Query, cohort: Cohort, parameters: Parameters) -> str:
    """The condition that a row's session is in the cohort. An action named `event` looks at custom events, any other at views."""
    custom = cohort.action is not None and cohort.action.field == "event"
    then = replace(query, range=cohort.range, event_types=(EventType.CUSTOM,) if custom else None)
    parts = [
        get_base(then, then.range, parameters),
        _join(then, (cohort.action,), "all", parameters) if cohort.action else "",
        _join(then, cohort.filters, cohort.match, parameters),
    ]
    return f"session_key IN (SELECT session_key FROM events WHERE {' AND '.join(part for part in parts if part)})"


def _compare(query: Query, item: Filter, operator: Operator, parameters: Parameters, among: str) -> str:
    dimension = find_dimension(item.field)
    if dimension is None:
        raise ValueError(item.field)
    if operator.compare is None:
        return ""
    if dimension.edge:
        return get_edge_condition(query, dimension, operator.compare("edge", item.values, parameters), parameters, among)
    if item.by_visit:
        return get_visit_condition(query, item, dimension, parameters, among)
    condition = operator.compare(dimension.column, item.values, parameters)
    if dimension.group and operator.many and any(len(value) <= _LONGEST_GROUP for value in item.values):
        either = "OR" if operator.name == "eq" else "AND"
        condition = f"({condition} {either} {operator.compare(dimension.group, item.values, parameters)})"
    return f"({dimension.column} != '' AND {condition})" if dimension.absent else condition
