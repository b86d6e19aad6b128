"""Every error as an answer in Umami's envelope, never with the text of an exception."""

from __future__ import annotations

import logging
import uuid
from typing import Any

from litestar import Request, Response
from litestar.exceptions import HTTPException

from footfall.api.dispatch import ClientGone, json_response
from footfall.base.errors import BadRequest, NotFound, Problem, Unavailable
from footfall.base.logging import fields
from footfall.engine.errors import EngineDown, QueryCancelled, QueryTimeout, QueryTooLarge
from footfall.store.errors import StoreDown, StoreFull

log = logging.getLogger(__name__)

CODES = {405: ("method-not-allowed", "Method not allowed"), 413: ("payload-too-large", "Payload too large")}


def answer_error(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """The answer to any exception; what nobody foresaw is logged under the request id that the client is given."""
    problem = as_problem(error)
    if problem is not None:
        return json_response(problem.envelope(), problem.status, {**(getattr(error, "headers", None) or {}), **problem.headers})
    request_id = uuid.uuid4().hex
    log.error("request failed", exc_info=error, extra=fields(request_id=request_id, method=request.method, path=request.scope["path"]))
    envelope = Problem().envelope()
    envelope["error"]["requestId"] = request_id
    return json_response(envelope, 500, {"X-Request-Id": request_id})


def as_problem(error: Exception) -> Problem | None:
    """The problem that an exception stands for; None when it is a fault of the program."""
    match error:
        case Problem():
            return error
        case StoreFull():
            return Unavailable("The metadata database cannot be written: its disk may be full.", retry_after=30)
        case StoreDown():
            return Unavailable("The metadata database does not answer.")
        case EngineDown() | QueryCancelled() | ClientGone():
            return Unavailable("The engine does not answer.")
        case QueryTimeout():
            return Unavailable("The query took too long; ask for a shorter range.", retry_after=30)
        case QueryTooLarge():
            return Unavailable("The query needs too much memory; ask for a shorter range.", retry_after=30)
        case HTTPException(status_code=404):
            return NotFound()
        case HTTPException(status_code=status) if status in CODES:
            return _other(status)
        case HTTPException(status_code=status) if status < 500:
            return BadRequest()
    return None


def _other(status: int) -> Problem:
    code, message = CODES[status]
    problem = Problem(message, code=code)
    problem.status = status
    return problem
