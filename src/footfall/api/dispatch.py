"""From declared endpoints to the framework's routes."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import msgspec
from litestar import HttpMethod, Request, Response
from litestar.handlers import HTTPRouteHandler

from footfall.api.credentials import TICKET, open_ticket, prove, read_credentials
from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.key_scope import check_key
from footfall.api.services import Services
from footfall.api.share_sections import is_closed
from footfall.base.errors import BadRequest, Unauthorized
from footfall.base.shapes import MISSING, Shape, check


class ClientGone(Exception):
    """The client closed the connection before the answer was ready."""


def make_routes(endpoints: Iterable[Endpoint], services: Services) -> list[HTTPRouteHandler]:
    """One route for each endpoint; GET also answers HEAD."""
    return [_make_route(endpoint, services) for endpoint in endpoints]


def _make_route(endpoint: Endpoint, services: Services) -> HTTPRouteHandler:
    methods = [HttpMethod.GET, HttpMethod.HEAD] if endpoint.method == "GET" else [HttpMethod(endpoint.method)]

    async def route(request: Request[Any, Any, Any]) -> Response[bytes]:
        body = await request.body()
        call = await _check(endpoint, services, request, body)
        asking = endpoint.question or endpoint.method == "GET"
        answer = await (_unless_gone(endpoint, call) if asking else endpoint.handler(call))
        return answer if isinstance(answer, Response) else json_response(answer)

    # The framework reads the annotations when the route is registered, and the types are not among this function's globals.
    route.__annotations__ = {"request": Request, "return": Response}
    return HTTPRouteHandler(
        endpoint.path,
        http_method=methods,
        status_code=200,
        summary=endpoint.summary,
        tags=[endpoint.tag],
        name=f"{endpoint.method} {endpoint.path}",
    )(route)


async def _check(endpoint: Endpoint, services: Services, request: Request[Any, Any, Any], body: bytes) -> Call:
    """The call as its handler may rely on it: first the shapes, then the login."""
    path = {name: str(value) for name, value in request.path_params.items()}
    path |= {name: _identifier(name, value) for name, value in path.items() if name.endswith("_id")}
    query = _clean(endpoint.query, {name: _last(values) for name, values in request.query_params.dict().items()})
    cleaned = _clean(endpoint.body, _decode(body)) if endpoint.body else None
    credentials = read_credentials(request)
    if endpoint.ticketed and query.get(TICKET):
        credentials = open_ticket(services, query[TICKET], request.scope["path"])
    call = Call(request, services, path, query, cleaned, None, credentials=credentials)
    return await admit(endpoint, call)


async def admit(endpoint: Endpoint, call: Call) -> Call:
    """The call with whoever its credentials prove now.

    Raises:
        Unauthorized: they prove nobody, or an API key that is not good for the endpoint.
    """
    proof = await in_thread(prove, call.services, call.credentials)
    if proof.key is not None:
        check_key(proof.key, endpoint, call.path, call.query, call.body)
    share = None if proof.share and is_closed(proof.share.share.parameters, endpoint.path, call.query) else proof.share
    if proof.visitor is None and not endpoint.public and not (share and _only_reads(endpoint)):
        raise Unauthorized
    return replace(call, visitor=proof.visitor, share=share, key=proof.key)


def _only_reads(endpoint: Endpoint) -> bool:
    """Whether the endpoint changes nothing, and so may be asked with a share; what that opens is checked as for a person."""
    return endpoint.method == "GET" or endpoint.question


async def _unless_gone(endpoint: Endpoint, call: Call) -> Any:
    """The handler's answer; when the client leaves before, the handler is cancelled, and with it its queries."""
    work = asyncio.ensure_future(endpoint.handler(call))
    gone = asyncio.ensure_future(_wait_until_gone(call.request))
    try:
        await asyncio.wait({work, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not work.done():
            raise ClientGone
        return work.result()
    finally:
        gone.cancel()
        work.cancel()


async def _wait_until_gone(request: Request[Any, Any, Any]) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def json_response(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response[bytes]:
    """A JSON answer."""
    return Response(
        msgspec.json.encode(value),
        status_code=status,
        media_type="application/json",
        headers={"Cache-Control": "no-cache", **(headers or {})},
    )


def _decode(body: bytes) -> Any:
    """The JSON body; a missing or unreadable one counts as undefined."""
    try:
        return msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return MISSING


def _clean(shape: Shape | None, value: Any) -> Any:
    return value if shape is None else check(shape, value)


def _identifier(name: str, value: str) -> str:
    head, *rest = name.split("_")
    label = head + "".join(part.capitalize() for part in rest)
    if not re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", value):
        raise BadRequest(tree={"errors": [], "properties": {label: {"errors": ["Invalid UUID"]}}})
    return value.lower()


def _last(values: Any) -> Any:
    return values[-1] if isinstance(values, list) else values
