"""Mistakes of those who set a page up, and pages that make it hard: what can be counted is, and the page never notices."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from pages import Site, document
from playwright.sync_api import Page
from running import RunningServer
from watching import Counted

Make = Callable[..., str]
UNKNOWN = "0b9b4a3e-0f4e-4a57-9d0a-3f0f7d1c2b4a"
TAG = "<script src='SOURCE' data-website-id='SITE'></script>"
WRITES = """<script>for (let i = 0; i < 500; i++) document.write('<p>' + i + '</p><script>window.n = ' + i + '</scr' + 'ipt>')</script>"""
REPLACES = """<script>addEventListener('load', () => setTimeout(() => {
  document.open(); document.write('<title>new</title><p>all new'); document.close() }, 300))</script>"""
SCRIPTS = ("/script.js", "/recorder.js", "/declarative.js")


@pytest.fixture
def said(page: Page) -> list[str]:
    """What the page's console said of warnings and errors, without the browser's own lines about requests."""
    lines: list[str] = []

    def note(message: object) -> None:
        if message.type in {"warning", "error"} and "Failed to load resource" not in message.text:  # type: ignore[attr-defined]
            lines.append(message.text)  # type: ignore[attr-defined]

    page.on("console", note)
    return lines


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder and its address, served as `python -m http.server` does."""
    handler = type("Quiet", (SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(tmp_path))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield tmp_path, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_the_snippet_of_the_readme(folder: tuple[Path, str], page: Page, counted: Counted, server: RunningServer) -> None:
    text = (Path(__file__).parents[2] / "README.md").read_text()
    (snippet,) = [line.strip() for line in text.splitlines() if "<script" in line and "/script.js" in line]
    snippet = snippet.replace("http://127.0.0.1:8000", server.url).replace("SITE", counted.website)
    assert server.url in snippet
    assert counted.website in snippet
    path, url = folder
    (path / "index.html").write_text(snippet + "<title>Mine</title><h1>Mine</h1>")
    page.goto(url + "/")
    counted.wait(lambda: (counted.paths(), counted.metric("title")), (["/"], {"Mine": 1}))
    assert page.faults == []


@pytest.mark.parametrize(
    ("website", "told"),
    [
        (UNKNOWN, ("Website not found.", UNKNOWN)),
        ("WEBSITE-ID", ("website", "Invalid UUID")),
        ("", ("data-website-id is missing",)),
        (None, ("data-website-id is missing",)),
    ],
)
def test_a_wrong_website_is_told_once(
    site: Site, page: Page, server: RunningServer, said: list[str], website: str | None, told: tuple[str, ...]
) -> None:
    named = "" if website is None else f' data-website-id="{website}"'
    scripts = f'<script defer src="{server.url}/script.js"{named}></script><script defer src="{server.url}/recorder.js"{named}></script>'
    page.goto(site.put("/a", document(scripts, '<button data-umami-event="go">x</button>')))
    page.wait_for_load_state("networkidle")
    page.click("button")
    page.evaluate("history.pushState({}, '', '/b')")
    page.wait_for_timeout(800)
    assert len(said) == 1
    assert said[0].startswith("[Footfall]")
    assert [text in said[0] for text in told] == [True] * len(told)
    assert page.faults == []


@pytest.mark.parametrize("source", ["http://127.0.0.1:9", "http://footfall.invalid"])
def test_a_server_that_is_not_there(site: Site, page: Page, counted: Counted, said: list[str], tracker: Make, source: str) -> None:
    scripts = "".join(f'<script defer src="{source}{name}" data-website-id="{counted.website}"></script>' for name in SCRIPTS)
    page.goto(site.put("/a", document(scripts, "<button onclick='done = 1'>x</button>")))
    page.click("button")
    page.goto(
        site.put("/b", document(tracker(host_url=source) + tracker("/declarative.js", host_url=source), "<button track='go'>x</button>"))
    )
    page.click("button")
    page.wait_for_timeout(500)
    assert [line for line in said if "[Tracking]" not in line] == []
    assert page.faults == []


@pytest.mark.parametrize("sandbox", ["allow-scripts", "allow-scripts allow-same-origin"])
def test_a_sandboxed_frame(site: Site, page: Page, counted: Counted, tracker: Make, sandbox: str) -> None:
    """Without an origin there is no storage, no cookie and no history of one's own."""
    scripts = (
        tracker(outbound="true", engagement="true") + tracker("/recorder.js", sample_rate="1") + tracker("/declarative.js", batch="false")
    )
    site.put("/inner", document(scripts, '<button data-umami-event="go">x</button><button id="b" track="declared">y</button>'))
    page.goto(site.put("/outer", f'<!doctype html><iframe sandbox="{sandbox}" src="/inner"></iframe>'))
    frame = page.frame_locator("iframe")
    frame.locator("[data-umami-event]").click()
    frame.locator("#b").click()
    counted.wait(lambda: (counted.paths(), counted.events()), (["/inner"], {"go": 1, "declared": 1}))
    assert page.faults == []


def test_a_page_of_the_file_system_with_all_scripts(tmp_path: Path, page: Page, counted: Counted, tracker: Make) -> None:
    scripts = tracker(engagement="true") + tracker("/recorder.js", sample_rate="1") + tracker("/declarative.js", batch="false")
    (tmp_path / "index.html").write_text(document(scripts, '<button data-umami-event="go">x</button><b track="declared">y</b>'))
    page.goto((tmp_path / "index.html").as_uri())
    page.click("button")
    page.click("b")
    counted.wait(lambda: (counted.views(), counted.events()), (1, {"go": 1, "declared": 1}))
    assert page.faults == []


def test_without_storage_and_cookies(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.add_init_script(
        """for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
             Object.defineProperty(window, name, {get() { throw new DOMException('no', 'SecurityError') }});
           Object.defineProperty(document, 'cookie', {get() { throw new DOMException('no', 'SecurityError') }});"""
    )
    scripts = tracker() + tracker("/recorder.js", sample_rate="1") + tracker("/declarative.js", batch="false")
    page.goto(site.put("/a", document(scripts, '<button data-umami-event="go">x</button><b track="declared">y</b>')))
    page.click("button")
    page.click("b")
    counted.wait(lambda: (counted.views(), counted.events()), (1, {"go": 1, "declared": 1}))
    assert page.faults == []


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ("document.title = 'long '.repeat(200_000)", "/a"),
        ("history.replaceState({}, '', '/a?q=' + 'x'.repeat(100_000))", "/a"),
        ("history.replaceState({}, '', '/a?q=' + '%E2%82%AC'.repeat(20_000))", "/a"),
        ("history.replaceState({}, '', '/a?q=%E0%A4%A')", "/a"),
        ("history.replaceState({}, '', '/' + 'p'.repeat(100_000))", "/ppp"),
    ],
)
def test_very_long_titles_and_addresses(site: Site, page: Page, counted: Counted, tracker: Make, change: str, path: str) -> None:
    page.goto(site.put("/a", document(f"<script>{change}</script>" + tracker())))
    counted.wait(lambda: [row["urlPath"][: len(path)] for row in counted.rows()], [path])
    with page.expect_request("**/api/send") as sent:
        page.evaluate("umami.track('go')")
    assert len(sent.value.post_data or "") < 20_000
    counted.wait(counted.events, {"go": 1})
    assert page.faults == []


