"""How an endpoint of the API is declared, and what its handler is given.

    LIST = Endpoint("GET", "/api/websites", list_websites, "List your websites", tag="websites", query=QUERY)

The order of checks is the same everywhere: path and query and body have their shapes (400), then somebody is
logged in (401), then the handler asks for permission (401) and answers with a value that becomes JSON.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from litestar import Request

from footfall.api.credentials import NOTHING, Credentials
from footfall.api.services import Services
from footfall.base.errors import Unauthorized
from footfall.base.shapes import MISSING, Shape
from footfall.manage.open_shares import OpenShare
from footfall.model.account import Person
from footfall.model.apikey import ApiKey

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Call:
    """One request, checked as its endpoint demands. `visitor` is whoever is logged in, or None.

    `key` is the API key in whose user's name the request comes, if one does; its scope has been checked.
    `share` is what the caller has opened by a share's token; only endpoints that read numbers are called without a visitor then.
    """

    request: Request[Any, Any, Any]
    services: Services
    path: dict[str, str]
    query: Any
    body: Any
    visitor: Person | None
    share: OpenShare | None = None
    key: ApiKey | None = None
    credentials: Credentials = NOTHING

    @property
    def person(self) -> Person:
        """Who is logged in.

        Raises:
            Unauthorized: nobody is.
        """
        if self.visitor is None:
            raise Unauthorized
        return self.visitor

    @property
    def token(self) -> str:
        """The login token that came with the request; empty when none did."""
        return self.credentials.login

    @property
    def share_token(self) -> str:
        """The token of a share that came with the request; empty when none did."""
        return self.credentials.share

    @property
    def address(self) -> str:
        """The address of the client as the process in front believes it; empty when unknown."""
        return self.request.client.host if self.request.client else ""


Handler = Callable[[Call], Awaitable[Any]]


@dataclass(frozen=True)
class Endpoint:
    """One method of one path. Path parameters are written `{website_id:str}`; those that end in `_id` must be UUIDs.

    `query` is checked against the query parameters (a dictionary of texts; of a repeated one the last counts),
    `body` against the JSON body. A `public` endpoint wants no login. A `question` changes nothing, whatever its
    method: like a GET it is given up when the client leaves. A `ticketed` one takes a ticket in its address instead of headers,
    a `keyed` one a write key, which the collector looks at.

    For the document of the API: `example` is a whole answer, `request_example` a whole JSON body, `statuses` the errors
    beyond those that follow from the rest, `media_type` what the answer is when it is not JSON,
    `status` that of a good answer which is not 200; a `nullable` answer may also be null.
    """

    method: str
    path: str
    handler: Handler
    summary: str
    tag: str
    query: Shape | None = None
    body: Shape | None = None
    public: bool = False
    question: bool = False
    ticketed: bool = False
    keyed: bool = False
    example: Any = MISSING
    request_example: Any = MISSING
    statuses: tuple[int, ...] = ()
    media_type: str = "application/json"
    status: int = 200
    nullable: bool = False


async def in_thread(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run something that blocks, such as a use case on metadata, without holding up other requests."""
    return await asyncio.to_thread(function, *args, **kwargs)
