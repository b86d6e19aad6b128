"""The errors that reach a client, in Umami's envelope.

    Problem                 status, code, message; `tree` holds field errors
    ├── BadRequest          400 bad-request
    ├── Unauthorized        401 unauthorized
    ├── Forbidden           403 forbidden
    ├── NotFound            404 not-found
    ├── TooLarge            413 payload-too-large
    ├── TooManyRequests     429 too-many-requests, with Retry-After
    └── Unavailable         503 unavailable, with Retry-After

Everything else that is raised becomes a 500 without its text.
"""

from __future__ import annotations

from typing import Any

ErrorTree = dict[str, Any]
"""`{"errors": [...], "properties": {name: tree}, "items": [tree | None]}`: the errors of a value and of its parts."""


class Problem(Exception):
    """An answer with an error status.

    `message` and `tree` are shown to the client; never put a foreign exception's text into them.
    """

    status = 500
    code = "server-error"
    default_message = "Server error"

    def __init__(self, message: str | None = None, *, code: str | None = None, tree: ErrorTree | None = None) -> None:
        self.message = message or self.default_message
        self.code = code or type(self).code
        self.tree = tree
        self.headers: dict[str, str] = {}
        super().__init__(self.message)

    def envelope(self) -> dict[str, Any]:
        """The JSON body of the answer: `{"error": {"message", "code", "status", …tree}}`."""
        return {"error": {"message": self.message, "code": self.code, "status": self.status, **(self.tree or {})}}


class BadRequest(Problem):
    """The request does not have the shape or the values that it must have."""

    status = 400
    code = "bad-request"
    default_message = "Bad request"


class Unauthorized(Problem):
    """No valid login, or no permission to see the thing."""

    status = 401
    code = "unauthorized"
    default_message = "Unauthorized"


class Forbidden(Problem):
    """Refused whatever the login."""

    status = 403
    code = "forbidden"
    default_message = "Forbidden"


class NotFound(Problem):
    """There is no such thing."""

    status = 404
    code = "not-found"
    default_message = "Not found"


class TooLarge(Problem):
    """The body is larger than allowed, as sent or after decompression."""

    status = 413
    code = "payload-too-large"
    default_message = "Payload too large"


class TooManyRequests(Problem):
    """The visitor sends faster than the limit; `retry_after` is in whole seconds."""

    status = 429
    code = "too-many-requests"
    default_message = "Too many requests"

    def __init__(self, retry_after: int) -> None:
        super().__init__()
        self.headers = {"Retry-After": str(retry_after)}


class Unavailable(Problem):
    """The server cannot accept or answer now; the client should try again after `retry_after` seconds."""

    status = 503
    code = "unavailable"
    default_message = "Service unavailable"

    def __init__(self, message: str | None = None, retry_after: int = 5) -> None:
        super().__init__(message)
        self.headers = {"Retry-After": str(retry_after)}
