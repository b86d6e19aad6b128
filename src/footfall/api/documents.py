"""Endpoints that tell what the API can do: the document for programs, and a page of it for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from litestar import Response

from footfall import __version__
from footfall.api.collected import COLLECTED
from footfall.api.docs_page import render_page
from footfall.api.endpoint import Call, Endpoint
from footfall.api.openapi import make_document

EXAMPLE = {"openapi": "3.1.0", "info": {"title": "Footfall", "version": __version__}, "paths": {}}


def make_document_endpoints(list_endpoints: Callable[[], Iterable[Endpoint]]) -> tuple[Endpoint, ...]:
    """The two endpoints about all those that `list_endpoints` gives once everything is declared."""

    @cache
    def document(base_path: str) -> dict[str, Any]:
        return make_document((*COLLECTED, *list_endpoints()), __version__, base_path)

    @cache
    def page(base_path: str) -> str:
        return render_page(document(base_path))

    async def show_document(call: Call) -> dict[str, Any]:
        """Tell every endpoint with its parameters, bodies, answers and errors, in OpenAPI 3.1."""
        return document(call.services.settings.base_path)

    async def show_page(call: Call) -> Response[str]:
        """Show the same as a page to read, which loads nothing from elsewhere and runs no script."""
        return Response(page(call.services.settings.base_path), media_type="text/html")

    return (
        Endpoint("GET", "/api/openapi.json", show_document, "Describe the API", tag="documentation", public=True, example=EXAMPLE),
        Endpoint(
            "GET",
            "/api/docs",
            show_page,
            "Describe the API to people",
            tag="documentation",
            public=True,
            media_type="text/html",
        ),
    )
