"""Searching the values of a dimension."""

from __future__ import annotations

from dataclasses import dataclass

from footfall.stats.dimensions import Dimension
from footfall.stats.parameters import Parameters

MAX_WORDS = 5


@dataclass(frozen=True)
class Search:
    """A condition on the values of a dimension; `rolled` tells that `visit_hours` can answer it too."""

    condition: str
    rolled: bool


def get_search(dimension: Dimension, text: str, parameters: Parameters) -> Search | None:
    """The condition that a dimension's column holds a text, in any case; None without a text."""
    if not text:
        return None
    return Search(f"positionCaseInsensitiveUTF8({dimension.column}, {parameters.bind(text)}) > 0", dimension.rolled)


def get_words(text: str) -> list[str]:
    """The words of a list separated by commas, the first five."""
    return [word for word in text.split(",") if word][:MAX_WORDS]
