"""What the tracker does only where an attribute asks for it."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from pages import Site, document
from playwright.sync_api import Page
from watching import Counted

Make = Callable[..., str]
LINKS = """
<a id="out" href="https://elsewhere.example/page?x=1" target="_blank">out</a>
<a id="file" href="/report.pdf?token=secret" target="_blank">file</a>
<a id="far" href="https://elsewhere.example/tool.zip" target="_blank">far</a>
<a id="named" href="/data" download="data.csv" onclick="event.preventDefault()">named</a>
<a id="own" href="https://elsewhere.example/" target="_blank" data-umami-event="mine">own</a>
<a id="mail" href="mailto:a@example.com" onclick="event.preventDefault()">mail</a>
<a id="in" href="#there">in</a>
"""


def test_nothing_is_loaded_unasked(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.put("/a", document(tracker(exclude_hash="true"), LINKS)))
    page.click("#out")
    counted.stays(counted.events, {})
    assert not [url for url in asked if "extras" in url]


def click_all(page: Page) -> None:
    """Click every link; what opens another window is not waited for."""
    page.wait_for_load_state("networkidle")
    for name in ("out", "file", "far", "named", "own", "mail", "in"):
        page.click(f"#{name}")


def test_outbound_links(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker(outbound="true"), LINKS)))
    click_all(page)
    counted.stays(counted.events, {"outbound-link": 2, "mine": 1})
    assert [each["url"] for each in counted.data("outbound-link")] == [
        "https://elsewhere.example/page?x=1",
        "https://elsewhere.example/tool.zip",
    ]


def test_links_of_every_shape(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    """Links within drawings are links too; what is no address is none, and the page's own click goes on."""
    drawing = """<svg><a id="new" href="https://elsewhere.example/new" target="_blank"><text y="20">x</text></a></svg>
        <svg width="99" height="30" xmlns:xlink="http://www.w3.org/1999/xlink">
        <a id="old" xlink:href="https://elsewhere.example/old" target="_blank"><text y="20">x</text></a></svg>
        <a id="broken" href="http://[" onclick="done = 1; return false">x</a><a id="none">x</a>"""
    page.goto(site.put("/a", document(tracker(outbound="true", downloads="true"), drawing)))
    page.wait_for_load_state("networkidle")
    for name in ("new", "old", "broken", "none"):
        page.dispatch_event(f"#{name}", "click")
    counted.wait(
        lambda: [each["url"] for each in counted.data("outbound-link")], ["https://elsewhere.example/new", "https://elsewhere.example/old"]
    )
    assert page.evaluate("done") == 1
    assert page.faults == []


def test_downloads_and_outbound_links_together(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker(downloads="true", outbound="true"), LINKS)))
    click_all(page)
    counted.stays(counted.events, {"outbound-link": 1, "file-download": 3, "mine": 1})
    files = [f"{site.url}/report.pdf", "https://elsewhere.example/tool.zip", f"{site.url}/data"]
    assert [each["url"] for each in counted.data("file-download")] == files


@pytest.mark.parametrize(("status", "expected"), [(404, {"404": 1}), (200, {})])
def test_pages_that_are_not_found(site: Site, page: Page, counted: Counted, tracker: Make, status: int, expected: dict[str, int]) -> None:
    page.goto(site.put("/gone", document(tracker(not_found="true")), status=status))
    (counted.wait if expected else counted.stays)(counted.events, expected)
    if expected:
        assert counted.data("404")[0]["path"] == "/gone"


def test_scroll_depth_once_for_each_quarter_and_page(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker(scroll="true"), '<div style="height: 4000px">long</div>')))
    page.wait_for_load_state("networkidle")
    for top in (400, 1400, 1000, 10_000, 10_000):
        page.evaluate(f"scrollTo(0, {top})")
        page.wait_for_timeout(100)
    counted.stays(lambda: sorted(each["percent"] for each in counted.data("scroll-depth")), [25, 50, 75, 100])
    page.evaluate("history.pushState({}, '', '/b'); scrollTo(0, 0)")
    page.wait_for_timeout(100)
    page.evaluate("scrollTo(0, 500)")
    counted.wait(lambda: [row["urlPath"] for row in counted.rows() if row["eventName"] == "scroll-depth"], ["/a"] * 4 + ["/b"])


def test_engaged_time_belongs_to_the_page_that_was_seen(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    began = time.monotonic()
    page.goto(site.put("/a", document(tracker(engagement="true"))))
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1500)
    page.evaluate("history.pushState({}, '', '/b')")
    page.wait_for_timeout(2500)
    page.goto("about:blank")
    elapsed = time.monotonic() - began
    counted.wait(counted.events, {"engaged-time": 2})
    assert [row["urlPath"] for row in counted.rows() if row["eventName"]] == ["/a", "/b"]
    first, second = (each["seconds"] for each in counted.data("engaged-time"))
    assert first >= 1
    assert second >= 2
    assert first + second <= elapsed


def test_forms_say_which_and_never_what(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    form = """<form id="signup" name="newsletter" action="/join?step=1" onsubmit="event.preventDefault()">
      <input name="id" value="secret"><input name="action" value="secret"><button>ok</button></form>"""
    page.goto(site.put("/a", document(tracker(forms="true"), form)))
    page.wait_for_load_state("networkidle")
    page.click("button")
    counted.wait(counted.events, {"form-submit": 1})
    assert counted.data("form-submit") == [{"id": "signup", "name": "newsletter", "action": "/join"}]


def read_vitals(counted: Counted) -> dict[str, float]:
    """The web vitals that were counted, by name; those that are missing are left out."""
    answer = counted.server.client().post(
        "/api/reports/performance",
        json={
            "websiteId": counted.website,
            "type": "performance",
            "filters": {},
            "parameters": {
                "startDate": "2020-01-01T00:00:00Z",
                "endDate": "2040-01-01T00:00:00Z",
                "unit": "year",
                "timezone": "UTC",
                "metric": "lcp",
            },
        },
    )
    assert answer.status_code == 200, answer.text
    summary = answer.json()["summary"]
    return {name: summary[name]["p75"] for name in ("ttfb", "fcp", "lcp", "cls", "inp") if summary[name]["p75"] is not None} | {
        "count": summary["count"]
    }


@pytest.mark.parametrize(
    "leave", ["history.pushState({}, '', '/b')", "location.href = 'about:blank'"], ids=["another address", "another page"]
)
def test_web_vitals_once_for_each_document(site: Site, page: Page, counted: Counted, tracker: Make, leave: str) -> None:
    body = "<h1>Large</h1><button onclick='for (const end = performance.now() + 60; performance.now() < end;);'>x</button>"
    page.goto(site.put("/a", document(tracker(performance="true"), body)))
    page.wait_for_load_state("networkidle")
    page.click("button")
    page.wait_for_timeout(1500)
    page.evaluate(leave)
    counted.wait(lambda: read_vitals(counted)["count"], 1)
    vitals = read_vitals(counted)
    assert vitals["fcp"] > 0
    assert vitals["lcp"] >= vitals["fcp"]
    assert vitals["ttfb"] > 0
    assert vitals["inp"] >= 48
    assert vitals["cls"] == 0
    counted.stays(counted.views, 2 if "push" in leave else 1)  # vitals are no page views
