"""Footfall for Flask apps."""

from __future__ import annotations

from typing import Any, Optional

from footfall_sdk.html import make_snippet
from footfall_sdk.middleware.exchange import Recorder
from footfall_sdk.middleware.proxy import FirstPartyProxy
from footfall_sdk.middleware.wsgi import ROUTE, FootfallWSGIMiddleware


def init_app(
    app: Any, recorder: Optional[Recorder] = None, *, website: Optional[str] = None, proxy: Optional[FirstPartyProxy] = None, **options: Any
) -> None:
    """Put the middleware around a Flask app; with a website its templates have `footfall_snippet()`.

    `options` are those of `FootfallWSGIMiddleware`, and `script_url` when there is no proxy. Routes are recorded by their rule
    (`/users/<int:id>`).
    """
    script_url = options.pop("script_url", None) or (proxy.script_url if proxy else None)

    def leave_route() -> None:
        from flask import request  # noqa: PLC0415 - only whoever has Flask comes here

        if request.url_rule is not None:
            request.environ[ROUTE] = request.url_rule.rule

    app.before_request(leave_route)
    if website and script_url:
        from markupsafe import Markup  # noqa: PLC0415 - comes with Flask

        def footfall_snippet(**given: Any) -> Any:
            merged = {"website": website, "script_url": script_url, **given}
            return Markup(make_snippet(**merged))  # noqa: S704 - every value is escaped

        app.jinja_env.globals["footfall_snippet"] = footfall_snippet
    app.wsgi_app = FootfallWSGIMiddleware(app.wsgi_app, recorder, proxy=proxy, **options)
