"""What marked elements report: used in Chromium, read in the statistics."""

from __future__ import annotations

import pytest
from declaring import INJECTED, Site, flush

BUTTON = '<button id="b" data-track="toolbar_click_save" data-track-params=\'{"plan":"pro","count":3}\'>Save</button>'


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with Site(tmp_path_factory.mktemp("marks")) as site:
        yield site


@pytest.fixture
def visitor(site):
    with site.visitor() as visitor:
        yield visitor
        assert visitor.errors == []


def test_contract_success_and_format(visitor):
    page = visitor.open(BUTTON, 'data-version="1.2.3"', path="/shop?q=1")
    page.click("#b")
    page.wait_for_function("footfallTracking.getStats().successful === 1")  # five seconds later, by itself
    visitor.expect("toolbar_click_save")
    (event,) = visitor.events()
    assert (event["urlPath"], event["urlQuery"], event["pageTitle"], event["hostname"]) == ("/shop", "q=1", "Page", "127.0.0.1")
    assert visitor.site.requests[0].events[0]["type"] == "event"


def test_contract_version_and_url_are_injected(visitor):
    page = visitor.open(BUTTON, 'data-version="1.2.3"', path="/shop?q=1#top")
    page.click("#b")
    page.evaluate("history.pushState({}, '', '/elsewhere')")
    flush(page)
    visitor.expect("toolbar_click_save")
    data = visitor.data("toolbar_click_save")
    session = page.evaluate("sessionStorage.getItem('footfall.session')")
    assert data.keys() == {"plan", "count"} | INJECTED
    assert (data["version"], data["url"], data["eventType"], data["viewport"]) == (
        "1.2.3",
        visitor.site.url + "/shop?q=1#top",
        "click",
        "800x600",
    )
    assert (data["plan"], float(data["count"]), data["sessionId"]) == ("pro", 3, session)
    assert abs(float(data["timestamp"]) / 1000 - visitor.site.requests[0].time) < 10


def test_the_data_shows_in_the_statistics_of_properties(visitor):
    page = visitor.open(BUTTON)
    page.click("#b")
    flush(page)
    visitor.expect("toolbar_click_save")
    with visitor.site.server.client() as client:
        dates = {"startAt": 946684800000, "endAt": 4102444800000}
        properties = client.get(f"/api/websites/{visitor.website}/event-data/properties", params=dates).json()
        asked = {**dates, "event": "toolbar_click_save", "propertyName": "version"}
        values = client.get(f"/api/websites/{visitor.website}/event-data/values", params=asked).json()
    assert {row["propertyName"] for row in properties} == {"plan", "count"} | INJECTED
    assert values == [{"value": "0.0.0", "total": 1}]


@pytest.mark.parametrize("prefix", ["", "data-"])
def test_every_kind_of_event_in_both_spellings(visitor, prefix):
    page = visitor.open(f"""
        <button id="click" {prefix}track="x_click" {prefix}track-params='{{"spelling":"yes"}}'>c</button>
        <div id="hover" {prefix}track-hover="x_hover">h <b id="inner">inner</b></div>
        <input id="focus" {prefix}track-focus="x_focus"><input id="blur" {prefix}track-blur="x_blur">
        <input id="input" {prefix}track-input="x_input">
        <form id="form" {prefix}track-submit="x_submit" onsubmit="return false"><button id="go">go</button></form>""")
    page.click("#click")
    page.hover("#hover")
    page.hover("#inner")
    page.click("#focus")
    page.click("#blur")
    page.click("#input")
    page.keyboard.type("secret words")
    page.click("#go")
    flush(page)
    visitor.expect("x_blur", "x_click", "x_focus", "x_hover", "x_input", "x_submit")
    assert visitor.data("x_click")["spelling"] == "yes"
    kinds = {name: visitor.data(f"x_{name}")["eventType"] for name in ("hover", "focus", "blur", "input", "submit")}
    assert kinds == {name: name for name in kinds}
    assert "secret" not in str(visitor.site.requests)


def test_an_icon_inside_a_button_and_only_the_innermost_mark(visitor):
    page = visitor.open("""
        <div data-track="outer_click">
          <button track="inner_click"><svg id="icon" width="20" height="20"><path d="M0 0h20v20H0z"/></svg></button>
          <p id="text">text</p>
        </div>""")
    page.click("#icon")
    flush(page)
    visitor.expect("inner_click")
    page.click("#text")
    flush(page)
    visitor.expect("inner_click", "outer_click")


