"""Attribution: which sources the visitors who reached a goal came from.

A visitor counts for the first event in the range, or for the last one before the visitor's last conversion; all of one instant
count. With credit to visits it is the visitor's first visit in the range, or the last one that came from anywhere by the time of the
last conversion. Events of all types count. The query's filters are about the conversions.
"""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

import msgspec

from footfall.engine.statement import Engine, Statement
from footfall.model.event import EventType
from footfall.model.query import Query
from footfall.stats.base import get_base
from footfall.stats.channels import FOREIGN_REFERRER
from footfall.stats.parameters import Parameters
from footfall.stats.plan import get_where, is_short
from footfall.stats.reports.steps import COLUMNS, StepKind
from footfall.stats.together import fetch_all
from footfall.stats.visit_filters import FIRST

Model = Literal["first-click", "last-click"]
Credit = Literal["event", "visit"]

_TYPES: dict[StepKind, EventType] = {"path": EventType.PAGEVIEW, "event": EventType.CUSTOM}
_ADVERTISERS = {
    "gclid": "Google Ads",
    "fbclid": "Facebook / Meta",
    "msclkid": "Microsoft Ads",
    "ttclid": "TikTok Ads",
    "li_fat_id": "LinkedIn Ads",
    "twclid": "Twitter Ads (X)",
}
_CASES = ", ".join(f"{column} != '', '{name}'" for column, name in _ADVERTISERS.items())
_UTM = ("utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term")
_SOURCES = {
    "referrer": f"if({FOREIGN_REFERRER}, referrer_domain, '')",
    "paidAds": f"multiIf({_CASES}, '')",
    **{column: column for column in _UTM},
}
KINDS = tuple(_SOURCES)
"""The kinds of sources, as clients name them."""

_MOST = 20


@dataclass(frozen=True)
class Conversion:
    """What counts as reaching the goal: a view of exactly this path, or a custom event of exactly this name."""

    kind: StepKind
    value: str


class Share(msgspec.Struct, frozen=True):
    """A source and how many visitors came from it."""

    name: str
    value: int


class Totals(msgspec.Struct, frozen=True):
    """The conversions, and the visitors and visits with at least one."""

    pageviews: int = 0
    visitors: int = 0
    visits: int = 0


def get_statement(query: Query, conversion: Conversion, model: Model) -> Statement:
    """Rows of kind of source (its place in `KINDS`), source and distinct sessions, at most twenty of each kind, the most frequent first."""
    parameters = Parameters()
    asked = replace(query, event_types=())
    base = get_base(asked, query.range, parameters)
    converts = _get_converts(query, conversion, parameters)
    if model == "first-click":
        moment = "min(created_at)"
    else:
        # A session without an event before gives 1970, when nothing happened.
        moment = f"arrayMax(arrayFilter(time -> time < maxIf(created_at, {converts}), groupArray(created_at)))"
    sources = ", ".join(f"({number}, toString({column}))" for number, column in enumerate(_SOURCES.values()))
    found = f"""SELECT session_key, [{sources}] AS sources
    FROM events
    WHERE {base} AND (session_key, created_at) IN (
        SELECT session_key, {moment}
        FROM events
        WHERE {base} AND session_key IN (SELECT session_key FROM events WHERE {base} AND {converts})
        GROUP BY session_key
    )"""
    return Statement(_count(found), parameters.values, light=is_short(query.range))


def get_visits_statement(query: Query, conversion: Conversion, model: Model) -> Statement:
    """The same rows with credit to visits; of each kind a visit has the source that it named first."""
    parameters = Parameters()
    base = get_base(replace(query, event_types=()), query.range, parameters)
    converts = _get_converts(query, conversion, parameters)
    named = " OR ".join(f"{column} != ''" for column in _SOURCES.values())
    sources = ", ".join(
        f"({number}, argMinIf(toString({column}), {FIRST}, {column} != ''))" for number, column in enumerate(_SOURCES.values())
    )
    if model == "first-click":
        found = f"""SELECT session_key, [{sources}] AS sources
    FROM events
    WHERE {base} AND ({named}) AND visit_key IN (
        SELECT argMin(visit_key, (created_at, visit_key))
        FROM events
        WHERE {base} AND session_key IN (SELECT session_key FROM events WHERE {base} AND {converts})
        GROUP BY session_key
    )
    GROUP BY session_key"""
    else:
        found = f"""SELECT session_key, argMax(visit_sources, place) AS sources
    FROM (
        SELECT session_key, (min(created_at), visit_key) AS place, [{sources}] AS visit_sources
        FROM events
        INNER JOIN (
            SELECT session_key, max(created_at) AS converted FROM events WHERE {base} AND {converts} GROUP BY session_key
        ) AS conversions USING (session_key)
        WHERE {base} AND ({named}) AND created_at <= converted
        GROUP BY session_key, visit_key
    )
    GROUP BY session_key"""
    return Statement(_count(found), parameters.values, light=is_short(query.range))


def get_totals_statement(query: Query, conversion: Conversion) -> Statement:
    """One row: conversions, their sessions and visits."""
    parameters = Parameters()
    base = get_base(replace(query, event_types=()), query.range, parameters)
    sql = f"""SELECT count() AS pageviews, uniqExact(session_key) AS visitors, uniqExact(visit_key) AS visits
FROM events
WHERE {base} AND {_get_converts(query, conversion, parameters)}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, conversion: Conversion, model: Model, credit: Credit = "event") -> dict[str, Any]:
    """The lists of sources by kind (`referrer`, `paidAds`, `utm_source`, …) and `total`."""
    if query.range.end < query.range.start:
        return {**{kind: [] for kind in KINDS}, "total": Totals()}
    statement = get_visits_statement if credit == "visit" else get_statement
    found, totals = await fetch_all(engine, statement(query, conversion, model), get_totals_statement(query, conversion))
    shares: dict[str, list[Share]] = {kind: [] for kind in KINDS}
    for kind, name, value in found.rows:
        shares[KINDS[kind]].append(Share(name, int(value)))
    return {**shares, "total": Totals(*(int(number) for number in totals.rows[0]))}


def _count(found: str) -> str:
    """The visitors by kind of source and source, of rows of a visitor and all sources."""
    return f"""SELECT source.1 AS kind, source.2 AS name, uniqExact(session_key) AS value
FROM (
    SELECT session_key, arrayJoin(arrayFilter(item -> item.2 != '', sources)) AS source
    FROM ({found})
)
GROUP BY kind, name
ORDER BY value DESC, name
LIMIT {_MOST} BY kind"""


def _get_converts(query: Query, conversion: Conversion, parameters: Parameters) -> str:
    """The condition that an event is a conversion. Its type is given, so a filter on the type would say nothing more."""
    asked = replace(query, event_types=(), filters=tuple(item for item in query.filters if item.field != "eventType"))
    is_step = f"event_type = {int(_TYPES[conversion.kind])} AND {COLUMNS[conversion.kind]} = {parameters.bind(conversion.value)}"
    return f"({get_where(asked, is_step, parameters)})"
