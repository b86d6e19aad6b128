"""What becomes of events when network, server or page fail: in Chromium, with a proxy that fails on demand."""

from __future__ import annotations

import os
import time
from pathlib import Path
from signal import SIGKILL, SIGTERM

import pytest
from declaring import Fault, Site, flush

BUTTON = '<button id="b" track="first_click">1</button><button id="c" track="second_click">2</button>'
FAST = 'data-batch="false" data-cache-retry-interval="1000"'
# Opening a database makes it, so one that the page has not made yet must be left alone.
KEPT = """async () => {
  if (!(await indexedDB.databases()).some(({name}) => name === 'tracking_cache')) return [];
  const open = (name) => new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await open('tracking_cache');
  const request = database.transaction('events').objectStore('events').getAll();
  await new Promise((resolve) => { request.onsuccess = resolve; });
  database.close();
  return request.result.map(({event}) => event.payload.name);
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with Site(tmp_path_factory.mktemp("delivery")) as site:
        yield site


@pytest.fixture
def visitor(site):
    with site.visitor() as visitor:
        yield visitor
        assert visitor.errors == []


def wait_for_requests(site, count, seconds=20):
    deadline = time.monotonic() + seconds
    while len(site.requests) < count and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(site.requests) >= count
    return site.requests


def wait_for_kept(page, names, seconds=10):
    deadline = time.monotonic() + seconds
    while (found := sorted(page.evaluate(KEPT))) != sorted(names) and time.monotonic() < deadline:
        page.wait_for_timeout(100)
    assert found == sorted(names)


def end_browser(profile, signal):
    """Send a signal to the browser with this profile, and wait for its end."""

    def find():
        for process in Path("/proc").glob("[0-9]*"):
            try:
                words = (process / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if f"--user-data-dir={profile}".encode() in words and not any(word.startswith(b"--type=") for word in words):
                yield int(process.name)

    for process in find():
        os.kill(process, signal)
    deadline = time.monotonic() + 20
    while any(find()) and time.monotonic() < deadline:
        time.sleep(0.1)


def test_contract_500_is_retried(visitor):
    visitor.site.faults.extend([Fault(500), Fault(500)])
    page = visitor.open(BUTTON, 'data-batch="false"')
    page.click("#b")
    visitor.expect("first_click")
    first, second, third = visitor.site.requests
    assert (first.status, second.status, third.status) == (500, 500, 200)
    assert second.time - first.time > 1.9
    assert third.time - second.time > 3.9
    wait_for_kept(page, [])


def test_contract_429_backs_off(visitor):
    visitor.site.faults.append(Fault(429, {"Retry-After": "3"}))
    page = visitor.open(BUTTON, 'data-batch="false" data-retry-interval="25000"')
    page.click("#b")
    wait_for_requests(visitor.site, 1)
    page.click("#c")
    visitor.expect("first_click", "second_click")
    first, second = visitor.site.requests
    assert 2.9 < second.time - first.time < 20  # by itself the SDK would wait 25 s
    assert len(second.events) == 2


def test_429_of_the_real_server_backs_off_also_across_hosts(site, tmp_path):
    limits = {"FOOTFALL_RATE_LIMIT": "10", "FOOTFALL_RATE_BURST": "5"}
    with Site(tmp_path, limits, site.browser) as limited, limited.visitor() as visitor:
        page = visitor.open(BUTTON, 'data-batch-size="5" data-retry-interval="15000"', host="localhost")
        page.evaluate("for (let i = 0; i < 10; i++) footfallTracking.track('event_' + i)")
        visitor.expect(*(f"event_{number}" for number in range(10)))
        answers = [(request.status, len(request.events)) for request in limited.requests]
        assert any(status == 429 for status, _ in answers), answers
        refused = next(request for request in limited.requests if request.status == 429)
        later = limited.requests[limited.requests.index(refused) + 1]
        assert 0.9 < later.time - refused.time < 12  # the server says 1 s; by itself the SDK would wait 15 s
        assert page.evaluate("footfallTracking.getStats().successful") == 10


@pytest.mark.parametrize(
    ("headers", "interval", "least", "most"),
    [({}, 6000, 5.9, 30), ({"Retry-After": "2"}, 25_000, 1.9, 20), ({"Retry-After": "5"}, 500, 4.9, 30)],
)
def test_contract_503_is_kept_and_tried_when_the_server_says(visitor, headers, interval, least, most):
    visitor.site.faults.append(Fault(503, headers))
    page = visitor.open(BUTTON, f'data-batch="false" data-cache-retry-interval="{interval}"')
    page.click("#b")
    wait_for_requests(visitor.site, 1)
    wait_for_kept(page, ["first_click"])
    visitor.expect("first_click")
    first, second = visitor.site.requests
    assert least < second.time - first.time < most
    wait_for_kept(page, [])


def test_a_success_of_somebody_else_is_none(visitor):
    """A hotel's network answers every request with its own page."""
    visitor.site.faults.extend([Fault(200, text="<html>welcome</html>")] * 2)
    page = visitor.open(BUTTON, 'data-batch="false" data-retry-interval="300"')
    page.click("#b")
    visitor.expect("first_click")
    assert [request.status for request in visitor.site.requests] == [200, 200, 200]
    assert page.evaluate("footfallTracking.getStats().successful") == 1
    wait_for_kept(page, [])