def test_the_page_keeps_its_own_events(visitor):
    page = visitor.open(
        """<div id="outer"><a id="a" href="#there" track="link_click">x</a></div>
        <button id="stopped" track="stopped_click">y</button>
        <script>seen = [];
        outer.addEventListener('click', (event) => seen.push(event.defaultPrevented));
        stopped.addEventListener('click', (event) => event.stopImmediatePropagation());</script>"""
    )
    page.click("#a")
    page.click("#stopped")
    assert page.evaluate("[seen, location.hash]") == [[False], "#there"]
    flush(page)
    visitor.expect("link_click", "stopped_click")


@pytest.mark.parametrize("place", ["nav", "header", "footer", "div data-track-ignore"])
def test_a_manual_name_beats_automatic_tracking_and_its_exclusions(visitor, place):
    page = visitor.open(
        f'<{place}><button id="m" track="menu_click_open">Open</button><button id="auto">Other</button></{place.split()[0]}>',
        'data-auto-track="true"',
    )
    page.click("#m")
    page.click("#auto")
    flush(page)
    visitor.expect("menu_click_open")


AUTOMATIC = {
    '<button class="t" id="Save All">x</button>': "auto_click_save_all",
    '<button class="t" aria-label="Close dialog">x</button>': "auto_click_close_dialog",
    '<a class="t" href="#">  Read \n more  </a>': "auto_click_read_more",
    '<button class="t">保存文件</button>': "auto_click_保存文件",
    '<button class="t">Сохранить всё</button>': "auto_click_сохранить_всё",
    '<button class="t">★</button>': "auto_click_button_t",
    '<button class="t">A label that is much longer than that</button>': "auto_click_a_label_that_is_much",
    '<input class="t" type="submit" value="Send it">': "auto_click_send_it",
    '<input class="t" value="typed text">': "auto_click_input_t",
    '<select class="t"><option>Chosen</option></select>': "auto_click_select_t",
    '<div class="t" onclick="1">Div</div>': "auto_click_div",
    '<span class="t" role="button">Role</span>': "auto_click_role",
    '<span class="t" role="link">Link</span>': "auto_click_link",
}


def test_automatic_names(visitor):
    page = visitor.open("".join(f"<p>{html}</p>" for html in AUTOMATIC), 'data-auto-track="true"')
    for element in page.query_selector_all(".t"):
        element.click()
    flush(page)
    visitor.expect(*AUTOMATIC.values())


def test_automatic_tracking_sees_handlers_without_attributes_and_leaves_plain_elements_alone(visitor):
    page = visitor.open(
        '<div id="handled">x</div><div id="plain">y</div><script>handled.onclick = () => 1; document.body.onclick = () => 1</script>',
        'data-auto-track="true"',
    )
    page.click("#handled")
    page.click("#plain")
    flush(page)
    visitor.expect("auto_click_handled")


def test_automatic_tracking_is_off_unless_asked_for_and_its_exclusions_are_configurable(visitor):
    page = visitor.open('<nav><button id="in">a</button></nav><aside><button id="out">b</button></aside>')
    page.click("#in")
    page.evaluate("footfallTracking.updateConfig({autoTrack: true, excludedSelectors: ['aside', ':broken(']})")
    page.click("#in")
    page.click("#out")
    flush(page)
    visitor.expect("auto_click_in")


def test_elements_added_later(visitor):
    page = visitor.open('<div id="place"></div>')
    late = "<button id=b track=late_click>x</button><div id=h track-hover=late_hover>y</div><input id=f track-focus=late_focus>"
    page.evaluate("html => { place.innerHTML = html }", late)
    page.click("#b")
    page.hover("#h")
    page.focus("#f")
    flush(page)
    visitor.expect("late_click", "late_focus", "late_hover")


def test_shadow_dom(visitor):
    page = visitor.open("""<div id="host"></div><script>
      host.attachShadow({mode: 'open'}).innerHTML = `<button id="b" track="shadow_click"><i id="icon">icon</i></button>
        <p id="beside">beside</p><div id="h" track-hover="shadow_hover">h</div>
        <form track-submit="shadow_submit" onsubmit="return false"><input id="i" track-focus="shadow_focus">
        <button id="go">go</button></form>`;
    </script>""")
    page.click("#icon")
    page.hover("#beside")
    page.hover("#h")
    page.click("#i")
    page.click("#go")
    flush(page)
    visitor.expect("shadow_click", "shadow_focus", "shadow_hover", "shadow_submit")


@pytest.mark.parametrize("params", ["{broken", "[1]", '"text"', '{"_reserved":1}', '{"long":"' + "x" * 11_000 + '"}'])
@pytest.mark.parametrize(("attributes", "kind"), [("", "error"), ('data-dev-mode="true"', None)])
def test_broken_params_cost_only_themselves(visitor, params, attributes, kind):
    page = visitor.open("<button id=b track=still_sent>x</button>", attributes)
    page.evaluate("text => b.setAttribute('track-params', text)", params)
    page.click("#b")
    flush(page)
    visitor.expect("still_sent")
    assert visitor.data("still_sent").keys() == INJECTED
    assert visitor.said(kind, "") if kind else visitor.said("warning", "track-params") or visitor.said("error", "data:")


