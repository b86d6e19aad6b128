"""Who is not counted: by their browser's signal, their own choice, the page's domain or the server's word."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pages import Site, document
from playwright.sync_api import Page
from watching import Counted

Make = Callable[..., str]
GPC = "Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})"
DNT = "Object.defineProperty(navigator, 'doNotTrack', {value: '1'})"
OPT_OUT = "localStorage.setItem('umami.disabled', '1')"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"

CASES = {
    "Global Privacy Control": (GPC, {}, 0),
    "Global Privacy Control overruled": (GPC, {"gpc": "false"}, 1),
    "Do Not Track alone": (DNT, {}, 1),
    "Do Not Track honoured": (DNT, {"do_not_track": "true"}, 0),
    "no Do Not Track": ("", {"do_not_track": "true"}, 1),
    "opted out": (OPT_OUT, {}, 0),
    "without storage": (NO_STORAGE, {}, 1),
    "this domain": ("", {"domains": "example.com, localhost"}, 1),
    "this domain as an address": ("", {"domains": "https://LocalHost:8080/shop"}, 1),
    "another domain": ("", {"domains": "example.com,www.localhost"}, 0),
}


@pytest.mark.parametrize("case", CASES)
def test_who_is_counted(site: Site, page: Page, counted: Counted, tracker: Make, case: str) -> None:
    before, attributes, expected = CASES[case]
    if before:
        page.add_init_script(before)
    page.goto(site.put("/a", document(tracker(**attributes), '<button data-umami-event="go">x</button>')))
    page.click("button")
    (counted.wait if expected else counted.stays)(lambda: (counted.views(), counted.events()), (expected, {"go": 1} if expected else {}))
    assert page.faults == []


def test_a_choice_counts_from_the_next_event(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker())))
    counted.wait(counted.views, 1)
    page.evaluate(f"{OPT_OUT}; umami.track('no')")
    page.evaluate("localStorage.removeItem('umami.disabled'); umami.track('yes')")
    counted.stays(counted.events, {"yes": 1})


def test_the_server_can_end_it(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    headers = {"access-control-allow-origin": "*", "access-control-allow-headers": "*"}
    page.route("**/api/send", lambda route: route.fulfill(json={"disabled": True}, headers=headers), times=1)
    with page.expect_response("**/api/send"):
        page.goto(site.put("/a", document(tracker())))
    page.wait_for_timeout(100)
    page.evaluate("umami.track('after')")
    counted.stays(lambda: (counted.views(), counted.events()), (0, {}))