def test_contract_events_are_kept_when_retries_are_used_up(visitor):
    visitor.site.faults.extend([Fault(500)] * 4)
    page = visitor.open(BUTTON, FAST + ' data-retry-interval="50"')
    page.click("#b")
    wait_for_requests(visitor.site, 4)
    wait_for_kept(page, ["first_click"])
    visitor.expect("first_click")
    assert page.evaluate("footfallTracking.getStats()") == {"total": 1, "successful": 1, "failed": 0, "batches": 5, "debounced": 0}


def test_contract_offline_events_arrive_after_the_network_is_back(visitor):
    page = visitor.open(BUTTON, 'data-batch="false"')
    visitor.context.set_offline(True)
    happened = time.time()
    page.click("#b")
    page.click("#c")
    wait_for_kept(page, ["first_click", "second_click"])
    page.wait_for_timeout(10_500)  # long enough to need a time of their own
    assert visitor.site.requests == []
    visitor.context.set_offline(False)
    visitor.expect("first_click", "second_click")
    (request,) = visitor.site.requests
    assert all(abs(item["payload"]["timestamp"] - happened) < 3 for item in request.events)
    wait_for_kept(page, [])


def test_what_one_page_kept_another_one_sends(visitor):
    visitor.site.faults.append(Fault(503))
    page = visitor.open(BUTTON, 'data-batch="false"')
    page.click("#b")
    wait_for_kept(page, ["first_click"])
    page.goto(visitor.site.url + "/page")
    visitor.expect("first_click")
    wait_for_kept(page, [])


def test_two_tabs_send_what_is_kept_once(visitor):
    visitor.context.set_offline(True)
    visitor.context.set_offline(False)
    page = visitor.open(BUTTON, FAST)
    other = visitor.open(BUTTON, FAST)
    visitor.site.faults.append(Fault(503))
    page.click("#b")
    page.wait_for_timeout(200)
    other.evaluate("for (let i = 0; i < 5; i++) dispatchEvent(new Event('online'))")
    page.evaluate("for (let i = 0; i < 5; i++) dispatchEvent(new Event('online'))")
    page.wait_for_timeout(2500)
    visitor.expect("first_click")


@pytest.mark.parametrize("status", [400, 401])
def test_contract_what_the_server_refuses_is_logged_and_dropped(visitor, status):
    visitor.site.faults.append(Fault(status))
    page = visitor.open(BUTTON, FAST)
    page.click("#b")
    page.wait_for_function("footfallTracking.getStats().failed === 1")
    page.wait_for_timeout(2500)
    assert len(visitor.site.requests) == 1
    assert visitor.said("error", f"refused with {status}")
    wait_for_kept(page, [])


def test_one_bad_event_never_costs_the_others(visitor):
    """The real server refuses the second event alone: the SDK would never make it, so the page's own code does."""
    page = visitor.open("", 'data-strict-names="false"')
    page.evaluate("""() => {
      const original = JSON.stringify;
      JSON.stringify = (value, ...rest) => original(value, ...rest).replace(/"name":"bad"/, '"name":7');
      for (const name of ['good', 'bad', 'fine']) footfallTracking.track(name);
    }""")
    flush(page)
    visitor.expect("fine", "good")
    stats = page.evaluate("footfallTracking.getStats()")
    assert (stats["successful"], stats["failed"], stats["batches"]) == (2, 1, 1)
    assert visitor.said("error", '"bad" is refused with 400')


def test_one_bad_event_never_costs_the_others_on_a_server_without_reports(visitor):
    visitor.site.faults.append(Fault(400))
    page = visitor.open("")
    page.evaluate("for (const name of ['one', 'two', 'three']) footfallTracking.track(name)")
    flush(page)
    visitor.expect("one", "two", "three")
    assert [len(request.events) for request in visitor.site.requests] == [3, 2, 1]


