"""Session recordings: what a player gets back is what was seen, without what must not be seen."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from pages import Site, document
from playwright.sync_api import Page
from running import RunningServer
from watching import Counted

Make = Callable[..., str]
BODY = """<h1>Welcome reader</h1><p>Write to anna@example.com or call +49 30 1234567</p><p data-mask>Anna Smith</p>
<div class="private">Ward 7</div><input id="name" value="Initial value"><input id="pass" type="password"><button>Save</button>"""
FULL, CHANGES, NOTED = 2, 3, 5
QUIET_MS = 400
FILL = "(async () => { for (let i = 0; i < 120; i++) { document.body.append(i); await new Promise(requestAnimationFrame) } })()"


@pytest.fixture
def recorded(counted: Counted, server: RunningServer) -> Counted:
    """A website whose sessions may be recorded."""
    with server.client() as client:
        assert client.post(f"/api/websites/{counted.website}", json={"replayEnabled": True}).status_code == 200
    return counted


@pytest.fixture
def both(tracker: Make, counted: Counted, server: RunningServer) -> Make:
    """Makes the elements of the tracker and of the recorder, which gets the attributes."""

    def make(**attributes: str) -> str:
        given = {"sample_rate": "1", **attributes}
        return tracker() + tracker("/recorder.js", **given)

    return make


def list_events(counted: Counted) -> list[dict[str, Any]]:
    """All events of the only recording; none when there is no recording."""
    replays = counted.ask("/replays")["data"]
    assert len(replays) <= 1
    return list(counted.ask(f"/replays/{replays[0]['id']}")["events"]) if replays else []


def use(page: Page) -> None:
    """Do what a visitor does, and leave."""
    page.wait_for_function("umami.getSession().cache")
    page.wait_for_timeout(700)
    page.type("#name", "typed words")
    page.type("#pass", "hunter22")
    page.click("button")
    page.evaluate("document.body.append('Added later')")
    page.wait_for_timeout(QUIET_MS)
    page.goto("about:blank")


def test_what_is_recorded_and_what_is_not(site: Site, page: Page, recorded: Counted, both: Make) -> None:
    page.goto(site.put("/a", document(both(block_selector=".private"), BODY)))
    use(page)
    recorded.wait(lambda: {event["type"] for event in list_events(recorded)} >= {FULL, CHANGES}, expected=True)
    events = list_events(recorded)
    text = json.dumps(events)
    for shown in ("Welcome reader", "Added later", "Write to", "Save"):
        assert shown in text
    for hidden in ("typed", "hunter22", "Initial value", "anna@example.com", "1234567", "Anna", "Ward 7"):
        assert hidden not in text
    stamps = [event["timestamp"] for event in events]
    assert stamps == sorted(stamps)
    [replay] = recorded.ask("/replays")["data"]
    assert (replay["eventCount"], replay["urlPath"]) == (len(events), "/a")
    assert (events[-1]["type"], events[-1]["data"]["tag"]) == (NOTED, "hidden")
    moved = max(event["timestamp"] for event in events if "Added later" in json.dumps(event))
    assert stamps[-1] - moved >= QUIET_MS - 100, "the last moments, in which nothing moved, are not counted"
    assert replay["duration"] == stamps[-1] - stamps[0]
    assert page.faults == []


def test_the_strict_level_hides_all_text(site: Site, page: Page, recorded: Counted, both: Make) -> None:
    page.goto(site.put("/a", document(both(mask_level="strict"), BODY)))
    use(page)
    recorded.wait(lambda: {event["type"] for event in list_events(recorded)} >= {FULL, CHANGES}, expected=True)
    text = json.dumps(list_events(recorded))
    assert not [word for word in ("Welcome", "reader", "Write", "Save", "Added", "typed", "Anna") if word in text]


def test_many_events_come_in_pieces_while_the_page_is_open(site: Site, page: Page, recorded: Counted, both: Make) -> None:
    page.goto(site.put("/a", document(both(), BODY)))
    page.wait_for_function("umami.getSession().cache")
    page.wait_for_timeout(700)
    with page.expect_response("**/api/record") as answered:
        page.evaluate("""async () => { for (let i = 0; i < 150; i++) {
          document.body.append('line ' + i); await new Promise((done) => setTimeout(done, 5)) } }""")
    assert answered.value.json() == {"ok": True}
    recorded.wait(lambda: len(list_events(recorded)) >= 100, expected=True)


def test_a_large_page_is_sent_compressed(site: Site, page: Page, recorded: Counted, both: Make) -> None:
    page.goto(site.put("/a", document(both(), BODY + "<p>a paragraph of some length</p>" * 3000)))
    page.wait_for_function("umami.getSession().cache")
    page.wait_for_timeout(700)
    with page.expect_request("**/api/record") as sent:
        page.evaluate(FILL)
    assert sent.value.header_value("content-encoding") == "gzip"
    recorded.wait(lambda: FULL in {event["type"] for event in list_events(recorded)}, expected=True)


@pytest.mark.parametrize("case", ["not sampled", "opted out", "not enabled"])
def test_when_nothing_is_recorded(site: Site, page: Page, counted: Counted, server: RunningServer, both: Make, case: str) -> None:
    if case != "not enabled":
        with server.client() as client:
            client.post(f"/api/websites/{counted.website}", json={"replayEnabled": True})
    if case == "opted out":
        page.add_init_script("try { localStorage.setItem('umami.disabled', '1') } catch {}")
    page.goto(site.put("/a", document(both(sample_rate="0" if case == "not sampled" else "1"), BODY)))
    page.wait_for_timeout(1000)
    page.type("#name", "typed words")
    page.goto("about:blank")
    counted.stays(lambda: list_events(counted), [])
    assert page.faults == []


@pytest.mark.parametrize(
    ("config", "attributes", "shown", "hidden"),
    [
        ({"sampleRate": 1, "maskLevel": "strict"}, {}, [], ["Welcome", "Ward 7"]),
        ({"sampleRate": 1, "blockSelector": ".private"}, {}, ["Welcome"], ["Ward 7"]),
        ({"sampleRate": 0, "maskLevel": "strict"}, {"sample_rate": "1", "mask_level": "moderate"}, ["Welcome", "Ward 7"], []),
    ],
)
def test_the_website_says_what_attributes_leave_open(
    site: Site,
    page: Page,
    recorded: Counted,
    tracker: Make,
    server: RunningServer,
    config: object,
    attributes: dict[str, str],
    shown: list[str],
    hidden: list[str],
) -> None:
    with server.client() as client:
        assert client.post(f"/api/websites/{recorded.website}", json={"replayConfig": config}).status_code == 200
    page.goto(site.put("/a", document(tracker() + tracker("/recorder.js", **attributes), BODY)))
    use(page)
    recorded.wait(lambda: {event["type"] for event in list_events(recorded)} >= {FULL, CHANGES}, expected=True)
    text = json.dumps(list_events(recorded))
    assert [word in text for word in shown + hidden] == [True] * len(shown) + [False] * len(hidden)


@pytest.mark.parametrize("case", ["sampled by none", "longest time is over", "no answer"])
def test_when_the_website_ends_it(site: Site, page: Page, recorded: Counted, tracker: Make, server: RunningServer, case: str) -> None:
    config = {"sampleRate": 0 if case == "sampled by none" else 1, "maxDuration": 1}
    with server.client() as client:
        client.post(f"/api/websites/{recorded.website}", json={"replayConfig": config})
    if case == "no answer":
        page.route("**/api/record?*", lambda route: route.abort())
    page.goto(site.put("/a", document(tracker() + tracker("/recorder.js"), BODY)))
    use(page)
    recorded.wait(recorded.views, 1)
    page.wait_for_timeout(1000)
    assert "Added later" not in json.dumps(list_events(recorded))
    assert page.faults == []


def test_a_recording_ends_after_its_longest_time(site: Site, page: Page, recorded: Counted, both: Make) -> None:
    page.goto(site.put("/a", document(both(max_duration="1200"), BODY)))
    page.wait_for_function("umami.getSession().cache")
    page.wait_for_timeout(600)
    page.evaluate("document.body.append('in time')")
    page.wait_for_timeout(1500)
    page.evaluate("document.body.append('too late')")
    page.wait_for_timeout(100)
    page.goto("about:blank")
    recorded.wait(lambda: "in time" in json.dumps(list_events(recorded)), expected=True)
    assert "too late" not in json.dumps(list_events(recorded))


def test_a_new_visitor_begins_a_recording_of_its_own(site: Site, page: Page, recorded: Counted, both: Make) -> None:
    page.goto(site.put("/a", document(both(), BODY)))
    page.wait_for_function("umami.getSession().cache")
    page.wait_for_timeout(600)
    page.evaluate(FILL)
    page.wait_for_timeout(300)
    page.evaluate("umami.identify('anna')")
    page.wait_for_timeout(300)
    page.evaluate(FILL)
    page.wait_for_timeout(300)
    page.goto("about:blank")
    recorded.wait(lambda: len(recorded.ask("/replays")["data"]), 2)
    for replay in recorded.ask("/replays")["data"]:
        events = recorded.ask(f"/replays/{replay['id']}")["events"]
        assert FULL in {event["type"] for event in events}
