"""From the JSON of answers to typed objects."""

from __future__ import annotations

import dataclasses
import importlib
import re
from datetime import datetime
from functools import lru_cache
from typing import Any, Callable, Dict, Iterable, List, Mapping, Tuple, Type, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from footfall_sdk.errors import MissingPackage, UnexpectedAnswer

R = TypeVar("R", bound="Record")
T = TypeVar("T")


class Record:
    """A dataclass that is read from a JSON object. `raw` is the object as it came, with fields this version does not know."""

    raw: Mapping[str, Any]

    @classmethod
    def read(cls: Type[R], value: Any) -> R:
        """The object of a decoded JSON object.

        Raises:
            UnexpectedAnswer: a field is missing or of another kind.
        """
        if not isinstance(value, dict):
            raise UnexpectedAnswer(f"expected {cls.__name__} as an object, received {type(value).__name__}")
        found = {name: _convert(hint, value.get(key), f"{cls.__name__}.{name}") for name, key, hint in _plan(cast("Any", cls))}
        made = cls(**found)
        object.__setattr__(made, "raw", value)
        return made


class Rows(List[T]):
    """A list that can become a table."""

    def to_pandas(self) -> Any:
        """A `pandas.DataFrame`, one column for each field.

        Raises:
            MissingPackage: pandas is not installed.
        """
        return _load("pandas").DataFrame(self.to_dicts())

    def to_polars(self) -> Any:
        """A `polars.DataFrame`, one column for each field.

        Raises:
            MissingPackage: polars is not installed.
        """
        return _load("polars").DataFrame(self.to_dicts(), infer_schema_length=None)

    def to_dicts(self) -> List[Dict[str, Any]]:
        """One dict for each row."""
        return [_as_dict(row) for row in self]


class Page(Rows[T]):
    """One page of a longer list."""

    total: int
    """How many there are on all pages."""
    page: int
    page_size: int

    def __init__(self, rows: Iterable[T] = (), total: int = 0, page: int = 1, page_size: int = 20) -> None:
        super().__init__(rows)
        self.total = total
        self.page = page
        self.page_size = page_size


def read_rows(kind: Type[R]) -> Callable[[Any], Rows[R]]:
    """Reads a list of objects."""

    def read(value: Any) -> Rows[R]:
        if not isinstance(value, list):
            raise UnexpectedAnswer(f"expected a list, received {type(value).__name__}")
        return Rows(kind.read(row) for row in value)

    return read


def read_page(kind: Type[R]) -> Callable[[Any], Page[R]]:
    """Reads one page of objects."""
    rows = read_rows(kind)

    def read(value: Any) -> Page[R]:
        if not isinstance(value, dict) or not isinstance(value.get("data"), list):
            raise UnexpectedAnswer("expected a page of a list")
        return Page(rows(value["data"]), int(value.get("count") or 0), int(value.get("page") or 1), int(value.get("pageSize") or 20))

    return read


def camel(name: str) -> str:
    """`first_at` as `firstAt`."""
    return re.sub(r"_([a-z0-9])", lambda match: match[1].upper(), name)


def read_moment(text: str) -> datetime:
    """An aware moment of ISO 8601 text; Python 3.9 knows no Z."""
    return datetime.fromisoformat(text[:-1] + "+00:00" if text.endswith("Z") else text)


@lru_cache(maxsize=512)
def _plan(kind: Any) -> Tuple[Tuple[str, str, Any], ...]:
    hints = get_type_hints(kind)
    return tuple((field.name, field.metadata.get("wire", camel(field.name)), hints[field.name]) for field in dataclasses.fields(kind))


def _convert(hint: Any, value: Any, name: str) -> Any:
    origin = get_origin(hint)
    if hint is Any:
        return value
    if origin is Union:
        return None if value is None else _convert(next(part for part in get_args(hint) if part is not type(None)), value, name)
    if value is None:
        raise UnexpectedAnswer(f"{name} is missing in the answer")
    if origin in (list, Rows):
        return Rows(_convert(get_args(hint)[0], part, name) for part in _expect(list, value, name))
    if origin is dict:
        inner = get_args(hint)[1]
        return {key: _convert(inner, part, name) for key, part in _expect(dict, value, name).items()}
    if isinstance(hint, type) and issubclass(hint, Record):
        return hint.read(value)
    if hint is datetime:
        try:
            return read_moment(_expect(str, value, name))
        except ValueError:
            raise UnexpectedAnswer(f"{name} is no time: {value!r}") from None
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return _expect(hint, value, name)


def _expect(kind: Type[T], value: Any, name: str) -> T:
    if not isinstance(value, kind) or (kind is not bool and isinstance(value, bool)):
        raise UnexpectedAnswer(f"{name} should be {kind.__name__}, received {value!r}")
    return value


def _as_dict(row: Any) -> Dict[str, Any]:
    if dataclasses.is_dataclass(row) and not isinstance(row, type):
        return {field.name: _flat(getattr(row, field.name)) for field in dataclasses.fields(row)}
    return cast("Dict[str, Any]", row) if isinstance(row, dict) else {"value": row}


def _flat(value: Any) -> Any:
    if isinstance(value, list):
        return [_flat(part) for part in value]
    return _as_dict(value) if dataclasses.is_dataclass(value) else value


def _load(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        raise MissingPackage(f"{name} is not installed; `pip install {name}` brings it") from None