@pytest.mark.parametrize("kind", [1, 2])
def test_the_server_names_the_field_it_refuses(visitor, kind):
    data = {"_reserved": 1} if kind == 1 else {"text": "x" * 11_000}
    item = {"type": "event", "payload": {"website": visitor.website, "name": "n", "url": "/", "hostname": "a.example", "data": data}}
    answer = visitor.site.server.http.post(visitor.site.server.url + "/api/batch", json=[item]).json()
    error = answer["details"][0]["response"]["error"]
    assert (answer["processed"], error["status"]) == (0, 400)
    assert "data" in error["properties"]["payload"]["properties"]


def test_a_network_error_is_retried(visitor):
    visitor.site.faults.append(Fault(0))
    page = visitor.open(BUTTON, 'data-batch="false" data-retry-interval="300"')
    page.click("#b")
    visitor.expect("first_click")


@pytest.mark.parametrize("status", [0, 500, 503])
def test_an_event_whose_answer_was_lost_counts_once(visitor, status):
    """The server has kept the events, and the browser does not know."""
    headers = {"Retry-After": "1"} if status == 503 else {}
    visitor.site.faults.extend([Fault(status, headers, forwarded=True)] * 2)
    page = visitor.open(BUTTON, 'data-batch-size="2" data-retry-interval="300" data-cache-retry-interval="1000"')
    page.click("#b")
    page.click("#c")
    requests = wait_for_requests(visitor.site, 3)
    assert [request.status for request in requests] == [status, status, 200]
    keys = [[item["payload"]["idempotencyKey"] for item in request.events] for request in requests]
    assert keys[0] == keys[1] == keys[2]
    assert len(set(keys[0])) == 2
    visitor.expect("first_click", "second_click")
    page.wait_for_timeout(1500)
    assert visitor.names() == ["first_click", "second_click"]


def test_a_page_that_is_closed_mid_batch_loses_nothing(visitor):
    page = visitor.open(BUTTON)
    page.click("#b")
    page.click("#c")
    page.close(run_before_unload=True)
    visitor.expect("first_click", "second_click")


def test_a_page_that_is_closed_while_a_request_is_underway_loses_nothing(visitor):
    visitor.site.faults.append(Fault(200, forwarded=True, delay=1))
    page = visitor.open(BUTTON, 'data-batch="false"')
    page.click("#b")
    page.wait_for_timeout(100)
    page.close(run_before_unload=True)
    visitor.expect("first_click")


@pytest.mark.parametrize("status", [0, 429, 500, 503])
def test_a_page_that_is_left_while_the_server_fails_loses_nothing(visitor, status):
    visitor.site.pages["/next"] = ("<title>next</title>", {})
    visitor.site.faults.extend([Fault(status)] * 2)
    page = visitor.open(BUTTON + '<a id="a" href="/next" track="link_click">go</a>')
    page.click("#b")
    page.click("#a")
    page.wait_for_url("**/next")
    wait_for_requests(visitor.site, 1)
    wait_for_kept(page, ["first_click", "link_click"])
    visitor.site.faults.clear()
    page.goto(visitor.site.url + "/page")
    page.click("#c")
    visitor.expect("first_click", "link_click", "second_click")
    wait_for_kept(page, [])
    assert len(visitor.site.requests[-1].events) == 3  # what was left goes along with the page's own


def test_what_is_gathered_is_kept_at_once_and_other_tabs_leave_it_alone(visitor):
    page = visitor.open(BUTTON)
    page.click("#b")
    wait_for_kept(page, ["first_click"], seconds=3)
    other = visitor.open(BUTTON)
    other.wait_for_timeout(1500)
    other.evaluate("dispatchEvent(new Event('online'))")
    visitor.expect("first_click")
    other.wait_for_timeout(1000)
    assert len(visitor.site.requests) == 1
    wait_for_kept(other, [])


@pytest.mark.parametrize(("wait", "signal"), [(2.0, SIGTERM), (2.0, SIGKILL), (0.1, SIGTERM)])
def test_a_browser_that_is_ended_loses_nothing(site, visitor, tmp_path, wait, signal):
    profile = tmp_path / "profile"
    url = visitor.path_of(BUTTON)
    with visitor.profile(profile) as context:
        page = context.pages[0]
        page.goto(url)
        page.wait_for_timeout(500)
        page.click("#b")
        page.evaluate("footfallTracking.track('by_code')")
        time.sleep(wait)
        end_browser(profile, signal)
    with visitor.profile(profile) as context:
        context.pages[0].goto(url)
        visitor.expect("by_code", "first_click")
        assert {len(request.events) for request in site.requests} == {2}


