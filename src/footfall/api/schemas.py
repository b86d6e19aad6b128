"""JSON Schemas: of what a request must look like, from its shape; of what an answer looks like, from its example."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from footfall.api.filters import FilteredQuery
from footfall.base.shapes import MISSING, Choice, Custom, Flag, List, Maybe, Number, Object, Record, Shape, Text, Url, Uuid

Schema = dict[str, Any]


NULLABLE = frozenset(
    """userId teamId createdBy shareId resetAt deletedAt replayConfig retentionDays logoUrl displayName user websites cache
    expiresAt usedAt firstOpenedAt lastOpenedAt firstClickedAt lastClickedAt startDate endDate dropoff remaining sum x y value
    hostname browser os device screen language country region city distinctId pageTitle eventName urlQuery referrerPath
    referrerQuery referrerDomain stringValue numberValue dateValue name averageDuration p50 p95 p99 errorRate
    theme timezone firstDay period""".split()  # noqa: SIM905
)
"""Fields of answers that are null when there is nothing to tell, whatever the examples show."""


def describe_shape(shape: Shape) -> Schema:
    """The schema of a shape."""
    for kind, describe in _KINDS:
        if isinstance(shape, kind):
            return describe(shape)
    return {}


def list_fields(shape: Shape | None) -> Mapping[str, Shape]:
    """The named fields of the shape of a query; the filters of a statistic are told by `takes_filters`."""
    return shape.fields if isinstance(shape, Object | FilteredQuery) else {}


def takes_filters(shape: Shape | None) -> bool:
    """Whether a query may hold filters."""
    return isinstance(shape, FilteredQuery)


def is_required(shape: Shape) -> bool:
    """Whether a field must be there."""
    return not isinstance(shape, Maybe)


def describe_example(value: Any) -> Schema:
    """A schema that an answer like this one fits; where the example has null, anything does."""
    match value:
        case bool():
            return {"type": "boolean"}
        case int() | float():
            return {"type": "number"}
        case str():
            return {"type": "string"}
        case list():
            items = [describe_example(item) for item in value]
            return {"type": "array", **({"items": _merge(items)} if items else {})}
        case dict():
            return {"type": "object", "properties": {name: _describe_field(name, part) for name, part in value.items()}}
    return {}


def _describe_field(name: str, value: Any) -> Schema:
    schema = describe_example(value)
    return {**schema, "type": [schema["type"], "null"]} if name in NULLABLE and "type" in schema else schema


def _merge(schemas: list[Schema]) -> Schema:
    """A schema for all that fits one of these."""
    if all(schema.get("type") == "object" for schema in schemas):
        names = dict.fromkeys(name for schema in schemas for name in schema["properties"])
        merged = {name: _merge([schema["properties"][name] for schema in schemas if name in schema["properties"]]) for name in names}
        return {"type": "object", "properties": merged}
    return schemas[0] if all(schema == schemas[0] for schema in schemas) else {}


def _describe_text(shape: Text) -> Schema:
    bounds = {"minLength": shape.least or None, "maxLength": shape.most, "pattern": _pattern(shape)}
    return {"type": "string", **{name: value for name, value in bounds.items() if value is not None}}


def _pattern(shape: Text) -> str | None:
    return shape.pattern.pattern.replace("\\A", "^").replace("\\Z", "$") if shape.pattern else None


def _describe_number(shape: Number) -> Schema:
    bounds = {"minimum": shape.least, "maximum": shape.most}
    return {"type": "integer" if shape.whole else "number", **{name: value for name, value in bounds.items() if value is not None}}


def _describe_list(shape: List) -> Schema:
    bounds = {"minItems": shape.least or None, "maxItems": shape.most}
    return {"type": "array", "items": describe_shape(shape.item), **{name: value for name, value in bounds.items() if value is not None}}


def _describe_maybe(shape: Maybe) -> Schema:
    schema = describe_shape(shape.shape)
    if shape.default is not MISSING and shape.default not in (None, ""):
        schema["default"] = shape.default
    if shape.null:
        return {"anyOf": [schema, {"type": "null"}]}
    return schema


def _describe_fields(fields: Mapping[str, Shape]) -> Schema:
    required = [name for name, shape in fields.items() if is_required(shape)]
    properties = {name: describe_shape(shape) for name, shape in fields.items()}
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}


def _describe_filters(shape: FilteredQuery) -> Schema:
    return {
        **_describe_fields(shape.fields),
        "additionalProperties": {"type": ["string", "number"]},
        "description": "Conditions by the names of the filters, such as `browser`, each `operator.value`.",
    }


_KINDS: tuple[tuple[type[Shape], Callable[[Any], Schema]], ...] = (
    (Text, _describe_text),
    (Uuid, lambda _: {"type": "string", "format": "uuid"}),
    (Url, lambda shape: {"type": "string", "format": "uri", "maxLength": shape.most}),
    (Number, _describe_number),
    (Flag, lambda _: {"type": "boolean"}),
    (Choice, lambda shape: {"type": "string", "enum": list(shape.options)}),
    (Custom, lambda shape: dict(shape.schema)),
    (Record, lambda _: {"type": "object"}),
    (List, _describe_list),
    (Maybe, _describe_maybe),
    (Object, lambda shape: _describe_fields(shape.fields)),
    (FilteredQuery, _describe_filters),
)
