"""One page of a list."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select
from sqlalchemy.sql.elements import ColumnElement

from footfall.model.website import PageRequest


def paged(statement: Select[Any], page: PageRequest, order: ColumnElement[Any], key: ColumnElement[Any]) -> Select[Any]:
    """The statement cut to a page, ordered by a column in the direction that the page asks for and then by the key."""
    ordered = statement.order_by(order.desc() if page.descending else order.asc(), key)
    return ordered.limit(page.size).offset((page.page - 1) * page.size)