def test_two_websites_on_one_page(site: Site, page: Page, counted: Counted, tracker: Make, server: RunningServer) -> None:
    other = Counted(server, server.make_website())
    second = tracker().replace(counted.website, other.website)
    page.goto(site.put("/a", document(tracker() + second, '<button data-umami-event="go">x</button>')))
    page.click("button")
    page.evaluate("history.pushState({}, '', '/b')")
    for each in (counted, other):
        each.wait(lambda each=each: (each.paths(), each.events()), (["/a", "/b"], {"go": 1}))  # type: ignore[misc]
    page.evaluate("umami.track('own')")
    counted.wait(counted.events, {"go": 1, "own": 1})
    assert other.events() == {"go": 1}
    assert page.faults == []


@pytest.mark.parametrize(
    "html",
    [
        TAG + "<title>no body</title>",
        "<!doctype html><head><script async src='SOURCE' data-website-id='SITE'></script></head>",
        f"<head>{TAG}</head><frameset><frame src='about:blank'></frameset>",
        "<script>document.write('<scr' + 'ipt src=SOURCE data-website-id=SITE></scr' + 'ipt><p>x')</script>",
        TAG + WRITES,
        TAG + REPLACES,
        "<svg xmlns='http://www.w3.org/2000/svg'></svg>" + TAG,
    ],
)
def test_pages_of_every_shape_are_one_view(site: Site, page: Page, counted: Counted, server: RunningServer, html: str) -> None:
    page.goto(site.put("/a", html.replace("SOURCE", server.url + "/script.js").replace("SITE", counted.website)))
    page.wait_for_timeout(800)
    counted.wait(counted.paths, ["/a"])
    page.evaluate("umami.track('after')")
    counted.wait(counted.events, {"after": 1})
    assert page.faults == []


