"""Endpoints for whoever runs the server: is it alive, is it ready, how is it set up."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from litestar import Response

from footfall import __version__
from footfall.api.dispatch import json_response
from footfall.api.endpoint import Call, Endpoint
from footfall.api.services import Check

log = logging.getLogger(__name__)

CHECK_SECONDS = 3.0


async def heartbeat(_call: Call) -> dict[str, Any]:
    """Answer, whatever the state of the parts."""
    return {"ok": True}


async def show_config(call: Call) -> dict[str, Any]:
    """Show what dashboards must know about the installation."""
    settings = call.services.settings
    given = {
        "faviconUrl": settings.favicon_url,
        "linksUrl": settings.links_url,
        "pixelsUrl": settings.pixels_url,
        "trackerScriptName": "" if settings.tracker_script_name == "script.js" else settings.tracker_script_name,
    }
    return {
        "cloudMode": False,
        "privateMode": settings.private_mode,
        "telemetryDisabled": True,
        "updatesDisabled": False,
        "currentVersion": __version__,
        **{name: value for name, value in given.items() if value},
    }


async def live(_call: Call) -> dict[str, Any]:
    """Tell that the process answers."""
    return {"status": "ok"}


async def ready(call: Call) -> Response[bytes]:
    """Tell whether every part works; 503 with the reasons when one does not."""
    checks = call.services.checks
    reasons = await asyncio.gather(*(_ask(name, check) for name, check in checks.items()))
    failed = any(reasons)
    parts = {name: reason or "ok" for name, reason in zip(checks, reasons, strict=True)}
    return json_response({"status": "unavailable" if failed else "ok", "checks": parts}, 503 if failed else 200)


async def _ask(name: str, check: Check) -> str:
    try:
        return await asyncio.wait_for(check(), CHECK_SECONDS)
    except TimeoutError:
        return "does not answer in time"
    except Exception as error:  # noqa: BLE001 - whatever a part raises, it is not ready
        log.warning("%s is not ready: %s", name, type(error).__name__)
        return "does not answer"


CONFIG = {"cloudMode": False, "privateMode": False, "telemetryDisabled": True, "updatesDisabled": False, "currentVersion": __version__}
READY = {"status": "ok", "checks": {"engine": "ok", "spool": "ok", "metadata": "ok"}}
ENDPOINTS = (
    Endpoint("GET", "/api/heartbeat", heartbeat, "Answer", tag="operations", public=True, example={"ok": True}),
    Endpoint(
        "GET", "/api/config", show_config, "Show the installation's settings for dashboards", tag="operations", public=True, example=CONFIG
    ),
    Endpoint("GET", "/healthz", live, "Tell that the process is alive", tag="operations", public=True, example={"status": "ok"}),
    Endpoint("GET", "/readyz", ready, "Tell whether every part works", tag="operations", public=True, example=READY),
)
