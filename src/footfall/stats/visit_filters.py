"""Conditions that whole visits fit or not, judged by their events in the query's range."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from footfall.model.query import Filter, Query
from footfall.stats.channels import FOREIGN_REFERRER
from footfall.stats.dimensions import Dimension
from footfall.stats.operators import OPERATORS
from footfall.stats.parameters import Parameters


def get_visit_condition(query: Query, item: Filter, dimension: Dimension, parameters: Parameters) -> str:
    """The condition that a row's visit has an event which fits the filter, or has none where its operator says not.

    Where an empty text means that there is no value, an empty value of eq stands for the visits without any.
    """
    operator = OPERATORS[item.operator]
    positive = OPERATORS[operator.negates] if operator.negates else operator
    if positive.compare is None:
        return ""
    has = get_presence(dimension)
    nothing = positive.many and "" in item.values and bool(has)
    values = tuple(value for value in item.values if value) if nothing else item.values
    parts = []
    if values:
        fits = positive.compare(dimension.column, values, parameters)
        parts.append(f"visit_key IN {_get_visits(query, f'{has} AND {fits}' if has else fits, parameters)}")
    if nothing:
        parts.append(f"visit_key NOT IN {_get_visits(query, has, parameters)}")
    either = f"({' OR '.join(parts)})"
    return f"NOT {either}" if operator.negates else either


def get_presence(dimension: Dimension) -> str:
    """The condition that an event has a value; empty where every event has one. The site's own pages are no referrers."""
    if dimension.column == "referrer_domain":
        return FOREIGN_REFERRER
    return f"({dimension.column} != '')" if dimension.absent else ""


def get_edge_condition(query: Query, dimension: Dimension, condition: str, parameters: Parameters) -> str:
    """The condition that a row's visit began or ended where `condition` on `edge` holds, of all its views in the range."""
    edge = f"tupleElement({dimension.edge}((created_at, {dimension.column})), 2)"
    return f"""visit_key IN (
    SELECT visit_key FROM (
        SELECT visit_key, {edge} AS edge FROM events
        WHERE {_get_base(query, parameters)} AND event_type NOT IN (2, 5)
        GROUP BY visit_key
    ) WHERE {condition})"""


def _get_visits(query: Query, condition: str, parameters: Parameters) -> str:
    return f"(SELECT visit_key FROM events WHERE {_get_base(query, parameters)} AND {condition})"


def _get_base(query: Query, parameters: Parameters) -> str:
    people = "" if query.include_bots else " AND bot_reason = ''"
    start, end = parameters.bind_time(query.range.start), parameters.bind_time(query.range.end)
    return f"website_id = {parameters.bind(query.website_id, 'UUID')} AND created_at BETWEEN {start} AND {end}{people}"
