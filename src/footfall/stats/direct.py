"""Direct visitors: those whom no other site sent, as far as the referrers of their views tell."""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query
from footfall.stats.channels import FOREIGN_REFERRER
from footfall.stats.dimensions import Dimension
from footfall.stats.parameters import Parameters
from footfall.stats.plan import Label, get_rows, is_short

_SENT = Label(FOREIGN_REFERRER, "notEmpty(referrers)")


def has_direct(dimension: Dimension) -> bool:
    """Whether a list of the dimension leaves out those that came directly: lists of referrers and of their domains."""
    return dimension.column == "referrer_domain"


def get_statement(query: Query) -> Statement:
    """One row: the visitors of the range none of whose views came from another site."""
    parameters = Parameters()
    sql = f"""SELECT uniqExact(session_key) - uniqExactIf(session_key, sent) AS direct
FROM {get_rows(query, parameters, {"sent": _SENT})}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query) -> int:
    """The number of direct visitors."""
    if query.range.end < query.range.start:
        return 0
    return int((await engine.fetch(get_statement(query))).rows[0][0])
