"""How a question looks as a method of a client."""

from __future__ import annotations

import inspect
from typing import Any, Callable

SELF = inspect.Parameter("self", inspect.Parameter.POSITIONAL_ONLY)


def sign(method: Callable[..., Any], question: Callable[..., Any], answer: str = "{}") -> None:
    """Give a method the question's parameters, and as its return type what the question's `Call` leads to."""
    signature = inspect.signature(question)
    inner = str(signature.return_annotation)[len("Call[") : -1]
    returned = answer.format(inner[len("Page[") : -1] if answer != "{}" else inner)
    method.__signature__ = signature.replace(parameters=[SELF, *signature.parameters.values()], return_annotation=returned)  # type: ignore[attr-defined]
