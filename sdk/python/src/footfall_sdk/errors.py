"""What can go wrong, as one tree. Whoever catches `FootfallError` catches everything that this package raises.

    FootfallError
    ├── ConnectionFailed         nobody answered
    │   └── TimedOut             not in time
    ├── APIError                 the server refused; has status, code, message, fields, retry_after
    │   ├── BadRequest           400: a parameter is wrong; `fields` says which and why
    │   ├── Unauthorized         401: no valid login, or not yours to see
    │   ├── Forbidden            403
    │   ├── NotFound             404
    │   ├── TooLarge             413
    │   ├── TooManyRequests      429: `retry_after` says for how long
    │   └── ServerFault          5xx
    ├── UnexpectedAnswer         the answer is not what a Footfall server says
    ├── InvalidArgument          an argument cannot be sent at all (also a ValueError)
    └── MissingPackage           pandas or polars is not installed (also an ImportError)

`BackendAnalyticsClient.track_*` and the middleware raise none of them: they log.
"""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional


class FootfallError(Exception):
    """The root of the tree."""


class ConnectionFailed(FootfallError):
    """Nobody answered; it is unknown whether the request arrived unless `sent` is False."""

    def __init__(self, message: str, *, sent: bool = True) -> None:
        super().__init__(message)
        self.sent = sent


class TimedOut(ConnectionFailed):
    """No answer came in time."""


class APIError(FootfallError):
    """The server refused the request."""

    def __init__(
        self,
        status: int,
        message: str,
        code: str = "",
        fields: Optional[Mapping[str, List[str]]] = None,
        retry_after: Optional[float] = None,
    ) -> None:
        self.status = status
        self.code = code
        self.message = message
        self.fields: Dict[str, List[str]] = dict(fields or {})
        """For a wrong input: the dotted name of each wrong field and what is wrong with it."""
        self.retry_after = retry_after
        """Seconds after which the server wants to be asked again; None when it did not say."""
        details = "; ".join(f"{name}: {', '.join(faults)}" for name, faults in self.fields.items())
        super().__init__(f"{status} {message}" + (f" ({details})" if details else ""))

    def __reduce__(self) -> Any:
        return type(self), (self.status, self.message, self.code, self.fields, self.retry_after)


class BadRequest(APIError):
    """400: a parameter is wrong; `fields` says which."""


class Unauthorized(APIError):
    """401: no valid login or key, or not yours to see."""


class Forbidden(APIError):
    """403: refused whatever the login."""


class NotFound(APIError):
    """404: there is no such thing."""


class TooLarge(APIError):
    """413: the body is larger than the server takes."""


class TooManyRequests(APIError):
    """429: faster than the server allows."""


class ServerFault(APIError):
    """5xx: the server's fault, or it is away."""


class UnexpectedAnswer(FootfallError):
    """The answer is not what a Footfall server says; is the address right?"""


class InvalidArgument(FootfallError, ValueError):
    """An argument that cannot be sent at all."""


class MissingPackage(FootfallError, ImportError):
    """A package that this one call needs is not installed."""


KINDS = {400: BadRequest, 401: Unauthorized, 403: Forbidden, 404: NotFound, 413: TooLarge, 429: TooManyRequests}


def make_error(status: int, body: Any, retry_after: Optional[float] = None) -> APIError:
    """The error of a refusal, with whatever its envelope tells; `body` is decoded JSON or None."""
    envelope = body.get("error") if isinstance(body, dict) else None
    if isinstance(envelope, str):
        envelope = {"message": envelope}
    if not isinstance(envelope, dict):
        envelope = {}
    kind = KINDS.get(status, ServerFault if status >= 500 else APIError)
    fields: Dict[str, List[str]] = {}
    _gather(envelope, "", fields)
    return kind(status, str(envelope.get("message") or "refused"), str(envelope.get("code") or ""), fields, retry_after)


def _gather(tree: Mapping[str, Any], name: str, found: Dict[str, List[str]]) -> None:
    errors = tree.get("errors")
    if name and isinstance(errors, list) and errors:
        found[name] = [str(error) for error in errors]
    properties = tree.get("properties")
    if isinstance(properties, dict):
        for key, below in properties.items():
            if isinstance(below, dict):
                _gather(below, f"{name}.{key}" if name else str(key), found)
    items = tree.get("items")
    if isinstance(items, list):
        for index, below in enumerate(items):
            if isinstance(below, dict):
                _gather(below, f"{name}[{index}]", found)
