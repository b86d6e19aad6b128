"""Direct visits: those that no other site, campaign or the like sent, as far as their views in the range tell."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.dimensions import Dimension
from footfall.stats.overview import VISIT_COLUMNS, VISIT_TOTALS, Totals, read_totals
from footfall.stats.parameters import Parameters
from footfall.stats.plan import Label, get_rows, is_short
from footfall.stats.visit_filters import get_presence


def has_direct(dimension: Dimension) -> bool:
    """Whether a list of the dimension leaves out the direct visits: lists of referrers, of their domains, and of channels."""
    return dimension.column == "referrer_domain" or dimension.name == "channel"


def get_statement(query: Query, dimension: Dimension) -> Statement:
    """One row: the totals of the visits without a value of the dimension."""
    parameters = Parameters()
    sent = Label(get_presence(dimension), None if dimension.name == "channel" else "notEmpty(referrers)")
    sql = f"""SELECT {VISIT_TOTALS}
FROM (
    SELECT {VISIT_COLUMNS}, max(sent) AS is_sent
    FROM {get_rows(query, parameters, {"sent": sent})}
    GROUP BY visit_key
)
WHERE NOT is_sent"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, dimension: Dimension) -> Totals:
    """The totals of the direct visits, as the list of the dimension leaves them out."""
    if query.range.end < query.range.start:
        return Totals()
    return read_totals(query, (await engine.fetch(get_statement(query, dimension))).rows[0])
