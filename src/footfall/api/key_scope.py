"""What a request with an API key may do, whatever the key's user may do besides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from footfall.access.keys import REACH
from footfall.api.endpoint import Endpoint
from footfall.base.errors import Unauthorized
from footfall.model.apikey import ApiKey, Scope

KEYS_PATH = "/api/me/keys"
WRITABLE = ("/api/websites", "/api/links", "/api/pixels", "/api/boards", "/api/dashboard", "/api/reports", "/api/share")
"""What a key with the scope `write` may make and change; deleting, and people and teams, are for `admin`."""
GRAVE = ("/reset", "/transfer")
NAMING_PATH = ("website_id", "link_id", "pixel_id")
NAMING_FIELDS = ("websiteId", "entityId")
"""Where a request says which website, link or pixel it is about."""
HARMLESS = frozenset({"/api/me", "/api/auth/verify", "/api/config", "/api/heartbeat"})
"""What a key that is restricted to websites may ask without naming one."""
IN_PART = frozenset({"/api/websites", "/api/overview"})
"""What such a key may ask, and is then told about its own websites only."""


def check_key(key: ApiKey, endpoint: Endpoint, path: Mapping[str, str], query: Any, body: Any) -> None:
    """Let a request pass that the key is good for.

    Raises:
        Unauthorized: saying what the key lacks.
    """
    if endpoint.public:
        return
    if endpoint.path.startswith(KEYS_PATH):
        raise Unauthorized("API keys are managed with a login, not with an API key.")
    needed = get_needed_scope(endpoint)
    if needed not in REACH[key.scope]:
        raise Unauthorized(f"This needs an API key with the scope {needed.value}.")
    if key.websites is not None and not _is_within(set(key.websites), endpoint, path, query, body):
        raise Unauthorized("This API key is for other websites.")


def get_needed_scope(endpoint: Endpoint) -> Scope:
    """The least scope with which an endpoint may be used."""
    if endpoint.method == "GET" or endpoint.question or endpoint.path == "/api/auth/verify" or _is_report(endpoint):
        return Scope.READ
    if endpoint.method == "DELETE" or endpoint.path.endswith(GRAVE) or not endpoint.path.startswith(WRITABLE):
        return Scope.ADMIN
    return Scope.WRITE


def _is_report(endpoint: Endpoint) -> bool:
    """Whether an endpoint computes a report; the others below `/api/reports` keep the questions of reports."""
    return endpoint.path.startswith("/api/reports/") and "{" not in endpoint.path


def _is_within(allowed: set[str], endpoint: Endpoint, path: Mapping[str, str], query: Any, body: Any) -> bool:
    named = {path[name] for name in NAMING_PATH if name in path}
    for part in (query, body):
        if isinstance(part, Mapping):
            named |= {str(part[name]) for name in NAMING_FIELDS if part.get(name)}
    if named:
        return named <= allowed
    return (endpoint.method == "GET" and endpoint.path in IN_PART) or endpoint.path in HARMLESS