def test_a_browser_without_keepalive_uses_a_beacon(visitor):
    page = visitor.open(BUTTON, head="<script>delete Request.prototype.keepalive</script>")
    page.click("#b")
    page.close(run_before_unload=True)
    visitor.expect("first_click")


def test_a_link_that_leaves_loses_nothing_and_is_not_delayed(visitor):
    visitor.site.pages["/next"] = ("<title>next</title>", {})
    visitor.site.faults.append(Fault(200, forwarded=True, delay=12))
    page = visitor.open('<a id="a" href="/next" track="link_click">go</a>')
    started = time.monotonic()
    page.click("#a")
    page.wait_for_url("**/next")
    assert time.monotonic() - started < 10
    visitor.expect("link_click")


def test_a_hidden_page_sends_and_goes_on(visitor):
    page = visitor.open(BUTTON, 'data-batch-timeout="600000"')
    page.click("#b")
    page.evaluate("""() => {
      Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});
      document.dispatchEvent(new Event('visibilitychange'));
      delete document.visibilityState;
    }""")
    visitor.expect("first_click")
    page.click("#c")
    flush(page)
    visitor.expect("first_click", "second_click")


def test_back_forward_cache(visitor):
    visitor.site.pages["/next"] = ("<title>next</title>", {})
    page = visitor.open(BUTTON)
    page.evaluate("addEventListener('pageshow', (event) => { window.restored = event.persisted })")
    page.click("#b")
    page.goto(visitor.site.url + "/next")
    visitor.expect("first_click")
    page.go_back(wait_until="commit")
    page.wait_for_function("window.restored === true")
    page.click("#c")
    visitor.expect("first_click", "second_click")
    assert page.evaluate("footfallTracking.getStats().total") == 2


def test_a_browser_without_a_database_keeps_events_in_memory(visitor):
    visitor.site.faults.append(Fault(503))
    page = visitor.open(
        BUTTON, FAST, head="<script>Object.defineProperty(window, 'indexedDB', {get() { throw new Error('denied') }})</script>"
    )
    page.click("#b")
    visitor.expect("first_click")
    assert len(visitor.site.requests) == 2


def test_a_database_that_never_answers_is_done_without(visitor):
    visitor.site.faults.append(Fault(503, {"Retry-After": "1"}))
    page = visitor.open(BUTTON, 'data-batch="false"', head="<script>IDBFactory.prototype.open = () => ({})</script>")
    page.click("#b")
    visitor.expect("first_click")
    assert len(visitor.site.requests) == 2


def test_a_browser_without_storage(visitor):
    denied = "Object.defineProperty(window, '{}', {{get() {{ throw new Error('denied') }}}});"
    page = visitor.open(BUTTON, head=f"<script>{denied.format('sessionStorage')}{denied.format('localStorage')}</script>")
    page.click("#b")
    page.click("#c")
    flush(page)
    visitor.expect("first_click", "second_click")
    assert visitor.data("first_click")["sessionId"] == visitor.data("second_click")["sessionId"]


def test_events_share_the_visit_of_the_tracker(visitor):
    page = visitor.open(BUTTON, head=f'<script src="/script.js" data-website-id="{visitor.website}"></script>')
    page.wait_for_function("footfall.getSession().cache")
    with page.expect_request("**/api/batch") as sent:
        page.click("#b")
        flush(page)
    assert sent.value.headers["x-umami-cache"] == page.evaluate("footfall.getSession().cache")
    visitor.expect("first_click")
    with visitor.site.server.client() as client:
        dates = {"startAt": 946684800000, "endAt": int(time.time() * 1000) + 60_000}
        (session,) = client.get(f"/api/websites/{visitor.website}/sessions", params=dates).json()["data"]
        activity = client.get(f"/api/websites/{visitor.website}/sessions/{session['id']}/activity", params=dates).json()
    assert sorted(item["eventType"] for item in activity) == [1, 2]
    assert len({item["visitId"] for item in activity}) == 1


def test_the_mock_transport_keeps_a_page_from_the_network(visitor):
    page = visitor.open(BUTTON)
    page.evaluate("""() => {
      window.mock = footfallTracking.createMockTransport({failureRate: 0.5, seed: 4, failureStatus: 400});
      footfallTracking.updateConfig({transport: mock, batchConfig: {enabled: false}});
      for (let i = 0; i < 40; i++) footfallTracking.track('event_' + i);
    }""")
    flush(page)
    stats = page.evaluate("footfallTracking.getStats()")
    assert stats["successful"] == page.evaluate("mock.events.length")
    assert stats["successful"] + stats["failed"] == 40
    assert 0 < stats["failed"] < 40
    assert visitor.site.requests == []
