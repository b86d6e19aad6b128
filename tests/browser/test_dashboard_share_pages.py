"""A share shows the pages that were chosen, and the server answers a stranger about nothing else."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from dashboard_fixtures import fill, open_tab
from playwright.sync_api import Browser, Page, expect
from running import RunningServer

PAGES = {
    "overview": ("", "Overview"),
    "realtime": ("realtime", "Realtime"),
    "compare": ("compare", "Compare"),
    "breakdown": ("breakdown", "Breakdown"),
    "events": ("events", "Events"),
    "performance": ("vitals", "Web vitals"),
    "sessions": ("sessions", "Sessions"),
    "goals": ("goals", "Goals"),
    "funnels": ("funnels", "Funnels"),
    "journeys": ("journeys", "Journeys"),
    "retention": ("retention", "Retention"),
    "attribution": ("attribution", "Attribution"),
    "utm": ("utm", "UTM"),
    "revenue": ("revenue", "Revenue"),
}
"""The part of the address and the heading of each page that can be shared, by its name in the parameters of a share."""
RANGE = {"startAt": 0, "endAt": 4_000_000_000_000}
QUESTIONS: list[tuple[set[str], str, dict[str, Any] | None]] = [
    ({"overview", "compare"}, "/api/websites/{id}/stats", None),
    ({"sessions"}, "/api/websites/{id}/sessions", None),
    ({"retention"}, "/api/reports/retention", {"timezone": "UTC"}),
]
"""The pages that open a question to the server, its path, and the parameters of a report."""


@pytest.fixture(scope="module")
def website(server: RunningServer) -> str:
    made = server.make_website("Berths")
    fill(server, made, hits=40)
    return made


@pytest.fixture
def stranger(browser: Browser) -> Iterator[Page]:
    """A tab without any login; what the server refuses to it is in `page.refused`."""
    page = browser.new_context(locale="en-US").new_page()
    page.refused = []  # type: ignore[attr-defined]
    page.on("response", lambda answer: answer.status >= 400 and page.refused.append(f"{answer.status} {answer.url}"))  # type: ignore[attr-defined]
    yield page
    page.context.close()


@pytest.mark.parametrize("section", PAGES)
def test_one_page_alone(server: RunningServer, website: str, stranger: Page, section: str) -> None:
    slug = share(server, website, {section})
    stranger.goto(f"{server.url}/share/{slug}?period=30d")
    path, heading = PAGES[section]
    expect(stranger).to_have_url(re.compile(rf"/share/{slug}/?{path}\?period=30d"))
    expect(stranger.get_by_role("heading", level=1)).to_have_text(heading)
    stranger.wait_for_timeout(1500)  # what it asks later than that, it asks after somebody has clicked
    expect(stranger.get_by_text("Something went wrong")).to_have_count(0)
    expect(stranger.get_by_role("navigation", name="Pages")).to_have_count(0)
    assert stranger.refused == []  # type: ignore[attr-defined]
    assert stranger.context.cookies() == []

    elsewhere = "retention" if section != "retention" else "utm"
    stranger.goto(f"{server.url}/share/{slug}/{elsewhere}")
    expect(stranger.get_by_text("This page is not shared")).to_be_visible()

    for opening, question, parameters in QUESTIONS:
        status = ask(server, slug, website, question, parameters)
        assert (status == 200) is (section in opening), (question, status)


def test_whoever_shares_chooses_the_pages(browser: Browser, server: RunningServer, website: str, stranger: Page) -> None:
    tab = open_tab(browser, server)
    tab.goto(f"{server.url}/websites/{website}/settings?p.tab=sharing")
    tab.get_by_role("button", name="New link").click()
    dialog = tab.get_by_role("dialog")
    slug = f"harbour-{time.time_ns()}"
    dialog.get_by_label("Address").fill(slug)
    expect(dialog.get_by_role("checkbox", name="Sessions")).not_to_be_checked()
    for name in ("Overview", "Compare", "Breakdown", "Goals", "Funnels", "Journeys", "Revenue", "Attribution", "Realtime", "Web vitals"):
        dialog.get_by_role("checkbox", name=name).uncheck()
    dialog.get_by_role("button", name="Create").click()
    expect(tab.get_by_text(f"/share/{slug}")).to_be_visible()
    tab.context.close()

    stranger.goto(f"{server.url}/share/{slug}")
    expect(stranger).to_have_url(re.compile(f"/share/{slug}/events"))
    expect(stranger.get_by_role("navigation", name="Pages").get_by_role("link")).to_have_text(["Events", "Retention", "UTM"])
    stranger.get_by_role("link", name="UTM").click()
    expect(stranger.get_by_role("heading", level=1)).to_have_text("UTM")
    assert stranger.refused == []  # type: ignore[attr-defined]


def share(server: RunningServer, website: str, opened: set[str]) -> str:
    """A share that opens these pages; gives its slug."""
    with server.client() as client:
        parameters = {name: name in opened for name in PAGES}
        made = client.post(f"/api/websites/{website}/shares", json={"parameters": parameters}).raise_for_status()
    return str(made.json()["slug"])


def ask(server: RunningServer, slug: str, website: str, path: str, parameters: dict[str, Any] | None) -> int:
    """The status of the answer to a stranger who has opened a share."""
    token = httpx.get(f"{server.url}/api/share/{slug}").raise_for_status().json()["token"]
    headers = {"x-umami-share-token": token, "x-umami-share-context": "1"}
    address = server.url + path.format(id=website)
    if parameters is None:
        return httpx.get(address, params=RANGE, headers=headers, timeout=30).status_code
    kind = path.rsplit("/", 1)[1]
    span = {"startDate": "2026-01-01T00:00:00Z", "endDate": "2030-01-01T00:00:00Z"}
    body = {"websiteId": website, "type": kind, "filters": {}, "parameters": {**span, **parameters}}
    return httpx.post(address, json=body, headers=headers, timeout=30).status_code
