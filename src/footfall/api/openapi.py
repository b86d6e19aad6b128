"""The document of the API in OpenAPI 3.1, made from the declared endpoints."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from typing import Any

from footfall.api.credentials import TICKET
from footfall.api.endpoint import Endpoint
from footfall.api.schemas import Schema, describe_example, describe_shape, is_required, list_fields, takes_filters
from footfall.base.shapes import MISSING
from footfall.stats.dimensions import ALIASES, DIMENSIONS
from footfall.stats.operators import OPERATORS

PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")
EXAMPLE_ID = "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11"
REASONS = {
    400: "The input is wrong; `properties` says what is wrong with which field.",
    401: "Nobody is logged in, or it is not theirs to see.",
    403: "Refused whatever the login.",
    404: "There is no such thing.",
    413: "The body is too large.",
    429: "Too many requests; wait for the seconds in `Retry-After`.",
    503: "Not now; try again after the seconds in `Retry-After`.",
}
CODES = {
    400: "bad-request",
    401: "unauthorized",
    403: "forbidden",
    404: "not-found",
    413: "payload-too-large",
    429: "too-many-requests",
    503: "unavailable",
}
MESSAGES = {400: "Bad request", 401: "Unauthorized", 403: "Forbidden", 404: "Not found", 413: "Payload too large"}
SCHEMES = {
    "login": {"type": "http", "scheme": "bearer", "description": "The token of `POST /api/auth/login`, or an API key."},
    "key": {"type": "apiKey", "in": "header", "name": "x-umami-api-key", "description": "An API key."},
    "share": {"type": "apiKey", "in": "header", "name": "x-umami-share-token", "description": "The token of an opened share."},
    "writeKey": {"type": "apiKey", "in": "header", "name": "X-Write-Key", "description": "The write key of an app."},
    "ticket": {"type": "apiKey", "in": "query", "name": TICKET, "description": "A ticket for this one stream."},
}


def make_document(endpoints: Iterable[Endpoint], version: str, base_path: str = "") -> dict[str, Any]:
    """The whole document."""
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in endpoints:
        paths.setdefault(name_path(endpoint), {})[endpoint.method.lower()] = describe_operation(endpoint)
    tags = sorted({operation["tags"][0] for operations in paths.values() for operation in operations.values()})
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Footfall",
            "version": version,
            "description": "Times in queries are milliseconds since 1970 (UTC). Every error has the same envelope.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": base_path or "/"}],
        "tags": [{"name": tag} for tag in tags],
        "paths": paths,
        "components": {
            "securitySchemes": SCHEMES,
            "schemas": {"Error": describe_error()},
            "parameters": describe_filters(),
            "responses": {f"Error{status}": describe_refusal(status) for status in REASONS},
        },
    }


def name_path(endpoint: Endpoint) -> str:
    """The path as clients know it: `/api/websites/{websiteId}`."""
    return PARAMETER.sub(lambda found: "{" + name_parameter(found[1]) + "}", endpoint.path)


def name_parameter(name: str) -> str:
    """A path parameter as clients know it: `websiteId`."""
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


def name_operation(endpoint: Endpoint) -> str:
    """The id of an operation, such as `getWebsitesByWebsiteIdStats`."""
    words = re.findall(r"\{?[A-Za-z0-9]+", name_path(endpoint).removeprefix("/api"))
    named = (f"By{word[1].upper()}{word[2:]}" if word.startswith("{") else word[0].upper() + word[1:] for word in words)
    return endpoint.method.lower() + "".join(named)


def describe_operation(endpoint: Endpoint) -> dict[str, Any]:
    """One endpoint."""
    operation: dict[str, Any] = {
        "operationId": name_operation(endpoint),
        "summary": endpoint.summary,
        "description": inspect.getdoc(endpoint.handler) or "",
        "tags": [endpoint.tag],
        "security": list_security(endpoint),
        "parameters": describe_parameters(endpoint),
        "responses": describe_answers(endpoint),
    }
    if endpoint.body:
        content: Schema = {"schema": describe_shape(endpoint.body)}
        if endpoint.request_example is not MISSING:
            content["example"] = endpoint.request_example
        operation["requestBody"] = {"required": True, "content": {"application/json": content}}
    return operation


def list_security(endpoint: Endpoint) -> list[dict[str, list[str]]]:
    """What lets a caller in, each alone."""
    if endpoint.keyed:
        return [{"writeKey": []}]
    if endpoint.public:
        return []
    ways = ["login", "key"]
    if endpoint.method == "GET" or endpoint.question:
        ways.append("share")
    if endpoint.ticketed:
        ways.append("ticket")
    return [{way: []} for way in ways]


def describe_parameters(endpoint: Endpoint) -> list[dict[str, Any]]:
    """The parameters of the path and the query."""
    found: list[dict[str, Any]] = []
    for name in PARAMETER.findall(endpoint.path):
        schema = (
            {"type": "string", "format": "uuid", "examples": [EXAMPLE_ID]} if name.endswith("_id") else {"type": "string", "minLength": 1}
        )
        found.append({"name": name_parameter(name), "in": "path", "required": True, "schema": schema})
    for name, shape in list_fields(endpoint.query).items():
        if not (endpoint.ticketed and name == TICKET):
            found.append({"name": name, "in": "query", "required": is_required(shape), "schema": describe_shape(shape)})
    if takes_filters(endpoint.query):
        found += [{"$ref": f"#/components/parameters/{name}"} for name in describe_filters()]
    return found


def describe_filters() -> dict[str, Any]:
    """The filters, as parameters that endpoints refer to."""
    names = [*DIMENSIONS, *ALIASES]
    grammar = (
        "`operator.value`, without an operator `eq`. Operators: "
        + ", ".join(OPERATORS)
        + ". Values of `eq` and `neq` may be many, separated by commas; a comma within one is `\\,`."
        + " A number after the name adds a condition."
    )
    return {name: {"name": name, "in": "query", "description": grammar, "schema": _filter_schema(name)} for name in names}


def describe_answers(endpoint: Endpoint) -> dict[str, Any]:
    """The good answer and the documented errors."""
    schema = describe_example(endpoint.example) if endpoint.media_type == "application/json" else {}
    content: Schema = {"schema": {"anyOf": [schema, {"type": "null"}]} if endpoint.nullable else schema}
    if endpoint.example is not MISSING:
        content["example"] = endpoint.example
    good = {"description": "Done.", **({"content": {endpoint.media_type: content}} if endpoint.media_type else {})}
    answers: dict[str, Any] = {str(endpoint.status): good}
    return answers | {str(status): {"$ref": f"#/components/responses/Error{status}"} for status in list_errors(endpoint)}


def list_errors(endpoint: Endpoint) -> list[int]:
    """The error statuses that an endpoint may answer with."""
    statuses = {400, 503, *endpoint.statuses}
    if not endpoint.public:
        statuses.add(401)
    if "{" in endpoint.path:
        statuses.add(404)
    if endpoint.body:
        statuses.add(413)
    return sorted(statuses)


def describe_error() -> Schema:
    """The schema of the envelope of every error."""
    fault = {"message": {"type": "string"}, "code": {"type": "string"}, "status": {"type": "integer"}}
    tree = {"errors": {"type": "array", "items": {"type": "string"}}, "properties": {"type": "object"}}
    error = {"type": "object", "required": ["message", "code", "status"], "properties": {**fault, **tree}}
    return {"type": "object", "required": ["error"], "properties": {"error": error}}


def describe_refusal(status: int) -> dict[str, Any]:
    """The answer with an error status."""
    code = CODES[status]
    message = MESSAGES.get(status, code.replace("-", " ").capitalize())
    example = {"error": {"message": message, "code": code, "status": status}}
    return {
        "description": REASONS[status],
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}, "example": example}},
    }


def _filter_schema(name: str) -> Schema:
    return {"type": "integer", "minimum": 0, "maximum": 255} if name == "eventType" else {"type": "string", "maxLength": 4000}
