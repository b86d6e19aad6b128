"""The middleware, for Django under WSGI and ASGI alike."""

from __future__ import annotations

import asyncio
import time
from typing import Any, Callable, Dict, Optional

from asgiref.sync import iscoroutinefunction, markcoroutinefunction, sync_to_async
from django.http import HttpRequest, HttpResponse

from footfall_sdk.backend.client import LOG
from footfall_sdk.backend.views import as_text
from footfall_sdk.django.configuration import get_configuration
from footfall_sdk.middleware.exchange import ApiCalls, Exchange, LazyHeaders
from footfall_sdk.middleware.proxy import TOO_LARGE, FirstPartyProxy, Visit
from footfall_sdk.wire import Response


class FootfallMiddleware:
    """Records requests and serves the tracker, as the setting `FOOTFALL` says. Put it first in `MIDDLEWARE`."""

    sync_capable = True
    async_capable = True

    def __init__(self, get_response: Callable[[HttpRequest], Any]) -> None:
        self.get_response = get_response
        self._configuration = get_configuration()
        self._is_async = iscoroutinefunction(get_response)
        if self._is_async:
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> Any:
        """Answer a request."""
        return self._answer_async(request) if self._is_async else self._answer(request)

    def _answer(self, request: HttpRequest) -> Any:
        proxy, inner = self._find(request)
        if proxy is not None and inner is not None:
            return self._forward(proxy, inner, request)
        began = time.perf_counter()
        response = self.get_response(request)
        self._record(request, response, (time.perf_counter() - began) * 1000)
        return response

    async def _answer_async(self, request: HttpRequest) -> Any:
        proxy, inner = self._find(request)
        if proxy is not None and inner is not None:
            return await asyncio.get_running_loop().run_in_executor(None, self._forward, proxy, inner, request)
        began = time.perf_counter()
        response = await self.get_response(request)
        duration = (time.perf_counter() - began) * 1000
        if self._configuration.user is None:
            self._record(request, response, duration)
        else:  # who it is may be asked of the database, for which Django has a thread
            await sync_to_async(self._record)(request, response, duration)
        return response

    def _find(self, request: HttpRequest) -> Any:
        proxy = self._configuration.proxy
        return proxy, proxy.find(str(request.method), request.path_info) if proxy else None

    def _forward(self, proxy: FirstPartyProxy, inner: str, request: HttpRequest) -> HttpResponse:
        method = str(request.method)
        length = request.META.get("CONTENT_LENGTH") or 0
        limit = proxy.limit(inner)
        too_large = not str(length).isdigit() or int(length) > limit
        if too_large and limit:
            return _make_response(TOO_LARGE, method)
        body = b"" if too_large or not limit else request.read(limit + 1)
        query = request.META.get("QUERY_STRING", "")
        visit = Visit(method, inner, query, _read_headers(request), body, self._find_address(request))
        return _make_response(proxy.answer(visit), method)

    def _record(self, request: HttpRequest, response: Any, duration: float) -> None:
        try:
            self._take_down(request, response, duration)
        except Exception:  # noqa: BLE001 - what counts requests must not break them
            LOG.exception("footfall: cannot record a request")

    def _take_down(self, request: HttpRequest, response: Any, duration: float) -> None:
        recorder, path = self._configuration.recorder, request.path
        if recorder is None or path in self._configuration.excluded:
            return
        found = getattr(getattr(request, "resolver_match", None), "route", None)
        route = f"/{found.lstrip('^/')}" if found is not None else ""
        method, status, address = str(request.method), response.status_code, self._find_address(request)
        if type(recorder) is ApiCalls and recorder.quick:
            recorder.take(method, path, route, status, duration, address, self._find_user(request))
        else:
            query, kind = request.META.get("QUERY_STRING", ""), response.headers.get("Content-Type", "")
            recorder.record(Exchange(method, path, route, query, status, duration, address, LazyHeaders(_read_headers, request), kind))

    def _find_user(self, request: HttpRequest) -> Optional[str]:
        """The id of the user; one that cannot be found is logged, and the call is nobody's."""
        find = self._configuration.user
        try:
            user = find(request) if find is not None else None
            return as_text("USER", user) if user is not None else None
        except Exception:  # noqa: BLE001 - what counts requests must not break them
            LOG.exception("footfall: cannot find the user of a request")
            return None

    def _find_address(self, request: HttpRequest) -> str:
        name = self._configuration.address_header
        value: Optional[str] = request.headers.get(name) if name else None
        return (value or request.META.get("REMOTE_ADDR") or "").split(",")[0].strip()


def _read_headers(request: HttpRequest) -> Dict[str, str]:
    return {name.lower(): value for name, value in request.headers.items()}


def _make_response(answer: Response, method: str) -> HttpResponse:
    response = HttpResponse(b"" if method == "HEAD" else answer.body, status=answer.status)
    for name, value in answer.headers.items():
        response[name] = value
    return response
