"""Parts of queries and bodies that several questions share."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional

from footfall_sdk.errors import InvalidArgument


def ask_page(search: Optional[str], page: int, page_size: int) -> Dict[str, Any]:
    """The query of one page of a list."""
    return {"search": search, "page": page, "pageSize": page_size}


def keep_given(**fields: Any) -> Dict[str, Any]:
    """A body of those fields that are not None."""
    return {name: value for name, value in fields.items() if value is not None}


def make_object(name: str, given: Mapping[str, Any]) -> Dict[str, Any]:
    """A mapping as JSON's object.

    Raises:
        InvalidArgument: it is none.
    """
    if not isinstance(given, Mapping):
        raise InvalidArgument(f"{name} must be a mapping of names and values, not {type(given).__name__}")
    return dict(given)


def read_nothing(_: Any) -> None:
    """An answer that says no more than that it was done."""
    return
