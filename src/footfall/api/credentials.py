"""What a request brings to prove who sends it, and whom that proves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from litestar import Request

from footfall.access.keys import is_key
from footfall.base.errors import Unauthorized
from footfall.manage.open_shares import OpenShare
from footfall.model.account import Person
from footfall.model.apikey import ApiKey

if TYPE_CHECKING:
    from footfall.api.services import Services

TICKET = "token"
"""The query parameter with a ticket, on endpoints that take one."""
TICKET_SECONDS = 60


class Credentials(msgspec.Struct, frozen=True):
    """A login's token, an API key and a share's token; empty texts where there is none. `only_share` leaves the login aside."""

    login: str = ""
    key: str = ""
    share: str = ""
    only_share: bool = False


NOTHING = Credentials()


class Proof(msgspec.Struct, frozen=True):
    """Whom credentials prove: the person, what they have opened by a share, and the API key they use."""

    visitor: Person | None
    share: OpenShare | None
    key: ApiKey | None


def read_credentials(request: Request[Any, Any, Any]) -> Credentials:
    """The credentials among the headers of a request."""
    scheme, _, text = str(request.headers.get("authorization", "")).partition(" ")
    bearer = text.strip() if scheme.lower() == "bearer" else ""
    key = bearer or _header(request, "x-umami-api-key")
    share = _header(request, "x-umami-share-token")
    context = bool(_header(request, "x-umami-share-context"))
    return Credentials(bearer, key if is_key(key) else "", share, only_share=context)


def make_ticket(services: Services, credentials: Credentials, path: str) -> str:
    """A text that stands for the credentials in the address of one path for a minute, for clients that can send no headers."""
    return services.sealer.seal({"path": path, "credentials": msgspec.to_builtins(credentials)}, TICKET_SECONDS)


def open_ticket(services: Services, ticket: str, path: str) -> Credentials:
    """The credentials that a ticket for this path stands for.

    Raises:
        Unauthorized: it is not ours, has expired or is for another path.
    """
    facts = services.sealer.open(ticket)
    if facts is None or facts.get("path") != path:
        raise Unauthorized
    return msgspec.convert(facts["credentials"], Credentials)


def prove(services: Services, credentials: Credentials) -> Proof:
    """Whom the credentials prove now. It blocks."""
    share = services.shares.recognise(credentials.share) if credentials.share else None
    if share is not None and credentials.only_share:
        return Proof(None, share, None)
    if credentials.key:
        visitor, key = services.keys.recognise(credentials.key) or (None, None)
        return Proof(visitor, share, key)
    return Proof(services.logins.recognise(credentials.login) if credentials.login else None, share, None)


def _header(request: Request[Any, Any, Any], name: str) -> str:
    return str(request.headers.get(name, "")).strip()
