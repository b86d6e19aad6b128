"""What the types of the settings cannot say."""

from __future__ import annotations

import string
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from footfall.base.networks import networks
from footfall.base.secret import weak_secret

PATH_CHARACTERS = frozenset(string.ascii_letters + string.digits + "-._~/")
TAKEN = {"healthz", "readyz", "metrics", "analytics", "q", "p", "assets", "login", "websites", "links", "pixels", "emails", "boards"}
TAKEN |= {"settings", "teams", "admin", "welcome", "share", "embed"}
"""What addresses of the server and its dashboard begin with."""
TAKEN_BELOW_API = {"admin", "auth", "batch", "boards", "config", "dashboard", "docs", "event-data", "heartbeat", "links", "me"}
TAKEN_BELOW_API |= {"openapi.json", "overview", "pixels", "public", "realtime", "record", "reports", "share", "teams", "users", "websites"}
"""The same of addresses below /api/."""
PATH_FAULT = "may hold letters, digits and - . _ ~ / only"


def rules(values: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What the types cannot say."""
    faults: list[tuple[str, str]] = []
    secret = values.get("secret", "")
    if secret and (fault := weak_secret(secret)):
        faults.append(("secret", fault))
    engine = values.get("engine", "")
    if engine and not engine.startswith(("http://", "https://")):
        faults.append(("engine", "must begin with http:// or https://, or be empty for the embedded engine"))
    database = values.get("database_url", "")
    if database and not database.startswith(("postgresql://", "postgres://", "postgresql+psycopg://", "sqlite:///")):
        faults.append(("database_url", "must begin with postgresql:// or sqlite:///"))
    for name in ("ignore_ip", "trusted_proxies"):
        try:
            networks(values.get(name, ""))
        except ValueError as error:
            faults.append((name, f"{error}; write addresses or networks such as 10.0.0.0/8, separated by commas"))
    faults += path_rules(values)
    geo = values.get("geo_database", "")
    if geo and not Path(geo).is_file():
        faults.append(("geo_database", f"there is no file {geo}"))
    if values.get("admin_password") and len(values["admin_password"]) < 8:
        faults.append(("admin_password", "must have at least 8 characters"))
    return faults


def path_rules(values: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What is wrong with paths and names of scripts; some are written into scripts, so none may hold a quote."""
    faults: list[tuple[str, str]] = []
    path = values.get("base_path", "")
    if path and (not path.startswith("/") or path.endswith("/")):
        faults.append(("base_path", "must begin with / and not end with it"))
    endpoint = values.get("collect_endpoint", "/")
    if not endpoint.startswith("/"):
        faults.append(("collect_endpoint", "must begin with /"))
    if set(endpoint) - PATH_CHARACTERS:
        faults.append(("collect_endpoint", PATH_FAULT))
    first, _, rest = endpoint.strip("/").partition("/")
    if first in TAKEN or (first == "api" and rest.partition("/")[0] in TAKEN_BELOW_API):
        faults.append(("collect_endpoint", f"{endpoint} is an address of the server's own; choose another, such as /api/collect"))
    names = [name for name in values if name.endswith("_script_name")]
    return faults + [(name, PATH_FAULT) for name in names if set(values[name]) - PATH_CHARACTERS - set(", ")]