@pytest.mark.parametrize(
    ("attributes", "code", "told"),
    [
        ("", "", ["[Tracking] nothing is reported: data-website-id is missing"]),
        ('data-websiteid="x"', "", ["[Tracking] nothing is reported: data-website-id is missing"]),
        ("", "footfallTracking.initialize({websiteId: 'x'})", []),
    ],
)
def test_declarative_tracking_without_a_website_says_so(
    site: Site, page: Page, server: RunningServer, said: list[str], attributes: str, code: str, told: list[str]
) -> None:
    script = f'<script src="{server.url}/declarative.js" {attributes}></script><script>{code}</script>'
    page.goto(site.put("/a", document(script, "<button track='go'>x</button>")))
    page.click("button")
    page.wait_for_timeout(500)
    assert said == told
    assert page.faults == []


@pytest.mark.parametrize(
    ("attributes", "code", "told", "counts"),
    [
        ({"before_send": "nope"}, "", ["SENT UNFILTERED", '"nope"'], 1),
        ({"before_send": "mine"}, "", ["Error: my bug"], 0),
        ({"fetch_credentials": "yes"}, "", ["data-fetch-credentials", '"yes"'], 1),
        ({}, "umami.track((payload) => payload.none.there)", ["TypeError"], 1),
        ({}, "const round = {}; round.round = round; umami.track('round', round)", ["circular"], 1),
        ({}, "umami.track('large', {n: 1n})", ["BigInt"], 1),
    ],
)
def test_what_the_pages_own_code_does_wrong_is_told_once(
    site: Site,
    page: Page,
    counted: Counted,
    tracker: Make,
    said: list[str],
    attributes: dict[str, str],
    code: str,
    told: list[str],
    counts: int,
) -> None:
    head = "<script>function mine() { throw new Error('my bug') }</script>"
    page.goto(site.put("/a", document(tracker(**attributes), head=head)))
    counted.stays(counted.views, counts)
    page.evaluate(f"() => {{ {code} }}")
    page.evaluate(f"() => {{ {code} }}")
    page.evaluate("umami.track('another')")
    assert len(said) == 1
    assert said[0].startswith("[Footfall]")
    assert [text in said[0] for text in told] == [True] * len(told)
    assert page.faults == []


def test_each_kind_of_refusal_is_told_once(site: Site, page: Page, tracker: Make, said: list[str]) -> None:
    page.goto(site.put("/a", document(tracker())))
    for _ in range(2):
        page.evaluate("umami.track('x'.repeat(150))")
        page.evaluate("umami.track('large', {amount: 1e15})")
    assert len(said) == 2
    assert "name" in said[0]
    assert "-1e15 and 1e15 at amount" in said[1]


def test_what_changes_each_time_does_not_fill_the_console(site: Site, page: Page, tracker: Make, said: list[str]) -> None:
    page.goto(site.put("/a", document(tracker())))
    page.evaluate("for (let i = 0; i < 50; i++) umami.track(() => { throw i })")
    page.wait_for_timeout(300)
    assert 0 < len(said) < 10


HIDING = (
    "id",
    "name",
    "action",
    "attributes",
    "matches",
    "hasAttribute",
    "getAttribute",
    "getAttributeNames",
    "closest",
    "nodeType",
    "onclick",
)


@pytest.mark.parametrize("name", HIDING)
def test_a_forms_fields_may_hide_its_methods(site: Site, page: Page, counted: Counted, tracker: Make, name: str) -> None:
    body = f"""<form id="f" data-umami-event="form" data-umami-event-n="1" track-submit="declared_submit" onsubmit="return false">
        <input name="{name}"><button id="b" data-umami-event="button" track="declared_click">x</button><i id="i">x</i></form>
        <form onsubmit="return false"><input name="{name}"><button id="o">x</button></form>"""
    page.goto(site.put("/a", document(tracker(forms="true", outbound="true") + tracker("/declarative.js", auto_track="true"), body)))
    page.wait_for_load_state("networkidle")
    for button in ("b", "i", "o"):
        page.evaluate(f"document.getElementById('{button}').click()")
    page.evaluate("void footfallTracking.flush()")
    expected = {"button": 1, "declared_click": 1, "declared_submit": 1, "form-submit": 1, "auto_click_o": 1}
    counted.wait(counted.events, expected)
    assert page.faults == []


def test_a_frame_that_is_written_into_a_page_has_its_address(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    inner = (tracker() + tracker("/declarative.js", batch="false") + "<b id=b track=declared>x</b>").replace('"', "&quot;")
    page.goto(site.put("/outer", document("", f'<iframe srcdoc="{inner}"></iframe>')))
    page.frame_locator("iframe").locator("#b").click()
    counted.wait(lambda: (counted.paths(), counted.events()), (["/outer"], {"declared": 1}))
    assert {(row["urlPath"], row["hostname"]) for row in counted.rows()} == {("/outer", "localhost")}
