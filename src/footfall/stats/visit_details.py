"""Lists of where visits came from, began and ended, each visit with all it did.

The lists of `details` count for a source the one event that tells it, and for an entry or exit that one view; these count the
visit: its views, its seconds, and whether it bounced.
"""

# ruff: noqa: S608 - the text is made of constants and placeholders only.

from __future__ import annotations

from typing import Any

from footfall.engine.statement import Engine, Statement
from footfall.model.query import Query, Scope
from footfall.stats.details import Ranking
from footfall.stats.dimensions import Dimension
from footfall.stats.edges import get_mark
from footfall.stats.lists import Page
from footfall.stats.overview import VISIT_COLUMNS, VISIT_TOTALS
from footfall.stats.parameters import Parameters
from footfall.stats.plan import Label, get_rows, is_short
from footfall.stats.visit_filters import get_source


def counts_visits(dimension: Dimension, scope: Scope) -> bool:
    """Whether a list counts whole visits: of sources unless events are asked about, of entries and exits where visits are."""
    return (dimension.source and scope != "event") or (bool(dimension.edge) and scope == "visit")


def get_statement(query: Query, dimension: Dimension, page: Page, ranking: Ranking) -> Statement:
    """Rows of name, views, visitors, visits, bounces and seconds. A visit with two sources counts for both."""
    parameters = Parameters()
    if dimension.edge:
        label = Label(get_mark(dimension), None)
        # The time, which the mark begins with, is eight bytes.
        found = f"[substring({dimension.edge}(label), 9)]"
    elif dimension.name == "referrer":
        label, found = Label(f"[{dimension.detail_label}]", "referrers"), "groupUniqArrayArray(label)"
    else:
        label, found = Label(get_source(dimension), None), "groupUniqArrayIf(label, label != '')"
    searched = f" AND positionCaseInsensitiveUTF8(name, {parameters.bind(page.search)}) > 0" if page.search else ""
    sql = f"""SELECT name, {VISIT_TOTALS}
FROM (
    SELECT {VISIT_COLUMNS}, {found} AS names
    FROM {get_rows(query, parameters, {"label": label})}
    GROUP BY visit_key
)
ARRAY JOIN names AS name
WHERE name != ''{searched}
GROUP BY name
ORDER BY {ranking.write()}
LIMIT {parameters.bind(page.limit, "UInt64")} OFFSET {parameters.bind(page.offset, "UInt64")}"""
    return Statement(sql, parameters.values, light=is_short(query.range))


async def run(engine: Engine, query: Query, dimension: Dimension, page: Page, ranking: Ranking) -> list[dict[str, Any]]:
    """The list as objects `{name, pageviews, visitors, visits, bounces, totaltime}`."""
    if query.range.end < query.range.start:
        return []
    rows = list((await engine.fetch(get_statement(query, dimension, page, ranking))).dicts())
    return [{**row, "bounces": 0} for row in rows] if query.exclude_bounce else rows
