"""Conditions that whole visits fit or not, judged by their events in the query's range."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import replace

from footfall.model.query import Filter, Query
from footfall.stats.base import get_base
from footfall.stats.channels import CHANNEL, FOREIGN_REFERRER, SENT_CHANNEL
from footfall.stats.dimensions import Dimension
from footfall.stats.operators import OPERATORS
from footfall.stats.parameters import Parameters

FIRST = "toUnixTimestamp64Milli(created_at) * 8 + event_type"
"""What puts events in order: time, and of one instant the views first, as a number, which compares fast."""


def get_visit_condition(query: Query, item: Filter, dimension: Dimension, parameters: Parameters, among: str) -> str:
    """The condition that a row's visit has an event which fits the filter, or has none where its operator says not.

    Where an empty text means that there is no value, an empty value of eq stands for the visits without any. Only visits of the
    sessions that fit `among` are looked up, where that is not empty.
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
        parts.append(f"visit_key IN {_get_visits(query, f'{has} AND {fits}' if has else fits, parameters, among)}")
    if nothing:
        parts.append(f"visit_key NOT IN {_get_visits(query, has, parameters, among)}")
    either = f"({' OR '.join(parts)})"
    return f"NOT {either}" if operator.negates else either


def get_presence(dimension: Dimension) -> str:
    """The condition that an event has a value; empty where every event has one. The site's own pages are no referrers."""
    if dimension.column == "referrer_domain":
        return FOREIGN_REFERRER
    if dimension.column == CHANNEL:
        return f"({SENT_CHANNEL} != '')"
    return f"({dimension.column} != '')" if dimension.absent else ""


def get_source(dimension: Dimension) -> str:
    """What a list of sources shows of an event; empty where it has none."""
    if dimension.column == CHANNEL:
        return SENT_CHANNEL
    return dimension.detail_label


def get_edge_condition(query: Query, dimension: Dimension, condition: str, parameters: Parameters, among: str) -> str:
    """The condition that a row's visit began or ended where `condition` on `edge` holds, of all its views in the range."""
    edge = f"tupleElement({dimension.edge}((created_at, {dimension.column})), 2)"
    return f"""visit_key IN (
    SELECT visit_key FROM (
        SELECT visit_key, {edge} AS edge FROM events
        WHERE {_narrow(replace(query, event_types=None), parameters, among)}
        GROUP BY visit_key
    ) WHERE {condition})"""


def _get_visits(query: Query, condition: str, parameters: Parameters, among: str) -> str:
    return f"(SELECT visit_key FROM events WHERE {_narrow(replace(query, event_types=()), parameters, among)} AND {condition})"


def _narrow(query: Query, parameters: Parameters, among: str) -> str:
    base = get_base(query, query.range, parameters)
    return f"{base} AND {among}" if among else base
