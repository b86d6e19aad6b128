"""Lists in pages: what a request may ask, and how the answer looks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, ClassVar

import msgspec

from footfall.base.shapes import Choice, Flag, Invalid, Maybe, Number, Record, Shape, Text
from footfall.model.website import PageRequest

MOST_PAGES = 1_000_000
MOST_ROWS = 10_000
SLUG_FORM = re.compile(r"\A[\w.~-]+\Z", re.ASCII)
"""What stands in an address as it is."""


@dataclass(frozen=True)
class PlainText(Text):
    """A text that databases can hold: without the character NUL."""

    def clean(self, value: Any) -> str:
        """The text itself."""
        text = super().clean(value)
        if "\0" in text:
            raise Invalid("Invalid string: must not contain the character NUL")
        return text


class PlainRecord(Record):
    """An object that databases can hold: at most `most` bytes as JSON, without the character NUL anywhere."""

    most: ClassVar[int] = 256 * 1024

    def clean(self, value: Any) -> dict[str, Any]:
        """The object itself."""
        record = super().clean(value)
        encoded = msgspec.json.encode(record)
        if len(encoded) > self.most:
            raise Invalid(f"Too big: expected object to have <={self.most} bytes as JSON")
        if b"\\u0000" in encoded:
            raise Invalid("Invalid object: must not contain the character NUL")
        return record


_FIELDS: dict[str, Shape] = {
    "page": Maybe(Number(least=1, most=MOST_PAGES, whole=True, coerce=True), default=1),
    "pageSize": Maybe(Number(least=1, most=MOST_ROWS, whole=True, coerce=True), default=20),
    "search": Maybe(PlainText(most=500), default=""),
    "sortDescending": Maybe(Flag(coerce=True), default=False),
}


def page_fields(*orders: str) -> dict[str, Shape]:
    """The query parameters of a list in pages that can be put in these orders."""
    return {**_FIELDS, "orderBy": Maybe(Choice(("", *orders)), default="")}


NAMED_FIELDS = page_fields("name", "createdAt", "updatedAt")
"""Those of a list of things that have names."""
PAGE_FIELDS = page_fields("createdAt")
"""Those of a list that is always in one order, by time."""


def page_request(query: dict[str, Any]) -> PageRequest:
    """The part of a list that checked query parameters ask for."""
    return PageRequest(query["page"], query["pageSize"], query["search"], query["orderBy"], query["sortDescending"])


def page_body(rows: list[Any], total: int, page: PageRequest) -> dict[str, Any]:
    """The answer: the rows of the page and the number of all."""
    body: dict[str, Any] = {"data": rows, "count": total, "page": page.page, "pageSize": page.size}
    if page.order_by:
        body["orderBy"] = page.order_by
    if page.search:
        body["search"] = page.search
    return body


def page_example(row: Any) -> dict[str, Any]:
    """The answer with one row, for the document of the API."""
    return page_body([row], 1, PageRequest())
