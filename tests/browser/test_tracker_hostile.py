"""Pages that make it hard: strict policies, changed built-ins, visitors who leave at once, a thousand clicks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pages import Site, document
from playwright.sync_api import Page
from running import RunningServer
from watching import Counted

Make = Callable[..., str]


def test_a_strict_content_security_policy(site: Site, page: Page, counted: Counted, tracker: Make, server: RunningServer) -> None:
    policy = f"default-src 'none'; script-src {server.url}; connect-src {server.url}; require-trusted-types-for 'script'"
    body = '<button data-umami-event="go">x</button><a href="https://elsewhere.example/" target="_blank">x</a>'
    page.goto(site.put("/a", document(tracker(outbound="true", performance="true"), body), headers={"Content-Security-Policy": policy}))
    page.wait_for_load_state("networkidle")
    page.click("button")
    page.click("a")
    counted.wait(lambda: (counted.views(), counted.events()), (1, {"go": 1, "outbound-link": 1}))
    assert page.faults == []


def test_a_policy_of_nonces(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    policy = "script-src 'nonce-abc'"
    script = tracker(not_found="true").replace("<script", '<script nonce="abc"')
    page.goto(site.put("/a", document(script), status=404, headers={"Content-Security-Policy": policy}))
    counted.wait(lambda: (counted.views(), counted.events()), (1, {"404": 1}))


@pytest.mark.parametrize(
    "damage",
    [
        "const real = history.pushState; history.pushState = function () { real.apply(this, arguments); throw new Error('mine') }",
        "Object.freeze(history)",
        "Object.defineProperty(history, 'pushState', {value: history.pushState, writable: false, configurable: false})",
        "Element.prototype.matches = undefined",
        "window.umami = Object.freeze({track: 'taken'})",
        "window.fetch = () => { throw new Error('no') }",
        "window.fetch = undefined",
        "JSON.stringify = () => { throw new Error('no') }",
        "window.URL = undefined",
        "Object.defineProperty(document, 'currentScript', {get() { return null }})",
    ],
)
def test_a_damaged_page_is_not_damaged_further(site: Site, page: Page, tracker: Make, damage: str) -> None:
    head = f"<script>{damage}</script>"
    body = "<button data-umami-event='go' onclick='done = 1'>x</button>"
    page.goto(site.put("/a", document(tracker(outbound="true", scroll="true", engagement="true"), body, head=head)))
    page.wait_for_load_state("networkidle")
    page.click("button")
    page.evaluate("try { history.pushState({}, '', '/b') } catch {}")
    page.evaluate("window.footfall?.track('x'); window.footfall?.identify('y')")
    page.wait_for_timeout(500)
    assert page.evaluate("[done, location.pathname]") == [1, "/b"]
    assert page.faults == []


def test_patched_history_still_counts(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker())))
    page.evaluate("{const seen = history.pushState; history.pushState = function (...given) { return seen.apply(history, given) }} 0")
    page.evaluate("history.pushState({}, '', '/b')")
    counted.wait(counted.paths, ["/a", "/b"])


def test_a_thousand_rapid_clicks_are_all_counted(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker(), '<button data-umami-event="rapid" data-umami-event-note="' + "x" * 200 + '">x</button>')))
    counted.wait(counted.views, 1)
    spent = page.evaluate("""() => {
      const button = document.querySelector('button'), start = performance.now()
      for (let i = 0; i < 1000; i++) button.click()
      return performance.now() - start
    }""")
    counted.wait(lambda: counted.metric("event"), {"rapid": 1000}, seconds=60)
    assert spent < 2000, "ms for all of them"
    assert len(counted.sessions()) == 1
    assert page.faults == []


def test_a_page_that_is_closed_at_once_is_counted(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    slow = """<script>
      const real = fetch
      fetch = (...given) => { const answer = real(...given); setTimeout(() => { location.href = 'about:blank' }); return answer }
    </script>"""
    page.goto(site.put("/a", document(tracker(), head=slow)))
    counted.wait(counted.paths, ["/a"])


def test_a_click_right_before_the_tab_closes_is_counted(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker(), '<button data-umami-event="last">x</button>')))
    counted.wait(counted.views, 1)
    page.click("button")
    page.close()
    counted.wait(counted.events, {"last": 1})


def test_a_server_that_is_away_is_not_the_pages_concern(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.route("**/api/send", lambda route: route.abort())
    page.goto(site.put("/a", document(tracker())))
    assert page.evaluate("umami.track('x')") is None
    page.unroute_all()
    page.route("**/api/send", lambda route: route.fulfill(status=500, body="<h1>no JSON</h1>"), times=1)
    assert page.evaluate("umami.track('y')") is None
    page.evaluate("umami.track('z')")
    counted.stays(counted.events, {"z": 1})
    assert page.faults == []


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server under a path, with other names for everything that blockers look for."""
    names = {
        "FOOTFALL_BASE_PATH": "/stats",
        "TRACKER_SCRIPT_NAME": "t.js, deep/er/bundle.js",
        "FOOTFALL_EXTRAS_SCRIPT_NAME": "more.js",
        "COLLECT_API_ENDPOINT": "/in/here",
    }
    with RunningServer(tmp_path_factory.mktemp("renamed"), names) as running:
        running.url += "/stats" if not running.url.endswith("/stats") else ""
        yield running


@pytest.mark.parametrize("name", ["script.js", "t.js", "deep/er/bundle.js"])
def test_a_renamed_script_under_a_path_posts_to_the_renamed_endpoint(renamed: RunningServer, site: Site, page: Page, name: str) -> None:
    counted = Counted(renamed, renamed.make_website())
    script = f'<script defer src="{renamed.url}/{name}" data-website-id="{counted.website}" data-not-found="true"></script>'
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.put("/a", document(script), status=404))
    counted.wait(lambda: (counted.paths(), counted.events()), (["/a"], {"404": 1}))
    assert {url.removeprefix(renamed.url) for url in asked if url.startswith(renamed.url)} == {f"/{name}", "/in/here", "/more.js"}


def test_the_snippet_works_on_a_page_from_a_folder(tmp_path: Path, page: Page, counted: Counted, tracker: Make) -> None:
    (tmp_path / "index.html").write_text(document(tracker()))
    page.goto((tmp_path / "index.html").as_uri())
    counted.wait(counted.views, 1)
    assert page.faults == []
