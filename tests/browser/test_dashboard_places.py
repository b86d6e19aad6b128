"""From the world to a city: a server that knows cities, its map and lists, and the way back."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mmdb_writer import MMDBWriter
from netaddr import IPSet
from playwright.sync_api import Locator, Page, expect
from running import AGENT, RunningServer

CITIES = {
    "81.2.69": ("DE", "HE", "Frankfurt am Main", 6),
    "81.2.70": ("DE", "HE", "Wiesbaden", 3),
    "81.2.71": ("DE", "BE", "Berlin", 2),
    "81.2.72": ("FR", "IDF", "Paris", 4),
}
"""Country, region, city and number of visitors of a network."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server with a database of cities."""
    file = tmp_path_factory.mktemp("places") / "cities.mmdb"
    write_cities(file)
    with RunningServer(tmp_path_factory.mktemp("browser"), {"FOOTFALL_GEO_DATABASE": str(file)}) as running:
        yield running


@pytest.fixture(scope="module")
def website(server: RunningServer) -> str:
    made = server.make_website("Ports")
    visit(server, made)
    return made


@pytest.fixture
def world(tab: Page, server: RunningServer, website: str) -> Locator:
    """The map's panel, at the beginning."""
    tab.faults.clear()  # type: ignore[attr-defined]
    tab.goto(f"{server.url}/websites/{website}")
    panel = tab.get_by_role("region", name="Map")
    expect(panel.locator("canvas")).to_be_visible()
    return panel


def test_the_map_leads_from_a_country_to_a_city_and_back(tab: Page, world: Locator) -> None:
    click_country(tab, world, "Germany", near=(0.53, 0.25))
    expect(tab).to_have_url(re.compile(r"country=eq\.DE"))
    expect_rows(world, "Region", ["Hesse982%", "Berlin218%"])

    world.get_by_role("button", name=re.compile("Hesse")).click()
    expect(tab).to_have_url(re.compile(r"country=eq\.DE&region=eq\.DE-HE"))
    expect_rows(world, "City", ["Frankfurt am Main667%", "Wiesbaden333%"])

    world.get_by_role("button", name=re.compile("Wiesbaden")).click()
    expect(tab).to_have_url(re.compile(r"city=eq\.Wiesbaden"))
    expect(tab.get_by_role("button", name=re.compile("^City is Wiesbaden"))).to_be_visible()
    expect(visitors(tab)).to_contain_text("3")

    world.get_by_role("button", name="Germany", exact=True).click()
    expect(tab).not_to_have_url(re.compile("region=|city="))
    expect(visitors(tab)).to_contain_text("11")
    expect_rows(world, "Region", ["Hesse982%", "Berlin218%"])

    world.get_by_role("button", name="World", exact=True).click()
    expect(tab).not_to_have_url(re.compile("country=|region=|city="))
    expect(visitors(tab)).to_contain_text("15")
    assert tab.faults == []  # type: ignore[attr-defined]


def test_another_country_leaves_the_places_of_the_first(tab: Page, server: RunningServer, website: str, world: Locator) -> None:
    tab.goto(f"{server.url}/websites/{website}?country=eq.DE&region=eq.DE-HE&city=eq.Wiesbaden")
    expect_rows(world, "City", ["Wiesbaden3100%"])
    world.get_by_role("button", name="Hesse", exact=True).click()
    expect(tab).not_to_have_url(re.compile("city="))
    click_country(tab, world, "France", near=(0.4, 0.6))
    expect(tab).to_have_url(re.compile(r"country=eq\.FR"))
    expect(tab).not_to_have_url(re.compile("region="))
    expect_rows(world, "Region", ["Île-de-France4100%"])


def write_cities(file: Path) -> None:
    """A database of the cities above in MaxMind's layout."""
    writer = MMDBWriter(ip_version=6, ipv4_compatible=True, database_type="Test-City")
    for network, (country, region, city, _) in CITIES.items():
        record = {"country": {"iso_code": country}, "subdivisions": [{"iso_code": region}], "city": {"names": {"en": city}}}
        writer.insert_network(IPSet([f"{network}.0/24"]), record)
    writer.to_db_file(str(file))


def visit(server: RunningServer, website: str) -> None:
    """One view by each visitor of each city."""
    now = int(time.time())
    common = {"website": website, "hostname": "example.com", "url": "/", "userAgent": AGENT, "timestamp": now - 60}
    bodies: list[dict[str, Any]] = [
        {"type": "event", "payload": {**common, "ip": f"{network}.{place + 1}"}}
        for network, (_, _, _, visitors) in CITIES.items()
        for place in range(visitors)
    ]
    answer = server.http.post(server.url + "/api/batch", json=bodies, headers={"User-Agent": AGENT})
    assert answer.json()["errors"] == 0, answer.text
    server.wait_until(lambda: server.pageviews(website) == len(bodies), "the views were not counted")


def visitors(tab: Page) -> Locator:
    """The number of visitors in the headline."""
    return tab.get_by_role("button", name=re.compile("^Visitors"))


def click_country(tab: Page, world: Locator, name: str, near: tuple[float, float]) -> None:
    """Move over the map, from a point (shares of its width and height) outwards, until its label names the country, and click there."""
    world.scroll_into_view_if_needed()
    box = world.locator("canvas").bounding_box()
    assert box is not None
    told = tab.locator("strong", has_text=re.compile(f"^{name}$"))
    for step in sorted(range(81), key=lambda step: abs(step % 9 - 4) + abs(step // 9 - 4)):
        tab.mouse.move(box["x"] + near[0] * box["width"] + 4 * (step % 9 - 4), box["y"] + near[1] * box["height"] + 4 * (step // 9 - 4))
        tab.wait_for_timeout(100)
        if told.is_visible():
            tab.mouse.down()
            tab.mouse.up()
            return
    raise AssertionError(f"{name} is nowhere on the map")


def expect_rows(panel: Locator, label: str, rows: list[str]) -> None:
    """The list says this, line by line: a name, its number and its share."""
    expect(panel.get_by_role("group", name=label, exact=True).get_by_role("listitem")).to_have_text(rows)
