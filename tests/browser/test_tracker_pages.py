"""Page views in a real browser: first pages, applications that change the address, and what attributes leave out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pages import Site, document
from playwright.sync_api import Page
from watching import Counted

Make = Callable[..., str]
SETTLED = 500


def test_a_page_view_says_all_of_the_page(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    address = site.put("/hello", document(tracker(tag="spring"), title="Hello"))
    page.goto(address + "?utm_source=letter&q=1#part", referer="https://search.example/find?x=1")
    counted.stays(counted.views, 1)
    [row] = counted.rows()
    assert (row["urlPath"], row["urlQuery"], row["pageTitle"], row["hostname"]) == (
        "/hello#part",
        "utm_source=letter&q=1",
        "Hello",
        "localhost",
    )
    assert row["referrerDomain"] == "search.example"
    assert (counted.metric("utmSource"), counted.metric("tag")) == ({"letter": 1}, {"spring": 1})
    [session] = counted.sessions()
    assert (session["browser"], session["screen"], session["language"]) == ("chrome", "1440x900", "de-DE")
    assert page.faults == []


def test_pages_of_one_visit_belong_together(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    for path in ("/one", "/two"):
        page.goto(site.put(path, document(tracker())))
    counted.wait(counted.paths, ["/one", "/two"])
    assert len(counted.sessions()) == 1
    assert counted.ask("/stats")["visits"] == 1
    assert counted.metric("referrer") == {}


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({}, "/p#h?a=1"),
        ({"exclude_search": "true"}, "/p#h"),
        ({"exclude_hash": "true"}, "/p?a=1"),
        ({"exclude_search": "true", "exclude_hash": "true"}, "/p"),
        ({"exclude_search": "false"}, "/p#h?a=1"),
    ],
)
def test_parts_of_the_address_left_out(
    site: Site, page: Page, counted: Counted, tracker: Make, attributes: dict[str, str], expected: str
) -> None:
    page.goto(site.put("/p", document(tracker(**attributes))) + "?a=1#h")
    counted.wait(counted.paths, [expected])


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("history.pushState({}, '', '/b')", ["/a", "/b"]),
        ("history.replaceState({}, '', '/b')", ["/a", "/b"]),
        ("location.hash = 'b'", ["/a", "/a#b"]),
        ("history.pushState({}, '', '/b'); history.replaceState({}, '', '/b')", ["/a", "/b"]),
        ("history.pushState({}, '', '/b'); history.replaceState({}, '', '/c')", ["/a", "/c"]),
        ("history.pushState({}, '', '/a')", ["/a"]),
        ("history.pushState({}, '')", ["/a"]),
        (
            "history.pushState({}, '', '/b'); dispatchEvent(new PopStateEvent('popstate')); dispatchEvent(new Event('hashchange'))",
            ["/a", "/b"],
        ),
        ("try { history.pushState({}, '', 'https://elsewhere.example/') } catch {}", ["/a"]),
    ],
)
def test_changes_of_the_address(site: Site, page: Page, counted: Counted, tracker: Make, script: str, expected: list[str]) -> None:
    page.goto(site.put("/a", document(tracker())))
    counted.wait(counted.views, 1)
    page.evaluate(script)
    page.wait_for_timeout(SETTLED)
    counted.stays(counted.paths, expected)
    assert page.faults == []


def test_hash_changes_without_the_hash_are_none(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker(exclude_hash="true"))))
    page.evaluate("location.hash = 'b'")
    page.wait_for_timeout(SETTLED)
    counted.stays(counted.paths, ["/a"])


def test_the_way_back_is_a_view_and_the_page_before_is_the_referrer(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker(before_send="look"), head="<script>sent=[]; look=(t,p)=>{sent.push(p);return p}</script>")))
    for script in ("history.pushState({}, '', '/b'); document.title = 'B'", "history.back()"):
        page.evaluate(script)
        page.wait_for_timeout(SETTLED)
    counted.wait(counted.paths, ["/a", "/b", "/a"])
    sent = page.evaluate("sent.map((p) => [new URL(p.url).pathname, p.referrer && new URL(p.referrer).pathname, p.title])")
    assert sent == [["/a", "", "A page"], ["/b", "/a", "B"], ["/a", "/b", "B"]]


def test_a_view_that_has_not_settled_is_counted_when_the_page_is_left(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker())))
    counted.wait(counted.views, 1)
    page.evaluate("history.pushState({}, '', '/b'); location.href = 'about:blank'")
    counted.wait(counted.paths, ["/a", "/b"])


def test_without_auto_track_only_what_is_asked_for(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker(auto_track="false"), '<button data-umami-event="no">x</button>')))
    page.click("button")
    page.evaluate("history.pushState({}, '', '/b')")
    page.wait_for_timeout(SETTLED)
    page.evaluate("umami.track()")
    counted.stays(counted.paths, ["/b"])
    assert counted.events() == {}


def test_a_script_that_is_there_twice_counts_once(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker() + tracker())))
    page.evaluate("history.pushState({}, '', '/b')")
    page.wait_for_timeout(SETTLED)
    counted.stays(counted.paths, ["/a", "/b"])


def test_a_module_and_a_script_added_later_find_their_attributes(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document("<title>x</title>")))
    add = """([type, src, id]) => {
      const script = Object.assign(document.createElement('script'), {type, src})
      if (id) script.dataset.websiteId = id
      document.head.append(script)
    }"""
    source = tracker().split('src="')[1].split('"')[0]
    page.evaluate(add, ["text/javascript", source, ""])  # without a website it has nothing to do
    page.wait_for_timeout(200)
    page.evaluate(add, ["module", source, counted.website])
    counted.stays(counted.paths, ["/a"])
    assert page.faults == []


def test_a_kept_page_that_comes_back_is_a_view(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker(), "<script>addEventListener('pageshow', (e) => { back = e.persisted })</script>")))
    counted.wait(counted.views, 1)
    page.goto(site.put("/b", document(tracker())))
    counted.wait(counted.views, 2)
    page.go_back(wait_until="commit")
    assert page.evaluate("back") is True, "the tracker must not keep the page from the cache"
    counted.stays(counted.paths, ["/a", "/b", "/a"])


def test_a_server_on_another_host_by_attribute(site: Site, page: Page, counted: Counted, tracker: Make, server) -> None:
    page.goto(site.put("/a", document(tracker(host_url=server.url.replace("127.0.0.1", "localhost") + "/"))))
    counted.wait(counted.paths, ["/a"])
