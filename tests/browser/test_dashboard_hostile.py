"""Words that would like to be code, wherever the dashboard shows what others named or sent: they are text, and only text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from dashboard_fixtures import HOSTILE, open_tab
from hostile_site import ADDRESS, LONG, PERSON, TURNED, HostileSite
from looking import WIDE, find_harm, open_stranger, settle, visit, watch
from playwright.sync_api import Browser, Locator, Page, expect
from running import RunningServer

IMAGE = "<img src=x"
SHOWN_BY_A_SITE = {
    "": IMAGE,
    "realtime": IMAGE,
    **{f"metrics/{name}": IMAGE for name in ("path", "entry", "exit", "title", "browser", "os", "device", "event", "tag", "distinctId")},
    **{f"metrics/utm{name}": IMAGE for name in ("Source", "Medium", "Campaign", "Content", "Term")},
    "metrics/language": "<i",
    "metrics/screen": IMAGE,
    "metrics/query": "%3Cimg",
    "breakdown?p.fields=path,browser": IMAGE,
    "compare?p.list=path": IMAGE,
    "events": IMAGE,
    "declarative": "<script>",
    "vitals": IMAGE,
    "sessions": IMAGE,
    "journeys": IMAGE,
    f"attribution?p.s1=event.{quote(HOSTILE[:50])}": IMAGE,
    "utm": IMAGE,
    "revenue": IMAGE,
    "reports": IMAGE,
    "segments": IMAGE,
    "cohorts": IMAGE,
    "emails": IMAGE,
    **{f"backend?p.tab={name}": IMAGE for name in ("views", "content", "engagement", "calls")},
    "settings?p.tab=sharing": IMAGE,
    "settings?p.tab=server": IMAGE,
}
SHOWN_BESIDE = (
    "websites",
    "boards",
    "boards/$id",
    "links",
    "links/$id",
    "pixels",
    "pixels/$id",
    "teams",
    "teams/$teamId",
    "settings/keys",
    "admin/users",
)


@pytest.fixture(scope="module")
def hostile(server: RunningServer) -> HostileSite:
    made = HostileSite(server)
    made.share()
    return made


@pytest.fixture(scope="module")
def signed_in(browser: Browser, server: RunningServer) -> Iterator[Page]:
    page = watch(open_tab(browser, server, viewport=WIDE, reduced_motion="reduce"))
    yield page
    page.context.close()


@pytest.fixture
def tab(signed_in: Page) -> Page:
    signed_in.faults.clear()  # type: ignore[attr-defined]
    return signed_in


def open_site(tab: Page, hostile: HostileSite, rest: str) -> Locator:
    """Opens a page of the website; gives what is below its head."""
    visit(tab, hostile.address(rest))
    return tab.locator("main")


@pytest.mark.parametrize(("path", "words"), SHOWN_BY_A_SITE.items())
def test_what_was_sent_is_text(tab: Page, hostile: HostileSite, path: str, words: str) -> None:
    main = open_site(tab, hostile, path)
    expect(main.get_by_text(words).first).to_be_attached()
    assert find_harm(tab) == []


@pytest.mark.parametrize("path", SHOWN_BESIDE)
def test_what_was_named_is_text(tab: Page, hostile: HostileSite, path: str) -> None:
    visit(tab, hostile.address_beside(path))
    expect(tab.locator("main").get_by_text(IMAGE).first).to_be_attached()
    assert find_harm(tab) == []


def test_all_about_a_session(tab: Page, hostile: HostileSite) -> None:
    open_site(tab, hostile, "sessions")
    tab.get_by_placeholder(re.compile("Person, city")).fill(PERSON)
    rows = tab.locator("main tbody tr")
    expect(rows).to_have_count(1)
    rows.get_by_role("button").click()
    sheet = tab.get_by_role("dialog")
    expect(sheet.get_by_text(IMAGE).first).to_be_visible()
    assert find_harm(tab) == []


@pytest.mark.parametrize("word", [ADDRESS, TURNED, LONG, "constructor"])
def test_a_session_whose_every_fact_is_one_word(tab: Page, hostile: HostileSite, word: str) -> None:
    open_site(tab, hostile, "sessions")
    tab.get_by_placeholder(re.compile("Person, city")).fill(word[:50])
    settle(tab)
    tab.locator("main tbody tr").filter(has_text=word[:20]).first.get_by_role("button").click()
    sheet = tab.get_by_role("dialog")
    expect(sheet.get_by_role("button", name="Show properties").first).to_be_visible()
    sheet.get_by_role("button", name="Show properties").first.click()
    expect(sheet.get_by_text(word[:50]).first).to_be_visible()
    assert sheet.evaluate("node => node.scrollWidth - node.clientWidth") <= 0
    assert find_harm(tab) == []


def test_events_down_to_their_values(tab: Page, hostile: HostileSite) -> None:
    main = open_site(tab, hostile, "events")
    main.get_by_role("button", name=re.compile(r"^<img src=x")).first.click()
    settle(tab)
    main.get_by_role("button", name=re.compile(r"^deep|^<img|^list")).first.click()
    settle(tab)
    expect(main.get_by_text(IMAGE).first).to_be_visible()
    main.get_by_role("button", name=re.compile("Show properties")).first.click()
    expect(tab.get_by_role("dialog").get_by_role("rowheader").first).to_be_visible()
    assert find_harm(tab) == []


def test_an_email_and_who_opened_it(tab: Page, hostile: HostileSite) -> None:
    main = open_site(tab, hostile, "emails")
    main.get_by_text(IMAGE).first.click()
    sheet = tab.get_by_role("dialog")
    expect(sheet.get_by_text(re.compile("Mozilla/5.0 <img"))).to_be_visible()
    assert find_harm(tab) == []


def test_conditions_made_of_hostile_words(tab: Page, hostile: HostileSite) -> None:
    main = open_site(tab, hostile, "metrics/title")
    main.get_by_role("button", name=re.compile(r"^<img src=x")).click()
    chip = tab.get_by_role("group", name="Filters").get_by_role("button", name=re.compile("^Title is"))
    expect(chip).to_contain_text(IMAGE)
    settle(tab)
    tab.reload()
    settle(tab)
    expect(chip).to_contain_text(IMAGE)
    tab.get_by_role("button", name="Segment", exact=True).click()
    expect(tab.get_by_role("menuitem", name=re.compile("^<img"))).to_be_visible()
    tab.keyboard.press("Escape")
    tab.keyboard.press("Control+k")
    tab.get_by_role("textbox", name="Search and commands").fill("Berths")
    expect(tab.get_by_role("dialog").get_by_text('"><img src=x').first).to_be_visible()
    assert find_harm(tab) == []


def test_hints_at_what_the_pointer_rests_on(tab: Page, hostile: HostileSite) -> None:
    open_site(tab, hostile, "?compare=prev")
    tab.locator("main [data-tip]").filter(has_text=IMAGE).first.hover()
    expect(tab.get_by_role("tooltip")).to_be_visible()
    tab.get_by_role("img", name=re.compile("Views and visitors|over time", re.IGNORECASE)).first.hover()
    tab.get_by_role("button", name=re.compile("[Nn]ote")).first.click()
    expect(tab.get_by_role("dialog").get_by_text(IMAGE)).to_be_visible()
    assert find_harm(tab) == []


def test_no_referrer_is_a_link(tab: Page, hostile: HostileSite) -> None:
    for path in ("metrics/referrer", "metrics/domain", "sessions", "events", "realtime"):
        open_site(tab, hostile, path)
        addresses = tab.eval_on_selector_all("[href]", "nodes => nodes.map((node) => node.href)")
        assert [address for address in addresses if not address.startswith(hostile.server.url)] == []


def test_what_a_stranger_sees(browser: Browser, hostile: HostileSite) -> None:
    share = hostile.server.url + hostile.share(parameters={"sessions": True})
    page = open_stranger(browser)
    for path in ("", "realtime", "events", "sessions", "utm", "journeys", "vitals", "metrics/title"):
        visit(page, f"{share}/{path}")
        expect(page.locator("main").get_by_text(IMAGE).first).to_be_attached()
        assert (path, find_harm(page)) == (path, [])
    for tile in ("glance", "chart", "map"):
        page.goto(f"{share.replace('/share/', '/embed/')}/{tile}")
        expect(page.get_by_text('Berths "><img src=x').first).to_be_visible()
        expect(page.locator(".mantine-Skeleton-root")).to_have_count(0)
        assert (tile, find_harm(page)) == (tile, [])
    page.context.close()


@pytest.mark.parametrize("address", [ADDRESS, "data:text/html,<script>top.hacked=1</script>", "vbscript:x"])
def test_a_link_leads_to_no_script(hostile: HostileSite, address: str) -> None:
    with hostile.server.client() as client:
        answer = client.post("/api/links", json={"name": "A", "url": address, "slug": f"to-{abs(hash(address))}"})
    assert answer.status_code == 400
    assert "url" in answer.json()["error"]["properties"]