def test_names_that_are_empty_or_not_allowed(visitor):
    page = visitor.open(
        '<div track="outer"><button id="e" track="">x</button><button id="u" track="Große Namen">y</button></div>', 'data-dev-mode="true"'
    )
    page.click("#e")
    page.click("#u")
    assert visitor.said("warning", "empty name")
    assert visitor.said("error", "strictNames")
    page.evaluate("footfallTracking.updateConfig({strictNames: false, debounceTime: 0})")
    page.click("#u")
    flush(page)
    visitor.expect("Große Namen")


def test_an_empty_name_is_silent_in_production(visitor):
    page = visitor.open('<button id="e" track="">x</button>')
    page.click("#e")
    assert visitor.messages == []


def test_a_thousand_rapid_clicks_are_one_event(visitor):
    page = visitor.open(BUTTON)
    page.evaluate("for (let i = 0; i < 1000; i++) b.click()")
    page.wait_for_timeout(600)
    page.click("#b")
    flush(page)
    visitor.expect("toolbar_click_save", "toolbar_click_save")
    stats = page.evaluate("footfallTracking.getStats()")
    assert stats == {"total": 2, "successful": 2, "failed": 0, "batches": 1, "debounced": 999}


def test_initialized_twice_is_one(visitor):
    tag = f'<script src="/declarative.js" data-website-id="{visitor.website}"></script>'
    page = visitor.open(BUTTON, head=tag)
    assert page.evaluate(
        f"footfallTracking.initialize({{websiteId: '{visitor.website}'}}) === footfallTracking.initialize({{websiteId: 'x'}})"
    )
    page.click("#b")
    flush(page)
    visitor.expect("toolbar_click_save")


def test_functions(visitor):
    page = visitor.open("", 'data-tag="beta" data-distinct-id="user-7"')
    assert page.evaluate("footfallTracking.track('code_event', {price: 9.5})") is True
    assert page.evaluate("footfallTracking.track('')") is False
    state = page.evaluate("footfallTracking.getState()")
    assert (state["gathered"], state["underway"], state["settings"]["websiteId"]) == (1, 0, visitor.website)
    page.evaluate("footfallTracking.destroy()")
    visitor.expect("code_event")
    data = visitor.data("code_event")
    assert (data["eventType"], float(data["price"])) == ("custom", 9.5)
    payload = visitor.site.requests[0].events[0]["payload"]
    assert (payload["tag"], payload["id"]) == ("beta", "user-7")
    assert page.evaluate("footfallTracking.getState()") is None
    assert page.evaluate("footfallTracking.track('after')") is False


UMAMI = '<button id="u" data-umami-event="Sign up" data-umami-event-plan="pro">x</button>'
TRACKER = '<script src="/script.js" data-website-id="{}"{}></script>'


def test_umamis_attributes_without_the_tracker(visitor):
    page = visitor.open(UMAMI + BUTTON, 'data-auto-track="true"')
    page.click("#u")
    page.click("#b")
    flush(page)
    visitor.expect("Sign up", "toolbar_click_save")
    assert visitor.data("Sign up")["plan"] == "pro"


@pytest.mark.parametrize("told", ["", ' data-auto-track="false"'])  # told not to track, the tracker leaves clicks alone
def test_umamis_attributes_beside_the_tracker_are_reported_once(visitor, told):
    both = '<button id="both" data-umami-event="same_name" track="same_name">z</button>'
    page = visitor.open(UMAMI + BUTTON + both, 'data-auto-track="true"', head=TRACKER.format(visitor.website, told))
    for button in ("#u", "#b", "#both"):
        page.click(button)
    flush(page)
    visitor.expect("Sign up", "same_name", "toolbar_click_save")
    page.wait_for_timeout(500)
    visitor.expect("Sign up", "same_name", "toolbar_click_save")


def test_strict_content_security_policy(visitor):
    policy = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'"
    page = visitor.open(BUTTON, headers={"Content-Security-Policy": policy})
    page.click("#b")
    flush(page)
    visitor.expect("toolbar_click_save")
    assert visitor.messages == []


def test_from_another_host_without_preflight(visitor):
    page = visitor.open(BUTTON, host="localhost")
    methods = []
    page.on("request", lambda request: methods.append(request.method))
    page.click("#b")
    flush(page)
    visitor.expect("toolbar_click_save")
    assert methods == ["POST"]


