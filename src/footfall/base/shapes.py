"""Shapes of untrusted input, checked to a tree with every field's errors.

The messages are those that Umami's clients know. A shape is a frozen value:

    LOGIN = Object({"username": Text(), "password": Text()})
    check(LOGIN, body)          # the cleaned value, or raises BadRequest with the tree

Unknown keys of an `Object` are dropped. Values are coerced only where the shape says so.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from footfall.base.errors import BadRequest, ErrorTree

UUID = re.compile(r"([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|0{8}-0{4}-0{4}-0{4}-0{12})\Z")
NUMERAL = re.compile(r"[+-]?(Infinity|([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?)\Z")
LARGEST = sys.float_info.max
MISSING: Any = object()


class Invalid(Exception):
    """A value does not fit its shape; `tree` says where and why."""

    def __init__(self, tree: ErrorTree | str) -> None:
        self.tree: ErrorTree = {"errors": [tree]} if isinstance(tree, str) else tree
        super().__init__("invalid")


def kind(value: object) -> str:
    """The JSON name of a value's type, as the messages use it."""
    if value is MISSING:
        return "undefined"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"


def expected(what: str, value: object) -> Invalid:
    """The error of a value that has another type."""
    return Invalid(f"Invalid input: expected {what}, received {kind(value)}")


class Shape:
    """One kind of value; `clean` returns it, maybe coerced, or raises `Invalid`."""

    def clean(self, value: Any) -> Any:
        """Return the value as the program uses it."""
        raise NotImplementedError


@dataclass(frozen=True)
class Text(Shape):
    """A string of `least` to `most` characters; `form` names what `pattern` demands."""

    most: int | None = None
    least: int = 0
    pattern: re.Pattern[str] | None = None
    form: str = "Invalid string"

    def clean(self, value: Any) -> str:
        if not isinstance(value, str):
            raise expected("string", value)
        if self.most is not None and len(value) > self.most:
            raise Invalid(f"Too big: expected string to have <={self.most} characters")
        if len(value) < self.least:
            raise Invalid(f"Too small: expected string to have >={self.least} characters")
        if self.pattern is not None and not self.pattern.search(value):
            raise Invalid(self.form)
        return value


@dataclass(frozen=True)
class Uuid(Shape):
    """A UUID in text; lower case afterwards."""

    def clean(self, value: Any) -> str:
        if not isinstance(value, str):
            raise expected("string", value)
        if not UUID.match(value):
            raise Invalid("Invalid UUID")
        return value.lower()


@dataclass(frozen=True)
class Url(Shape):
    """An absolute http or https address."""

    most: int = 500

    def clean(self, value: Any) -> str:
        text = Text(self.most).clean(value)
        try:
            parts = urlsplit(text)
            host, _ = parts.hostname, parts.port
        except ValueError:
            raise Invalid("Invalid URL") from None
        if parts.scheme not in {"http", "https"} or not host or any(character.isspace() for character in host):
            raise Invalid("Invalid URL")
        return text


@dataclass(frozen=True)
class Number(Shape):
    """A finite number within bounds; `whole` wants an integer; `coerce` reads text and booleans as JavaScript does."""

    least: float | None = None
    most: float | None = None
    whole: bool = False
    coerce: bool = False

    def clean(self, value: Any) -> int | float:
        if self.coerce:
            value = coerce_number(value)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise expected("number", value)
        if value != value:  # noqa: PLR0124 - only NaN differs from itself
            raise Invalid("Invalid input: expected number, received NaN")
        if abs(value) > LARGEST:
            raise Invalid("Invalid input: expected number, received Infinity")
        if self.whole:
            if value != int(value):
                raise Invalid("Invalid input: expected int, received number")
            value = int(value)
        if self.most is not None and value > self.most:
            raise Invalid(f"Too big: expected number to be <={plain(self.most)}")
        if self.least is not None and value < self.least:
            raise Invalid(f"Too small: expected number to be >={plain(self.least)}")
        number: int | float = value
        return number


def plain(number: float) -> str:
    """A bound as JavaScript writes it: whole numbers without a point or an exponent."""
    return str(int(number)) if number == int(number) else str(number)


