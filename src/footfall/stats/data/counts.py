"""How often properties and their values came with events."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from typing import Any

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.data.selection import get_data_where
from footfall.stats.data.shown import SHOWN_SQL
from footfall.stats.parameters import Parameters
from footfall.stats.plan import is_short

_MOST_KEYS = 500
_MOST_VALUES = 100


class DataTotals(msgspec.Struct, frozen=True):
    """Events with properties, different keys, and values in all."""

    events: int = 0
    properties: int = 0
    records: int = 0


async def list_keys(engine: Engine, query: Query) -> list[dict[str, Any]]:
    """`event_name`, `data_key`, `data_type` and how often, by name."""
    return await _list(engine, query, ("event_name", "data_key", "data_type"), "event_name, data_key, data_type", _MOST_KEYS)


async def list_values_of_event(engine: Engine, query: Query) -> list[dict[str, Any]]:
    """The same with each value (`string_value`, as it is stored)."""
    keys = ("event_name", "data_key", "data_type", "string_value")
    return await _list(engine, query, keys, "event_name, data_key, data_type, total DESC, string_value", _MOST_KEYS)


async def list_fields(engine: Engine, query: Query) -> list[dict[str, Any]]:
    """`data_key`, `data_type`, `value` and how often, whatever the event."""
    return await _list(engine, query, ("data_key", "data_type", "value"), "data_type DESC, total DESC, data_key, value", _MOST_VALUES)


async def list_properties(engine: Engine, query: Query) -> list[dict[str, Any]]:
    """`event_name`, `data_key` and how often, the most frequent first."""
    return await _list(engine, query, ("event_name", "data_key"), "total DESC, event_name, data_key", _MOST_KEYS)


async def list_values(engine: Engine, query: Query, key: str) -> list[dict[str, Any]]:
    """Each `value` of a property and how often, the most frequent first."""
    return await _list(engine, query, ("value",), "total DESC, value", _MOST_VALUES, key)


def get_list_statement(query: Query, columns: tuple[str, ...], order: str, most: int, key: str | None = None) -> Statement:
    """Rows of these columns (`value` is the value as people read it) and `total`; of the property `key` only."""
    parameters = Parameters()
    chosen = ", ".join(f"{SHOWN_SQL} AS value" if column == "value" else column for column in columns)
    where = get_data_where(query, parameters)
    if key is not None:
        where += f" AND data_key = {parameters.bind(key)}"
    sql = f"""SELECT {chosen}, count() AS total
FROM event_data
WHERE {where}
GROUP BY {", ".join(columns)}
ORDER BY {order}
LIMIT {most}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


def get_totals_statement(query: Query) -> Statement:
    """One row: events, keys and values."""
    parameters = Parameters()
    sql = f"SELECT uniqExact(event_id), uniqExact(data_key), count()\nFROM event_data\nWHERE {get_data_where(query, parameters)}"
    return Statement(sql, parameters.values, light=is_short(query.range))


async def count_all(engine: Engine, query: Query) -> DataTotals:
    """The three totals."""
    if query.range.end < query.range.start:
        return DataTotals()
    rows = (await engine.fetch(get_totals_statement(query))).rows
    return DataTotals(*(int(value) for value in rows[0]))


async def _list(
    engine: Engine, query: Query, columns: tuple[str, ...], order: str, most: int, key: str | None = None
) -> list[dict[str, Any]]:
    if query.range.end < query.range.start:
        return []
    return list((await engine.fetch(get_list_statement(query, columns, order, most, key))).dicts())