@pytest.mark.parametrize(
    ("script", "attributes"),
    [
        ("localStorage.setItem('umami.disabled', '1')", ""),
        ("Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})", ""),
        ("Object.defineProperty(navigator, 'doNotTrack', {value: '1'})", 'data-do-not-track="true"'),
        ("", 'data-domains="example.com"'),
    ],
)
def test_visitors_who_are_not_counted(visitor, script, attributes):
    page = visitor.open(BUTTON, attributes, head=f"<script>{script}</script>")
    page.click("#b")
    assert page.evaluate("footfallTracking.getStats().total") == 0
    page.evaluate("footfallTracking.flush()")
    assert visitor.site.requests == []


def test_addresses_without_query_and_fragment(visitor):
    page = visitor.open(BUTTON, 'data-exclude-search="true" data-exclude-hash="true"', path="/p?secret=1#part")
    page.click("#b")
    flush(page)
    visitor.expect("toolbar_click_save")
    assert "secret" not in str(visitor.site.requests)
    assert visitor.data("toolbar_click_save")["url"] == visitor.site.url + "/p"


@pytest.mark.parametrize(
    "change",
    [
        "Object.prototype.added = 1; Object.prototype.more = function () {}",
        "Array.prototype.toJSON = () => 'changed'; Array.prototype.added = 2",
        "String.prototype.toJSON = function () { return '\"' + this + '\"' }",
        "delete window.crypto; Object.defineProperty(window, 'crypto', {value: undefined})",
    ],
)
def test_pages_that_changed_what_is_built_in(visitor, change):
    page = visitor.open(BUTTON.replace('"count":3', '"list":["a",1]'), head=f"<script>{change}</script>")
    page.click("#b")
    flush(page)
    visitor.expect("toolbar_click_save")
    data = visitor.data("toolbar_click_save")
    assert (data["plan"], data["list"]) == ("pro", '["a",1]')


def test_what_the_server_could_not_store_costs_only_itself(visitor):
    page = visitor.open(
        """<button id="b" track="large_click" track-params='{"n":12345678901234567890,"small":1}'>x</button>""", 'data-dev-mode="true"'
    )
    page.click("#b")
    page.evaluate("footfallTracking.track('text_data', 'text'); footfallTracking.track('list_data', [1]); footfallTracking.track()")
    flush(page)
    visitor.expect("large_click", "list_data", "text_data")
    data = visitor.data("large_click")
    assert (data["n"], float(data["small"])) == ("12345678901234567000", 1)
    assert visitor.data("text_data").keys() == INJECTED
    assert visitor.data("list_data").keys() == INJECTED
    assert visitor.said("warning", 'the number "n" is too large')
    assert visitor.said("error", '"text_data" is sent without its data: data: is no object')
    assert visitor.said("warning", "name: is empty")


def test_one_name_in_both_kinds_of_attribute_is_one_event_with_the_data_of_both(visitor):
    marks = """track="both" track-params='{"a":"mine","b":"x"}' data-umami-event="both" data-umami-event-a="y" data-umami-event-c="z" """
    page = visitor.open(f'<button id="b" {marks}>x</button>')
    page.click("#b")
    flush(page)
    visitor.expect("both")
    data = visitor.data("both")
    assert (data["a"], data["b"], data["c"]) == ("mine", "x", "z")


@pytest.mark.parametrize("level", ["", 'data-log-level="silent"'])
def test_wrong_settings_are_told_by_name_unless_silence_is_asked_for(visitor, level):
    wrong = 'data-batch-size="ten" data-batch="nein" data-excluded-selectors="[[, .quiet" data-auto-track="true"'
    page = visitor.open('<button id="b">x</button><p class="quiet"><button id="q">x</button></p>', f"{wrong} {level}")
    page.evaluate("footfallTracking.updateConfig()")
    page.evaluate("footfallTracking.updateConfig({debounceTime: 'x'})")
    page.click("#b")
    page.click("#q")
    flush(page)
    visitor.expect("auto_click_b")
    told = [text for _, text in visitor.messages]
    names = ["batchConfig.batchSize", "batchConfig.enabled", "excludedSelectors", "debounceTime"]
    assert [any(f"[Tracking] {name}:" in line for line in told) for name in names] == [not level] * 4
    assert len(told) == (0 if level else 4)
    settings = page.evaluate("footfallTracking.getState().settings")
    assert (settings["batchConfig"], settings["debounceTime"]) == ({"enabled": True, "batchSize": 10, "batchTimeout": 5000}, 500)


def test_names_of_attributes_that_are_none_are_told_in_development(visitor):
    visitor.open(BUTTON, 'data-bach-size="3" data-dev-mode="true"')
    assert visitor.said("warning", "bachSize: is no setting")
