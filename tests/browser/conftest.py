"""One server, one browser and one site for each module; a website and a fresh profile for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from dashboard_fixtures import open_tab
from pages import Site
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from running import AGENT, RunningServer
from watching import Counted

# A profile's own user agent would be forgotten while a page is left, and the one of a browser without a head is a robot's.
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", f"--user-agent={AGENT}", "--lang=de-DE"]


expect.set_options(timeout=30_000)  # a busy machine may take its time


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A whole server without a rate limit."""
    with RunningServer(tmp_path_factory.mktemp("browser")) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    assert chromium, "install chromium: these tests run in it"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium, args=ARGUMENTS, ignore_default_args=["--disable-back-forward-cache"], headless=True
        )
        yield started
        started.close()


@pytest.fixture(scope="module")
def tab(browser: Browser, server: RunningServer) -> Iterator[Page]:
    """A tab of the dashboard, logged in, which the tests of a file share."""
    page = open_tab(browser, server)
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """A site on another origin than the server's."""
    with Site() as running:
        yield running


@pytest.fixture
def counted(server: RunningServer) -> Counted:
    """A new website and what is counted for it."""
    return Counted(server, server.make_website())


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A profile of its own."""
    made = browser.new_context(locale="de-DE", viewport={"width": 1280, "height": 720}, screen={"width": 1440, "height": 900})
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A tab. What the page's own scripts throw, and promises that nobody caught, are in `page.faults`."""
    tab = context.new_page()
    tab.faults = []  # type: ignore[attr-defined]
    tab.on("pageerror", lambda error: tab.faults.append(str(error)))  # type: ignore[attr-defined]
    return tab


@pytest.fixture
def tracker(server: RunningServer, counted: Counted) -> Callable[..., str]:
    """Makes the script's element: `tracker(tag="a", host_url=…)`; `src` is a path on the server."""

    def make(src: str = "/script.js", **attributes: str) -> str:
        given = {"website-id": counted.website, **{name.replace("_", "-"): value for name, value in attributes.items()}}
        written = "".join(f' data-{name}="{value}"' for name, value in given.items())
        return f'<script defer src="{server.url}{src}"{written}></script>'

    return make
