"""Revenue: what visitors paid, over time, by place and by where the visitors, or their visits, first came from.

Only events with an amount in the asked currency count; the case in which a website writes its currency does not matter.
The query's filters are about these events. Amounts are added exactly, to four decimals.
"""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

import msgspec

from footfall.engine.statement import Engine, Rows, Statement
from footfall.model.query import DateRange, Query, Scope
from footfall.stats.base import get_base
from footfall.stats.buckets import format_bucket, get_bucket
from footfall.stats.channels import CHANNEL, FOREIGN_REFERRER
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short
from footfall.stats.reports.parts import get_parts, split_parts
from footfall.stats.together import fetch_all

_LISTS = ("country", "region", "referrer", "channel")
_FIRST = ("hostname", "referrer_domain", "url_query", "utm_source", "utm_medium")
_MOST = 500


class Point(msgspec.Struct, frozen=True):
    """`count` events named `x` brought `y` in the bucket that starts at `t` on the zone's wall clock."""

    x: str
    t: str
    y: float
    count: int


class Totals(msgspec.Struct, frozen=True):
    """The sum (None without payments), the payments, the sessions that paid and all sessions of the range.

    `average` is of a payment, `arpu` of a session.
    """

    sum: float | None = None
    count: int = 0
    unique_count: int = 0
    total_sessions: int = 0
    average: float = 0
    arpu: float = 0


class Comparison(Totals, frozen=True):
    """The totals of a range beside those of another one."""

    comparison: Totals = Totals()


@dataclass(frozen=True)
class Revenue:
    """The answer: the points by time, the totals and the lists."""

    chart: list[Point]
    total: Comparison
    country: list[dict[str, Any]] = field(default_factory=list)
    region: list[dict[str, Any]] = field(default_factory=list)
    referrer: list[dict[str, Any]] = field(default_factory=list)
    channel: list[dict[str, Any]] = field(default_factory=list)


def get_chart_statement(query: Query, currency: str) -> Statement:
    """Rows of bucket, name of the event, sum and payments."""
    parameters = Parameters()
    sql = f"""SELECT {get_bucket(query, parameters).raw} AS bucket, event_name, sum(revenue) AS amount, count() AS payments
FROM events
WHERE {_get_where(query, currency, parameters)}
GROUP BY bucket, event_name
ORDER BY bucket, event_name"""
    return Statement(sql, parameters.values, light=is_short(query.range))


def get_totals_statement(query: Query, currency: str) -> Statement:
    """One row: sum, payments, sessions that paid, all sessions."""
    parameters = Parameters()
    asked = replace(query, event_types=())
    pays = _get_pays(currency, parameters)
    sql = f"""SELECT
    sumIf(revenue, {pays}) AS amount,
    countIf({pays}) AS payments,
    uniqExactIf(session_key, {pays}) AS payers,
    uniqExact(session_key) AS sessions
FROM events
WHERE {get_where(asked, get_base(asked, query.range, parameters), parameters)}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


def get_lists_statement(query: Query, currency: str, scope: Scope = "event") -> Statement:
    """Rows of list, name, country (for regions) and sum, the largest sum first.

    Referrer and channel are those of the session's first event in the range, or of the first of the visit that paid unless single
    events are asked about; of events at one instant a view goes first.
    """
    origin, referrer = "session_key", "referrer_domain"
    if scope != "event":
        origin, referrer = "visit_key", f"if({FOREIGN_REFERRER}, referrer_domain, '')"
    parameters = Parameters()
    parts = get_parts(_LISTS, {"region": "land"})
    where = _get_where(query, currency, parameters)
    base = get_base(replace(query, event_types=()), query.range, parameters)
    first = ", ".join(f"first.{number} AS {column}" for number, column in enumerate(_FIRST, 1))
    sql = f"""SELECT {parts.part} AS part, {parts.name} AS name, land, sum(amount) AS value
FROM (
    SELECT {origin}, country, country AS land, region, sum(revenue) AS amount
    FROM events
    WHERE {where}
    GROUP BY {origin}, country, region
) AS payments
INNER JOIN (
    SELECT {origin}, {referrer} AS referrer, {CHANNEL} AS channel
    FROM (
        SELECT {origin}, {first}
        FROM (
            SELECT {origin}, argMin(({", ".join(_FIRST)}), (created_at, event_type, event_id)) AS first
            FROM events
            WHERE {base} AND {origin} IN (SELECT {origin} FROM events WHERE {where})
            GROUP BY {origin}
        )
    )
) AS origins USING ({origin})
GROUP BY {parts.sets}
ORDER BY value DESC, name
LIMIT {_MOST} BY part"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, currency: str, other: DateRange, scope: Scope = "event") -> Revenue:
    """The revenue of the query's range, its totals beside those of another range. `currency` is in upper case."""
    earlier = replace(query, range=other)
    statements = []
    if query.range.start <= query.range.end:
        lists = get_lists_statement(query, currency, scope)
        statements += [get_chart_statement(query, currency), lists, get_totals_statement(query, currency)]
    if other.start <= other.end:
        statements.append(get_totals_statement(earlier, currency))
    answers = await fetch_all(engine, *statements)
    before = _make_totals(answers.pop()) if other.start <= other.end else Totals()
    if not answers:
        return Revenue([], Comparison(comparison=before))
    chart, listed, totals = answers
    return Revenue(
        [Point(name, format_bucket(query.unit, bucket), float(amount), int(count)) for bucket, name, amount, count in chart.rows],
        Comparison(**msgspec.structs.asdict(_make_totals(totals)), comparison=before),
        **_make_lists(listed),
    )


def _make_lists(rows: Rows) -> dict[str, list[dict[str, Any]]]:
    lists = split_parts(_LISTS, rows)
    made = {
        part: [{"name": name or ("Unknown" if part == "channel" else None), "value": float(value)} for name, _, value in found]
        for part, found in lists.items()
    }
    for row, (_, country, _) in zip(made["region"], lists["region"], strict=True):
        row["country"] = country or None
    return made


def _make_totals(rows: Rows) -> Totals:
    amount, *numbers = rows.rows[0]
    payments, payers, sessions = (int(number) for number in numbers)
    if not payments:
        return Totals(total_sessions=sessions)
    total = Decimal(amount)
    return Totals(float(total), payments, payers, sessions, float(total / payments), float(total / sessions))


def _get_where(query: Query, currency: str, parameters: Parameters) -> str:
    """The condition on payments."""
    asked = replace(query, event_types=())
    return get_where(asked, f"{get_base(asked, query.range, parameters)} AND {_get_pays(currency, parameters)}", parameters)


def _get_pays(currency: str, parameters: Parameters) -> str:
    return f"(revenue IS NOT NULL AND upper(currency) = {parameters.bind(currency)})"