def coerce_number(value: Any) -> Any:
    """What JavaScript's `Number(value)` gives for JSON values; NaN where it gives NaN."""
    if value is MISSING:
        return math.nan
    if value is None or value is False or value == "":
        return 0
    if value is True:
        return 1
    if isinstance(value, str):
        text = value.strip()
        number = float(text or 0) if not text or NUMERAL.match(text) else math.nan
        return int(number) if number.is_integer() else number
    return value if isinstance(value, int | float) else math.nan


@dataclass(frozen=True)
class Flag(Shape):
    """A boolean; `coerce` also takes the texts true, false, 1 and 0."""

    coerce: bool = False

    def clean(self, value: Any) -> bool:
        if self.coerce and isinstance(value, str) and value.lower() in {"true", "false", "1", "0"}:
            return value.lower() in {"true", "1"}
        if not isinstance(value, bool):
            raise expected("boolean", value)
        return value


@dataclass(frozen=True)
class Choice(Shape):
    """One of a few texts; `message` replaces the usual one."""

    options: tuple[str, ...]
    message: str = ""

    def clean(self, value: Any) -> str:
        if not isinstance(value, str) or value not in self.options:
            listed = "|".join(f'"{option}"' for option in self.options)
            raise Invalid(self.message or f"Invalid option: expected one of {listed}")
        return value


@dataclass(frozen=True)
class Custom(Shape):
    """Whatever a function makes of the value; the function raises `Invalid` with the message.

    `schema` tells readers of the API's document what the value looks like, as JSON Schema.
    """

    function: Callable[[Any], Any]
    schema: Mapping[str, Any] = field(default_factory=dict)

    def clean(self, value: Any) -> Any:
        return self.function(value)


@dataclass(frozen=True)
class Record(Shape):
    """An object with any keys, at most `depth` levels deep."""

    depth: int = 32

    def clean(self, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise expected("record", value)
        if deeper_than(value, self.depth):
            raise Invalid(f"Too deep: expected at most {self.depth} levels")
        return value


def deeper_than(value: object, depth: int) -> bool:
    """Whether objects and arrays are nested more than `depth` levels."""
    level: list[object] = [value]
    for _ in range(depth):
        level = [part for item in level for part in children(item)]
        if not level:
            return False
    return any(isinstance(item, dict | list) for item in level)


def children(value: object) -> list[object]:
    """The direct parts of an object or array."""
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


@dataclass(frozen=True)
class List(Shape):
    """An array of `least` to `most` values of one shape."""

    item: Shape
    most: int | None = None
    least: int = 0

    def clean(self, value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise expected("array", value)
        if self.most is not None and len(value) > self.most:
            raise Invalid(f"Too big: expected array to have <={self.most} items")
        if len(value) < self.least:
            raise Invalid(f"Too small: expected array to have >={self.least} items")
        cleaned: list[Any] = []
        trees: list[ErrorTree | None] = []
        for part in value:
            try:
                cleaned.append(self.item.clean(part))
                trees.append(None)
            except Invalid as error:
                trees.append(error.tree)
        if any(trees):
            while trees[-1] is None:
                trees.pop()
            raise Invalid({"errors": [], "items": trees})
        return cleaned


@dataclass(frozen=True)
class Maybe(Shape):
    """A field that may be missing (then `default`); with `null`, also JSON null (kept as None)."""

    shape: Shape
    default: Any = MISSING
    null: bool = False

    def clean(self, value: Any) -> Any:
        if value is MISSING:
            return self.default
        if value is None and self.null:
            return None
        return self.shape.clean(value)


@dataclass(frozen=True)
class Object(Shape):
    """An object of named fields; `rules` see the cleaned value once every field is right."""

    fields: Mapping[str, Shape]
    rules: tuple[Callable[[dict[str, Any]], None], ...] = field(default=())

    def clean(self, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise expected("object", value)
        cleaned: dict[str, Any] = {}
        trees: dict[str, ErrorTree] = {}
        for name, shape in self.fields.items():
            try:
                result = shape.clean(value.get(name, MISSING))
            except Invalid as error:
                trees[name] = error.tree
                continue
            if result is not MISSING:
                cleaned[name] = result
        if trees:
            raise Invalid({"errors": [], "properties": trees})
        for rule in self.rules:
            rule(cleaned)
        return cleaned


def check(shape: Shape, value: Any = MISSING) -> Any:
    """Return the cleaned value.

    Raises:
        BadRequest: with the tree of errors.
    """
    try:
        return shape.clean(value)
    except Invalid as error:
        raise BadRequest(tree=error.tree) from None
