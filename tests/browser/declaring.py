"""Pages with the declarative SDK in a real browser, before a real server, with a proxy between that fails on demand."""

from __future__ import annotations

import asyncio
import json
import shutil
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiohttp
from aiohttp import web
from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright
from running import AGENT, RunningServer

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", f"--user-agent={AGENT}"]
"""The user agent is the whole browser's: one given to a page is not that of requests which outlive the page."""
SENT_ON = ("/api/", "/script.js", "/extras.js", "/declarative.js")
INJECTED = {"version", "url", "timestamp", "sessionId", "eventType", "viewport"}


@dataclass(frozen=True)
class Fault:
    """What the proxy answers instead; with `forwarded` the server has the request all the same. A status of 0 hangs up."""

    status: int = 500
    headers: dict[str, str] = field(default_factory=dict)
    forwarded: bool = False
    delay: float = 0.0
    text: str = "{}"


@dataclass(frozen=True)
class Request:
    """A request to the batch endpoint: when (s), its events, and the status it was answered with."""

    time: float
    events: list[dict[str, Any]]
    status: int


class Site:
    """A web site on one origin: its pages, and a Footfall server behind a faulty proxy. A context manager."""

    def __init__(self, data: Path, environment: dict[str, str] | None = None, browser: Browser | None = None) -> None:
        self._given = browser
        self.server = RunningServer(data, environment)
        self.pages: dict[str, tuple[str, dict[str, str]]] = {}
        self.faults: deque[Fault] = deque()
        self.requests: list[Request] = []
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()

    def __enter__(self) -> Self:
        self.server.start()
        threading.Thread(target=self._run, daemon=True).start()
        assert self._ready.wait(10)
        if self._given:
            self.browser = self._given
        else:
            self.playwright = sync_playwright().start()
            kept = ["--disable-back-forward-cache"]
            self.browser = self.playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS, ignore_default_args=kept)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if not self._given:
            self.browser.close()
            self.playwright.stop()
        asyncio.run_coroutine_threadsafe(self._finish(), self._loop).result(30)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self.server.stop()

    @contextmanager
    def visitor(self, website: str | None = None, **options: Any) -> Iterator[Visitor]:
        """A browser profile of its own and a website of its own."""
        self.faults.clear()
        self.requests.clear()
        context = self.browser.new_context(viewport={"width": 800, "height": 600}, **options)
        try:
            yield Visitor(self, context, website or self.server.make_website())
        finally:
            context.close()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._start())
        self._ready.set()
        self._loop.run_forever()

    async def _start(self) -> None:
        self._client = aiohttp.ClientSession(auto_decompress=False)
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, shutdown_timeout=1)
        await self._runner.setup()
        place = web.TCPSite(self._runner, "127.0.0.1", 0)
        await place.start()
        self.port = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{self.port}"

    async def _finish(self) -> None:
        await self._runner.cleanup()
        await self._client.close()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        if request.path.startswith(SENT_ON) or request.path not in self.pages:
            return await self._pass_on(request)
        text, headers = self.pages[request.path]
        return web.Response(text=text, content_type="text/html", headers=headers)

    async def _pass_on(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        counted = request.path == "/api/batch" and request.method == "POST"
        fault = self.faults.popleft() if counted and self.faults else None
        now = time.time()
        if fault and fault.delay:
            await asyncio.sleep(fault.delay)
        if fault is None or fault.forwarded:
            headers = {
                name: value for name, value in request.headers.items() if name.lower() not in {"host", "content-length", "accept-encoding"}
            }
            async with self._client.request(request.method, self.server.url + request.path_qs, data=body, headers=headers) as answer:
                given = {
                    name: value for name, value in answer.headers.items() if name.lower() not in {"transfer-encoding", "content-length"}
                }
                response = web.Response(status=answer.status, body=await answer.read(), headers=given)
        if fault:
            response = web.Response(
                status=fault.status or 500, text=fault.text, headers={"Access-Control-Allow-Origin": "*", **fault.headers}
            )
        if counted:
            self.requests.append(Request(now, json.loads(body), fault.status if fault else response.status))
        if fault and not fault.status and request.transport:
            request.transport.abort()
        return response


class Visitor:
    """Somebody with a browser on the site, and what the statistics say of them."""

    def __init__(self, site: Site, context: BrowserContext, website: str) -> None:
        self.site = site
        self.context = context
        self.website = website
        self.messages: list[tuple[str, str]] = []
        self.errors: list[str] = []

    def open(
        self, body: str, attributes: str = "", *, path: str = "/page", head: str = "", headers: dict[str, str] | None = None, host: str = ""
    ) -> Page:
        """A page with the SDK; `host` gives the script from another host than the page's."""
        return self.show(self.write(body, attributes, head=head, host=host), path=path, headers=headers)

    def write(self, body: str, attributes: str = "", *, head: str = "", host: str = "") -> str:
        """The text of a page with the SDK."""
        origin = f"http://{host}:{self.site.port}" if host else ""
        script = f'<script src="{origin}/declarative.js" data-website-id="{self.website}" {attributes}></script>'
        return f"<!doctype html><html lang=en><meta charset=utf-8><title>Page</title>{head}{script}<body>{body}</body></html>"

    def path_of(self, body: str, attributes: str = "", *, path: str = "/page") -> str:
        """The address of a page with the SDK that nobody has opened yet."""
        self.site.pages[path] = (self.write(body, attributes), {})
        return self.site.url + path

    @contextmanager
    def profile(self, folder: Path) -> Iterator[BrowserContext]:
        """A browser of its own whose profile lasts; it may be ended from outside."""
        context = self.site.playwright.chromium.launch_persistent_context(str(folder), executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            yield context
        finally:
            with suppress(Error):
                context.close()

    def show(self, html: str, *, path: str = "/page", headers: dict[str, str] | None = None) -> Page:
        """A page as it is given."""
        self.site.pages[path.partition("?")[0].partition("#")[0]] = (html, headers or {})
        page = self.context.new_page()
        page.on("console", lambda message: self.messages.append((message.type, message.text)))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(self.site.url + path)
        return page

    def names(self) -> list[str]:
        """The names of the events in the statistics, in alphabetical order."""
        return sorted(event["eventName"] for event in self.events())

    def events(self) -> list[dict[str, Any]]:
        """The custom events in the statistics."""
        with self.site.server.client() as client:
            dates = {"startAt": 946684800000, "endAt": int(time.time() * 1000) + 60_000, "pageSize": 500}
            found = client.get(f"/api/websites/{self.website}/events", params=dates).json()["data"]
        return [event for event in found if event["eventType"] == 2]

    def data(self, name: str) -> dict[str, Any]:
        """The properties of the one event of a name, by key, as the statistics give them."""
        (event,) = [event for event in self.events() if event["eventName"] == name]
        with self.site.server.client() as client:
            rows = client.get(f"/api/websites/{self.website}/event-data/{event['id']}").json()
        return {row["dataKey"]: row["numberValue"] if row["dataType"] == 2 else row["stringValue"] for row in rows}

    def expect(self, *names: str, seconds: float = 40) -> None:
        """Wait until the statistics have exactly these events."""
        wanted = sorted(names)
        deadline = time.monotonic() + seconds
        while (found := self.names()) != wanted and len(found) <= len(wanted) and time.monotonic() < deadline:
            time.sleep(0.2)
        assert found == wanted, (
            found,
            [(request.status, len(request.events)) for request in self.site.requests],
            self.messages,
            self.errors,
        )

    def said(self, kind: str, text: str) -> bool:
        """Whether the console has a line of the SDK with this text."""
        return any(type_ == kind and "[Tracking]" in line and text in line for type_, line in self.messages)


def flush(page: Page) -> None:
    """Send what has gathered, now."""
    page.evaluate("footfallTracking.flush()")
