"""The pattern of the route that a request took through an ASGI app, from what frameworks leave in the scope."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Any, Mapping, NamedTuple, Optional

_NO_PARAMETERS: Mapping[str, Any] = MappingProxyType({})
_PARAMETER = re.compile(r"{([^}:]*)")


class Mounted(NamedTuple):
    """What was found below a mount."""

    found: Any
    """As of `find_route`; the mount itself where the app behind tells no route."""
    template: str
    """Litestar's pattern, when such an app is mounted."""
    outside: str
    """The root path that was there before the app saw the request."""
    root: str
    """The root path as the mounts have left it: `outside` and their own."""
    parameters: Mapping[str, Any]


def find_route(scope: Mapping[str, Any]) -> Any:
    """What names the route: Litestar's pattern, the route of FastAPI or Starlette, or the values of an older Starlette's parameters; empty
    when nothing answers."""
    get = scope.get
    return get("path_template") or get("route") or (get("path_params", _NO_PARAMETERS) if "endpoint" in scope else "")


def find_mounted(scope: Mapping[str, Any], found: Any) -> Mounted:
    """The same of a scope with `app_root_path`, which mounts leave there."""
    get = scope.get
    outside, root = get("app_root_path") or "", get("root_path") or ""
    return Mounted(found, get("path_template") or "", outside, root, get("path_params") or _NO_PARAMETERS)


def name_route(found: Any, included: Any, path: str, status: int) -> str:
    """The whole pattern, with the prefixes of routers and mounts; empty when no route answered.

    Args:
        found: of `find_route` or `find_mounted`.
        included: FastAPI's own part of the scope, which knows routers that were included under a prefix.
        path: what was asked for.
        status: of the answer.
    """
    if type(found) is Mounted:
        return _name_mounted(found, included, path, status)
    named = _find_pattern(found, included)
    if named is not None:
        return named
    return _fill(path, found) if isinstance(found, Mapping) else ""


def _name_mounted(mounted: Mounted, included: Any, path: str, status: int) -> str:
    found, outside = mounted.found, mounted.outside
    mount = mounted.root[len(outside) :] if mounted.root.startswith(outside) else ""
    inner = path.removeprefix(outside)
    named: Optional[str] = mounted.template
    if not named and not _is_mount(found):
        named = _find_pattern(found, included)
        if named is None:  # an older Starlette, where the values of the parameters are all there is
            rest = inner.removeprefix(mount)
            named = _fill(rest, mounted.parameters)
            if status == 404 and named == rest:
                return ""
    if not named and status == 404:
        return ""
    own = frozenset(_PARAMETER.findall(named or ""))
    return _fill(mount, {name: value for name, value in mounted.parameters.items() if name not in own}) + (named or "")


def _find_pattern(found: Any, included: Any) -> Optional[str]:
    if included:
        # In newer versions of FastAPI a route is shared by all that include its router, and knows no prefix but its router's own.
        context = included.get("effective_route_context")
        if context is not None and getattr(context, "original_route", None) is found:
            found = getattr(context, "starlette_route", None) or context
    named = getattr(found, "path", found)
    return named if isinstance(named, str) else None


def _is_mount(found: Any) -> bool:
    """Whether it has routes of its own, as far as one knows."""
    return getattr(found, "routes", None) is not None


def _fill(path: str, parameters: Mapping[str, Any]) -> str:
    """The path with names in place of the parameters' values."""
    names = {str(value): f"{{{name}}}" for name, value in parameters.items() if value != ""}
    return "/".join(names.get(part, part) for part in path.split("/"))
