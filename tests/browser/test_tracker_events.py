"""Events in a real browser: functions, clicks, people, and what a page may change before it is sent."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pages import Site, document
from playwright.sync_api import Page
from watching import Counted

Make = Callable[..., str]


@pytest.fixture
def opened(site: Site, page: Page, counted: Counted, tracker: Make) -> Page:
    """A page with the tracker, whose view has been counted."""
    page.goto(site.put("/a", document(tracker())))
    counted.wait(counted.views, 1)
    return page


@pytest.mark.parametrize("name", ["umami", "footfall"])
def test_track_by_name_and_with_data(opened: Page, counted: Counted, name: str) -> None:
    opened.evaluate(f"{name}.track('plain'); {name}.track('buy', {{plan: 'pro', seats: 3, nested: {{deep: true}}, list: [1, 2]}})")
    counted.wait(counted.events, {"plain": 1, "buy": 1})
    assert counted.data("buy") == [{"plan": "pro", "seats": 3, "nested.deep": "true", "list": "[1,2]"}]
    assert counted.data("plain") == [{}]


def test_track_a_payload_of_ones_own(opened: Page, counted: Counted) -> None:
    opened.evaluate("umami.track({website: umami.getSession().website, url: '/made/up', title: 'T', hostname: 'other.example'})")
    counted.wait(counted.paths, ["/a", "/made/up"])
    assert counted.metric("hostname") == {"localhost": 1, "other.example": 1}


def test_a_payload_without_website_counts_nowhere(opened: Page, counted: Counted) -> None:
    opened.evaluate("umami.track({url: '/nowhere'})")
    counted.stays(counted.paths, ["/a"])
    assert opened.faults == []


def test_track_with_a_function(opened: Page, counted: Counted) -> None:
    opened.evaluate("umami.track((payload) => ({...payload, url: '/by-function', name: 'changed'}))")
    counted.wait(counted.events, {"changed": 1})
    assert counted.rows()[-1]["urlPath"] == "/by-function"


def test_the_functions_give_promises_and_never_reject(opened: Page) -> None:
    assert opened.evaluate("Promise.all([umami.track(() => {throw 1}), umami.track('x', {n: 1n}), umami.identify('y')])") == [None] * 3
    assert opened.faults == []


def test_identify(opened: Page, counted: Counted) -> None:
    opened.evaluate("umami.identify('anna', {plan: 'pro'}).then(() => umami.track('as anna'))")
    counted.wait(counted.events, {"as anna": 1})
    session = counted.ask(f"/sessions/{counted.rows()[-1]['sessionId']}")
    assert session["distinctId"] == "anna"
    assert {each["dataKey"]: each["stringValue"] for each in counted.ask(f"/sessions/{session['id']}/properties")} == {"plan": "pro"}


def test_identify_with_a_number(opened: Page, counted: Counted) -> None:
    opened.evaluate("umami.identify(42, {plan: 'pro'}).then(() => umami.track('as 42'))")
    counted.wait(counted.events, {"as 42": 1})
    assert counted.ask(f"/sessions/{counted.rows()[-1]['sessionId']}")["distinctId"] == "42"


def test_identify_without_an_id_stays_the_same_visitor(opened: Page, counted: Counted) -> None:
    opened.evaluate("umami.identify({plan: 'free'})")
    counted.wait(lambda: counted.ask("/session-data/properties"), [{"propertyName": "plan", "total": 1}])
    assert len(counted.sessions()) == 1


def test_a_late_answer_does_not_bring_the_visitor_from_before_back(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    hold = """<script>const real = fetch; let first = true; fetch = (...given) => {
      const answer = real(...given); if (!first) return answer;
      first = false; return answer.then((a) => new Promise((done) => setTimeout(() => done(a), 600))) }</script>"""
    page.goto(site.put("/a", document(tracker(), head=hold)))
    page.evaluate("umami.identify('bert')")
    page.wait_for_timeout(1000)
    page.evaluate("umami.track('later')")
    counted.wait(counted.events, {"later": 1})
    event = counted.rows()[-1]
    assert counted.ask(f"/sessions/{event['sessionId']}")["distinctId"] == "bert"


def test_the_session_and_the_visit_are_kept_by_the_token(opened: Page, counted: Counted) -> None:
    session = opened.evaluate("umami.getSession()")
    assert session["website"] == counted.website
    assert session["cache"].count(".") == 2
    with opened.expect_request("**/api/send") as request:
        opened.evaluate("umami.track('second')")
    assert request.value.header_value("x-umami-cache") == session["cache"]
    sent = request.value.post_data_json
    assert set(sent["payload"]) == {"website", "screen", "language", "title", "hostname", "url", "referrer", "name"}
    assert sent["type"] == "event"


CLICKS = {
    "a button": (
        '<button id="x" data-umami-event="go" data-umami-event-plan="pro" data-umami-event-n="3">x</button>',
        [{"plan": "pro", "n": "3"}],
    ),
    "an icon in a button": ('<button data-umami-event="go"><b id="x">x</b></button>', [{}]),
    "an icon in a link": (
        '<a href="#" data-umami-event="go"><svg id="x" width="9" height="9"><rect width="9" height="9"/></svg></a>',
        [{}],
    ),
    "any element": ('<div id="x" data-umami-event="go">x</div>', [{}]),
    "an element in an unmarked button": ('<button><b id="x" data-umami-event="go">x</b></button>', []),
    "a child of any element": ('<div data-umami-event="go"><b id="x">x</b></div>', []),
    "a key with dashes": ('<button id="x" data-umami-event="go" data-umami-event-first-name="A">x</button>', [{"first-name": "A"}]),
    "an empty name": ('<button id="x" data-umami-event="">x</button>', []),
    "a handler that stops the event": ('<button id="x" data-umami-event="go" onclick="event.stopPropagation()">x</button>', [{}]),
    "a shadow tree": (
        """<div id="h"></div><script>h.attachShadow({mode: "open"}).innerHTML =
        '<button data-umami-event="go"><b id="x">x</b></button>'</script>""",
        [{}],
    ),
    "a slotted child": (
        """<div id="h"><b id="x">x</b></div><script>h.attachShadow({mode: "closed"}).innerHTML = '<slot></slot>';
        h.dataset.umamiEvent = "no"</script>""",
        [],
    ),
}


@pytest.mark.parametrize("case", CLICKS)
def test_clicks(site: Site, page: Page, counted: Counted, tracker: Make, case: str) -> None:
    body, expected = CLICKS[case]
    page.goto(site.put("/a", document(tracker(), body)))
    page.click("#x")
    counted.wait(counted.views, 1)
    (counted.wait if expected else counted.stays)(lambda: counted.data("go"), expected)
    assert page.faults == []


def test_a_link_is_followed_at_once_and_its_click_counts(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    link = '<a href="/b" data-umami-event="leave" data-umami-event-to="b">b</a>'
    site.put("/b", document(tracker()))
    page.goto(site.put("/a", document(tracker(), link)))
    page.route("**/api/send", lambda _: None)  # a server that never answers must not hold the visitor up
    page.click("a")
    page.wait_for_url("**/b", timeout=2000)
    page.unroute_all(behavior="ignoreErrors")
    page.goto(site.url + "/a")
    page.click("a")
    counted.wait(lambda: {"to": "b"} in counted.data("leave"), expected=True)


def test_clicks_in_another_window_leave_the_page_alone(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker(), '<a href="/a?new" target="_blank" data-umami-event="open">x</a>')))
    with page.context.expect_page() as opened:
        page.click("a")
    assert opened.value.url.endswith("?new")
    assert page.url.endswith("/a")
    counted.wait(counted.events, {"open": 1})


BEFORE = {
    "changed": ("(type, payload) => ({...payload, url: '/changed'})", ["/changed"]),
    "later": ("(type, payload) => new Promise((done) => setTimeout(() => done({...payload, url: '/later'}), 100))", ["/later"]),
    "cancelled": ("() => null", []),
    "cancelled later": ("async () => false", []),
    "throws": ("() => { throw new Error('mine') }", []),
    "rejects": ("async () => { throw new Error('mine') }", []),
    "no function": ("'text'", ["/a"]),
}


@pytest.mark.parametrize("case", BEFORE)
def test_before_send(site: Site, page: Page, counted: Counted, tracker: Make, case: str) -> None:
    function, expected = BEFORE[case]
    page.goto(site.put("/a", document(tracker(before_send="look"), head=f"<script>look = {function}</script>")))
    (counted.wait if expected else counted.stays)(counted.paths, expected)
    assert page.faults == []


def test_before_send_sees_the_kind(site: Site, page: Page, counted: Counted, tracker: Make) -> None:
    page.goto(site.put("/a", document(tracker(before_send="look"), head="<script>kinds=[]; look=(t,p)=>{kinds.push(t);return p}</script>")))
    page.evaluate("umami.identify('x')")
    counted.wait(counted.views, 1)
    assert page.evaluate("kinds") == ["event", "identify"]
